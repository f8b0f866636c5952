#pragma once

#include "core/store/store.h"

namespace onedoor
{

/// Where a kind of visit waits.
struct WindowPlace {
    QString zone;
    QString window;
};

/// 窗口与分区: which window takes what, as the centre has put it in its records. Where it has put
/// none for a kind, one reception without a number: a ticket names no window that is not there.
class WindowPlan
{
public:
    static Result<WindowPlan> read(const Store &store);
    static WindowPlan of(const QList<RecordRow> &windows);

    /// The first by its order that takes the kind.
    WindowPlace placeOf(TicketKind kind) const;
    QStringList windows() const;
    /// What a window takes; none: anything.
    QList<TicketKind> kindsOf(const QString &window) const;

private:
    struct Window {
        QString name;
        QString zone;
        QList<TicketKind> takes;
        double order = 0;
    };
    const Window *find(const QString &window) const;
    QList<Window> m_windows; ///< by order, then name
};

} // namespace onedoor
