#include "app/ctl/commands.h"
#include "ui/models/wording.h"

#include <QFile>
#include <QJsonArray>

namespace onedoor
{

namespace
{

QString iso(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate);
}

QJsonValue iso(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject rowJson(const PetitionRow &row)
{
    return {{QStringLiteral("code"), row.code},
            {QStringLiteral("state"), wordOf(row.state)},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("petitioner"), row.petitioner},
            {QStringLiteral("respondent"), row.respondent},
            {QStringLiteral("handler"), row.handler},
            {QStringLiteral("type"), row.type},
            {QStringLiteral("registered_at"), iso(row.registeredAt)},
            {QStringLiteral("due_on"), iso(row.dueOn)}};
}

QJsonArray timelineOf(const Petition &petition)
{
    QJsonArray timeline;
    for (const Event &event : petition.history)
        timeline.append(QJsonObject{{QStringLiteral("at"), iso(event.at())},
                                    {QStringLiteral("kind"), event.kind},
                                    {QStringLiteral("operator"), event.operatorName},
                                    {QStringLiteral("station"), event.station.text()},
                                    {QStringLiteral("fact"), writeClear(event.fact)}});
    return timeline;
}

QJsonArray documentsOf(const Petition &petition)
{
    QJsonArray documents;
    for (const Document &document : petition.documents)
        documents.append(
            QJsonObject{{QStringLiteral("number"), document.issued.number},
                        {QStringLiteral("form"), document.issued.form},
                        {QStringLiteral("issued_at"), iso(document.issuedAt)},
                        {QStringLiteral("pages"), document.issued.pages},
                        {QStringLiteral("pdf_sha256"), document.issued.pdfHash},
                        {QStringLiteral("voided"),
                         document.voided ? QJsonValue(document.voided->reason) : QJsonValue()},
                        {QStringLiteral("prints"), document.prints.size()}});
    return documents;
}

QJsonArray deadlinesJson(const Petition &petition, const Reference &reference)
{
    QJsonArray deadlines;
    for (const DeadlineRow &row : deadlinesOf(petition, reference.rules, reference.calendar)) {
        const DeadlineRule *rule = reference.rules.find(row.rule);
        deadlines.append(QJsonObject{{QStringLiteral("rule"), row.rule},
                                     {QStringLiteral("title"), rule ? rule->title : QString()},
                                     {QStringLiteral("article"), rule ? rule->article : QString()},
                                     {QStringLiteral("from"), row.startedOn.toString(Qt::ISODate)},
                                     {QStringLiteral("due_on"), row.dueOn.toString(Qt::ISODate)},
                                     {QStringLiteral("done_on"), iso(row.doneOn)},
                                     {QStringLiteral("owner"), row.owner}});
    }
    return deadlines;
}

QJsonArray openJson(const Petition &petition)
{
    QJsonArray open;
    for (Decision decision : openDecisions(petition)) {
        QJsonArray required, optional;
        for (const InputField &field : inputsOf(decision))
            (field.required ? required : optional).append(field.name);
        open.append(QJsonObject{{QStringLiteral("decision"), wordOf(decision)},
                                {QStringLiteral("required"), required},
                                {QStringLiteral("optional"), optional}});
    }
    return open;
}

QJsonArray relatedJson(const QList<Related> &related)
{
    QJsonArray array;
    for (const Related &other : related)
        array.append(QJsonObject{
            {QStringLiteral("code"), other.code},
            {QStringLiteral("state"), wordOf(other.state)},
            {QStringLiteral("title"), other.title},
            {QStringLiteral("kind"), other.goesOnThere()   ? QStringLiteral("merged-into")
                                     : other.handledHere() ? QStringLiteral("merged-here")
                                                           : wordOf(*other.kind)}});
    return array;
}

QJsonObject petitionJson(const Petition &petition, const QList<Related> &related,
                         const Reference &reference)
{
    return {{QStringLiteral("code"), petition.code.text()},
            {QStringLiteral("state"), wordOf(petition.state)},
            {QStringLiteral("registered_at"), iso(petition.registeredAt)},
            {QStringLiteral("registered_by"), petition.registeredBy},
            {QStringLiteral("handler"), petition.handler()},
            {QStringLiteral("petition"), writeClear(petition.intake)},
            {QStringLiteral("timeline"), timelineOf(petition)},
            {QStringLiteral("deadlines"), deadlinesJson(petition, reference)},
            {QStringLiteral("documents"), documentsOf(petition)},
            {QStringLiteral("related"), relatedJson(related)},
            {QStringLiteral("open"), openJson(petition)},
            {QStringLiteral("needs_attention"), petition.attention.size()}};
}

void showForPeople(const Petition &petition, const QList<Related> &related, Context &context)
{
    context.line(QStringLiteral("%1  %2  %3")
                     .arg(petition.code.text(), stateText(petition.state), petition.intake.title));
    for (const Event &event : petition.history) {
        const FactLine fact = timelineText(event, context.reference());
        context.line(
            QStringLiteral("  %1  %2  %3").arg(iso(event.at()), event.operatorName, fact.title));
    }
    for (const DeadlineRow &row :
         deadlinesOf(petition, context.reference().rules, context.reference().calendar))
        context.line(
            QStringLiteral("  %1  %2  %3")
                .arg(row.dueOn.toString(Qt::ISODate), row.rule,
                     row.doneOn ? row.doneOn->toString(Qt::ISODate) : QStringLiteral("-")));
    for (const Document &document : petition.documents)
        context.line(QStringLiteral("  ") + document.issued.number);
    for (const Related &other : related)
        context.line(QStringLiteral("  %1  %2  %3")
                         .arg(other.code,
                              other.kind ? linkKindText(*other.kind) : stateText(State::Merged),
                              other.title));
}

const char *because(People::Because why)
{
    switch (why) {
    case People::Because::IdNumber:
        return "same-id-number";
    case People::Because::Phone:
        return "same-phone";
    case People::Because::Organisation:
        return "same-organisation";
    case People::Because::Name:
        return "same-name";
    }
    return "";
}

void printRepeat(const Repeat &repeat, Context &context)
{
    QJsonArray reasons;
    if (repeat.samePerson)
        reasons.append(QLatin1String(because(*repeat.samePerson)));
    if (!repeat.sameRespondent.isEmpty())
        reasons.append(QStringLiteral("same-respondent"));
    if (repeat.likeness.similarity >= Repeat::sameMatterOfSamePerson)
        reasons.append(QStringLiteral("similar-text"));
    else if (repeat.isBeingTold())
        reasons.append(QStringLiteral("contained-text"));
    context.print({{QStringLiteral("code"), repeat.code},
                   {QStringLiteral("state"), wordOf(repeat.state)},
                   {QStringLiteral("title"), repeat.title},
                   {QStringLiteral("channel"), repeat.channel},
                   {QStringLiteral("phrases"), QJsonArray::fromStringList(repeat.phrases)},
                   {QStringLiteral("score"), qRound(repeat.likeness.similarity * 1000) / 1000.0},
                   {QStringLiteral("repeat"), repeat.isRepeat()},
                   {QStringLiteral("reasons"), reasons}});
}

} // namespace

