#include "app/ctl/commands.h"
#include "core/desk/calendar_import.h"
#include "core/domain/running_clock.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

class RuleCommands
{
    Q_DECLARE_TR_FUNCTIONS(RuleCommands)
};

QJsonObject checkedJson(const CheckedId &checked)
{
    QJsonObject object{{QStringLiteral("kind"), idTypeWord(checked.type)},
                       {QStringLiteral("value"), checked.value}};
    if (checked.birth)
        object[QStringLiteral("birth")] = checked.birth->toString(Qt::ISODate);
    if (checked.sex != Sex::Unknown)
        object[QStringLiteral("sex")] = sexWord(checked.sex);
    if (!checked.division.isEmpty())
        object[QStringLiteral("division")] = checked.division;
    if (!checked.note.isEmpty())
        object[QStringLiteral("note")] = checked.note;
    if (!checked.warning.isEmpty())
        object[QStringLiteral("warning")] = checked.warning;
    return object;
}

/// Invalid where it is none, or none a calendar is asked for.
QDate calendarDay(const QString &typed)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    const bool asked = day.isValid() && day.year() >= CommandLine::firstYear &&
                       day.year() <= CommandLine::lastYear;
    return asked ? day : QDate();
}

int checkPetitionCode(const QString &value, Context &context)
{
    const auto code = PetitionCode::parse(value);
    if (!code)
        return context.fail(code.error());
    context.print({{QStringLiteral("kind"), QStringLiteral("petition-code")},
                   {QStringLiteral("value"), code->text()},
                   {QStringLiteral("centre"), code->centre()},
                   {QStringLiteral("day"), code->day().toString(Qt::ISODate)},
                   {QStringLiteral("station"), code->station()},
                   {QStringLiteral("serial"), code->serial()}});
    return done;
}

/// FROM..TO, or FROM.. where it has not ended.
std::optional<Pause> readPause(const QString &typed)
{
    const QStringList ends = typed.split(QStringLiteral(".."));
    const bool open = ends.size() == 2 && ends[1].isEmpty();
    const Pause pause{calendarDay(ends.value(0)), calendarDay(ends.value(1)), {}};
    const bool fits = ends.size() == 2 && pause.from.isValid() &&
                      (open || (pause.to.isValid() && pause.to >= pause.from));
    return fits ? std::optional(pause) : std::nullopt;
}

/// A day, or an instant; where no offset is typed it is Beijing's time.
Derivation deriveFrom(const QString &typed, const DeadlineRule &rule, const QList<Pause> &pauses,
                      const WorkingDays &calendar)
{
    if (typed.size() == 10)
        return derive(rule, QDate::fromString(typed, Qt::ISODate), pauses, calendar);
    QDateTime at = QDateTime::fromString(typed, Qt::ISODate);
    if (at.timeSpec() == Qt::LocalTime)
        at = QDateTime(at.date(), at.time(), Qt::OffsetFromUTC, 8 * 3600);
    return derive(rule, at, pauses, calendar);
}

/// The last one of a rule: of several the others are over.
const RunningClock *clockOf(const Petition &petition, const QString &rule)
{
    const auto found =
        std::find_if(petition.clocks.crbegin(), petition.clocks.crend(),
                     [&](const RunningClock &clock) { return clock.started.rule == rule; });
    return found == petition.clocks.crend() ? nullptr : &*found;
}

int printDerivation(const Derivation &derivation, Context &context)
{
    if (context.json) {
        context.print(derivation.toJson());
    } else {
        for (const QString &line : derivationLines(derivation))
            context.line(line);
    }
    return done;
}

} // namespace

int runCheckId(const Arguments &arguments, Context &context)
{
    const QString &kind = arguments.positional()[0], &number = arguments.positional()[1];
    if (kind == QStringLiteral("petition-code"))
        return checkPetitionCode(number, context);
    const auto checked = checkIdentifier(idTypeFromWord(kind).value_or(IdType::None), number,
                                         context.clock->today());
    if (!checked)
        return context.fail(checked.error());
    QJsonObject object = checkedJson(*checked);
    if (!checked->division.isEmpty() && context.loadReference()) {
        const QString place = context.reference().divisions.fullName(checked->division);
        if (!place.isEmpty())
            object[QStringLiteral("place")] = place;
    }
    context.print(object);
    return done;
}

