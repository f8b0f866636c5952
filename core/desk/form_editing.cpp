#include "core/desk/form_editing.h"

#include "core/paper/filters.h"
#include "core/paper/form.h"
#include "core/paper/form_meta.h"
#include "core/store/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace onedoor
{

namespace
{

const QString metaName = QStringLiteral("/meta.json");
const QString layoutName = QStringLiteral("/form.xml");
const QString partsFolder = QStringLiteral("parts/");
const QString draftEnd = QStringLiteral(".draft");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where the file lies that a local one was made from: urge-order/base/form.xml.
QString baseOf(const QString &file)
{
    return file.section(u'/', 0, 0) + QStringLiteral("/base/") + file.section(u'/', 1);
}

QString likeOf(const QByteArray &meta)
{
    return QJsonDocument::fromJson(meta).object().value(QLatin1String("like")).toString();
}

/// The parts a text names, in their order.
QStringList partsIn(const QByteArray &text, bool layout)
{
    static const QRegularExpression included(
        QStringLiteral("<include\\b[^>]*\\bpart=\"([^\"]+)\""));
    static const QRegularExpression taken(QStringLiteral("\\{\\s*\"part\"\\s*:\\s*\"([^\"]+)\""));
    QStringList names;
    for (auto each = (layout ? included : taken).globalMatch(QString::fromUtf8(text));
         each.hasNext();)
        names << each.next().captured(1);
    names.removeDuplicates();
    return names;
}

/// Copies a folder's files; what is kept besides is not read by anybody.
bool copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString below = path.sliced(from.size() + 1);
        if (below.startsWith(QStringLiteral("kept/")))
            continue;
        const QString target = to + u'/' + below;
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(path, target))
            return false;
    }
    return true;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

void add(QList<FormComplaint> &all, const FormComplaint &one)
{
    if (!all.contains(one))
        all << one;
}

} // namespace

bool FormMerge::hasConflicts() const
{
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const MergePiece &piece) { return piece.conflict; });
}

bool FormEditing::mayEdit(const Roles &roles)
{
    return roles.contains(QStringLiteral("admin"));
}

QString FormEditing::shippedPath(const QString &file) const
{
    return m_resources + QStringLiteral("/forms/") + file;
}

QString FormEditing::localPath(const QString &file) const
{
    return m_local + QStringLiteral("/forms/") + file;
}

FormOrigin FormEditing::originOf(const QString &file) const
{
    if (!QFile::exists(localPath(file)))
        return FormOrigin::Shipped;
    if (!QFile::exists(shippedPath(file)))
        return FormOrigin::Own;
    const QString base = localPath(baseOf(file));
    return QFile::exists(base) && bytesOf(base) != bytesOf(shippedPath(file)) ? FormOrigin::Behind
                                                                              : FormOrigin::Changed;
}

QList<FormEntry> FormEditing::forms(const Reference &now) const
{
    QList<FormEntry> all;
    for (const FormSpec &form : now.forms.forms()) {
        const FormOrigin meta = originOf(form.id + metaName);
        const FormOrigin layout = originOf(form.id + layoutName);
        const bool drafted = QFile::exists(localPath(form.id + metaName + draftEnd)) ||
                             QFile::exists(localPath(form.id + layoutName + draftEnd));
        all.append({form.id, form.title, form.group, std::max(meta, layout), drafted});
    }
    static const QStringList order{
        QStringLiteral("受理"),       QStringLiteral("流转"), QStringLiteral("调解"),
        QStringLiteral("司法与仲裁"), QStringLiteral("信访"), QStringLiteral("督办与函件"),
        QStringLiteral("送达"),       QStringLiteral("卷宗"), QStringLiteral("大厅")};
    const auto rank = [](const FormEntry &entry) {
        const qsizetype at = order.indexOf(entry.group);
        return at < 0 ? order.size() : at;
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const FormEntry &a, const FormEntry &b) { return rank(a) < rank(b); });
    return all;
}

/// As it was last written: the draft, else the centre's own, else what is shipped.
FormText FormEditing::textAt(const QString &file) const
{
    FormText text{file, {}, originOf(file)};
    text.draft = QFile::exists(localPath(file + draftEnd));
    const QString path = text.draft                           ? localPath(file + draftEnd)
                         : text.origin == FormOrigin::Shipped ? shippedPath(file)
                                                              : localPath(file);
    text.bytes = bytesOf(path);
    return text;
}

