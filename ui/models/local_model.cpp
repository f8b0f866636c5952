#include "ui/models/local_model.h"

#include "core/domain/rule_words.h"
#include "ui/models/declared_words.h"
#include "ui/models/wording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVersionNumber>

#include <algorithm>

namespace onedoor
{

namespace
{

using Part = LocalModel::Part;

const QString localPrefix = QStringLiteral("local/");

QStringList titles(const QStringList &ids, NameKind kind, const Declarations &set)
{
    QStringList all;
    for (const QString &id : ids)
        all << set.titleOf(kind, id);
    return all;
}

QList<Part> partsOf(const ActSpec &act, const Declarations &set, const RecordKinds &kinds)
{
    QStringList next, asks, does;
    for (const NextStep &step : act.next)
        next << step.because;
    for (const AskSpec &ask : act.asks)
        asks << askLine(ask, act, set);
    for (const DoesSpec &one : act.does)
        does << doesLine(one, act, set, kinds.find(act.on));
    return {{LocalModel::tr("Law"), act.basis},
            {LocalModel::tr("May be taken when"), conditionLines(act.when, set)},
            {LocalModel::tr("By whom"), titles(act.by, NameKind::Role, set)},
            {LocalModel::tr("Proposed as the next step"), next},
            {LocalModel::tr("Asks"), asks},
            {LocalModel::tr("Must hold of the answers"), conditionLines(act.needs, set)},
            {LocalModel::tr("Brings about"), does},
            {LocalModel::tr("Papers that follow"), titles(act.papers, NameKind::Form, set)},
            {LocalModel::tr("In the timeline"), {templateText(act.says, act)}}};
}

QList<Part> partsOf(const RouteSpec &route, const Declarations &set)
{
    QStringList stages, ends, first, closes;
    for (const RouteStageSpec &stage : route.stages)
        stages << stage.title;
    for (const RouteEndSpec &end : route.ends)
        ends << end.title;
    for (const RouteAdvice &advice : route.first)
        first << advice.text;
    for (const RouteClosing &closing : route.closes)
        closes << set.titleOf(NameKind::Route, closing.route) + u'：' + closing.why;
    return {{LocalModel::tr("Law"), route.source},
            {LocalModel::tr("Lawful for"), conditionLines(route.lawful, set)},
            {LocalModel::tr("Cost, time, force"), {route.cost, route.time, route.force}},
            {LocalModel::tr("Materials"), route.materials},
            {LocalModel::tr("Must come first"), first},
            {LocalModel::tr("Closes"), closes},
            {LocalModel::tr("Stages"), stages},
            {LocalModel::tr("Ends"), ends},
            {LocalModel::tr("Time limits"), titles(route.rules(), NameKind::Rule, set)},
            {LocalModel::tr("What the person may do afterwards"), {route.remedy}}};
}

QList<Part> partsOf(const FormDeclaration &form, const Reference &reference)
{
    const FormSpec *spec = reference.forms.find(form.id);
    QStringList fields;
    for (const FormField &field : spec ? spec->fields : std::vector<FormField>()) {
        const QString source = field.source == FormField::Source::View ? field.from
                               : field.source == FormField::Source::Given
                                   ? LocalModel::tr("by the clerk")
                                   : LocalModel::tr("when it is issued");
        fields << LocalModel::tr("%1 (%2)", "a field, where it comes from").arg(field.name, source);
    }
    return {{LocalModel::tr("Law"), spec ? spec->basis : QStringList()},
            {LocalModel::tr("Follows"), titles(form.about, NameKind::Act, reference.declarations)},
            {LocalModel::tr("Offered when"), conditionLines(form.offered, reference.declarations)},
            {LocalModel::tr("Fields"), fields}};
}

QList<Part> partsOf(const DeadlineRule &rule)
{
    const QString kind = rule.promise ? LocalModel::tr("promise of this centre")
                         : rule.local ? LocalModel::tr("law of another place: reckoned with only")
                                      : rule.article;
    return {{LocalModel::tr("Law"), {kind}},
            {LocalModel::tr("Starts"), {rule.starts}},
            {LocalModel::tr("Time"), {termWords({rule.count, rule.unit})}},
            {LocalModel::tr("Note"), {rule.note}}};
}

QList<Part> partsOf(const Catalogue &catalogue)
{
    const auto names = [](const QList<Entry> &entries) {
        QStringList lines;
        for (const Entry &entry : entries)
            lines << LocalModel::tr("%1 (%2)", "an entry, its code").arg(entry.name, entry.code);
        return lines;
    };
    return {{LocalModel::tr("Offered"), names(catalogue.all())},
            {LocalModel::tr("Offered no more"), names(catalogue.retired())}};
}

QList<Part> partsOf(const RecordKind &kind, const Declarations &set)
{
    const auto names = [&kind](const QStringList &keys) {
        QStringList titles;
        for (const QString &key : keys) {
            const RecordField *field = kind.field(key);
            titles << (field ? field->title : key);
        }
        return titles.join(u'、');
    };
    QStringList fields, states;
    for (const RecordField &field : kind.fields)
        fields << fieldLine(field);
    for (const RecordState &state : kind.states)
        states << state.title;
    return {{LocalModel::tr("Told apart by"), {names(kind.key)}},
            {LocalModel::tr("Columns of its list"), {names(kind.lists)}},
            {LocalModel::tr("Who may change it"), titles(kind.by, NameKind::Role, set)},
            {LocalModel::tr("How it can stand"), states},
            {LocalModel::tr("Fields"), fields}};
}

} // namespace

/// What a release brings by itself, and in which files rules and kinds of records stand.
struct LocalModel::Release {
    QSet<QString> shipped;
    QHash<QString, QString> files;
    QSet<QString> olderRecords;
};

namespace
{

/// Notes in which file of a folder each rule and kind of record stands, as people find it:
/// local/rules/ours.json. A file that was set aside holds none.
void noteFiles(const QString &root, const QString &prefix, const QSet<QString> &aside,
               QHash<QString, QString> &files)
{
    for (const auto &[folder, kind] :
         {std::pair("rules", NameKind::Rule), std::pair("records", NameKind::Record)}) {
        const QDir dir(root + u'/' + QLatin1String(folder));
        for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(dir.filePath(name));
            const QString shown = prefix + QLatin1String(folder) + u'/' + name;
            if (aside.contains(shown) || !file.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
            if (const QJsonValue id = object.value(QStringLiteral("record")); id.isString())
                files.insert(titleKey(kind, id.toString()), shown);
            for (const QJsonValue &rule : object.value(QStringLiteral("rules")).toArray())
                files.insert(titleKey(kind, rule[QStringLiteral("id")].toString()), shown);
        }
    }
}

QString fileIn(const QString &sentence)
{
    return sentence.section(u' ', 0, 0);
}

} // namespace

Result<LocalModel::Release> LocalModel::releaseAt(StationWorkplace &at)
{
    const QString &resources = at.reference().folder;
    const QString &data = at.station().folder;
    const auto reference = Reference::load(resources);
    if (!reference)
        return reference.error();
    Release release;
    for (const ActSpec &act : reference->declarations.acts())
        release.shipped.insert(titleKey(NameKind::Act, act.act));
    for (const RouteSpec &route : reference->declarations.routes())
        release.shipped.insert(titleKey(NameKind::Route, route.route));
    for (const FormDeclaration &form : reference->declarations.forms())
        release.shipped.insert(titleKey(NameKind::Form, form.id));
    for (const DeadlineRule &rule : reference->rules.all())
        release.shipped.insert(titleKey(NameKind::Rule, rule.id));
    for (const RecordKind &kind : reference->records.all()) {
        release.shipped.insert(titleKey(NameKind::Record, kind.kind));
        if (const RecordKind *own = at.reference().records.find(kind.kind);
            own &&
            QVersionNumber::fromString(own->version) < QVersionNumber::fromString(kind.version))
            release.olderRecords.insert(kind.kind);
    }
    QSet<QString> aside;
    for (const Error &error : at.reference().setAside)
        aside.insert(error.detail.section(u':', 0, 0));
    for (const QString &sentence : at.reference().recordsAside)
        aside.insert(localPrefix + fileIn(sentence));
    noteFiles(resources, {}, {}, release.files);
    noteFiles(localFolder(data), localPrefix, aside, release.files);
    return release;
}

LocalModel::LocalModel(DeskWorker &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    fill();
}

void LocalModel::compare()
{
    m_desk.ask(this, &LocalModel::releaseAt, [this](const Result<Release> &release) {
        if (!release)
            return;
        m_shipped = release->shipped;
        m_files = release->files;
        m_olderRecords = release->olderRecords;
        fill();
        Q_EMIT changed();
    });
}

void LocalModel::add(Row row, Layer layer)
{
    if (layer == Layer::Local)
        row.origin = m_shipped.contains(titleKey(row.kind, row.id)) ? Origin::Changed : Origin::Own;
    for (const DeclarationFlaw &flaw : m_desk.reference().flaws) {
        if (flaw.file != row.file)
            continue;
        row.flaws << flaw.sentence();
        row.older = row.older || flaw.flaw == FlawKind::Older;
    }
    m_rows.append(row);
}

/// Of what is not kept with its file.
void LocalModel::addUnchecked(NameKind kind, const QString &id, const QString &title)
{
    const QString file = m_files.value(titleKey(kind, id));
    Row row{kind, id, title, file};
    row.older = kind == NameKind::Record && m_olderRecords.contains(id);
    add(row, file.startsWith(localPrefix) ? Layer::Local : Layer::Shipped);
}

void LocalModel::fillAside()
{
    const Reference &reference = m_desk.reference();
    const auto tell = [this](const QString &file, const QString &sentence) {
        const auto told = std::find_if(m_rows.begin(), m_rows.end(),
                                       [&](const Row &row) { return row.file == file; });
        if (told == m_rows.end())
            m_rows.append({NameKind::Act, {}, file, file, Origin::Aside, false, {sentence}});
        else
            told->flaws << sentence;
    };
    for (const DeclarationFlaw &flaw : reference.flaws) {
        if (flaw.breaks())
            tell(flaw.file, flaw.sentence());
    }
    for (const Error &error : reference.setAside)
        tell(error.detail.section(u':', 0, 0),
             tr("%1: this is wrong. The file is not used, what comes with the program serves. "
                "Correct it and open the program again.")
                 .arg(error.detail));
    for (const QString &sentence : reference.recordsAside)
        tell(localPrefix + fileIn(sentence), localPrefix + sentence);
}

void LocalModel::fill()
{
    const Reference &reference = m_desk.reference();
    const Declarations &set = reference.declarations;
    m_rows.clear();
    fillAside();
    for (const ActSpec &act : set.acts())
        add({NameKind::Act, act.act, act.title, act.file}, act.layer);
    for (const RouteSpec &route : set.routes())
        add({NameKind::Route, route.route, route.title, route.file}, route.layer);
    for (const DeadlineRule &rule : reference.rules.all()) {
        if (&rule == reference.rules.find(rule.id)) // of several versions the newest
            addUnchecked(NameKind::Rule, rule.id, rule.title);
    }
    for (const FormDeclaration &form : set.forms())
        add({NameKind::Form, form.id, form.title, form.file}, form.layer);
    for (const RecordKind &kind : reference.records.all())
        addUnchecked(NameKind::Record, kind.kind, kind.title);
    for (const QString &name : reference.ownCatalogues)
        m_rows.append({NameKind::Catalogue, name, reference.catalogue(name)->title(),
                       QStringLiteral("local/catalogue/%1.json").arg(name), Origin::Changed});
    const auto rank = [](const Row &row) {
        return row.origin == Origin::Aside ? 0 : row.origin == Origin::Shipped ? 2 : 1;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](const Row &a, const Row &b) { return rank(a) < rank(b); });
}

