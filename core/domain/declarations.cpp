#include "core/domain/declaration_check.h"

#include <QVersionNumber>

#include <algorithm>

namespace onedoor
{

namespace
{

/// A file as it was read, whole.
struct ReadFile {
    DeclarationText text;
    std::vector<ActSpec> acts;
    std::vector<RouteSpec> routes;
    std::vector<FormDeclaration> forms;
    std::vector<FormPartDeclaration> parts;
    bool aside = false;

    bool isLocal() const { return text.layer() == Layer::Local; }
};

template <class Spec>
void readInto(std::vector<Spec> &specs, const Declared &object, DeclarationText &text)
{
    Spec spec = Spec::read(object);
    spec.file = text.file();
    spec.layer = text.layer();
    specs.push_back(std::move(spec));
}

/// A file holds one alone, or a list.
template <class Spec>
void readAll(std::vector<Spec> &specs, const Declared &file, DeclarationText &text, const char *one,
             const char *many)
{
    if (!file.has(many)) {
        if (!file.has(one) && text.flaws().isEmpty())
            file.refuse(FlawKind::Missing);
        readInto(specs, file, text);
        return;
    }
    file.allowOnly({"title", "source", "where", many});
    Condition::checkNamed(file);
    for (const Declared &object : file.items(many))
        readInto(specs, object, text);
}

ReadFile readFile(const DeclarationSource &source)
{
    ReadFile file{DeclarationText(source.file, source.bytes, source.layer), {}, {}, {}, {}, false};
    const Declared outer = Declared::open(file.text);
    if (!file.text.flaws().isEmpty())
        return file;
    switch (source.folder) {
    case Folder::Acts:
        readAll(file.acts, outer, file.text, "act", "acts");
        break;
    case Folder::Routes:
        readAll(file.routes, outer, file.text, "route", "routes");
        break;
    case Folder::Forms:
        readAll(file.forms, outer, file.text, "id", "forms");
        break;
    case Folder::FormParts:
        readInto(file.parts, outer, file.text);
        break;
    }
    return file;
}

QString idOf(const ActSpec &spec)
{
    return spec.act;
}
QString idOf(const RouteSpec &spec)
{
    return spec.route;
}
QString idOf(const FormDeclaration &spec)
{
    return spec.id;
}
QString idOf(const FormPartDeclaration &spec)
{
    return spec.part;
}
QString idField(const FormPartDeclaration &)
{
    return QStringLiteral("part");
}
QString idField(const ActSpec &spec)
{
    return spec.field.isEmpty() ? QStringLiteral("act") : spec.field + QStringLiteral(".act");
}
QString idField(const RouteSpec &spec)
{
    return spec.field.isEmpty() ? QStringLiteral("route") : spec.field + QStringLiteral(".route");
}
QString idField(const FormDeclaration &spec)
{
    return spec.field.isEmpty() ? QStringLiteral("id") : spec.field + QStringLiteral(".id");
}

/// Lays a spec over the ones before; what is wrong with that goes to `flaws`.
template <class Spec>
void lay(std::vector<Spec *> &specs, QHash<QString, qsizetype> &at, Spec &spec,
         QList<SetFlaw> &flaws)
{
    const auto there = at.constFind(idOf(spec));
    if (there == at.constEnd()) {
        at.insert(idOf(spec), qsizetype(specs.size()));
        specs.push_back(&spec);
        return;
    }
    Spec *&below = specs[size_t(*there)];
    if (below->layer == spec.layer) {
        flaws << SetFlaw{
            FlawKind::TwoWithOneId, spec.file, idField(spec), idOf(spec), 0, spec.layer};
        return;
    }
    if (QVersionNumber::fromString(spec.version) < QVersionNumber::fromString(below->version))
        flaws << SetFlaw{FlawKind::Older,
                         spec.file,
                         idField(spec),
                         QStringLiteral("%1 < %2").arg(spec.version, below->version),
                         0,
                         spec.layer};
    below = &spec;
}

using Files = std::vector<ReadFile>;

struct Laid {
    Assembled set;
    QList<SetFlaw> flaws;
};

/// Shipped ones first; without `leftOut`, and without the local ones where they are not wanted.
Laid layAll(Files &files, bool local, const ReadFile *leftOut = nullptr)
{
    Laid laid;
    QHash<QString, qsizetype> acts;
    QHash<QString, qsizetype> routes;
    QHash<QString, qsizetype> forms;
    QHash<QString, qsizetype> parts;
    for (const Layer layer : {Layer::Shipped, Layer::Local}) {
        for (ReadFile &file : files) {
            if (file.aside || file.text.layer() != layer || &file == leftOut ||
                (layer == Layer::Local && !local))
                continue;
            for (ActSpec &act : file.acts)
                lay(laid.set.acts, acts, act, laid.flaws);
            for (RouteSpec &route : file.routes)
                lay(laid.set.routes, routes, route, laid.flaws);
            for (FormDeclaration &form : file.forms)
                lay(laid.set.forms, forms, form, laid.flaws);
            for (FormPartDeclaration &part : file.parts)
                lay(laid.set.parts, parts, part, laid.flaws);
        }
    }
    return laid;
}

QList<SetFlaw> wrongWith(const Laid &laid, const OutsideNames &outside)
{
    return laid.flaws + checkSet(laid.set, outside);
}

bool breaks(const SetFlaw &flaw)
{
    return DeclarationFlaw{flaw.flaw, {}, flaw.layer, 1, {}, {}}.breaks();
}

qsizetype countBreaking(const QList<SetFlaw> &flaws)
{
    return std::count_if(flaws.begin(), flaws.end(), breaks);
}

DeclarationFlaw placed(const SetFlaw &flaw, const Files &files)
{
    int line = std::max(1, flaw.line);
    for (const ReadFile &file : files) {
        if (flaw.line == 0 && file.text.file() == flaw.file && file.text.layer() == flaw.layer)
            line = file.text.lineOf(flaw.field);
    }
    return {flaw.flaw, flaw.file, flaw.layer, line, flaw.field, flaw.detail};
}

} // namespace

/// Reads, lays over, checks, and sets local files aside until what is left is whole.
class DeclarationReader
{
public:
    DeclarationReader(const QList<DeclarationSource> &sources, const OutsideNames &outside)
        : m_outside(outside)
    {
        QList<DeclarationSource> sorted = sources;
        std::stable_sort(
            sorted.begin(), sorted.end(),
            [](const DeclarationSource &a, const DeclarationSource &b) { return a.file < b.file; });
        m_files.reserve(size_t(sorted.size()));
        for (const DeclarationSource &source : sorted)
            m_files.push_back(readFile(source));
    }

