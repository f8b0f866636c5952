#include "app/ctl/commands.h"
#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

constexpr int mostWorkdays = 100'000; // the calendar walks day by day

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

int runCheckId(const QStringList &list, Context &context)
{
    if (list.size() != 2)
        return context.usage(QStringLiteral("check-id KIND VALUE"));
    if (list[0] == QStringLiteral("petition-code"))
        return checkPetitionCode(list[1], context);
    const auto type = idTypeFromWord(list[0]);
    if (!type || *type == IdType::None)
        return context.usage(QStringLiteral("unknown kind ") + list[0]);
    const auto checked = checkIdentifier(*type, list[1], context.clock->today());
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

int runWorkday(const QStringList &list, Context &context)
{
    const QDate first = QDate::fromString(list.value(1), Qt::ISODate);
    if (list.size() != 3 || !first.isValid())
        return context.usage(QStringLiteral("workday add DATE N or workday count DATE DATE"));
    if (!context.loadReference())
        return damaged;
    const WorkingDays &calendar = context.reference().calendar;
    if (list[0] == QStringLiteral("add")) {
        bool good = false;
        const int days = list[2].toInt(&good);
        if (!good || qAbs(days) > mostWorkdays)
            return context.fail({Reason::BadNumber, list[2], {}});
        const QDate end = calendar.add(first, days);
        if (context.json)
            context.print({{QStringLiteral("date"), end.toString(Qt::ISODate)},
                           {QStringLiteral("provisional"), !calendar.announced(end.year())}});
        else
            context.line(end.toString(Qt::ISODate));
        return done;
    }
    const QDate second = QDate::fromString(list[2], Qt::ISODate);
    if (list[0] != QStringLiteral("count") || !second.isValid())
        return context.usage(QStringLiteral("workday add DATE N or workday count DATE DATE"));
    const int count = calendar.count(first, second);
    if (context.json)
        context.print({{QStringLiteral("workdays"), count}});
    else
        context.line(QString::number(count));
    return done;
}

int runDeadline(const QStringList &list, Context &context)
{
    const Arguments arguments(
        list, {QStringLiteral("rule"), QStringLiteral("from"), QStringLiteral("pause")});
    const QDate from = QDate::fromString(arguments.value(QStringLiteral("from")), Qt::ISODate);
    if (!arguments.good() || !arguments.positional().isEmpty() || !from.isValid())
        return context.usage(QStringLiteral("deadline --rule ID --from DATE [--pause FROM..TO]"));
    if (!context.loadReference())
        return damaged;
    const Reference &reference = context.reference();
    const DeadlineRule *rule = reference.rules.find(arguments.value(QStringLiteral("rule")));
    if (!rule)
        return context.fail(
            {Reason::NotFound, arguments.value(QStringLiteral("rule")), QStringLiteral("rule")});
    QList<Pause> pauses;
    if (arguments.has(QStringLiteral("pause"))) {
        const QStringList ends =
            arguments.value(QStringLiteral("pause")).split(QStringLiteral(".."));
        const Pause pause{QDate::fromString(ends.value(0), Qt::ISODate),
                          QDate::fromString(ends.value(1), Qt::ISODate),
                          {}};
        if (ends.size() != 2 || !pause.from.isValid() || !pause.to.isValid() ||
            pause.to < pause.from)
            return context.fail({Reason::BadDate, arguments.value(QStringLiteral("pause")), {}});
        pauses << pause;
    }
    return printDerivation(derive(*rule, from, pauses, reference.calendar), context);
}

int runExplain(const QStringList &list, Context &context)
{
    if (list.size() != 2)
        return context.usage(QStringLiteral("explain CODE DEADLINE"));
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(list[0]);
    if (!petition)
        return context.fail(petition.error());
    const Reference &reference = context.reference();
    for (const DeadlineRow &row : deadlinesOf(*petition, reference.rules, reference.calendar)) {
        const DeadlineRule *rule = reference.rules.find(row.rule);
        if (row.rule == list[1] && rule)
            return printDerivation(derive(*rule, row.startedOn, {}, reference.calendar), context);
    }
    return context.fail({Reason::NotFound, list[1], QStringLiteral("deadline")});
}

} // namespace onedoor