Result<QList<FormText>> FormEditing::textsOf(const QString &id) const
{
    QList<FormText> texts{textAt(id + metaName)};
    if (texts.first().bytes.isEmpty())
        return Error{Reason::NotFound, id, QStringLiteral("form")};
    const QString like = likeOf(texts.first().bytes);
    FormText layout = textAt((like.isEmpty() ? id : like) + layoutName);
    layout.others = !like.isEmpty();
    texts << layout;
    QStringList parts;
    const auto take = [&](const QByteArray &bytes, bool isLayout) {
        for (const QString &name : partsIn(bytes, isLayout)) {
            const QString file =
                partsFolder + name + (isLayout ? QStringLiteral(".xml") : QStringLiteral(".json"));
            if (!parts.contains(file))
                parts << file;
        }
    };
    take(texts.first().bytes, false);
    take(layout.bytes, true);
    for (qsizetype i = 0; i < parts.size(); ++i) { // parts may take in parts
        const FormText part = textAt(parts[i]);
        take(part.bytes, parts[i].endsWith(QStringLiteral(".xml")));
        if (!part.bytes.isEmpty())
            texts << part;
    }
    return texts;
}

QJsonObject FormEditing::sampleOf(const QString &id) const
{
    const QString sample = QStringLiteral("/sample.json");
    for (const QString &of : {id, likeOf(textAt(id + metaName).bytes)}) {
        for (const QString &path : {localPath(of + sample), shippedPath(of + sample)}) {
            if (!of.isEmpty() && QFile::exists(path))
                return QJsonDocument::fromJson(bytesOf(path)).object();
        }
    }
    return {};
}

/// The first mistake of each stage by itself: one look tells more than one thing.
QList<FormComplaint> FormEditing::allIn(const QString &id, const QString &folder,
                                        const QList<FormText> &changed) const
{
    QList<FormComplaint> all;
    auto parts = FormParts::load(shippedPath(QStringLiteral("parts")));
    if (!parts)
        return {complaintOf(parts.error())};
    for (const QString &file : FormParts::filesIn(folder + QStringLiteral("/forms/parts"))) {
        if (const auto added = parts->add(file); !added)
            add(all, complaintOf(added.error()));
    }
    for (const FormText &text : changed) {
        if (text.file == id + metaName && likeOf(text.bytes).isEmpty()) {
            if (const auto meta = readFormMeta(text.bytes, text.file, *parts); !meta)
                add(all, complaintOf(meta.error()));
        }
        if (!text.file.endsWith(layoutName))
            continue;
        const auto whole = parts->whole(text.bytes, text.file);
        if (!whole) {
            add(all, complaintOf(whole.error()));
            continue;
        }
        if (const auto layout = Template::parse(whole->text, whole->lines); !layout)
            add(all, complaintOf(layout.error()));
        if (const auto form = parseForm(whole->text.toUtf8(), whole->lines, FormStage::Template);
            !form)
            add(all, complaintOf(form.error()));
    }
    return all;
}

/// Without those that stand already, whatever is changed.
QList<FormComplaint> FormEditing::newOnly(const QList<FormComplaint> &found) const
{
    const auto before =
        found.isEmpty() ? Result<Reference>(Reference()) : Reference::load(m_resources, m_local);
    QList<FormComplaint> left = found;
    for (const Error &error : before ? before->setAside : QList<Error>())
        left.removeAll(complaintOf(error));
    for (const DeclarationFlaw &flaw : before ? before->flaws : QList<DeclarationFlaw>()) {
        if (const auto complaint = complaintOf(flaw))
            left.removeAll(*complaint);
    }
    return left;
}

FormTrial FormEditing::tryOut(const QString &id, const QList<FormText> &changed) const
{
    const QTemporaryDir trial;
    const QString folder = trial.path();
    FileChange change;
    addVariant(id, changed, false, change);
    bool written = trial.isValid() && copyTree(m_local, folder);
    for (auto file = change.put.begin(); file != change.put.end(); ++file)
        written = written && writeFile(folder + u'/' + file.key(), *file);
    if (!written)
        return {{{id + metaName, 1, QStringLiteral("临时文件写不下，没有检查；请清理磁盘后再试")}},
                {}};
    FormTrial made{allIn(id, folder, changed), {}};
    auto loaded = Reference::load(m_resources, folder);
    if (!loaded) {
        add(made.complaints, complaintOf(loaded.error()));
        return made;
    }
    const QStringList files = change.put.keys();
    const auto concerns = [&](const QString &file) {
        return file.startsWith(id + u'/') || files.contains(QStringLiteral("forms/") + file);
    };
    QList<FormComplaint> elsewhere; // wrong before, too, or only now
    const auto sort = [&](const FormComplaint &complaint) {
        add(concerns(complaint.file) ? made.complaints : elsewhere, complaint);
    };
    for (const Error &error : loaded->setAside)
        sort(complaintOf(error));
    for (const DeclarationFlaw &flaw : loaded->flaws) {
        if (const auto complaint = complaintOf(flaw))
            sort(*complaint);
    }
    for (const FormComplaint &complaint : newOnly(elsewhere))
        add(made.complaints, complaint);
    std::stable_sort(made.complaints.begin(), made.complaints.end(),
                     [](const FormComplaint &a, const FormComplaint &b) {
                         return a.file == b.file ? a.line < b.line : a.file < b.file;
                     });
    if (made.complaints.isEmpty())
        made.reference = std::make_shared<const Reference>(std::move(*loaded));
    return made;
}

