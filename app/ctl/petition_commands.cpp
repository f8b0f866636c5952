#include "app/ctl/attention.h"
#include "app/ctl/commands.h"
#include "app/ctl/deadline_title.h"
#include "core/desk/acting.h"
#include "core/desk/paper_age.h"
#include "core/domain/deadline_rows.h"
#include "ui/models/wording.h"
#include "ui/models/wording_papers.h"
#include "ui/models/wording_search.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

class Find
{
    Q_DECLARE_TR_FUNCTIONS(Find)
};

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
            {QStringLiteral("due_on"), iso(row.dueOn)},
            {QStringLiteral("attention"), row.attention}};
}

QJsonArray timelineOf(const Petition &petition)
{
    QJsonArray timeline;
    for (const Event &event : petition.history)
        timeline.append(
            QJsonObject{{QStringLiteral("at"), iso(event.at())},
                        {QStringLiteral("kind"), event.kind},
                        {QStringLiteral("operator"), event.operatorName},
                        {QStringLiteral("station"), event.station.text()},
                        {QStringLiteral("fact"), factJson(event.fact, Identities::Shown)}});
    return timeline;
}

QJsonArray documentsOf(const Petition &petition, const Workplace &at)
{
    QJsonArray documents;
    for (const Document &document : petition.documents) {
        const QStringList old = outdatedFields(petition, document, at);
        documents.append(
            QJsonObject{{QStringLiteral("number"), document.issued.number},
                        {QStringLiteral("form"), document.issued.form},
                        {QStringLiteral("issued_at"), iso(document.issuedAt)},
                        {QStringLiteral("pages"), document.issued.pages},
                        {QStringLiteral("pdf_sha256"), document.issued.pdfHash},
                        {QStringLiteral("voided"),
                         document.voided ? QJsonValue(document.voided->reason) : QJsonValue()},
                        {QStringLiteral("prints"), document.prints.size()},
                        {QStringLiteral("outdated"), !old.isEmpty()},
                        {QStringLiteral("outdated_fields"), QJsonArray::fromStringList(old)}});
    }
    return documents;
}

