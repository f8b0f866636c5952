// A clerk's day in the real desktop on a store of any size, by the keyboard: how much memory it
// holds at the end, and for how long its window could not have answered a key. For the bench.
//   onedoor_day empty            a process with nothing but an empty QMainWindow
//   onedoor_day DATA [VISITORS]  the desktop on this folder
// Prints "memory MB" and, of a day, "blocked MILLISECONDS RECEIVER".
#include "app/desktop/desktop.h"
#include "app/places.h"
#include "core/desk/system_clock.h"
#include "core/store/key_file.h"
#include "tests/bench/memory.h"
#include "tests/support/keyboard.h"
#include "tests/support/open_desk.h"
#include "tests/support/population.h"
#include "tests/support/reference.h"
#include "tests/support/timed_application.h"

#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QTableView>
#include <QTranslator>

#include <cstdio>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void must(bool well, const char *what)
{
    if (well)
        return;
    fprintf(stderr, "day: %s\n", what);
    exit(1);
}

template <class Condition>
void until(Condition condition, const char *what)
{
    must(QTest::qWaitFor(condition, 60'000), what);
}

class Day
{
public:
    Day(MainWindow &window, DeskWorker &worker, quint64 seed)
        : m_window(window), m_worker(worker), m_population(seed)
    {
    }

    void visitor(int number)
    {
        const Intake told = m_population.next();
        registerOne(told);
        if (number % 4 == 0)
            issueNotice();
        search(told.petitioners.first().name, number % 3 == 0);
        search(told.narrative.mid(3, 4), false);
    }
    void roll()
    {
        m_keyboard.press(Qt::Key_F4);
        clearSearch();
        for (int page = 0; page < 60; ++page)
            QTest::keyClick(table(), Qt::Key_PageDown);
        settle();
    }

private:
    void registerOne(const Intake &told)
    {
        Keyboard &k = m_keyboard;
        k.press(Qt::Key_F3);
        until([&] { return m_window.currentPage() == PageId::Intake; }, "intake page");
        k.press(Qt::Key_N, Qt::ControlModifier);
        must(k.fill("name", told.petitioners.first().name), "name");
        must(k.fill("phone", told.petitioners.first().phone), "phone");
        must(k.fill("narrative", told.narrative), "narrative");
        must(k.choose("type", QStringLiteral("lljf")), "type");
        k.press(Qt::Key_Return, Qt::ControlModifier);
        auto *code = m_window.findChild<QLabel *>(QStringLiteral("code"));
        until([&] { return code && code->isVisible(); }, "registered");
        settle();
    }
    void issueNotice()
    {
        Keyboard &k = m_keyboard;
        k.press(Qt::Key_1);
        must(k.choose("route", QStringLiteral("rmtj")), "route");
        must(k.choose("organisation", QStringLiteral("集美街道人民调解")), "organisation");
        k.press(Qt::Key_Return, Qt::ControlModifier);
        until([&] { return m_window.currentPage() == PageId::Document; }, "document page");
        until(
            [&] {
                auto *action = m_window.page(PageId::Document)->primaryAction();
                return action && action->isEnabled();
            },
            "form ready");
        k.press(Qt::Key_P, Qt::ControlModifier);
        auto *state = m_window.findChild<QLabel *>(QStringLiteral("printState"));
        until([&] { return !state->text().isEmpty(); }, "issued");
        settle();
    }
    void search(const QString &typed, bool open)
    {
        m_keyboard.press(Qt::Key_F4);
        until([&] { return m_window.currentPage() == PageId::Petitions; }, "list page");
        clearSearch();
        m_keyboard.type(typed);
        settle();
        until([&] { return table()->model()->rowCount() > 0; }, "found");
        if (!open)
            return;
        m_keyboard.press(Qt::Key_Return);
        until([&] { return m_window.currentPage() == PageId::Petition; }, "petition page");
        settle();
    }
    void clearSearch()
    {
        m_keyboard.press(Qt::Key_A, Qt::ControlModifier);
        m_keyboard.press(Qt::Key_Delete);
        settle();
    }
    QTableView *table() { return m_window.page(PageId::Petitions)->findChild<QTableView *>(); }
    void settle()
    {
        until([&] { return m_worker.isIdle(); }, "idle");
    }

    MainWindow &m_window;
    DeskWorker &m_worker;
    Population m_population;
    Keyboard m_keyboard;
};

int playDay(TimedApplication &application, const QString &folder, int visitors)
{
    qputenv("CUPS_SERVER", "127.0.0.1:1"); // no printer: the papers wait
    const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(1, 30), Qt::UTC));
    const FontBook faces(fontFiles());
    Workstation station{
        folder,     resourcesFolder(), {QStringLiteral("李敏"), QStringLiteral("1号窗口")},
        &clock,     &houseReference(), OpenMode::ReadWrite,
        fontFiles()};
    auto key = KeyFile(folder).open();
    must(key.ok(), "key");
    station.key = std::move(*key);
    Theme theme(application);
    theme.apply({});
    OpenDesk worker(station);
    Desktop desk(worker, theme);
    desk.window().resize(1366, 768);
    desk.window().show();
    must(QTest::qWaitForWindowActive(&desk.window()), "window");
    (void)application.takeLongest();
    Day day(desk.window(), worker, quint64(visitors));
    for (int i = 0; i < visitors; ++i)
        day.visitor(i);
    day.roll();
    const auto longest = application.takeLongest();
    // A clerk rests: after three seconds a search gives back its pages, after five the parts of the
    // index are joined.
    QTest::qWait(8000);
    printf("memory %.1f\nblocked %.1f %s\n", bench::megabytesInUse(),
           double(longest.microseconds) / 1000, qPrintable(longest.what));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    const QStringList arguments = QApplication::arguments();
    must(arguments.size() > 1, "usage: onedoor_day empty | DATA [VISITORS]");
    if (arguments[1] == QStringLiteral("empty")) {
        QMainWindow window;
        window.resize(1366, 768);
        window.show();
        must(QTest::qWaitForWindowExposed(&window), "window");
        printf("memory %.1f\n", bench::megabytesInUse());
        return 0;
    }
    QTranslator chinese;
    if (chinese.load(QStringLiteral(":/translations/onedoor_zh_CN.qm")))
        QApplication::installTranslator(&chinese);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    return playDay(application, arguments[1], arguments.size() > 2 ? arguments[2].toInt() : 40);
}
