#pragma once

#include "core/store/connection.h"

namespace onedoor
{

/// The two schemas of a store: the ledger's, in numbered steps that are only ever added to, and the
/// projections', which are dropped and replayed whenever their text changes.
class Schema
{
public:
    /// Reads resources/schema.
    static Result<Schema> load(const QString &resources);

    /// The newest ledger step this release knows.
    int version() const { return int(m_steps.size()); }
    const QString &projections() const { return m_projections; }
    /// Changes whenever anything the tables are made with does: their text, the way this release
    /// fills them, and what it knows besides the facts (Knowledge::madeFrom).
    QString projectionsVersion(const QByteArray &madeFrom) const;
    /// All statements, of the ledger and the projections, in their order.
    QStringList statements() const;

    /// All steps on an empty file, inside the caller's transaction.
    Result<Done> createLedger(Connection &connection) const;
    /// Brings an older ledger up to date, all steps in one transaction, after a checked copy beside
    /// the store (store-before-<version>.db). A newer ledger is refused with StoreNewer.
    Result<Done> migrateLedger(Connection &connection, const DataKey &key,
                               const QString &folder) const;

private:
    Result<int> stepOf(Connection &connection) const;
    Result<Done> runStep(Connection &connection, int step) const;

    QStringList m_steps;
    QString m_projections;
};

} // namespace onedoor
