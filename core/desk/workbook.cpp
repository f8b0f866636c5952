#include "core/desk/workbook.h"

#include "core/desk/package_parts.h"
#include "core/desk/workbook_styles.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr qint64 textLimit = 64 * 1024 * 1024; // characters kept of one workbook
constexpr double trusted = 1e15; // a whole number beyond has more digits than a spreadsheet keeps

/// _x000D_ is how these files write what XML may not hold; _x005F_ keeps one that is meant so.
QString unescaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (text.contains(u"_x")) {
        qsizetype at = 0;
        for (auto found = escape.match(text, at); found.hasMatch();
             found = escape.match(text, at)) {
            const QChar c(found.capturedView(1).toUShort(nullptr, 16));
            text.replace(found.capturedStart(), found.capturedLength(), c);
            at = found.capturedStart() + 1;
        }
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text.replace(u'\r', u'\n');
}

/// The text of an element, phonetic hints (rPh) left out; the reader stands on its start.
QString textIn(QXmlStreamReader &xml)
{
    QString text;
    const QString element = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == element)
            break;
        if (xml.isStartElement() && xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement();
        else if (xml.isCharacters())
            text += xml.text();
    }
    return unescaped(text);
}

/// The column of "BC12", counted from 0; -1 when the reference says nothing.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > mostListColumns * 26)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// A spreadsheet's number as it shows it.
ListCell numberCell(const QString &written)
{
    bool good = false;
    const double value = written.toDouble(&good);
    if (!good || !std::isfinite(value))
        return {written, ListCell::Kind::Text};
    if (value == std::floor(value) && std::abs(value) >= trusted)
        return {QString::number(value, 'f', 0), ListCell::Kind::Rounded};
    const QString shown = QString::number(value, 'g', 15);
    if (!shown.contains(u'e'))
        return {shown, ListCell::Kind::Number};
    QString plain = QString::number(shown.toDouble(), 'f', 20);
    while (plain.endsWith(u'0'))
        plain.chop(1);
    return {plain, ListCell::Kind::Number};
}

/// One workbook as far as one sheet of it needs.
class Reading
{
public:
    explicit Reading(const PackageParts &parts) : m_parts(parts) {}

    Result<ListFile> sheet(const QString &wanted);

private:
    struct Sheet {
        QString name;
        QString part;
        bool visible = true;
    };

    QList<Sheet> sheets();
    QHash<QString, QString> targets() const;
    Result<Done> readTexts();
    Result<Done> readRows(const QString &part, ListFile &file);
    void readCell(QXmlStreamReader &xml, ListRow &row);
    ListCell cellOf(const QString &type, int style, const QString &value, bool worked) const;
    bool keeps(const QString &text) { return (m_kept += text.size()) <= textLimit; }

    const PackageParts &m_parts;
    QStringList m_texts;
    QSet<int> m_days;
    bool m_from1904 = false;
    qint64 m_kept = 0;
};

/// Relation → part, from the workbook's relations.
QHash<QString, QString> Reading::targets() const
{
    QHash<QString, QString> targets;
    QXmlStreamReader xml(m_parts.small(QStringLiteral("xl/_rels/workbook.xml.rels")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != QLatin1String("Relationship"))
            continue;
        const QString target = xml.attributes().value(QLatin1String("Target")).toString();
        targets.insert(xml.attributes().value(QLatin1String("Id")).toString(),
                       target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target);
    }
    return targets;
}

QList<Reading::Sheet> Reading::sheets()
{
    const QHash<QString, QString> parts = targets();
    QList<Sheet> sheets;
    QXmlStreamReader xml(m_parts.small(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr")) {
            const auto flag = attributes.value(QLatin1String("date1904"));
            m_from1904 = flag == QLatin1String("1") || flag == QLatin1String("true");
        } else if (xml.name() == QLatin1String("sheet")) {
            Sheet sheet{attributes.value(QLatin1String("name")).toString(),
                        {},
                        !attributes.value(QLatin1String("state"))
                             .contains(QLatin1String("hidden"), Qt::CaseInsensitive)};
            for (const QXmlStreamAttribute &one : attributes) {
                if (one.name() == QLatin1String("id") && !one.namespaceUri().isEmpty())
                    sheet.part = parts.value(one.value().toString());
            }
            sheets.append(sheet);
        }
    }
    return sheets;
}

Result<ListFile> Reading::sheet(const QString &wanted)
{
    ListFile file;
    file.kind = ListFile::Kind::Workbook;
    const QList<Sheet> all = sheets();
    const Sheet *chosen = nullptr;
    for (const Sheet &sheet : all) {
        if (sheet.visible)
            file.sheets.append(sheet.name);
        if (!chosen && (wanted.isEmpty() ? sheet.visible : sheet.name == wanted))
            chosen = &sheet;
    }
    if (!chosen && !wanted.isEmpty() && !all.isEmpty())
        return Error{Reason::NotFound, wanted.left(40), QStringLiteral("sheet")};
    if (!chosen)
        return Error{Reason::FileUnfit, QStringLiteral("not_a_sheet"), {}};
    file.sheet = chosen->name;
    if (const auto styles = m_parts.part(QStringLiteral("xl/styles.xml")))
        m_days = dayStyles(*styles);
    const auto texts = readTexts();
    const auto done = texts ? readRows(chosen->part, file) : texts;
    return done ? Result<ListFile>(file) : Result<ListFile>(done.error());
}

