#include "tests/support/rehearsal_units.h"
#include "tests/ui/front_desk.h"

#include "ui/models/intake_offers.h"
#include "ui/models/learning.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/intake_suggestions_panel.h"

#include <QDir>
#include <QListWidget>
#include <QSignalSpy>
#include <QTranslator>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString told = QStringLiteral(
    "我在石鼓路66号的工地干了半年，2026年3月5日起厦门顺达建筑劳务有限公司的包工头拖欠农民工工资，"
    "我们12名工人一共被欠工资36,"
    "000元，包工头电话13900000000一直不接，去劳动监察投诉多次没有结果。");

QString firstType()
{
    return QStringLiteral("拖欠农民工工资纠纷");
}

/// The reader opens a store of its own first; half a minute is for a loaded machine.
template <class Condition>
bool becomes(Condition condition)
{
    return QTest::qWaitFor(condition, 30000);
}

bool isOffered(const FrontDesk &desk)
{
    return becomes([&] { return desk.find<QListWidget>("suggested")->count() > 3; });
}

Offered offeredFor(const IntakeForm &form)
{
    const Reference &house = houseReference();
    const Start start =
        Start::of(house.disputeTypes, house.contentClasses, rehearsalUnits().catalogue());
    return {Suggestions::learn(start, {}).propose({}, form.intake.narrative, 6),
            bestFindings(findingsIn(form.intake.narrative, {QDate(2026, 11, 23), house.divisions,
                                                            QStringLiteral("350211001")}))};
}

} // namespace

TEST_CASE("What is told suggests a type, a class and the fields it speaks of; nothing is filled in "
          "without a person",
          "[suggestions]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("narrative", told));
    REQUIRE(isOffered(desk));
    const Intake &intake = desk.intake.form().intake;
    CHECK(intake.type.isEmpty());
    CHECK(intake.contentClass.isEmpty());
    CHECK_FALSE(intake.amount);
    CHECK_FALSE(intake.occurredOn);
    CHECK(intake.respondents.isEmpty());
    const QString line = desk.find<QListWidget>("suggested")->item(0)->text();
    CHECK(line.contains(firstType()));
    CHECK(line.contains(QStringLiteral("Alt+1")));
    CHECK(line.contains(QStringLiteral("工资")));

    desk.press(Qt::Key_1, Qt::AltModifier);
    CHECK(desk.intake.form().intake.type == firstType());
    CHECK(desk.find<QLineEdit>("type")->text() == firstType());
    // It is no suggestion any more; the next line has the first key.
    CHECK_FALSE(desk.find<QListWidget>("suggested")->item(0)->text().contains(firstType()));
    // Taken back by typing, like anything on the form.
    desk.find<QLineEdit>("type")->setFocus();
    desk.find<QLineEdit>("type")->selectAll();
    desk.press(Qt::Key_Delete);
    CHECK(desk.intake.form().intake.type.isEmpty());
    CHECK(desk.find<QListWidget>("suggested")->item(0)->text().contains(firstType()));
}

TEST_CASE("One key takes all, and never over what somebody typed", "[suggestions]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("narrative", told));
    REQUIRE(desk.fill("amount", QStringLiteral("500")));
    REQUIRE(isOffered(desk));
    desk.press(Qt::Key_0, Qt::AltModifier);
    const Intake &intake = desk.intake.form().intake;
    CHECK(intake.type == firstType());
    REQUIRE_FALSE(intake.contentClass.isEmpty());
    CHECK(intake.contentClass.first() == QStringLiteral("劳动和社会保障"));
    REQUIRE(intake.amount);
    CHECK(intake.amount->text() == QStringLiteral("500.00"));
    CHECK(intake.occurredOn == QDate(2026, 3, 5));
    CHECK(intake.headcount == 12);
    CHECK(intake.place.detail == QStringLiteral("石鼓路66号"));
    REQUIRE(intake.respondents.size() == 1);
    CHECK(intake.respondents.first().name == QStringLiteral("厦门顺达建筑劳务有限公司"));
    CHECK(intake.respondents.first().kind == PartyKind::Organisation);
    CHECK(intake.respondents.first().phone == QStringLiteral("13900000000"));
    CHECK(intake.narrative == told);
    CHECK(desk.find<QLineEdit>("headcount")->text() == QStringLiteral("12"));
}

TEST_CASE("What is asked for alone gives fields", "[suggestions]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    desk.find<QWidget>("claim")->setFocus();
    desk.type(QStringLiteral("要求楼上赔偿8000元，电话13912345678"));
    const auto offers = [&desk](Finding::Field field, const QString &value) {
        const QList<Finding> found = desk.intake.suggestions().offered().found;
        return std::any_of(found.begin(), found.end(), [&](const Finding &finding) {
            return finding.field == field && finding.value == value &&
                   finding.in == Finding::In::Claim;
        });
    };
    REQUIRE(becomes([&] { return offers(Finding::Field::Amount, QStringLiteral("8000.00")); }));
    CHECK(offers(Finding::Field::PetitionerPhone, QStringLiteral("13912345678")));
}

