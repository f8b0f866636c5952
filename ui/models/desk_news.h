#pragma once

#include "ui/models/desk_worker.h"

namespace onedoor
{

/// The one piece of news there is: the ledger has something new, recorded here or by another thread
/// or program. Models then read again.
class DeskNews : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives this.
    explicit DeskNews(DeskWorker &desk, QObject *parent = nullptr);

    /// Asks now whether another connection has written.
    void look();

Q_SIGNALS:
    void changed();

private:
    DeskWorker &m_desk;
    QTimer m_watch;
    std::optional<qint64> m_mark; ///< unknown before the first look
    bool m_looking = false;
};

} // namespace onedoor
