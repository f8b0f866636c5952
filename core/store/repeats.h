#pragma once

#include "core/store/ledger.h"
#include "core/store/people.h"

namespace onedoor
{

/// A petition that may be the same person's (同人) or the same matter (同事), with the reasons.
struct Repeat {
    PetitionId petition;
    QString code;
    State state = State::Registered;
    QString title;
    QDateTime registeredAt;
    std::optional<People::Because> samePerson;
    bool sameRespondent = false;
    double similarity = 0; ///< of the narratives, 0 … 1: idf-weighted share of common bigrams

    /// 同人 and 同事: a repeat in the sense of petition work.
    bool isRepeat() const { return samePerson && similarity >= sameMatterOfSamePerson; }

    // Thresholds measured in storage.md 2.5: under 1 % false alarms each.
    static constexpr double sameMatter = 0.34;
    static constexpr double sameMatterOfSamePerson = 0.20;
};

/// Looks for repeats of what is being typed, closed petitions included. Advisory: never blocks
/// entry.
class Repeats
{
public:
    Repeats(Connection &connection, Ledger &ledger, People &people);

    /// Best first. `self` is passed over.
    Result<QList<Repeat>> find(const Intake &intake, int limit, const PetitionId &self = {}) const;

private:
    struct Weights {
        QHash<QString, double> of; ///< rarity of each bigram of the narrative
        QStringList rarest;
    };
    Result<Weights> weigh(const QSet<QString> &bigrams) const;
    Result<QList<PetitionId>> candidates(const Weights &weights) const;
    Result<Done> compare(QHash<PetitionId, Repeat> &found, const PetitionId &id,
                         const Intake &intake, const QSet<QString> &bigrams,
                         const Weights &weights) const;

    Connection &m_connection;
    Ledger &m_ledger;
    People &m_people;
};

} // namespace onedoor
