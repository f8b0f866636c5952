#include "ui/widgets/big_choices.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/countdown_label.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/route_map.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/timeline.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace onedoor;

namespace
{

const QDate today(2026, 11, 23);

QList<Choice> levels()
{
    return {{QStringLiteral("low"), QStringLiteral("低"), {}},
            {QStringLiteral("medium"), QStringLiteral("中"), {}},
            {QStringLiteral("high"), QStringLiteral("高"), {}}};
}

void pressOnFocus(Qt::Key key)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key);
}

/// A window with a field before and one after, to see where Tab goes.
struct Desk {
    explicit Desk(QWidget *widget)
    {
        auto *column = new QVBoxLayout(&window);
        for (QWidget *each :
             {static_cast<QWidget *>(&before), widget, static_cast<QWidget *>(&after)})
            column->addWidget(each);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        before.setFocus();
    }
    ~Desk()
    {
        before.setParent(nullptr);
        after.setParent(nullptr);
    }

    QLineEdit before;
    QLineEdit after;
    QWidget window;
};

} // namespace

TEST_CASE("Segments are one Tab stop, worked by digits and arrows", "[segmented]")
{
    auto *level = new Segmented(levels());
    Desk desk(level);
    QStringList heard;
    QObject::connect(level, &Segmented::valueChanged, level,
                     [&heard](const QString &key) { heard.append(key); });
    CHECK(level->value().isEmpty());

    pressOnFocus(Qt::Key_Tab);
    pressOnFocus(Qt::Key_2);
    CHECK(level->value() == QStringLiteral("medium"));
    pressOnFocus(Qt::Key_Right);
    CHECK(level->value() == QStringLiteral("high"));
    pressOnFocus(Qt::Key_9);
    CHECK(level->value() == QStringLiteral("high"));
    pressOnFocus(Qt::Key_Tab);
    CHECK(desk.after.hasFocus());
    pressOnFocus(Qt::Key_Backtab);
    CHECK(QApplication::focusWidget() == level->button(QStringLiteral("high")));
    CHECK(heard == QStringList{QStringLiteral("medium"), QStringLiteral("high")});

    level->setValue({});
    CHECK(level->value().isEmpty());
    CHECK(heard.last().isEmpty());
}

TEST_CASE("Big choices take their digit", "[choices]")
{
    auto *choices = new BigChoices(levels());
    Desk desk(choices);
    CHECK(choices->pick(3));
    CHECK(choices->value() == QStringLiteral("high"));
    CHECK_FALSE(choices->pick(4));
}

TEST_CASE("Chips toggle by digit and keep their order", "[chips]")
{
    auto *chips = new Chips(levels());
    Desk desk(chips);
    int changes = 0;
    QObject::connect(chips, &Chips::valuesChanged, chips, [&changes] { ++changes; });
    pressOnFocus(Qt::Key_Tab);
    pressOnFocus(Qt::Key_3);
    pressOnFocus(Qt::Key_1);
    CHECK(chips->values() == QStringList{QStringLiteral("low"), QStringLiteral("high")});
    pressOnFocus(Qt::Key_3);
    CHECK(chips->values() == QStringList{QStringLiteral("low")});
    CHECK(changes == 3);
    chips->setValues({QStringLiteral("low")});
    CHECK(changes == 3); // nothing new, no news
    pressOnFocus(Qt::Key_Tab);
    CHECK(desk.after.hasFocus());
}

TEST_CASE("Steps are taken by their key; a closed one says why and stays closed", "[steps]")
{
    auto *steps = new Steps;
    Desk desk(steps);
    steps->setSteps(
        {{QStringLiteral("accept"), QStringLiteral("A"), QStringLiteral("受理"), {}, true, true},
         {QStringLiteral("decline"), QStringLiteral("D"), QStringLiteral("不予受理"),
          QStringLiteral("须先说明理由"), false, false}});
    QString taken;
    QObject::connect(steps, &Steps::taken, steps, [&taken](const QString &key) { taken = key; });
    steps->setFocus();
    pressOnFocus(Qt::Key_D);
    CHECK(taken.isEmpty());
    pressOnFocus(Qt::Key_A);
    CHECK(taken == QStringLiteral("accept"));
    taken.clear();
    pressOnFocus(Qt::Key_Return);
    CHECK(taken == QStringLiteral("accept"));
    auto *closed = steps->findChild<QPushButton *>(QStringLiteral("decline"));
    REQUIRE(closed);
    CHECK(closed->accessibleDescription() == QStringLiteral("须先说明理由"));
}

