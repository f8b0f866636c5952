#include "core/desk/declared_files.h"

#include <QDir>
#include <QFile>

namespace onedoor
{

namespace
{

constexpr qint64 largest = 4 << 20; // bytes of one file

Result<Done> add(const QString &root, const QString &file, Folder folder, Layer layer,
                 QList<DeclarationSource> &sources)
{
    QFile source(root + u'/' + file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, source.fileName(), {}};
    if (source.size() > largest)
        return Error{Reason::TooLarge, QString::number(largest), file};
    const QString name = layer == Layer::Local ? QStringLiteral("local/") + file : file;
    sources.append({name, source.readAll(), layer, folder});
    return Done{};
}

} // namespace

Result<QList<DeclarationSource>> declarationsIn(const QString &folder, Layer layer)
{
    QList<DeclarationSource> sources;
    const auto addAll = [&](const QString &within, Folder kind, bool nested) -> Result<Done> {
        const QDir dir(folder + u'/' + within);
        const QStringList names =
            nested ? dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)
                   : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const QString file =
                within + u'/' + name + (nested ? QStringLiteral("/meta.json") : QString());
            if (nested && !QFile::exists(folder + u'/' + file))
                continue;
            if (const auto added = add(folder, file, kind, layer, sources); !added)
                return added;
        }
        return Done{};
    };
    for (const auto &[within, kind, nested] :
         {std::tuple("acts", Folder::Acts, false), std::tuple("routes", Folder::Routes, false),
          std::tuple("forms", Folder::Forms, true),
          std::tuple("forms/parts", Folder::FormParts, false)}) {
        if (const auto done = addAll(QLatin1String(within), kind, nested); !done)
            return done.error();
    }
    return sources;
}

} // namespace onedoor
