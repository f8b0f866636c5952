#include "core/paper/lookup.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace onedoor
{

QJsonValue lookUp(const QJsonValue &view, const QString &path)
{
    QJsonValue value = view;
    const auto isBetween = [](QChar c) { return c == u'.' || c == u'[' || c == u']'; };
    for (qsizetype at = 0; at < path.size();) {
        qsizetype end = at;
        while (end < path.size() && !isBetween(path[end]))
            ++end;
        if (end > at) {
            const QStringView key = QStringView(path).sliced(at, end - at);
            value = value.isArray() ? QJsonValue(value.toArray().at(key.toInt()))
                                    : value.toObject().value(key);
        }
        at = end + 1;
    }
    return value;
}

bool isPath(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*|\\[[a-z0-9][a-z0-9_-]*\\])*")));
    return form.match(text).hasMatch();
}

} // namespace onedoor