int runShow(const QStringList &list, Context &context)
{
    if (list.size() != 1)
        return context.usage(QStringLiteral("show CODE"));
    if (!context.open())
        return refused;
    auto petition = context.desk().petition(list.first());
    if (petition)
        petition = context.desk().look(petition->id, QStringLiteral("onedoorctl show"));
    if (!petition)
        return context.fail(petition.error());
    const auto related = context.store().relations.of(petition->id);
    if (!related)
        return context.fail(related.error());
    if (context.json)
        context.print(petitionJson(*petition, *related, context.reference()));
    else
        showForPeople(*petition, *related, context);
    return done;
}

int runDo(const QStringList &list, Context &context)
{
    const Arguments arguments(list, {}, {QStringLiteral("list")});
    const QStringList &given = arguments.positional();
    const bool listing = arguments.has(QStringLiteral("list"));
    if (!arguments.good() || given.size() != (listing ? 1 : 3))
        return context.usage(QStringLiteral("do CODE DECISION FILE|- or do CODE --list"));
    const auto decision = listing ? std::nullopt : fromWord<Decision>(given[1]);
    if (!listing && !decision)
        return context.usage(QStringLiteral("unknown decision ") + given[1]);
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(given[0]);
    if (!petition)
        return context.fail(petition.error());
    if (listing) {
        context.print({{QStringLiteral("code"), petition->code.text()},
                       {QStringLiteral("open"), openJson(*petition)}});
        return done;
    }
    const auto object = readObject(given[2]);
    const auto inputs =
        object ? readInputs(*decision, *object) : Result<DecisionInputs>(object.error());
    const auto event =
        inputs ? context.desk().decide(petition->id, *inputs) : Result<Event>(inputs.error());
    if (!event)
        return context.fail(event.error());
    context.print({{QStringLiteral("code"), petition->code.text()},
                   {QStringLiteral("event"), event->id.text()},
                   {QStringLiteral("kind"), event->kind},
                   {QStringLiteral("fact"), writeClear(event->fact)}});
    return done;
}

