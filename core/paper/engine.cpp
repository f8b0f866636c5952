#include "core/paper/engine.h"

#include "core/paper/filters.h"
#include "core/paper/form.h"
#include "core/paper/pages.h"
#include "core/paper/pdf.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// A form that runs away (a narrative of megabytes) must not fill the disk.
constexpr size_t MOST_PAGES = 200;

/// In a preview a date that is not there yet is a gap, not an error.
Filters lenient(Filters filters)
{
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        const Filter strict = *filter;
        *filter = [strict](const QJsonValue &value, const QString &argument) -> Result<QJsonValue> {
            if (value.isNull() || value.toString(QStringLiteral("-")).isEmpty())
                return QJsonValue(QString());
            return strict(value, argument);
        };
    }
    return filters;
}

QStringList named(const MissingGlyphs &missing)
{
    QStringList out;
    for (auto glyph = missing.begin(); glyph != missing.end(); ++glyph)
        out.append(codePointName(glyph.key()));
    return out;
}

/// Without fonts a code cannot be written either: such a page must not be issued.
bool canName(FontBook &fonts, const MissingGlyphs &missing)
{
    return std::all_of(missing.begin(), missing.end(), [&](FontRole role) {
        return fonts.choose(role, U'〔').glyph != 0 && fonts.choose(role, U'U').glyph != 0;
    });
}

/// A form without a number of its own (a sheet for the desk) has no folio.
Folio folioOf(const FormSpec &form, const QJsonObject &snapshot)
{
    static const QString key = QStringLiteral("number");
    const bool numbered =
        std::any_of(form.fields.begin(), form.fields.end(), [](const FormField &field) {
            return field.path == key && field.source == FormField::Source::Engine;
        });
    if (!numbered)
        return {};
    const QString number = snapshot.value(key).toString();
    return {number.isEmpty() ? QStringLiteral("（未编号）") : number,
            snapshot.value(QStringLiteral("petitionCode")).toString()};
}

} // namespace

QString PaperEngine::markFor(RenderMode mode) const
{
    const bool preview = mode == RenderMode::Preview;
    if (m_use == PaperUse::Rehearsal)
        return preview ? QStringLiteral("演练预览样张") : QStringLiteral("演练");
    return preview ? QStringLiteral("预览样张") : QString();
}

/// The form set with nothing but a number: what then stands on it stands on each of its papers.
const FaceGlyphs *PaperEngine::ownGlyphsOf(const FormSpec &form) const
{
    if (const FaceGlyphs *known = m_fonts.parts().ownOf(form.digest))
        return known;
    FaceGlyphs glyphs;
    const QString number = formatNumber(form, QString(), QStringLiteral("A"), 2026, 1345789);
    const QJsonObject numbered{{QStringLiteral("number"), number},
                               {QStringLiteral("petitionCode"), QStringLiteral("0-1")}};
    const auto filled = form.layout.fill(completed(form, numbered), lenient(paperFilters()));
    const auto tree =
        filled ? parseForm(filled->toUtf8(), form.id, FormStage::Filled) : filled.error();
    if (tree) // else this form's fonts are made anew each time
        glyphs =
            glyphsOn(setPages(m_fonts, *tree, Sheet::of(*tree), false, folioOf(form, numbered)));
    return m_fonts.parts().keepOwn(form.digest, glyphs);
}

Result<Paper> PaperEngine::render(const FormSpec &form, const QJsonObject &snapshot,
                                  RenderMode mode, const QDateTime &issuedAt) const
{
    const bool preview = mode == RenderMode::Preview;
    if (form.retired)
        return Error{Reason::NotFound, form.id, QStringLiteral("form")};
    Paper paper;
    paper.copies = copiesOf(form, snapshot);
    paper.missing = missingFields(form, snapshot);
    if (!preview && !paper.missing.isEmpty())
        return Error{Reason::MissingFields, paper.missing.join(QStringLiteral("、")), QString()};
    const auto filled = form.layout.fill(completed(form, snapshot),
                                         preview ? lenient(paperFilters()) : paperFilters());
    if (!filled)
        return filled.error();
    const auto tree =
        parseForm(filled->toUtf8(), form.id + QStringLiteral("/form.xml"), FormStage::Filled);
    if (!tree)
        return tree.error();
    Sheet sheet = Sheet::of(*tree);
    const Folio folio = folioOf(form, snapshot);
    PageSet set = fittedPages(m_fonts, *tree, sheet, preview, folio);
    if (sheet.byContent) { // once more, on as much paper as it takes
        sheet.height = sheet.top + heightOf(set.pages.front().strips) + sheet.bottom;
        set = setPages(m_fonts, *tree, sheet, preview, folio);
    }
    paper.standIns = named(set.missing);
    if (!preview && !canName(m_fonts, set.missing))
        return Error{Reason::MissingGlyph, paper.standIns.join(QStringLiteral(", ")), QString()};
    if (set.pages.size() > MOST_PAGES)
        return Error{Reason::TooLong, form.id, QString()};
    auto pdf = writePdf(m_fonts, sheet, set,
                        {{markFor(mode)}, issuedAt, paper.copies, ownGlyphsOf(form)}, paper.faces);
    if (!pdf)
        return pdf.error();
    paper.pdf = std::move(*pdf);
    paper.pages = int(set.pages.size());
    return paper;
}

} // namespace onedoor
