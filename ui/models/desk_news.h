#pragma once

#include "core/store/store.h"

#include <QObject>
#include <QTimer>

namespace onedoor
{

/// The one piece of news there is: the ledger has something new, recorded here or by another thread
/// or program. Models then read again.
class DeskNews : public QObject
{
    Q_OBJECT
public:
    /// Takes over the store's `recorded`. The store outlives this.
    explicit DeskNews(Store &store, QObject *parent = nullptr);
    ~DeskNews() override;

    /// Asks now whether another connection has written.
    void look();

Q_SIGNALS:
    void changed();

private:
    Store &m_store;
    QTimer m_watch;
    qint64 m_mark = 0;
};

} // namespace onedoor
