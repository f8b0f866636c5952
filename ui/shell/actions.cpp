#include "ui/shell/actions.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace onedoor
{

namespace
{

// clang-format off: a table is read in columns
constexpr ActionRow table[] = {
    {ActionId::GoToday, "goToday", Glyph::Calendar, "F11", {}, PageId::Today,
     QT_TRANSLATE_NOOP("actions", "Today"),
     QT_TRANSLATE_NOOP("actions", "What is to be done today, what waits, papers and drafts")},
    {ActionId::GoGuide,
     "goGuide",
     Glyph::Guide,
     "F2",
     {},
     PageId::Guide,
     QT_TRANSLATE_NOOP("actions", "Guidance"),
     QT_TRANSLATE_NOOP("actions", "Guidance desk: tickets and who waits")},
    {ActionId::GoIntake,
     "goIntake",
     Glyph::Intake,
     "F3",
     {},
     PageId::Intake,
     QT_TRANSLATE_NOOP("actions", "Intake"),
     QT_TRANSLATE_NOOP("actions", "Intake window: register a matter")},
    {ActionId::GoPetitions,
     "goPetitions",
     Glyph::Petitions,
     "F4",
     {},
     PageId::Petitions,
     QT_TRANSLATE_NOOP("actions", "Matters"),
     QT_TRANSLATE_NOOP("actions", "All matters: search, filter, open")},
    {ActionId::GoReferral,
     "goReferral",
     Glyph::Referral,
     "F5",
     {},
     PageId::Referral,
     QT_TRANSLATE_NOOP("actions", "Referral"),
     QT_TRANSLATE_NOOP("actions", "What was handed to others")},
    {ActionId::GoMediation,
     "goMediation",
     Glyph::Mediation,
     "F6",
     {},
     PageId::Mediation,
     QT_TRANSLATE_NOOP("actions", "Mediation"),
     QT_TRANSLATE_NOOP("actions", "Mediations and agreements")},
    {ActionId::GoInsight,
     "goInsight",
     Glyph::Insight,
     "F7",
     {},
     PageId::Insight,
     QT_TRANSLATE_NOOP("actions", "Insight"),
     QT_TRANSLATE_NOOP("actions", "Figures, warnings and reports")},
    {ActionId::GoImport,
     "goImport",
     Glyph::Copy,
     "Ctrl+Shift+I",
     {},
     PageId::Import,
     QT_TRANSLATE_NOOP("actions", "Bring lists in"),
     QT_TRANSLATE_NOOP("actions", "Workbooks and texts of other systems, row by row")},
    {ActionId::GoRecords, "goRecords", Glyph::Organisation, "Ctrl+Shift+R",
     {},
     PageId::Records,
     QT_TRANSLATE_NOOP("actions", "Records"),
     QT_TRANSLATE_NOOP("actions", "What this centre keeps of its own: lists to look up and edit")},
    {ActionId::GoSettings,
     "goSettings",
     Glyph::Settings,
     "Ctrl+,",
     {},
     PageId::Settings,
     QT_TRANSLATE_NOOP("actions", "Settings"),
     QT_TRANSLATE_NOOP("actions", "Appearance, window, printer, county line")},
    {ActionId::GoLocal, "goLocal", Glyph::Law, "Ctrl+Shift+L", {}, PageId::Local,
     QT_TRANSLATE_NOOP("actions", "Local procedure"),
     QT_TRANSLATE_NOOP("actions",
                       "Acts, ways, papers and time limits in force here, and whose they are")},
    {ActionId::GoPresence, "goPresence", Glyph::Group, "Ctrl+Shift+W", {}, PageId::Presence,
     QT_TRANSLATE_NOOP("actions", "Who is here now"),
     QT_TRANSLATE_NOOP("actions", "Today's roster, who has signed in, phones")},
    {ActionId::GoFormEditor, "goFormEditor", Glyph::Edit, "Ctrl+Shift+Y", {}, PageId::FormEditor,
     QT_TRANSLATE_NOOP("actions", "Paper forms"),
     QT_TRANSLATE_NOOP("actions", "Change a paper's form, with its mistakes and its look beside")},
    {ActionId::GoPaperRun, "goPaperRun", Glyph::Copy, "Ctrl+Shift+B", {}, PageId::PaperRun,
     QT_TRANSLATE_NOOP("actions", "Many papers"),
     QT_TRANSLATE_NOOP("actions", "One paper for many matters, in one PDF")},
    {ActionId::Search,
     "search",
     Glyph::Search,
     "Ctrl+K",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Search"),
     QT_TRANSLATE_NOOP("actions", "Find a matter, a person, a number, or a command")},
    {ActionId::Primary,
     "primary",
     Glyph::Check,
     "Ctrl+Return",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Do the main thing"),
     QT_TRANSLATE_NOOP("actions", "What the button at the bottom right does")},
    {ActionId::Back,
     "back",
     Glyph::Back,
     "Esc",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Back"),
     QT_TRANSLATE_NOOP("actions", "Close or go back; nothing is lost")},
    {ActionId::FirstProblem,
     "firstProblem",
     Glyph::Warning,
     "F9",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Next problem"),
     QT_TRANSLATE_NOOP("actions", "Go to what is missing or wrong")},
    {ActionId::Shortcuts,
     "shortcuts",
     Glyph::Keyboard,
     "F1",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Keys"),
     QT_TRANSLATE_NOOP("actions", "Show or hide all keys")},
    {ActionId::ShowLaw,
     "showLaw",
     Glyph::Law,
     "Shift+F1",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Law of this field"),
     QT_TRANSLATE_NOOP("actions", "The article behind the field or date in front of you")},
    {ActionId::SyncNow,
     "syncNow",
     Glyph::Sync,
     "Ctrl+R",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Send to the county now"),
     QT_TRANSLATE_NOOP("actions", "Send what waits and fetch what is new")},
    {ActionId::TextLarger,
     "textLarger",
     Glyph::Add,
     "Ctrl++",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Larger text"),
     QT_TRANSLATE_NOOP("actions", "One size larger")},
    {ActionId::TextSmaller,
     "textSmaller",
     Glyph::Remove,
     "Ctrl+-",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Smaller text"),
     QT_TRANSLATE_NOOP("actions", "One size smaller")},
    {ActionId::KeepScale,
     "keepScale",
     Glyph::Check,
     "F10",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Keep this size of everything"),
     QT_TRANSLATE_NOOP("actions", "After a start with another scale; else it goes back by itself")},
    {ActionId::LookUp,
     "lookUp",
     Glyph::Search,
     "Ctrl+L",
     PageId::Guide,
     {},
     QT_TRANSLATE_NOOP("actions", "Look up progress"),
     QT_TRANSLATE_NOOP("actions", "Find a visitor's matter by code, name, phone or ID number")},
    {ActionId::CallNext,
     "callNext",
     Glyph::Call,
     "F8",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Call the next ticket"),
     QT_TRANSLATE_NOOP("actions", "Call who is next to this window")},
    {ActionId::NewRegistration,
     "newRegistration",
     Glyph::Add,
     "Ctrl+N",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "New registration"),
     QT_TRANSLATE_NOOP("actions", "Start an empty form; the draft is kept")},
    {ActionId::AddPetitioner,
     "addPetitioner",
     Glyph::Person,
     "Ctrl+1",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Add a petitioner"),
     QT_TRANSLATE_NOOP("actions", "Companion, representative or agent")},
    {ActionId::AddRespondent,
     "addRespondent",
     Glyph::Group,
     "Ctrl+2",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Add a respondent"),
     QT_TRANSLATE_NOOP("actions", "The other side")},
    {ActionId::KnownAlready,
     "knownAlready",
     Glyph::History,
     "Alt+R",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Go to what is known already"),
     QT_TRANSLATE_NOOP("actions", "Enter opens, L links when registered; again goes back")},
    {ActionId::TakeSuggestion,
     "takeSuggestion",
     Glyph::Check,
     "Alt+1",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Take a suggestion"),
     QT_TRANSLATE_NOOP("actions", "Alt+1 to Alt+9: the line with that key under Suggestions")},
    {ActionId::TakeAll,
     "takeAll",
     Glyph::Check,
     "Alt+0",
     PageId::Intake,
     {},
     QT_TRANSLATE_NOOP("actions", "Take all suggestions"),
     QT_TRANSLATE_NOOP("actions", "The best of each kind, only where nothing is filled in")},
    {ActionId::CopyCode,
     "copyCode",
     Glyph::Copy,
     "Ctrl+Shift+C",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Copy the code"),
     QT_TRANSLATE_NOOP("actions", "Copy the matter's code")},
    {ActionId::MoreFilters,
     "moreFilters",
     Glyph::ChevronDown,
     "Ctrl+Shift+F",
     PageId::Petitions,
     {},
     QT_TRANSLATE_NOOP("actions", "More filters"),
     QT_TRANSLATE_NOOP("actions", "Type, organisation, operator, days, order")},
    {ActionId::Attach,
     "attach",
     Glyph::Attachment,
     "Ctrl+Shift+A",
     PageId::Petition,
     {},
     QT_TRANSLATE_NOOP("actions", "Attach a file"),
     QT_TRANSLATE_NOOP("actions", "Keep a file with this matter, encrypted")},
    {ActionId::BindFile, "bindFile", Glyph::Paper, "Ctrl+Shift+J", PageId::Petition, {},
     QT_TRANSLATE_NOOP("actions", "Whole file as PDF"),
     QT_TRANSLATE_NOOP("actions", "Cover, contents, every paper and attachment of this matter")},
    {ActionId::ChooseList,
     "chooseList",
     Glyph::Paper,
     "Ctrl+O",
     PageId::Import,
     {},
     QT_TRANSLATE_NOOP("actions", "Choose a list"),
     QT_TRANSLATE_NOOP("actions", "A workbook or a text with commas")},
    {ActionId::SaveRefused,
     "saveRefused",
     Glyph::Done,
     "Ctrl+S",
     PageId::Import,
     {},
     QT_TRANSLATE_NOOP("actions", "Save the refused rows"),
     QT_TRANSLATE_NOOP("actions", "With their reasons, to be put right and brought in again")},
    {ActionId::NewRecord, "newRecord", Glyph::Add, "Ctrl+Shift+N",
     PageId::Records,
     {},
     QT_TRANSLATE_NOOP("actions", "New record"),
     QT_TRANSLATE_NOOP("actions", "An empty form of the kind in front; the draft is kept")},
    {ActionId::RetireRecord, "retireRecord", Glyph::Pause, "Ctrl+Shift+D",
     PageId::Records,
     {},
     QT_TRANSLATE_NOOP("actions", "Retire the record"),
     QT_TRANSLATE_NOOP("actions", "It is offered no more; its history stays")},
    {ActionId::RecordList, "recordList", Glyph::Paper, "Ctrl+Shift+O",
     PageId::Records,
     {},
     QT_TRANSLATE_NOOP("actions", "Records from a list"),
     QT_TRANSLATE_NOOP("actions", "A workbook or a text with commas; seen before it is kept")},
    {ActionId::ExportRecords, "exportRecords", Glyph::Copy, "Ctrl+E",
     PageId::Records,
     {},
     QT_TRANSLATE_NOOP("actions", "Save the records as a workbook"),
     QT_TRANSLATE_NOOP("actions", "Those of the kind in front, to be printed or sent")},
    {ActionId::PrintDocument,
     "printDocument",
     Glyph::Printer,
     "Ctrl+P",
     {},
     {},
     QT_TRANSLATE_NOOP("actions", "Issue and print"),
     QT_TRANSLATE_NOOP("actions", "Issue the paper in front and print it")},
};
// clang-format on

} // namespace

