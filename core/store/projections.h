#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"
#include "core/store/search_tokens.h"

#include <functional>

namespace onedoor
{

/// One open or finished deadline of a petition, as the desk derives it; the store only keeps it.
struct DeadlineRow {
    QString rule;
    int place = 0; ///< distinguishes several of one rule
    QDate startedOn;
    QDate dueOn;
    std::optional<QDate> doneOn;
    QString owner;
};
using DeadlinesOf = std::function<QList<DeadlineRow>(const Petition &)>;

/// The tables screens read; replaced per petition in the transaction that appended its fact.
class Projections
{
public:
    /// deadlinesOf: pure; what makes a petition's deadlines (rules and calendar belong to the
    /// caller). schema: the text of resources/schema/projections.sql.
    Projections(Connection &connection, DeadlinesOf deadlinesOf, QString schema);

    Result<Done> replace(qint64 stream, const Petition &petition);
    Result<Done> replace(qint64 stream, const Visit &visit);
    /// Drops and creates all projection tables, empty.
    Result<Done> reset();
    /// SHA-256 over all rows of all projections, the search index's terms included.
    Result<QByteArray> digest();

private:
    Result<Done> clear(qint64 stream);
    Result<Done> insertPetition(qint64 stream, const Petition &petition,
                                const QList<DeadlineRow> &);
    Result<Done> insertParties(qint64 stream, const Petition &petition);
    Result<Done> insertDocuments(qint64 stream, const Petition &petition);
    Result<Done> insertDeadlines(qint64 stream, const QList<DeadlineRow> &deadlines);
    Result<Done> insertSearch(qint64 stream, const Petition &petition);

    Connection &m_connection;
    DeadlinesOf m_deadlinesOf;
    QString m_schema;
    SearchTokens m_tokens;
};

} // namespace onedoor
