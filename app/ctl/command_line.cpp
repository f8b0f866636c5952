#include "app/ctl/command_line.h"

#include "app/ctl/command_values.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

int Arguments::number(const QString &option, int otherwise) const
{
    return has(option) ? value(option).toInt() : otherwise;
}

std::optional<QDate> Arguments::day(const QString &option) const
{
    return has(option) ? std::optional(QDate::fromString(value(option), Qt::ISODate))
                       : std::nullopt;
}

QString CommandLine::globalSynopsis()
{
    return QStringLiteral(
        "[--data DIR] [--json] [--now INSTANT] [--operator NAME] [--help] [--version]");
}

CommandLine::Synopsis CommandLine::read(const QString &synopsis)
{
    static const QRegularExpression item(QStringLiteral("\\[([^\\]]*)\\](…?)|(\\S+)"));
    Synopsis slots;
    for (auto found = item.globalMatch(synopsis); found.hasNext();) {
        const auto match = found.next();
        const bool optional = match.capturedLength(3) == 0;
        const QString text = optional ? match.captured(1) : match.captured(3);
        const QString name = text.section(u' ', 0, 0), behind = text.section(u' ', 1);
        const bool option = name.startsWith(QStringLiteral("--"));
        // A required option's value is the next item.
        const bool isValue = !optional && !option && !slots.isEmpty() && slots.last().isOption() &&
                             !slots.last().optional && slots.last().placeholder.isEmpty();
        if (isValue)
            slots.last().placeholder = text;
        else
            slots.append({name,
                          option                ? behind
                          : isPlaceholder(name) ? name
                                                : QString(),
                          optional, match.capturedLength(2) > 0});
    }
    return slots;
}

const CommandLine::Slot *CommandLine::optionOf(const QList<Synopsis> &synopses, const QString &name)
{
    for (const Synopsis &synopsis : synopses) {
        for (const Slot &slot : synopsis) {
            if (slot.name == name)
                return &slot;
        }
    }
    return nullptr;
}

std::optional<QString> CommandLine::takeOption(const QString &command, const Slot &slot,
                                               Arguments &into, const QStringList &arguments,
                                               qsizetype &at)
{
    QString value;
    const qsizetype sign = arguments[at].indexOf(u'=');
    if (slot.placeholder.isEmpty() && sign >= 0)
        return tr("%1 takes no value. Nothing was done; see: onedoorctl help %2")
            .arg(slot.name, command);
    if (sign >= 0)
        value = arguments[at].mid(sign + 1);
    else if (!slot.placeholder.isEmpty() && at + 1 < arguments.size() &&
             !arguments[at + 1].startsWith(QStringLiteral("--")))
        value = arguments[++at];
    else if (!slot.placeholder.isEmpty())
        return tr("%1 needs a value behind it (%2). Nothing was done; see: onedoorctl help %3")
            .arg(slot.name, slot.placeholder, command);
    QStringList &values = into.m_options[slot.name.mid(2)];
    if (!values.isEmpty() && !slot.repeated)
        return tr("%1 was given twice. Nothing was done; give it once.").arg(slot.name);
    values << value;
    return problemOf(slot.name, slot.placeholder, value);
}

std::optional<QString> CommandLine::takeGlobals(QStringList &arguments)
{
    const QList<Synopsis> known{read(globalSynopsis())};
    qsizetype at = 0;
    std::optional<QString> problem;
    for (; !problem && at < arguments.size() && arguments[at].startsWith(QStringLiteral("--"));
         ++at) {
        if (const Slot *slot = optionOf(known, arguments[at].section(u'=', 0, 0)))
            problem = takeOption({}, *slot, m_globals, arguments, at);
        else
            problem = tr("No option is called %1. Nothing was done; see: onedoorctl help")
                          .arg(shown(arguments[at]));
    }
    arguments = arguments.mid(at);
    return problem;
}

std::optional<QString> CommandLine::split(const QString &command, const QList<Synopsis> &synopses,
                                          const QStringList &arguments)
{
    const QList<Synopsis> global{read(globalSynopsis())};
    bool ended = false; // behind "--" all are words
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (ended || !argument.startsWith(QStringLiteral("--"))) {
            m_arguments.m_positional << argument;
            continue;
        }
        if (argument == QStringLiteral("--")) {
            ended = true;
            continue;
        }
        const QString name = argument.section(u'=', 0, 0);
        const Slot *own = optionOf(synopses, name);
        const Slot *slot = own ? own : optionOf(global, name);
        if (!slot)
            return tr("%1 has no option %2. Nothing was done; see: onedoorctl help %1")
                .arg(command, shown(name));
        if (auto problem = takeOption(command, *slot, own ? m_arguments : m_globals, arguments, at))
            return problem;
    }
    return std::nullopt;
}

