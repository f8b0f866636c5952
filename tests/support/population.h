#pragma once

#include "core/domain/fact.h"

#include <QHash>
#include <QJsonObject>

#include <random>

namespace onedoor::test
{

/// Invents petitions as a county's centres take them in: names by their frequency, a dozen kinds of
/// disputes, texts put together from what people say, valid numbers (from
/// tests/data/population.json). The same seed invents the same, on every machine.
class Population
{
public:
    explicit Population(quint64 seed);

    /// A new matter. About one in six is of a person who came before.
    Intake next();
    /// Another matter of the same kind, by somebody else: what a search for repeats must not take
    /// for the same.
    Intake alike(const Intake &original);

    /// The same matter told again: L0 to L3 of storage.md 2.5.
    enum class Retelling {
        Typos,    ///< one character in twenty is wrong
        Moved,    ///< the clauses come in another order, one more or one fewer
        Replaced, ///< three clauses of ten are other ones
        Halved,   ///< every second clause is another one
    };
    /// `samePerson` false: somebody else tells it, as when a neighbour complains by telephone.
    Intake retold(const Intake &original, Retelling how, bool samePerson);

    /// What is told of a matter before it is told whole, with neither title nor claim.
    enum class Part {
        HalfTyped, ///< the first two fifths of the narrative, as far as somebody has typed
        ShortCall, ///< three of its clauses in any order, and another one
    };
    Intake partOf(const Intake &whole, Part part);

    /// The same person as others write the name: a blank inside, traditional characters.
    static Party writtenOtherwise(Party party);

    /// 0 … below − 1; the generator's own, so that what is drawn beside it is repeatable too.
    int draw(int below);

private:
    struct Topic {
        QString type;
        QStringList contentClass;
        QString suffix; ///< of the organisation complained about; empty: a person
        QStringList titles;
        QStringList clauses;
        QString claim;
    };
    using Names = QHash<QString, QString>; ///< what a slot of one matter stands for

    static Topic topicOf(const QJsonObject &object);
    Intake invent(const Topic &topic, const Party &petitioner);
    const Topic &topicOf(const Intake &intake) const;
    QString fill(const QString &pattern, Names &names);
    QString choices(const QString &pattern);
    QString slot(const QString &name);
    QStringList clausesOf(const Topic &topic, int count, Names &names);
    void shuffle(QStringList &clauses);
    QString withTypos(const QString &text);
    QString person();
    QString placeName();
    Party petitioner();
    QString characters(const QString &from, int count);
    const QString &oneOf(const QStringList &list) { return list[draw(int(list.size()))]; }
    QUuid uuid();

    std::mt19937_64 m_random;
    QStringList m_surnames; ///< each as often as it is borne
    QString m_given, m_place, m_company;
    QStringList m_nouns, m_asides;
    QList<Topic> m_topics;
    QList<Party> m_known; ///< some who may come again
};

} // namespace onedoor::test
