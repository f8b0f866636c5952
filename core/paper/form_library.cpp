#include "core/paper/form_library.h"

#include "core/paper/filters.h"
#include "core/paper/form.h"
#include "core/paper/form_meta.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, QString()};
    return file.readAll();
}

/// The id a meta.json names under `like`; a broken file is told when it is read whole.
QString likeOf(const QByteArray &meta)
{
    return QJsonDocument::fromJson(meta).object().value(QLatin1String("like")).toString();
}

/// The folders of forms; what they share is none.
QStringList idsIn(const QDir &root)
{
    QStringList ids = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    ids.removeAll(QStringLiteral("parts"));
    return ids;
}

QString partsOf(const QString &folder)
{
    return folder + QStringLiteral("/parts");
}

TemplateKeys keysOf(const std::vector<FormField> &fields)
{
    TemplateKeys all;
    for (const FormField &field : fields)
        all.keys.emplace(field.path, keysOf(field.items));
    return all;
}

/// The first steps of their paths.
QSet<QString> partsRead(const std::vector<FormField> &fields)
{
    QSet<QString> parts;
    for (const FormField &field : fields) {
        if (field.source == FormField::Source::View)
            parts.insert(field.from.section(u'.', 0, 0).section(u'[', 0, 0));
    }
    return parts;
}

/// Fields may come from parts, whose files are not the form's own.
void addTo(QCryptographicHash &hash, const std::vector<FormField> &fields)
{
    for (const FormField &field : fields) {
        const QJsonArray said{field.path,      field.name,     int(field.source), field.from,
                              field.otherwise, field.required, field.when};
        hash.addData(QJsonDocument(said).toJson(QJsonDocument::Compact));
        addTo(hash, field.items);
    }
}

} // namespace

Result<FormSpec> readForm(const FormSource &source, const FormParts &parts)
{
    const QString layoutName =
        (source.layoutOf.isEmpty() ? source.id : source.layoutOf) + QStringLiteral("/form.xml");
    const QString metaName = source.id + QStringLiteral("/meta.json");
    auto spec = readFormMeta(source.meta, metaName, parts, source.like);
    if (!spec)
        return spec;
    if (spec->id != source.id)
        return Error{Reason::BadTemplate,
                     metaName + QStringLiteral(":1: id: not the folder's name"), QString()};
    const auto whole = parts.whole(source.layout, layoutName);
    if (!whole)
        return whole.error();
    auto layout = Template::parse(whole->text, whole->lines);
    if (!layout)
        return layout.error();
    const QByteArray xml = whole->text.toUtf8();
    const auto form = parseForm(xml, whole->lines, FormStage::Template);
    if (!form)
        return form.error();
    if (form->value(QLatin1String("paper"), QStringLiteral("A4")) != spec->paper)
        return Error{Reason::BadTemplate,
                     layoutName + QStringLiteral(":1: paper: not that of meta.json"), QString()};
    TemplateKeys keys = keysOf(spec->fields);
    for (auto word = spec->words.begin(); word != spec->words.end(); ++word)
        keys.keys.emplace(word.key(), TemplateKeys{{}, !word->toString().isEmpty()});
    if (const auto known = layout->check(keys, paperFilters()); !known)
        return known.error();
    spec->layout = std::move(*layout);
    spec->reads = partsRead(spec->fields);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(xml);
    hash.addData(source.meta);
    addTo(hash, spec->fields);
    if (source.like)
        hash.addData(source.like->digest);
    spec->digest = hash.result();
    // A pattern that asks for anything but these is found here, not when a number is due.
    const auto number = spec->number.fill({{QStringLiteral("agency"), QStringLiteral("×")},
                                           {QStringLiteral("station"), QStringLiteral("A1")},
                                           {QStringLiteral("year"), 2026},
                                           {QStringLiteral("serial"), 1}},
                                          paperFilters());
    if (!number)
        return number.error();
    return spec;
}

Result<Done> FormLibrary::add(const QString &folder, const QString &id, const QByteArray &meta,
                              const FormSpec *like)
{
    const QString whose = like ? like->id : id;
    const QString home = like ? like->home : folder + u'/' + id;
    const auto layout = contentOf(home + QStringLiteral("/form.xml"));
    if (!layout)
        return layout.error();
    auto spec = readForm({id, *layout, meta, whose, like}, m_parts);
    if (!spec)
        return spec.error();
    const auto place =
        std::lower_bound(m_forms.begin(), m_forms.end(), id,
                         [](const FormSpec &form, const QString &key) { return form.id < key; });
    spec->home = home;
    if (place != m_forms.end() && place->id == id) // a centre's own over what was shipped
        *place = std::move(*spec);
    else
        m_forms.insert(place, std::move(*spec));
    return Done{};
}

