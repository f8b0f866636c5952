#include "core/store/beside_check.h"

#include "core/store/backup.h"
#include "core/store/end_note.h"
#include "core/store/ends.h"

namespace onedoor
{

namespace
{

using Kind = Flaw::Kind;

Result<Done> checkNote(Store &store, const DataKey &key, Connection &connection,
                       Verification &found)
{
    const auto note = EndNote(store.folder(), key).read();
    const QString station = store.identity().station.text();
    if (!note || (*note && (*note)->station != station)) {
        found.add({Kind::EndNoteAltered, {}, 0, 0, {}});
        return Done{};
    }
    if (!*note)
        return Done{};
    Ends known;
    if ((*note)->sequence > 0)
        known.stations.insert(station, {(*note)->sequence, (*note)->hash});
    known.lookUps = {(*note)->lookUps, (*note)->lookUpHash};
    return checkEnds(connection, known, witness::note, found);
}

/// Those of this store since it was made or restored: what a restore left behind is not its own.
Result<Done> checkLabels(Store &store, const DataKey &key, Connection &connection,
                         Verification &found)
{
    const QString lineage = store.exchange.value(Backup::lineageName);
    const QString target = Backup::target(store.folder(), key);
    for (const Backup::Made &made : Backup::in(target, store.identity().station.text())) {
        if (lineage.isEmpty() || made.lineage != lineage)
            continue;
        if (const auto checked = checkEnds(connection, made.ends, witness::backup, found); !checked)
            return checked;
    }
    return Done{};
}

Result<Done> checkAttachments(Store &store, const FactsCheck &facts, Verification &found,
                              const OnProgress &progress)
{
    for (const FactsCheck::Named &named : facts.attachments()) {
        const bool there = store.attachments.has(named.sha256);
        const auto sound = there ? store.attachments.check(named.sha256, progress) : Done{};
        if (!sound && sound.error().reason == Reason::Cancelled)
            return sound;
        if (!sound)
            found.add({Kind::AttachmentAltered, named.name, 0, 0, named.sha256});
        // Earlier releases kept narratives among the contents.
        else if (!there && !named.elsewhere && !store.blobs.find(named.sha256))
            found.add({Kind::AttachmentMissing, named.name, 0, 0, named.sha256});
    }
    return Done{};
}

/// What several witnesses tell alike is told once.
void removeDoubles(Verification &found)
{
    QList<Flaw> once;
    for (const Flaw &finding : std::as_const(found.findings)) {
        const bool told = std::any_of(once.begin(), once.end(), [&](const Flaw &other) {
            return other.kind == finding.kind && other.where == finding.where &&
                   other.from == finding.from && other.to >= finding.to;
        });
        if (!told)
            once << finding;
    }
    found.findings = once;
}

} // namespace

Result<Done> checkBeside(Store &store, const DataKey &key, const FactsCheck &facts,
                         Verification &found, const OnProgress &progress)
{
    auto connection =
        Connection::open(store.folder() + QStringLiteral("/store.db"), key, OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    Result<Done> done = checkNote(store, key, **connection, found);
    if (done)
        done = checkLabels(store, key, **connection, found);
    if (done)
        done = checkAttachments(store, facts, found, progress);
    removeDoubles(found);
    return done;
}

} // namespace onedoor
