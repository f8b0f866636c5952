#include "core/desk/declared_set.h"

#include "core/desk/declared_files.h"

namespace onedoor
{

namespace
{

/// "results" and each of its groups: "results/满意度".
void addCatalogue(const QString &name, const Catalogue &catalogue, OutsideNames &names)
{
    names.catalogues.insert(name);
    for (const Entry &entry : catalogue.all() + catalogue.retired()) {
        names.choices[name].insert(entry.code, entry.name);
        for (qsizetype depth = 1; depth <= entry.path.size(); ++depth) {
            const QString group = name + u'/' + entry.path.mid(0, depth).join(u'/');
            names.catalogues.insert(group);
            names.choices[group].insert(entry.code, entry.name);
        }
    }
}

QHash<QString, QString> titlesOf(const Catalogue &catalogue)
{
    QHash<QString, QString> titles;
    for (const Entry &entry : catalogue.all() + catalogue.retired())
        titles.insert(entry.code, entry.name);
    return titles;
}

/// The kinds a unit may be of; of those who mediate also with what they mediate.
QHash<QString, QString> unitKindsOf(const RecordKinds &kinds)
{
    QHash<QString, QString> titles;
    const RecordKind *unit = kinds.find(u"unit");
    const RecordField *kind = unit ? unit->field(u"kinds") : nullptr;
    const RecordField *mediates = unit ? unit->field(u"mediates") : nullptr;
    for (const RecordChoice &one : kind ? kind->choices : QList<RecordChoice>()) {
        titles.insert(one.word, one.title);
        if (one.word != QStringLiteral("committee") || !mediates)
            continue;
        for (const RecordChoice &what : mediates->choices)
            titles.insert(one.word + u'/' + what.word,
                          QStringLiteral("%1（%2）").arg(one.title, what.title));
    }
    return titles;
}

OutsideNames namesAround(const Reference &reference)
{
    OutsideNames names;
    for (const DeadlineRule &rule : reference.rules.all())
        names.rules.append({rule.id, rule.title, rule.extends, rule.promise,
                            rule.calculator || rule.local, QStringLiteral("rules"), 1,
                            Layer::Shipped});
    names.roles = titlesOf(reference.roles);
    names.urgentSignals = titlesOf(reference.urgentSignals);
    for (const auto &[name, catalogue] : reference.catalogues())
        addCatalogue(name, *catalogue, names);
    names.unitKinds = unitKindsOf(reference.records);
    names.records = reference.records.fieldsByKind();
    return names;
}

} // namespace

Result<DeclarationReading> readDeclarations(const Reference &reference, const QString &local)
{
    auto sources = declarationsIn(reference.folder, Layer::Shipped);
    if (!sources)
        return sources.error();
    if (!local.isEmpty()) {
        const auto own = declarationsIn(local, Layer::Local);
        if (!own)
            return own.error();
        *sources += *own;
    }
    return Declarations::read(*sources, namesAround(reference));
}

} // namespace onedoor
