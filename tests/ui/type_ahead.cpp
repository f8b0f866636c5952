#include "tests/ui/typing.h"

#include "ui/widgets/field.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/type_ahead.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

QList<Suggestion> divisions(const QString &typed, int limit)
{
    static const QList<Suggestion> all{
        {QStringLiteral("350211001"), QStringLiteral("集美街道"), QStringLiteral("集美区 jmjd")},
        {QStringLiteral("350211002"), QStringLiteral("侨英街道"), QStringLiteral("集美区 qyjd")},
        {QStringLiteral("350211100"), QStringLiteral("灌口镇"), QStringLiteral("集美区 gkz")}};
    QList<Suggestion> found;
    for (const Suggestion &one : all) {
        if (found.size() < limit && (one.text + one.detail).contains(typed))
            found.append(one);
    }
    return found;
}

struct Form {
    Form()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(line);
        column->addWidget(next);
        column->addStretch(1);
        window.resize(400, 300);
        line->setSource(divisions);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        line->setFocus();
    }

    QWidget window;
    TypeAhead *line = new TypeAhead;
    QLineEdit *next = new QLineEdit;
};

} // namespace

TEST_CASE("Enter takes the best suggestion and the list never takes the focus", "[typeahead]")
{
    Form form;
    QString heard;
    QObject::connect(form.line, &TypeAhead::chosen, form.line,
                     [&heard](const Suggestion &one) { heard = one.key; });
    QTest::keyClicks(form.line, QStringLiteral("jd"));
    CHECK(form.line->isOpen());
    CHECK(form.line->hasFocus());
    QTest::keyClick(form.line, Qt::Key_Return);
    CHECK_FALSE(form.line->isOpen());
    CHECK(form.line->text() == QStringLiteral("集美街道"));
    CHECK(form.line->key() == QStringLiteral("350211001"));
    CHECK(heard == QStringLiteral("350211001"));
}

TEST_CASE("Arrows choose another, Tab takes it on the way out", "[typeahead]")
{
    Form form;
    QTest::keyClicks(form.line, QStringLiteral("jd"));
    QTest::keyClick(form.line, Qt::Key_Down);
    QTest::keyClick(form.line, Qt::Key_Down); // there are only two
    QTest::keyClick(form.line, Qt::Key_Tab);
    CHECK(form.line->key() == QStringLiteral("350211002"));
    CHECK(form.next->hasFocus());
}

TEST_CASE("Esc keeps what was typed", "[typeahead]")
{
    Form form;
    QTest::keyClicks(form.line, QStringLiteral("gk"));
    QTest::keyClick(form.line, Qt::Key_Escape);
    CHECK_FALSE(form.line->isOpen());
    CHECK(form.line->text() == QStringLiteral("gk"));
    CHECK(form.line->key().isEmpty());
}

TEST_CASE("A choice no longer holds once its text is changed by hand", "[typeahead]")
{
    Form form;
    int lost = 0;
    QObject::connect(form.line, &TypeAhead::unchosen, form.line, [&lost] { ++lost; });
    form.line->setChoice(QStringLiteral("350211100"), QStringLiteral("灌口镇"));
    QTest::keyClick(form.line, Qt::Key_End);
    QTest::keyClick(form.line, Qt::Key_Backspace);
    CHECK(form.line->key().isEmpty());
    CHECK(lost == 1);
}

TEST_CASE("Leaving closes the list without taking anything", "[typeahead]")
{
    Form form;
    QTest::keyClicks(form.line, QStringLiteral("jd"));
    form.next->setFocus();
    CHECK_FALSE(form.line->isOpen());
    CHECK(form.line->key().isEmpty());
}

TEST_CASE("A field that suggests from nothing opens on Down", "[typeahead]")
{
    Form form;
    QTest::keyClick(form.line, Qt::Key_Down);
    CHECK_FALSE(form.line->isOpen());
    form.line->setSuggestsWhenEmpty(true);
    QTest::keyClick(form.line, Qt::Key_Down);
    CHECK(form.line->isOpen());
}

