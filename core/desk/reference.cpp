#include "core/desk/reference.h"

#include "core/desk/declared_set.h"
#include "core/desk/form_change.h"
#include "core/desk/record_files.h"
#include "core/desk/unit_book.h"
#include "core/domain/catalogue_layer.h"
#include "core/domain/deadline_rows.h"
#include "core/domain/phone_number.h"
#include "core/domain/sha256.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace onedoor
{

namespace
{

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, {}};
    return file.readAll();
}

/// By the names of their files, as declarations use them.
constexpr std::pair<const char *, Catalogue Reference::*> catalogueFields[] = {
    {"dispute-types", &Reference::disputeTypes},
    {"content-classes", &Reference::contentClasses},
    {"channels", &Reference::channels},
    {"results", &Reference::results},
    {"urgent-signals", &Reference::urgentSignals},
    {"ethnicities", &Reference::ethnicities},
    {"screening", &Reference::screening},
    {"roles", &Reference::roles}};

/// A file that could not be laid over the shipped ones, with its line, as other declarations say
/// it.
QList<DeclarationFlaw> flawsOf(const ResourceFile &file, const Error &error)
{
    DeclarationText own(file.name, file.bytes, Layer::Local);
    constexpr std::pair<Reason, FlawKind> kinds[] = {
        {Reason::Missing, FlawKind::Missing},      {Reason::UnknownKey, FlawKind::UnknownKey},
        {Reason::WrongType, FlawKind::WrongType},  {Reason::NotInCatalogue, FlawKind::NotAWord},
        {Reason::BadNumber, FlawKind::OutOfRange}, {Reason::Duplicate, FlawKind::TwoWithOneId},
        {Reason::BadDate, FlawKind::NotAWord},     {Reason::NotFound, FlawKind::UnknownName},
    };
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const auto &pair) { return pair.first == error.reason; });
    // What else a reader refuses is how a value is written.
    const FlawKind kind = found == std::end(kinds) ? FlawKind::NotAWord : found->second;
    const QString place = file.name + QStringLiteral(": ") + error.field;
    const QString value =
        error.detail.startsWith(place) ? error.detail.sliced(place.size()).mid(2) : QString();
    own.refuse(kind, error.field, value.isEmpty() ? error.detail : value);
    return own.flaws();
}

/// Loads one file into its place, unless an earlier one failed.
class Loading
{
public:
    Loading(const QString &folder, const QString &local) : m_folder(folder), m_local(local) {}

    template <class T>
    void into(T &place, const QString &file)
    {
        const auto read = taken(m_folder, file);
        if (!read)
            return;
        auto loaded = T::load(read->bytes, file);
        if (loaded)
            place = std::move(*loaded);
        else
            m_error = loaded.error();
    }

    /// One file, and what the centre has of its own over it.
    void catalogue(Catalogue &place, const QString &name)
    {
        const QString file = QStringLiteral("catalogue/%1.json").arg(name);
        into(place, file);
        if (m_error || m_local.isEmpty() || !QFile::exists(m_local + u'/' + file))
            return;
        const auto read = taken(m_local, file);
        if (!read)
            return;
        DeclarationText own(read->name, read->bytes, Layer::Local);
        if (auto laid = laidOver(place, own)) {
            place = std::move(*laid);
            m_ownCatalogues << name;
        }
        m_flaws += own.flaws();
    }
    /// A file that lies over nothing would be overlooked.
    void strangeCatalogues(const QStringList &names)
    {
        const QDir place(m_local + QStringLiteral("/catalogue"));
        if (m_local.isEmpty())
            return;
        const QStringList filters{QStringLiteral("*.json"), QStringLiteral("*.csv")};
        for (const QString &file : place.entryList(filters, QDir::Files, QDir::Name)) {
            if (file.endsWith(QStringLiteral(".json")) && names.contains(file.chopped(5)))
                continue;
            DeclarationText own(QStringLiteral("local/catalogue/") + file, {}, Layer::Local);
            own.refuse(FlawKind::UnknownName, {},
                       QStringLiteral("这个目录（可用：%1）").arg(names.join(u'、')));
            m_flaws += own.flaws();
        }
    }

    /// All files of a folder, with those a centre has of its own: each is taken or set aside.
    template <class T, class Load>
    void layers(T &place, const char *name, const Load &load)
    {
        const QString folder = QLatin1String(name);
        const QList<ResourceFile> shipped = filesOf(m_folder, folder);
        if (m_error)
            return;
        auto loaded = load(shipped, QList<ResourceFile>());
        if (!loaded) {
            m_error = loaded.error();
            return;
        }
        QList<ResourceFile> local;
        for (const ResourceFile &file : filesOf(m_local, folder)) {
            auto with = load(shipped, local + QList<ResourceFile>{file});
            if (with) {
                loaded = std::move(with);
                local << file;
            } else {
                m_flaws += flawsOf(file, with.error());
            }
        }
        place = std::move(*loaded);
    }

