#include "core/domain/declared_text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace onedoor
{

Mention Mention::bind(Path path, const QHash<QString, AskType> &asks)
{
    const QString first = path.steps().first().name;
    if (asks.contains(first))
        return {From::Answer, std::move(path)};
    if (first == QStringLiteral("item"))
        return {From::Line, path.rest()};
    return {From::View, std::move(path)};
}

QJsonValue Mention::value(const Scope &scope) const
{
    switch (from) {
    case From::View:
        return at(scope.view, path);
    case From::Answer: {
        const QJsonObject detail = scope.details.value(path.steps().first().name).toObject();
        if (path.steps().size() == 1 || detail.isEmpty())
            return at(scope.answers, path);
        return at(QJsonValue(detail), path.rest());
    }
    case From::Line:
        return at(scope.item, path);
    }
    return QJsonValue::Undefined;
}

QJsonValue Mention::spoken(const Scope &scope) const
{
    if (from == From::Answer && path.steps().size() == 1) {
        const QJsonValue title =
            scope.details.value(path.steps().first().name).toObject().value(QLatin1String("title"));
        if (!title.isUndefined())
            return title;
    }
    return value(scope);
}

Result<Phrase> Phrase::parse(const QString &text, const QHash<QString, AskType> &asks)
{
    Phrase made;
    made.m_text = text;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf(QStringLiteral("{{"), from);
        const qsizetype end = open < 0 ? text.size() : open;
        if (end > from)
            made.m_parts.emplace_back(text.mid(from, end - from));
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(QStringLiteral("}}"), open);
        if (close < 0)
            return Error{Reason::BadFormat, QStringLiteral("%1: {{").arg(open + 1), text};
        auto path = Path::parse(text.mid(open + 2, close - open - 2).trimmed());
        if (!path.ok())
            return Error{Reason::BadFormat, path.error().field + u' ' + path.error().detail, text};
        made.m_parts.emplace_back(Mention::bind(*std::move(path), asks));
        from = close + 2;
    }
    return made;
}

Phrase Phrase::read(const Declared &place, const QHash<QString, AskType> &asks, bool bare)
{
    Phrase made;
    if (place.given() && !place.value().isString())
        place.refuse(FlawKind::WrongType, QStringLiteral("文字 \"…\""));
    const QString text = place.value().toString();
    auto parsed = parse(bare ? QStringLiteral("{{%1}}").arg(text) : text, asks);
    if (parsed.ok())
        made = *std::move(parsed);
    else
        place.refuse(FlawKind::BadPath, parsed.error().detail);
    made.m_field = place.field();
    return made;
}

bool Phrase::isLiteral() const
{
    return std::none_of(m_parts.begin(), m_parts.end(),
                        [](const Part &part) { return std::holds_alternative<Mention>(part); });
}

const Mention *Phrase::alone() const
{
    return m_parts.size() == 1 ? std::get_if<Mention>(&m_parts.front()) : nullptr;
}

std::vector<const Mention *> Phrase::references() const
{
    std::vector<const Mention *> out;
    for (const Part &part : m_parts) {
        if (const auto *reference = std::get_if<Mention>(&part))
            out.push_back(reference);
    }
    return out;
}

QJsonValue Phrase::value(const Scope &scope) const
{
    const Mention *one = alone();
    return one ? one->value(scope) : QJsonValue(spoken(scope));
}

QString Phrase::textIn(const Scope &scope) const
{
    return readable(value(scope));
}

QString Phrase::spoken(const Scope &scope) const
{
    QString out;
    for (const Part &part : m_parts) {
        if (const auto *reference = std::get_if<Mention>(&part))
            out += readable(reference->spoken(scope));
        else
            out += std::get<QString>(part);
    }
    return out;
}

QString readable(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    case QJsonValue::Double: {
        const double real = value.toDouble();
        return real == std::floor(real) && std::abs(real) < 1e15 ? QString::number(qint64(real))
                                                                 : QString::number(real);
    }
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &one : value.toArray())
            parts << readable(one);
        parts.removeAll(QString());
        return parts.join(u'、');
    }
    case QJsonValue::Object: {
        for (const char *key : {"text", "name", "title", "amount"}) {
            const QString text = readable(value.toObject().value(QLatin1String(key)));
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    return {};
}

} // namespace onedoor
