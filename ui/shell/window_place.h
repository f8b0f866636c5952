#pragma once

#include "ui/models/preferences.h"

#include <QRect>
#include <QTimer>
#include <QWidget>

class QScreen;

namespace onedoor
{

/// Where the desk's window stands. Maximised at the first start; afterwards where it was left on
/// these screens, and never larger than the screen it is on, whatever screens come and go.
class WindowPlace : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. Puts the window in its place; to be made before it is shown.
    WindowPlace(QWidget &window, Preferences &preferences);

    /// A name for the screens there are: another resolution or scale is another place.
    static QString nameOf(const QList<QScreen *> &screens);
    /// `wanted` made to fit into `available`: moved first, then made smaller.
    static QRect within(const QRect &wanted, const QRect &available);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void clamp();
    void remember();

    QWidget &m_window;
    Preferences &m_preferences;
    QTimer m_settled; ///< a window being dragged is written once
};

} // namespace onedoor
