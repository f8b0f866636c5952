#include "core/desk/workbook_styles.h"

#include <QHash>
#include <QXmlStreamReader>

namespace onedoor
{

namespace
{

/// The formats every spreadsheet has built in, those of Chinese editions (27 to 36, 50 to 58) too.
bool isBuiltInDay(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

/// Whether a format's code has letters of days outside of quotes, brackets and escapes.
bool showsDay(QStringView code)
{
    bool quoted = false, bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u'[' || c == u']')
            bracketed = c == u'[';
        else if (!quoted && !bracketed && QStringView(u"ymdhs").contains(c))
            return !code.startsWith(u"general", Qt::CaseInsensitive);
    }
    return false;
}

} // namespace

QSet<int> dayStyles(QIODevice &stylesPart)
{
    QXmlStreamReader xml(&stylesPart);
    QHash<int, bool> own;
    QSet<int> styles;
    int count = 0;
    bool inCells = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == QLatin1String("cellXfs"))
            inCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const auto attribute = [&](const char *name) {
            return xml.attributes().value(QLatin1String(name));
        };
        if (xml.name() == QLatin1String("numFmt")) {
            own.insert(attribute("numFmtId").toInt(), showsDay(attribute("formatCode")));
        } else if (inCells && xml.name() == QLatin1String("xf")) {
            const int format = attribute("numFmtId").toInt();
            if (own.value(format, isBuiltInDay(format)))
                styles.insert(count);
            ++count;
        }
    }
    return styles;
}

} // namespace onedoor
