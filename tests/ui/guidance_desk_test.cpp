// The guidance desk, worked by the keyboard alone against a real store.
#include "tests/ui/front_desk.h"

#include "ui/models/queue_table.h"
#include "ui/models/wording.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A number with a reason for priority takes at most four keys", "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Q);
    desk.press(Qt::Key_Return);
    CHECK(desk.keys <= 4);
    CHECK(desk.find("ticketNumber")->text() == QStringLiteral("A001"));
    CHECK(desk.find("ticketWhere")->text().contains(QStringLiteral("综合受理窗口")));
    const auto tickets = centre.station->tickets.ofDay(QDate(2026, 11, 23));
    REQUIRE(tickets.ok());
    REQUIRE(tickets->size() == 1);
    CHECK(tickets->first().priority == QStringLiteral("老年人"));
    CHECK(tickets->first().kind == TicketKind::Dispute);
}

TEST_CASE("The desk is ready for the next visitor at once, and says how many are before",
          "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_1}) {
        desk.press(key);
        desk.press(Qt::Key_Return);
    }
    CHECK(desk.find("ticketNumber")->text() == QStringLiteral("A002"));
    CHECK(desk.find("ticketWhere")->text().contains(QLatin1Char('2')));
    CHECK(desk.guidance.waiting() == 3);
}

TEST_CASE("Enter before a choice takes no number", "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_Return);
    CHECK(desk.guidance.waiting() == 0);
    desk.press(Qt::Key_5);
    desk.press(Qt::Key_Return);
    CHECK(desk.find("ticketNumber")->text() == QStringLiteral("E001"));
}

TEST_CASE("The queue is an honest table", "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    QAbstractItemModelTester tester(desk.guidance.queue(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_E);
    desk.press(Qt::Key_Return);
    centre.station.clock.advance(12 * 60 * 1000);
    desk.guidance.refresh();
    desk.desk.settle();
    const QAbstractItemModel *queue = desk.guidance.queue();
    CHECK(queue->index(0, int(QueueTable::Column::Label)).data().toString() ==
          QStringLiteral("A002")); // priority goes first
    CHECK(queue->index(1, int(QueueTable::Column::Waiting))
              .data()
              .toString()
              .contains(QStringLiteral("12")));
    CHECK_FALSE(queue->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_CASE("A visitor hears in one sentence how far the matter is, and the look-up is logged",
          "[guidance]")
{
    Centre centre;
    const PetitionId id = centre.station.add();
    REQUIRE_FALSE(id.isNull());
    FrontDesk desk(centre);
    const QString typed = GENERATE(QStringLiteral("王秀兰"), QStringLiteral("wxl"),
                                   QStringLiteral("漏水"), QStringLiteral("A1-0001"));
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.type(typed);
    desk.press(Qt::Key_Return);
    INFO(typed.toStdString());
    REQUIRE(desk.find<QWidget>("lookUpAnswer")->isVisible());
    const QString sentence = desk.find("progressSentence")->text();
    CHECK(sentence.contains(dayInWords(QDate(2026, 11, 23))));
    const auto log = centre.station->lookups.newest(5);
    REQUIRE(log.ok());
    REQUIRE(log->size() == 1);
    CHECK(log->first().reason == QStringLiteral("本人查询进度"));
    CHECK(log->first().subject == codeOf(1).text());
}

TEST_CASE("What does not exist is said, not logged", "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_L, Qt::ControlModifier);
    desk.type(QStringLiteral("查无此人"));
    desk.press(Qt::Key_Return);
    CHECK(desk.find<QWidget>("lookUpAnswer")->isHidden());
    CHECK(centre.station->lookups.newest(5)->isEmpty());
}

TEST_CASE("Each state of a matter has its own sentence for the visitor", "[guidance]")
{
    QStringList sentences;
    for (const auto &[state, word] : Words<State>::table) {
        Petition petition;
        petition.state = state;
        petition.registeredAt = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
        sentences.append(progressSentence(petition, QDate(2026, 12, 8)));
        CHECK(sentences.last().contains(dayInWords(QDate(2026, 12, 8))));
    }
    CHECK(sentences.removeDuplicates() == 0);
}

TEST_CASE("Advice is kept without a number and can become a matter", "[guidance]")
{
    Centre centre;
    FrontDesk desk(centre);
    std::optional<AdviceGiven> wanted;
    QObject::connect(desk.guidancePage, &GuidancePage::registrationRequested, &desk.window,
                     [&](const AdviceGiven &advice, const PetitionId &visit) {
                         wanted = advice;
                         desk.intake.startFrom(advice, visit);
                     });
    desk.press(Qt::Key_3);
    auto *question = desk.find<QWidget>("question");
    REQUIRE(question->isVisible());
    question->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("被拖欠工资去哪里告？"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.guidance.waiting() == 0);
    QPushButton *offered = nullptr;
    for (Notice *notice : desk.guidancePage->findChildren<Notice *>()) {
        if (auto *button = notice->findChild<QPushButton *>(QStringLiteral("register")))
            offered = button;
    }
    REQUIRE(offered);
    QTest::keyClick(offered, Qt::Key_Space);
    REQUIRE(wanted);
    CHECK(desk.intake.form().intake.narrative == QStringLiteral("被拖欠工资去哪里告？"));
}
