// Who types commands is told of commands: never of pages, buttons or lists to choose from.
#include "tests/ui/chinese.h"

#include "ui/models/wording.h"
#include "ui/models/wording_command.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("No sentence of the command line speaks of the window", "[language]")
{
    const Chinese chinese;
    const QStringList windows{QStringLiteral("页面"),   QStringLiteral("本页"),
                              QStringLiteral("设置"),   QStringLiteral("您填写"),
                              QStringLiteral("再保存"), QStringLiteral("键入几个字母")};
    int told = 0;
    for (int reason = 0; reason <= int(Reason::Cancelled); ++reason) {
        for (const char *field : {"", "own_end", "own_end_copied", "clock", "encrypted"}) {
            for (const char *detail : {"值", "WRONG_STATION"}) {
                const Error error{Reason(reason), QString::fromUtf8(detail),
                                  QString::fromLatin1(field)};
                const QString sentence = commandWordingOf(error);
                INFO(reason << ' ' << field << ' ' << sentence.toStdString());
                CHECK_FALSE(sentence.isEmpty());
                for (const QString &word : windows)
                    CHECK_FALSE(sentence.contains(word));
                told += int(sentence != wordingOf(error));
            }
        }
    }
    CHECK(told > 0);
    const Error full{Reason::DiskFull, {}, {}};
    CHECK(wordingOf(full).contains(QStringLiteral("本页")));
    CHECK(commandWordingOf(full).contains(QStringLiteral("磁盘已满")));
}
