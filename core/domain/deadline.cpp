#include "core/domain/deadline.h"

#include "core/domain/resource_reader.h"

#include <QSet>

#include <array>

namespace onedoor
{

namespace
{

constexpr std::array unitWords{u"days", u"workdays", u"months", u"years", u"hours"};

Unit readUnit(const ResourceObject &rule)
{
    const QString word = rule.text(QLatin1String("unit"));
    for (size_t i = 0; i < unitWords.size(); ++i) {
        if (word == QStringView(unitWords[i]))
            return Unit(i);
    }
    rule.refuse(Reason::NotInCatalogue, QStringLiteral("unit"), word);
    return Unit::Days;
}

DeadlineRule readRule(const ResourceObject &object)
{
    object.allowOnly({QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("field"),
                      QStringLiteral("event"), QStringLiteral("count"), QStringLiteral("unit"),
                      QStringLiteral("article"), QStringLiteral("extends"), QStringLiteral("warn"),
                      QStringLiteral("rolls"), QStringLiteral("local"), QStringLiteral("note")});
    DeadlineRule rule;
    rule.id = object.text(QLatin1String("id"));
    rule.title = object.text(QLatin1String("title"));
    rule.field = object.text(QLatin1String("field"));
    rule.event = object.text(QLatin1String("event"));
    rule.count = object.number(QLatin1String("count"));
    rule.unit = readUnit(object);
    rule.article = object.text(QLatin1String("article"));
    rule.extends = object.optionalText(QLatin1String("extends"));
    rule.warnDays = object.number(QLatin1String("warn"), 0);
    rule.rolls = object.flag(QLatin1String("rolls"), true);
    rule.local = object.flag(QLatin1String("local"), false);
    rule.note = object.optionalText(QLatin1String("note"));
    if (qAbs(rule.count) > 1000)
        object.refuse(Reason::BadNumber, QStringLiteral("count"), QString::number(rule.count));
    if (rule.warnDays < 0 || rule.warnDays > 400)
        object.refuse(Reason::BadNumber, QStringLiteral("warn"), QString::number(rule.warnDays));
    return rule;
}

} // namespace

QString unitWord(Unit unit)
{
    return QString::fromUtf16(unitWords[size_t(unit)]);
}

Result<DeadlineRules> DeadlineRules::load(const QByteArray &json, const QString &name)
{
    ResourceReport report(name);
    const ResourceObject file = ResourceObject::open(json, report);
    file.allowOnly({QStringLiteral("title"), QStringLiteral("source"), QStringLiteral("rules")});
    DeadlineRules rules;
    for (const ResourceObject &object : file.objects(QLatin1String("rules"))) {
        DeadlineRule rule = readRule(object);
        if (rules.find(rule.id))
            object.refuse(Reason::Duplicate, QStringLiteral("id"), rule.id);
        const DeadlineRule *base = rule.extends.isEmpty() ? nullptr : rules.find(rule.extends);
        if (!rule.extends.isEmpty() && (!base || base->unit != rule.unit))
            object.refuse(Reason::NotInCatalogue, QStringLiteral("extends"), rule.extends);
        if (base) // counted from the first start, not from a date already rolled
            rule.count += base->count;
        rules.m_rules << rule;
    }
    if (!report.error() && rules.m_rules.isEmpty())
        report.refuse(Reason::Missing, QStringLiteral("rules"));
    if (report.error())
        return *report.error();
    return rules;
}

const DeadlineRule *DeadlineRules::find(QStringView id) const
{
    for (const DeadlineRule &rule : m_rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

} // namespace onedoor
