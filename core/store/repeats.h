#pragma once

#include "core/store/learned.h"
#include "core/store/people.h"
#include "core/store/rarity.h"
#include "core/store/weighed_text.h"

namespace onedoor
{

/// A petition that may be the same person's (同人) or the same matter (同事), with the reasons.
struct Repeat {
    PetitionId petition;
    QString code;
    State state = State::Registered;
    QString title;
    QString petitioner;
    QString channel; ///< contract word
    QDateTime registeredAt;
    std::optional<People::Because> samePerson;
    QString sameRespondent; ///< the name both complain about; empty: none
    Likeness likeness;      ///< of what is told
    QStringList phrases;    ///< the most telling of what both say

    /// A name alone is weak: many bear it.
    bool surelySamePerson() const { return samePerson && *samePerson != People::Because::Name; }
    bool isSameMatter() const { return isToldAgain() || isBeingTold(); }
    bool isToldAgain() const
    {
        return likeness.similarity >= (surelySamePerson() ? sameMatterOfSamePerson : sameMatter);
    }
    /// What is told so far is much less than what stands there, and stands there: the less of it
    /// does, the more it must prove.
    bool isBeingTold() const;
    /// 同人 and 同事: a repeat in the sense of petition work.
    bool isRepeat() const { return samePerson && isSameMatter(); }

    // Measured on invented petitions and on real messages: under 1 % false alarms each.
    static constexpr double sameMatter = 0.50;
    static constexpr double sameMatterOfSamePerson = 0.28;
    static constexpr double mostlyContained = 0.65, wellContained = 0.85;
};

/// Looks for repeats of what is being typed, closed and merged petitions included. Advisory: never
/// blocks entry. A million petitions are answered within a few milliseconds: persons and rare pairs
/// of characters are looked up, and only what they lead to is read.
class Repeats
{
public:
    Repeats(Connection &connection, People &people, Learned &learned);

    /// Best first. `self` is passed over.
    Result<QList<Repeat>> find(const Intake &intake, int limit, const PetitionId &self = {}) const;

    /// Whether counting pairs anew is due: the store has grown by a tenth since the last count. A
    /// young store counts on the spot.
    Result<bool> mustLearn() const;
    /// Counts anew and keeps it, for all who use this store; takes seconds at a million, so in a
    /// worker. stop: see Rarity.
    Result<Done> learn(const QDateTime &now, const std::function<bool()> &stop = {});

private:
    Result<qint64> newestRow() const;
    Result<Done> refreshRarity() const;
    Result<QList<qint64>> byPerson(const Intake &intake) const;
    Result<WeighedText> weighed(const QString &text) const;
    Result<QList<qint64>> byMatter(const WeighedText &told) const;
    Result<std::optional<Repeat>> compare(qint64 row, const Intake &intake,
                                          const WeighedText &told) const;
    Result<QString> matterOf(qint64 row) const;
    Result<Done> compareParties(qint64 row, const Intake &intake, Repeat &repeat) const;

    Connection &m_connection;
    People &m_people;
    Learned &m_learned;
    mutable Rarity m_rarity;
    mutable qint64 m_lesson = 0; ///< position of the lesson it came from, 0: none
};

} // namespace onedoor
