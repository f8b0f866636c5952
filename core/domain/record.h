#pragma once

#include "core/domain/record_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <limits>

/// One description a struct (describe.h) serves writing and reading; these are the two hands.
namespace onedoor
{

class RecordReader
{
public:
    /// With a seal: the ledger's own record, read with patience for what newer releases add.
    /// Without: a person's or program's input, read strictly.
    RecordReader(const QJsonObject &object, const IdentitySeal *seal, const QString &path = {})
        : m_object(object), m_seal(seal), m_path(path)
    {
    }

    template <class T>
    void operator()(const char *key, T &value)
    {
        const QLatin1String name(key);
        if (!m_seal)
            m_known.append(name);
        const auto it = m_object.constFind(name);
        if (it == m_object.constEnd() || it->isNull())
            return;
        // Only a person asks where something is wrong; the ledger is read a million times.
        fromJson(*it, value, m_seal ? QString() : m_path + name);
    }

    template <class Inner>
    void sealed(const PersonId &person, bool &erased, Inner inner)
    {
        if (!m_seal) {
            inner(*this);
            return;
        }
        const auto clear =
            m_seal->open(person, m_object.value(QStringLiteral("sealed")).toString());
        erased = !clear;
        if (!clear)
            return;
        RecordReader nested(QJsonDocument::fromJson(*clear).object(), m_seal, m_path);
        inner(nested);
        keep(nested.m_error);
    }

    /// The first thing that was wrong; in strict reading also the first key nobody asked for.
    std::optional<Error> finish()
    {
        if (m_error || m_seal)
            return m_error;
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (!m_known.contains(it.key()))
                return Error{Reason::UnknownKey, it.key(), m_path + it.key()};
        }
        return std::nullopt;
    }

private:
    void keep(const std::optional<Error> &error)
    {
        if (error && !m_error)
            m_error = error;
    }
    void wrong(Reason reason, const QJsonValue &json, const QString &field)
    {
        keep(Error{reason, shown(json), field});
    }
    /// What cannot be said in a word by its shape.
    static QString shown(const QJsonValue &json)
    {
        if (json.isArray())
            return QStringLiteral("[…]");
        if (json.isObject())
            return QStringLiteral("{…}");
        return json.isNull() ? QStringLiteral("null") : json.toVariant().toString().left(60);
    }

    template <class T>
    void fromJson(const QJsonValue &json, T &value, const QString &field);

    template <class T>
    void fromText(const QJsonValue &json, std::optional<T> parsed, T &value, Reason reason,
                  const QString &field)
    {
        if (json.isString() && parsed)
            value = *parsed;
        else
            wrong(json.isString() ? reason : Reason::WrongType, json, field);
    }

    template <size_t Index = 0>
    void effectFrom(const QJsonObject &object, Effect &value, const QString &field)
    {
        if constexpr (Index == effectWords.size()) {
            value = UnknownEffect{object};
        } else {
            if (object.value(effectKey).toString() != QLatin1String(effectWords[Index]))
                return effectFrom<Index + 1>(object, value, field);
            std::variant_alternative_t<Index, Effect> effect;
            RecordReader nested(object, m_seal, field + u'.');
            describe(nested, effect);
            keep(nested.m_error);
            value = effect;
        }
    }

    QJsonObject m_object;
    const IdentitySeal *m_seal;
    QString m_path;
    QStringList m_known;
    std::optional<Error> m_error;
};

inline std::optional<QDate> dateFrom(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && text.size() == 10 ? std::optional(date) : std::nullopt;
}

/// Z, +08:00 or +0800 at its end.
inline bool namesOffset(QStringView text)
{
    if (text.endsWith(u'Z'))
        return true;
    const qsizetype colon = text.size() - 3;
    const bool parted = colon >= 0 && text[colon] == u':';
    const QStringView tail = text.right(parted ? 6 : 5);
    if (tail.size() < 5 || (tail[0] != u'+' && tail[0] != u'-'))
        return false;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return isDigit(tail[1]) && isDigit(tail[2]) && isDigit(tail[tail.size() - 2]) &&
           isDigit(tail[tail.size() - 1]);
}

