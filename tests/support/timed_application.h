#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QThread>

#include <utility>

namespace onedoor::test
{

/// An application that knows for how long its thread was taken up by one event: the time in which
/// no key could be answered. Keys of QTest come through here, too.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct Event {
        qint64 microseconds = 0;
        QString what; ///< receiver and number of the event
    };
    /// The longest since the last call.
    Event takeLongest() { return std::exchange(m_longest, Event()); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || QThread::currentThread() != thread()) // workers have loops, too
            return QApplication::notify(receiver, event);
        const QString what = QStringLiteral("%1 %2 event %3")
                                 .arg(QLatin1String(receiver->metaObject()->className()),
                                      receiver->objectName())
                                 .arg(int(event->type())); // the receiver may be gone afterwards
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const qint64 taken = timer.nsecsElapsed() / 1000;
        if (taken >= m_longest.microseconds)
            m_longest = {taken, what};
        return done;
    }

private:
    int m_depth = 0; ///< an event in an event is part of its time
    Event m_longest;
};

} // namespace onedoor::test
