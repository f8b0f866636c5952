#include "core/domain/answer_value.h"

#include "core/domain/petition_code.h"
#include "core/domain/record.h"

#include <cmath>

namespace onedoor
{

namespace
{

constexpr int longestText = 500;
constexpr int longestName = 80; // as of a unit's record
constexpr int longestLong = 10'000;
constexpr int mostLines = 200;

using Read = Result<AnswerValue>;

/// Reads each type; errors name the ask's key, and within a list the line and column.
class ValueReader
{
public:
    ValueReader(const AskSpec &ask, const TakingContext &context) : m_ask(ask), m_context(context)
    {
    }

    Read read(const QJsonValue &given) const;

private:
    Error wrong(Reason reason, const QJsonValue &given, const QString &below = {}) const
    {
        return {reason, readable(given).left(60), m_ask.key + below};
    }
    Read text(const QJsonValue &given, int longest) const
    {
        if (!given.isString())
            return wrong(Reason::WrongType, given);
        const QString typed = given.toString().trimmed();
        if (const auto bad = badCharacterIn(typed))
            return Error{Reason::BadCharacter, QString::number(*bad, 16), m_ask.key};
        const int most = m_ask.most ? int(*m_ask.most) : longest;
        if (typed.size() > most)
            return Error{Reason::TooLong, QString::number(most), m_ask.key};
        return AnswerValue{typed, {}};
    }
    template <class One>
    Read list(const QJsonValue &given, One one) const
    {
        if (!given.isArray())
            return wrong(Reason::WrongType, given);
        const QJsonArray items = given.toArray();
        if (items.size() > mostLines)
            return Error{Reason::TooLarge, QString::number(mostLines), m_ask.key};
        QJsonArray values;
        QJsonArray titles;
        for (qsizetype i = 0; i < items.size(); ++i) {
            Read read = one(items[i], QStringLiteral("[%1]").arg(i));
            if (!read.ok())
                return read.error();
            if (values.contains(read->value) && !read->value.isObject())
                return wrong(Reason::Duplicate, items[i], QStringLiteral("[%1]").arg(i));
            values.append(read->value);
            const QJsonValue title = read->detail.value(QLatin1String("title"));
            titles.append(title.isUndefined() ? read->value : title);
        }
        const bool named = m_ask.type != AskType::Clauses && m_ask.type != AskType::Instalments;
        return AnswerValue{values,
                           named ? QJsonObject{{QStringLiteral("title"), titles}} : QJsonObject()};
    }
    Read choice(const QJsonValue &given, const QString &below = {}) const
    {
        if (!given.isString())
            return wrong(Reason::WrongType, given, below);
        if (!m_ask.choices.isEmpty())
            return m_ask.choices.contains(given.toString())
                       ? Read(AnswerValue{given, {}})
                       : wrong(Reason::NotInCatalogue, given, below);
        const auto entry = m_context.lookups.choice(m_ask.from, given.toString());
        if (!entry)
            return wrong(Reason::NotInCatalogue, given, below);
        return AnswerValue{entry->code, {{QStringLiteral("title"), entry->title}}};
    }
    Read unit(const QJsonValue &given, const QString &below = {}) const
    {
        if (!given.isString())
            return wrong(Reason::WrongType, given, below);
        const auto unit = m_context.lookups.unit(given.toString().trimmed());
        if (!unit && m_ask.free)
            return text(given, longestName);
        if (!unit || (!m_ask.onlyKind.isEmpty() && !unit->kinds.contains(m_ask.onlyKind)))
            return wrong(Reason::NotInCatalogue, given, below);
        return AnswerValue{unit->name,
                           {{QStringLiteral("title"), unit->name},
                            {QStringLiteral("kind"), unit->kinds.value(0)},
                            {QStringLiteral("phone"), unit->phone},
                            {QStringLiteral("contact"), unit->contact}}};
    }
    Read number(const QJsonValue &given) const
    {
        const double real = given.toDouble(0.5);
        if (!given.isDouble())
            return wrong(Reason::WrongType, given);
        if (real != std::floor(real) || std::abs(real) > 9e15)
            return wrong(Reason::BadNumber, given);
        return AnswerValue{given, {}};
    }
    Read money(const QJsonValue &given, const QString &below = {}) const
    {
        if (!given.isString())
            return wrong(Reason::WrongType, given, below);
        const auto amount = Money::parse(given.toString());
        if (!amount.ok())
            return wrong(Reason::BadAmount, given, below);
        return AnswerValue{amount->text(), {}};
    }
    Read day(const QJsonValue &given, const QString &below = {}) const
    {
        if (!given.isString())
            return wrong(Reason::WrongType, given, below);
        if (!dateFrom(given.toString()))
            return wrong(Reason::BadDate, given, below);
        return AnswerValue{given, {}};
    }
    Read moment(const QJsonValue &given) const
    {
        const auto instant = instantFrom(given.toString());
        if (!given.isString() || !instant)
            return wrong(given.isString() ? Reason::BadDate : Reason::WrongType, given);
        return AnswerValue{instant->toString(Qt::ISODate), {}};
    }
    Read route(const QJsonValue &given) const;
    Read clock(const QJsonValue &given) const;
    Read party(const QJsonValue &given) const;
    Read task(const QJsonValue &given) const;
    Read taskOf(const QJsonValue &given) const;
    Read record(const QJsonValue &given) const;
    Read document(const QJsonValue &given) const;
    Read attachment(const QJsonValue &given) const;
    Read row(const QJsonValue &given, const QString &below) const;