QJsonArray deadlinesJson(const Petition &petition, const Reference &reference)
{
    QJsonArray deadlines;
    for (const DeadlineRow &row : deadlinesOf(petition, reference.calendar)) {
        const DeadlineRule *rule = row.task ? nullptr : reference.rules.find(row.rule);
        deadlines.append(QJsonObject{
            {QStringLiteral("rule"), row.rule},
            {QStringLiteral("title"), deadlineTitle(row.title, row.rule, reference)},
            {QStringLiteral("article"), rule && !row.promise ? rule->article : QString()},
            {QStringLiteral("from"), row.startedOn.toString(Qt::ISODate)},
            {QStringLiteral("due_on"),
             row.dueOn.isValid() ? QJsonValue(row.dueOn.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("task"), row.task},
            {QStringLiteral("promise"), row.promise},
            {QStringLiteral("provisional"), row.provisional},
            {QStringLiteral("paused"), row.paused()},
            {QStringLiteral("done_on"), iso(row.doneOn)},
            {QStringLiteral("owner"), row.owner}});
    }
    return deadlines;
}

/// The acts that may be taken now; "decision" is what earlier releases called them.
QJsonArray openJson(const Petition &petition, const Workplace &at)
{
    QJsonArray open;
    for (const ActOffer &offer : Acting(at).open(petition)) {
        QJsonArray required, optional;
        for (const AskSpec &ask : offer.act->asks)
            (ask.required ? required : optional).append(ask.key);
        open.append(QJsonObject{{QStringLiteral("decision"), offer.act->act},
                                {QStringLiteral("act"), offer.act->act},
                                {QStringLiteral("title"), offer.act->title},
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
                         const QJsonArray &attention, const Workplace &at)
{
    return {{QStringLiteral("code"), petition.code.text()},
            {QStringLiteral("state"), wordOf(petition.standsAs())},
            {QStringLiteral("registered_at"), iso(petition.registeredAt)},
            {QStringLiteral("registered_by"), petition.registeredBy},
            {QStringLiteral("handler"), petition.handler()},
            {QStringLiteral("petition"), writeClear(petition.intake)},
            {QStringLiteral("timeline"), timelineOf(petition)},
            {QStringLiteral("deadlines"), deadlinesJson(petition, at.reference)},
            {QStringLiteral("documents"), documentsOf(petition, at)},
            {QStringLiteral("related"), relatedJson(related)},
            {QStringLiteral("open"), openJson(petition, at)},
            {QStringLiteral("needs_attention"), petition.attention.size()},
            {QStringLiteral("attention"), attention}};
}

void showForPeople(const Petition &petition, const QList<Related> &related,
                   const QStringList &attention, Context &context)
{
    context.line(
        QStringLiteral("%1  %2  %3")
            .arg(petition.code.text(), stateText(petition.standsAs()), petition.intake.title));
    for (const QString &line : attention)
        context.line(line);
    for (const Event &event : petition.history) {
        const FactLine fact = timelineText(event, context.reference());
        context.line(
            QStringLiteral("  %1  %2  %3").arg(iso(event.at()), event.operatorName, fact.title));
    }
    for (const DeadlineRow &row : deadlinesOf(petition, context.reference().calendar))
        context.line(
            QStringLiteral("  %1  %2  %3")
                .arg(row.dueOn.isValid() ? row.dueOn.toString(Qt::ISODate) : QStringLiteral("-"),
                     deadlineTitle(row.title, row.rule, context.reference()),
                     row.doneOn ? row.doneOn->toString(Qt::ISODate) : QStringLiteral("-")));
    for (const Document &document : petition.documents) {
        const QStringList old = outdatedFields(petition, document, context.workplace());
        context.line(QStringLiteral("  ") + document.issued.number +
                     (old.isEmpty() ? QString() : QStringLiteral("  ") + outdatedText(old)));
    }
    for (const Related &other : related)
        context.line(QStringLiteral("  %1  %2  %3")
                         .arg(other.code,
                              other.kind ? linkKindText(*other.kind) : stateText(State::Merged),
                              other.title));
}

} // namespace

int runShow(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    auto petition = context.desk().petition(arguments.positional().first());
    if (petition)
        petition = context.desk().look(petition->id, QStringLiteral("onedoorctl show"));
    if (!petition)
        return context.fail(petition.error());
    const auto related = context.store().relations.of(petition->id);
    if (!related)
        return context.fail(related.error());
    if (context.json) {
        const auto attention = attentionJson(*petition, context);
        if (!attention)
            return context.fail(attention.error());
        context.print(petitionJson(*petition, *related, *attention, context.workplace()));
        return done;
    }
    const auto attention = attentionLines(*petition, Identities::Shown, context);
    if (!attention)
        return context.fail(attention.error());
    showForPeople(*petition, *related, *attention, context);
    return done;
}

namespace
{

constexpr int countedAtMost = 100'000; ///< then the count is a lower bound

/// What is remarkable about what was typed: on stderr, and for programs with the rows.
QJsonArray remarksOn(const QString &typed, Context &context)
{
    const QStringList sentences = typedRemarkTexts(typed);
    for (const QString &sentence : sentences)
        context.warn(QStringLiteral("onedoorctl: ") + sentence);
    return QJsonArray::fromStringList(sentences);
}

int printFound(const PetitionFilter &filter, const Arguments &arguments, Context &context)
{
    const auto rows = context.desk().find(filter, arguments.number(QStringLiteral("limit"), 20),
                                          arguments.number(QStringLiteral("offset"), 0));
    const auto count = context.store().petitions.count(filter, countedAtMost);
    if (!rows || !count)
        return context.fail(rows ? count.error() : rows.error());
    const QJsonArray remarks = remarksOn(filter.typed, context);
    if (context.json) {
        QJsonArray array;
        for (const PetitionRow &row : *rows)
            array.append(rowJson(row));
        QJsonObject object{{QStringLiteral("count"), count->number},
                           {QStringLiteral("exact"), count->exact},
                           {QStringLiteral("rows"), array}};
        if (!remarks.isEmpty())
            object.insert(QStringLiteral("remarks"), remarks);
        context.print(object);
        return done;
    }
    for (const PetitionRow &row : *rows)
        context.line(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(row.code, stateText(row.state), row.petitioner, row.title,
                              row.attention > 0 ? attentionMark() : QString())
                         .trimmed());
    context.warn(count->exact ? QString::number(count->number)
                              : QString::number(count->number) + u'+');
    return done;
}

/// A type is known to the catalogue, or from a matter of another time or list.
Result<bool> isType(const QString &type, Context &context)
{
    if (type.isEmpty() || context.reference().disputeTypes.byName(type))
        return true;
    PetitionFilter filter;
    filter.type = type;
    const auto some = context.store().petitions.places(filter, 1);
    return some ? Result<bool>(!some->isEmpty()) : Result<bool>(some.error());
}

QStringList stateWords()
{
    QStringList words;
    for (const auto &[state, word] : Words<State>::table)
        words << QString::fromLatin1(word);
    return words;
}

/// The states of --state; the first that is none refuses them.
std::optional<QString> readStates(const QString &typed, QList<State> &states)
{
    for (const QString &word : typed.split(u',')) {
        const auto state = fromWord<State>(word);
        if (!state)
            return Find::tr("No state is called “%1”. Nothing was searched; take some of: %2")
                .arg(word, stateWords().join(QStringLiteral(", ")));
        states << *state;
    }
    return std::nullopt;
}

/// The words and filters of a command line, or the sentence of what is wrong with them.
std::optional<QString> readFilter(const Arguments &arguments, QDate today, PetitionFilter &filter)
{
    filter.typed = arguments.positional().join(u' ');
    filter.type = arguments.value(QStringLiteral("type"));
    filter.handler = arguments.value(QStringLiteral("organisation"));
    filter.registeredBy = arguments.value(QStringLiteral("operator"));
    filter.from = arguments.day(QStringLiteral("from"));
    filter.to = arguments.day(QStringLiteral("to"));
    if (arguments.has(QStringLiteral("overdue")))
        filter.overdueOn = today;
    if (filter.from && filter.to && *filter.to < *filter.from)
        return Find::tr("--from lies behind --to. Nothing was searched.");
    if (arguments.has(QStringLiteral("state"))) {
        if (auto problem = readStates(arguments.value(QStringLiteral("state")), filter.states))
            return problem;
    }
    PetitionFilter blank;
    blank.typed = filter.typed;
    if (filter.typed.trimmed().isEmpty() && filter == blank)
        return Find::tr("Words or a filter are needed. Nothing was searched; see: onedoorctl help "
                        "find");
    if (arguments.has(QStringLiteral("order")))
        filter.order = arguments.value(QStringLiteral("order")) == QStringLiteral("due")
                           ? PetitionFilter::Order::NextDate
                           : PetitionFilter::Order::Registered;
    return std::nullopt;
}

} // namespace

int runFind(const Arguments &arguments, Context &context)
{
    PetitionFilter filter;
    if (const auto problem = readFilter(arguments, context.clock->today(), filter))
        return context.usage(*problem);
    if (!context.open())
        return refused;
    const auto known = isType(filter.type, context);
    if (!known)
        return context.fail(known.error());
    if (!*known)
        return context.usage(
            Find::tr("No type is called “%1”. Nothing was searched; compare it with the catalogue.")
                .arg(filter.type));
    return printFound(filter, arguments, context);
}

} // namespace onedoor
