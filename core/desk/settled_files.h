#pragma once

#include <QHash>
#include <QStringList>

namespace onedoor
{

/// Which files of a folder are whole. A scanner, or a share it writes to, shows a file long before
/// its last byte: one is whole when two looks found the same size and time, and no program of this
/// computer has it open for writing.
class SettledFiles
{
public:
    /// Of `files`, those that stand as the look before found them.
    QStringList look(const QStringList &files);
    /// Where the system tells: a share knows only of its own programs.
    static bool isBeingWritten(const QString &path);

private:
    QHash<QString, std::pair<qint64, qint64>> m_seen; ///< size and time, by path
};

} // namespace onedoor
