#include "core/store/salvage_notes.h"

#include "core/store/facts_check.h"
#include "core/store/lost.h"
#include "core/store/query.h"

namespace onedoor
{

Result<Done> noteLostLookUps(Connection &into)
{
    Exchange notes(into);
    QList<LostRange> ranges = lostRanges(notes);
    const qsizetype before = ranges.size();
    qint64 last = 0;
    Query rows(into, QStringLiteral("SELECT id FROM lookup ORDER BY id"), QVariantList());
    for (; rows.next(); last = rows.number(0)) {
        if (rows.number(0) > last + 1)
            ranges.append({lostLookUps, last + 1, rows.number(0) - 1});
    }
    if (rows.error())
        return *rows.error();
    return ranges.size() == before ? Result<Done>(Done{}) : writeLostRanges(notes, ranges);
}

Result<Done> noteLostContents(const QString &folder, const DataKey &key,
                              const Backup::OpenStore &open, const OnProgress &progress)
{
    StationId own;
    {
        const auto built = open(folder);
        if (!built)
            return built.error();
        own = (*built)->identity().station;
    }
    const auto made =
        Connection::open(folder + QStringLiteral("/store.db"), key, OpenMode::ReadWrite);
    if (!made)
        return made.error();
    (*made)->watch([&] { return progress(0, 0); });
    FactsCheck facts(**made, own);
    Verification found;
    if (const auto checked = facts.run(found, progress); !checked)
        return checked;
    Exchange notes(**made);
    const auto noted = noteAbsent(notes, absent::lostKeys, facts.missingKeys());
    return noted ? noteAbsent(notes, absent::lostContents, facts.missingPapers()) : noted;
}

} // namespace onedoor
