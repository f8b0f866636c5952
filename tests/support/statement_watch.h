#pragma once

#include <QMutex>
#include <QStringList>
#include <QThread>

#include <functional>

struct sqlite3;

namespace onedoor::test
{

/// Hears every SQL statement of the connections that are opened while it lives, and in which thread
/// it runs. It must outlive those connections. The engine itself tells it: nothing in the program
/// knows.
class StatementWatch
{
public:
    StatementWatch();
    ~StatementWatch();
    StatementWatch(const StatementWatch &) = delete;
    StatementWatch &operator=(const StatementWatch &) = delete;

    /// Statements that ran in the thread this was made in, each once.
    QStringList here() const;
    /// How many ran in other threads.
    int elsewhere() const;

    /// Called in the statement's own thread when it begins. Set before there are connections.
    std::function<void(const QString &sql)> atStatement;

private:
    static int opened(sqlite3 *database, char **, const void *);
    static int ran(unsigned, void *watch, void *, void *sql);
    void note(const QString &sql);

    QThread *m_thread = QThread::currentThread();
    mutable QMutex m_mutex;
    QStringList m_here;
    int m_elsewhere = 0;
};

} // namespace onedoor::test