/// A form of the centre's own is whole: with both its files, and what each was made from.
void FormEditing::addVariant(const QString &id, const QList<FormText> &changed, bool upToDate,
                             FileChange &change) const
{
    const QString forms = QStringLiteral("forms/");
    for (const FormText &text : changed) {
        if (text.others)
            continue;
        change.put.insert(forms + text.file, text.bytes);
        change.removed << forms + text.file + draftEnd;
        if (!text.file.startsWith(id + u'/'))
            continue;
        for (const QString &name : {metaName, layoutName}) {
            const QString other = forms + id + name;
            const bool served = QFile::exists(localPath(id + name));
            const QString path = served ? localPath(id + name) : shippedPath(id + name);
            const bool given = std::any_of(changed.begin(), changed.end(),
                                           [&](const FormText &t) { return t.file == id + name; });
            if (!given && QFile::exists(path))
                change.put.insert(other, bytesOf(path));
        }
    }
    for (const QString &file : change.put.keys()) {
        const QString below = file.sliced(forms.size());
        const bool first =
            !QFile::exists(localPath(below)) || !QFile::exists(localPath(baseOf(below)));
        if ((first || upToDate) && QFile::exists(shippedPath(below)))
            change.put.insert(forms + baseOf(below), bytesOf(shippedPath(below)));
    }
}

Result<FormSaved> FormEditing::save(const QString &id, const QList<FormText> &changed,
                                    const Roles &roles, bool upToDate) const
{
    if (!mayEdit(roles))
        return Error{Reason::NotAllowed, {}, QStringLiteral("form")};
    FormSaved saved;
    saved.complaints = tryOut(id, changed).complaints;
    saved.serves = saved.complaints.isEmpty();
    FileChange change;
    if (saved.serves)
        addVariant(id, changed, upToDate, change);
    for (const FormText &text : changed) {
        if (!saved.serves && !text.others)
            change.put.insert(QStringLiteral("forms/") + text.file + draftEnd, text.bytes);
    }
    if (const auto done = changeFiles(m_local, change); !done)
        return done.error();
    return saved;
}

Result<QString> FormEditing::restore(const QString &idOrPart, const Roles &roles,
                                     const QDateTime &now) const
{
    if (!mayEdit(roles))
        return Error{Reason::NotAllowed, {}, QStringLiteral("form")};
    QStringList files;
    if (idOrPart.startsWith(partsFolder)) {
        files = {idOrPart, baseOf(idOrPart), idOrPart + draftEnd};
    } else {
        QDirIterator own(localPath(idOrPart), QDir::Files, QDirIterator::Subdirectories);
        while (own.hasNext())
            files << own.next().sliced(localPath({}).size());
    }
    files.removeIf([this](const QString &file) { return !QFile::exists(localPath(file)); });
    if (files.isEmpty())
        return Error{Reason::NotFound, idOrPart, QStringLiteral("form")};
    const QString when = now.toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString kept = QStringLiteral("kept/forms/") + when;
    FileChange change;
    for (const QString &file : files) {
        change.put.insert(kept + u'/' + file, bytesOf(localPath(file)));
        change.removed << QStringLiteral("forms/") + file;
    }
    if (const auto done = changeFiles(m_local, change); !done)
        return done.error();
    return m_local + u'/' + kept;
}

Result<QList<FormMerge>> FormEditing::merges(const QString &id) const
{
    const auto texts = textsOf(id);
    if (!texts)
        return texts.error();
    QList<FormMerge> all;
    for (const FormText &text : *texts) {
        if (text.others || text.origin != FormOrigin::Behind)
            continue;
        const auto of = [](const QString &path) { return QString::fromUtf8(bytesOf(path)); };
        all.append(
            {text.file, mergedLines(of(localPath(baseOf(text.file))), QString::fromUtf8(text.bytes),
                                    of(shippedPath(text.file)))});
    }
    return all;
}

} // namespace onedoor