Result<Done> FormLibrary::addRetired(const QString &file)
{
    if (!QFile::exists(file))
        return Done{};
    const auto bytes = contentOf(file);
    if (!bytes)
        return bytes.error();
    for (const QJsonValue &value : QJsonDocument::fromJson(*bytes).array()) {
        const auto text = [&](const char *key) {
            return value.toObject().value(QLatin1String(key)).toString();
        };
        FormSpec form;
        form.id = text("id");
        form.title = text("title");
        form.group = text("group");
        form.paper = text("paper");
        form.sides = text("sides");
        form.retired = true;
        if (form.id.isEmpty() || form.title.isEmpty() || form.paper.isEmpty())
            return Error{Reason::BadTemplate, QStringLiteral("retired.json:1: id, title, paper"),
                         QString()};
        m_retired.push_back(std::move(form));
    }
    return Done{};
}

Result<FormLibrary> FormLibrary::load(const QString &folder)
{
    auto parts = FormParts::load(partsOf(folder));
    return parts ? load(folder, std::move(*parts)) : Result<FormLibrary>(parts.error());
}

Result<FormLibrary> FormLibrary::load(const QString &folder, FormParts parts)
{
    const QDir root(folder);
    if (!root.exists())
        return Error{Reason::FileUnreadable, folder, QString()};
    FormLibrary library;
    library.m_folder = folder;
    library.m_parts = std::move(parts);
    std::vector<std::pair<QString, QByteArray>> alike;
    for (const QString &id : idsIn(root)) {
        const auto meta = contentOf(root.filePath(id + QStringLiteral("/meta.json")));
        if (!meta)
            return meta.error();
        if (!likeOf(*meta).isEmpty())
            alike.emplace_back(id, *meta);
        else if (auto done = library.add(folder, id, *meta, nullptr); !done)
            return done.error();
    }
    for (const auto &[id, meta] : alike) {
        const FormSpec *found = library.find(likeOf(meta));
        if (!found)
            return Error{Reason::BadTemplate,
                         id + QStringLiteral("/meta.json:1: like: no such form ") + likeOf(meta),
                         QString()};
        const FormSpec like = *found; // adding moves what is found
        if (auto done = library.add(folder, id, meta, &like); !done)
            return done.error();
    }
    if (auto done = library.addRetired(root.filePath(QStringLiteral("retired.json"))); !done)
        return done.error();
    return library;
}

QList<Error> FormLibrary::lay(const QString &folder)
{
    QList<Error> aside;
    for (const QString &file : FormParts::filesIn(partsOf(folder))) {
        FormParts parts = m_parts;
        const auto added = parts.add(file);
        auto with = added ? load(m_folder, std::move(parts)) : Result<FormLibrary>(added.error());
        if (with)
            *this = std::move(*with);
        else
            aside << with.error();
    }
    const QDir root(folder);
    const QStringList filters{QStringLiteral("*.json"), QStringLiteral("*.xml")};
    for (const QString &id : idsIn(root)) {
        // Nothing of its own in it but what is not to be used yet.
        if (QDir(root.filePath(id)).entryList(filters, QDir::Files).isEmpty())
            continue;
        const auto meta = contentOf(root.filePath(id + QStringLiteral("/meta.json")));
        const QString likeId = meta ? likeOf(*meta) : QString();
        const FormSpec *found = likeId.isEmpty() ? nullptr : find(likeId);
        if (!meta || (!likeId.isEmpty() && !found)) {
            aside << (meta
                          ? Error{Reason::BadTemplate,
                                  id + QStringLiteral("/meta.json:1: like: no such form ") + likeId,
                                  QString()}
                          : meta.error());
            continue;
        }
        const std::optional<FormSpec> like = found ? std::optional(*found) : std::nullopt;
        if (const auto done = add(folder, id, *meta, like ? &*like : nullptr); !done)
            aside << done.error();
    }
    return aside;
}

const FormSpec *FormLibrary::find(const QString &id) const
{
    for (const auto *forms : {&m_forms, &m_retired}) {
        const auto found = std::find_if(forms->begin(), forms->end(),
                                        [&](const FormSpec &form) { return form.id == id; });
        if (found != forms->end())
            return &*found;
    }
    return nullptr;
}

QString formatNumber(const FormSpec &form, const QString &agency, const QString &station, int year,
                     int serial)
{
    const auto number = form.number.fill({{QStringLiteral("agency"), agency},
                                          {QStringLiteral("station"), station},
                                          {QStringLiteral("year"), year},
                                          {QStringLiteral("serial"), serial}},
                                         paperFilters());
    return number ? *number : QString();
}

} // namespace onedoor
