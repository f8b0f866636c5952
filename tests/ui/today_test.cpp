// 今日 against a real store: four columns worked by keys, reminders that leave a receipt, and who
// is here now.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"

#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "ui/models/draft_place.h"
#include "ui/pages/presence_page.h"
#include "ui/pages/today_column.h"
#include "ui/pages/today_page.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr qint64 day = qint64(24) * 3600 * 1000;
const QString group = QStringLiteral("今日");

struct TodaySheet {
    explicit TodaySheet(Bench &bench)
        : model(*bench.desk), due(*bench.desk, group), waiting(*bench.desk, group),
          papers(*bench.desk, group), drafts(*bench.desk, group),
          page(model, {&due, &waiting, &papers, &drafts})
    {
        page.resize(1278, 684);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.activated();
        settle(bench);
        page.firstField()->setFocus();
    }
    void settle(Bench &bench)
    {
        REQUIRE(becomes([this] {
            const auto read = [](const BoardModel &board) {
                return board.board() && !board.isReading() && board.count();
            };
            return read(due) && read(waiting) && read(papers) && read(drafts) &&
                   model.orphans().has_value();
        }));
        bench.desk->settle();
    }
    QListView *rows(const char *column)
    {
        auto *list = page.findChild<QListView *>(QLatin1String(column) + QStringLiteral("-rows"));
        REQUIRE(list);
        return list;
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page.findChild<Widget *>(QLatin1String(name));
        REQUIRE(widget);
        return widget;
    }

    TodayModel model;
    BoardModel due;
    BoardModel waiting;
    BoardModel papers;
    BoardModel drafts;
    TodayPage page;
};

/// A half-filled registration, as its page leaves it.
void leaveDraft(Bench &bench, const char *id, const QJsonObject &content, const char *page)
{
    const Operator &who = bench.at->station().who;
    REQUIRE(bench.at->store()
                .drafts
                .save({QLatin1String(id), QLatin1String(page), who.window, who.name,
                       bench.clock.now(), content})
                .ok());
}

PetitionId referred(Bench &bench, const char *title)
{
    const PetitionId id = bench.registered(QString::fromUtf8(title));
    bench.take(id, "refer",
               {{"mode", "transfer"},
                {"organisation", "集美区建设与交通局"},
                {"request", "十五日内答复"}});
    return id;
}

RecordOutcome put(Bench &bench, const char *kind, const QJsonObject &fields)
{
    const auto files = RecordFiles::load(bench.at->reference().folder, {});
    REQUIRE(files.ok());
    RandomIds ids(bench.clock);
    const auto done = RecordKeeping(bench.at->store(), files->kinds, ids, QStringLiteral("李敏"))
                          .put(QLatin1String(kind), fields);
    INFO(kind << ": "
              << (done ? std::string()
                       : done.error().field.toStdString() + " " +
                             done.error().detail.toStdString()));
    REQUIRE(done.ok());
    return *done;
}

QJsonObject words(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QJsonObject object;
    for (const auto &[key, text] : pairs)
        object.insert(QLatin1String(key), QString::fromUtf8(text));
    return object;
}

/// A morning with something of everything.
void furnishDay(Bench &bench)
{
    bench.registered(QStringLiteral("2026年10月初起楼上2单元1903室卫生间漏水我家客厅吊顶起鼓"));
    referred(bench, "石鼓路三盏路灯三天不亮");
    bench.clock.advance(20 * day);
    referred(bench, "占道经营");
    bench.registered(QStringLiteral("拖欠工资"), QStringLiteral("陈建国"));
    leaveDraft(bench, "d1",
               {{QStringLiteral("intake"), QJsonObject{{QStringLiteral("title"),
                                                        QStringLiteral("邻居噪声扰民")}}}},
               "intake");
}

} // namespace