TEST_CASE("A new form forgets what the last one suggested", "[suggestions]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("narrative", told));
    REQUIRE(isOffered(desk));
    desk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(desk.find<QListWidget>("suggested")->count() == 0);
    CHECK_FALSE(desk.find<QListWidget>("suggested")->isVisible());
    CHECK(desk.intake.suggestions().offered() == Offered());
}

TEST_CASE("Only what nobody has filled in is offered", "[suggestions]")
{
    IntakeForm form;
    form.intake.narrative = told;
    const Offered offered = offeredFor(form);
    const auto fields = [&offered](const IntakeForm &on) {
        QStringList names;
        for (const Offer &offer :
             offersFor(on, offered, houseReference(), QStringLiteral("350211001")))
            names << offer.value;
        return names.join(u'|');
    };
    CHECK(fields(form).contains(QStringLiteral("36,000.00")));
    CHECK(fields(form).contains(firstType()));
    IntakeForm typed = form;
    typed.unread.insert(QStringLiteral("amount"), QStringLiteral("三"));
    typed.intake.type = QStringLiteral("其他纠纷");
    typed.intake.respondents.append(Party());
    typed.intake.respondents.first().name = QStringLiteral("陈国栋");
    CHECK_FALSE(fields(typed).contains(QStringLiteral("36,000.00")));
    CHECK_FALSE(fields(typed).contains(firstType()));
    CHECK_FALSE(fields(typed).contains(QStringLiteral("顺达")));
    CHECK(fields(typed).contains(QStringLiteral("13900000000")));
    typed.intake.anonymous = true;
    const IntakeForm all = takenAll(typed, offered, houseReference(), QStringLiteral("350211001"));
    CHECK(all.intake.respondents.first().name == QStringLiteral("陈国栋"));
    CHECK(all.intake.type == QStringLiteral("其他纠纷"));
    CHECK_FALSE(all.intake.amount);
    CHECK(all.intake.petitioners.isEmpty());
}

TEST_CASE("The next step offers the organisations the narrative speaks for, with why",
          "[suggestions]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    REQUIRE(desk.fill("narrative", told));
    REQUIRE(isOffered(desk));
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(becomes([&] { return desk.intake.stage() == IntakeModel::Stage::Deciding; }));
    desk.press(Qt::Key_A);
    REQUIRE(desk.choose("route", QStringLiteral("rmtj")));
    auto *form = desk.window.findChild<ActSheet *>();
    REQUIRE(form);
    auto *organisation = form->findChild<TypeAhead *>(QStringLiteral("organisation"));
    organisation->setFocus();
    if (!organisation->isOpen()) // coming by keyboard opens it
        desk.press(Qt::Key_Down);
    REQUIRE(organisation->isOpen());
    desk.press(Qt::Key_Return);
    CHECK(organisation->text() == QStringLiteral("劳动争议人民调解委员会"));
}

TEST_CASE("Learning goes on in the background and tells when it knows more", "[suggestions]")
{
    Centre centre;
    REQUIRE_FALSE(centre.station.add().isNull());
    Learning learning(factoryOf(centre.at()));
    QSignalSpy learned(&learning, &Learning::learned);
    QSignalSpy rested(&learning, &Learning::rested);
    learning.look();
    REQUIRE(becomes([&] { return learned.count() == 1; }));
    CHECK(learned.first().first().toInt() == 1);
    learning.look(); // nothing new: not due
    REQUIRE(becomes([&] { return rested.count() == 1; }));
    CHECK(learned.count() == 1);
}

TEST_CASE("Suggestions stand beside a long narrative, also in the largest letters",
          "[suggestions][pictures]")
{
    const auto size = GENERATE(TextSize::Standard, TextSize::ExtraLarge);
    QTranslator chinese;
    if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")))
        QCoreApplication::installTranslator(&chinese);
    Centre centre;
    {
        FrontDesk desk(centre);
        desk.theme.apply({Look::Light, size, {}});
        desk.press(Qt::Key_F3);
        REQUIRE(desk.fill("narrative", told + told.mid(0, 40)));
        REQUIRE(isOffered(desk));
        QCoreApplication::processEvents();
        auto *list = desk.find<QListWidget>("suggested");
        CHECK(list->isVisible());
        // At least one line with its reason can be read without scrolling.
        CHECK(list->viewport()->height() >= list->visualItemRect(list->item(0)).height());
        const QString folder = qEnvironmentVariable("ONEDOOR_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            desk.window.grab().save(
                QStringLiteral("%1/suggestions-%2.png").arg(folder).arg(int(size)));
        }
    }
    QCoreApplication::removeTranslator(&chinese);
}
