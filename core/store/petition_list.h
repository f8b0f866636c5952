#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"
#include "core/store/search_tokens.h"

namespace onedoor
{

/// One line of the list of petitions.
struct PetitionRow {
    qint64 row = 0; ///< grows with registration; the key for the next page
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
    int attention = 0;
};

struct PetitionFilter {
    QString typed; ///< as a person types it: names, pinyin, numbers, phrases; all words must fit
    QList<State> states;               ///< empty: all
    std::optional<QDate> overdueOn;    ///< only those with an open deadline before this day
    QString registeredBy;              ///< only this operator's; empty: everybody's
    std::optional<QDate> registeredOn; ///< only those of this legal day
};

/// A hit count that is honest about where counting stopped.
struct Count {
    qint64 number = 0;
    bool exact = true; ///< false: at least this many
};

/// 事项 list and search, newest first, by keyset pages.
class PetitionList
{
public:
    explicit PetitionList(Connection &connection) : m_connection(connection) {}

    /// before: the last row of the page before, 0 for the first page. skip: for the command line.
    Result<QList<PetitionRow>> page(const PetitionFilter &filter, int limit, qint64 before = 0,
                                    int skip = 0) const;
    Result<Count> count(const PetitionFilter &filter, int cap = 1000) const;
    /// NotFound when no petition has the code.
    Result<PetitionId> byCode(const PetitionCode &code) const;
    /// The code under which another system's number was registered, or none.
    Result<std::optional<QString>> bySource(const QString &system, const QString &number) const;
    /// How many petitions stand in each state.
    Result<QHash<QString, qint64>> countByState() const;
    /// The serial for the next code of this centre, day and station (1 … 9999).
    Result<int> nextSerial(const StationId &station, QDate day) const;

    struct DueRow {
        PetitionRow petition;
        QString rule;
        QDate startedOn;
        QDate dueOn;
        QString owner;
    };
    /// Open deadlines, nearest first; until and overdueOn limit them when valid.
    Result<QList<DueRow>> due(QDate until, QDate overdueOn) const;

private:
    Connection &m_connection;
    SearchTokens m_tokens;
};

} // namespace onedoor
