#include "app/ctl/commands.h"
#include "app/ctl/told_facts.h"
#include "core/desk/acting.h"
#include "core/desk/attaching.h"
#include "core/desk/declared_files.h"
#include "core/desk/unit_book.h"
#include "core/domain/view.h"
#include "ui/models/act_words.h"
#include "ui/models/wording.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

class Acts
{
    Q_DECLARE_TR_FUNCTIONS(Acts)
};

QJsonObject askJson(const AskSpec &ask, const QList<AskChoice> &choices)
{
    QJsonObject object{{QStringLiteral("key"), ask.key},
                       {QStringLiteral("title"), ask.title},
                       {QStringLiteral("type"), wordOf(ask.type)},
                       {QStringLiteral("required"), ask.required}};
    QJsonArray keys;
    for (const AskChoice &choice : choices)
        keys.append(choice.key == choice.title
                        ? QJsonValue(choice.key)
                        : QJsonValue(QJsonObject{{QStringLiteral("key"), choice.key},
                                                 {QStringLiteral("title"), choice.title}}));
    if (!keys.isEmpty())
        object.insert(QStringLiteral("choices"), keys);
    if (!ask.hint.isEmpty())
        object.insert(QStringLiteral("hint"), ask.hint);
    return object;
}

QJsonObject offerJson(const ActOffer &offer, const Petition &petition, const Acting &acting)
{
    const ActSpec &act = *offer.act;
    QJsonObject object{{QStringLiteral("act"), act.act},
                       {QStringLiteral("title"), act.title},
                       {QStringLiteral("group"), act.group},
                       {QStringLiteral("papers"), QJsonArray::fromStringList(act.papers)}};
    if (offer.refused) {
        object.insert(QStringLiteral("refused"), refusalText(*offer.refused, offer.act));
        return object;
    }
    QJsonArray asks;
    for (const AskSpec &ask : act.asks)
        asks.append(askJson(ask, acting.choices(petition, ask)));
    object.insert(QStringLiteral("asks"), asks);
    if (!offer.because.isEmpty())
        object.insert(QStringLiteral("next"), offer.because);
    return object;
}

/// Whether the answers to choose from say who the parties are.
bool namesParties(const QList<ActOffer> &offers)
{
    return std::any_of(offers.begin(), offers.end(), [](const ActOffer &offer) {
        const auto isParty = [](const AskSpec &ask) { return ask.type == AskType::Party; };
        return !offer.refused &&
               std::any_of(offer.act->asks.begin(), offer.act->asks.end(), isParty);
    });
}

int listOffers(const Petition &petition, bool all, Context &context)
{
    const Acting acting(context.workplace());
    if (UnitBook::readable(context.store()).all().isEmpty())
        context.warn(QStringLiteral("onedoorctl: ") + noUnitsText());
    const QList<ActOffer> offers = acting.offers(petition);
    if (context.json && namesParties(offers)) {
        const auto noted = context.desk().look(petition.id, QStringLiteral("onedoorctl do --list"));
        if (!noted)
            return context.fail(noted.error());
    }
    for (const ActOffer &offer : offers) {
        if (offer.refused && !all)
            continue;
        if (context.json) {
            context.print(offerJson(offer, petition, acting));
            continue;
        }
        QStringList keys;
        for (const AskSpec &ask : offer.act->asks)
            keys << (ask.required ? ask.key : u'[' + ask.key + u']');
        context.line(
            QStringLiteral("%1  %2  %3")
                .arg(offer.act->act, offer.act->title,
                     offer.refused ? refusalText(*offer.refused, offer.act) : keys.join(u' '))
                .trimmed());
    }
    return done;
}

/// Says why not: what the declaration says of it, or what is wrong with which answer.
int refuse(const Refusal &refusal, const ActSpec &act, Context &context)
{
    const QString said = refusalText(refusal, &act);
    context.warn(QStringLiteral("onedoorctl: ") +
                 (said.endsWith(u'。') ? said : Acts::tr("%1. Nothing was recorded.").arg(said)));
    return refused;
}

/// Everything that stands against it is found before anything is written.
int record(const Petition &petition, const ActSpec &act, const QJsonObject &inputs,
           QJsonObject told, Context &context)
{
    Acting acting(context.workplace());
    const std::vector<Refusal> problems = acting.problems(petition, act, inputs);
    if (!problems.empty())
        return refuse(problems.front(), act, context);
    const auto event = acting.take(petition.id, act.act, inputs);
    if (!event)
        return context.fail(event.error());
    told.insert(QStringLiteral("event"), event->id.text());
    told.insert(QStringLiteral("kind"), event->kind);
    told.insert(QStringLiteral("fact"), factJson(event->fact, Identities::Hidden));
    context.print(told);
    return done;
}