TEST_CASE("Left and right go from column to column, Enter opens what is under the cursor",
          "[today]")
{
    Bench bench;
    furnishDay(bench);
    const PetitionId half = bench.registered(QStringLiteral("车库漏水"));
    leaveDraft(bench, "d2",
               {{QStringLiteral("about"),
                 QJsonObject{{QStringLiteral("petition"), half.text()},
                             {QStringLiteral("decision"), QStringLiteral("accept")}}}},
               "decision");
    TodaySheet sheet(bench);
    const QAbstractItemModelTester tester(&sheet.drafts,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    PetitionId opened;
    QString draft;
    QObject::connect(&sheet.page, &TodayPage::matterOpened, &sheet.page,
                     [&](const PetitionId &id) { opened = id; });
    QObject::connect(&sheet.page, &TodayPage::draftOpened, &sheet.page,
                     [&](const QString &id) { draft = id; });
    REQUIRE(sheet.due.rowCount() > 0);
    REQUIRE(sheet.waiting.rowCount() > 1); // under their groups
    sheet.rows("today-due")->setFocus();
    QTest::keyClick(sheet.rows("today-due"), Qt::Key_Right);
    CHECK(sheet.rows("today-waiting")->hasFocus());
    CHECK_FALSE(sheet.waiting.isGroup(sheet.rows("today-waiting")->currentIndex().row()));
    QTest::keyClick(sheet.rows("today-waiting"), Qt::Key_Return);
    CHECK_FALSE(opened.isNull());
    QTest::keyClick(sheet.rows("today-waiting"), Qt::Key_Right); // no papers: on to the drafts
    auto *drafts = sheet.rows("today-drafts");
    REQUIRE(drafts->hasFocus());
    QStringList titles;
    for (int row = 0; row < sheet.drafts.rowCount(); ++row) {
        titles << sheet.drafts.index(row, 0).data().toString();
        drafts->setCurrentIndex(sheet.drafts.index(row, 0));
        draft.clear();
        QTest::keyClick(drafts, Qt::Key_Return);
        CHECK(draft == sheet.drafts.draftAt(row));
        CHECK_FALSE(draft.isEmpty());
    }
    titles.sort();
    CHECK(titles == QStringList{QStringLiteral("车库漏水"), QStringLiteral("邻居噪声扰民")});
    const auto place = DraftPlace::find(bench.at->store(), QStringLiteral("d2"));
    REQUIRE(place.ok());
    CHECK(place->where == DraftPlace::Where::Matter);
    CHECK(place->matter == half);
    CHECK(place->act == QStringLiteral("accept"));
    CHECK(DraftPlace::find(bench.at->store(), QStringLiteral("gone")).error().reason ==
          Reason::NotFound);
    // Nobody's matters: none, by construction.
    CHECK(sheet.model.orphans() == 0);
    CHECK(sheet.find<QPushButton>("orphans")->text().endsWith(u'0'));
}

TEST_CASE("A reminder that was seen leaves a receipt and comes again with its next step only",
          "[today]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const auto ahead = [&](const TodayModel &model) {
        return std::count_if(model.reminders().begin(), model.reminders().end(),
                             [&](const Reminder &one) { return one.matter == id; });
    };
    bench.clock.advance(40 * day);
    TodaySheet sheet(bench);
    REQUIRE(becomes([&] { return ahead(sheet.model) > 0; }));
    const auto before = ahead(sheet.model);
    const Reminder first = sheet.model.reminders().first();
    CHECK(first.step == Reminder::Step::Over);
    auto *list = sheet.find<QListWidget>("reminders");
    CHECK(list->count() == int(before));
    list->setFocus();
    sheet.page.primaryAction()->trigger();
    REQUIRE(becomes([&] { return ahead(sheet.model) == before - 1; }));

    const auto receipts = bench.at->store().records.ofKind(QStringLiteral("receipt"));
    REQUIRE(receipts.ok());
    REQUIRE(receipts->size() == 1);
    const QJsonObject kept = receipts->first().fields;
    CHECK(kept.value(QStringLiteral("person")) == QStringLiteral("李敏"));
    CHECK(kept.value(QStringLiteral("step")) == QStringLiteral("超期"));
    CHECK(kept.value(QStringLiteral("matter")) == bench.petition(id).code.text());
    CHECK(QDateTime::fromString(kept.value(QStringLiteral("at")).toString(), Qt::ISODate) ==
          bench.clock.now());

    // Whoever else works here has not seen it.
    Workstation other = bench.at->station();
    other.who.name = QStringLiteral("王强");
    bench.take(id, "accept",
               {{"route", "people-mediation"}, {"organisation", "集美街道人民调解委员会"}});
    OpenDesk desk(other);
    TodayModel his(desk);
    his.refresh();
    REQUIRE(becomes([&] { return his.orphans().has_value(); }));
    CHECK(ahead(his) == 0); // it is not his matter
}

