#include "core/domain/rule_words.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

/// Name, perhaps a number in brackets, then 第…条 with what follows it.
QString citationOf(const QString &part)
{
    static const QRegularExpression form(
        QStringLiteral("^([^《》（）]+)(（[^（）]*）)?(第[一二三四五六七八九十百零〇]+条.*)$"));
    const auto match = form.match(part);
    return match.hasMatch() ? QStringLiteral("《%1》").arg(match.captured(1)) + match.captured(2) +
                                  match.captured(3)
                            : part;
}

} // namespace

QString termWords(const Term &term)
{
    const QString count = QString::number(qAbs(term.count));
    switch (term.unit) {
    case Unit::Days:
        return count + QStringLiteral("日");
    case Unit::Workdays:
        return count + QStringLiteral("个工作日");
    case Unit::Months:
        return count + QStringLiteral("个月");
    case Unit::Years:
        return count + QStringLiteral("年");
    case Unit::Hours:
        return count + QStringLiteral("小时");
    }
    return {};
}

QString citation(const QString &article)
{
    QStringList parts;
    for (const QString &part : article.split(u'；'))
        parts << citationOf(part);
    return parts.join(u'；');
}

QString basisText(const DeadlineRule &rule)
{
    if (rule.local)
        return {};
    const QString source = rule.promise ? QStringLiteral("本中心承诺") : citation(rule.article);
    if (rule.count == 0 && rule.before.isEmpty())
        return source + QStringLiteral("，应当及时");
    if (rule.count < 0)
        return source + u'，' + rule.starts + termWords({rule.count, rule.unit}) + u'前';
    QStringList terms;
    for (const Term &term : rule.before + QList<Term>{{rule.count, rule.unit}})
        terms << termWords(term);
    return source + u'，' + rule.starts + terms.join(QStringLiteral("，延长"));
}

} // namespace onedoor
