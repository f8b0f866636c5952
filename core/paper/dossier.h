#pragma once

#include "core/domain/result.h"
#include "core/paper/fonts.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>
#include <vector>

namespace onedoor
{

/// 卷宗: papers, pictures and PDFs bound as one PDF. Every sheet is A4; what comes in another size
/// is set into it. Pages are numbered at their outer upper corner, as files are, from the first
/// thing added on; what is put before and behind (cover, contents, 备考表) has no number. Each
/// thing has a bookmark. Not thread-safe; usable from any thread that has its own FontBook.
class Dossier
{
public:
    explicit Dossier(FontBook &fonts);
    ~Dossier();
    Dossier(const Dossier &) = delete;

    /// Adds a PDF or a picture (JPEG, PNG and what else Qt reads), told by its content; answers how
    /// many pages it became. 0: it is neither, or cannot be opened (locked, broken): it can only be
    /// listed.
    int add(const QString &title, const QByteArray &content);
    /// Numbered pages so far: the next thing begins on the page behind.
    int pages() const { return m_pages; }

    /// A PDF of our own that stands before everything, or behind it; in the order they are put.
    void putBefore(const QString &title, const QByteArray &pdf);
    void putBehind(const QString &title, const QByteArray &pdf);

    /// Writes the whole. PaperFailed, or what the device says (DiskFull).
    Result<Done> write(QIODevice &to);

private:
    struct Part;

    FontBook &m_fonts;
    std::vector<std::unique_ptr<Part>> m_before, m_parts, m_behind;
    int m_pages = 0;
};

} // namespace onedoor
