// An act half filled in is a draft like any other: Esc, another page, a kill, another window.
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/wording.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/pages/rows_edit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segmented.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A matter open at one window of the store.
struct Seat {
    Seat(Bench &bench, const PetitionId &id, const QString &window = QStringLiteral("1号窗口"))
        : station(bench.at->station())
    {
        station.who.window = window;
        desk.emplace(station);
        model.emplace(*desk);
        page.emplace(*model);
        page->resize(1300, 680);
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(&*page));
        QObject::connect(&*page, &DeskPage::statusChanged, &*page,
                         [this](const QString &sentence) { said << sentence; });
        model->open(id);
        desk->settle();
    }
    void begin(const char *act)
    {
        page->begin(QLatin1String(act));
        desk->settle();
    }
    template <class Widget = QLineEdit>
    Widget *field(const char *name)
    {
        auto *found = page->findChild<ActSheet *>()->findChild<Widget *>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    void type(const char *name, const char *text)
    {
        auto *at = field<QWidget>(name);
        at->setFocus(Qt::OtherFocusReason);
        typeText(QApplication::focusWidget(), QString::fromUtf8(text));
    }
    void esc()
    {
        CHECK(page->back());
        desk->settle();
    }
    void record()
    {
        page->primaryAction()->trigger();
        desk->settle();
    }

    Workstation station;
    std::optional<OpenDesk> desk;
    std::optional<PetitionModel> model;
    std::optional<PetitionDetailPage> page;
    QStringList said;
};

QList<Draft> kept(Bench &bench)
{
    const auto drafts = bench.at->store().drafts.all(actDrafts);
    REQUIRE(drafts.ok());
    return *drafts;
}

} // namespace

TEST_CASE("Esc keeps what was typed for an act, and the same act finds it", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId other = bench.registered(QStringLiteral("茶园收回"));
    Seat seat(bench, id);
    seat.begin("refer");
    seat.type("request", "核查漏水原因");
    seat.field<Segmented>("urgency")->pick(3);
    seat.desk->settle();
    CHECK(seat.said.last() == draftKeptText(bench.clock.now()));
    seat.esc();
    CHECK(kept(bench).size() == 1);

    seat.begin("accept");
    CHECK(seat.field("organisation")->text().isEmpty());
    seat.esc();
    seat.begin("refer");
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText() == QStringLiteral("核查漏水原因"));
    CHECK(seat.field<Segmented>("urgency")->value() == QStringLiteral("特急"));
    seat.type("request", "，书面反馈"); // goes on at the end
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText() ==
          QStringLiteral("核查漏水原因，书面反馈"));
    seat.esc();

    seat.model->open(other); // another matter has its own
    seat.desk->settle();
    seat.begin("refer");
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText().isEmpty());
}

TEST_CASE("An act's draft survives a kill at any key, and another window finishes it", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    {
        Seat seat(bench, id);
        seat.begin("decline");
        seat.type("ground", "D6");
        seat.type("basis", "双方握手言");
        // Nothing is closed or left here: what another process reads now is what a kill leaves.
        seat.desk->settle();
        REQUIRE(kept(bench).size() == 1);
        CHECK(QString::fromUtf8(QJsonDocument(kept(bench).first().content).toJson())
                  .contains(QStringLiteral("双方握手言")));
    }
    Seat elsewhere(bench, id, QStringLiteral("2号窗口"));
    elsewhere.begin("decline");
    CHECK(elsewhere.field("basis")->text() == QStringLiteral("双方握手言"));
    auto *notice = elsewhere.page->findChild<ActSheet *>()->findChild<Notice *>();
    CHECK(notice->sentence().contains(QStringLiteral("1号窗口")));
    elsewhere.type("basis", "和");
    elsewhere.field("competent_body")->setText(QStringLiteral("集美区信访局"));
    elsewhere.record();
    const Petition declined = bench.petition(id);
    REQUIRE(declined.lastAct(QStringLiteral("decline")));
    CHECK(declined.acts.last().taken.inputs.value(QStringLiteral("basis")).toString() ==
          QStringLiteral("双方握手言和"));
    CHECK(kept(bench).isEmpty()); // it went with the record
}

TEST_CASE("A refused act keeps its draft, and goes on being kept", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Seat seat(bench, id);
    seat.begin("decline");
    seat.type("basis", "已办");
    seat.record(); // no ground
    CHECK(bench.petition(id).acts.isEmpty());
    seat.field("basis")->setFocus(Qt::OtherFocusReason);
    seat.type("basis", "结");
    seat.esc();
    REQUIRE(kept(bench).size() == 1);
    seat.begin("decline");
    CHECK(seat.field("basis")->text() == QStringLiteral("已办结"));
}