TEST_CASE("Steps that are told anew keep the focus that was in them", "[steps]")
{
    auto *steps = new Steps;
    Desk desk(steps);
    const Step accept{QStringLiteral("accept"), {}, QStringLiteral("受理"), {}};
    const Step refer{QStringLiteral("refer"), {}, QStringLiteral("转送交办"), {}};
    steps->setSteps({accept, refer});
    CHECK(desk.before.hasFocus());
    steps->findChild<QPushButton *>(QStringLiteral("refer"))->setFocus();
    steps->setSteps({accept, refer});
    REQUIRE(steps->isAncestorOf(QApplication::focusWidget()));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("refer"));
    steps->setSteps({accept}); // what had it is not offered any more
    REQUIRE(steps->isAncestorOf(QApplication::focusWidget()));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("accept"));
}

TEST_CASE("What a page is for stands in its middle, however wide it is", "[empty]")
{
    EmptyState empty(Glyph::Forward, QStringLiteral("下一步怎么办？"),
                     QStringLiteral("请在左侧选择，所需填写的内容会显示在这里。"));
    empty.resize(900, 400);
    empty.show();
    REQUIRE(QTest::qWaitForWindowExposed(&empty));
    for (const QLabel *label : empty.findChildren<QLabel *>())
        CHECK(std::abs(label->geometry().center().x() - empty.rect().center().x()) <= 1);
}

TEST_CASE("A field says its problem instead of its hint, also to a screen reader", "[field]")
{
    auto *line = new QLineEdit;
    Field field(QStringLiteral("姓名"), line);
    field.setHint(QStringLiteral("与证件一致"));
    const auto *note = field.findChild<QLabel *>(QStringLiteral("note"));
    CHECK(note->text() == QStringLiteral("与证件一致"));
    field.setProblem(QStringLiteral("请填写姓名"));
    CHECK(field.hasProblem());
    CHECK(note->text() == QStringLiteral("请填写姓名"));
    CHECK(line->accessibleName() == QStringLiteral("姓名"));
    CHECK(line->accessibleDescription() == QStringLiteral("请填写姓名"));
    CHECK(line->property("wrong").toBool());
    field.setProblem({});
    CHECK(note->text() == QStringLiteral("与证件一致"));
    CHECK_FALSE(line->property("wrong").toBool());
}

TEST_CASE("The editor inside a control carries the field's name and problem", "[field]")
{
    auto *narrative = new NarrativeEdit;
    Field field(QStringLiteral("事情经过"), narrative);
    const auto *edit = narrative->findChild<QPlainTextEdit *>();
    CHECK(edit->accessibleName() == QStringLiteral("事情经过"));
    field.setProblem(QStringLiteral("请写明事情经过"));
    CHECK(edit->property("wrong").toBool());
    CHECK(edit->accessibleDescription() == QStringLiteral("请写明事情经过"));
}

TEST_CASE("Names are shown literally", "[field]")
{
    Notice notice;
    const QString nasty = QStringLiteral("<b>王</b> {{name}} &amp;");
    notice.say(Notice::Kind::Info, nasty);
    const auto labels = notice.findChildren<QLabel *>();
    REQUIRE(labels.size() == 1);
    CHECK(labels.first()->textFormat() == Qt::PlainText);
    CHECK(notice.sentence() == nasty);
    notice.clear();
    CHECK(notice.isHidden());
}

TEST_CASE("An identity number is grouped while typed and the cursor stays", "[grouped]")
{
    IdEdit edit(IdType::ResidentId);
    edit.show();
    QString heard;
    QObject::connect(&edit, &IdEdit::bareEdited, &edit,
                     [&heard](const QString &bare) { heard = bare; });
    QTest::keyClicks(&edit, QStringLiteral("11010519491231002x"));
    CHECK(edit.text() == QStringLiteral("110105 19491231 002X"));
    CHECK(heard == QStringLiteral("11010519491231002X"));
    edit.setCursorPosition(3);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    CHECK(edit.bare() == QStringLiteral("11105"
                                        "19491231002X")
                             .left(17));
    CHECK(edit.cursorPosition() == 2);
    QTest::keyClicks(&edit, QStringLiteral("0"));
    CHECK(edit.text() == QStringLiteral("110105 19491231 002X"));
    CHECK(edit.cursorPosition() == 3);
}

TEST_CASE("A pasted number may carry anything people group with", "[grouped]")
{
    IdEdit edit(IdType::Mobile);
    QApplication::clipboard()->setText(QStringLiteral("１３８-0000 0000\n"));
    edit.paste();
    CHECK(edit.text() == QStringLiteral("138 0000 0000"));
    CHECK(edit.bare() == QStringLiteral("13800000000"));

    IdEdit company(IdType::Uscc);
    company.setBare(QStringLiteral("91350100m000100y43"));
    CHECK(company.text() == QStringLiteral("91 350100 M000100Y4 3"));
}

