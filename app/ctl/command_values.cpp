#include "app/ctl/command_values.h"

#include "app/ctl/command_line.h"
#include "core/store/typed_words.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

class CommandValues
{
    Q_DECLARE_TR_FUNCTIONS(CommandValues)
public:
    static std::optional<QString> number(const QString &subject, const QString &placeholder,
                                         const QString &value);
    static std::optional<QString> choice(const QString &subject, const QString &placeholder,
                                         const QString &value);
    static std::optional<QString> day(const QString &subject, const QString &value);
    static std::optional<QString> instant(const QString &subject, const QString &value);
    static std::optional<QString> text(const QString &subject, const QString &placeholder,
                                       const QString &value);
    static QString meaning(const QString &placeholder);
};

QRegularExpressionMatch rangeOf(const QString &placeholder)
{
    static const QRegularExpression range(QStringLiteral("^(-?\\d+)\\.\\.(-?\\d+)$"));
    return range.match(placeholder);
}

bool isChoice(const QString &placeholder)
{
    return placeholder.contains(u'|') && placeholder != QStringLiteral("FILE|-");
}

/// UTF-16; a search takes what it is given and says what it left out.
qsizetype longest(const QString &placeholder)
{
    static const QHash<QString, qsizetype> lengths{
        {QStringLiteral("FILE"), 4096},   {QStringLiteral("FILE|-"), 4096},
        {QStringLiteral("DIR"), 4096},    {QStringLiteral("FOLDER"), 4096},
        {QStringLiteral("DSN"), 2000},    {QStringLiteral("TEXT"), 500},
        {QStringLiteral("QR-TEXT"), 500}, {QStringLiteral("CODE"), 64},
        {QStringLiteral("NAME"), 200}};
    return lengths.value(placeholder, 200);
}

bool isWords(const QString &placeholder)
{
    return placeholder == QStringLiteral("WORDS");
}

} // namespace

std::optional<QString> CommandValues::number(const QString &subject, const QString &placeholder,
                                             const QString &value)
{
    static const QRegularExpression whole(QStringLiteral("^-?[0-9]{1,18}$"));
    const auto range = rangeOf(placeholder);
    const qlonglong number = value.toLongLong();
    if (whole.match(value).hasMatch() && number >= range.captured(1).toLongLong() &&
        number <= range.captured(2).toLongLong())
        return std::nullopt;
    const QString least = range.captured(1), most = range.captured(2);
    return subject == placeholder
               ? tr("A whole number from %1 to %2 is needed, not “%3”. Nothing was done.")
                     .arg(least, most, shown(value))
               : tr("%1 takes a whole number from %2 to %3, not “%4”. Nothing was done.")
                     .arg(subject, least, most, shown(value));
}

std::optional<QString> CommandValues::choice(const QString &subject, const QString &placeholder,
                                             const QString &value)
{
    const QStringList choices = placeholder.split(u'|');
    if (choices.contains(value))
        return std::nullopt;
    const QString list = choices.join(QStringLiteral(", "));
    return subject == placeholder
               ? tr("One of %1 is needed, not “%2”. Nothing was done.").arg(list, shown(value))
               : tr("%1 takes one of %2, not “%3”. Nothing was done.")
                     .arg(subject, list, shown(value));
}

std::optional<QString> CommandValues::day(const QString &subject, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (value.size() == 10 && day.isValid() && day.year() >= CommandLine::firstYear &&
        day.year() <= CommandLine::lastYear)
        return std::nullopt;
    return tr("%1 takes a day from %2-01-01 to %3-12-31 such as 2026-11-23, not “%4”. Nothing was "
              "done.")
        .arg(subject)
        .arg(CommandLine::firstYear)
        .arg(CommandLine::lastYear)
        .arg(shown(value));
}

std::optional<QString> CommandValues::instant(const QString &subject, const QString &value)
{
    const QDateTime at = QDateTime::fromString(value, Qt::ISODate);
    // A petition's code has two digits for the year of this century.
    if (value.size() <= 40 && at.isValid() && at.date().year() >= 2000 && at.date().year() < 2099)
        return std::nullopt;
    return tr("%1 takes a time of this century such as 2026-11-23T09:30:00+08:00, not “%2”. "
              "Nothing was done.")
        .arg(subject, shown(value));
}