std::span<const ActionRow> actionTable()
{
    return table;
}

const ActionRow &rowOf(ActionId id)
{
    for (const ActionRow &row : table) {
        if (row.id == id)
            return row;
    }
    Q_UNREACHABLE();
}

ActionSet::ActionSet(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : table) {
        auto *action =
            new QAction(iconOf(row.glyph), QCoreApplication::translate("actions", row.text), this);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcut(QKeySequence(QLatin1String(row.keys)));
        action->setToolTip(QCoreApplication::translate("actions", row.tip));
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_actions.insert(row.id, action);
    }
    // Keyboards have the plus beside Shift or on the keypad.
    m_actions.value(ActionId::TextLarger)
        ->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_actions.value(ActionId::Primary)
        ->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
}

void ActionSet::installOn(QWidget *window)
{
    for (const ActionRow &row : table)
        window->addAction(m_actions.value(row.id));
}

QList<Suggestion> ActionSet::matching(const QString &typed, int limit) const
{
    QList<Suggestion> found;
    QList<Suggestion> remote; // only the tip speaks of it: after those whose name does
    for (const ActionRow &row : table) {
        const QAction *action = m_actions.value(row.id);
        // The palette itself, and what only makes sense as a key, are not offered.
        if (row.id == ActionId::Search || row.id == ActionId::Back || row.id == ActionId::Primary)
            continue;
        if (!action->isEnabled() || !action->isVisible())
            continue;
        const QString keys = keysText(action->shortcut());
        const Suggestion suggestion{QLatin1String(row.name), action->text(), keys};
        if (action->text().contains(typed, Qt::CaseInsensitive) ||
            keys.startsWith(typed, Qt::CaseInsensitive))
            found.append(suggestion);
        else if (action->toolTip().contains(typed, Qt::CaseInsensitive))
            remote.append(suggestion);
    }
    found.append(remote);
    found.resize(std::min<qsizetype>(found.size(), limit));
    return found;
}

bool ActionSet::trigger(const QString &name)
{
    auto *action = findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
    if (!action || !action->isEnabled() || !action->isVisible())
        return false;
    action->trigger();
    return true;
}

} // namespace onedoor
