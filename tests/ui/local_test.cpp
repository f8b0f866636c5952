// What a centre lays over the release: read in plain words before it is used, and used without a
// build.
#include "tests/support/files.h"
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/typing.h"

#include "ui/models/local_model.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/local_page.h"
#include "ui/pages/petition_detail_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A desk whose centre has an act of its own, and another that is wrong.
struct OwnCentre {
    OwnCentre()
    {
        const QString local = bench.folder.filePath(QStringLiteral("local"));
        REQUIRE(QDir().mkpath(local + QStringLiteral("/acts")));
        writeFile(local + QStringLiteral("/acts/greet.json"),
                  R"({"act": "greet", "version": "1", "title": "电话问候", "group": "受理",
                      "basis": ["本中心工作制度"], "on": "matter", "when": [], "by": ["intake"],
                      "asks": [{"key": "words", "title": "问候内容", "type": "text",
                                "required": true}],
                      "does": [], "says": "电话问候：{{words}}", "papers": []})");
        writeFile(local + QStringLiteral("/acts/wrong.json"), R"({"act": "wrong", "titel": "x"})");
        REQUIRE(QDir().mkpath(local + QStringLiteral("/catalogue")));
        writeFile(local + QStringLiteral("/catalogue/results.json"),
                  R"({"entries": [{"code": "C9", "name": "村务微信群", "path": ["征询方式"]},
                                  {"code": "C3", "retired": true}]})");
        REQUIRE(QDir().mkpath(local + QStringLiteral("/rules")));
        writeFile(local + QStringLiteral("/rules/ours.json"), R"({
            "title": "本中心承诺", "source": "本中心工作制度", "rules": [
            {"id": "call-back", "title": "电话回访", "field": "信访", "event": "registered",
             "starts": "自登记之日起", "count": 3, "unit": "workdays", "article": "",
             "promise": true, "calculator": true}]})");
        writeFile(local + QStringLiteral("/rules/wrong.json"), R"({"title": "x", "rules": 5})");
        REQUIRE(QDir().mkpath(local + QStringLiteral("/records")));
        QFile shipped(QStringLiteral(ONEDOOR_SOURCE "/resources/records/room.json"));
        REQUIRE(shipped.open(QIODevice::ReadOnly));
        writeFile(local + QStringLiteral("/records/room.json"),
                  shipped.readAll().replace("2026.12", "2026.01"));
        writeFile(local + QStringLiteral("/records/tree.json"), R"({"record": "tree"})");
        auto loaded = Reference::load(QStringLiteral(ONEDOOR_SOURCE "/resources"), local);
        REQUIRE(loaded.ok());
        reference.emplace(std::move(*loaded));
        Workstation station = bench.at->station();
        station.reference = &*reference;
        desk.emplace(station);
    }

    Bench bench;
    std::optional<Reference> reference;
    std::optional<OpenDesk> desk;
};

} // namespace

TEST_CASE("A local file reads in plain words, a wrong one says why it is set aside", "[local]")
{
    const Chinese chinese;
    OwnCentre centre;
    LocalModel model(*centre.desk);
    LocalPage page(model);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.activated();
    centre.desk->settle();
    const auto row = [&](Origin origin, std::optional<NameKind> kind = {}) {
        const auto found = std::find_if(
            model.rows().begin(), model.rows().end(), [&](const LocalModel::Row &each) {
                return each.origin == origin && each.kind == kind.value_or(each.kind);
            });
        REQUIRE(found != model.rows().end());
        return *found;
    };
    const auto says = [&](const LocalModel::Row &shown) {
        QStringList lines;
        for (const LocalModel::Part &part : model.partsOf(shown))
            lines += part.lines;
        return lines.join(u'\n');
    };
    CHECK(model.rows().first().origin == Origin::Aside);
    const auto wrong =
        std::find_if(model.rows().begin(), model.rows().end(), [](const LocalModel::Row &each) {
            return each.file == QStringLiteral("local/acts/wrong.json");
        });
    REQUIRE(wrong != model.rows().end());
    CHECK(says(*wrong).contains(QStringLiteral("titel")));
    CHECK(row(Origin::Own).id == QStringLiteral("greet"));
    CHECK(says(row(Origin::Own)).contains(QStringLiteral("问候内容")));
    CHECK(says(row(Origin::Own)).contains(QStringLiteral("本中心工作制度")));
    CHECK(says(row(Origin::Own)).contains(QStringLiteral("电话问候：〔问候内容〕")));

    const LocalModel::Row catalogue = row(Origin::Changed, NameKind::Catalogue);
    CHECK(catalogue.file == QStringLiteral("local/catalogue/results.json"));
    CHECK(says(catalogue).contains(QStringLiteral("村务微信群（C9）")));

    typeText(page.findChild<QLineEdit *>(QStringLiteral("declaredSearch")), QStringLiteral("dhwh"));
    auto *list = page.findChild<QListWidget *>(QStringLiteral("declared"));
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().contains(QStringLiteral("电话问候")));
}