std::optional<QString> CommandValues::text(const QString &subject, const QString &placeholder,
                                           const QString &value)
{
    if (isWords(placeholder))
        return std::nullopt;
    if (value.isEmpty() && placeholder != QStringLiteral("VALUE"))
        return tr("%1 is empty. Nothing was done.").arg(subject);
    if (value.size() > longest(placeholder))
        return tr("%1 is too long: at most %2 characters. Nothing was done.")
            .arg(subject)
            .arg(longest(placeholder));
    const bool lines = placeholder == QStringLiteral("TEXT");
    for (const QChar c : value) {
        const bool control = c.category() == QChar::Other_Control && !(lines && c == u'\n');
        if (control || c.isNonCharacter() || c == QChar::ReplacementCharacter)
            return tr("%1 holds a character that cannot be taken. Nothing was done; type it again.")
                .arg(subject);
    }
    return std::nullopt;
}

QString CommandValues::meaning(const QString &placeholder)
{
    const QHash<QString, QString> meanings{
        {QStringLiteral("CODE"), tr("the code of a matter, with or without hyphens")},
        {QStringLiteral("DATE"), tr("a day, YYYY-MM-DD")},
        {QStringLiteral("MOMENT"), tr("a day, YYYY-MM-DD, or a time with its offset")},
        {QStringLiteral("INSTANT"), tr("a time with its offset, YYYY-MM-DDThh:mm:ss+08:00")},
        {QStringLiteral("FILE|-"), tr("a file, or - for standard input")},
        {QStringLiteral("FROM..TO"),
         tr("two days with two points between them; no second one: not ended")},
        {QStringLiteral("STATES"), tr("states joined by commas, such as registered,accepted")},
        {QStringLiteral("WORDS"),
         tr("as they are typed in the list; the first %1 characters count").arg(mostTyped)},
        {QStringLiteral("SCAN"), tr("a scan by its id in the tray, as scans list says")},
        {QStringLiteral("KIND"), tr("a kind of record: unit, person, room, window …")},
        {QStringLiteral("BOARD"), tr("the name of a board, or its title: orders, 接单·管单")},
        {QStringLiteral("CHIP"), tr("a filter of the board by its id: overdue, mine …")},
        {QStringLiteral("KEY"), tr("what names a record in its list")},
        {QStringLiteral("ACT"), tr("an act: accept, decline, refer, mediate, close …")},
        {QStringLiteral("FOLDER"), tr("a folder of a centre's own files; else the store's local")},
        {QStringLiteral("HOW"), tr("a way of service by its name, or its code V1 to V6")},
        {QStringLiteral("RELATION"), tr("who took it, as the act serve lists them")},
        {QStringLiteral("DSN"), tr("the hub's address, such as 'host=db.county dbname=onedoor'")},
    };
    return meanings.value(placeholder);
}

QString shown(const QString &value)
{
    constexpr qsizetype shownAtMost = 40;
    const QString line = value.simplified();
    return line.size() > shownAtMost ? line.left(shownAtMost) + u'…' : line;
}

bool isPlaceholder(const QString &item)
{
    return rangeOf(item).hasMatch() || item.contains(u'|') || item[0].isUpper();
}

std::optional<QString> problemOf(const QString &subject, const QString &placeholder,
                                 const QString &value)
{
    if (placeholder.isEmpty())
        return std::nullopt;
    if (rangeOf(placeholder).hasMatch())
        return CommandValues::number(subject, placeholder, value);
    if (isChoice(placeholder))
        return CommandValues::choice(subject, placeholder, value);
    const bool moment = placeholder == QStringLiteral("MOMENT");
    if (placeholder == QStringLiteral("DATE") || (moment && !value.contains(u'T')))
        return CommandValues::day(subject, value);
    if (placeholder == QStringLiteral("INSTANT") || moment)
        return CommandValues::instant(subject, value);
    return CommandValues::text(subject, placeholder, value);
}

QString valueMeaning(const QString &placeholder)
{
    return CommandValues::meaning(placeholder);
}

} // namespace onedoor