int runWorkday(const Arguments &arguments, Context &context)
{
    const QStringList &words = arguments.positional();
    const QDate first = QDate::fromString(words[1], Qt::ISODate);
    if (!context.loadReference())
        return damaged;
    const WorkingDays &calendar = context.reference().calendar;
    if (words[0] == QStringLiteral("add")) {
        const QDate end = calendar.add(first, words[2].toInt());
        const bool provisional = !calendar.isFirm(end);
        if (context.json)
            context.print({{QStringLiteral("date"), end.toString(Qt::ISODate)},
                           {QStringLiteral("provisional"), provisional}});
        else
            context.line(end.toString(Qt::ISODate) +
                         (provisional ? QStringLiteral(" ") : QString()) +
                         provisionalMark(provisional));
        return done;
    }
    const QDate second = QDate::fromString(words[2], Qt::ISODate);
    const int count = calendar.count(first, second);
    const bool provisional = !calendar.isFirm(qMax(first, second));
    if (context.json)
        context.print(
            {{QStringLiteral("workdays"), count}, {QStringLiteral("provisional"), provisional}});
    else
        context.line(QString::number(count) + (provisional ? QStringLiteral(" ") : QString()) +
                     provisionalMark(provisional));
    return done;
}

/// Reads a notice of the State Council into the store's own calendar.
int runCalendar(const Arguments &arguments, Context &context)
{
    const QString &path = arguments.positional()[1];
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.fail({Reason::FileUnreadable, path, {}});
    constexpr qint64 most = 1 << 20;
    if (file.size() > most)
        return context.fail({Reason::TooLarge, QString::number(most), QStringLiteral("file")});
    if (!context.open())
        return refused;
    const auto taken = importCalendar({path, file.readAll()}, context.folder);
    if (!taken) {
        context.warn(QStringLiteral("onedoorctl: ") +
                     RuleCommands::tr("The notice was not taken in (%1). Nothing was changed; "
                                      "correct the file, then bring it in again.")
                         .arg(taken.error().detail));
        return refused;
    }
    QJsonArray years;
    QStringList names;
    for (int year : *taken) {
        years.append(year);
        names.append(QString::number(year));
    }
    if (context.json)
        context.print({{QStringLiteral("years"), years}});
    else
        context.line(RuleCommands::tr("The notice of %1 is taken in. Dates that were provisional "
                                      "become firm with the next command or start.")
                         .arg(names.join(QStringLiteral("、"))));
    return done;
}

int runDeadline(const Arguments &arguments, Context &context)
{
    const QString id = arguments.value(QStringLiteral("rule"));
    const QString from = arguments.value(QStringLiteral("from"));
    if (!context.loadReference())
        return damaged;
    const Reference &reference = context.reference();
    const DeadlineRule *rule =
        reference.rules.find(id, QDate::fromString(from.left(10), Qt::ISODate));
    if (!rule && reference.rules.find(id)) {
        context.warn(QStringLiteral("onedoorctl: ") +
                     RuleCommands::tr("The rule %1 is not in force on %2. Nothing was reckoned; "
                                      "give a day on which it is.")
                         .arg(id, from.left(10)));
        return refused;
    }
    if (!rule)
        return context.fail({Reason::NotFound, id, QStringLiteral("rule")});
    QList<Pause> pauses;
    for (const QString &typed : arguments.values(QStringLiteral("pause"))) {
        const auto pause = readPause(typed);
        if (!pause)
            return context.fail({Reason::BadDate, typed, QStringLiteral("pause")});
        pauses << *pause;
    }
    return printDerivation(deriveFrom(from, *rule, pauses, reference.calendar), context);
}

int runExplain(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QString &name = arguments.positional()[1];
    const auto petition = context.desk().petition(arguments.positional()[0]);
    if (!petition)
        return context.fail(petition.error());
    if (const RunningClock *clock = clockOf(*petition, name))
        return printDerivation(derivationOf(*clock, context.reference().calendar), context);
    return context.fail({Reason::NotFound, name, QStringLiteral("deadline")});
}

} // namespace onedoor
