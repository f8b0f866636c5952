#include "core/store/facts_check.h"

#include "core/domain/sha256.h"
#include "core/store/lost.h"
#include "core/store/passed_over.h"
#include "core/store/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

using Kind = Flaw::Kind;
constexpr int hashDigits = 64;

bool isHash(const QString &text)
{
    return text.size() == hashDigits && QByteArray::fromHex(text.toLatin1()).size() == 32;
}

/// Whether there is anything to look at: most facts of a long matter name nothing.
bool names(const QByteArray &body)
{
    return body.contains("\"sealed\"") || body.contains("\"sha256\"") || body.contains("_hash\"");
}

} // namespace

Result<Done> FactsCheck::run(Verification &found, const OnProgress &progress)
{
    const Exchange notes(m_connection);
    m_forgotten = absentOf(notes, absent::forgotten);
    m_lostKeys = absentOf(notes, absent::lostKeys);
    m_lostContents = absentOf(notes, absent::lostContents);
    m_gaps = !lostRanges(notes).isEmpty();
    Result<Done> done = readFacts(found, progress);
    if (done)
        done = checkContents(found, progress);
    if (done && !m_gaps)
        done = checkMatters(found);
    // A number is given after the greatest one, whichever copy of this station gave that: what is
    // between was given before.
    for (const QString &given :
         {QStringLiteral("SELECT substr(code, 1, 20), CAST(substr(code, 21, 4) AS INTEGER) "
                         "FROM petition WHERE "
                         "substr(code, 1, 10) || substr(code, 18, 2) = ?1 ORDER BY 1, 2"),
          QStringLiteral("SELECT form || ' ' || year || ' ', serial FROM document "
                         "WHERE station = ? ORDER BY 1, 2")}) {
        if (done && !m_gaps)
            done = checkNumbers(found, given);
    }
    return done;
}

Result<Done> FactsCheck::readFacts(Verification &found, const OnProgress &progress)
{
    Query rows(m_connection,
               QStringLiteral("SELECT station, sequence, CAST(body AS BLOB), kind FROM event "
                              "ORDER BY position"),
               QVariantList());
    qint64 seen = 0;
    while (rows.next()) {
        if (++seen % 1000 == 0 && progress && !progress(seen, found.events))
            return Error{Reason::Cancelled, {}, {}};
        const QByteArray body = rows.bytes(2);
        if (!names(body))
            continue;
        const Place place{rows.text(0), rows.number(1)};
        const QJsonObject fact =
            QJsonDocument::fromJson(body).object()[QStringLiteral("fact")].toObject();
        if (rows.text(3) == QStringLiteral("document.issued"))
            readPaper(fact, place);
        read(fact, place, found);
    }
    tellUnopened(found);
    return rows.done();
}

void FactsCheck::read(const QJsonValue &value, const Place &place, Verification &found)
{
    if (value.isObject()) {
        readObject(value.toObject(), place, found);
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            read(item, place, found);
    } else if (isHash(value.toString())) {
        m_named.insert(QByteArray::fromHex(value.toString().toLatin1()));
    }
}

void FactsCheck::readObject(const QJsonObject &object, const Place &place, Verification &found)
{
    const QString box = object[QStringLiteral("sealed")].toString();
    const QJsonValue id = object[QStringLiteral("id")]; // of a party; else whose the box is
    const auto person =
        PersonId::parse((id.isUndefined() ? object[QStringLiteral("person")] : id).toString());
    if (!box.isEmpty() && person)
        readBox(*person, box, place, found);
    if (object.contains(QStringLiteral("sha256")))
        readAttachment(object, place);
    for (const QJsonValue &value : object)
        read(value, place, found);
}