TEST_CASE("Before, at and after its day a date is told once each, in office hours", "[today]")
{
    Bench bench;
    put(bench, "window",
        words({{"name", "1号窗口"}, {"zone", "一楼"}, {"open", "周一至周五 9:00—12:00"}}));
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    TodaySheet sheet(bench);
    const auto mine = [&](Reminder::Step step) {
        return std::any_of(sheet.model.reminders().begin(), sheet.model.reminders().end(),
                           [&](const Reminder &one) {
                               return one.matter == id && one.step == step;
                           });
    };
    const auto seen = [&] {
        while (!sheet.model.reminders().isEmpty()) {
            const auto left = sheet.model.reminders().size();
            sheet.model.acknowledge(sheet.model.reminders().first());
            REQUIRE(becomes([&] { return sheet.model.reminders().size() < left; }));
        }
    };
    QList<Reminder::Step> told;
    for (int passed = 0; passed < 60; ++passed) {
        sheet.page.activated();
        sheet.settle(bench);
        bench.desk->settle();
        for (const auto step :
             {Reminder::Step::Before, Reminder::Step::Due, Reminder::Step::Over}) {
            if (mine(step) && !told.contains(step))
                told << step;
        }
        seen();
        CHECK_FALSE(mine(Reminder::Step::Before));
        bench.clock.advance(day);
    }
    CHECK(told.contains(Reminder::Step::Before));
    CHECK(told.contains(Reminder::Step::Over));
    CHECK(told.first() == Reminder::Step::Before);
    const auto receipts = bench.at->store().records.ofKind(QStringLiteral("receipt"));
    const auto kept = receipts->size();
    CHECK(kept > 1);

    bench.registered(QStringLiteral("另一件"));
    bench.clock.set(QDateTime(QDate(2027, 3, 1), QTime(5, 0), Qt::UTC)); // 13:00 in China
    sheet.page.activated();
    sheet.settle(bench);
    bench.desk->settle();
    CHECK(sheet.model.reminders().isEmpty());
    bench.clock.set(QDateTime(QDate(2027, 3, 2), QTime(2, 0), Qt::UTC)); // 10:00
    sheet.page.activated();
    CHECK(becomes([&] { return !sheet.model.reminders().isEmpty(); }));
}

