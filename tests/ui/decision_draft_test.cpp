// A decision half filled in is a draft like any other: Esc, another page, a kill, another window.
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/wording.h"
#include "ui/pages/clauses_edit.h"
#include "ui/pages/decision_sheet.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/widgets/date_field.h"
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
    void begin(Decision decision)
    {
        page->begin(decision);
        desk->settle();
    }
    template <class Widget = QLineEdit>
    Widget *field(const char *name)
    {
        auto *found = page->findChild<DecisionSheet *>()->findChild<Widget *>(QLatin1String(name));
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
    const auto drafts = bench.at->store().drafts.all(decisionDrafts);
    REQUIRE(drafts.ok());
    return *drafts;
}

} // namespace

TEST_CASE("Esc keeps what was typed for a decision, and the same decision finds it", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId other = bench.registered(QStringLiteral("茶园收回"));
    Seat seat(bench, id);
    seat.begin(Decision::Refer);
    seat.type("request", "核查漏水原因");
    seat.field<Segmented>("urgency")->pick(3);
    seat.desk->settle();
    CHECK(seat.said.last() == draftKeptText(bench.clock.now()));
    seat.esc();
    CHECK(kept(bench).size() == 1);

    seat.begin(Decision::Accept);
    CHECK(seat.field("organisation")->text().isEmpty());
    seat.esc();
    seat.begin(Decision::Refer);
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText() == QStringLiteral("核查漏水原因"));
    CHECK(seat.field<Segmented>("urgency")->value() == QStringLiteral("特急"));
    seat.type("request", "，书面反馈"); // goes on at the end
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText() ==
          QStringLiteral("核查漏水原因，书面反馈"));
    seat.esc();

    seat.model->open(other); // another matter has its own
    seat.desk->settle();
    seat.begin(Decision::Refer);
    CHECK(seat.field<QPlainTextEdit>("request")->toPlainText().isEmpty());
}

TEST_CASE("A decision's draft survives a kill at any key, and another window finishes it",
          "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    {
        Seat seat(bench, id);
        seat.begin(Decision::Close);
        seat.type("result", "01");
        seat.type("summary", "双方握手言");
        // Nothing is closed or left here: what another process reads now is what a kill leaves.
        seat.desk->settle();
        REQUIRE(kept(bench).size() == 1);
        CHECK(QString::fromUtf8(QJsonDocument(kept(bench).first().content).toJson())
                  .contains(QStringLiteral("双方握手言")));
    }
    Seat elsewhere(bench, id, QStringLiteral("2号窗口"));
    elsewhere.begin(Decision::Close);
    CHECK(elsewhere.field<QPlainTextEdit>("summary")->toPlainText() ==
          QStringLiteral("双方握手言"));
    auto *notice = elsewhere.page->findChild<DecisionSheet *>()->findChild<Notice *>();
    CHECK(notice->sentence().contains(QStringLiteral("1号窗口")));
    elsewhere.type("summary", "和");
    elsewhere.record();
    REQUIRE(bench.petition(id).closure);
    CHECK(bench.petition(id).closure->summary == QStringLiteral("双方握手言和"));
    CHECK(kept(bench).isEmpty()); // it went with the record
}

TEST_CASE("A refused decision keeps its draft, and goes on being kept", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Seat seat(bench, id);
    seat.begin(Decision::Close);
    seat.type("summary", "已办");
    seat.record(); // no result
    CHECK_FALSE(bench.petition(id).closure);
    seat.type("summary", "结");
    seat.esc();
    REQUIRE(kept(bench).size() == 1);
    seat.begin(Decision::Close);
    CHECK(seat.field<QPlainTextEdit>("summary")->toPlainText() == QStringLiteral("已办结"));
}

TEST_CASE("Opening and leaving a decision leaves no draft, nor does emptying it", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Seat seat(bench, id);
    seat.begin(Decision::Accept);
    seat.esc();
    CHECK(kept(bench).isEmpty());
    seat.begin(Decision::Decline);
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
    seat.begin(Decision::Decline);
    seat.type("basis", "信访工作条例");
    seat.esc();
    seat.begin(Decision::Decline);
    auto *sheet = seat.page->findChild<DecisionSheet *>();
    sheet->findChild<QPushButton *>(QStringLiteral("startAfresh"))->click();
    seat.desk->settle();
    CHECK(seat.field("basis")->text().isEmpty());
    CHECK(kept(bench).isEmpty());
    sheet->findChild<QPushButton *>(QStringLiteral("bringBack"))->click();
    seat.desk->settle();
    CHECK(seat.field("basis")->text() == QStringLiteral("信访工作条例"));
    CHECK(kept(bench).size() == 1);
}

TEST_CASE("A date by the rule is counted anew for who goes on another day", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId fresh = bench.registered(QStringLiteral("茶园收回"));
    std::optional<QDate> before;
    {
        Seat seat(bench, id);
        seat.begin(Decision::Accept);
        seat.type("organisation", "集美街道");
        before = seat.field<DateField>("due_on")->date();
        REQUIRE(before);
    }
    bench.clock.advance(3 * 86'400'000LL);
    Seat seat(bench, id);
    seat.begin(Decision::Accept);
    CHECK(seat.field("organisation")->text() == QStringLiteral("集美街道"));
    const auto after = seat.field<DateField>("due_on")->date();
    CHECK(after != before);
    Seat another(bench, fresh);
    another.begin(Decision::Accept);
    CHECK(another.field<DateField>("due_on")->date() == after);
}

TEST_CASE("Once a decision is closed to everybody, nobody's draft of it stays", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    {
        Seat other(bench, id, QStringLiteral("2号窗口"));
        other.begin(Decision::Decline);
        other.type("basis", "第二十三条");
    }
    REQUIRE(kept(bench).size() == 1);
    Seat seat(bench, id);
    seat.begin(Decision::Close);
    seat.type("result", "01");
    seat.type("summary", "已办结");
    seat.record();
    REQUIRE(bench.petition(id).closure);
    CHECK(kept(bench).isEmpty());
}

TEST_CASE("The clauses of an agreement come back as they were written", "[draft]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    PetitionModel model(*bench.desk);
    model.open(id);
    bench.desk->settle();
    {
        DecisionSheet sheet(model, Decision::Agree);
        bench.desk->settle();
        sheet.findChild<ClausesEdit *>()->setTyped(
            {QJsonArray{QStringLiteral("甲付款"), QStringLiteral("12000")},
             QJsonArray{QStringLiteral("乙撤"), QString()}});
    }
    bench.desk->settle();
    DecisionSheet sheet(model, Decision::Agree);
    bench.desk->settle();
    const QJsonArray clauses = sheet.findChild<ClausesEdit *>()->clauses();
    REQUIRE(clauses.size() == 2);
    CHECK(clauses.at(0).toObject().value(QStringLiteral("amount")).toString() ==
          QStringLiteral("12000.00"));
    CHECK(clauses.at(1).toObject().value(QStringLiteral("text")).toString() ==
          QStringLiteral("乙撤"));
}