QList<LocalModel::Part> LocalModel::partsOf(const Row &row) const
{
    const Reference &reference = m_desk.reference();
    const Declarations &set = reference.declarations;
    const QStringList right{tr("Nothing is wrong with it.")};
    QList<Part> parts{{tr("File"), {row.file, originText(row)}},
                      {tr("Checks"), row.flaws.isEmpty() ? right : row.flaws}};
    if (const ActSpec *act = row.kind == NameKind::Act ? set.act(row.id) : nullptr)
        parts += onedoor::partsOf(*act, set, reference.records);
    if (const RouteSpec *route = row.kind == NameKind::Route ? set.route(row.id) : nullptr)
        parts += onedoor::partsOf(*route, set);
    if (const FormDeclaration *form = row.kind == NameKind::Form ? set.form(row.id) : nullptr)
        parts += onedoor::partsOf(*form, reference);
    if (const DeadlineRule *rule =
            row.kind == NameKind::Rule ? reference.rules.find(row.id) : nullptr)
        parts += onedoor::partsOf(*rule);
    if (const Catalogue *catalogue =
            row.kind == NameKind::Catalogue ? reference.catalogue(row.id) : nullptr)
        parts += onedoor::partsOf(*catalogue);
    if (const RecordKind *kind =
            row.kind == NameKind::Record ? reference.records.find(row.id) : nullptr)
        parts += onedoor::partsOf(*kind, set);
    for (Part &part : parts)
        part.lines.removeAll(QString());
    parts.removeIf([](const Part &part) { return part.lines.isEmpty(); });
    return parts;
}

QString LocalModel::originText(const Row &row)
{
    const QString since = row.older ? tr("; the shipped one was changed since") : QString();
    switch (row.origin) {
    case Origin::Shipped:
        return tr("shipped");
    case Origin::Own:
        return tr("this centre's own");
    case Origin::Changed:
        return tr("this centre's own instead of the shipped one") + since;
    case Origin::Aside:
        return tr("set aside: it is wrong, the shipped one serves");
    }
    return {};
}

} // namespace onedoor
