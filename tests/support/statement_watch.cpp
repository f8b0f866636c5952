#include "tests/support/statement_watch.h"

#include <sqlite3.h>

namespace onedoor::test
{

namespace
{

StatementWatch *watching = nullptr; // the engine's hook for new connections takes no context

using Entry = void (*)();

} // namespace

StatementWatch::StatementWatch()
{
    watching = this;
    sqlite3_auto_extension(reinterpret_cast<Entry>(&StatementWatch::opened));
}

StatementWatch::~StatementWatch()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(&StatementWatch::opened));
    watching = nullptr;
}

QStringList StatementWatch::here() const
{
    const QMutexLocker lock(&m_mutex);
    return m_here;
}

int StatementWatch::elsewhere() const
{
    const QMutexLocker lock(&m_mutex);
    return m_elsewhere;
}

int StatementWatch::opened(sqlite3 *database, char **, const void *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, &StatementWatch::ran, watching);
}

int StatementWatch::ran(unsigned, void *watch, void *, void *sql)
{
    auto *here = static_cast<StatementWatch *>(watch);
    const QString text = QString::fromUtf8(static_cast<const char *>(sql));
    here->note(text);
    if (here->atStatement)
        here->atStatement(text);
    return 0;
}

void StatementWatch::note(const QString &sql)
{
    const QMutexLocker lock(&m_mutex);
    if (QThread::currentThread() != m_thread)
        ++m_elsewhere;
    else if (!m_here.contains(sql))
        m_here.append(sql);
}

} // namespace onedoor::test
