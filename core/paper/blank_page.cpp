#include "core/paper/blank_page.h"

#include "core/paper/blank_snapshot.h"
#include "core/paper/form.h"
#include "core/paper/pages.h"
#include "core/paper/pdf.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QString forPen = QStringLiteral("forPen");

bool isMarked(const QString &text)
{
    return std::any_of(text.begin(), text.end(), pen::isMark);
}

QString unmarked(QString text)
{
    return text.removeIf(pen::isMark);
}

/// Attributes (a signature's name and date) hold no elements: blanks of the width of a character.
QString spaced(const QString &text)
{
    QString out;
    for (const QChar sign : text)
        out += pen::isMark(sign) ? QStringLiteral("　　") : QString(sign);
    return out;
}

Element textOf(const QString &text, int line)
{
    Element element;
    element.text = text;
    element.line = line;
    return element;
}

Element roomOf(QChar mark, int line, bool narrow)
{
    const bool isGap = mark == QChar(pen::gap);
    const QString width = mark == QChar(pen::whole) ? QStringLiteral("fill")
                          : isGap                   ? QString::fromLatin1(narrow ? "1.2" : "1.6")
                                                    : QString::fromLatin1(narrow ? "3" : "4");
    Element element;
    element.line = line;
    element.name = isGap ? QStringLiteral("em") : QStringLiteral("u");
    element.attributes.insert(QStringLiteral("w"), width);
    return element;
}

void addWithRoom(const Element &text, bool narrow, std::vector<Element> &into)
{
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            into.push_back(textOf(run, text.line));
        run.clear();
    };
    for (const QChar sign : text.text) {
        if (!pen::isMark(sign)) {
            run += sign;
            continue;
        }
        flush();
        into.push_back(roomOf(sign, text.line, narrow));
        if (sign == QChar(pen::line)) // a long line may go on in the next one
            run = QStringLiteral(" ");
    }
    flush();
}

bool saysNothing(const Element &element)
{
    return unmarked(element.allText()).trimmed().isEmpty();
}

/// Where an element stands.
struct Around {
    bool ruled = false; ///< it has lines of its own (a cell's frame, a `u`)
    bool narrow = false;
};

/// Nothing is ticked before anybody decided.
QString unticked(QString text)
{
    return text.replace(QChar(0x2611), QChar(0x2610));
}

Element withRoom(const Element &element, Around around)
{
    Element out = element;
    for (QString &value : out.attributes)
        value = isMarked(value) ? spaced(value) : value;
    const bool isCell = element.is(QLatin1String("td"));
    if (element.is(QLatin1String("p")))
        around.ruled = false;
    around.ruled =
        around.ruled || element.is(QLatin1String("u")) || (isCell && saysNothing(element));
    around.narrow = around.narrow || isCell;
    out.children.clear();
    for (const Element &child : element.children) {
        if (!child.isText())
            out.children.push_back(withRoom(child, around));
        else if (!isMarked(child.text))
            out.children.push_back(textOf(unticked(child.text), child.line));
        else if (!around.ruled)
            addWithRoom(textOf(unticked(child.text), child.line), around.narrow, out.children);
    }
    return out;
}

} // namespace

Result<Paper> blankPage(FontBook &fonts, const FormSpec &form, const BlankPaper &blank,
                        PaperUse use, const QDateTime &printedAt)
{
    QJsonObject data = blankSnapshot(form, {{QStringLiteral("centre"), blank.centre}});
    data.insert(QStringLiteral("number"), blank.number);
    data.insert(QStringLiteral("qr"), blank.qr);
    QJsonObject whole = completed(form, data);
    if (whole.contains(forPen)) // a word of forms that word a choice otherwise for the pen
        whole.insert(forPen, true);
    const auto filled = form.layout.fill(whole, blankFilters());
    if (!filled)
        return filled.error();
    const auto read =
        parseForm(filled->toUtf8(), form.id + QStringLiteral("/form.xml"), FormStage::Filled);
    if (!read)
        return read.error();
    const Element tree = withRoom(*read, {});
    const Folio folio{blank.number, QString()};
    Sheet sheet = Sheet::of(tree);
    PageSet set = fittedPages(fonts, tree, sheet, false, folio);
    if (!set.missing.isEmpty())
        return Error{Reason::MissingGlyph, form.id, QString()};
    const QString mark = use == PaperUse::Rehearsal ? QStringLiteral("演练") : QString();
    Paper paper;
    auto pdf = writePdf(fonts, sheet, set, {{mark}, printedAt, 1}, paper.faces);
    if (!pdf)
        return pdf.error();
    paper.pdf = std::move(*pdf);
    paper.pages = int(set.pages.size());
    return paper;
}

} // namespace onedoor