    const std::optional<Error> &error() const { return m_error; }
    const QList<Error> &setAside() const { return m_setAside; }
    const QList<DeclarationFlaw> &flaws() const { return m_flaws; }
    const QStringList &ownCatalogues() const { return m_ownCatalogues; }
    QByteArray madeFrom() const { return sha256(m_hashes); }

private:
    std::optional<ResourceFile> taken(const QString &root, const QString &file)
    {
        if (m_error)
            return std::nullopt;
        auto bytes = bytesOf(root + u'/' + file);
        if (!bytes) {
            if (root == m_local)
                m_setAside << bytes.error();
            else
                m_error = bytes.error();
            return std::nullopt;
        }
        m_hashes += file.toUtf8() + '|' + sha256(*bytes);
        return ResourceFile{root == m_local ? QStringLiteral("local/") + file : file, *bytes};
    }

    QList<ResourceFile> filesOf(const QString &root, const QString &folder)
    {
        QList<ResourceFile> files;
        const QDir place(root + u'/' + folder);
        if (root.isEmpty() || !place.exists())
            return files;
        for (const QString &name :
             place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (auto file = taken(root, folder + u'/' + name))
                files << std::move(*file);
        }
        return files;
    }

    QByteArray m_hashes; ///< of the names and contents so far
    QString m_folder, m_local;
    std::optional<Error> m_error;
    QList<Error> m_setAside;
    QList<DeclarationFlaw> m_flaws; ///< of the centre's own catalogues
    QStringList m_ownCatalogues;
};

} // namespace

Result<Reference> Reference::load(const QString &folder, const QString &local)
{
    Reference reference;
    reference.folder = folder;
    if (!local.isEmpty())
        (void)finishChange(local); // where nothing can be written the checks tell what is half
    using Files = QList<ResourceFile>;
    Loading loading(folder, local);
    loading.layers(reference.calendar, "calendar", [](const Files &shipped, const Files &own) {
        return WorkingDays::load(shipped + own);
    });
    loading.layers(reference.rules, "rules", [](const Files &shipped, const Files &own) {
        return DeadlineRules::load(shipped, own);
    });
    QStringList names;
    for (const auto &[name, catalogue] : catalogueFields) {
        names << QLatin1String(name);
        loading.catalogue(reference.*catalogue, names.last());
    }
    loading.strangeCatalogues(names);
    loading.into(reference.divisions, QStringLiteral("catalogue/divisions.csv"));
    if (loading.error())
        return *loading.error();
    reference.madeFrom = loading.madeFrom();
    reference.setAside = loading.setAside();
    auto forms = FormLibrary::load(folder + QStringLiteral("/forms"));
    if (!forms)
        return forms.error();
    reference.forms = std::move(*forms);
    if (!local.isEmpty())
        reference.setAside += reference.forms.lay(local + QStringLiteral("/forms"));
    auto records =
        RecordFiles::load(folder, local.isEmpty() ? QString() : local + QStringLiteral("/records"));
    if (!records)
        return records.error();
    reference.records = std::move(records->kinds);
    reference.recordsAside = std::move(records->setAside);
    auto declared = readDeclarations(reference, local);
    if (!declared)
        return declared.error();
    if (declared->refused)
        return *declared->refused;
    reference.declarations = std::move(declared->set);
    reference.flaws = loading.flaws() + declared->flaws;
    reference.ownCatalogues = loading.ownCatalogues();
    return reference;
}

QList<std::pair<QString, const Catalogue *>> Reference::catalogues() const
{
    QList<std::pair<QString, const Catalogue *>> all;
    for (const auto &[name, catalogue] : catalogueFields)
        all.append({QLatin1String(name), &(this->*catalogue)});
    return all;
}

const Catalogue *Reference::catalogue(const QString &name) const
{
    for (const auto &[known, catalogue] : catalogues()) {
        if (known == name)
            return catalogue;
    }
    return nullptr;
}

const std::vector<Condition> &Reference::offersOf(const QString &form) const
{
    static const std::vector<Condition> always;
    const FormDeclaration *declared = declarations.form(form);
    return declared ? declared->offered : always;
}

Knowledge knowledgeOf(const Reference &reference)
{
    return {[&reference](const Petition &petition) {
                return deadlinesOf(petition, reference.calendar);
            },
            [&reference](const QString &code) { return reference.divisions.name(code); },
            reference.madeFrom};
}

QString localFolder(const QString &data)
{
    return data + QStringLiteral("/local");
}

bool isProvisional(const Reference &reference, const QString &rule, QDate dueOn)
{
    const DeadlineRule *found = reference.rules.find(rule);
    const bool counts = !found || found->unit == Unit::Workdays ||
                        (found->unit != Unit::Hours && found->rolls != Rolls::Stay);
    return counts && !reference.calendar.isFirm(dueOn);
}

std::optional<QDate> dueDate(const Reference &reference, const QString &rule, QDate from)
{
    const DeadlineRule *found = reference.rules.find(rule);
    return found ? std::optional(derive(*found, from, {}, reference.calendar).legal) : std::nullopt;
}

Reading readingOf(const Store &store, const Reference &reference, QDate receivedOn)
{
    QString area = areaCodeOf(store.settings.value(QStringLiteral("centre.phone")));
    const UnitBook units = area.isEmpty() ? UnitBook::readable(store) : UnitBook();
    for (const UnitEntry &unit : units.all()) {
        area = areaCodeOf(unit.phone);
        if (!area.isEmpty())
            break;
    }
    return {receivedOn, reference.divisions, store.identity().division, area};
}

} // namespace onedoor