TEST_CASE("Enter waits for the answer to the newest words and takes no older one", "[typeahead]")
{
    Form form;
    QString heard;
    QStringList asked;
    int unanswered = 0;
    QObject::connect(form.line, &TypeAhead::chosen, form.line,
                     [&heard](const Suggestion &one) { heard = one.key; });
    QObject::connect(form.line, &QLineEdit::returnPressed, form.line,
                     [&unanswered] { ++unanswered; });
    form.line->setQuestion([&asked](const QString &typed, int) { asked << typed; });
    const auto answer = [&](const char *typed, const char *key) {
        form.line->answer(QString::fromLatin1(typed),
                          {{QString::fromLatin1(key), QString::fromLatin1(key), {}}});
    };
    QTest::keyClicks(form.line, QStringLiteral("a"));
    answer("a", "old");
    CHECK(form.line->isOpen());
    QTest::keyClicks(form.line, QStringLiteral("b"));
    CHECK(asked.last() == QStringLiteral("ab"));
    QTest::keyClick(form.line, Qt::Key_Return);
    CHECK(heard.isEmpty());
    answer("a", "late");
    CHECK(heard.isEmpty());
    answer("ab", "new");
    CHECK(heard == QStringLiteral("new"));
    CHECK_FALSE(form.line->isOpen());

    form.line->clear();
    QTest::keyClicks(form.line, QStringLiteral("c"));
    QTest::keyClick(form.line, Qt::Key_Return);
    CHECK(unanswered == 0);
    form.line->answer(QStringLiteral("c"), {});
    CHECK(unanswered == 1); // nothing was found: the Enter is the field's own

    QTest::keyClicks(form.line, QStringLiteral("d"));
    QTest::keyClick(form.line, Qt::Key_Escape);
    answer("cd", "given up");
    CHECK_FALSE(form.line->isOpen());
    CHECK(heard == QStringLiteral("new"));
}

TEST_CASE("Typing after a choice appends to it, however the choice was made", "[typeahead]")
{
    Form form;
    QTest::keyClicks(form.line, QStringLiteral("jd"));
    QTest::keyClick(form.line, Qt::Key_Return);
    typeText(form.line, QStringLiteral("石鼓路88号"));
    CHECK(form.line->text() == QStringLiteral("集美街道石鼓路88号"));

    // Shown by the program, as a draft or a suggestion is, with the caret in the field …
    form.line->setChoice({}, QStringLiteral("侨英街道"));
    typeText(form.line, QStringLiteral("3号"));
    CHECK(form.line->text() == QStringLiteral("侨英街道3号"));
    // … or before it comes there.
    form.next->setFocus();
    form.line->setChoice({}, QStringLiteral("灌口镇"));
    CHECK(form.line->cursorPosition() == 0); // at rest its beginning is seen
    form.line->setFocus(Qt::OtherFocusReason);
    typeText(form.line, QStringLiteral("5号"));
    CHECK(form.line->text() == QStringLiteral("灌口镇5号"));
}

TEST_CASE("The same text shown again leaves the caret of who is typing where it is", "[typeahead]")
{
    Form form;
    form.line->setChoice({}, QStringLiteral("灌口镇5号"));
    form.line->setCursorPosition(3);
    form.line->setChoice({}, QStringLiteral("灌口镇5号"));
    typeText(form.line, QStringLiteral("坑内村"));
    CHECK(form.line->text() == QStringLiteral("灌口镇坑内村5号"));
}

TEST_CASE("On a sheet that scrolls the list covers neither the sentence nor the next field",
          "[typeahead]")
{
    auto *line = new TypeAhead;
    line->setSource(divisions);
    auto *first = new Field(QStringLiteral("区划"), line);
    auto *next = new Field(QStringLiteral("地点"), new QPushButton(QStringLiteral("选择")));
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->addWidget(first);
    column->addWidget(next);
    column->addStretch(1);
    ColumnScroll scroll(sheet);
    scroll.resize(260, 150); // the detail has no room beside, and not all fits
    scroll.show();
    REQUIRE(QTest::qWaitForWindowActive(&scroll));
    first->setProblem(QStringLiteral("请填写"));
    line->setFocus();
    typeText(line, QStringLiteral("jd"));
    REQUIRE(line->isOpen());
    const auto *list = scroll.findChild<QWidget *>(QStringLiteral("suggestions"));
    REQUIRE(list);
    const auto place = [&scroll](const QWidget *widget) {
        return QRect(widget->mapTo(&scroll, QPoint()), widget->size());
    };
    const auto *note = first->findChild<QLabel *>(QStringLiteral("note"));
    REQUIRE(QTest::qWaitFor([&] { return place(list).top() >= place(line).bottom(); }));
    CHECK(place(note).top() >= place(list).bottom());
    CHECK(place(next).top() >= place(note).bottom());
    REQUIRE(QTest::qWaitFor([&] { return place(list).bottom() <= scroll.height(); }));
    CHECK(place(line).top() >= 0);

    // What is pressed with the mouse stays under it until it is let go.
    auto *button = qobject_cast<QPushButton *>(next->control());
    button->setFocusPolicy(Qt::StrongFocus);
    int pressed = 0;
    QObject::connect(button, &QPushButton::clicked, button, [&pressed] { ++pressed; });
    scroll.ensureWidgetVisible(button);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(pressed == 1);
    CHECK(QTest::qWaitFor([&] { return !line->isOpen(); }));
    CHECK(list->isHidden());
}
