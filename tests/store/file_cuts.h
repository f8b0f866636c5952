#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <functional>
#include <random>

namespace onedoor::test
{

/// A disk below plain files: what it may hold when the power goes. Watches every flush and every
/// new name this program makes while it lives; a file that was not flushed may be empty, cut or
/// zeroed, and a name that was not flushed with its folder may be there or not, each by itself.
/// One at a time.
class FileCuts
{
public:
    /// All that is in the folder now is on the disk.
    explicit FileCuts(const QString &folder);
    ~FileCuts();
    FileCuts(const FileCuts &) = delete;

    /// Called where a cut makes a difference: around every flush and new name below the folder.
    std::function<void()> atCut;
    /// Something the disk may hold at this moment.
    void leaveIn(const QString &left, std::mt19937 &random) const;

    // What the system's calls tell.
    bool covers(const QString &path) const;
    void flushed(int file, const QString &path);

private:
    using Names = QMap<QString, quint64>; ///< to the number of the file, in one folder

    void hold(const QString &path);
    void leaveFolder(const QString &below, const QString &left, std::mt19937 &random) const;
    QByteArray contentOf(quint64 number, const QString &path, std::mt19937 &random) const;

    QString m_folder;
    QHash<QString, Names> m_names;         ///< as flushed, by folder
    QHash<quint64, QByteArray> m_contents; ///< as flushed
    QList<int> m_held;                     ///< so that no number is given again
};

} // namespace onedoor::test
