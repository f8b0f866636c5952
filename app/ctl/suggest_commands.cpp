#include "app/ctl/commands.h"
#include "core/desk/unit_book.h"
#include "core/insight/study.h"
#include "ui/models/wording.h"
#include "ui/models/wording_suggestions.h"

#include <QJsonArray>

#include <cmath>

namespace onedoor
{

namespace
{

constexpr int shownAtMost = 3;

/// What is known before anything was confirmed: the catalogues, and the units the centre recorded.
Result<Start> startOf(Context &context)
{
    const auto units = UnitBook::read(context.store());
    if (!units)
        return units.error();
    if (units->all().isEmpty())
        context.warn(QStringLiteral("onedoorctl: ") + noUnitsText());
    const Reference &reference = context.reference();
    return Start::of(reference.disputeTypes, reference.contentClasses, units->catalogue());
}

QJsonArray jsonOf(const QList<Proposal> &proposals, bool path)
{
    QJsonArray array;
    for (const Proposal &proposal : proposals) {
        QJsonObject object{
            {QStringLiteral("likeness"), std::round(proposal.likeness * 1000) / 1000},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(proposal.reasons)}};
        if (path)
            object.insert(QStringLiteral("path"),
                          QJsonArray::fromStringList(proposal.label.split(classJoint)));
        else
            object.insert(QStringLiteral("name"), proposal.label);
        array.append(object);
    }
    return array;
}

QJsonArray jsonOf(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(QJsonObject{{QStringLiteral("field"), nameOf(finding.field)},
                                 {QStringLiteral("value"), finding.value},
                                 {QStringLiteral("about"), finding.about},
                                 {QStringLiteral("in"), nameOf(finding.in)},
                                 {QStringLiteral("start"), finding.start},
                                 {QStringLiteral("length"), finding.length}});
    return array;
}

void sayProposals(const char *field, const QList<Proposal> &proposals, Context &context)
{
    for (const Proposal &proposal : proposals)
        context.line(
            QStringLiteral("%1\t%2\t%3")
                .arg(fieldText(QLatin1String(field)), proposal.label, reasonText(proposal)));
}

} // namespace

int runSuggest(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const auto told = petitionTold(arguments, context);
    if (!told)
        return context.fail(told.error());
    const Intake &intake = told->intake;
    const QDate received = Clock::legalDay(intake.receivedAt);
    const auto start = startOf(context);
    if (!start)
        return context.fail(start.error());
    const auto known = Study(context.store(), *start).known();
    if (!known)
        return context.fail(known.error());
    const Divisions &divisions = context.reference().divisions;
    const Suggested suggested =
        known->propose(intake.title, intake.narrative + u'\n' + intake.claim, shownAtMost);
    const QList<Finding> found = bestFindings(findingsIn(
        intake.narrative, readingOf(context.store(), context.reference(), received), intake.claim));
    if (context.json) {
        context.print({{QStringLiteral("types"), jsonOf(suggested.types, false)},
                       {QStringLiteral("content_classes"), jsonOf(suggested.classes, true)},
                       {QStringLiteral("organisations"), jsonOf(suggested.organisations, false)},
                       {QStringLiteral("fields"), jsonOf(found)},
                       {QStringLiteral("cases"), known->cases()}});
        return done;
    }
    sayProposals("type", suggested.types, context);
    sayProposals("content_class", suggested.classes, context);
    sayProposals("organisation", suggested.organisations, context);
    for (const Finding &finding : found)
        context.line(fieldText(finding.field) + u'\t' + valueText(finding, divisions));
    return done;
}

int runLearn(const Arguments &, Context &context)
{
    if (!context.open())
        return refused;
    const auto start = startOf(context);
    if (!start)
        return context.fail(start.error());
    const auto learned =
        Study(context.store(), *start).learn(context.clock->now(), context.progress());
    if (!learned)
        return context.fail(learned.error());
    context.print({{QStringLiteral("cases"), learned->cases()},
                   {QStringLiteral("bytes"), learned->toBytes().size()}});
    return done;
}

} // namespace onedoor
