#include "core/domain/answer_value.h"
#include "core/domain/record.h"

#include <algorithm>

namespace onedoor
{

std::optional<QDate> dayOf(const QJsonValue &value)
{
    const QString text = value.toString();
    if (const auto day = dateFrom(text))
        return day;
    const auto instant = text.isEmpty() ? std::nullopt : instantFrom(text);
    return instant ? std::optional(Clock::legalDay(*instant)) : std::nullopt;
}

namespace
{

bool within(const AskSpec &ask, QDate day, const Scope &scope)
{
    const auto every = [&](const std::vector<Mention> &bounds, auto fits) {
        return std::all_of(bounds.begin(), bounds.end(), [&](const Mention &bound) {
            const auto other = dayOf(bound.value(scope));
            return !other || fits(*other);
        });
    };
    return every(ask.notBefore, [&](QDate least) { return day >= least; }) &&
           every(ask.notAfter, [&](QDate most) { return day <= most; });
}

/// The day, or each line's.
std::optional<Error> beyondDays(const AskSpec &ask, const QJsonValue &value, const Scope &scope)
{
    const QString column =
        ask.type == AskType::Clauses ? QStringLiteral("by") : QStringLiteral("on");
    const QString below = QStringLiteral("[%1].") + column;
    const QJsonArray lines = value.isArray() ? value.toArray() : QJsonArray{value};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonValue one = lines[i].isObject() ? lines[i][column] : lines[i];
        const auto day = dayOf(one);
        if (day && !within(ask, *day, scope))
            return Error{Reason::BadDate, readable(one),
                         value.isArray() ? ask.key + below.arg(i) : ask.key};
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> beyondBounds(const AskSpec &ask, const QJsonValue &value, const Scope &scope)
{
    const auto number = [](const QJsonValue &of) {
        if (of.isArray())
            return double(of.toArray().size());
        return of.isDouble() ? of.toDouble() : 0;
    };
    const bool isText = ask.type == AskType::Text || ask.type == AskType::Long;
    double size = number(value);
    if (ask.type == AskType::Money) {
        const auto amount = Money::parse(value.toString());
        size = amount.ok() ? double(amount->fen()) / 100 : 0;
    } else if (isText) {
        size = double(value.toString().size());
    }
    if ((ask.least && size < *ask.least) || (!isText && ask.most && size > *ask.most))
        return Error{isText                       ? Reason::BadLength
                     : ask.type == AskType::Money ? Reason::BadAmount
                                                  : Reason::BadNumber,
                     readable(value).left(60), ask.key};
    return beyondDays(ask, value, scope);
}

} // namespace onedoor
