#include "ui/shell/actions.h"

#include <QAction>
#include <QWidget>

namespace onedoor
{

namespace
{

#define WORDS(text) QT_TRANSLATE_NOOP("onedoor::ActionSet", text)

// clang-format off: a table is read in columns
constexpr ActionRow table[] = {
    {ActionId::GoGuide,
     "goGuide",
     WORDS("Guidance"),
     WORDS("Guidance desk: tickets and who waits"),
     Glyph::Guide,
     "F2",
     {},
     PageId::Guide},
    {ActionId::GoIntake,
     "goIntake",
     WORDS("Intake"),
     WORDS("Intake window: register a matter"),
     Glyph::Intake,
     "F3",
     {},
     PageId::Intake},
    {ActionId::GoPetitions,
     "goPetitions",
     WORDS("Matters"),
     WORDS("All matters: search, filter, open"),
     Glyph::Petitions,
     "F4",
     {},
     PageId::Petitions},
    {ActionId::GoReferral,
     "goReferral",
     WORDS("Referral"),
     WORDS("What was handed to others"),
     Glyph::Referral,
     "F5",
     {},
     PageId::Referral},
    {ActionId::GoMediation,
     "goMediation",
     WORDS("Mediation"),
     WORDS("Mediations and agreements"),
     Glyph::Mediation,
     "F6",
     {},
     PageId::Mediation},
    {ActionId::GoInsight,
     "goInsight",
     WORDS("Insight"),
     WORDS("Figures, warnings and reports"),
     Glyph::Insight,
     "F7",
     {},
     PageId::Insight},
    {ActionId::GoSettings,
     "goSettings",
     WORDS("Settings"),
     WORDS("Appearance, window, printer, county line"),
     Glyph::Settings,
     "Ctrl+,",
     {},
     PageId::Settings},
    {ActionId::Search,
     "search",
     WORDS("Search"),
     WORDS("Find a matter, a person, a number, or a command"),
     Glyph::Search,
     "Ctrl+K",
     {},
     {}},
    {ActionId::Primary,
     "primary",
     WORDS("Do the main thing"),
     WORDS("What the button at the bottom right does"),
     Glyph::Check,
     "Ctrl+Return",
     {},
     {}},
    {ActionId::Back,
     "back",
     WORDS("Back"),
     WORDS("Close or go back; nothing is lost"),
     Glyph::Back,
     "Esc",
     {},
     {}},
    {ActionId::FirstProblem,
     "firstProblem",
     WORDS("Next problem"),
     WORDS("Go to what is missing or wrong"),
     Glyph::Warning,
     "F9",
     {},
     {}},
    {ActionId::Shortcuts,
     "shortcuts",
     WORDS("Keys"),
     WORDS("Show or hide all keys"),
     Glyph::Keyboard,
     "F1",
     {},
     {}},
    {ActionId::SyncNow,
     "syncNow",
     WORDS("Send to the county now"),
     WORDS("Send what waits and fetch what is new"),
     Glyph::Sync,
     "Ctrl+R",
     {},
     {}},
    {ActionId::TextLarger,
     "textLarger",
     WORDS("Larger text"),
     WORDS("One size larger"),
     Glyph::Add,
     "Ctrl++",
     {},
     {}},
    {ActionId::TextSmaller,
     "textSmaller",
     WORDS("Smaller text"),
     WORDS("One size smaller"),
     Glyph::Remove,
     "Ctrl+-",
     {},
     {}},
    {ActionId::LookUp,
     "lookUp",
     WORDS("Look up progress"),
     WORDS("Find a visitor's matter by code, name, phone or ID number"),
     Glyph::Search,
     "Ctrl+L",
     PageId::Guide,
     {}},
    {ActionId::CallNext,
     "callNext",
     WORDS("Call the next ticket"),
     WORDS("Call who is next to this window"),
     Glyph::Call,
     "F8",
     PageId::Intake,
     {}},
    {ActionId::NewRegistration,
     "newRegistration",
     WORDS("New registration"),
     WORDS("Start an empty form; the draft is kept"),
     Glyph::Add,
     "Ctrl+N",
     PageId::Intake,
     {}},
    {ActionId::AddPetitioner,
     "addPetitioner",
     WORDS("Add a petitioner"),
     WORDS("Companion, representative or agent"),
     Glyph::Person,
     "Ctrl+1",
     PageId::Intake,
     {}},
    {ActionId::AddRespondent,
     "addRespondent",
     WORDS("Add a respondent"),
     WORDS("The other side"),
     Glyph::Group,
     "Ctrl+2",
     PageId::Intake,
     {}},
    {ActionId::CopyCode,
     "copyCode",
     WORDS("Copy the code"),
     WORDS("Copy the matter's code"),
     Glyph::Copy,
     "Ctrl+Shift+C",
     {},
     {}},
    {ActionId::PrintDocument,
     "printDocument",
     WORDS("Issue and print"),
     WORDS("Issue the paper in front and print it"),
     Glyph::Printer,
     "Ctrl+P",
     {},
     {}},
};
// clang-format on

#undef WORDS

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
        auto *action = new QAction(iconOf(row.glyph), tr(row.text), this);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcut(QKeySequence(QLatin1String(row.keys)));
        action->setToolTip(tr(row.tip));
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
    for (const ActionRow &row : table) {
        const QAction *action = m_actions.value(row.id);
        // The palette itself, and what only makes sense as a key, are not offered.
        if (row.id == ActionId::Search || row.id == ActionId::Back || row.id == ActionId::Primary)
            continue;
        const bool fits = action->text().contains(typed, Qt::CaseInsensitive) ||
                          action->toolTip().contains(typed, Qt::CaseInsensitive);
        if (fits && action->isEnabled() && action->isVisible() && found.size() < limit)
            found.append({QLatin1String(row.name), action->text(),
                          action->shortcut().toString(QKeySequence::NativeText)});
    }
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
