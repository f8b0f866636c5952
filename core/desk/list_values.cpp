#include "core/desk/list_values.h"

#include "core/desk/written_days.h"
#include "core/domain/characters.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

enum class Form {
    Text,
    Line,
    Digits,
    Instant,
    Day,
    Amount,
    Count,
    Yes,
    Channel,
    Kind,
    Path,
    Signals,
    Division
};

struct FieldForm {
    const char *field;
    Form form;
};

constexpr FieldForm forms[] = {
    {"source_no", Form::Digits},
    {"received_at", Form::Instant},
    {"channel", Form::Channel},
    {"kind", Form::Kind},
    {"title", Form::Line},
    {"content_class", Form::Path},
    {"place.division", Form::Division},
    {"place.detail", Form::Line},
    {"occurred_on", Form::Day},
    {"replied_at", Form::Day},
    {"amount", Form::Amount},
    {"headcount", Form::Count},
    {"urgent_signals", Form::Signals},
    {"willing_to_mediate", Form::Yes},
    {"protected", Form::Yes},
    {"anonymous", Form::Yes},
};

Form formOf(const QString &field)
{
    for (const FieldForm &one : forms) {
        if (field == QLatin1String(one.field))
            return one.form;
    }
    return Form::Text;
}

/// A field of digits that the spreadsheet took for something else.
std::optional<Error> lost(const ListCell &cell, const QString &field)
{
    if (cell.kind == ListCell::Kind::Rounded)
        return Error{Reason::Rounded, cell.text.left(40), field};
    if (cell.kind == ListCell::Kind::Broken)
        return Error{Reason::BadFormat, cell.text.left(40), field};
    return std::nullopt;
}

Result<QJsonValue> digits(const ListCell &cell, const QString &field)
{
    if (cell.kind == ListCell::Kind::Day)
        return Error{Reason::Rounded, QStringLiteral("day"), field};
    const auto plain = plainDigits(cell.text);
    return plain ? Result<QJsonValue>(QJsonValue(*plain))
                 : Result<QJsonValue>(Error{Reason::Rounded, cell.text.left(40), field});
}

Result<QJsonValue> day(const ListCell &cell, const QString &field)
{
    const auto read = writtenDay(cell.text);
    return read ? Result<QJsonValue>(QJsonValue(read->toString(Qt::ISODate)))
                : Result<QJsonValue>(Error{Reason::BadDate, cell.text.left(40), field});
}

/// 1.2万 of a column of 元, 1.2 of a column of 万元: 12000.00.
Result<QJsonValue> amount(const QString &text, const QString &heading, const QString &field)
{
    static const QRegularExpression inTenThousands(
        QStringLiteral("^(\\d{1,10})(?:\\.(\\d{1,6}))?\\s*(万元?)?$"));
    const QString plain = halfWidth(text).trimmed().remove(u',');
    const auto match = inTenThousands.match(plain);
    const bool tenThousands = match.hasMatch() && (!match.captured(3).isEmpty() ||
                                                   heading.contains(QStringLiteral("万元")));
    if (!tenThousands)
        return QJsonValue(halfWidth(text).trimmed());
    const qint64 fen = match.captured(1).toLongLong() * 1'000'000 +
                       match.captured(2).leftJustified(6, u'0').toLongLong();
    const auto money = Money::fromFen(fen);
    return money ? Result<QJsonValue>(QJsonValue(money->text()))
                 : Result<QJsonValue>(Error{Reason::BadAmount, text.left(40), field});
}

Result<QJsonValue> count(const QString &text, const QString &field)
{
    static const QRegularExpression people(QStringLiteral("^(\\d{1,6})(?:\\.0+)?\\s*[人名户]?$"));
    const auto match = people.match(halfWidth(text).trimmed());
    return match.hasMatch() ? Result<QJsonValue>(QJsonValue(match.captured(1).toInt()))
                            : Result<QJsonValue>(Error{Reason::BadNumber, text.left(40), field});
}

QJsonArray parts(const QString &text, const char *separators)
{
    const QRegularExpression between(QString::fromUtf8(separators));
    QJsonArray array;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            array.append(part.trimmed());
    }
    return array;
}

} // namespace

std::optional<QString> plainDigits(const QString &written)
{
    static const QRegularExpression scientific(
        QStringLiteral("^(\\d)(?:\\.(\\d+))?[eE]\\+?(\\d{1,2})$"));
    static const QRegularExpression whole(QStringLiteral("^(\\d{3,})\\.0+$"));
    const QString text = halfWidth(written).trimmed();
    if (const auto match = scientific.match(text); match.hasMatch()) {
        const QString fraction = match.captured(2);
        const int power = match.captured(3).toInt();
        return fraction.size() == power ? std::optional(match.captured(1) + fraction)
                                        : std::nullopt;
    }
    static const QRegularExpression digitsAlone(QStringLiteral("^\\d+$"));
    if (const auto match = whole.match(text); match.hasMatch())
        return match.captured(1);
    return digitsAlone.match(text).hasMatch() ? text : written.trimmed();
}

QString keptText(const QString &text)
{
    QString kept = text;
    kept.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return kept.replace(u'\r', u'\n').trimmed();
}

Result<QJsonValue> ListValues::word(const char *group, const QString &text,
                                    const QString &field) const
{
    const QString known = m_vocabulary.wordFor(QLatin1String(group), text);
    return known.isEmpty() ? Result<QJsonValue>(Error{Reason::NotInCatalogue, text.left(40), field})
                           : Result<QJsonValue>(QJsonValue(known));
}

