// Pictures of everything in every look, for the eye; what a machine can see is checked at once.
#include "tests/ui/chinese.h"
#include "tests/ui/gallery.h"
#include "tests/ui/pictured.h"

#include "tests/ui/typing.h"

#include "ui/shell/head_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_footer.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_foot.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// The rectangle outside of which two pictures of one size are the same.
QRect difference(const QImage &one, const QImage &other)
{
    QRect area;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) != other.pixel(x, y))
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

class SamplePage : public DeskPage
{
public:
    SamplePage()
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(textLabel(QStringLiteral("  咨询引导台"), TextRole::Title));
        column->addStretch(1);
        auto *foot = new PageFoot;
        m_primary.setText(QStringLiteral("取号"));
        m_primary.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        foot->setPrimary(&m_primary);
        column->addWidget(foot);
    }
    QString title() const override { return QStringLiteral("导引"); }
    QAction *primaryAction() override { return &m_primary; }

private:
    QAction m_primary;
};

struct Case {
    const char *name;
    Look look;
    TextSize size;
    double scale;
};

} // namespace

TEST_CASE("Every widget stands unclipped in every look and scale", "[pictures]")
{
    const Chinese chinese;
    const Album album;
    const auto shot = GENERATE(Case{"light-100", Look::Light, TextSize::Standard, 1.0},
                               Case{"light-150", Look::Light, TextSize::Standard, 1.5},
                               Case{"light-200", Look::Light, TextSize::Standard, 2.0},
                               Case{"dark-100", Look::Dark, TextSize::Standard, 1.0},
                               Case{"dark-200", Look::Dark, TextSize::Standard, 2.0},
                               Case{"contrast-100", Look::HighContrast, TextSize::Standard, 1.0},
                               Case{"light-extra-large", Look::Light, TextSize::ExtraLarge, 1.0});
    Theme theme(*qApp);
    theme.apply({shot.look, shot.size, {}});
    const std::unique_ptr<QWidget> sheet(widgetGallery());
    sheet->resize(1366, 900);
    const int width = std::max(1366, sheet->minimumSizeHint().width());
    sheet->resize(width, std::max(900, sheet->layout()->totalHeightForWidth(width)));
    sheet->show();
    REQUIRE(QTest::qWaitForWindowExposed(sheet.get()));
    QCoreApplication::processEvents();
    const QStringList found = clipped(*sheet);
    INFO(shot.name << ": " << found.join(QLatin1String(" | ")).toStdString());
    CHECK(found.isEmpty());
    CHECK(album.take(*sheet, QLatin1String("widgets-") + QLatin1String(shot.name), shot.scale));
}

TEST_CASE("A look changed while it runs is the one chosen at the start", "[pictures]")
{
    const Album album;
    Theme theme(*qApp);
    const auto pictureOf = [](QWidget &sheet) {
        sheet.resize(1700, 1200);
        sheet.show();
        REQUIRE(QTest::qWaitForWindowExposed(&sheet));
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        QCoreApplication::processEvents();
        return sheet.grab().toImage();
    };
    const Appearance before{Look::Light, TextSize::Standard, {}};
    const Appearance after{Look::Dark, TextSize::Large, {}};
    theme.apply(before);
    const std::unique_ptr<QWidget> changed(widgetGallery());
    pictureOf(*changed);
    theme.apply(after);
    const std::unique_ptr<QWidget> fresh(widgetGallery());
    pictureOf(*fresh);
    const QImage redressed = pictureOf(*changed);
    const QImage born = pictureOf(*fresh);
    REQUIRE(redressed.size() == born.size());
    const QRect area = difference(redressed, born);
    INFO(area.x() << ',' << area.y() << ' ' << area.width() << 'x' << area.height());
    CHECK(area.isEmpty());
    CHECK(album.take(*changed, QStringLiteral("redressed"), 1.0));
    CHECK(album.take(*fresh, QStringLiteral("born"), 1.0));
}

TEST_CASE("Whatever has the focus shows it", "[pictures]")
{
    Theme theme(*qApp);
    theme.apply({GENERATE(Look::Light, Look::Dark, Look::HighContrast), TextSize::Standard, {}});
    const std::unique_ptr<QWidget> sheet(widgetGallery());
    sheet->resize(1366, 900);
    sheet->show();
    REQUIRE(QTest::qWaitForWindowActive(sheet.get()));
    int stops = 0;
    for (QWidget *widget : sheet->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
            !widget->isEnabled() || widget->focusProxy())
            continue;
        if (QWidget *elsewhere = QApplication::focusWidget())
            elsewhere->clearFocus();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        REQUIRE(widget->hasFocus());
        INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
        const QImage after = widget->grab().toImage();
        int ring = 0;
        for (int y = 0; y < after.height(); ++y) {
            for (int x = 0; x < after.width(); ++x)
                ring += after.pixel(x, y) != before.pixel(x, y);
        }
        CHECK(ring > 2 * 18); // a cursor alone is no sign
        ++stops;
    }
    CHECK(stops > 15);
}

TEST_CASE("The window stands unclipped at its smallest screen", "[pictures]")
{
    const Chinese chinese;
    const Album album;
    const auto look = GENERATE(Look::Light, Look::Dark, Look::HighContrast);
    Theme theme(*qApp);
    theme.apply({look, TextSize::Standard, {}});
    MainWindow window(theme);
    window.head().setIdentity(QStringLiteral("集美街道综治中心"), QStringLiteral("A1 窗口"),
                              QStringLiteral("李敏"));
    window.head().sync()->setStatus(Tone::Jade, Glyph::SyncOk, QStringLiteral("已同步 09:30"));
    window.foot().setWaiting(3);
    window.foot().setPrinter(Tone::Quiet, QStringLiteral("打印机就绪"));
    window.foot().setToday(QDate(2026, 11, 23), true);
    for (const PageId id : {PageId::Petitions, PageId::Guide, PageId::Settings, PageId::Intake})
        window.addPage(id, std::make_unique<SamplePage>());
    window.goTo(PageId::Guide);
    window.foot().setDraft(QStringLiteral("草稿已保存 09:31:07"));
    window.resize(1366, 768);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    CHECK(window.size() == QSize(1366, 768));
    const QString name = QStringLiteral("window-%1").arg(int(look));
    CHECK(album.take(window, name, 1.0));
    window.actions()[ActionId::Shortcuts]->trigger();
    QCoreApplication::processEvents();
    const QStringList found = clipped(window);
    INFO(found.join(QLatin1String(" | ")).toStdString());
    CHECK(found.isEmpty());
    CHECK(album.take(window, name + QLatin1String("-keys"), 1.0));
    window.actions()[ActionId::Search]->trigger();
    typeText(QApplication::focusWidget(), QStringLiteral("打印"));
    CHECK(album.take(window, name + QLatin1String("-search"), 1.0));
}
