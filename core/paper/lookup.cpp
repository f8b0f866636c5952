#include "core/paper/lookup.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace onedoor
{

QJsonValue lookUp(const QJsonValue &view, const QString &path)
{
    static const QRegularExpression steps(QStringLiteral("[^.\\[\\]]+"));
    QJsonValue value = view;
    auto step = steps.globalMatch(path);
    while (step.hasNext()) {
        const QString key = step.next().captured();
        value = value.isArray() ? QJsonValue(value.toArray().at(key.toInt()))
                                : value.toObject().value(key);
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
