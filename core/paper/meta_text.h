#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cctype>
#include <optional>

namespace onedoor
{

/// The text of a meta.json, for errors that name its line.
class MetaText
{
public:
    MetaText(const QByteArray &json, const QString &fileName) : m_json(json), m_file(fileName) {}

    const QByteArray &json() const { return m_json; }
    const QString &fileName() const { return m_file; }

    Error mistake(int line, const QString &what) const
    {
        return Error{Reason::BadTemplate,
                     QStringLiteral("%1:%2: %3").arg(m_file).arg(line).arg(what), QString()};
    }

    int lineAt(qsizetype offset) const { return int(m_json.left(offset).count('\n')) + 1; }

    /// Line of the first place where a key is written; 1 when it is nowhere.
    int lineOf(const QString &key) const
    {
        const qsizetype at = m_json.indexOf('"' + key.toUtf8() + '"');
        return at < 0 ? 1 : lineAt(at);
    }

    /// Line of the next field with this key: fields are asked for in the order of the text.
    int nextField(const QString &key)
    {
        const QByteArray value = '"' + key.toUtf8() + '"';
        for (qsizetype at = m_json.indexOf("\"key\"", m_from); at >= 0;
             at = m_json.indexOf("\"key\"", at + 1)) {
            const qsizetype begin = afterBlanks(afterBlanks(at + 5) + 1); // behind the colon
            if (QByteArrayView(m_json).sliced(begin).startsWith(value)) {
                m_line += int(QByteArrayView(m_json).sliced(m_from, at - m_from).count('\n'));
                const int line = m_line;
                m_from = begin + value.size();
                m_line += int(QByteArrayView(m_json).sliced(at, m_from - at).count('\n'));
                return line;
            }
        }
        return m_line;
    }

    std::optional<Error> unknownKey(const QJsonObject &object, const QStringList &known,
                                    int line = 0) const
    {
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                return mistake(line > 0 ? line : lineOf(key),
                               QStringLiteral("unknown key %1").arg(key));
        }
        return std::nullopt;
    }

private:
    qsizetype afterBlanks(qsizetype at) const
    {
        while (at < m_json.size() && isspace(uchar(m_json[at])))
            ++at;
        return std::min(at, m_json.size());
    }

    const QByteArray &m_json;
    const QString m_file;
    qsizetype m_from = 0; ///< behind the field found last
    int m_line = 1;       ///< there
};

} // namespace onedoor
