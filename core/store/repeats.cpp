#include "core/store/repeats.h"

#include "core/store/projections.h"
#include "core/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace onedoor
{

namespace
{

const QString lessonName = QStringLiteral("rarity");

constexpr qint64 youngStore = 3000; // below this, counting takes no longer than a look
constexpr int rarestAsked = 16;
constexpr int rowsRead = 4000; // of the index, for all bigrams together
constexpr int unmetAsked = 48;
constexpr int candidatesKept = 24;
constexpr int sightingsAsked = 20;
constexpr int fewNamesakes = 3;
constexpr int phrasesShown = 3;
constexpr double proofOfContained = 0.6, proofOfMissing = 1.25; // by the share that is missing

QString toldIn(const Intake &intake)
{
    return intake.title + u'\n' + intake.narrative + u'\n' + intake.claim;
}

double rank(const Repeat &repeat)
{
    const double person = !repeat.samePerson ? 0 : repeat.surelySamePerson() ? 1 : 0.2;
    const double matter =
        std::max(repeat.likeness.similarity, repeat.isBeingTold() ? repeat.likeness.contained : 0);
    return matter + person + (repeat.sameRespondent.isEmpty() ? 0 : 0.2);
}

} // namespace

bool Repeat::isBeingTold() const
{
    if (likeness.contained < mostlyContained)
        return false;
    const double missing = std::max(0.0, wellContained - likeness.contained);
    const double proof = proofOfContained + proofOfMissing * missing;
    return likeness.evidence >= (surelySamePerson() ? proof / 2 : proof);
}

Repeats::Repeats(Connection &connection, People &people, Learned &learned)
    : m_connection(connection), m_people(people), m_learned(learned)
{
}

Result<QList<Repeat>> Repeats::find(const Intake &intake, int limit, const PetitionId &self) const
{
    if (const auto ready = refreshRarity(); !ready)
        return ready.error();
    const auto told = weighed(toldIn(intake));
    if (!told)
        return told.error();
    const auto people = byPerson(intake), matters = byMatter(*told);
    if (!people || !matters)
        return people ? matters.error() : people.error();
    QList<Repeat> repeats;
    QSet<qint64> seen;
    int namesakes = 0;
    for (const qint64 row : *people + *matters) {
        if (seen.contains(row))
            continue;
        seen.insert(row);
        const auto repeat = compare(row, intake, *told);
        if (!repeat)
            return repeat.error();
        if (!*repeat || (*repeat)->petition == self)
            continue;
        const bool nameOnly = (*repeat)->samePerson && !(*repeat)->surelySamePerson();
        namesakes += nameOnly ? 1 : 0;
        if ((*repeat)->samePerson || (*repeat)->isSameMatter())
            repeats.append(**repeat);
    }
    // A name that many bear tells nothing by itself.
    if (namesakes > fewNamesakes)
        repeats.removeIf([](const Repeat &repeat) {
            return repeat.samePerson && !repeat.surelySamePerson() && !repeat.isSameMatter() &&
                   repeat.sameRespondent.isEmpty();
        });
    std::sort(repeats.begin(), repeats.end(), [](const Repeat &a, const Repeat &b) {
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.code > b.code;
    });
    return repeats.mid(0, limit);
}

Result<bool> Repeats::mustLearn() const
{
    if (const auto ready = refreshRarity(); !ready)
        return ready.error();
    const auto newest = newestRow();
    if (!newest)
        return newest.error();
    return m_rarity.isStale(*newest);
}

Result<Done> Repeats::learn(const QDateTime &now, const std::function<bool()> &stop)
{
    const auto position = m_learned.newest();
    if (!position)
        return position.error();
    const auto rarity = Rarity::learned(m_connection, stop);
    if (!rarity)
        return rarity.error();
    return m_learned.put(lessonName, {*position, now, rarity->toBytes()});
}

Result<qint64> Repeats::newestRow() const
{
    Query row(m_connection, QStringLiteral("SELECT ifnull(max(id), 0) FROM petition"));
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

/// Counts of the whole store as they were not long ago. A store too large to count on the spot and
/// not yet counted has none: then only persons are compared.
Result<Done> Repeats::refreshRarity() const
{
    const auto found = newestRow();
    if (!found)
        return found.error();
    const qint64 newest = *found;
    if (!m_rarity.isStale(newest))
        return Done{};
    if (newest <= youngStore) {
        auto counted = Rarity::learned(m_connection);
        if (!counted)
            return counted.error();
        m_rarity = std::move(*counted);
        return Done{};
    }
    const auto position = m_learned.position(lessonName);
    if (!position)
        return position.error();
    if (*position == m_lesson)
        return Done{};
    const auto lesson = m_learned.find(lessonName);
    if (!lesson)
        return lesson.error();
    if (const auto rarity = *lesson ? Rarity::fromBytes((*lesson)->bytes) : std::nullopt)
        m_rarity = *rarity;
    m_lesson = *position;
    return Done{};
}

Result<QList<qint64>> Repeats::byPerson(const Intake &intake) const
{
    QList<qint64> rows;
    for (const Party &party : intake.petitioners) {
        const auto seen = m_people.seen(party, sightingsAsked);
        if (!seen)
            return seen.error();
        rows += *seen;
    }
    return rows;
}

/// What the counts do not know yet is asked of the index: such lists are short.
Result<WeighedText> Repeats::weighed(const QString &text) const
{
    WeighedText told(text, m_rarity);
    if (m_rarity.petitions() == 0)
        return told;
    if (const auto made = Rarity::openCounts(m_connection); !made)
        return made.error();
    for (const QString &bigram : told.unmet().mid(0, unmetAsked)) {
        Query row(m_connection, QStringLiteral("SELECT doc FROM temp.search_counts WHERE term = ?"),
                  bigram);
        if (row.next())
            told.setCount(bigram, double(row.number(0)));
        if (row.error())
            return *row.error();
    }
    return told;
}

/// The petitions that share the rarest pairs, by the weight of what they share.
Result<QList<qint64>> Repeats::byMatter(const WeighedText &told) const
{
    QHash<qint64, double> shared;
    int left = m_rarity.petitions() > 0 ? rowsRead : 0;
    for (const QString &bigram : told.rarest(rarestAsked)) {
        if (left <= 0)
            break;
        Query rows(m_connection,
                   QStringLiteral("SELECT rowid FROM search WHERE search MATCH ? "
                                  "ORDER BY rowid LIMIT ?"),
                   QStringLiteral("{narr} : \"%1\"").arg(bigram), left);
        for (; rows.next(); --left)
            shared[searchRow(rows.number(0))] += told.weightOf(bigram);
        if (rows.error())
            return *rows.error();
    }
    QList<qint64> best = shared.keys();
    std::sort(best.begin(), best.end(), [&](qint64 a, qint64 b) {
        const double wa = shared.value(a), wb = shared.value(b);
        return wa != wb ? wa > wb : a > b;
    });
    return best.mid(0, candidatesKept);
}

Result<std::optional<Repeat>> Repeats::compare(qint64 row, const Intake &intake,
                                               const WeighedText &told) const
{
    Query found(m_connection,
                QStringLiteral("SELECT uid, code, state, title, petitioner, channel, registered_at "
                               "FROM petition WHERE id = ?"),
                row);
    if (!found.next())
        return found.error() ? Result<std::optional<Repeat>>(*found.error())
                             : Result<std::optional<Repeat>>(std::nullopt);
    Repeat repeat;
    repeat.petition = PetitionId::fromBytes(found.bytes(0));
    repeat.code = found.text(1);
    repeat.state = fromWord<State>(found.text(2)).value_or(State::Registered);
    repeat.title = found.text(3);
    repeat.petitioner = found.text(4);
    repeat.channel = found.text(5);
    repeat.registeredAt = QDateTime::fromMSecsSinceEpoch(found.number(6), Qt::UTC);
    const auto matter = matterOf(row);
    if (!matter)
        return matter.error();
    if (m_rarity.petitions() > 0)
        repeat.likeness = told.likeness(*matter);
    if (const auto done = compareParties(row, intake, repeat); !done)
        return done.error();
    if (repeat.isSameMatter())
        repeat.phrases = told.sharedPhrases(*matter, phrasesShown);
    return std::optional(repeat);
}

/// Title, narrative and claim as they stand after corrections: read straight from the facts, since
/// folding a petition would open every party's seal.
Result<QString> Repeats::matterOf(qint64 row) const
{
    Query facts(
        m_connection,
        QStringLiteral(
            "SELECT kind = 'petition.corrected', json_extract(body, '$.fact.fields'), "
            "json_extract(body, '$.fact.intake.title', '$.fact.intake.narrative', "
            "'$.fact.intake.claim'), json_extract(body, '$.fact.corrected.title', "
            "'$.fact.corrected.narrative', '$.fact.corrected.claim') FROM event WHERE stream = ? "
            "AND kind IN ('petition.registered', 'petition.corrected') "
            "ORDER BY clock, station, sequence"),
        row);
    const QStringList names{QStringLiteral("title"), QStringLiteral("narrative"),
                            QStringLiteral("claim")};
    const auto arrayOf = [](const QString &json) {
        return QJsonDocument::fromJson(json.toUtf8()).array();
    };
    QStringList matter;
    while (facts.next()) {
        const bool correction = facts.number(0) != 0;
        if (correction == matter.isEmpty())
            continue; // a correction before there was anything, or a second registration
        const QJsonArray fields = arrayOf(facts.text(1));
        const QJsonArray texts = arrayOf(facts.text(correction ? 3 : 2));
        if (!correction)
            matter = QStringList{QString(), QString(), QString()};
        for (int i = 0; i < 3; ++i) {
            if (!correction || fields.contains(names[i]))
                matter[i] = texts.at(i).toString();
        }
    }
    if (facts.error())
        return *facts.error();
    return matter.join(u'\n');
}

Result<Done> Repeats::compareParties(qint64 row, const Intake &intake, Repeat &repeat) const
{
    Query rows(
        m_connection,
        QStringLiteral("SELECT role, kind, name, id_number, phone FROM party WHERE petition = ?"),
        row);
    while (rows.next()) {
        Party other;
        other.kind = fromWord<PartyKind>(rows.text(1)).value_or(PartyKind::Person);
        other.name = rows.text(2);
        other.idNumber = rows.text(3);
        other.phone = rows.text(4);
        if (rows.text(0) == QStringLiteral("petitioner")) {
            for (const Party &party : intake.petitioners) {
                const auto because = People::same(party, other);
                if (because && (!repeat.samePerson || *because < *repeat.samePerson))
                    repeat.samePerson = because;
            }
        } else {
            for (const Party &party : intake.respondents) {
                if (People::same(party, other))
                    repeat.sameRespondent = other.name;
            }
        }
    }
    return rows.error() ? Result<Done>(*rows.error()) : Result<Done>(Done{});
}

} // namespace onedoor
