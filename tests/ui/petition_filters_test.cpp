// What narrows the list of matters beside words and chips, by the keyboard.
#include "tests/ui/petition_sheet.h"
#include "tests/ui/typing.h"

#include "ui/pages/petition_filters.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString wages = QStringLiteral("拖欠工资");
const QString leak = QStringLiteral("车库漏水");
const QString noise = QStringLiteral("夜间噪声");

PetitionId registeredBy(Bench &bench, const QString &who, const QString &type, const QString &title)
{
    Intake intake;
    intake.channel = QStringLiteral("visit");
    intake.type = type;
    intake.title = title;
    intake.narrative = title;
    Party person;
    person.name = QStringLiteral("王秀兰");
    intake.petitioners.append(person);
    Workplace place = bench.at->workplace();
    place.who.name = who;
    const auto done = Desk(place).registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(done.ok());
    return done->id;
}

/// Monday: a leak, taken on for mediation. Wednesday: noise. Friday: wages, by somebody else.
struct Week {
    Week()
    {
        constexpr qint64 twoDays = 2 * qint64(24) * 3600 * 1000;
        const QString me = bench.at->station().who.name;
        bench.accept(registeredBy(bench, me, QStringLiteral("物业纠纷"), leak));
        bench.clock.advance(twoDays);
        registeredBy(bench, me, QStringLiteral("邻里纠纷"), noise);
        bench.clock.advance(twoDays);
        registeredBy(bench, QStringLiteral("王强"), QStringLiteral("其他劳动争议纠纷"), wages);
        sheet.emplace(bench);
        REQUIRE(sheet->page.perform(ActionId::MoreFilters));
    }
    /// Tab goes from field to field; Enter in a type-ahead takes the best.
    void fill(const char *name, const QString &typed, Qt::Key last = Qt::Key_Return)
    {
        auto *line = sheet->find<QLineEdit>(name);
        for (int stops = 0; stops < 30 && !line->hasFocus(); ++stops)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        REQUIRE(line->hasFocus());
        line->clear();
        typeText(line, typed);
        QTest::keyClick(line, last);
    }
    QString problemOf(const char *name)
    {
        for (Field *field : sheet->page.findChildren<Field *>()) {
            if (field->control()->objectName() == QLatin1String(name))
                return field->problem();
        }
        return {};
    }

    Bench bench;
    std::optional<PetitionSheet> sheet;
};

} // namespace

TEST_CASE("Type, organisation and operator narrow the list", "[filters]")
{
    Week week;
    CHECK(week.sheet->find<QLineEdit>("typeFilter")->hasFocus());
    CHECK(week.sheet->titles() == QStringList{wages, noise, leak});
    week.fill("typeFilter", QStringLiteral("wyjf"));
    CHECK(week.sheet->titles() == QStringList{leak});
    week.fill("typeFilter", {});
    CHECK(week.sheet->titles().size() == 3);
    week.fill("handlerFilter", QStringLiteral("集美街道人民调解"));
    CHECK(week.sheet->titles() == QStringList{leak});
    week.fill("handlerFilter", {}, Qt::Key_Tab);
    week.fill("operatorFilter", QStringLiteral("王强"));
    CHECK(week.sheet->titles() == QStringList{wages});
    week.fill("operatorFilter", QStringLiteral("李"));
    CHECK(week.sheet->titles() == QStringList{noise, leak}); // one of this station is offered
}

TEST_CASE("Days of registration narrow the list, and what is no day stands under its field",
          "[filters]")
{
    Week week;
    week.fill("fromFilter", QStringLiteral("11-25"));
    CHECK(week.sheet->titles() == QStringList{wages, noise});
    week.fill("toFilter", QStringLiteral("20261126"));
    CHECK(week.sheet->titles() == QStringList{noise});
    week.fill("toFilter", QStringLiteral("11-24"));
    CHECK_FALSE(week.problemOf("toFilter").isEmpty());
    week.fill("toFilter", QStringLiteral("31-31"));
    CHECK_FALSE(week.problemOf("toFilter").isEmpty());
    CHECK(week.sheet->titles() == QStringList{wages, noise});
    week.fill("toFilter", {});
    CHECK(week.problemOf("toFilter").isEmpty());
}

TEST_CASE("Folded away, the filters say what they keep out and go by one key", "[filters]")
{
    Week week;
    auto *narrowing = week.sheet->find<QPushButton>("narrowing");
    week.fill("typeFilter", QStringLiteral("wyjf"));
    CHECK_FALSE(narrowing->isVisible());
    REQUIRE(week.sheet->page.back());
    CHECK_FALSE(week.sheet->find<PetitionFilters>("moreFilters")->isVisible());
    CHECK(week.sheet->find<QLineEdit>("petitionSearch")->hasFocus());
    CHECK(week.sheet->titles() == QStringList{leak});
    CHECK(narrowing->isVisible());
    CHECK(narrowing->text().contains(QStringLiteral("物业纠纷")));

    typeText(week.sheet->find<QLineEdit>("petitionSearch"), wages);
    REQUIRE(becomes([&] { return week.sheet->find<QLabel>("nothing")->isVisible(); }));
    CHECK(week.sheet->find<QLabel>("nothing")->text().contains(QStringLiteral("物业纠纷")));
    QTest::keyClick(narrowing, Qt::Key_Space);
    CHECK(week.sheet->titles() == QStringList{wages});
    CHECK_FALSE(narrowing->isVisible());
}

TEST_CASE("The order is chosen by keys or by a heading, and each shows the other", "[filters]")
{
    Week week;
    auto *order = week.sheet->find<Segmented>("order");
    QHeaderView *header = week.sheet->find<QTableView>("petitionTable")->horizontalHeader();
    order->pick(3);
    CHECK(week.sheet->model.filter().order == PetitionFilter::Order::NextDate);
    CHECK(header->sortIndicatorSection() == PetitionListModel::Due);
    CHECK(week.sheet->titles().size() == 3);
    const QPoint code(header->sectionViewportPosition(PetitionListModel::Code) + 20, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, code);
    CHECK(week.sheet->model.filter().order == PetitionFilter::Order::Registered);
    CHECK(order->value() == QString::number(int(PetitionFilter::Order::Registered)));
    CHECK(header->isSortIndicatorShown());
    CHECK(week.sheet->titles() == QStringList{wages, noise, leak});
}

TEST_CASE("Where the list is narrow, what a matter is about keeps its room", "[filters]")
{
    Theme theme(*qApp);
    theme.apply({});
    Week week;
    auto *table = week.sheet->find<QTableView>("petitionTable");
    REQUIRE(becomes([&] { return !table->isColumnHidden(PetitionListModel::Standing); }));
    theme.apply({Look::Light, TextSize::ExtraLarge, {}});
    REQUIRE(becomes([&] { return table->isColumnHidden(PetitionListModel::Handler); }));
    CHECK(table->columnWidth(PetitionListModel::Title) >=
          QFontMetrics(table->font()).horizontalAdvance(leak));
    theme.apply({});
}
