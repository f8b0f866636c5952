#pragma once

#include "tests/app/ctl.h"

#include <QRegularExpression>

namespace onedoor::test
{

/// Whether it reads as one Chinese sentence, without what an engine or a library says.
inline bool isSentence(const QString &err, const QStringList &arguments)
{
    if (err.count(u'\n') != 1 || !err.endsWith(u'\n') || err.size() > 2100)
        return false;
    static const QRegularExpression prose(QStringLiteral(
        "[A-Za-z]{2,}[\"'`,:;]*\\s+[\"'`(]*[a-z]{2,}(?<!help)|\\b[0-9A-Z]{5}: |error|"
        "failed|SQL|constraint|syntax"));
    static const QRegularExpression ours(
        QStringLiteral("onedoorctl(: | help( [a-z-]+)?| do CODE --list)|--[a-z-]+|"
                       "[a-z._-]+(, [a-z._-]+)+"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}{4,}"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QString rest = QString(err).remove(ours);
    for (const QString &typed : arguments) { // may be said again
        if (typed.size() > 1)
            rest.remove(typed);
    }
    return err.contains(han) && !rest.contains(prose);
}

} // namespace onedoor::test