/// The file as it lies in its folder, for what the program reads no further.
QHash<QString, QJsonDocument> documentsOf(const Context &context)
{
    QHash<QString, QJsonDocument> documents;
    const auto take = [&](const QString &folder, Layer layer) {
        const auto sources = declarationsIn(folder, layer);
        for (const DeclarationSource &source : sources ? *sources : QList<DeclarationSource>()) {
            if (source.folder == Folder::Acts)
                documents.insert(source.file, QJsonDocument::fromJson(source.bytes));
        }
    };
    take(context.resources, Layer::Shipped);
    take(localFolder(context.folder), Layer::Local);
    return documents;
}

/// The act as its file declares it.
QJsonObject declaredOf(const ActSpec &act, const QJsonDocument &file)
{
    for (const QJsonValue &one : file.object().value(QLatin1String("acts")).toArray()) {
        if (one[QLatin1String("act")].toString() == act.act)
            return one.toObject();
    }
    return file.object();
}

QJsonObject actJson(const ActSpec &act, const QJsonObject &declared)
{
    QJsonArray asks;
    for (const AskSpec &ask : act.asks)
        asks.append(askJson(ask, {}));
    return {{QStringLiteral("act"), act.act},
            {QStringLiteral("version"), act.version},
            {QStringLiteral("title"), act.title},
            {QStringLiteral("group"), act.group},
            {QStringLiteral("letter"), act.letter},
            {QStringLiteral("on"), act.on},
            {QStringLiteral("basis"), QJsonArray::fromStringList(act.basis)},
            {QStringLiteral("by"), QJsonArray::fromStringList(act.by)},
            {QStringLiteral("when"), declared.value(QLatin1String("when"))},
            {QStringLiteral("needs"), declared.value(QLatin1String("needs"))},
            {QStringLiteral("does"), declared.value(QLatin1String("does"))},
            {QStringLiteral("asks"), asks},
            {QStringLiteral("papers"), QJsonArray::fromStringList(act.papers)},
            {QStringLiteral("local"), act.layer == Layer::Local},
            {QStringLiteral("file"), act.file}};
}

int listActs(Context &context)
{
    if (!context.loadReference())
        return damaged;
    const QHash<QString, QJsonDocument> documents =
        context.json ? documentsOf(context) : QHash<QString, QJsonDocument>();
    for (const ActSpec &act : context.reference().declarations.acts()) {
        if (context.json)
            context.print(actJson(act, declaredOf(act, documents.value(act.file))));
        else
            context.line(QStringLiteral("%1  %2  %3").arg(act.act, act.group, act.title));
    }
    return done;
}

/// What is wrong with the centre's own files of one folder, a line each; the count.
class Checking
{
public:
    explicit Checking(Context &context) : m_context(context) {}

    void add(const DeclarationFlaw &flaw)
    {
        if (flaw.layer != Layer::Local)
            return;
        m_wrong += flaw.breaks() ? 1 : 0;
        tell({{QStringLiteral("file"), flaw.file},
              {QStringLiteral("line"), flaw.line},
              {QStringLiteral("field"), flaw.field},
              {QStringLiteral("set_aside"), flaw.breaks()},
              {QStringLiteral("problem"), flaw.sentence()}});
    }
    /// What names its place in its own words alone.
    void add(const QString &file, const QString &problem)
    {
        ++m_wrong;
        tell({{QStringLiteral("file"), file},
              {QStringLiteral("set_aside"), true},
              {QStringLiteral("problem"), problem}});
    }
    bool isRight() const { return m_wrong == 0; }

private:
    void tell(const QJsonObject &flaw)
    {
        if (m_context.json)
            m_context.print(flaw);
        else
            m_context.line(flaw.value(QLatin1String("problem")).toString());
    }

    Context &m_context;
    int m_wrong = 0;
};

/// Acts, routes, rules, forms, records, catalogue of a folder, laid over the shipped ones.
int checkDeclarations(const QString &folder, bool named, Context &context)
{
    if (named && !QDir(folder).exists())
        return context.fail({Reason::FileUnreadable, folder, {}});
    const auto checked = Reference::load(context.resources, folder);
    if (!checked)
        return context.fail(checked.error());
    Checking checking(context);
    for (const DeclarationFlaw &flaw : checked->flaws)
        checking.add(flaw);
    for (const Error &error : checked->setAside)
        checking.add(error.detail.section(u':', 0, 0),
                     Acts::tr("%1 is set aside; what comes with the program serves.")
                         .arg(error.detail.isEmpty() ? error.field : error.detail));
    for (const QString &sentence : checked->recordsAside)
        checking.add(sentence.section(u' ', 0, 0), sentence);
    if (!checking.isRight()) {
        context.warn(QStringLiteral("onedoorctl: ") +
                     Acts::tr("Files of %1 are wrong and are not used; no matter was touched. "
                              "Correct them, then check again.")
                         .arg(folder));
        return refused;
    }
    if (!context.json)
        context.line(Acts::tr("Nothing is wrong with the declarations in %1.").arg(folder));
    return done;
}

