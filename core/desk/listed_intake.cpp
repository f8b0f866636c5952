#include "core/desk/listed_intake.h"

#include "core/desk/list_parties.h"
#include "core/desk/written_days.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

const QString replyKey = QStringLiteral("reply");
const QString repliedKey = QStringLiteral("replied_at");

std::optional<Error> unevenness(const ListRow &row, const ListPlan &plan)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const bool covered = i < plan.columns.size() && !plan.columns[i].heading.isEmpty();
        if (!covered && !row.cells[i].text.trimmed().isEmpty())
            return Error{Reason::UnevenRow,
                         QStringLiteral("%1/%2").arg(row.cells.size()).arg(plan.columns.size()),
                         QStringLiteral("cells")};
    }
    return std::nullopt;
}

/// The intake of what was gathered, the reply apart.
Result<ListedIntake> listed(QJsonObject matter)
{
    ListedIntake listed;
    listed.reply = matter.take(replyKey).toString();
    const QString replied = matter.take(repliedKey).toString();
    if (!replied.isEmpty())
        listed.repliedOn = QDate::fromString(replied, Qt::ISODate);
    auto intake = readStrictly<Intake>(matter);
    if (!intake)
        return intake.error();
    listed.intake = std::move(*intake);
    const bool early = listed.repliedOn && listed.intake.receivedAt.isValid() &&
                       *listed.repliedOn < Clock::legalDay(listed.intake.receivedAt);
    if (early)
        return Error{Reason::BadDate, replied, repliedKey};
    return listed;
}

Result<QString> numberOf(const QJsonValue &value, const QString &key)
{
    if (value.isNull() || value.isUndefined())
        return QString();
    if (value.isString())
        return value.toString();
    constexpr qint64 none = -1;
    const qint64 number = value.isDouble() ? value.toInteger(none) : none;
    if (number == none)
        return Error{value.isDouble() ? Reason::Rounded : Reason::WrongType,
                     value.toVariant().toString().left(40), key};
    return QString::number(number);
}

Result<QString> textOf(const QJsonObject &message, const QString &key)
{
    const QJsonValue value = message.value(key);
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        return Error{Reason::WrongType, value.toVariant().toString().left(40), key};
    return value.toString();
}

} // namespace

Result<ListedIntake> listedIntake(const ListRow &row, const ListPlan &plan,
                                  const ListValues &values)
{
    if (row.error)
        return *row.error;
    if (const auto uneven = unevenness(row, plan))
        return *uneven;
    QJsonObject matter;
    ListParties parties(values);
    const auto put = [&](const QString &field, const QString &heading, const ListCell &cell) {
        return ListParties::isParty(field) ? parties.put(field, cell)
                                           : values.put(matter, field, heading, cell);
    };
    for (auto fixed = plan.constants.begin(); fixed != plan.constants.end(); ++fixed) {
        if (const auto done = put(fixed.key(), {}, {*fixed, ListCell::Kind::Text}); !done)
            return done.error();
    }
    for (qsizetype i = 0; i < std::min(plan.columns.size(), row.cells.size()); ++i) {
        const ListColumn &column = plan.columns[i];
        const bool taken = !column.field.isEmpty() && column.field != ListVocabulary::leftOut;
        if (!taken || row.cells[i].text.trimmed().isEmpty())
            continue;
        if (const auto done = put(column.field, column.heading, row.cells[i]); !done)
            return done.error();
    }
    for (const char *required : {"channel", "kind"}) {
        if (!matter.contains(QLatin1String(required)))
            return Error{Reason::Missing, {}, QLatin1String(required)};
    }
    parties.into(matter);
    return listed(matter);
}

Result<ListedIntake> messageIntake(const QJsonObject &message)
{
    static const QStringList known{QStringLiteral("source_no"),
                                   QStringLiteral("subject"),
                                   QStringLiteral("received_at"),
                                   QStringLiteral("narrative"),
                                   replyKey,
                                   repliedKey,
                                   QStringLiteral("level1")};
    for (const QString &key : message.keys()) {
        if (!known.contains(key))
            return Error{Reason::UnknownKey, key.left(40), key.left(40)};
    }
    QHash<QString, QString> texts;
    for (const QString &key : known.mid(1)) {
        const auto text = textOf(message, key);
        if (!text)
            return text.error();
        texts.insert(key, *text);
    }
    const auto number = numberOf(message.value(known.first()), known.first());
    if (!number)
        return number.error();
    const QString received = texts.value(QStringLiteral("received_at"));
    const auto receivedAt = writtenInstant(received);
    if (!receivedAt && !received.isEmpty())
        return Error{Reason::BadDate, received.left(40), QStringLiteral("received_at")};
    const QString replied = texts.value(repliedKey);
    const auto repliedOn = writtenDay(replied);
    if (!repliedOn && !replied.isEmpty())
        return Error{Reason::BadDate, replied.left(40), repliedKey};
    QJsonObject matter{
        {QStringLiteral("channel"), QStringLiteral("web")},
        {QStringLiteral("kind"), QStringLiteral("other")},
        {QStringLiteral("subkind"), QStringLiteral("petition")},
        {QStringLiteral("anonymous"), true},
        {QStringLiteral("source_no"), *number},
        {QStringLiteral("title"), texts.value(QStringLiteral("subject")).simplified()},
        {QStringLiteral("narrative"), keptText(texts.value(QStringLiteral("narrative")))},
        {replyKey, texts.value(replyKey)}};
    if (receivedAt)
        matter.insert(QStringLiteral("received_at"), receivedAt->toString(Qt::ISODate));
    if (repliedOn)
        matter.insert(repliedKey, repliedOn->toString(Qt::ISODate));
    if (const QString level = texts.value(QStringLiteral("level1")); !level.isEmpty())
        matter.insert(QStringLiteral("content_class"), QJsonArray{level});
    auto read = listed(matter);
    if (read && repliedOn && !replied.startsWith(repliedOn->toString(Qt::ISODate)))
        read->readAs = repliedOn;
    return read;
}

} // namespace onedoor