/// Without an offset the time is China Standard Time, as the other systems' lists mean it.
inline std::optional<QDateTime> instantFrom(const QString &text)
{
    const bool isDay = text.size() == 10;
    const QString whole = isDay ? text + QStringLiteral("T00:00:00") : text;
    const bool named = !isDay && namesOffset(text);
    const QDateTime instant =
        QDateTime::fromString(named ? whole : whole + QStringLiteral("+08:00"), Qt::ISODate);
    return instant.isValid() ? std::optional(instant.toUTC()) : std::nullopt;
}

template <class T>
std::optional<T> valueOf(const Result<T> &result)
{
    return result ? std::optional<T>(*result) : std::nullopt;
}

struct NotWritten {
};

/// What is written as one text, read; and what is wrong with a text that is none.
template <class T>
auto written(const QString &text)
{
    if constexpr (std::is_same_v<T, QDate>)
        return std::pair(dateFrom(text), Reason::BadDate);
    else if constexpr (std::is_same_v<T, QDateTime>)
        return std::pair(instantFrom(text), Reason::BadDate);
    else if constexpr (std::is_same_v<T, Money>)
        return std::pair(valueOf(Money::parse(text)), Reason::BadAmount);
    else if constexpr (std::is_same_v<T, PetitionCode>)
        return std::pair(valueOf(PetitionCode::parse(text)), Reason::BadFormat);
    else if constexpr (std::is_same_v<T, IdType>)
        return std::pair(idTypeFromWord(text), Reason::NotInCatalogue);
    else if constexpr (std::is_same_v<T, Sex>)
        return std::pair(sexFromWord(text), Reason::NotInCatalogue);
    else if constexpr (HasWords<T>)
        return std::pair(onedoor::fromWord<T>(text), Reason::NotInCatalogue);
    else if constexpr (IsId<T>::value)
        return std::pair(T::parse(text), Reason::BadFormat);
    else
        return NotWritten{};
}

template <class T>
void RecordReader::fromJson(const QJsonValue &json, T &value, const QString &field)
{
    const QString text = json.toString();
    if constexpr (!std::is_same_v<decltype(written<T>(text)), NotWritten>) {
        const auto [parsed, reason] = written<T>(text);
        fromText(json, parsed, value, reason, field);
    } else if constexpr (std::is_same_v<T, QString>) {
        json.isString() ? void(value = text) : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(value = json.toBool()) : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_integral_v<T>) {
        const double number = json.toDouble(0.5);
        const double most = std::min(9e15, double(std::numeric_limits<T>::max()));
        number == std::floor(number) && std::abs(number) <= most
            ? void(value = T(number))
            : wrong(json.isDouble() ? Reason::BadNumber : Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        json.isObject() ? void(value = json.toObject()) : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, Effect>) {
        json.isObject() ? effectFrom(json.toObject(), value, field)
                        : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, FigureValue>) {
        if (json.isDouble())
            value = json.toInteger();
        else if (json.isString())
            value = text;
        else {
            Money money;
            fromJson(json.toObject().value(QStringLiteral("yuan")), money, field);
            value = money;
        }
    } else if constexpr (IsOptional<T>::value) {
        typename IsOptional<T>::Item item{};
        fromJson(json, item, field);
        value = item;
    } else if constexpr (IsList<T>::value) {
        if (!json.isArray())
            return wrong(Reason::WrongType, json, field);
        const QJsonArray array = json.toArray();
        for (int i = 0; i < array.size(); ++i) {
            typename IsList<T>::Item item{};
            fromJson(array[i], item, QStringLiteral("%1[%2]").arg(field).arg(i));
            value.append(item);
        }
    } else {
        if (!json.isObject())
            return wrong(Reason::WrongType, json, field);
        RecordReader nested(json.toObject(), m_seal, field + u'.');
        describe(nested, value);
        keep(nested.finish());
    }
}

} // namespace onedoor
