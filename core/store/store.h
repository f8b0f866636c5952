#pragma once

#include "core/store/aside.h"
#include "core/store/attachments.h"
#include "core/store/blobs.h"
#include "core/store/chain_check.h"
#include "core/store/confirmed.h"
#include "core/store/connection.h"
#include "core/store/drafts.h"
#include "core/store/end_note.h"
#include "core/store/exchange.h"
#include "core/store/key_file.h"
#include "core/store/learned.h"
#include "core/store/lease.h"
#include "core/store/ledger.h"
#include "core/store/lookups.h"
#include "core/store/people.h"
#include "core/store/person_keys.h"
#include "core/store/petition_list.h"
#include "core/store/projections.h"
#include "core/store/records.h"
#include "core/store/register.h"
#include "core/store/relations.h"
#include "core/store/repeats.h"
#include "core/store/replay.h"
#include "core/store/schema.h"
#include "core/store/store_copy.h"
#include "core/store/tickets.h"

namespace onedoor
{

class FactsCheck;

/// What a store is: written once by init.
struct StoreIdentity {
    StationId station;
    QString centreName;
    QString division; ///< statistical code of the centre's own area, may be empty
    bool rehearsal = false;
};

/// 库: one folder (store.db, keys.json, attachments/), one connection, and the parts that use it.
/// For one thread; every thread opens its own. Several programs may use one folder at once.
class Store
{
public:
    /// Makes a new encrypted store; refuses with StoreExists where one is.
    /// Without a password its key lies beside it in clear, readable by its user only.
    static Result<Done> create(const QString &folder, const StoreIdentity &identity,
                               const QString &resources,
                               const std::optional<OperatorPassword> &lock = {});
    /// Opens for work. A store of a newer release is refused with StoreNewer; damage among the
    /// newest events with StoreDamaged (then try ReadOnly, which opens what can still be read and
    /// never writes). Projections are rebuilt first when their definition has changed; `rebuilding`
    /// hears of that, and may stop it: Cancelled, everything as it was, until the next opening.
    /// The key comes out of KeyFile, once a program.
    static Result<std::unique_ptr<Store>> open(const QString &folder, const DataKey &key,
                                               OpenMode mode, const Clock &clock, IdSource &ids,
                                               const QString &resources, Knowledge knowledge,
                                               const OnProgress &rebuilding = {});

    const StoreIdentity &identity() const { return m_identity; }
    const QString &folder() const { return m_folder; }

    /// Changes whenever another connection has written to the store, in this program or another.
    Result<qint64> changeMark();
    /// How many pages are kept for the queries to come: More while somebody types a search, Few
    /// when that has rested.
    Result<Done> keep(Connection::Pages pages) { return m_connection->keep(pages); }
    /// Ends the query that is running, from any thread; it fails with Cancelled.
    void interrupt() { m_connection->interrupt(); }

    /// Drops and replays the projections from the ledger, in one transaction.
    Result<Done> rebuild(const OnProgress &progress = {});

    /// The chain of all facts alone.
    Result<Verification> verifyChain(const OnProgress &progress = {});
    /// All that the file promises: the schema, the chain and its known ends, pages, foreign keys,
    /// persons' keys, papers, numbers, the log of look-ups, and projections equal to a fresh
    /// rebuild. `progress` is also asked while one of these takes long, and may end it: Cancelled.
    Result<Verification> verify(const OnProgress &progress = {});
    /// The same, and what lies beside the file: attachments, the note of its end, its backups'
    /// labels.
    Result<Verification> verifyWhole(const OnProgress &progress = {});
    /// Writes down how far all is now, as a witness (ends.h) has just seen it.
    Result<Done> noteEnds(const QString &witness);

private:
    Store(std::unique_ptr<Connection> connection, StoreIdentity identity, const QString &folder,
          const DataKey &key, const Clock &clock, IdSource &ids, const Schema &schema,
          Knowledge knowledge);
    Result<Done> refreshProjections(const OnProgress &progress);
    Result<Verification> verifyFile(FactsCheck &facts, const OnProgress &progress);
    Result<Done> verifyPages(Verification &found);
    Result<Done> verifyTables(Verification &found, const OnProgress &progress);
    void keepEndNote();
    Result<bool> projectionsEqualRebuilt(const OnProgress &progress);
    Result<Done> replay(const OnProgress &progress);
    Result<Done> checkNewest();
    static Result<Done> fill(const QString &file, const DataKey &key, const StoreIdentity &identity,
                             const Schema &schema);

    std::unique_ptr<Connection> m_connection;
    StoreIdentity m_identity;
    QString m_folder;
    DataKey m_key;
    Knowledge m_knowledge;
    Schema m_schema;
    QString m_projectionsVersion;
    bool m_madeAnew = false; ///< the tables, when this store was opened
    EndNote m_endNote;

public:
    PersonKeys keys;
    Projections projections;
    Ledger ledger;
    Aside aside;
    Attachments attachments;
    Blobs blobs;
    Drafts drafts;
    Exchange exchange;
    Lease exchangeLease;
    Learned learned;
    Lookups lookups;
    People people;
    PetitionList petitions;
    Records records;
    Register documents;
    Relations relations;
    KeyTable settings;
    Tickets tickets;
    Repeats repeats;
    Confirmed confirmed;
};

} // namespace onedoor
