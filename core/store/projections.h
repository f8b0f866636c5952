#pragma once

#include "core/domain/centre_record.h"
#include "core/domain/deadline_rows.h"
#include "core/store/connection.h"
#include "core/store/merge_chains.h"
#include "core/store/search_tokens.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <variant>

namespace onedoor
{

/// What the tables are made with besides the facts; the rules, the calendar and the divisions
/// belong to the caller. Pure, and callable from any thread.
struct Knowledge {
    std::function<QList<DeadlineRow>(const Petition &)> deadlinesOf;
    DivisionName divisionName; ///< empty: divisions are not searched by name
    QByteArray madeFrom = {};  ///< SHA-256 of what these read; tables are made anew with another
};

/// What a stream leaves in the projections: folded and made ready, not yet written.
struct Projected {
    qint64 stream = 0;
    std::variant<Petition, Visit, CentreRecord> what;
    QList<DeadlineRow> deadlines;
    SearchTokens::Columns tokens;
};

/// Makes what is to be written, without the store; one for each thread.
class Projecting
{
public:
    explicit Projecting(Knowledge knowledge)
        : m_deadlinesOf(std::move(knowledge.deadlinesOf)),
          m_tokens(std::move(knowledge.divisionName))
    {
    }

    /// `chains` says what no stream says alone: whether a merged petition is handled anywhere.
    Result<Projected> of(qint64 stream, const QList<Event> &events, MergeChains &chains) const;

private:
    std::function<QList<DeadlineRow>(const Petition &)> m_deadlinesOf;
    SearchTokens m_tokens;
};

/// The place of a stream in the search index, and the stream of a place. The newest come first: the
/// engine skips through a list of petitions in order, but goes back through it step by step.
constexpr qint64 searchRow(qint64 stream)
{
    constexpr qint64 last = (1 << 28) - 1; // four bytes each; more streams only take more room
    return last - stream;
}

/// The tables screens read; replaced per petition in the transaction that appended its fact.
class Projections
{
public:
    /// schema: the text of resources/schema/projections.sql.
    Projections(Connection &connection, QString schema);

    /// Takes the place of what stands there of the stream. What the search index gets of it waits
    /// until the end of the transaction: at each savepoint the index would write out one part.
    Result<Done> replace(const Projected &projected);
    /// The same where nothing stands of the stream yet.
    Result<Done> add(const Projected &projected);
    /// Writes what waits for the search index, which takes it in one part.
    Result<Done> settle();
    qsizetype waiting() const { return m_waiting.size(); }
    /// Of what waits only the first so many stay: the others were taken back.
    void forget(qsizetype first) { m_waiting.resize(std::min(first, m_waiting.size())); }
    /// The same at once and in two halves, for many: the index takes each faster behind an older
    /// one's place, the tables behind a younger one's.
    Result<Done> addRows(const Projected &projected);
    Result<Done> addSearch(const Projected &projected);
    /// Drops and creates all projection tables, empty and set to be filled quickly.
    Result<Done> beginFilling();
    /// Makes one part of all there are of the search index, two levels above the highest.
    Result<Done> gatherSearch();
    /// Joins some of the parts each record leaves in the search index, within a few milliseconds;
    /// false when there is none left worth it. Each look-up goes through every part.
    Result<bool> joinSearch();
    /// Makes the indexes and one part of the search index; sets it as it is worked with.
    Result<Done> endFilling();
    /// SHA-256 over all rows of all projections, the search index's terms included.
    Result<QByteArray> digest();

private:
    Result<Done> configureSearch(const QString &option, int value);
    Result<qint64> changes();
    Result<Done> clear(qint64 stream);
    void wait(const Projected &projected, bool stands);
    Result<Done> putSearch(qint64 row, const SearchTokens::Columns &columns);
    Result<Done> insert(const Projected &projected, const Petition &petition);
    Result<Done> insert(const Projected &projected, const Visit &visit);
    Result<Done> insert(const Projected &projected, const CentreRecord &record);
    Result<Done> insertPetition(qint64 stream, const Petition &petition,
                                const QList<DeadlineRow> &);
    Result<Done> insertParties(qint64 stream, const Petition &petition);
    Result<Done> insertDocuments(qint64 stream, const Petition &petition);
    Result<Done> insertDeadlines(qint64 stream, const QList<DeadlineRow> &deadlines);
    Result<Done> insertLinks(qint64 stream, const Petition &petition);

    struct Waiting {
        qint64 row = 0;
        bool stands = false;                         ///< something may be there of it
        std::optional<SearchTokens::Columns> tokens; ///< none: it is not searched
    };

    Connection &m_connection;
    QList<Waiting> m_waiting;
    QStringList m_tables; ///< statements that make them
    QStringList m_indexes;
};

} // namespace onedoor
