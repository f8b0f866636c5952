// The whole desk on every screen, by the keyboard, in Chinese: what a clerk must reach is reached.
#include <catch2/catch.hpp>

#include "tests/journey/journey.h"
#include "tests/support/eye.h"
#include "tests/ui/chinese_words.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/shell/scale_trial.h"
#include "ui/shell/status_footer.h"
#include "ui/shell/window_place.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Screen {
    int width;
    int height;
    int percent;

    /// What a window has of it, in the units it is laid out in.
    QSize logical() const { return QSize(width, height) * 100 / percent; }
    /// For the eye: the smallest, and what most have.
    bool isPictured() const
    {
        return (height <= 768 && percent != 125) || (height == 1080 && percent == 100) ||
               (height == 2160 && percent == 200);
    }
};

QList<Screen> screens()
{
    QList<Screen> all;
    for (const auto &[width, height] :
         {std::pair(1280, 720), std::pair(1366, 768), std::pair(1600, 900), std::pair(1920, 1080),
          std::pair(2560, 1440), std::pair(3840, 2160)}) {
        for (const int percent : {100, 125, 150, 200})
            all.append({width, height, percent});
    }
    return all;
}

/// What keeps a window from becoming as small as its screen.
std::string leastSizes(const QWidget &window)
{
    QStringList sizes;
    QWidgetList parts = window.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (int level = 0; level < 3; ++level) {
        QWidgetList inner;
        for (const QWidget *part : std::as_const(parts)) {
            const QSize least = part->minimumSizeHint();
            if (!part->isWindow())
                sizes << QStringLiteral("%1 %2x%3")
                             .arg(nameOf(part))
                             .arg(least.width())
                             .arg(least.height());
            inner += part->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        }
        parts = inner;
    }
    return sizes.join(QStringLiteral(", ")).toStdString();
}

