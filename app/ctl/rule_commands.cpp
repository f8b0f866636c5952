#include "app/ctl/commands.h"
#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

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
        if (context.json)
            context.print({{QStringLiteral("date"), end.toString(Qt::ISODate)},
                           {QStringLiteral("provisional"), !calendar.announced(end.year())}});
        else
            context.line(end.toString(Qt::ISODate));
        return done;
    }
    const int count = calendar.count(first, QDate::fromString(words[2], Qt::ISODate));
    if (context.json)
        context.print({{QStringLiteral("workdays"), count}});
    else
        context.line(QString::number(count));
    return done;
}

int runDeadline(const Arguments &arguments, Context &context)
{
    const QDate from = *arguments.day(QStringLiteral("from"));
    if (!context.loadReference())
        return damaged;
    const Reference &reference = context.reference();
    const DeadlineRule *rule = reference.rules.find(arguments.value(QStringLiteral("rule")));
    if (!rule)
        return context.fail(
            {Reason::NotFound, arguments.value(QStringLiteral("rule")), QStringLiteral("rule")});
    QList<Pause> pauses;
    for (const QString &typed : arguments.values(QStringLiteral("pause"))) {
        const QStringList ends = typed.split(QStringLiteral(".."));
        const Pause pause{calendarDay(ends.value(0)), calendarDay(ends.value(1)), {}};
        if (ends.size() != 2 || !pause.from.isValid() || !pause.to.isValid() ||
            pause.to < pause.from)
            return context.fail({Reason::BadDate, typed, QStringLiteral("pause")});
        pauses << pause;
    }
    return printDerivation(derive(*rule, from, pauses, reference.calendar), context);
}

int runExplain(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QString &name = arguments.positional()[1];
    const auto petition = context.desk().petition(arguments.positional()[0]);
    if (!petition)
        return context.fail(petition.error());
    const Reference &reference = context.reference();
    for (const DeadlineRow &row : deadlinesOf(*petition, reference.rules, reference.calendar)) {
        const DeadlineRule *rule = reference.rules.find(row.rule);
        if (row.rule == name && rule)
            return printDerivation(derive(*rule, row.startedOn, {}, reference.calendar), context);
    }
    return context.fail({Reason::NotFound, name, QStringLiteral("deadline")});
}

} // namespace onedoor
