#include "core/store/store_copy.h"

#include "core/store/ends.h"
#include "core/store/files.h"
#include "core/store/query.h"

#include <QFile>
#include <QFileInfo>

namespace onedoor
{

namespace
{

Error unfit(const QString &what)
{
    return Error{Reason::BackupUnfit, what, {}};
}

/// The pages of every table and its indexes. Those of the search index among them, but not whether
/// its words are those of the petitions: that takes longer than the copy, and it is made anew from
/// the ledger when in doubt.
Result<Done> checkPages(Connection &copy)
{
    QStringList tables;
    Query names(copy, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND sql "
                                     "NOT LIKE 'CREATE VIRTUAL%'"));
    while (names.next())
        tables << names.text(0);
    if (names.error())
        return *names.error();
    for (const QString &table : std::as_const(tables)) {
        Query pages(copy, QStringLiteral("PRAGMA quick_check('%1')").arg(table), QVariantList());
        const bool good = pages.next() && pages.text(0) == QStringLiteral("ok");
        if (pages.error() && pages.error()->reason == Reason::Cancelled)
            return *pages.error();
        if (!good)
            return unfit(QStringLiteral("pages"));
    }
    return tables.isEmpty() ? Result<Done>(unfit(QStringLiteral("pages"))) : Result<Done>(Done{});
}

/// Opened like a store that is worked with, not as bytes.
Result<Done> checkCopy(const QString &file, const DataKey &key, const Tails &tails,
                       const std::function<bool()> &goOn)
{
    auto copy = Connection::open(file, key, OpenMode::ReadOnly);
    if (!copy)
        return unfit(QStringLiteral("key"));
    (*copy)->watch(goOn);
    if (const auto good = checkPages(**copy); !good)
        return good.error().reason == Reason::Cancelled ? good.error()
                                                        : unfit(QStringLiteral("pages"));
    for (auto tail = tails.begin(); tail != tails.end(); ++tail) {
        Query same(**copy,
                   QStringLiteral("SELECT 1 FROM event WHERE station = ? AND sequence = ? AND "
                                  "hash = ?"),
                   tail.key(), tail->first, tail->second);
        if (!same.next())
            return unfit(QStringLiteral("%1 %2").arg(tail.key()).arg(tail->first));
    }
    return Done{};
}

qint64 sizeOf(Connection &connection)
{
    Query size(connection,
               QStringLiteral("SELECT page_count * page_size FROM pragma_page_count, "
                              "pragma_page_size"),
               QVariantList());
    return size.next() ? size.number(0) : 0;
}

Result<Done> copyUnder(const QString &unfinished, Connection &from, const DataKey &key,
                       const OnProgress &progress)
{
    const auto tails = tailsOf(from);
    if (!tails)
        return tails.error();
    const qint64 total = sizeOf(from);
    const auto goOn = [&] {
        return !progress || progress(qMin(total, QFileInfo(unfinished).size()), total);
    };
    from.watch(goOn);
    const auto copied = Query(from, QStringLiteral("VACUUM INTO ?"), unfinished).done();
    from.watch({});
    if (!copied)
        return copied;
    if (const auto checked = checkCopy(unfinished, key, *tails, goOn); !checked)
        return checked;
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    return flushToDisk(unfinished);
}

} // namespace

Result<Done> copyStore(Connection &from, const DataKey &key, const QString &file,
                       const OnProgress &progress)
{
    const QString unfinished = file + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    Result<Done> done = copyUnder(unfinished, from, key, progress);
    if (done)
        done = renameDurably(unfinished, file);
    if (!done)
        QFile::remove(unfinished);
    return done;
}

} // namespace onedoor
