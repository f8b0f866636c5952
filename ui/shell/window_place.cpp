#include "ui/shell/window_place.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr QSize usual(1366, 768); // what a window that is not maximised any more falls back to
constexpr int settles = 1000;     // ms

QRect availableAt(const QPoint &point)
{
    const QScreen *screen = QGuiApplication::screenAt(point);
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    return screen ? screen->availableGeometry() : QRect(QPoint(), usual);
}

} // namespace

WindowPlace::WindowPlace(QWidget &window, Preferences &preferences)
    : m_window(window), m_preferences(preferences)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settles);
    connect(&m_settled, &QTimer::timeout, this, &WindowPlace::remember);
    restore();
    m_window.installEventFilter(this);
    for (const QScreen *screen : QGuiApplication::screens())
        connect(screen, &QScreen::availableGeometryChanged, this, &WindowPlace::clamp);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](const QScreen *screen) {
        connect(screen, &QScreen::availableGeometryChanged, this, &WindowPlace::clamp);
        clamp();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WindowPlace::clamp);
}

QString WindowPlace::nameOf(const QList<QScreen *> &screens)
{
    QStringList names;
    for (const QScreen *screen : screens) {
        const QRect area = screen->geometry();
        names.append(QStringLiteral("%1x%2+%3+%4@%5")
                         .arg(area.width())
                         .arg(area.height())
                         .arg(area.x())
                         .arg(area.y())
                         .arg(qRound(screen->devicePixelRatio() * 100)));
    }
    return names.join(u',');
}

QRect WindowPlace::within(const QRect &wanted, const QRect &available)
{
    QRect place(wanted.topLeft(), wanted.size().boundedTo(available.size()));
    place.moveLeft(
        std::clamp(place.left(), available.left(), available.right() + 1 - place.width()));
    place.moveTop(
        std::clamp(place.top(), available.top(), available.bottom() + 1 - place.height()));
    return place;
}

void WindowPlace::restore()
{
    const QStringList kept =
        m_preferences.windowPlace(nameOf(QGuiApplication::screens())).split(u' ');
    QRect wanted(QPoint(), usual);
    wanted.moveCenter(availableAt({}).center());
    const QRect left(kept.value(1).toInt(), kept.value(2).toInt(), kept.value(3).toInt(),
                     kept.value(4).toInt());
    if (left.isValid())
        wanted = left;
    m_window.setGeometry(within(wanted, availableAt(wanted.center())));
    if (kept.first() != QStringLiteral("normal"))
        m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
}

/// Screens went, or became smaller; or the frame is known now and has its part of the room.
void WindowPlace::clamp()
{
    if (!m_window.isVisible() || m_window.isMaximized() || m_window.isFullScreen())
        return;
    const QRect inner = m_window.geometry();
    const QRect outer = m_window.frameGeometry();
    const QRect available = availableAt(outer.center());
    const QRect place = within(outer, available);
    if (place == outer)
        return;
    m_window.setGeometry(place.adjusted(inner.left() - outer.left(), inner.top() - outer.top(),
                                        inner.right() - outer.right(),
                                        inner.bottom() - outer.bottom()));
}

void WindowPlace::remember()
{
    m_settled.stop();
    const QRect area = m_window.isMaximized() ? m_window.normalGeometry() : m_window.geometry();
    m_preferences.setWindowPlace(
        nameOf(QGuiApplication::screens()),
        QStringLiteral("%1 %2 %3 %4 %5")
            .arg(m_window.isMaximized() ? QStringLiteral("maximised") : QStringLiteral("normal"))
            .arg(area.x())
            .arg(area.y())
            .arg(area.width())
            .arg(area.height()));
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        QTimer::singleShot(0, this, &WindowPlace::clamp);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (m_window.isVisible())
            m_settled.start();
        break;
    case QEvent::Close:
        remember();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace onedoor