    const AskSpec &m_ask;
    const TakingContext &m_context;
};

Read ValueReader::route(const QJsonValue &given) const
{
    const RouteSpec *route = m_context.declarations.routeCalled(given.toString());
    if (!route || (!m_ask.onlyGroup.isEmpty() && route->group != m_ask.onlyGroup))
        return wrong(given.isString() ? Reason::NotInCatalogue : Reason::WrongType, given);
    QJsonObject detail{{QStringLiteral("title"), route->title},
                       {QStringLiteral("stands"), wordOf(route->stands)}};
    const QString clock =
        route->centreClock({m_context.view, {}, m_context.roles, {}, QJsonValue::Undefined});
    if (!clock.isEmpty())
        detail.insert(QStringLiteral("clock"), clock);
    return AnswerValue{route->route, detail};
}

Read ValueReader::clock(const QJsonValue &given) const
{
    const QString rule = given.toString();
    if (!given.isString())
        return wrong(Reason::WrongType, given);
    if (!m_context.open.unmetClock(rule))
        return wrong(Reason::NotFound, given);
    const QJsonObject clock =
        m_context.view.value(QLatin1String("clock")).toObject().value(rule).toObject();
    QJsonObject detail{
        {QStringLiteral("title"), m_context.declarations.titleOf(NameKind::Rule, rule)}};
    if (clock.contains(QLatin1String("due")))
        detail.insert(QStringLiteral("due"), clock.value(QLatin1String("due")));
    return AnswerValue{rule, detail};
}

Read ValueReader::party(const QJsonValue &given) const
{
    if (!given.isString())
        return wrong(Reason::WrongType, given);
    for (const QJsonValue &party : m_context.view.value(QLatin1String("parties")).toArray()) {
        if (party.toObject().value(QLatin1String("name")) == given)
            return AnswerValue{given, {}};
    }
    return wrong(Reason::NotFound, given);
}

/// One of several of the same key, by its title or by whose it is, where he has but one.
Read ValueReader::taskOf(const QJsonValue &given) const
{
    QStringList titles;
    for (const OpenTask &task : m_context.open.openTasks(m_ask.onlyTask)) {
        if (given == QJsonValue(task.title))
            return AnswerValue{task.title, {{QStringLiteral("owner"), task.owner}}};
        if (given == QJsonValue(task.owner))
            titles << task.title;
    }
    if (titles.size() == 1)
        return AnswerValue{titles.first(), {{QStringLiteral("owner"), given}}};
    return wrong(given.isString() ? Reason::NotFound : Reason::WrongType, given);
}

Read ValueReader::document(const QJsonValue &given) const
{
    if (given.isString() && m_context.open.document(given.toString()))
        return AnswerValue{given, {}};
    return wrong(given.isString() ? Reason::NotFound : Reason::WrongType, given);
}

Read ValueReader::record(const QJsonValue &given) const
{
    if (!given.isString())
        return wrong(Reason::WrongType, given);
    const auto found = m_context.lookups.record(m_ask.of, given.toString().trimmed());
    if (!found)
        return wrong(Reason::NotFound, given);
    return AnswerValue{
        found->code,
        {{QStringLiteral("title"), found->title}, {QStringLiteral("state"), found->state}}};
}

/// By its key or its title.
Read ValueReader::task(const QJsonValue &given) const
{
    if (!m_ask.onlyTask.isEmpty())
        return taskOf(given);
    const QJsonObject tasks = m_context.view.value(QLatin1String("tasks")).toObject();
    for (auto it = tasks.begin(); it != tasks.end(); ++it) {
        const QJsonValue title = it->toObject().value(QLatin1String("title"));
        if (m_context.open.openTask(it.key()) && (given == QJsonValue(it.key()) || given == title))
            return AnswerValue{it.key(), {{QStringLiteral("title"), title}}};
    }
    return wrong(given.isString() ? Reason::NotFound : Reason::WrongType, given);
}

/// One of the matter's by its name, or a new one as the store keeps it.
Read ValueReader::attachment(const QJsonValue &given) const
{
    if (given.isString()) {
        for (const QJsonValue &one : m_context.view.value(QLatin1String("attachments")).toArray()) {
            if (one.toObject().value(QLatin1String("name")) == given)
                return AnswerValue{given, {}};
        }
        return wrong(Reason::NotFound, given);
    }
    Attachment read;
    if (!given.isObject())
        return wrong(Reason::WrongType, given);
    RecordReader reader(given.toObject(), nullptr, m_ask.key + u'.');
    reader("name", read.name);
    reader("sha256", read.sha256);
    reader("size", read.size);
    reader("note", read.note);
    if (const auto error = reader.finish())
        return *error;
    if (read.name.isEmpty())
        return Error{Reason::Missing, {}, m_ask.key + QStringLiteral(".name")};
    if (read.sha256.size() != 64)
        return Error{Reason::BadLength, read.sha256.left(60),
                     m_ask.key + QStringLiteral(".sha256")};
    return AnswerValue{given, {}};
}

/// A clause {who, by, text, amount} or an instalment {on, amount, text}.
Read ValueReader::row(const QJsonValue &given, const QString &below) const
{
    if (!given.isObject())
        return wrong(Reason::WrongType, given, below);
    const bool clause = m_ask.type == AskType::Clauses;
    QJsonObject out;
    const QJsonObject object = given.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString &key = it.key();
        const QString place = below + u'.' + key;
        if (it.value().isNull() || it.value() == QJsonValue(QString()))
            continue;
        const bool isDay = key == (clause ? QStringLiteral("by") : QStringLiteral("on"));
        const bool isText =
            key == QStringLiteral("text") || (clause && key == QStringLiteral("who"));
        if (!isDay && !isText && key != QStringLiteral("amount"))
            return Error{Reason::UnknownKey, key, m_ask.key + place};
        Read read = isDay    ? day(it.value(), place)
                    : isText ? text(it.value(), longestLong)
                             : money(it.value(), place);
        if (!read.ok()) {
            Error error = read.error();
            error.field = m_ask.key + place;
            return error;
        }
        out.insert(key, read->value);
    }
    const QStringList needed = clause ? QStringList{QStringLiteral("text")}
                                      : QStringList{QStringLiteral("on"), QStringLiteral("amount")};
    for (const QString &key : needed) {
        if (readable(out.value(key)).isEmpty())
            return Error{Reason::Missing, {}, m_ask.key + below + u'.' + key};
    }
    return AnswerValue{out, {}};
}

Read ValueReader::read(const QJsonValue &given) const
{
    const auto name = [this](const QJsonValue &one, const QString &) {
        return text(one, longestText);
    };
    switch (m_ask.type) {
    case AskType::Text:
    case AskType::Person:
    case AskType::Stage: // of which route is not known here
    case AskType::Outcome:
        return text(given, longestText);
    case AskType::Task:
        return task(given);
    case AskType::Record:
        return record(given);
    case AskType::Long:
        return text(given, longestLong);
    case AskType::Day:
        return day(given);
    case AskType::Moment:
        return moment(given);
    case AskType::Number:
        return number(given);
    case AskType::Money:
        return money(given);
    case AskType::Choice:
        return choice(given);
    case AskType::Choices:
        return list(given, [this](const auto &one, const auto &at) { return choice(one, at); });
    case AskType::Unit:
        return unit(given);
    case AskType::Units:
        return list(given, [this](const auto &one, const auto &at) { return unit(one, at); });
    case AskType::Persons:
        return list(given, name);
    case AskType::Party:
        return party(given);
    case AskType::Route:
        return route(given);
    case AskType::Clock:
        return clock(given);
    case AskType::Document:
        return document(given);
    case AskType::Attachment:
        return attachment(given);
    case AskType::Division:
        if (given.isString() && m_context.lookups.isDivision(given.toString()))
            return AnswerValue{given, {}};
        return wrong(given.isString() ? Reason::BadDivision : Reason::WrongType, given);
    case AskType::Clauses:
    case AskType::Instalments:
        return list(given, [this](const auto &one, const auto &at) { return row(one, at); });
    case AskType::YesNo:
        return given.isBool() ? Read(AnswerValue{given, {}}) : wrong(Reason::WrongType, given);
    case AskType::Matter: {
        const auto code = PetitionCode::parse(given.toString());
        if (code.ok() && given.isString())
            return AnswerValue{code->text(), {}};
        return wrong(given.isString() ? code.error().reason : Reason::WrongType, given);
    }
    }
    return wrong(Reason::WrongType, given);
}

} // namespace

Result<AnswerValue> readAnswer(const AskSpec &ask, const QJsonValue &given,
                               const TakingContext &context)
{
    return ValueReader(ask, context).read(given);
}

} // namespace onedoor
