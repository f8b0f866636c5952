#include "core/domain/deadline.h"

#include <QJsonArray>

#include <array>

namespace onedoor
{

namespace
{

using Kind = DerivationStep::Kind;

constexpr std::array stepWords{u"start",  u"counted",   u"made-up", u"skipped",
                               u"paused", u"month-end", u"rolled",  u"worked"};

/// Walks from day to day and writes down what became of each.
class Walk
{
public:
    Walk(QDate from, bool workdays, const QList<Pause> &pauses, const WorkingDays &calendar)
        : m_day(from), m_workdays(workdays), m_pauses(pauses), m_calendar(calendar)
    {
        note(Kind::Start, {});
    }

    QDate day() const { return m_day; }
    int counted() const { return m_counted; }
    QList<DerivationStep> steps() const { return m_steps; }

    /// Until `count` days have run. False: a pause without an end came first.
    bool run(int count)
    {
        while (m_counted < count) {
            const QDate next = m_day.addDays(1);
            const Pause *pause = pauseOn(next);
            if (pause && !pause->to.isValid())
                return false;
            m_day = next;
            const Kind kind = pause ? Kind::Paused : kindOf(next);
            m_counted += kind == Kind::Counted || kind == Kind::MadeUp ? 1 : 0;
            note(kind, pause ? pause->ground : nameOf(kind));
        }
        return true;
    }

    void runBack(int count)
    {
        while (m_counted < count) {
            m_day = m_day.addDays(-1);
            const Kind kind = kindOf(m_day);
            m_counted += kind == Kind::Skipped ? 0 : 1;
            note(kind, nameOf(kind));
        }
    }

    /// Over the days off at the end.
    void roll()
    {
        if (m_calendar.isMadeUp(m_day)) {
            note(Kind::Worked, m_calendar.dayName(m_day));
            return;
        }
        bool moved = false;
        while (!m_calendar.isWorkday(m_day)) {
            note(Kind::Rolled, m_calendar.dayName(m_day));
            m_day = m_day.addDays(1);
            moved = true;
        }
        if (moved && m_calendar.isMadeUp(m_day))
            note(Kind::Worked, m_calendar.dayName(m_day));
    }

    void note(Kind kind, const QString &name)
    {
        DerivationStep *last = m_steps.isEmpty() ? nullptr : &m_steps.last();
        if (last && last->kind == kind && last->name == name) {
            last->to = qMax(last->to, m_day);
            last->from = qMin(last->from, m_day);
            ++last->days;
            last->total = m_counted;
            return;
        }
        m_steps << DerivationStep{kind, m_day, m_day, 1, m_counted, name};
    }

private:
    Kind kindOf(QDate day) const
    {
        if (!m_workdays)
            return Kind::Counted;
        if (!m_calendar.isWorkday(day))
            return Kind::Skipped;
        return m_calendar.isMadeUp(day) ? Kind::MadeUp : Kind::Counted;
    }

    QString nameOf(Kind kind) const
    {
        return kind == Kind::Skipped || kind == Kind::MadeUp ? m_calendar.dayName(m_day)
                                                             : QString();
    }

    const Pause *pauseOn(QDate day) const
    {
        for (const Pause &pause : m_pauses) {
            if (day >= pause.from && (!pause.to.isValid() || day <= pause.to))
                return &pause;
        }
        return nullptr;
    }

    QDate m_day;
    bool m_workdays;
    const QList<Pause> &m_pauses;
    const WorkingDays &m_calendar;
    int m_counted = 0;
    QList<DerivationStep> m_steps;
};

/// How many days the walk must count. Months and years end on the corresponding day.
int daysToCount(const DeadlineRule &rule, QDate from, bool *monthEnd)
{
    if (rule.unit == Unit::Hours)
        return (qAbs(rule.count) + 23) / 24;
    if (rule.unit == Unit::Days || rule.unit == Unit::Workdays)
        return qAbs(rule.count);
    const QDate end = from.addMonths(rule.unit == Unit::Years ? 12 * rule.count : rule.count);
    *monthEnd = end.day() != from.day();
    return int(qAbs(from.daysTo(end)));
}

bool restsOnUnannounced(const QDate &from, const QDate &to, const WorkingDays &calendar)
{
    for (int year = qMin(from, to).year(); year <= qMax(from, to).year(); ++year) {
        if (!calendar.announced(year))
            return true;
    }
    return false;
}

} // namespace

QString stepWord(Kind kind)
{
    return QString::fromUtf16(stepWords[size_t(kind)]);
}

Derivation derive(const DeadlineRule &rule, QDate from, const QList<Pause> &pauses,
                  const WorkingDays &calendar)
{
    Derivation out;
    out.rule = rule;
    out.from = from;
    bool monthEnd = false;
    const int count = daysToCount(rule, from, &monthEnd);
    const bool workdays = rule.unit == Unit::Workdays;
    const bool rolls = rule.rolls && !workdays && rule.unit != Unit::Hours && rule.count > 0;
    Walk walk(from, workdays, pauses, calendar);
    if (rule.count < 0) {
        walk.runBack(count);
    } else if (!walk.run(count)) {
        out.remaining = count - walk.counted();
        out.steps = walk.steps();
        return out;
    }
    if (monthEnd && walk.day() == from.addDays(count)) // no pause moved it
        walk.note(Kind::MonthEnd, {});
    out.unrolled = walk.day();
    if (rolls)
        walk.roll();
    out.legal = walk.day();
    out.steps = walk.steps();
    out.provisional = (workdays && restsOnUnannounced(from, out.legal, calendar)) ||
                      (rolls && restsOnUnannounced(out.unrolled, out.legal, calendar));
    return out;
}

QJsonObject Derivation::toJson() const
{
    QJsonArray list;
    for (const DerivationStep &step : steps) {
        QJsonObject row{{QStringLiteral("kind"), stepWord(step.kind)},
                        {QStringLiteral("from"), step.from.toString(Qt::ISODate)},
                        {QStringLiteral("to"), step.to.toString(Qt::ISODate)},
                        {QStringLiteral("days"), step.days},
                        {QStringLiteral("total"), step.total}};
        if (!step.name.isEmpty())
            row.insert(QStringLiteral("name"), step.name);
        list << row;
    }
    auto day = [](QDate date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonObject out{{QStringLiteral("rule"), rule.id},
                    {QStringLiteral("title"), rule.title},
                    {QStringLiteral("count"), rule.count},
                    {QStringLiteral("unit"), unitWord(rule.unit)},
                    {QStringLiteral("article"), rule.article},
                    {QStringLiteral("from"), day(from)},
                    {QStringLiteral("unrolled"), day(unrolled)},
                    {QStringLiteral("legal"), day(legal)},
                    {QStringLiteral("provisional"), provisional},
                    {QStringLiteral("steps"), list}};
    if (!legal.isValid())
        out.insert(QStringLiteral("remaining"), remaining);
    return out;
}

} // namespace onedoor
