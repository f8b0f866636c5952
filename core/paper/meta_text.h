#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

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
        const QRegularExpression written(
            QStringLiteral("\"key\"\\s*:\\s*\"%1\"").arg(QRegularExpression::escape(key)));
        const QString text = QString::fromLatin1(m_json); // one character a byte
        const auto match = written.match(text, m_from);
        if (!match.hasMatch())
            return lineAt(m_from);
        m_from = match.capturedEnd();
        return lineAt(match.capturedStart());
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
    const QByteArray &m_json;
    const QString m_file;
    qsizetype m_from = 0;
};

} // namespace onedoor