    DeclarationReading read()
    {
        for (ReadFile &file : m_files) {
            m_out.flaws << file.text.flaws();
            if (!file.text.flaws().isEmpty())
                setAside(file);
        }
        if (refusedByShipped())
            return std::move(m_out);
        Laid laid = layAll(m_files, true);
        QList<SetFlaw> flaws = wrongWith(laid, m_outside);
        while (countBreaking(flaws) > 0) {
            if (!blame(flaws))
                return std::move(m_out);
            laid = layAll(m_files, true);
            flaws = wrongWith(laid, m_outside);
        }
        for (const SetFlaw &flaw : flaws) // what is told and served all the same
            m_out.flaws << placed(flaw, m_files);
        finish(laid.set);
        return std::move(m_out);
    }

private:
    void setAside(ReadFile &file)
    {
        file.aside = true;
        if (file.isLocal())
            m_out.aside << file.text.file();
    }
    bool refusedByShipped()
    {
        for (const DeclarationFlaw &flaw : m_out.flaws) {
            if (flaw.layer == Layer::Shipped && flaw.breaks() && !m_out.refused)
                m_out.refused = flaw.error();
        }
        return m_out.refused.has_value();
    }
    /// Sets aside who is to blame; false when the shipped ones are.
    bool blame(const QList<SetFlaw> &flaws)
    {
        bool found = false;
        for (ReadFile &file : m_files) {
            bool own = false;
            for (const SetFlaw &flaw : flaws) {
                if (file.isLocal() && breaks(flaw) && flaw.layer == Layer::Local &&
                    flaw.file == file.text.file() && !file.aside) {
                    m_out.flaws << placed(flaw, m_files);
                    own = true;
                }
            }
            if (own)
                setAside(file);
            found = found || own;
        }
        return found || blameOneThatBreaksOthers(flaws);
    }
    /// A shipped declaration that is whole by itself misses what a local file took away.
    bool blameOneThatBreaksOthers(const QList<SetFlaw> &flaws)
    {
        ReadFile *worst = nullptr;
        qsizetype least = countBreaking(flaws);
        for (ReadFile &file : m_files) {
            if (!file.isLocal() || file.aside)
                continue;
            const qsizetype left =
                countBreaking(wrongWith(layAll(m_files, true, &file), m_outside));
            if (left < least) {
                least = left;
                worst = &file;
            }
        }
        const bool shippedAlone = countBreaking(wrongWith(layAll(m_files, false), m_outside)) > 0;
        if (!worst && !shippedAlone) // only several together: the last of them
            for (ReadFile &file : m_files)
                worst = file.isLocal() && !file.aside ? &file : worst;
        if (worst && !shippedAlone) {
            for (const SetFlaw &flaw : flaws) {
                if (breaks(flaw)) {
                    const DeclarationFlaw cause = placed(flaw, m_files);
                    m_out.flaws << DeclarationFlaw{
                        cause.flaw,
                        worst->text.file(),
                        Layer::Local,
                        1,
                        {},
                        cause.file + u' ' + cause.field + QStringLiteral(": ") + cause.detail};
                }
            }
            setAside(*worst);
            return true;
        }
        for (const SetFlaw &flaw : flaws)
            m_out.flaws << placed(flaw, m_files);
        return !refusedByShipped();
    }
    void finish(const Assembled &set);