TEST_CASE("Who is here now stands with what the roster says, and the phone", "[presence]")
{
    Bench bench(Bench::Kind::Real);
    put(bench, "unit",
        QJsonObject{{QStringLiteral("name"), QStringLiteral("集美区人民法院")},
                    {QStringLiteral("kinds"), QJsonArray{QStringLiteral("court")}},
                    {QStringLiteral("phone"), QStringLiteral("0592-6000001")}});
    put(bench, "person",
        words({{"name", "周法官"}, {"unit", "集美区人民法院"}, {"phone", "13800138000"}}));
    put(bench, "roster",
        words({{"person", "周法官"}, {"unit", "集美区人民法院"}, {"duty", "员额法官"},
               {"room", "301"}, {"from", "2026-11-23T08:30:00+08:00"},
               {"until", "2026-11-23T12:00:00+08:00"}}));
    put(bench, "roster",
        words({{"person", "陈律师"}, {"unit", "集美区人民法院"},
               {"from", "2026-11-23T08:00:00+08:00"}, {"until", "2026-11-23T17:00:00+08:00"}}));
    put(bench, "roster",
        words({{"person", "昨天的人"}, {"unit", "集美区人民法院"},
               {"from", "2026-11-22T08:00:00+08:00"}, {"until", "2026-11-22T17:00:00+08:00"}}));
    put(bench, "attendance",
        words({{"person", "周法官"}, {"unit", "集美区人民法院"},
               {"in", "2026-11-23T08:25:00+08:00"}, {"kind", "在岗"}}));
    put(bench, "attendance",
        words({{"person", "临时来的"}, {"unit", "集美区人民法院"},
               {"in", "2026-11-23T08:40:00+08:00"}}));
    PresenceModel model(*bench.desk);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    PresencePage page(model);
    page.resize(1278, 684);
    page.show();
    page.activated();
    bench.desk->settle();
    REQUIRE(model.rowCount() == 3);
    CHECK(model.here() == 2);
    const auto row = [&](const char *person) {
        for (int at = 0; at < model.rowCount(); ++at) {
            if (model.index(at, PresenceModel::Person).data() == QString::fromUtf8(person))
                return at;
        }
        return -1;
    };
    const int judge = row("周法官");
    REQUIRE(judge >= 0);
    CHECK(model.index(judge, PresenceModel::Phone).data() == QStringLiteral("13800138000"));
    CHECK(model.index(judge, PresenceModel::Hours).data() == QStringLiteral("08:30–12:00"));
    CHECK(model.index(judge, PresenceModel::State).data().toString().contains(
        QStringLiteral("08:25")));
    const int lawyer = row("陈律师");
    REQUIRE(lawyer >= 0);
    CHECK(Presence::State(model.index(lawyer, 0).data(PresenceModel::StateRole).toInt()) ==
          Presence::State::Late);
    CHECK(model.index(lawyer, PresenceModel::Phone).data() == QStringLiteral("0592-6000001"));
    QString kind;
    QObject::connect(&page, &PresencePage::kindRequested, &page,
                     [&](const QString &which) { kind = which; });
    page.primaryAction()->trigger();
    CHECK(kind == QStringLiteral("attendance"));
    CHECK(row("昨天的人") < 0);
}

TEST_CASE("Today and who is here stand unclipped in light and dark, wide and narrow",
          "[today][pictures]")
{
    const Look look = GENERATE(Look::Light, Look::Dark);
    const QSize size = GENERATE(QSize(1278, 656), QSize(595, 300));
    const Chinese chinese;
    Theme theme(*qApp);
    theme.apply({look, TextSize::Standard, {}});
    Bench bench;
    furnishDay(bench);
    put(bench, "roster",
        words({{"person", "周法官"}, {"unit", "集美区人民法院"}, {"duty", "员额法官"},
               {"room", "301"}, {"from", "2026-12-13T08:30:00+08:00"},
               {"until", "2026-12-13T12:00:00+08:00"}}));
    put(bench, "attendance",
        words({{"person", "临时来的"}, {"unit", "集美区人民法院"},
               {"in", "2026-12-13T08:40:00+08:00"}}));
    const Album album;
    TodaySheet sheet(bench);
    sheet.page.resize(size);
    REQUIRE(becomes([&] { return !sheet.model.reminders().isEmpty(); }));
    QCoreApplication::processEvents(); // what grew has its room
    REQUIRE(becomes([&] { return clipped(sheet.page).isEmpty(); }));
    const auto *first = sheet.find<TodayColumn>("today-due");
    const auto *last = sheet.find<TodayColumn>("today-drafts");
    // Four side by side; where there is no room, two and two.
    CHECK(becomes([&] { return (first->y() == last->y()) == (size.width() > 1000); }));
    auto *reminders = sheet.find<QListWidget>("reminders");
    CHECK(becomes([&] {
        return reminders->viewport()->height() >=
               std::min(3, reminders->count()) * reminders->sizeHintForRow(0);
    }));
    const QString tail = QStringLiteral("-%1-%2").arg(int(look)).arg(size.width());
    CHECK(album.take(sheet.page, QStringLiteral("today") + tail, 1.0));
    PresenceModel model(*bench.desk);
    PresencePage page(model);
    page.resize(size);
    page.show();
    page.activated();
    bench.desk->settle();
    REQUIRE(becomes([&] { return clipped(page).isEmpty(); }));
    CHECK(album.take(page, QStringLiteral("presence") + tail, 1.0));
    theme.apply({});
}
