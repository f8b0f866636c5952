#include "core/desk/record_files.h"

#include "core/domain/declared.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QFile>

namespace onedoor
{

namespace
{

constexpr qint64 longestFile = 4'100'000; // a little more than is read of one

Result<DeclarationText> textOf(const QDir &folder, const QString &name, Layer layer)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, file.fileName(), {}};
    return DeclarationText(QStringLiteral("records/") + name, file.read(longestFile), layer);
}

QStringList namesIn(const QDir &folder)
{
    return folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

} // namespace

Result<RecordFiles> RecordFiles::load(const QString &resources, const QString &local)
{
    RecordFiles files;
    const QDir shipped(resources + QStringLiteral("/records"));
    for (const QString &name : namesIn(shipped)) {
        auto text = textOf(shipped, name, Layer::Shipped);
        if (!text)
            return text.error();
        files.kinds.take(*text);
        if (!text->flaws().isEmpty())
            return text->flaws().first().error();
    }
    const QDir own(local);
    QSet<QString> taken; // kinds of the centre's own
    for (const QString &name : local.isEmpty() ? QStringList() : namesIn(own)) {
        auto text = textOf(own, name, Layer::Local);
        if (!text) {
            files.setAside << QStringLiteral("%1 无法读取，未采用，系统自带的照常使用；"
                                             "请检查该文件的权限后重新打开。")
                                  .arg(own.filePath(name));
            continue;
        }
        const QString kind = QJsonDocument::fromJson(text->bytes())
                                 .object()
                                 .value(QStringLiteral("record"))
                                 .toString();
        if (!kind.isEmpty() && taken.contains(kind))
            text->refuse(FlawKind::TwoWithOneId, QStringLiteral("record"), kind);
        else
            files.kinds.take(*text);
        taken.insert(kind);
        for (const DeclarationFlaw &flaw : text->flaws())
            files.setAside << flaw.sentence();
    }
    return files;
}

} // namespace onedoor
