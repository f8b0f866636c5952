#include "core/domain/deadline.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

constexpr std::array unitWords{u"days", u"workdays", u"months", u"years", u"hours"};
constexpr std::array keptByWords{u"centre", u"unit", u"citizen"};
constexpr std::array endsWords{u"route", u"matter", u"never"};

template <class Enum, size_t n>
Enum readWord(const ResourceObject &object, QLatin1String key, const QString &word,
              const std::array<const char16_t *, n> &words)
{
    for (size_t i = 0; i < n; ++i) {
        if (word == QStringView(words[i]))
            return Enum(i);
    }
    object.refuse(Reason::NotInCatalogue, key, word);
    return Enum{};
}

/// true, false or "back". What must happen before something never moves closer to it.
Rolls readRolls(const ResourceObject &object, int count)
{
    const QLatin1String key("rolls");
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return count < 0 ? Rolls::Back : Rolls::Forward;
    if (value == QJsonValue(QStringLiteral("back")))
        return Rolls::Back;
    if (!value.isBool())
        object.refuse(Reason::WrongType, key, QStringLiteral("true, false, \"back\""));
    if (value.toBool() && count < 0)
        object.refuse(Reason::BadFormat, key, QStringLiteral("true"));
    return value.toBool() ? Rolls::Forward : Rolls::Stay;
}

QDate readDay(const ResourceObject &object, const char *key)
{
    return object.has(QLatin1String(key)) ? object.date(QLatin1String(key)) : QDate();
}

void checkRule(const ResourceObject &object, const DeadlineRule &rule)
{
    const int most = rule.unit == Unit::Years ? 100 : 1000;
    if (qAbs(rule.count) > most || (rule.count < 0 && rule.unit == Unit::Hours))
        object.refuse(Reason::BadNumber, QStringLiteral("count"), QString::number(rule.count));
    if (rule.warnDays < 0 || rule.warnDays > 400)
        object.refuse(Reason::BadNumber, QStringLiteral("warn"), QString::number(rule.warnDays));
    if (rule.promise && !rule.article.isEmpty()) // a promise is no law
        object.refuse(Reason::BadFormat, QStringLiteral("article"), rule.article);
    if (!rule.promise && rule.article.isEmpty())
        object.refuse(Reason::Missing, QStringLiteral("article"));
    if (rule.local && (rule.promise || !rule.calculator))
        object.refuse(Reason::BadFormat, QStringLiteral("local"), QStringLiteral("true"));
    if (rule.since.isValid() && rule.until.isValid() && rule.until < rule.since)
        object.refuse(Reason::BadDate, QStringLiteral("until"), rule.until.toString(Qt::ISODate));
}

DeadlineRule readRule(const ResourceObject &object)
{
    object.allowOnly({QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("field"),
                      QStringLiteral("event"), QStringLiteral("starts"), QStringLiteral("count"),
                      QStringLiteral("unit"), QStringLiteral("article"), QStringLiteral("extends"),
                      QStringLiteral("owner"), QStringLiteral("warn"), QStringLiteral("rolls"),
                      QStringLiteral("promise"), QStringLiteral("local"), QStringLiteral("ends"),
                      QStringLiteral("calculator"), QStringLiteral("since"),
                      QStringLiteral("until"), QStringLiteral("note")});
    DeadlineRule rule;
    rule.id = object.text(QLatin1String("id"));
    rule.title = object.text(QLatin1String("title"));
    rule.field = object.text(QLatin1String("field"));
    rule.event = object.text(QLatin1String("event"));
    rule.starts = object.text(QLatin1String("starts"));
    rule.count = object.number(QLatin1String("count"));
    rule.unit = readWord<Unit>(object, QLatin1String("unit"), object.text(QLatin1String("unit")),
                               unitWords);
    rule.article = object.optionalText(QLatin1String("article"));
    rule.extends = object.optionalText(QLatin1String("extends"));
    const QString owner = object.optionalText(QLatin1String("owner"));
    if (!owner.isEmpty())
        rule.owner = readWord<KeptBy>(object, QLatin1String("owner"), owner, keptByWords);
    rule.warnDays = object.number(QLatin1String("warn"), 0);
    rule.rolls = readRolls(object, rule.count);
    const QString ends = object.optionalText(QLatin1String("ends"));
    if (!ends.isEmpty())
        rule.ends = readWord<EndedBy>(object, QLatin1String("ends"), ends, endsWords);
    rule.promise = object.flag(QLatin1String("promise"), false);
    rule.local = object.flag(QLatin1String("local"), false);
    rule.calculator = object.flag(QLatin1String("calculator"), false);
    rule.since = readDay(object, "since");
    rule.until = readDay(object, "until");
    rule.note = object.optionalText(QLatin1String("note"));
    checkRule(object, rule);
    return rule;
}

