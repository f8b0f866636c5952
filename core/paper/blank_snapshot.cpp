#include "core/paper/blank_snapshot.h"

#include "core/paper/filters.h"
#include "core/paper/lookup.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

constexpr int USUAL = 2; // pieces of a line: enough for a name or a number
constexpr int ENTRIES = 2;

/// How much is written by hand where the usual is too little, in pieces or, for paragraphs, lines.
int roomFor(const QString &key)
{
    static const QHash<QString, int> rooms{
        {QStringLiteral("summary"), 14},    {QStringLiteral("subject"), 5},
        {QStringLiteral("told"), 8},        {QStringLiteral("narrative"), 9},
        {QStringLiteral("claim"), 3},       {QStringLiteral("opinion"), 2},
        {QStringLiteral("facts"), 8},       {QStringLiteral("performance"), 3},
        {QStringLiteral("lacking"), 4},     {QStringLiteral("ground"), 7},
        {QStringLiteral("basis"), 5},       {QStringLiteral("body"), 3},
        {QStringLiteral("bodyAddress"), 4}, {QStringLiteral("limitation"), 4},
        {QStringLiteral("effect"), 6},      {QStringLiteral("handlerName"), 3},
        {QStringLiteral("dueBasis"), 5},    {QStringLiteral("channelName"), 1},
        {QStringLiteral("role"), 1},        {QStringLiteral("sex"), 1},
        {QStringLiteral("age"), 1},         {QStringLiteral("ethnicity"), 1},
        {QStringLiteral("text"), 13}};
    return rooms.value(key, USUAL);
}

int entriesOf(const QString &key)
{
    if (key == QStringLiteral("clauses"))
        return 4;
    static const QStringList single{QStringLiteral("remedies"), QStringLiteral("rights"),
                                    QStringLiteral("representatives"), QStringLiteral("agents")};
    return single.contains(key) ? 1 : ENTRIES;
}

QString room(int pieces)
{
    return QString(pieces, QChar(pen::line));
}

/// What would say something of the matter by standing there at all. A person's block serves an
/// organisation too: whoever writes strikes out.
bool isLeftOut(const QString &key)
{
    static const QStringList keys{QStringLiteral("guardian"),  QStringLiteral("extraCopyFor"),
                                  QStringLiteral("performBy"), QStringLiteral("who"),
                                  QStringLiteral("by"),        QStringLiteral("amount")};
    return keys.contains(key);
}

QJsonValue emptied(const FormField &field, const QJsonObject &view, bool inList)
{
    const QString &key = field.path;
    if (field.from.startsWith(QStringLiteral("centre."))) {
        const QJsonValue known = lookUp(view, field.from);
        if (!known.toString().isEmpty())
            return known;
    }
    if (!field.items.empty()) {
        QJsonObject entry;
        for (const FormField &item : field.items)
            entry.insert(item.path, emptied(item, view, true));
        QJsonArray entries;
        for (int i = 0; i < entriesOf(key); ++i)
            entries.append(entry);
        return entries;
    }
    if (key == QStringLiteral("mediators"))
        return QJsonArray{room(USUAL), room(USUAL)};
    if (key == QStringLiteral("kind"))
        return QStringLiteral("person");
    const bool isFlag = key.size() > 2 && key.startsWith(QStringLiteral("is")) && key[2].isUpper();
    if (isFlag || key == QStringLiteral("provisional"))
        return false;
    if (isLeftOut(key) && (inList || key != QStringLiteral("amount")))
        return QJsonValue::Null;
    static const QStringList unnamed{QStringLiteral("sex"), QStringLiteral("ethnicity"),
                                     QStringLiteral("age"), QStringLiteral("occupation")};
    return inList && unnamed.contains(key) ? field.name + room(1) : room(roomFor(key));
}

bool isRoom(const QJsonValue &value)
{
    const QString text = value.toString();
    return !text.isEmpty() && text.front() == QChar(pen::line);
}

/// What a filter makes of room to write.
QJsonValue left(const QString &filter, const QString &room)
{
    const QString gap(QChar{pen::gap});
    if (filter == QStringLiteral("年月日") || filter == QStringLiteral("大写日期"))
        return QString(gap + gap + u'年' + gap + u'月' + gap + u'日');
    if (filter == QStringLiteral("年月日时分"))
        return QString(gap + gap + u'年' + gap + u'月' + gap + u'日' + gap + u'时' + gap + u'分');
    if (filter == QStringLiteral("勾选"))
        return QStringLiteral("☐");
    if (filter == QStringLiteral("等于") || filter == QStringLiteral("多于"))
        return false;
    if (filter != QStringLiteral("分段"))
        return room;
    QJsonArray lines;
    for (qsizetype i = 0; i < room.size(); ++i)
        lines.append(QString(QChar{pen::whole}));
    return lines;
}

} // namespace

QStringList blankForms()
{
    return {QStringLiteral("registration-form"), QStringLiteral("acceptance-notice"),
            QStringLiteral("decline-notice"), QStringLiteral("supplement-notice"),
            QStringLiteral("people-mediation-agreement")};
}

QJsonObject blankSnapshot(const FormSpec &form, const QJsonObject &view)
{
    QJsonObject out;
    for (const FormField &field : form.fields) {
        if (field.source != FormField::Source::Engine)
            out.insert(field.path, emptied(field, view, false));
    }
    if (form.countsCopies)
        out.insert(FormSpec::copiesKey(), room(1));
    return out;
}

Filters blankFilters()
{
    Filters filters = paperFilters();
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        const Filter strict = *filter;
        const QString name = filter.key();
        *filter = [strict, name](const QJsonValue &value,
                                 const QString &argument) -> Result<QJsonValue> {
            return isRoom(value) ? left(name, value.toString()) : strict(value, argument);
        };
    }
    return filters;
}

} // namespace onedoor