Result<Done> Reading::readTexts()
{
    const auto part = m_parts.part(QStringLiteral("xl/sharedStrings.xml"));
    if (!part)
        return Done{}; // a workbook may do without
    QXmlStreamReader xml(part.get());
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != QLatin1String("si"))
            continue;
        m_texts << textIn(xml);
        if (!keeps(m_texts.last()))
            return Error{Reason::TooLarge, QString::number(textLimit), {}};
    }
    if (const auto failure = readError(*part))
        return *failure;
    return xml.hasError() ? Result<Done>(Error{Reason::FileUnfit, QStringLiteral("damaged"), {}})
                          : Result<Done>(Done{});
}

Result<Done> Reading::readRows(const QString &name, ListFile &file)
{
    const auto part = m_parts.part(name);
    if (!part)
        return Error{Reason::FileUnfit, QStringLiteral("damaged"), {}};
    QXmlStreamReader xml(part.get());
    ListRow row;
    while (!xml.atEnd()) {
        xml.readNext();
        const bool isRow = xml.name() == QLatin1String("row");
        if (isRow && xml.isStartElement()) {
            const int said = xml.attributes().value(QLatin1String("r")).toInt();
            row = {said > 0 ? said : row.number + 1, {}, {}};
        } else if (isRow && xml.isEndElement() && (!row.cells.isEmpty() || row.error)) {
            if (file.rows.size() == mostListRows)
                return Error{Reason::TooLarge, QString::number(mostListRows),
                             QStringLiteral("rows")};
            file.rows.append(row);
        } else if (xml.isStartElement() && xml.name() == QLatin1String("c")) {
            readCell(xml, row);
            if (m_kept > textLimit)
                return Error{Reason::TooLarge, QString::number(textLimit), {}};
        }
    }
    if (const auto failure = readError(*part))
        return *failure;
    return xml.hasError() ? Result<Done>(Error{Reason::FileUnfit, QStringLiteral("damaged"), {}})
                          : Result<Done>(Done{});
}

void Reading::readCell(QXmlStreamReader &xml, ListRow &row)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const int column = columnOf(attributes.value(QLatin1String("r")));
    const qsizetype at = column >= 0 ? column : row.cells.size();
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.value(QLatin1String("s")).toInt();
    QString value;
    bool formula = false, worked = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("c"))
            break;
        if (!xml.isStartElement())
            continue;
        formula = formula || xml.name() == QLatin1String("f");
        if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("is")) {
            value = textIn(xml);
            worked = true;
        }
    }
    const ListCell cell = cellOf(type, style, value, worked || !formula);
    if (cell.text.trimmed().isEmpty())
        return;
    m_kept += cell.text.size() + 16;
    if (at >= mostListColumns) {
        row.error =
            Error{Reason::TooLarge, QString::number(mostListColumns), QStringLiteral("cells")};
        return;
    }
    while (row.cells.size() <= at)
        row.cells.append(ListCell());
    row.cells[at] = cell;
}

ListCell Reading::cellOf(const QString &type, int style, const QString &value, bool worked) const
{
    if (!worked)
        return {QStringLiteral("="), ListCell::Kind::Broken};
    if (type == QLatin1String("s"))
        return {m_texts.value(value.toInt()), ListCell::Kind::Text};
    if (type == QLatin1String("e"))
        return {value, ListCell::Kind::Broken};
    if (type == QLatin1String("d"))
        return {value, ListCell::Kind::Day};
    if (!type.isEmpty() && type != QLatin1String("n"))
        return {value, ListCell::Kind::Text}; // str, inlineStr, b
    bool good = false;
    const double serial = value.toDouble(&good);
    if (good && m_days.contains(style)) {
        const QString day = dayOfSerial(serial, m_from1904);
        if (!day.isEmpty())
            return {day, ListCell::Kind::Day};
    }
    return numberCell(value);
}

} // namespace

QString dayOfSerial(double serial, bool from1904)
{
    constexpr qint64 secondsADay = 86400;
    constexpr double mostDays = 2958466; // 9999-12-31
    if (!(serial >= 0 && serial < mostDays))
        return {};
    const qint64 seconds = std::llround(serial * secondsADay);
    const qint64 days = seconds / secondsADay;
    const QTime time = QTime(0, 0).addSecs(int(seconds % secondsADay));
    if (days == 0 && !from1904)
        return time.toString(Qt::ISODate);
    const QDate base = from1904    ? QDate(1904, 1, 1)
                       : days < 60 ? QDate(1899, 12, 31)
                                   : QDate(1899, 12, 30);
    if (days == 60 && !from1904)
        return {};
    const QString day = base.addDays(days).toString(Qt::ISODate);
    return time == QTime(0, 0) ? day : day + u'T' + time.toString(Qt::ISODate);
}

Result<ListFile> workbookSheet(const QByteArray &bytes, const QString &sheet)
{
    const PackageParts parts(bytes);
    if (!parts.isOpen())
        return Error{Reason::FileUnfit, QStringLiteral("damaged"), {}};
    if (parts.has(QStringLiteral("xl/workbook.bin")))
        return Error{Reason::FileUnfit, QStringLiteral("xlsb"), {}};
    if (parts.small(QStringLiteral("mimetype")).contains("opendocument"))
        return Error{Reason::FileUnfit, QStringLiteral("ods"), {}};
    if (!parts.has(QStringLiteral("xl/workbook.xml")))
        return Error{Reason::FileUnfit, QStringLiteral("not_a_sheet"), {}};
    return Reading(parts).sheet(sheet);
}

} // namespace onedoor
