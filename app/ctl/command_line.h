#pragma once

#include "core/domain/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>

namespace onedoor
{

/// What a command was given: words in order (the literal ones of its synopsis, as "take", too) and
/// --options. Checked: of their kind, within their bounds, none that means nothing.
class Arguments
{
public:
    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_options.contains(option); }
    /// Empty when it was not given.
    QString value(const QString &option) const { return values(option).value(0); }
    /// Of an option that may be given more than once.
    QStringList values(const QString &option) const { return m_options.value(option); }
    /// A whole number within the bounds of the synopsis.
    int number(const QString &option, int otherwise) const;
    /// A day of the synopsis; nothing when it was not given.
    std::optional<QDate> day(const QString &option) const;

private:
    friend class CommandLine;

    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

/// Reads a command line by the synopses its help shows, one a line:
///   take KIND [REASON]…            words, of which the last are optional; … any number
///   CODE FILE|- [--note TEXT]      options, required or not; a flag has no value
/// Lower case is literal. What a value may be follows from its placeholder: 0..100 a whole number,
/// a|b one of these, DATE a day, INSTANT a time, others text of a bounded length.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    /// Options every command takes, before its name or behind it.
    static QString globalSynopsis();
    /// Days a calendar is asked for; what is further off is a slip.
    static constexpr int firstYear = 1900, lastYear = 2199;

    /// Takes options for every command off the front, up to the command's name. The sentence of
    /// what is wrong, or nothing.
    std::optional<QString> takeGlobals(QStringList &arguments);
    /// What stands behind the name of a command.
    std::optional<QString> take(const QString &command, const QStringList &synopses,
                                const QStringList &arguments);

    const Arguments &arguments() const { return m_arguments; }
    const Arguments &globals() const { return m_globals; }

    /// The placeholders of synopses in order, each once.
    static QStringList placeholdersOf(const QStringList &synopses);

private:
    struct Slot {
        QString name;        ///< of an option with its dashes, or a literal, or a placeholder
        QString placeholder; ///< empty: a literal or a flag
        bool optional = false;
        bool repeated = false;

        bool isOption() const { return name.startsWith(QStringLiteral("--")); }
        bool isLiteral() const { return !isOption() && placeholder.isEmpty(); }
    };
    using Synopsis = QList<Slot>;

    static qsizetype literalAt(const Synopsis &synopsis);
    static Synopsis read(const QString &synopsis);
    static const Slot *optionOf(const QList<Synopsis> &synopses, const QString &name);
    std::optional<QString> takeOption(const QString &command, const Slot &slot, Arguments &into,
                                      const QStringList &arguments, qsizetype &at);
    std::optional<QString> split(const QString &command, const QList<Synopsis> &synopses,
                                 const QStringList &arguments);
    std::optional<QString> misfit(const QString &command, const Synopsis &synopsis) const;
    std::optional<QString> misfitOfWords(const QString &command, const Synopsis &synopsis) const;
    QList<Synopsis> candidates(const QList<Synopsis> &synopses) const;

    Arguments m_arguments;
    Arguments m_globals;
};

} // namespace onedoor
