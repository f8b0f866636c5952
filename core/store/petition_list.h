#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"
#include "core/store/search_tokens.h"

#include <functional>

namespace onedoor
{

/// One line of the list of petitions.
struct PetitionRow {
    qint64 row = 0; ///< grows with registration
    PetitionId id;
    QString code;
    State state = State::Registered;
    QString title;
    QString petitioner;
    QString respondent;
    QString handler;
    QString type;
    QString channel;
    QDateTime registeredAt;
    std::optional<QDate> dueOn;
    bool isProtected = false;
    int attention = 0; ///< so many facts stand against others
};

/// All operators of a centre may see all its petitions, closed and protected ones included:
/// nothing is left out that the filter does not say.
struct PetitionFilter {
    /// NextDate: the nearest open deadline first, those without one last.
    enum class Order { Newest, Registered, NextDate };

    QString typed; ///< as a person types it (SearchTokens says what is found); all words must fit
    QList<State> states;            ///< empty: all
    QString type;                   ///< dispute type; empty: all
    QString handler;                ///< only those it has now, or had last; empty: all
    QString registeredBy;           ///< only this operator's; empty: everybody's
    std::optional<QDate> from, to;  ///< registered on these legal days, both included
    std::optional<QDate> overdueOn; ///< only those with an open deadline before this day
    bool attention = false;         ///< only those whose facts contradict each other
    Order order = Order::Newest;    ///< Newest: matches of identity before matches in text

    bool operator==(const PetitionFilter &) const = default;
};

/// A hit count that is honest about where counting stopped.
struct Count {
    qint64 number = 0;
    bool exact = true; ///< false: at least this many
};

/// Where in a list a petition stands; what follows is asked for by it, whatever came in between.
struct ListPlace {
    int tier = 0;   ///< search: 0 identity, 1 text; next date: 1 for those without one
    qint64 key = 0; ///< Registered: ms since 1970, UTC; NextDate: the Julian day
    qint64 row = 0; ///< 0: before the first

    bool operator==(const ListPlace &) const = default;
};

/// 事项 list and search by keyset pages.
class PetitionList
{
public:
    /// petitionAt: reads one from its facts, by its row.
    using PetitionAt = std::function<Result<Petition>(qint64 row)>;
    PetitionList(Connection &connection, PetitionAt petitionAt, DivisionName divisionName)
        : m_connection(connection), m_petitionAt(std::move(petitionAt)),
          m_tokens(std::move(divisionName))
    {
    }

    /// after: the place of the last row of the page before.
    Result<QList<PetitionRow>> page(const PetitionFilter &filter, int limit,
                                    const ListPlace &after = {}) const;
    /// The same without the rows: for lists that read only what is looked at.
    Result<QList<ListPlace>> places(const PetitionFilter &filter, int limit,
                                    const ListPlace &after = {}) const;
    /// The rows of these petitions in this order; one that is no longer there is empty.
    Result<QList<PetitionRow>> read(const QList<qint64> &rows) const;
    /// Counts no further than cap.
    Result<Count> count(const PetitionFilter &filter, int cap = 1000) const;
    /// NotFound when no petition has the code.
    Result<PetitionId> byCode(const PetitionCode &code) const;
    /// The code under which another system's number was registered, or none.
    Result<std::optional<QString>> bySource(const QString &system, const QString &number) const;
    /// How many hold facts that contradict each other.
    Result<qint64> countAttention() const;
    /// The oldest open ones without owner, route or next date: nobody would see them again.
    Result<QList<PetitionRow>> orphans(int limit) const;
    /// The serial for the next code of this centre, day and station (1 … 9999).
    Result<int> nextSerial(const StationId &station, QDate day) const;

    struct DueRow {
        PetitionRow petition;
        QString rule;
        QDate startedOn;
        QDate dueOn; ///< invalid: paused (中止)
        QString owner;
        QString title; ///< empty: the rules name it
        bool promise = false;
        bool provisional = false;
        bool task = false;
    };
    /// Open deadlines, nearest first, the paused ones last; until and overdueOn limit them when
    /// valid, and then none is paused.
    Result<QList<DueRow>> due(QDate until, QDate overdueOn) const;

private:
    template <class Row, class Read>
    Result<QList<Row>> readTiers(const PetitionFilter &filter, const QString &wanted, int count,
                                 const ListPlace &after, const Read &read) const;
    Result<bool> isHit(qint64 row, const QList<SearchTokens::LongWord> &words) const;

    Connection &m_connection;
    PetitionAt m_petitionAt;
    SearchTokens m_tokens;
};

} // namespace onedoor