    const OutsideNames &m_outside;
    Files m_files;
    DeclarationReading m_out;
};

void DeclarationReader::finish(const Assembled &set)
{
    Declarations &made = m_out.set;
    made.m_names = namesOf(set, m_outside);
    for (ActSpec *act : set.acts)
        made.m_acts.push_back(std::move(*act));
    for (RouteSpec *route : set.routes)
        made.m_routes.push_back(std::move(*route));
    for (FormDeclaration *form : set.forms)
        made.m_forms.push_back(std::move(*form));
    std::stable_sort(made.m_routes.begin(), made.m_routes.end(),
                     [](const RouteSpec &a, const RouteSpec &b) { return a.order < b.order; });
    made.m_titles = titlesOf(made.m_acts, made.m_routes, made.m_forms, m_outside);
    const TitleOf titleOf = [&made](NameKind kind, const QString &id) {
        return made.titleOf(kind, id);
    };
    for (ActSpec &act : made.m_acts) {
        made.m_actById.insert(act.act, made.m_actById.size());
        const TitleOf ofAct = titlesIn(act, titleOf);
        fillSentences(act.when, ofAct);
        fillSentences(act.needs, ofAct);
        for (const QString &role : act.by)
            act.byTitles << titleOf(NameKind::Role, role);
    }
    for (RouteSpec &route : made.m_routes) {
        made.m_routeById.insert(route.route, made.m_routeById.size());
        fillSentences(route.lawful, titleOf);
    }
    for (FormDeclaration &form : made.m_forms) {
        made.m_formById.insert(form.id, made.m_formById.size());
        fillSentences(form.offered, titleOf);
    }
}

DeclarationReading Declarations::read(const QList<DeclarationSource> &sources,
                                      const OutsideNames &outside)
{
    return DeclarationReader(sources, outside).read();
}

const ActSpec *Declarations::act(const QString &id) const
{
    const auto found = m_actById.constFind(id);
    return found == m_actById.constEnd() ? nullptr : &m_acts[size_t(*found)];
}

const RouteSpec *Declarations::route(const QString &id) const
{
    const auto found = m_routeById.constFind(id);
    return found == m_routeById.constEnd() ? nullptr : &m_routes[size_t(*found)];
}

const RouteSpec *Declarations::routeCalled(const QString &idOrTitle) const
{
    if (const RouteSpec *found = route(idOrTitle))
        return found;
    for (const RouteSpec &each : m_routes) {
        if (each.title == idOrTitle)
            return &each;
    }
    return nullptr;
}

const FormDeclaration *Declarations::form(const QString &id) const
{
    const auto found = m_formById.constFind(id);
    return found == m_formById.constEnd() ? nullptr : &m_forms[size_t(*found)];
}

QString Declarations::titleOf(NameKind kind, const QString &id) const
{
    const QString title = m_titles.value(titleKey(kind, id));
    return title.isEmpty() ? id : title;
}

} // namespace onedoor
