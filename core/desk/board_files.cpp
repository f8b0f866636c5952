#include "core/desk/board_files.h"

#include "core/domain/declared.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qint64 longestFile = 4'100'000; // a little more than is read of one

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

std::optional<DeclarationText> textOf(const QString &folder, const QString &name, Layer layer)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return DeclarationText(QStringLiteral("boards/") + name, file.read(longestFile), layer);
}

} // namespace

Result<BoardFiles> BoardFiles::load(const QString &resources, const QString &local,
                                    const RecordKinds &kinds)
{
    BoardFiles files;
    const QString shipped = resources + QStringLiteral("/boards");
    for (const QString &name : namesIn(shipped)) {
        auto text = textOf(shipped, name, Layer::Shipped);
        if (!text)
            return Error{Reason::FileUnreadable, QDir(shipped).filePath(name), {}};
        files.boards += readBoards(*text, kinds);
        if (!text->flaws().isEmpty())
            return text->flaws().first().error();
    }
    for (const QString &name : local.isEmpty() ? QStringList() : namesIn(local)) {
        auto text = textOf(local, name, Layer::Local);
        const QList<BoardSpec> boards = text ? readBoards(*text, kinds) : QList<BoardSpec>();
        if (!text)
            files.setAside << QStringLiteral("%1 无法读取，未采用，系统自带的照常使用；"
                                             "请检查该文件的权限后重新打开。")
                                  .arg(QDir(local).filePath(name));
        for (const DeclarationFlaw &flaw : text ? text->flaws() : QList<DeclarationFlaw>())
            files.setAside << flaw.sentence();
        if (!text || !text->flaws().isEmpty())
            continue;
        for (const BoardSpec &board : boards) {
            const auto known =
                std::find_if(files.boards.begin(), files.boards.end(),
                             [&](const BoardSpec &one) { return one.board == board.board; });
            if (known == files.boards.end())
                files.boards << board;
            else
                *known = board;
        }
    }
    return files;
}

const BoardSpec *BoardFiles::find(const QString &board) const
{
    const auto found = std::find_if(
        boards.begin(), boards.end(),
        [&](const BoardSpec &one) { return one.board == board || one.title == board; });
    return found == boards.end() ? nullptr : &*found;
}

QList<BoardSpec> BoardFiles::ofGroup(const QString &group) const
{
    QList<BoardSpec> found;
    std::copy_if(boards.begin(), boards.end(), std::back_inserter(found),
                 [&](const BoardSpec &board) { return board.group == group; });
    return found;
}

} // namespace onedoor