QString ListValues::channel(const QString &text) const
{
    if (const QString word = m_vocabulary.wordFor(QStringLiteral("channel"), text); !word.isEmpty())
        return word;
    const QString said = halfWidth(text).simplified().remove(u' ');
    for (const Entry &entry : m_reference.channels.under({QStringLiteral("来源")})) {
        if (entry.code == said || halfWidth(entry.name) == said || entry.keywords.contains(said))
            return entry.code;
    }
    return said;
}

/// A kind; or what is one of the other matters' kinds, or a dispute's type.
Result<Done> ListValues::kind(QJsonObject &matter, const QString &text) const
{
    const QString kind = QStringLiteral("kind");
    const QString known = m_vocabulary.wordFor(kind, text);
    const QString sub = m_vocabulary.wordFor(QStringLiteral("subkind"), text);
    if (!known.isEmpty()) {
        matter.insert(kind, known);
    } else if (!sub.isEmpty()) {
        matter.insert(kind, QStringLiteral("other"));
        if (!matter.contains(QStringLiteral("subkind")))
            matter.insert(QStringLiteral("subkind"), sub);
    } else if (m_reference.disputeTypes.byName(text)) {
        matter.insert(kind, QStringLiteral("dispute"));
        if (!matter.contains(QStringLiteral("type")))
            matter.insert(QStringLiteral("type"), text);
    } else {
        return Error{Reason::NotInCatalogue, text.left(40), kind};
    }
    return Done{};
}

/// A code, or a name that is one division's alone: 集美街道, 厦门市集美区集美街道.
Result<QString> ListValues::division(const QString &text) const
{
    static const QRegularExpression code(QStringLiteral("^\\d{6}(?:\\d{3}(?:\\d{3})?)?$"));
    const QString said = halfWidth(text).simplified().remove(u' ');
    if (code.match(said).hasMatch())
        return said.left(9);
    for (qsizetype from = 0; from + 2 <= said.size(); ++from) {
        QStringList fitting;
        for (const QString &one : m_reference.divisions.named(said.mid(from))) {
            if (m_reference.divisions.fullName(one).endsWith(said))
                fitting += one;
        }
        if (fitting.size() == 1)
            return fitting.first();
    }
    return Error{Reason::BadDivision, text.left(40), QStringLiteral("place.division")};
}

Result<Done> ListValues::put(QJsonObject &matter, const QString &field, const QString &heading,
                             const ListCell &cell) const
{
    if (const auto error = lost(cell, field))
        return *error;
    const QString text = keptText(cell.text);
    const auto into = [&](QJsonObject &object, const QString &key,
                          const Result<QJsonValue> &value) -> Result<Done> {
        if (!value)
            return value.error();
        object.insert(key, *value);
        return Done{};
    };
    if (field.startsWith(QStringLiteral("place."))) {
        QJsonObject place = matter.value(QStringLiteral("place")).toObject();
        const auto code =
            formOf(field) == Form::Division ? division(text) : Result<QString>(text.simplified());
        if (!code)
            return code.error();
        place.insert(field.section(u'.', 1), *code);
        matter.insert(QStringLiteral("place"), place);
        return Done{};
    }
    switch (formOf(field)) {
    case Form::Kind:
        return kind(matter, text);
    case Form::Channel:
        return into(matter, field, QJsonValue(channel(text)));
    case Form::Digits:
        return into(matter, field, digits(cell, field));
    case Form::Instant: {
        const auto instant = writtenInstant(text);
        if (!instant)
            return Error{Reason::BadDate, text.left(40), field};
        return into(matter, field, QJsonValue(instant->toString(Qt::ISODate)));
    }
    case Form::Day:
        return into(matter, field, day(cell, field));
    case Form::Amount:
        return into(matter, field, amount(text, heading, field));
    case Form::Count:
        return into(matter, field, count(text, field));
    case Form::Yes: {
        const auto yes = word("yes", text, field);
        return yes ? into(matter, field, QJsonValue(*yes == QJsonValue(QStringLiteral("true"))))
                   : into(matter, field, yes);
    }
    case Form::Path:
        return into(matter, field, QJsonValue(parts(text, "[/>＞／→|\\n]")));
    case Form::Signals:
        return into(matter, field, QJsonValue(parts(text, "[;；,，/\\n]")));
    case Form::Line:
        return into(matter, field, QJsonValue(text.simplified()));
    case Form::Division:
    case Form::Text:
        break;
    }
    for (const char *group : {"subkind", "intensity"}) {
        if (field == QLatin1String(group))
            return into(matter, field, word(group, text, field));
    }
    return into(matter, field, QJsonValue(text));
}

Result<QJsonValue> ListValues::ofParty(const QString &part, const ListCell &cell,
                                       const QString &field) const
{
    if (const auto error = lost(cell, field))
        return *error;
    const QString text = keptText(cell.text).simplified();
    for (const auto &[name, group] : {std::pair("kind", "party"), std::pair("standing", "standing"),
                                      std::pair("sex", "sex"), std::pair("id_type", "id")}) {
        if (part == QLatin1String(name))
            return word(group, text, field);
    }
    if (part == QStringLiteral("birth"))
        return day(cell, field);
    if (part == QStringLiteral("phone") || part == QStringLiteral("id_number"))
        return digits({text, cell.kind}, field);
    return QJsonValue(text);
}

} // namespace onedoor
