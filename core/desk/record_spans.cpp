#include "core/desk/record_spans.h"

#include <QDateTime>
#include <QJsonArray>

namespace onedoor
{

namespace
{

constexpr int chinaOffset = 8 * 3600;

/// From one moment until another, the second not with it.
struct Stretch {
    QDateTime from;
    QDateTime until;

    bool isAny() const { return from.isValid() && from < until; }
    bool meets(const Stretch &other) const { return from < other.until && other.from < until; }
    /// 2026-11-23 09:00—10:00; days whole.
    QString text(bool ofDays) const
    {
        const QDateTime first = from.toOffsetFromUtc(chinaOffset);
        const QDateTime last = until.toOffsetFromUtc(chinaOffset);
        const QString day = QStringLiteral("yyyy-MM-dd");
        if (ofDays)
            return QStringLiteral("%1—%2").arg(first.toString(day), last.addDays(-1).toString(day));
        const bool sameDay = first.date() == last.addSecs(-1).date();
        const QString clock = QStringLiteral("HH:mm");
        return QStringLiteral("%1—%2").arg(first.toString(day + u' ' + clock),
                                           last.toString(sameDay ? clock : day + u' ' + clock));
    }
};

QDateTime startOf(QDate day)
{
    return {day, QTime(0, 0), Qt::OffsetFromUTC, chinaOffset};
}

Stretch stretchOf(const RecordKind &kind, const RecordSpan &span, const QJsonObject &fields)
{
    const QString from = fields.value(span.from).toString();
    const QString until = fields.value(span.until).toString();
    if (kind.field(span.from)->type == AskType::Day) {
        const QDate first = QDate::fromString(from, Qt::ISODate);
        const QDate last = until.isEmpty() ? first : QDate::fromString(until, Qt::ISODate);
        return {startOf(first), startOf(last.addDays(1))};
    }
    const QDateTime first = QDateTime::fromString(from, Qt::ISODate);
    if (!until.isEmpty())
        return {first, QDateTime::fromString(until, Qt::ISODate)};
    return {first, startOf(first.toOffsetFromUtc(chinaOffset).date().addDays(1))};
}

/// A list shares what one of its members is.
bool share(const QJsonValue &one, const QJsonValue &other)
{
    const auto words = [](const QJsonValue &value) {
        QStringList all = value.isArray() ? value.toVariant().toStringList()
                                          : QStringList{value.toVariant().toString()};
        all.removeAll(QString());
        return all;
    };
    const QStringList others = words(other);
    for (const QString &word : words(one)) {
        if (others.contains(word))
            return true;
    }
    return false;
}

/// What was called off takes nothing any more.
bool isCancelled(const RecordRow &record)
{
    return record.fields.value(QStringLiteral("state")) == QStringLiteral("cancelled");
}

} // namespace

Result<Done> checkSpans(const RecordKind &kind, const QString &key, const QJsonObject &fields,
                        const QList<RecordRow> &others)
{
    for (const RecordSpan &span : kind.spans) {
        const Stretch wanted = stretchOf(kind, span, fields);
        if (wanted.from.isValid() && !wanted.isAny())
            return Error{Reason::BadDate, fields.value(span.until).toString().left(16), span.until};
        for (const RecordRow &other : others) {
            if (other.retired || isCancelled(other) || other.key == key ||
                !share(fields.value(span.what), other.fields.value(span.what)))
                continue;
            const Stretch taken = stretchOf(kind, span, other.fields);
            if (!taken.isAny() || !wanted.isAny() || !wanted.meets(taken))
                continue;
            const bool ofDays = kind.field(span.from)->type == AskType::Day;
            return Error{Reason::Conflict, taken.text(ofDays) + u' ' + other.title, span.what};
        }
    }
    return Done{};
}

} // namespace onedoor