void FactsCheck::readBox(const PersonId &person, const QString &box, const Place &place,
                         Verification &found)
{
    const QString name = person.text();
    const PersonKeys::Fit fit = m_keys.fitOf(person, box);
    const bool other = place.station != m_own;
    if (fit == PersonKeys::Fit::Opens)
        m_opened.insert(name);
    // Another may have sealed with a key of its own; a replaced one opens nothing at all.
    if (fit == PersonKeys::Fit::Replaced && other && !m_unopened.contains(name))
        m_unopened.insert(name, place);
    const bool forgotten = fit == PersonKeys::Fit::Empty && m_forgotten.contains(name);
    // What another station sealed opens when its key comes.
    const bool awaited = other && fit != PersonKeys::Fit::Empty;
    if (fit == PersonKeys::Fit::Opens || awaited || forgotten || m_told.contains(name))
        return;
    m_told.insert(name);
    const Kind kind = fit == PersonKeys::Fit::Replaced ? Kind::KeyReplaced
                      : fit == PersonKeys::Fit::Empty  ? Kind::KeyEmptied
                                                       : Kind::KeyMissing;
    if (kind == Kind::KeyMissing)
        m_missingKeys << name;
    const Flaw bad{kind, name, place.sequence, place.sequence, place.station};
    if (kind == Kind::KeyMissing && m_lostKeys.contains(name))
        found.lost.append(bad);
    else
        found.add(bad);
}

void FactsCheck::tellUnopened(Verification &found)
{
    for (auto unopened = m_unopened.begin(); unopened != m_unopened.end(); ++unopened) {
        const Place &place = *unopened;
        if (!m_opened.contains(unopened.key()) && !m_told.contains(unopened.key()))
            found.add(
                {Kind::KeyReplaced, unopened.key(), place.sequence, place.sequence, place.station});
    }
}

void FactsCheck::readPaper(const QJsonObject &fact, const Place &place)
{
    for (const QString &key : {QStringLiteral("snapshot_hash"), QStringLiteral("pdf_hash")}) {
        const QString hash = fact[key].toString();
        m_papers.insert(hash, fact[QStringLiteral("number")].toString());
        if (place.station == m_own && isHash(hash))
            m_ownPapers.insert(hash);
    }
}

void FactsCheck::readAttachment(const QJsonObject &object, const Place &place)
{
    const QString hash = object[QStringLiteral("sha256")].toString();
    const bool own = place.station == m_own;
    const auto known = m_attachments.find(hash);
    if (known != m_attachments.end())
        known->elsewhere = known->elsewhere || !own;
    else if (isHash(hash))
        m_attachments.insert(hash, {hash, object[QStringLiteral("name")].toString(), !own});
}

Result<Done> FactsCheck::checkContents(Verification &found, const OnProgress &progress)
{
    QSet<QString> missing = m_ownPapers;
    Query rows(m_connection, QStringLiteral("SELECT sha256, bytes FROM blob"), QVariantList());
    while (rows.next()) {
        if (progress && !progress(found.events, found.events))
            return Error{Reason::Cancelled, {}, {}};
        const QString name = rows.text(0);
        const QByteArray hash = sha256(rows.bytes(1));
        missing.remove(name);
        if (hash != QByteArray::fromHex(name.toLatin1())) {
            if (m_papers.contains(name))
                found.add({Kind::PaperAltered, m_papers.value(name), 0, 0, name});
            else
                found.add({Kind::ContentAltered, name, 0, 0, {}});
        } else if (!m_gaps && !m_named.contains(hash)) {
            found.add({Kind::ContentStray, name, 0, 0, {}});
        }
    }
    for (const QString &name : std::as_const(missing)) {
        m_missingPapers << name;
        const Flaw gone{Kind::PaperMissing, m_papers.value(name), 0, 0, name};
        if (m_lostContents.contains(name))
            found.lost.append(gone);
        else
            found.add(gone);
    }
    return rows.done();
}

/// A matter is made with its first fact.
Result<Done> FactsCheck::checkMatters(Verification &found)
{
    Query rows(m_connection,
               QStringLiteral("SELECT uid FROM stream WHERE id NOT IN (SELECT stream FROM event)"),
               QVariantList());
    while (rows.next())
        found.add({Kind::MatterEmpty, PetitionId::fromBytes(rows.bytes(0)).text(), 0, 0, {}});
    return rows.done();
}

Result<Done> FactsCheck::checkNumbers(Verification &found, const QString &given)
{
    const Exchange exchange(m_connection);
    Query rows(m_connection, given, m_own);
    QString series;
    qint64 before = 0;
    while (rows.next()) {
        if (rows.text(0) == series && rows.number(1) > before + 1 &&
            !wasPassedOver(exchange, series, rows.number(1) - 1))
            found.add({Kind::NumberMissing, series.trimmed(), before + 1, rows.number(1) - 1, {}});
        series = rows.text(0);
        before = rows.number(1);
    }
    return rows.done();
}

} // namespace onedoor
