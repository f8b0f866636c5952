#include "tests/ui/typing.h"

#include "ui/shell/head_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/shortcut_panel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

#include <set>

using namespace onedoor;

namespace
{

class Sheet : public DeskPage
{
public:
    explicit Sheet(const QString &title) : m_title(title)
    {
        auto *column = new QVBoxLayout(this);
        m_field = new Field(title, m_line);
        m_field->setLaw(QStringLiteral("第一条"));
        connect(m_field, &Field::lawRequested, this, [this] { ++lawsAsked; });
        column->addWidget(m_field);
        connect(&m_primary, &QAction::triggered, this, [this] { ++primaries; });
    }
    QString title() const override { return m_title; }
    void activated() override { ++activations; }
    QWidget *firstField() override { return m_line; }
    QAction *primaryAction() override { return &m_primary; }
    bool perform(ActionId id) override
    {
        performed.append(id);
        return true;
    }

    int activations = 0;
    int primaries = 0;
    int lawsAsked = 0;
    QList<ActionId> performed;

private:
    QString m_title;
    Field *m_field;
    QLineEdit *m_line = new QLineEdit;
    QAction m_primary;
};

struct Desk {
    Desk() : theme(*qApp), window(theme)
    {
        auto first = std::make_unique<Sheet>(QStringLiteral("导引"));
        auto second = std::make_unique<Sheet>(QStringLiteral("受理"));
        guide = first.get();
        intake = second.get();
        window.addPage(PageId::Guide, std::move(first));
        window.addPage(PageId::Intake, std::move(second));
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.goTo(PageId::Guide);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&window, Qt::Key(key), modifiers);
    }

    Theme theme;
    MainWindow window;
    Sheet *guide;
    Sheet *intake;
};

} // namespace

TEST_CASE("No two actions answer the same key, and every action has words", "[actions]")
{
    const ActionSet actions;
    std::set<QString> keys;
    for (const ActionRow &row : actionTable()) {
        INFO(row.name);
        for (const QKeySequence &key : actions[row.id]->shortcuts())
            CHECK(keys.insert(key.toString()).second);
        CHECK_FALSE(actions[row.id]->text().isEmpty());
        CHECK_FALSE(actions[row.id]->toolTip().isEmpty());
        CHECK(&rowOf(row.id) == &row);
    }
}

TEST_CASE("Pages come to the front by their key, ready to type", "[window]")
{
    Desk desk;
    const int before = desk.intake->activations;
    desk.press(Qt::Key_F3);
    CHECK(desk.window.currentPage() == PageId::Intake);
    CHECK(desk.intake->activations == before + 1);
    CHECK(QApplication::focusWidget() == desk.intake->firstField());
    CHECK(desk.window.windowTitle().contains(QStringLiteral("受理")));
    desk.press(Qt::Key_Escape);
    CHECK(desk.window.currentPage() == PageId::Guide);
    desk.press(Qt::Key_Escape);
    CHECK(desk.window.currentPage() == PageId::Guide);
}

TEST_CASE("A page that does not exist is offered nowhere", "[window]")
{
    Desk desk;
    desk.press(Qt::Key_F6);
    CHECK(desk.window.currentPage() == PageId::Guide);
    CHECK_FALSE(desk.window.actions()[ActionId::GoMediation]->isVisible());
    CHECK(desk.window.findChildren<NavButton *>().size() == 2);
    const QString word = desk.window.actions()[ActionId::GoMediation]->text();
    CHECK(desk.window.actions().matching(word, 5).isEmpty());
}

TEST_CASE("A page's own keys sleep while another page is in front", "[window]")
{
    Desk desk;
    desk.press(Qt::Key_F8);
    CHECK(desk.intake->performed.isEmpty());
    desk.press(Qt::Key_F3);
    desk.press(Qt::Key_F8);
    CHECK(desk.intake->performed == QList<ActionId>{ActionId::CallNext});
}

TEST_CASE("Ctrl+Enter does what the page's primary action does", "[window]")
{
    Desk desk;
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.guide->primaries == 1);
    desk.guide->primaryAction()->setEnabled(false);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.guide->primaries == 1);
}

TEST_CASE("The search field commands, finds, and searches", "[window]")
{
    Desk desk;
    desk.window.setSearchQuestion([&desk](const QString &typed, int) {
        QList<Suggestion> rows;
        if (typed == QStringLiteral("王"))
            rows.append({QStringLiteral("p1"), QStringLiteral("王秀兰"), {}});
        desk.window.offer(typed, rows);
    });
    QString found;
    QString searched;
    QObject::connect(&desk.window, &MainWindow::found, qApp,
                     [&found](const Suggestion &one) { found = one.key; });
    QObject::connect(&desk.window, &MainWindow::searchRequested, qApp,
                     [&searched](const QString &typed) { searched = typed; });
    QLineEdit *search = desk.window.head().search();

    desk.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(search->hasFocus());
    typeText(search, QStringLiteral("王"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(found == QStringLiteral("p1"));

    desk.press(Qt::Key_K, Qt::ControlModifier);
    typeText(search, desk.window.actions()[ActionId::GoIntake]->text());
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(desk.window.currentPage() == PageId::Intake);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    typeText(search, QStringLiteral("zzz"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(searched == QStringLiteral("zzz"));
}

TEST_CASE("Esc leaves the search field for where one was", "[window]")
{
    Desk desk;
    QWidget *before = QApplication::focusWidget();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() != before);
    desk.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == before);
    CHECK(desk.window.currentPage() == PageId::Guide);
}

TEST_CASE("Shift+F1 asks for the law of the field one is in", "[window]")
{
    Desk desk;
    desk.press(Qt::Key_F1, Qt::ShiftModifier);
    CHECK(desk.guide->lawsAsked == 1);
    CHECK(desk.intake->lawsAsked == 0);
}

TEST_CASE("F1 shows all keys beside the work and Esc puts them away", "[window]")
{
    Desk desk;
    const auto *panel = desk.window.findChild<ShortcutPanel *>();
    QWidget *focused = QApplication::focusWidget();
    desk.press(Qt::Key_F1);
    CHECK(panel->isVisible());
    CHECK(QApplication::focusWidget() == focused);
    QStringList words;
    for (const QLabel *label : panel->findChildren<QLabel *>())
        words.append(label->text());
    CHECK(words.contains(QStringLiteral("F3")));
    CHECK_FALSE(words.contains(QStringLiteral("F6")));
    desk.press(Qt::Key_Escape);
    CHECK(panel->isHidden());
    CHECK(desk.window.currentPage() == PageId::Guide);
}