constexpr int countedAtMost = 100'000; ///< then the count is a lower bound

int printFound(const PetitionFilter &filter, const Arguments &arguments, Context &context)
{
    const QString limit = arguments.value(QStringLiteral("limit"));
    const auto rows = context.desk().find(filter, limit.isEmpty() ? 20 : limit.toInt(),
                                          arguments.value(QStringLiteral("offset")).toInt());
    const auto count = context.store().petitions.count(filter, countedAtMost);
    if (!rows || !count)
        return context.fail(rows ? count.error() : rows.error());
    if (context.json) {
        QJsonArray array;
        for (const PetitionRow &row : *rows)
            array.append(rowJson(row));
        context.print({{QStringLiteral("count"), count->number},
                       {QStringLiteral("exact"), count->exact},
                       {QStringLiteral("rows"), array}});
        return done;
    }
    for (const PetitionRow &row : *rows)
        context.line(QStringLiteral("%1  %2  %3  %4")
                         .arg(row.code, stateText(row.state), row.petitioner, row.title));
    context.warn(count->exact ? QString::number(count->number)
                              : QString::number(count->number) + u'+');
    return done;
}

std::optional<QDate> dayOf(const Arguments &arguments, const QString &name, QString &problem)
{
    const QString typed = arguments.value(name);
    if (typed.isEmpty())
        return std::nullopt;
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid())
        problem = QStringLiteral("--%1 takes a day: YYYY-MM-DD").arg(name);
    return day;
}

/// The words and filters of a command line; `problem` says what is wrong with them.
PetitionFilter filterOf(const Arguments &arguments, QDate today, QString &problem)
{
    PetitionFilter filter;
    filter.typed = arguments.positional().join(u' ');
    filter.type = arguments.value(QStringLiteral("type"));
    filter.handler = arguments.value(QStringLiteral("organisation"));
    filter.registeredBy = arguments.value(QStringLiteral("operator"));
    filter.from = dayOf(arguments, QStringLiteral("from"), problem);
    filter.to = dayOf(arguments, QStringLiteral("to"), problem);
    if (arguments.has(QStringLiteral("overdue")))
        filter.overdueOn = today;
    const QString states = arguments.value(QStringLiteral("state"));
    for (const QString &word : states.split(u',', Qt::SkipEmptyParts)) {
        if (const auto state = fromWord<State>(word))
            filter.states << *state;
        else
            problem = QStringLiteral("no such state: ") + word;
    }
    const QString order = arguments.value(QStringLiteral("order"));
    if (order == QStringLiteral("registered"))
        filter.order = PetitionFilter::Order::Registered;
    else if (order == QStringLiteral("due"))
        filter.order = PetitionFilter::Order::NextDate;
    else if (!order.isEmpty())
        problem = QStringLiteral("--order takes registered or due");
    return filter;
}

int runFind(const QStringList &list, Context &context)
{
    const Arguments arguments(
        list,
        {QStringLiteral("limit"), QStringLiteral("offset"), QStringLiteral("state"),
         QStringLiteral("type"), QStringLiteral("organisation"), QStringLiteral("operator"),
         QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("order")},
        {QStringLiteral("overdue")});
    QString problem = arguments.problem();
    if (context.open()) {
        PetitionFilter filter = filterOf(arguments, context.desk().today(), problem);
        if (filter == PetitionFilter())
            problem = QStringLiteral("words or a filter are needed");
        if (problem.isEmpty())
            return printFound(filter, arguments, context);
    } else {
        return refused;
    }
    return context.usage(
        problem +
        QStringLiteral(": find [WORDS] [--state S,…] [--type T] [--organisation O] [--operator O] "
                       "[--from DAY] [--to DAY] [--overdue] [--order registered|due] [--limit N] "
                       "[--offset N]"));
}

int runSimilar(const QStringList &list, Context &context)
{
    const Arguments arguments(list, {QStringLiteral("text")});
    const bool byText = arguments.has(QStringLiteral("text"));
    if (!arguments.good() || arguments.positional().size() != (byText ? 0 : 1))
        return context.usage(QStringLiteral("similar CODE or similar --text FILE"));
    if (!context.open())
        return refused;
    const auto told = petitionTold(arguments, context);
    if (!told)
        return context.fail(told.error());
    const auto repeats = context.desk().repeatsOf(told->intake, 10, told->id);
    if (!repeats)
        return context.fail(repeats.error());
    for (const Repeat &repeat : *repeats)
        printRepeat(repeat, context);
    return done;
}

} // namespace onedoor