TEST_CASE("Rules and kinds of records are listed with their source, each kind by itself", "[local]")
{
    OwnCentre centre;
    LocalModel model(*centre.desk);
    LocalPage page(model);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.activated();
    centre.desk->settle();
    const auto row = [&](NameKind kind, const char *id) {
        const auto found = std::find_if(
            model.rows().begin(), model.rows().end(), [&](const LocalModel::Row &each) {
                return each.kind == kind && each.id == QLatin1String(id);
            });
        REQUIRE(found != model.rows().end());
        return *found;
    };
    const auto said = [&](const LocalModel::Row &shown) {
        QStringList lines;
        for (const LocalModel::Part &part : model.partsOf(shown))
            lines += part.lines;
        return lines.join(u'\n');
    };
    CHECK(row(NameKind::Rule, "call-back").origin == Origin::Own);
    CHECK(row(NameKind::Rule, "call-back").file == QStringLiteral("local/rules/ours.json"));
    CHECK(row(NameKind::Rule, "petition-transfer").origin == Origin::Shipped);
    CHECK(row(NameKind::Record, "unit").origin == Origin::Shipped);
    CHECK(said(row(NameKind::Record, "unit")).contains(QStringLiteral("公安机关")));
    CHECK(row(NameKind::Record, "room").origin == Origin::Changed);
    CHECK(row(NameKind::Record, "room").older); // the shipped one was changed since
    QStringList aside;
    for (const LocalModel::Row &each : model.rows()) {
        if (each.origin == Origin::Aside)
            aside << each.file;
    }
    aside.sort();
    CHECK(aside == QStringList{QStringLiteral("local/acts/wrong.json"),
                               QStringLiteral("local/records/tree.json"),
                               QStringLiteral("local/rules/wrong.json")});

    auto *kinds = page.findChild<QComboBox *>(QStringLiteral("kinds"));
    kinds->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(kinds, Qt::Key_Down);
    REQUIRE(kinds->currentText() == QStringLiteral("台账"));
    auto *list = page.findChild<QListWidget *>(QStringLiteral("declared"));
    int listed = 0;
    for (const LocalModel::Row &each : model.rows())
        listed += each.kind == NameKind::Record || each.origin == Origin::Aside;
    CHECK(list->count() == listed);
    CHECK(list->count() < model.rows().size());
}

TEST_CASE("A local act is taken in the window without a build", "[local]")
{
    OwnCentre centre;
    const PetitionId id = centre.bench.registered(QStringLiteral("车库漏水"));
    PetitionModel model(*centre.desk);
    PetitionDetailPage page(model);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    model.open(id);
    centre.desk->settle();
    page.begin(QStringLiteral("greet"));
    auto *sheet = page.findChild<ActSheet *>();
    REQUIRE(sheet);
    typeText(sheet->findChild<QLineEdit *>(QStringLiteral("words")), QStringLiteral("近来可好"));
    page.primaryAction()->trigger();
    centre.desk->settle();
    REQUIRE(model.petition().lastAct(QStringLiteral("greet")));
    CHECK(model.history().first().detail == QStringLiteral("电话问候：近来可好"));
}