TEST_CASE("Money is grouped while typed and whole when left", "[grouped]")
{
    MoneyEdit edit;
    edit.show();
    QTest::keyClicks(&edit, QStringLiteral("1234567.5"));
    CHECK(edit.text() == QStringLiteral("1,234,567.5"));
    REQUIRE(edit.money());
    CHECK(edit.money()->text() == QStringLiteral("1234567.50"));
    QFocusEvent leave(QEvent::FocusOut);
    QCoreApplication::sendEvent(&edit, &leave);
    CHECK(edit.text() == QStringLiteral("1,234,567.50"));

    edit.clear();
    QTest::keyClicks(&edit, QStringLiteral("12abc"));
    CHECK(edit.text() == QStringLiteral("12abc")); // not refused, but no money
    CHECK_FALSE(edit.money());
}

TEST_CASE("A day is read as clerks type it", "[date]")
{
    const auto [typed, expected] = GENERATE(table<const char16_t *, QDate>({
        {u"20261102", QDate(2026, 11, 2)},
        {u"2026-11-2", QDate(2026, 11, 2)},
        {u"2026/11/02", QDate(2026, 11, 2)},
        {u"2026年11月2日", QDate(2026, 11, 2)},
        {u"11-2", QDate(2026, 11, 2)},
        {u"11月2号", QDate(2026, 11, 2)},
        {u"１１．２", QDate(2026, 11, 2)},
        {u"1102", QDate(2026, 11, 2)},
        {u"12-24", QDate(2025, 12, 24)}, // not yet this year
        {u"2-29", QDate(2024, 2, 29)},
        {u"23", QDate(2026, 11, 23)},
        {u"24", QDate(2026, 10, 24)},
        {u"今天", QDate(2026, 11, 23)},
        {u" 昨天 ", QDate(2026, 11, 22)},
    }));
    const QString text = QString::fromUtf16(typed);
    INFO(text.toStdString());
    CHECK(parseDay(text, today) == expected);
}

TEST_CASE("What is no day is none", "[date]")
{
    for (const char16_t *typed :
         {u"2026-02-29", u"20261301", u"13-1", u"0", u"32", u"abc", u"", u"2026"})
        CHECK_FALSE(parseDay(QString::fromUtf16(typed), today));
    CHECK(parseDay(QStringLiteral("12-7"), today, Lean::Future) == QDate(2026, 12, 7));
    CHECK(parseDay(QStringLiteral("1-7"), today, Lean::Future) == QDate(2027, 1, 7));
}

TEST_CASE("A date line shows the day in full when left and steps by arrows", "[date]")
{
    DateField field(today);
    field.show();
    QTest::keyClicks(&field, QStringLiteral("11-2"));
    QFocusEvent leave(QEvent::FocusOut);
    QCoreApplication::sendEvent(&field, &leave);
    CHECK(field.text() == dayText(QDate(2026, 11, 2)));
    CHECK(field.date() == QDate(2026, 11, 2));
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.date() == QDate(2026, 11, 3));
    field.setText(QStringLiteral("2026-02-30"));
    CHECK(field.hasMistake());
}

TEST_CASE("The narrative counts characters as people do and refuses nothing", "[narrative]")
{
    NarrativeEdit narrative(5);
    narrative.setText(QStringLiteral("𬀩㛃𫖯䶮喆"));
    CHECK(narrative.length() == 5);
    CHECK_FALSE(narrative.isTooLong());
    auto *edit = narrative.findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, QStringLiteral("more"));
    CHECK(narrative.length() == 9);
    CHECK(narrative.isTooLong());
    CHECK(
        narrative.findChild<QLabel *>(QStringLiteral("count"))->text().contains(QLatin1Char('4')));
}

TEST_CASE("A deadline says in words what its colour says", "[countdown]")
{
    CountdownLabel label;
    label.setDeadline(QDate(2026, 11, 26), 3, true);
    CHECK(label.text().contains(daysLeftText(3, true)));
    CHECK(CountdownLabel::toneOf(4) == Tone::Quiet);
    CHECK(CountdownLabel::toneOf(3) == Tone::Amber);
    CHECK(CountdownLabel::toneOf(0) == Tone::Amber);
    CHECK(CountdownLabel::toneOf(-1) == Tone::Vermilion);
    CHECK(daysLeftText(-2, true) != daysLeftText(2, true));
    CHECK(daysLeftText(0, true) != daysLeftText(1, true));
}

TEST_CASE("The foot's button is its action", "[foot]")
{
    PageFoot foot;
    QAction action(QStringLiteral("登记"));
    action.setObjectName(QStringLiteral("register"));
    action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    foot.setPrimary(&action);
    int done = 0;
    QObject::connect(&action, &QAction::triggered, &foot, [&done] { ++done; });
    auto *button = foot.findChild<QPushButton *>(QStringLiteral("register"));
    REQUIRE(button);
    CHECK(button->text() == QStringLiteral("登记  Ctrl+Enter"));
    button->click();
    CHECK(done == 1);
    action.setEnabled(false);
    CHECK_FALSE(button->isEnabled());
    auto *problems = foot.findChild<QPushButton *>(QStringLiteral("problems"));
    foot.setProblems(2);
    CHECK_FALSE(problems->isHidden());
    foot.setProblems(0);
    CHECK(problems->isHidden());
}
