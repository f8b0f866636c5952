#pragma once

#include "core/domain/describe.h"
#include "core/domain/event.h"
#include "core/domain/json_text.h"
#include "core/domain/record_traits.h"
#include "core/domain/record_words.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace onedoor
{

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
    void checked(const std::optional<char16_t> &bad)
    {
        if (bad && !m_error)
            m_error = Error{Reason::BadCharacter, QString::number(*bad, 16), QLatin1String(m_key)};
    }
    bool put(QStringView text)
    {
        appendJson(m_json.values, text);
        return true;
    }
    bool put(const QJsonObject &object)
    {
        m_json.values += QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
        return true;
    }
    bool putUnlessEmpty(QStringView text) { return !text.isEmpty() && put(text); }
    bool putPlain(const char *word)
    {
        m_json.values += word;
        return true;
    }
    template <class T>
    RecordWriter nested(const T &value)
    {
        RecordWriter writer(m_seal);
        describe(writer, const_cast<T &>(value));
        if (writer.m_error && !m_error)
            m_error = writer.m_error;
        return writer;
    }
    bool putEffect(const Effect &effect)
    {
        if (const auto *unknown = std::get_if<UnknownEffect>(&effect))
            return put(unknown->body);
        std::visit(
            [&](const auto &e) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(e)>, UnknownEffect>) {
                    RecordWriter writer = nested(e);
                    writer.m_json.add(effectKey, QString::fromLatin1(effectWords[effect.index()]));
                    writer.m_json.appendTo(m_json.values);
                }
            },
            effect);
        return true;
    }

    /// False: there is nothing to say.
    template <class T>
    bool write(const T &value)
    {
        if constexpr (std::is_same_v<T, QString>) {
            checked(badCharacterIn(value));
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
        else if constexpr (std::is_same_v<T, QJsonObject>) {
            checked(badCharacterIn(QJsonValue(value)));
            return !value.isEmpty() && put(value);
        } else if constexpr (std::is_same_v<T, Effect>)
            return putEffect(value);
        else if constexpr (std::is_same_v<T, FigureValue>) {
            if (const auto *money = std::get_if<Money>(&value))
                return put(QJsonObject{{QStringLiteral("yuan"), money->text()}});
            const auto *number = std::get_if<qint64>(&value);
            return number ? write(*number) : write(std::get<QString>(value));
        } else if constexpr (std::is_same_v<T, IdType>)
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
            RecordWriter writer = nested(value);
            writer.m_json.appendTo(m_json.values);
            return !writer.m_json.isEmpty();
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

} // namespace onedoor
