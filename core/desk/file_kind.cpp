#include "core/desk/file_kind.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

struct Magic {
    int at;
    QByteArrayView bytes;
    FileKind kind;
};

/// The first that fits; the longer before the shorter.
constexpr std::array magics{
    Magic{0, "%PDF-", FileKind::Pdf},
    Magic{0, "\xFF\xD8\xFF", FileKind::Jpeg},
    Magic{0, "\x89PNG\r\n\x1A\n", FileKind::Png},
    Magic{0, "GIF8", FileKind::Gif},
    Magic{0, QByteArrayView("II*\0", 4), FileKind::Tiff},
    Magic{0, QByteArrayView("MM\0*", 4), FileKind::Tiff},
    Magic{0, "BM", FileKind::Bmp},
    Magic{8, "WEBP", FileKind::Webp},
    Magic{8, "WAVE", FileKind::Audio},
    Magic{8, "AVI ", FileKind::Video},
    Magic{0, "ID3", FileKind::Audio},
    Magic{0, "OggS", FileKind::Audio},
    Magic{0, "fLaC", FileKind::Audio},
    Magic{0, "#!AMR", FileKind::Audio},
    Magic{0, "\xFF\xFB", FileKind::Audio},
    Magic{0, "\xFF\xF3", FileKind::Audio},
    Magic{0, "\xFF\xF1", FileKind::Audio},
    Magic{0, "\x1A\x45\xDF\xA3", FileKind::Video},
    Magic{0, QByteArrayView("\0\0\1\xBA", 4), FileKind::Video},
    Magic{0, "FLV", FileKind::Video},
    Magic{0, "{\\rtf", FileKind::Rtf},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::Office},
    Magic{0, "Rar!", FileKind::Archive},
    Magic{0, "7z\xBC\xAF\x27\x1C", FileKind::Archive},
    Magic{0, "\x1F\x8B", FileKind::Archive},
    Magic{0, "MZ", FileKind::Program},
    Magic{0, "\x7F" "ELF", FileKind::Program},
    Magic{0, "\xCA\xFE\xBA\xBE", FileKind::Program},
    Magic{0, "\xCF\xFA\xED\xFE", FileKind::Program},
    Magic{0, QByteArrayView("L\0\0\0\1\x14\2\0", 8), FileKind::Program}, // a Windows link
    Magic{0, "#!", FileKind::Program},
    Magic{0, "[Desktop Entry]", FileKind::Program},
};

/// What is in a box of the ISO film format.
FileKind boxedKind(const QByteArray &head)
{
    const QByteArray brand = head.mid(8, 4);
    for (const char *still : {"heic", "heix", "mif1", "msf1", "hevc", "avif"}) {
        if (brand == still)
            return FileKind::Heic;
    }
    return brand.startsWith("M4A") ? FileKind::Audio : FileKind::Video;
}

FileKind zippedKind(const QByteArray &head)
{
    if (head.contains("OFD.xml"))
        return FileKind::Ofd;
    if (head.contains("word/"))
        return FileKind::Word;
    if (head.contains("xl/"))
        return FileKind::Sheet;
    return head.contains("META-INF/MANIFEST.MF") ? FileKind::Program : FileKind::Archive;
}

bool isText(const QByteArray &head)
{
    if (head.isEmpty())
        return false;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return true;
    return std::none_of(head.begin(), head.end(), [](char byte) {
        return byte >= 0 && byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t' &&
               byte != '\f' && byte != '\x1B';
    });
}

struct Ending {
    const char *word;
    FileKind kind;
};

