#pragma once

#include <QByteArray>
#include <QString>

namespace onedoor
{

/// What a file is by its content: its name's ending is only somebody's word.
enum class FileKind {
    Pdf,
    Jpeg,
    Png,
    Gif,
    Tiff,
    Bmp,
    Webp,
    Heic,
    Word,     ///< docx
    Sheet,    ///< xlsx
    Office,   ///< doc, xls, wps: the older container
    Ofd,
    Rtf,
    Archive,
    Audio,
    Video,
    Text,
    Program, ///< runs when it is opened
    Other,
};

/// Enough of the beginning to tell.
inline constexpr qint64 kindHead = 64 * 1024;
FileKind kindOf(const QByteArray &head);
/// In Chinese, as the list of attachments shows it.
QString nameOf(FileKind kind);
/// What the ending claims; Other where it claims nothing that is known here.
FileKind kindClaimed(const QString &name);
/// Whether opening it would run it, whichever of the two says so.
bool isProgram(FileKind kind, const QString &name);
/// A sentence where name and content differ; else empty.
QString mismatch(FileKind kind, const QString &name);
bool isPicture(FileKind kind);

} // namespace onedoor
