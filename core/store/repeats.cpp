#include "core/store/repeats.h"

#include "core/store/search_tokens.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr int rarestAsked = 8;
constexpr int candidatesAsked = 40;
constexpr int sightingsAsked = 20;

QString matterOf(const Intake &intake)
{
    return intake.title + u'\n' + intake.narrative + u'\n' + intake.claim;
}

double similarityOf(const QSet<QString> &a, const QSet<QString> &b,
                    const QHash<QString, double> &weight, double unknown)
{
    double common = 0, all = 0;
    for (const QString &bigram : a) {
        const double w = weight.value(bigram, unknown);
        all += w;
        if (b.contains(bigram))
            common += w;
    }
    for (const QString &bigram : b) {
        if (!a.contains(bigram))
            all += weight.value(bigram, unknown);
    }
    return all > 0 ? common / all : 0;
}

bool shareRespondent(const Intake &a, const Intake &b)
{
    for (const Party &x : a.respondents) {
        for (const Party &y : b.respondents) {
            if (!x.name.isEmpty() && x.name == y.name)
                return true;
        }
    }
    return false;
}

double rank(const Repeat &repeat)
{
    return repeat.similarity + (repeat.samePerson ? 1.0 - 0.1 * int(*repeat.samePerson) : 0) +
           (repeat.sameRespondent ? 0.2 : 0);
}

} // namespace

Repeats::Repeats(Connection &connection, Ledger &ledger, People &people)
    : m_connection(connection), m_ledger(ledger), m_people(people)
{
}

Result<QList<Repeat>> Repeats::find(const Intake &intake, int limit, const PetitionId &self) const
{
    QHash<PetitionId, Repeat> found;
    for (const Party &party : intake.petitioners) {
        const auto seen = m_people.seen(party, sightingsAsked);
        if (!seen)
            return seen.error();
        for (const People::Sighting &sighting : *seen) {
            auto &because = found[sighting.petition].samePerson;
            because = because ? std::min(*because, sighting.because) : sighting.because;
        }
    }
    const QSet<QString> bigrams = SearchTokens::bigrams(matterOf(intake));
    const auto weights = weigh(bigrams);
    if (!weights)
        return weights.error();
    const auto similar = candidates(*weights);
    if (!similar)
        return similar.error();
    for (const PetitionId &id : *similar)
        found.insert(id, found.value(id));
    found.remove(self);
    for (const PetitionId &id : found.keys()) {
        if (const auto done = compare(found, id, intake, bigrams, *weights); !done)
            return done.error();
    }
    QList<Repeat> repeats = found.values();
    std::sort(repeats.begin(), repeats.end(), [](const Repeat &a, const Repeat &b) {
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.code > b.code;
    });
    return repeats.mid(0, limit);
}

Result<Repeats::Weights> Repeats::weigh(const QSet<QString> &bigrams) const
{
    Weights weights;
    const auto made =
        m_connection.run(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_counts "
                                        "USING fts5vocab(main, search, row)"));
    if (!made)
        return made.error();
    Query total(m_connection, QStringLiteral("SELECT count(*) FROM petition"), QVariantList());
    const double documents = total.next() ? double(total.number(0)) : 0;
    for (const QString &bigram : bigrams) {
        Query row(m_connection, QStringLiteral("SELECT doc FROM temp.search_counts WHERE term = ?"),
                  bigram);
        const double count = row.next() ? double(row.number(0)) : 0;
        if (row.error())
            return *row.error();
        weights.of.insert(bigram, std::log((documents + 1) / (count + 0.5)));
        if (count > 0)
            weights.rarest << bigram;
    }
    std::sort(weights.rarest.begin(), weights.rarest.end(),
              [&](const QString &a, const QString &b) {
                  const double wa = weights.of.value(a), wb = weights.of.value(b);
                  return wa != wb ? wa > wb : a < b;
              });
    weights.rarest = weights.rarest.mid(0, rarestAsked);
    return weights;
}

Result<QList<PetitionId>> Repeats::candidates(const Weights &weights) const
{
    QList<PetitionId> ids;
    if (weights.rarest.isEmpty())
        return ids;
    const QString any = u'"' + weights.rarest.join(QStringLiteral("\" OR \"")) + u'"';
    Query rows(m_connection,
               QStringLiteral("SELECT p.uid FROM search s JOIN petition p ON p.id = s.rowid "
                              "WHERE search MATCH ? ORDER BY bm25(search) LIMIT ?"),
               any, candidatesAsked);
    while (rows.next())
        ids.append(PetitionId::fromBytes(rows.bytes(0)));
    if (rows.error())
        return *rows.error();
    return ids;
}

/// Fills in what the found petition is and how alike it is; drops it when nothing speaks for it.
Result<Done> Repeats::compare(QHash<PetitionId, Repeat> &found, const PetitionId &id,
                              const Intake &intake, const QSet<QString> &bigrams,
                              const Weights &weights) const
{
    const auto petition = m_ledger.petition(id);
    if (!petition)
        return petition.error();
    Repeat &repeat = found[id];
    repeat.petition = id;
    repeat.code = petition->code.text();
    repeat.state = petition->state;
    repeat.title = petition->intake.title;
    repeat.registeredAt = petition->registeredAt;
    repeat.sameRespondent = shareRespondent(intake, petition->intake);
    // A bigram only the other text has is taken for one of middling rarity.
    repeat.similarity =
        similarityOf(bigrams, SearchTokens::bigrams(matterOf(petition->intake)), weights.of, 4.0);
    if (!repeat.samePerson && repeat.similarity < Repeat::sameMatter)
        found.remove(id);
    return Done{};
}

} // namespace onedoor
