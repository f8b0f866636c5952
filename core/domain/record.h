#pragma once

#include "core/domain/event.h"
#include "core/domain/json_text.h"
#include "core/domain/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <limits>
#include <type_traits>

/// One description a struct (describe.h) serves writing and reading; this file is the two hands.
namespace onedoor
{

template <class T>
concept HasWords = requires
{
    Words<T>::table;
};

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<QList<T>> : std::bool_constant<!std::is_same_v<T, char>> {
    using Item = T;
};
template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsId : std::false_type {
};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {
};

/// Unicode's category Cc, for ever: no table is asked for it.
inline bool isControl(QChar c)
{
    return c < QChar(0x20) || (c >= QChar(0x7f) && c < QChar(0xa0));
}

/// The first character no record may hold: half a surrogate pair, or a control character that is
/// neither tab nor line end. PostgreSQL takes none of them, and nobody can see them.
inline std::optional<char16_t> badCharacterIn(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || (isControl(c) && c != u'\n' && c != u'\r' && c != u'\t'))
            return c.unicode();
    }
    return std::nullopt;
}

class RecordWriter
{
public:
    /// Without a seal identities are written in clear.
    explicit RecordWriter(IdentitySeal *seal) : m_seal(seal) {}

    template <class T>
    void operator()(const char *key, const T &value)
    {
        m_key = key;
        write(value) ? m_json.end(QLatin1String(key)) : m_json.drop();
    }

    template <class Inner>
    void sealed(const PersonId &person, bool erased, Inner inner)
    {
        if (!m_seal) {
            inner(*this);
            if (erased)
                (*this)("erased", true);
            return;
        }
        if (erased)
            return; // nothing left to seal: it reads as erased again
        RecordWriter clear(nullptr);
        inner(clear);
        if (clear.m_error)
            m_error = clear.m_error;
        const auto box = m_seal->seal(person, clear.text());
        if (box)
            m_json.add(QLatin1String("sealed"), *box);
        else if (!m_error)
            m_error = box.error();
    }

    /// The object, canonical (JsonText).
    QByteArray text() { return m_json.text(); }
    void appendTo(std::string &out) { m_json.appendTo(out); }
    const std::optional<Error> &error() const { return m_error; }

private:
    bool put(QStringView text)
    {
        appendJson(m_json.values, text);
        return true;
    }
    bool putUnlessEmpty(QStringView text) { return !text.isEmpty() && put(text); }
    bool putPlain(const char *word)
    {
        m_json.values += word;
        return true;
    }

    /// False: there is nothing to say.
    template <class T>
    bool write(const T &value)
    {
        if constexpr (std::is_same_v<T, QString>) {
            if (const auto bad = badCharacterIn(value); bad && !m_error)
                m_error =
                    Error{Reason::BadCharacter, QString::number(*bad, 16), QLatin1String(m_key)};
            return putUnlessEmpty(value);
        } else if constexpr (std::is_same_v<T, bool>)
            return putPlain(value ? "true" : "false");
        else if constexpr (std::is_integral_v<T>)
            return putPlain(std::to_string(qint64(value)).c_str());
        else if constexpr (std::is_same_v<T, QDate>)
            return put(value.toString(Qt::ISODate));
        else if constexpr (std::is_same_v<T, QDateTime>)
            return value.isValid() && put(value.toUTC().toString(Qt::ISODateWithMs));
        else if constexpr (std::is_same_v<T, Money> || std::is_same_v<T, PetitionCode>)
            return put(value.text());
        else if constexpr (std::is_same_v<T, IdType>)
            return value != IdType::None && put(idTypeWord(value));
        else if constexpr (std::is_same_v<T, Sex>)
            return value != Sex::Unknown && put(sexWord(value));
        else if constexpr (HasWords<T>)
            return put(wordOf(value));
        else if constexpr (IsId<T>::value)
            return !value.isNull() && put(value.text());
        else if constexpr (IsOptional<T>::value)
            return value && write(*value);
        else if constexpr (IsList<T>::value)
            return writeList(value);
        else {
            RecordWriter nested(m_seal);
            describe(nested, const_cast<T &>(value));
            if (nested.m_error && !m_error)
                m_error = nested.m_error;
            nested.m_json.appendTo(m_json.values);
            return !nested.m_json.isEmpty();
        }
    }

    template <class T>
    bool writeList(const QList<T> &list)
    {
        m_json.values += '[';
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (i > 0)
                m_json.values += ',';
            const size_t before = m_json.values.size();
            if (!write(list[i])) {
                m_json.values.resize(before);
                putPlain("null"); // keeps its place
            }
        }
        m_json.values += ']';
        return !list.isEmpty();
    }

    IdentitySeal *m_seal;
    const char *m_key = ""; ///< being written, for an error
    JsonText m_json;
    std::optional<Error> m_error;
};

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

template <class T>
void RecordReader::fromJson(const QJsonValue &json, T &value, const QString &field)
{
    const QString text = json.toString();
    if constexpr (std::is_same_v<T, QString>) {
        json.isString() ? void(value = text) : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(value = json.toBool()) : wrong(Reason::WrongType, json, field);
    } else if constexpr (std::is_integral_v<T>) {
        const double number = json.toDouble(0.5);
        const double most = std::min(9e15, double(std::numeric_limits<T>::max()));
        number == std::floor(number) && std::abs(number) <= most
            ? void(value = T(number))
            : wrong(json.isDouble() ? Reason::BadNumber : Reason::WrongType, json, field);
    } else if constexpr (std::is_same_v<T, QDate>) {
        fromText(json, dateFrom(text), value, Reason::BadDate, field);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        fromText(json, instantFrom(text), value, Reason::BadDate, field);
    } else if constexpr (std::is_same_v<T, Money>) {
        fromText(json, valueOf(Money::parse(text)), value, Reason::BadAmount, field);
    } else if constexpr (std::is_same_v<T, PetitionCode>) {
        fromText(json, valueOf(PetitionCode::parse(text)), value, Reason::BadFormat, field);
    } else if constexpr (std::is_same_v<T, IdType>) {
        fromText(json, idTypeFromWord(text), value, Reason::NotInCatalogue, field);
    } else if constexpr (std::is_same_v<T, Sex>) {
        fromText(json, sexFromWord(text), value, Reason::NotInCatalogue, field);
    } else if constexpr (HasWords<T>) {
        fromText(json, onedoor::fromWord<T>(text), value, Reason::NotInCatalogue, field);
    } else if constexpr (IsId<T>::value) {
        fromText(json, T::parse(text), value, Reason::BadFormat, field);
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
