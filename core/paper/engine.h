#pragma once

#include "core/domain/result.h"
#include "core/paper/fonts.h"
#include "core/paper/form_library.h"
#include "core/paper/reprint.h"
#include "core/paper/signs.h"
#include "core/paper/snapshot.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace onedoor
{

/// A finished PDF.
struct Paper {
    QByteArray pdf;
    int pages = 0;
    int copies = 1;       ///< to be printed; the PDF says it too
    QStringList faces;    ///< in the order of first use; other faces make other bytes
    QStringList missing;  ///< previews only: fields without a value
    QStringList standIns; ///< characters that no face shows, by their codes: "U+E5E5"
};

enum class RenderMode {
    Final,   ///< as it is issued: nothing missing, the seal's place empty
    Preview, ///< marked 预览 样张, seal rings drawn, gaps left open
};

/// What the papers are made for.
enum class PaperUse {
    Real,
    Rehearsal, ///< every page is marked 演练
};

/// Sets a form. The same form, snapshot, instant and fonts give the same bytes for ever, so a
/// document that was issued can be printed again. Usable from any thread that has its own FontBook.
class PaperEngine
{
public:
    explicit PaperEngine(FontBook &fonts, PaperUse use = PaperUse::Real)
        : m_fonts(fonts), m_use(use)
    {
    }

    /// A character without a glyph is named by its code, with a note at the foot of its page.
    /// MissingFields (names joined by 、), MissingGlyph (no fonts for the codes either),
    /// BadTemplate (file and line), NotFound (a retired form), PaperFailed. issuedAt is the PDF's
    /// date; nothing else of the clock goes in.
    Result<Paper> render(const FormSpec &form, const QJsonObject &snapshot, RenderMode mode,
                         const QDateTime &issuedAt) const;

    /// The bytes of a void document with 作废 across every page.
    Result<QByteArray> voided(const QByteArray &pdf) const { return stampedVoid(m_fonts, pdf); }

    FontBook &fonts() const { return m_fonts; }

    /// Characters of a text that its papers will name by their codes, each once.
    QVector<uint> standInsOf(const QString &text) const
    {
        return onedoor::standInsOf(m_fonts, text);
    }

private:
    QString markFor(RenderMode mode) const;
    const FaceGlyphs *ownGlyphsOf(const FormSpec &form) const;

    FontBook &m_fonts;
    PaperUse m_use;
};

} // namespace onedoor