/// A rule with where it stands, for what can only be asked of all together.
struct Placed {
    DeadlineRule rule;
    QString file;
    QString path;

    Error refusal(Reason reason, const QString &key, const QString &value) const
    {
        ResourceReport report(file);
        report.refuse(reason, path + u'.' + key, value);
        return *report.error();
    }
};

bool overlap(const DeadlineRule &a, const DeadlineRule &b)
{
    const bool aFirst = a.until.isValid() && b.since.isValid() && a.until < b.since;
    const bool bFirst = b.until.isValid() && a.since.isValid() && b.until < a.since;
    return !aFirst && !bFirst;
}

/// One layer: shipped or local.
Result<QList<Placed>> readLayer(const QList<ResourceFile> &files)
{
    QList<Placed> layer;
    for (const ResourceFile &file : files) {
        ResourceReport report(file.name);
        const ResourceObject root = ResourceObject::open(file.bytes, report);
        root.allowOnly(
            {QStringLiteral("title"), QStringLiteral("source"), QStringLiteral("rules")});
        const qsizetype before = layer.size();
        for (const ResourceObject &object : root.objects(QLatin1String("rules"))) {
            const DeadlineRule rule = readRule(object);
            for (const Placed &other : std::as_const(layer)) {
                if (other.rule.id == rule.id && overlap(other.rule, rule))
                    object.refuse(Reason::Duplicate, QStringLiteral("id"), rule.id);
            }
            layer << Placed{rule, file.name, object.pathOf({})};
        }
        if (!report.error() && layer.size() == before)
            report.refuse(Reason::Missing, QStringLiteral("rules"));
        if (report.error())
            return *report.error();
    }
    return layer;
}

/// The rule it lengthens, in force at the same time; its time runs first.
std::optional<Error> findBase(Placed &placed, const QList<Placed> &all)
{
    DeadlineRule &rule = placed.rule;
    if (rule.extends.isEmpty())
        return std::nullopt;
    const auto base = std::find_if(all.begin(), all.end(), [&rule](const Placed &other) {
        return other.rule.id == rule.extends && overlap(other.rule, rule);
    });
    const bool fits = base != all.end() && base->rule.extends.isEmpty() && base->rule.count >= 0 &&
                      rule.count >= 0 &&
                      (base->rule.unit == Unit::Hours) == (rule.unit == Unit::Hours);
    if (!fits)
        return placed.refusal(Reason::NotInCatalogue, QStringLiteral("extends"), rule.extends);
    rule.before = {{base->rule.count, base->rule.unit}};
    return std::nullopt;
}

} // namespace

QString unitWord(Unit unit)
{
    return QString::fromUtf16(unitWords[size_t(unit)]);
}

bool DeadlineRule::inForce(QDate day) const
{
    return (!since.isValid() || day >= since) && (!until.isValid() || day <= until);
}

Result<DeadlineRules> DeadlineRules::load(const QByteArray &json, const QString &name)
{
    return load(QList<ResourceFile>{{name, json}});
}

Result<DeadlineRules> DeadlineRules::load(const QList<ResourceFile> &shipped,
                                          const QList<ResourceFile> &local)
{
    auto own = readLayer(local);
    if (!own)
        return own.error();
    auto all = readLayer(shipped);
    if (!all)
        return all.error();
    const auto replaced = [&own](const Placed &placed) {
        return std::any_of(own->begin(), own->end(), [&placed](const Placed &other) {
            return other.rule.id == placed.rule.id;
        });
    };
    all->erase(std::remove_if(all->begin(), all->end(), replaced), all->end());
    *all << *own;
    DeadlineRules rules;
    for (Placed &placed : *all) {
        if (const auto error = findBase(placed, *all))
            return *error;
        rules.m_rules << placed.rule;
    }
    return rules;
}

const DeadlineRule *DeadlineRules::find(QStringView id) const
{
    const DeadlineRule *newest = nullptr;
    for (const DeadlineRule &rule : m_rules) {
        if (rule.id == id && (!newest || rule.since > newest->since))
            newest = &rule;
    }
    return newest;
}

const DeadlineRule *DeadlineRules::find(QStringView id, QDate day) const
{
    for (const DeadlineRule &rule : m_rules) {
        if (rule.id == id && rule.inForce(day))
            return &rule;
    }
    return nullptr;
}

} // namespace onedoor