TEST_CASE("Opening and leaving an act leaves no draft, nor does emptying it", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Seat seat(bench, id);
    seat.begin("accept");
    seat.esc();
    CHECK(kept(bench).isEmpty());
    seat.begin("decline");
    seat.type("ground", "x");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    seat.esc();
    CHECK(kept(bench).isEmpty());
}

TEST_CASE("A draft can be started afresh and brought back", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Seat seat(bench, id);
    seat.begin("decline");
    seat.type("basis", "信访工作条例");
    seat.esc();
    seat.begin("decline");
    auto *sheet = seat.page->findChild<ActSheet *>();
    sheet->findChild<QPushButton *>(QStringLiteral("startAfresh"))->click();
    seat.desk->settle();
    CHECK(seat.field("basis")->text().isEmpty());
    CHECK(kept(bench).isEmpty());
    sheet->findChild<QPushButton *>(QStringLiteral("bringBack"))->click();
    seat.desk->settle();
    CHECK(seat.field("basis")->text() == QStringLiteral("信访工作条例"));
    CHECK(kept(bench).size() == 1);
}

TEST_CASE("What is known is not kept as if it had been typed", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    {
        Seat seat(bench, id);
        seat.begin("consent");
        CHECK_FALSE(seat.field("on")->text().isEmpty()); // today
        seat.type("who", "张建国");
    }
    bench.clock.advance(3 * 86'400'000LL);
    Seat seat(bench, id);
    seat.begin("consent");
    CHECK(seat.field("who")->text() == QStringLiteral("张建国"));
    CHECK(seat.field("on")->text().contains(QStringLiteral("26"))); // the day it is now
}

TEST_CASE("A draft of a release before is found under the act that its decision became", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const QJsonObject typed{{QStringLiteral("request"), QStringLiteral("核查漏水原因")}};
    REQUIRE(bench.at->store().drafts.save(
        {QStringLiteral("d1"),
         actDrafts,
         QStringLiteral("1号窗口"),
         QStringLiteral("李敏"),
         bench.clock.now(),
         {{QStringLiteral("about"),
           QJsonObject{{QStringLiteral("petition"), id.text()},
                       {QStringLiteral("decision"), QStringLiteral("refer")}}},
          {QStringLiteral("typed"), typed}}}));
    Seat seat(bench, id);
    seat.begin("refer");
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText() == QStringLiteral("核查漏水原因"));
}

TEST_CASE("Once an act is closed to everybody, nobody's draft of it stays", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    {
        Seat other(bench, id, QStringLiteral("2号窗口"));
        other.begin("decline");
        other.type("basis", "第二十三条");
    }
    REQUIRE(kept(bench).size() == 1);
    Seat seat(bench, id);
    seat.begin("accept");
    seat.field("route")->setText(QStringLiteral("人民调解"));
    seat.field("organisation")->setText(QStringLiteral("集美街道人民调解委员会"));
    seat.record();
    REQUIRE(bench.petition(id).state == State::Accepted);
    CHECK(kept(bench).isEmpty());
}

TEST_CASE("The clauses of an agreement come back as they were written", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    PetitionModel model(*bench.desk);
    model.open(id);
    bench.desk->settle();
    const ActSpec *agree = model.reference().declarations.act(QStringLiteral("agree"));
    REQUIRE(agree);
    {
        ActSheet sheet(model, *agree);
        bench.desk->settle();
        sheet.findChild<RowsEdit *>(QStringLiteral("clauses"))
            ->setTyped({QJsonArray{QStringLiteral("付款"), QStringLiteral("12000"),
                                   QStringLiteral("甲"), QStringLiteral("2026-12-05")},
                        QJsonArray{QStringLiteral("撤诉"), QString()}}); // as releases before did
    }
    bench.desk->settle();
    ActSheet sheet(model, *agree);
    bench.desk->settle();
    const QJsonArray clauses = sheet.findChild<RowsEdit *>(QStringLiteral("clauses"))->rows();
    REQUIRE(clauses.size() == 2);
    CHECK(clauses.at(0).toObject() ==
          QJsonObject{{QStringLiteral("who"), QStringLiteral("甲")},
                      {QStringLiteral("by"), QStringLiteral("2026-12-05")},
                      {QStringLiteral("text"), QStringLiteral("付款")},
                      {QStringLiteral("amount"), QStringLiteral("12000.00")}});
    CHECK(clauses.at(1).toObject().value(QStringLiteral("text")).toString() ==
          QStringLiteral("撤诉"));
}
