#include "chinese.h"

#include "ui/models/sync_model.h"

#include <catch2/catch.hpp>

using namespace onedoor;

TEST_CASE("What the exchange kept aside, or was told otherwise, is one sentence each", "[sync]")
{
    const test::Chinese chinese;
    SyncStatus status;
    CHECK(SyncModel::doubtsOf(status).isEmpty());
    status.aside = 4;
    status.asideStations = {QStringLiteral("350211001-A2")};
    CHECK(SyncModel::doubtsOf(status) ==
          QStringList{QStringLiteral("有 4 条来自 350211001-A2 的记录本程序无法读取，已按原样另存，"
                                     "其余照常收发；请告知县级管理员。")});
    status.disputedKeys = 2;
    CHECK(SyncModel::doubtsOf(status).last() ==
          QStringLiteral("有 2 人的身份密钥，县级所存与本机不同或已空缺；本机保留自己的密钥，"
                         "照常可读；请告知县级管理员。"));
}