/// The place of its first literal word, before which no option stands; none: -1.
qsizetype CommandLine::literalAt(const Synopsis &synopsis)
{
    const auto found = std::find_if(synopsis.begin(), synopsis.end(), [](const Slot &slot) {
        return slot.isLiteral() || slot.isOption();
    });
    return found == synopsis.end() || found->isOption() ? -1 : found - synopsis.begin();
}

/// Those whose literal word was given; where none has one, all.
QList<CommandLine::Synopsis> CommandLine::candidates(const QList<Synopsis> &synopses) const
{
    QList<Synopsis> named, open;
    for (const Synopsis &synopsis : synopses) {
        const qsizetype at = literalAt(synopsis);
        if (at < 0)
            open << synopsis;
        else if (synopsis[at].name == m_arguments.m_positional.value(at))
            named << synopsis;
    }
    return named.isEmpty() ? open : named;
}

std::optional<QString> CommandLine::misfitOfWords(const QString &command,
                                                  const Synopsis &synopsis) const
{
    const QStringList &words = m_arguments.m_positional;
    qsizetype at = 0;
    for (const Slot &slot : synopsis) {
        if (slot.isOption())
            continue;
        if (at >= words.size() && !slot.optional)
            return tr("%1 still needs %2. Nothing was done; see: onedoorctl help %1")
                .arg(command, slot.name);
        for (bool first = true; at < words.size() && (first || slot.repeated); first = false, ++at)
            if (const auto problem = problemOf(slot.name, slot.placeholder, words[at]))
                return problem;
    }
    if (at < words.size())
        return tr("“%2” is too much for %1. Nothing was done; see: onedoorctl help %1")
            .arg(command, shown(words[at]));
    return std::nullopt;
}

std::optional<QString> CommandLine::misfit(const QString &command, const Synopsis &synopsis) const
{
    for (auto given = m_arguments.m_options.begin(); given != m_arguments.m_options.end();
         ++given) {
        if (!optionOf({synopsis}, QStringLiteral("--") + given.key()))
            return tr("--%1 means nothing here. Nothing was done; see: onedoorctl help %2")
                .arg(given.key(), command);
    }
    for (const Slot &slot : synopsis) {
        if (slot.isOption() && !slot.optional && !m_arguments.has(slot.name.mid(2)))
            return tr("%1 still needs %2. Nothing was done; see: onedoorctl help %1")
                .arg(command, slot.name);
    }
    return misfitOfWords(command, synopsis);
}

std::optional<QString> CommandLine::take(const QString &command, const QStringList &synopses,
                                         const QStringList &arguments)
{
    QList<Synopsis> all;
    for (const QString &synopsis : synopses)
        all << read(synopsis);
    if (auto problem = split(command, all, arguments))
        return problem;
    if (m_globals.has(QStringLiteral("help")) || m_globals.has(QStringLiteral("version")))
        return std::nullopt;
    std::optional<QString> best;
    qsizetype bestOptions = -1;
    for (const Synopsis &synopsis : candidates(all)) {
        const auto problem = misfit(command, synopsis);
        if (!problem)
            return std::nullopt;
        // The nearest one tells: that which has most of the options given.
        qsizetype options = 0;
        for (auto it = m_arguments.m_options.begin(); it != m_arguments.m_options.end(); ++it)
            options += optionOf({synopsis}, QStringLiteral("--") + it.key()) ? 1 : 0;
        if (options > bestOptions) {
            best = problem;
            bestOptions = options;
        }
    }
    if (best)
        return best;
    QStringList literals;
    qsizetype at = 0;
    for (const Synopsis &synopsis : std::as_const(all)) {
        at = literalAt(synopsis);
        literals << synopsis[at].name;
    }
    literals.removeDuplicates();
    const QString choices = literals.join(QStringLiteral(", "));
    return m_arguments.m_positional.size() <= at
               ? tr("%1 still needs %2. Nothing was done; see: onedoorctl help %1")
                     .arg(command, choices)
               : tr("%1 takes one of %2, not “%3”. Nothing was done.")
                     .arg(command, choices, shown(m_arguments.m_positional[at]));
}

QStringList CommandLine::placeholdersOf(const QStringList &synopses)
{
    QStringList names;
    for (const QString &synopsis : synopses) {
        for (const Slot &slot : read(synopsis)) {
            if (!slot.placeholder.isEmpty())
                names << slot.placeholder;
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace onedoor
