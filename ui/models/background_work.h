#pragma once

#include <QObject>

#include <atomic>

namespace onedoor
{

/// One long work as the foot of the window shows it: a worker tells how far it is from its own
/// thread, the window may end it. Outlives the worker that uses it.
class BackgroundWork : public QObject
{
    Q_OBJECT
public:
    /// `name` in the words of the clerk: 正在整理检索索引.
    explicit BackgroundWork(const QString &name, QObject *parent = nullptr)
        : QObject(parent), m_name(name)
    {
    }
    const QString &name() const { return m_name; }

    /// Before something else is asked for: a stop that came too late for the last is not for it.
    void begin()
    {
        if (m_percent == notBegun)
            m_cancelled = false;
    }
    /// Any thread; `total` 0 while it is not known. False: end now, nobody wants it any more. Fits
    /// Store::Progress.
    bool advance(qint64 done, qint64 total)
    {
        const int percent = total > 0 ? int(done * 100 / total) : -1;
        if (m_percent.exchange(percent) != percent)
            Q_EMIT advanced(percent);
        return !m_cancelled;
    }
    /// Any thread: it is over, done or not.
    void finish()
    {
        m_percent = notBegun;
        m_cancelled = false;
        Q_EMIT finished();
    }
    void cancel()
    {
        m_cancelled = true;
        Q_EMIT cancelled();
    }

Q_SIGNALS:
    void advanced(int percent); ///< 0 to 100, -1 while nobody knows
    void cancelled();
    void finished();

private:
    static constexpr int notBegun = -2;

    QString m_name;
    std::atomic<int> m_percent = notBegun;
    std::atomic<bool> m_cancelled = false;
};

} // namespace onedoor
