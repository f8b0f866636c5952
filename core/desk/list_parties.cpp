#include "core/desk/list_parties.h"

#include "core/domain/phone_number.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

const QRegularExpression &partyField()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(petitioners|respondents)(?:\\[(\\d{1,2})\\])?\\.(\\w+)$"));
    return pattern;
}

QStringList several(const QString &text, const char *separators)
{
    const QRegularExpression between(QString::fromUtf8(separators));
    QStringList found;
    for (const QString &one : text.split(between)) {
        if (!one.trimmed().isEmpty())
            found += one.trimmed();
    }
    return found;
}

constexpr const char *betweenNames = "[、;；\\n]";
constexpr const char *betweenPhones = "[/、,，;；|\\s]+";

/// 13812345678（家属）: the number, and what is said of it.
std::optional<std::pair<QString, QString>> phoneWithNote(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([+\\d][\\d\\- ]{5,}\\d)\\s*(?:[(（]([^()（）]+)[)）]|(\\p{Han}+))$"));
    if (phoneNumber(text))
        return std::pair(text, QString());
    const auto match = pattern.match(text);
    if (!match.hasMatch() || !phoneNumber(match.captured(1)))
        return std::nullopt;
    return std::pair(match.captured(1), match.captured(2) + match.captured(3));
}

/// The first number that is one stays, what else the cell holds is noted.
void splitPhone(QJsonObject &party)
{
    const QString phone = QStringLiteral("phone"), note = QStringLiteral("phone_note");
    const QString text = party.value(phone).toString();
    if (text.isEmpty() || phoneNumber(text))
        return;
    QStringList rest;
    QString first;
    const auto alone = phoneWithNote(text);
    for (const QString &one : alone ? QStringList{text} : several(text, betweenPhones)) {
        const auto number = first.isEmpty() ? phoneWithNote(one) : std::nullopt;
        if (number)
            first = number->first;
        if (const QString said = number ? number->second : one; !said.isEmpty())
            rest += said;
    }
    if (first.isEmpty())
        return; // the check says what is wrong with it
    if (const QString before = party.value(note).toString(); !before.isEmpty())
        rest.prepend(before);
    party.insert(phone, first);
    if (!rest.isEmpty())
        party.insert(note, rest.join(u'、'));
}

} // namespace

bool ListParties::isParty(const QString &field)
{
    return partyField().match(field).hasMatch();
}

Result<Done> ListParties::put(const QString &field, const ListCell &cell)
{
    const auto match = partyField().match(field);
    const QString part = match.captured(3);
    const auto value = part == QStringLiteral("name")
                           ? Result<QJsonValue>(QJsonValue(keptText(cell.text)))
                           : m_values.ofParty(part, cell, field);
    if (!value)
        return value.error();
    m_parties[match.captured(1)][match.captured(2).toInt()].insert(part, *value);
    return Done{};
}

void ListParties::into(QJsonObject &matter) const
{
    for (auto side = m_parties.begin(); side != m_parties.end(); ++side) {
        QJsonArray all;
        for (const Parts &parts : *side) {
            for (const QJsonValue &party : spread(parts))
                all.append(party);
        }
        matter.insert(side.key(), all);
    }
}

QJsonArray ListParties::spread(const Parts &parts) const
{
    static const QStringList shared{QStringLiteral("kind"), QStringLiteral("standing"),
                                    QStringLiteral("address"), QStringLiteral("ethnicity")};
    const QStringList names = several(parts.value(QStringLiteral("name")).toString(), betweenNames);
    QJsonArray parties;
    for (qsizetype i = 0; i < std::max<qsizetype>(names.size(), 1); ++i) {
        QJsonObject party;
        if (!names.isEmpty())
            party.insert(QStringLiteral("name"), names[i]);
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (part.key() == QStringLiteral("name"))
                continue;
            const QStringList each =
                several(part->toString(),
                        part.key() == QStringLiteral("phone") ? betweenPhones : betweenNames);
            if (names.size() > 1 && each.size() == names.size())
                party.insert(part.key(), each[i]);
            else if (i == 0 || shared.contains(part.key()))
                party.insert(part.key(), *part);
        }
        finish(party);
        parties.append(party);
    }
    return parties;
}

/// What follows from the rest: a company is an organisation, eighteen characters are its code, or a
/// person's number.
void ListParties::finish(QJsonObject &party) const
{
    const QString kind = QStringLiteral("kind"), type = QStringLiteral("id_type");
    splitPhone(party);
    if (!party.contains(kind) &&
        m_values.isOrganisation(party.value(QStringLiteral("name")).toString()))
        party.insert(kind, QStringLiteral("organisation"));
    constexpr qsizetype nationalLength = 18; // GB 11643, GB 32100
    if (!party.contains(type) &&
        party.value(QStringLiteral("id_number")).toString().size() == nationalLength)
        party.insert(type, party.value(kind) == QJsonValue(QStringLiteral("organisation"))
                               ? QStringLiteral("uscc")
                               : QStringLiteral("resident-id"));
}

} // namespace onedoor