/// The file beside the matter; its name there.
Result<QString> keepProof(const QString &file, const PetitionId &petition, Context &context)
{
    const auto input = openInput(file);
    if (!input)
        return input.error();
    const auto attached =
        Attaching(context.workplace())
            .attach(petition, **input, file.section(u'/', -1), Acts::tr("proof of service"));
    return attached ? Result<QString>(attached->name) : Result<QString>(attached.error());
}

/// Whether a paper is by its kind the written notice that the law asks for: to the petitioner, of
/// what became of the matter.
bool isNotice(const FormSpec *form)
{
    const auto tells = [&](const char *act) { return form->about.contains(QLatin1String(act)); };
    return form && form->reader == wordOf(Reader::Petitioner) &&
           (tells("accept") || tells("decline"));
}

/// What `serve` is answered with. Of other papers whoever serves says so with --notifies.
QJsonObject serviceOf(const Arguments &arguments, const FormSpec *form, const QDate &today)
{
    const QDate on = arguments.day(QStringLiteral("on")).value_or(today);
    const bool notifies = arguments.has(QStringLiteral("notifies")) || isNotice(form);
    QJsonObject inputs{{QStringLiteral("document"), arguments.positional().first()},
                       {QStringLiteral("how"), arguments.value(QStringLiteral("how"))},
                       {QStringLiteral("to"), arguments.value(QStringLiteral("to"))},
                       {QStringLiteral("on"), on.toString(Qt::ISODate)},
                       {QStringLiteral("notifies"), notifies}};
    for (const QString &key : {QStringLiteral("relation"), QStringLiteral("witness")}) {
        if (arguments.has(key))
            inputs.insert(key, arguments.value(key));
    }
    return inputs;
}

} // namespace

int runDo(const Arguments &arguments, Context &context)
{
    const QStringList &given = arguments.positional();
    if (!context.open())
        return refused;
    const bool listing = arguments.has(QStringLiteral("list"));
    const ActSpec *act = listing ? nullptr : context.reference().declarations.act(given[1]);
    if (!listing && !act)
        return context.usage(Acts::tr("No act is called “%1”. Nothing was done; see: "
                                      "onedoorctl do CODE --list")
                                 .arg(given[1]));
    const auto petition = context.desk().petition(given[0]);
    if (!petition)
        return context.fail(petition.error());
    if (listing)
        return listOffers(*petition, arguments.has(QStringLiteral("all")), context);
    if (act->on != QStringLiteral("matter") || act->records == Structural::Register) {
        context.warn(QStringLiteral("onedoorctl: ") +
                     Acts::tr("“%1” is not done with a matter that is registered. Nothing was "
                              "recorded; see: onedoorctl do CODE --list")
                         .arg(act->title));
        return refused;
    }
    const auto inputs = readObject(given[2]);
    if (!inputs)
        return context.fail(inputs.error());
    return record(*petition, *act, *inputs, {{QStringLiteral("code"), petition->code.text()}},
                  context);
}

int runActs(const Arguments &arguments, Context &context)
{
    const QStringList &given = arguments.positional();
    if (given.isEmpty())
        return listActs(context);
    return checkDeclarations(given.value(1, localFolder(context.folder)), given.size() > 1,
                             context);
}

/// 送达: the act `serve`, by the number that is printed on the paper.
int runServe(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QString number = arguments.positional().first();
    const auto document = context.store().documents.byNumber(number);
    if (!document)
        return context.fail(document.error());
    const auto petition = context.desk().petition(document->petitionCode);
    if (!petition)
        return context.fail(petition.error());
    const ActSpec *act = context.reference().declarations.act(QStringLiteral("serve"));
    if (!act)
        return context.fail({Reason::NotFound, QStringLiteral("serve"), QStringLiteral("act")});
    QJsonObject inputs = serviceOf(arguments, context.reference().forms.find(document->form),
                                   context.clock->today());
    if (arguments.has(QStringLiteral("proof"))) {
        const QString file = arguments.value(QStringLiteral("proof"));
        inputs.insert(QStringLiteral("proof"), file.section(u'/', -1)); // asked before it is kept
        const auto problems = Acting(context.workplace()).problems(*petition, *act, inputs);
        if (!problems.empty())
            return refuse(problems.front(), *act, context);
        const auto kept = keepProof(file, document->petition, context);
        if (!kept)
            return context.fail(kept.error());
        inputs.insert(QStringLiteral("proof"), *kept);
    }
    return record(*petition, *act, inputs, {{QStringLiteral("number"), number}}, context);
}

} // namespace onedoor