constexpr std::array endings{
    Ending{"pdf", FileKind::Pdf},       Ending{"jpg", FileKind::Jpeg},
    Ending{"jpeg", FileKind::Jpeg},     Ending{"png", FileKind::Png},
    Ending{"gif", FileKind::Gif},       Ending{"tif", FileKind::Tiff},
    Ending{"tiff", FileKind::Tiff},     Ending{"bmp", FileKind::Bmp},
    Ending{"webp", FileKind::Webp},     Ending{"heic", FileKind::Heic},
    Ending{"docx", FileKind::Word},     Ending{"xlsx", FileKind::Sheet},
    Ending{"doc", FileKind::Office},    Ending{"xls", FileKind::Office},
    Ending{"wps", FileKind::Office},    Ending{"ofd", FileKind::Ofd},
    Ending{"rtf", FileKind::Rtf},       Ending{"zip", FileKind::Archive},
    Ending{"rar", FileKind::Archive},   Ending{"7z", FileKind::Archive},
    Ending{"mp3", FileKind::Audio},     Ending{"wav", FileKind::Audio},
    Ending{"m4a", FileKind::Audio},     Ending{"amr", FileKind::Audio},
    Ending{"aac", FileKind::Audio},     Ending{"ogg", FileKind::Audio},
    Ending{"mp4", FileKind::Video},     Ending{"mov", FileKind::Video},
    Ending{"avi", FileKind::Video},     Ending{"mkv", FileKind::Video},
    Ending{"txt", FileKind::Text},      Ending{"csv", FileKind::Text},
    Ending{"exe", FileKind::Program},   Ending{"com", FileKind::Program},
    Ending{"scr", FileKind::Program},   Ending{"msi", FileKind::Program},
    Ending{"bat", FileKind::Program},   Ending{"cmd", FileKind::Program},
    Ending{"vbs", FileKind::Program},   Ending{"js", FileKind::Program},
    Ending{"ps1", FileKind::Program},   Ending{"sh", FileKind::Program},
    Ending{"py", FileKind::Program},    Ending{"jar", FileKind::Program},
    Ending{"hta", FileKind::Program},   Ending{"lnk", FileKind::Program},
    Ending{"desktop", FileKind::Program}, Ending{"apk", FileKind::Program},
};

} // namespace

FileKind kindOf(const QByteArray &head)
{
    if (head.startsWith("PK\x03\x04"))
        return zippedKind(head);
    if (head.mid(4, 4) == "ftyp")
        return boxedKind(head);
    for (const Magic &magic : magics) {
        if (QByteArrayView(head).sliced(std::min<qsizetype>(magic.at, head.size()))
                .startsWith(magic.bytes))
            return magic.kind;
    }
    return isText(head) ? FileKind::Text : FileKind::Other;
}

QString nameOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Pdf:
        return QStringLiteral("PDF 文件");
    case FileKind::Jpeg:
        return QStringLiteral("JPEG 图片");
    case FileKind::Png:
        return QStringLiteral("PNG 图片");
    case FileKind::Gif:
        return QStringLiteral("GIF 图片");
    case FileKind::Tiff:
        return QStringLiteral("TIFF 图片");
    case FileKind::Bmp:
        return QStringLiteral("BMP 图片");
    case FileKind::Webp:
        return QStringLiteral("WebP 图片");
    case FileKind::Heic:
        return QStringLiteral("HEIC 图片");
    case FileKind::Word:
        return QStringLiteral("Word 文档");
    case FileKind::Sheet:
        return QStringLiteral("Excel 表格");
    case FileKind::Office:
        return QStringLiteral("旧版办公文档");
    case FileKind::Ofd:
        return QStringLiteral("OFD 版式文件");
    case FileKind::Rtf:
        return QStringLiteral("RTF 文档");
    case FileKind::Archive:
        return QStringLiteral("压缩包");
    case FileKind::Audio:
        return QStringLiteral("录音");
    case FileKind::Video:
        return QStringLiteral("录像");
    case FileKind::Text:
        return QStringLiteral("文本");
    case FileKind::Program:
        return QStringLiteral("程序或脚本");
    case FileKind::Other:
        return QStringLiteral("其他文件");
    }
    return {};
}

FileKind kindClaimed(const QString &name)
{
    const QString ending = name.section(u'.', -1).toLower();
    for (const Ending &known : endings) {
        if (name.contains(u'.') && ending == QLatin1String(known.word))
            return known.kind;
    }
    return FileKind::Other;
}

bool isProgram(FileKind kind, const QString &name)
{
    return kind == FileKind::Program || kindClaimed(name) == FileKind::Program;
}

QString mismatch(FileKind kind, const QString &name)
{
    const FileKind claimed = kindClaimed(name);
    if (claimed == kind || claimed == FileKind::Other || kind == FileKind::Other)
        return {};
    return QStringLiteral("按内容是%1，名称却写作“.%2”").arg(nameOf(kind), name.section(u'.', -1));
}

bool isPicture(FileKind kind)
{
    return kind >= FileKind::Jpeg && kind <= FileKind::Heic;
}

} // namespace onedoor