/// The pages there are, one with a matter and one with a paper in it.
QList<PageId> pagesOf(Journey &journey)
{
    MainWindow &window = journey.desk->window();
    window.goTo(PageId::Petitions);
    auto *table = window.page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(becomes([&] { return table->model()->rowCount() > 0; }));
    journey.keyboard.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    journey.worker->settle();
    QList<PageId> ids;
    for (const ActionRow &row : actionTable()) {
        if (row.opens && window.page(*row.opens) && !ids.contains(*row.opens))
            ids.append(*row.opens);
    }
    for (const PageId id : {PageId::Petition, PageId::Document}) {
        if (window.page(id) && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

bool isWholeIn(const QWidget &window, QWidget *part)
{
    const QRect area(part->mapTo(&window, QPoint()), part->size());
    return part->isVisible() && window.rect().contains(area) &&
           part->visibleRegion().boundingRect().size() == part->size();
}

} // namespace

TEST_CASE("On every screen and scale the foot and the primary button of every page are there",
          "[desk]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    const TextSize size = GENERATE(TextSize::Standard, TextSize::ExtraLarge);
    journey.theme.apply({Look::Light, size, {}});
    const QList<PageId> pages = pagesOf(journey);
    REQUIRE(pages.size() >= 6);
    for (const PageId id : pages) {
        window.goTo(id);
        journey.worker->settle();
        for (const Screen &screen : screens()) {
            window.resize(screen.logical());
            QCoreApplication::processEvents();
            INFO("page " << int(id) << " on " << screen.width << 'x' << screen.height << " at "
                         << screen.percent << " %, letters " << int(size));
            if (window.size() != screen.logical())
                FAIL(leastSizes(window));
            CHECK(isWholeIn(window, &window.foot()));
            if (screen.isPictured())
                CHECK(window.grab().save(QStringLiteral("%1/page%2-%3x%4-letters%5.png")
                                             .arg(journey.out)
                                             .arg(int(id))
                                             .arg(screen.logical().width())
                                             .arg(screen.logical().height())
                                             .arg(int(size))));
            if (auto *foot = window.page(id)->findChild<PageFoot *>())
                CHECK(isWholeIn(window, foot));
            const QAction *primary = window.page(id)->primaryAction();
            if (!primary || !primary->isVisible())
                continue;
            auto *button = window.page(id)->findChild<QPushButton *>(primary->objectName());
            REQUIRE(button);
            CHECK(isWholeIn(window, button));
        }
    }
    journey.theme.apply({});
}

TEST_CASE("At 200 % on the smallest screen the scale is reached by Tab and seen", "[desk]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    window.resize(640, 360);
    window.goTo(PageId::Settings);
    journey.worker->settle();
    auto *scale = window.page(PageId::Settings)->findChild<Segmented *>(QStringLiteral("scale"));
    REQUIRE(scale);
    for (int stops = 0; stops < 90 && !scale->isAncestorOf(QApplication::focusWidget()); ++stops)
        journey.keyboard.press(Qt::Key_Tab);
    REQUIRE(scale->isAncestorOf(QApplication::focusWidget()));
    CHECK(becomes([&] { return isWholeIn(window, QApplication::focusWidget()); }));
    journey.keyboard.press(Qt::Key_3);
    CHECK(journey.desk->preferences().askedScale() == 150);
    CHECK(journey.desk->preferences().scale() == 100); // until somebody confirms it
}

TEST_CASE("No line is cut in half, in whatever letters, also when they grow while one works",
          "[desk]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    const QList<PageId> pages = pagesOf(journey);
    for (int step = 0; step < 3; ++step) {
        for (const PageId id : pages) {
            window.goTo(id);
            journey.worker->settle();
            for (const QSize size : {QSize(1366, 768), QSize(1280, 720), QSize(683, 384)}) {
                window.resize(size);
                QCoreApplication::processEvents();
                for (const QWidget *field : window.findChildren<QWidget *>()) {
                    const bool line = qobject_cast<const QLineEdit *>(field);
                    const bool text = qobject_cast<const QPlainTextEdit *>(field);
                    if (!field->isVisible() || (!line && !text))
                        continue;
                    INFO("page " << int(id) << ' ' << nameOf(field).toStdString() << " step "
                                 << step << " at " << size.width());
                    CHECK(field->height() >= field->fontMetrics().height() + (text ? 10 : 4));
                    if (line)
                        CHECK(field->height() >= field->minimumSizeHint().height());
                }
            }
        }
        journey.keyboard.press(Qt::Key_Plus, Qt::ControlModifier);
    }
}

TEST_CASE("Tab goes through every page as the eye does, and back", "[desk]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    for (const PageId id : pagesOf(journey)) {
        window.goTo(id);
        journey.worker->settle();
        if (!window.page(id)->isAncestorOf(QApplication::focusWidget()))
            continue; // nothing to be filled in or pressed
        const QStringList faults = tabFaults(window.page(id));
        INFO("page " << int(id) << ": " << faults.join(QStringLiteral("; ")).toStdString());
        CHECK(faults.isEmpty());
    }
}

TEST_CASE("No page of the desk has a word of another language", "[desk]")
{
    Journey journey;
    MainWindow &window = journey.desk->window();
    for (const PageId id : pagesOf(journey)) {
        window.goTo(id);
        journey.worker->settle();
        const QStringList found = foreignWords(*window.page(id));
        INFO("page " << int(id) << ": " << found.join(QStringLiteral(" | ")).toStdString());
        CHECK(found.isEmpty());
    }
}

TEST_CASE("A scale nobody confirms goes back by itself; F10 keeps it", "[desk]")
{
    Journey journey;
    Preferences &preferences = journey.desk->preferences();
    preferences.askScale(200);
    CHECK(preferences.scaleAtStart() == 200);
    preferences.markScaleTried();
    CHECK(preferences.scaleAtStart() == 100); // a start that ended badly is not repeated

    SECTION("it goes back")
    {
        QTimer never;
        ScaleTrial trial(preferences, journey.desk->window().passingNotice(), never);
        int reverted = 0;
        QObject::connect(&trial, &ScaleTrial::reverted, [&] { ++reverted; });
        CHECK(journey.desk->window().passingNotice().isVisible());
        for (int second = 1; second < ScaleTrial::seconds; ++second)
            trial.tick();
        CHECK(reverted == 0);
        trial.tick();
        CHECK(reverted == 1);
        CHECK(preferences.askedScale() == 100);
        CHECK_FALSE(journey.desk->window().passingNotice().isVisible());
    }
    SECTION("F10 keeps it")
    {
        journey.desk->tryScale();
        journey.keyboard.press(Qt::Key_F10);
        CHECK(preferences.scale() == 200);
        CHECK_FALSE(journey.desk->window().passingNotice().isVisible());
    }
}
