#include "app/ctl/command_table.h"

#include "app/ctl/command_values.h"

#include <algorithm>

namespace onedoor
{

namespace
{

class Commands
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

constexpr Command commands[] = {
    {"init", runInit, QT_TRANSLATE_NOOP("Commands", "makes a store; refuses to overwrite one"),
     "--centre CENTRE --name NAME --station STATION [--division DIVISION] [--rehearsal] "
     "[--without-units]"},
    {"register", runRegister,
     QT_TRANSLATE_NOOP("Commands", "registers petitions, one JSON object a line"),
     "FILE|- [--atomic]"},
    {"import", runImport,
     QT_TRANSLATE_NOOP("Commands", "brings in another system's list with its source numbers"),
     "FILE --format messages|csv|xlsx [--source NAME] [--map FILE] [--sheet NAME] "
     "[--encoding NAME] [--refused FILE]"},
    {"show", runShow, QT_TRANSLATE_NOOP("Commands", "shows one matter whole"), "CODE"},
    {"do", runDo,
     QT_TRANSLATE_NOOP("Commands",
                       "takes an act with its JSON inputs, or lists what may be done and asked"),
     "CODE ACT FILE|-\nCODE --list [--all]"},
    {"acts", runActs,
     QT_TRANSLATE_NOOP("Commands",
                       "every declared act, or what is wrong with a centre's own files"),
     "\ncheck [FOLDER]"},
    {"route", runRoute,
     QT_TRANSLATE_NOOP("Commands",
                       "the lawful ways of a matter: which are open to it, and why not"),
     "CODE"},
    {"find", runFind,
     QT_TRANSLATE_NOOP("Commands", "searches as the list does; all words must fit"),
     "[WORDS]… [--state STATES] [--type NAME] [--organisation NAME] [--operator NAME] [--from "
     "DATE] "
     "[--to DATE] [--overdue] [--order registered|due] [--limit 0..100000] [--offset 0..10000000]"},
    {"similar", runSimilar,
     QT_TRANSLATE_NOOP("Commands", "likely repeats of a matter or a text, with reasons"),
     "CODE\n--text FILE|-"},
    {"suggest", runSuggest,
     QT_TRANSLATE_NOOP("Commands", "what the desk would offer for a matter or a text"),
     "CODE\n--text FILE|-"},
    {"learn", runLearn, QT_TRANSLATE_NOOP("Commands", "learns now from what was confirmed"), ""},
    {"due", runDue, QT_TRANSLATE_NOOP("Commands", "lists open deadlines, the nearest first"),
     "[--until DATE] [--overdue]"},
    {"tasks", runTasks, QT_TRANSLATE_NOOP("Commands", "what somebody owes by which day"),
     "[--owner NAME] [--until DATE]"},
    {"board", runBoard,
     QT_TRANSLATE_NOOP("Commands",
                       "a board of the desktop as rows; without a name, which there are"),
     "[BOARD] [--chip CHIP]… [--limit 1..1000000] [--offset 0..10000000] [--xlsx FILE]"},
    {"orphans", runOrphans,
     QT_TRANSLATE_NOOP("Commands", "open matters without owner, route or next date"), ""},
    {"account", runAccount,
     QT_TRANSLATE_NOOP("Commands", "who had a matter and how long, what was due, done, and late"),
     "CODE [--xlsx FILE]"},
    {"attention", runAttention,
     QT_TRANSLATE_NOOP("Commands",
                       "matters and records whose facts contradict each other, with both facts"),
     ""},
    {"explain", runExplain,
     QT_TRANSLATE_NOOP("Commands", "derives the date of one deadline of a matter"),
     "CODE DEADLINE"},
    {"check-id", runCheckId,
     QT_TRANSLATE_NOOP("Commands", "checks a number and says what it means"),
     "resident-id|uscc|hk-mo-permit|tw-permit|residence-permit|foreign-pr|passport|mobile|"
     "phone|manual|petition-code NUMBER"},
    {"workday", runWorkday, QT_TRANSLATE_NOOP("Commands", "the calendar alone"),
     "add DATE -20000..20000\ncount DATE DATE"},
    {"deadline", runDeadline,
     QT_TRANSLATE_NOOP("Commands", "a rule applied to a bare date or instant"),
     "--rule RULE --from MOMENT [--pause FROM..TO]…"},
    {"calendar", runCalendar,
     QT_TRANSLATE_NOOP("Commands",
                       "takes in a year's holidays as the State Council announced them"),
     "import FILE"},
    {"forms", runForms,
     QT_TRANSLATE_NOOP("Commands", "lists the forms, for a matter with what is missing"),
     "[CODE]\n--check [FOLDER]"},
    {"form", runForm,
     QT_TRANSLATE_NOOP("Commands", "issues a paper; --preview issues nothing and watermarks"),
     "CODE FORM [--pdf FILE] [--inputs FILE|-] [--replace DOCUMENT-NUMBER]\n"
     "CODE FORM --preview --pdf FILE [--inputs FILE|-]"},
    {"batch", runBatch,
     QT_TRANSLATE_NOOP("Commands", "issues one form for many matters; goes on where it stopped"),
     "FORM --codes FILE|- [--pdf FILE] [--inputs FILE]"},
    {"dossier", runDossier,
     QT_TRANSLATE_NOOP("Commands", "binds the whole file of a matter into one PDF"),
     "CODE --pdf FILE"},
    {"reprint", runReprint,
     QT_TRANSLATE_NOOP("Commands", "writes an issued paper again, the same bytes"),
     "DOCUMENT-NUMBER --pdf FILE"},
    {"void", runVoid,
     QT_TRANSLATE_NOOP("Commands", "voids an issued paper; its number is never used again"),
     "DOCUMENT-NUMBER --reason TEXT"},
    {"serve", runServe,
     QT_TRANSLATE_NOOP("Commands", "records that a paper was served, with its proof"),
     "DOCUMENT-NUMBER --how HOW --to NAME --on DATE [--proof FILE] [--relation RELATION] "
     "[--witness NAME] [--notifies]"},
    {"verify-paper", runVerifyPaper,
     QT_TRANSLATE_NOOP("Commands", "says whether a printed QR fits the ledger"), "QR-TEXT"},
    {"blanks", runBlanks,
     QT_TRANSLATE_NOOP("Commands", "numbered forms to write on by hand when the power is out"),
     "print FORM --count 1..200 --pdf FILE\nlist [--state unused|used|spoiled|missing]\n"
     "use NUMBER --code CODE --written INSTANT\nspoil NUMBER --reason TEXT\n"
     "missing NUMBER --reason TEXT"},
    {"ticket", runTicket, QT_TRANSLATE_NOOP("Commands", "the queue"),
     "take dispute|service|advice|progress|urgent [REASON]…\ncall WINDOW\nlist"},
    {"record", runRecord,
     QT_TRANSLATE_NOOP("Commands", "the centre's own units, people, rooms, windows …"),
     "KIND put FILE|-\nKIND list [--all]\nKIND show KEY\nKIND retire KEY --reason TEXT\n"
     "KIND do KEY ACT FILE|-"},
    {"sync", runSync,
     QT_TRANSLATE_NOOP("Commands", "exchanges with the county's hub, or says how it stands"),
     "[--once]\n--watch\nstatus\nconnect DSN\nreissue [--station STATION]"},
    {"hub", runHub, QT_TRANSLATE_NOOP("Commands", "makes, checks and administers the hub"),
     "install DSN [--rehearsal]\ncheck DSN\n"
     "enrol DSN --station STATION [--centre CENTRE] [--centre-name NAME] [--path PATH] [--label "
     "NAME] [--reissued-from STATION] [--new-password] [--take-over]\n"
     "supervisor DSN --login NAME --path PATH"},
    {"attach", runAttach, QT_TRANSLATE_NOOP("Commands", "keeps a file with a matter"),
     "CODE FILE [--note TEXT]"},
    {"attachment", runAttachment, QT_TRANSLATE_NOOP("Commands", "writes a kept file out again"),
     "CODE NAME --out FILE"},
    {"scans", runScans,
     QT_TRANSLATE_NOOP("Commands",
                       "files scans by the codes on their pages; what waits in the tray"),
     "take FILE [FILE]…\ntake --folder DIR\nlist [--all]\nassign SCAN CODE"},
    {"keys", runKeys, QT_TRANSLATE_NOOP("Commands", "passwords, the recovery sheet, the keyring"),
     "list\nadd NAME\nchange NAME\nremove NAME\nrecovery [--pdf FILE]\nkeyring on|off\nprotect"},
    {"settings", runSettings,
     QT_TRANSLATE_NOOP("Commands", "shows or changes what papers print and where backups go"),
     "[agency.short|centre.phone|centre.address|centre.signer|backup.folder|backup.hours] [VALUE]"},
    {"verify", runVerify, QT_TRANSLATE_NOOP("Commands", "checks the whole store"), ""},
    {"rebuild", runRebuild, QT_TRANSLATE_NOOP("Commands", "makes all tables anew from the ledger"),
     ""},
    {"backup", runBackup, QT_TRANSLATE_NOOP("Commands", "a consistent copy while the desk works"),
     "DIR"},
    {"restore", runRestore,
     QT_TRANSLATE_NOOP("Commands", "checks a backup, then puts it into a folder"),
     "FILE --into DIR"},
    {"salvage", runSalvage, QT_TRANSLATE_NOOP("Commands", "puts a damaged store together again"),
     "[--backup DIR]\n--record-anyway"},
    {"help", runHelp, QT_TRANSLATE_NOOP("Commands", "shows the commands, or what one takes"),
     "[COMMAND]"},
};

} // namespace

std::span<const Command> allCommands()
{
    return commands;
}

const Command *commandNamed(const QString &name)
{
    const auto found = std::find_if(std::begin(commands), std::end(commands), [&](const auto &one) {
        return name == QLatin1String(one.name);
    });
    return found == std::end(commands) ? nullptr : found;
}

QString helpText()
{
    constexpr qsizetype nameWidth = 14;
    QStringList lines{
        Commands::tr("OneDoor without its window. Usage:"),
        QStringLiteral(
            "  onedoorctl [--data DIR] [--json] [--now INSTANT] [--operator NAME] COMMAND …"),
        Commands::tr("Commands; onedoorctl help COMMAND shows what one takes:")};
    for (const Command &command : commands)
        lines << QStringLiteral("  ") + QString::fromLatin1(command.name).leftJustified(nameWidth) +
                     Commands::tr(command.about);
    lines << Commands::tr(
        "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 damaged, 4 the "
        "hub cannot be reached.");
    return lines.join(u'\n');
}

QString helpText(const Command &command)
{
    const QString name = QString::fromLatin1(command.name);
    QStringList lines{name + QStringLiteral("  ") + Commands::tr(command.about)};
    for (const QString &usage : command.usages())
        lines << QStringLiteral("  onedoorctl %1 %2")
                     .arg(name, usage)
                     .trimmed()
                     .prepend(QStringLiteral("  "));
    for (const QString &placeholder : CommandLine::placeholdersOf(command.usages())) {
        const QString meaning = valueMeaning(placeholder);
        if (!meaning.isEmpty())
            lines << QStringLiteral("  %1: %2").arg(placeholder, meaning);
    }
    return lines.join(u'\n');
}

int runHelp(const Arguments &arguments, Context &context)
{
    const QString name = arguments.positional().value(0);
    const Command *command = commandNamed(name);
    if (!name.isEmpty() && !command)
        return context.usage(Commands::tr("No command is called “%1”. Nothing was done; see: "
                                          "onedoorctl help")
                                 .arg(name));
    context.line(command ? helpText(*command) : helpText());
    return done;
}

} // namespace onedoor
