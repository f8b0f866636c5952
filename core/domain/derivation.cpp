#include "core/domain/clock.h"
#include "core/domain/deadline.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

using Kind = DerivationStep::Kind;

constexpr std::array stepWords{u"start",     u"counted", u"made-up", u"skipped", u"paused",
                               u"month-end", u"rolled",  u"worked",  u"extended"};

/// Walks from day to day and writes down what became of each.
class Walk
{
public:
    Walk(QDate from, const QList<Pause> &pauses, const WorkingDays &calendar)
        : m_day(from), m_pauses(pauses), m_calendar(calendar)
    {
        note(Kind::Start, {});
    }

    QDate day() const { return m_day; }
    QList<DerivationStep> steps() const { return m_steps; }
    void countWorkdays(bool workdays) { m_workdays = workdays; }

    /// Until `count` more days have run. What is left when a pause without an end comes first.
    int run(int count)
    {
        for (int left = count; left > 0;) {
            const QDate next = m_day.addDays(1);
            const Pause *pause = pauseOn(next);
            if (pause && !pause->to.isValid())
                return left;
            m_day = next;
            const Kind kind = pause ? Kind::Paused : kindOf(next);
            const bool runs = kind == Kind::Counted || kind == Kind::MadeUp;
            left -= runs ? 1 : 0;
            m_counted += runs ? 1 : 0;
            note(kind, pause ? pause->ground : nameOf(kind));
        }
        return 0;
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

    /// Over the days off at the end, one day at a time in that direction.
    void roll(int step)
    {
        if (m_calendar.isMadeUp(m_day)) {
            note(Kind::Worked, m_calendar.dayName(m_day));
            return;
        }
        bool moved = false;
        while (!m_calendar.isWorkday(m_day)) {
            note(Kind::Rolled, m_calendar.dayName(m_day));
            m_day = m_day.addDays(step);
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

    /// One that has not ended goes before others.
    const Pause *pauseOn(QDate day) const
    {
        const Pause *found = nullptr;
        for (const Pause &pause : m_pauses) {
            if (!pause.from.isValid() || day < pause.from)
                continue;
            if (!pause.to.isValid())
                return &pause;
            if (!found && day <= pause.to)
                found = &pause;
        }
        return found;
    }

    QDate m_day;
    bool m_workdays = false;
    const QList<Pause> &m_pauses;
    const WorkingDays &m_calendar;
    int m_counted = 0;
    QList<DerivationStep> m_steps;
};

/// What runs one after the other; months on months are one sum.
QList<Term> termsOf(const DeadlineRule &rule)
{
    QList<Term> terms;
    for (Term term : rule.before + QList<Term>{{rule.count, rule.unit}}) {
        if (term.unit == Unit::Years)
            term = {12 * term.count, Unit::Months};
        const bool months = term.unit == Unit::Months;
        if (months && !terms.isEmpty() && terms.last().unit == Unit::Months)
            terms.last().count += term.count;
        else
            terms << term;
    }
    return terms;
}

/// How many days the walk must count. Months and years end on the corresponding day.
int daysToCount(const Term &term, QDate from, bool *monthEnd)
{
    if (term.unit != Unit::Months)
        return qAbs(term.count);
    const QDate end = from.addMonths(term.count);
    *monthEnd = end.day() != from.day();
    return int(qAbs(from.daysTo(end)));
}

/// What is left when a pause without an end comes first.
int runTerm(Walk &walk, const Term &term)
{
    const QDate from = walk.day();
    bool monthEnd = false;
    const int count = daysToCount(term, from, &monthEnd);
    walk.countWorkdays(term.unit == Unit::Workdays);
    if (term.count < 0)
        walk.runBack(count);
    else if (const int left = walk.run(count))
        return left;
    const QDate unpaused = from.addDays(term.count < 0 ? -count : count);
    if (monthEnd && walk.day() == unpaused)
        walk.note(Kind::MonthEnd, {});
    return 0;
}

bool restsOnUnannounced(const QDate &a, const QDate &b, const WorkingDays &calendar)
{
    for (QDate day = qMin(a, b); day <= qMax(a, b); day = day.addDays(1)) {
        if (!calendar.isFirm(day))
            return true;
    }
    return false;
}

bool isProvisional(const Derivation &done, bool rolls, const WorkingDays &calendar)
{
    const QList<Term> terms = termsOf(done.rule);
    const bool workdays = std::any_of(terms.begin(), terms.end(),
                                      [](const Term &term) { return term.unit == Unit::Workdays; });
    const QDate first = done.from.addDays(done.rule.count < 0 ? -1 : 1);
    return (workdays && restsOnUnannounced(first, done.legal, calendar)) ||
           (rolls && restsOnUnannounced(done.unrolled, done.legal, calendar));
}

QDateTime beijing(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600);
}

/// Runs through seconds; whole days that are paused do not count.
class HourWalk
{
public:
    HourWalk(const QDateTime &from, const QList<Pause> &pauses) : m_at(from), m_pauses(pauses) {}

    /// The instant after so many more seconds; invalid where a pause without an end comes first.
    QDateTime run(qint64 seconds)
    {
        for (m_left = seconds; m_left > 0;) {
            if (const Pause *pause = pauseAt()) {
                if (!pause->to.isValid())
                    return {};
                m_at = beijing(pause->to.addDays(1));
                continue;
            }
            qint64 stretch = m_left;
            for (const Pause &pause : m_pauses) {
                const qint64 until = m_at.secsTo(beijing(pause.from));
                if (pause.from.isValid() && until > 0)
                    stretch = qMin(stretch, until);
            }
            m_at = m_at.addSecs(stretch);
            m_left -= stretch;
        }
        return m_at;
    }
    qint64 left() const { return m_left; }

private:
    const Pause *pauseAt() const
    {
        const QDate day = Clock::legalDay(m_at);
        for (const Pause &pause : m_pauses) {
            if (pause.from.isValid() && day >= pause.from &&
                (!pause.to.isValid() || day <= pause.to))
                return &pause;
        }
        return nullptr;
    }

    QDateTime m_at;
    qint64 m_left = 0;
    const QList<Pause> &m_pauses;
};

Derivation deriveHours(const DeadlineRule &rule, const QDateTime &from, const QList<Pause> &pauses)
{
    constexpr qint64 hour = 3600;
    Derivation out;
    out.rule = rule;
    out.began = from.toOffsetFromUtc(8 * 3600);
    out.from = Clock::legalDay(from);
    out.steps << DerivationStep{Kind::Start, out.from, out.from, 1, 0, {}};
    qint64 hours = rule.count;
    for (const Term &term : rule.before)
        hours += term.count;
    HourWalk walk(out.began, pauses);
    out.due = walk.run(hours * hour);
    for (const Pause &pause : pauses) {
        if (pause.from.isValid() && (!out.due.isValid() || beijing(pause.from) < out.due) &&
            (!pause.to.isValid() || pause.to >= out.from))
            out.steps << DerivationStep{Kind::Paused,
                                        pause.from,
                                        pause.to.isValid() ? pause.to : pause.from,
                                        pause.to.isValid() ? int(pause.from.daysTo(pause.to)) + 1
                                                           : 1,
                                        0,
                                        pause.ground};
    }
    if (!out.due.isValid()) {
        for (const Pause &pause : pauses) {
            if (pause.from.isValid() && !pause.to.isValid())
                out.pausedOn = pause.from;
        }
        out.remaining = int((walk.left() + hour - 1) / hour);
        return out;
    }
    out.legal = Clock::legalDay(out.due.addSecs(-1)); // midnight is the day before's 24:00
    out.unrolled = out.legal;
    return out;
}

} // namespace

QString stepWord(Kind kind)
{
    return QString::fromUtf16(stepWords[size_t(kind)]);
}

Derivation derive(const DeadlineRule &rule, const QDateTime &from, const QList<Pause> &pauses,
                  const WorkingDays &calendar)
{
    return rule.unit == Unit::Hours ? deriveHours(rule, from, pauses)
                                    : derive(rule, Clock::legalDay(from), pauses, calendar);
}

Derivation derive(const DeadlineRule &rule, QDate from, const QList<Pause> &pauses,
                  const WorkingDays &calendar)
{
    if (rule.unit == Unit::Hours) {
        Derivation out = deriveHours(rule, beijing(from.addDays(1)), pauses);
        out.from = from;
        out.steps.first() = {Kind::Start, from, from, 1, 0, {}};
        out.hourAssumed = true;
        return out;
    }
    Derivation out;
    out.rule = rule;
    out.from = from;
    Walk walk(from, pauses, calendar);
    const QList<Term> terms = termsOf(rule);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (i > 0)
            walk.note(Kind::Extended, {});
        out.remaining = runTerm(walk, terms[i]);
        if (out.remaining > 0) {
            for (qsizetype later = i + 1; later < terms.size(); ++later)
                out.remaining += terms[later].count;
            out.pausedOn = walk.day().addDays(1);
            out.steps = walk.steps();
            return out;
        }
    }
    out.unrolled = walk.day();
    const bool forward = rule.rolls == Rolls::Forward && rule.count > 0;
    const bool rolls = rule.unit != Unit::Workdays && (forward || rule.rolls == Rolls::Back);
    if (rolls)
        walk.roll(forward ? 1 : -1);
    out.legal = walk.day();
    out.steps = walk.steps();
    out.provisional = isProvisional(out, rolls, calendar);
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
                    {QStringLiteral("promise"), rule.promise},
                    {QStringLiteral("local"), rule.local},
                    {QStringLiteral("from"), day(from)},
                    {QStringLiteral("unrolled"), day(unrolled)},
                    {QStringLiteral("legal"), day(legal)},
                    {QStringLiteral("provisional"), provisional},
                    {QStringLiteral("steps"), list}};
    QJsonArray before;
    for (const Term &term : rule.before)
        before << QJsonObject{{QStringLiteral("count"), term.count},
                              {QStringLiteral("unit"), unitWord(term.unit)}};
    if (!before.isEmpty())
        out.insert(QStringLiteral("before"), before);
    if (began.isValid()) {
        out.insert(QStringLiteral("began"), began.toString(Qt::ISODate));
        out.insert(QStringLiteral("due"),
                   due.isValid() ? QJsonValue(due.toString(Qt::ISODate)) : QJsonValue());
        out.insert(QStringLiteral("hour_assumed"), hourAssumed);
    }
    if (!legal.isValid()) {
        out.insert(QStringLiteral("remaining"), remaining);
        out.insert(QStringLiteral("paused_on"), day(pausedOn));
    }
    return out;
}

} // namespace onedoor
