#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/suggestion_panel.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <span>

class QAction;
class QWidget;

namespace onedoor
{

/// The pages there can be. A page that is not added to the window is nowhere offered.
enum class PageId {
    Today,      ///< 今日: what is to be done, what waits
    Guide,      ///< 导引
    Intake,     ///< 受理
    Petitions,  ///< 事项
    Referral,   ///< 流转
    Mediation,  ///< 调解
    Insight,    ///< 研判
    Import,     ///< 导入
    Records,    ///< 台账: the centre's own records
    Settings,   ///< 设置
    Local,      ///< 本地: what procedure is in force here
    Presence,   ///< 现在谁在: reached by its key and from elsewhere, not in the rail
    FormEditor, ///< 文书样式: reached by its key and from 本地, not in the rail
    PaperRun,   ///< 批量出具: reached by its key and from 设置, not in the rail
    Petition,   ///< 事项详情: opened from elsewhere, not in the rail
    Document,   ///< 文书: opened from elsewhere, not in the rail
};

/// Everything a key, a menu or the palette can do.
enum class ActionId {
    GoToday,
    GoGuide,
    GoIntake,
    GoPetitions,
    GoReferral,
    GoMediation,
    GoInsight,
    GoImport,
    GoRecords,
    GoSettings,
    GoLocal,
    GoPresence,
    GoFormEditor,
    GoPaperRun,
    Search,
    Shortcuts,
    ShowLaw,
    Back,
    Primary,
    FirstProblem,
    SyncNow,
    TextLarger,
    TextSmaller,
    KeepScale,
    LookUp,
    CallNext,
    NewRegistration,
    AddPetitioner,
    AddRespondent,
    KnownAlready,
    TakeSuggestion,
    TakeAll,
    CopyCode,
    MoreFilters,
    Attach,
    BindFile,
    ChooseList,
    SaveRefused,
    NewRecord,
    RetireRecord,
    RecordList,
    ExportRecords,
    PrintDocument,
};

/// One line of the one table that feeds the rail, the menus, the palette and the shortcut page.
struct ActionRow {
    ActionId id;
    const char *name; ///< object name
    Glyph glyph;
    const char *keys;            ///< portable text, may be empty
    std::optional<PageId> on;    ///< only while this page is in front; nullopt: everywhere
    std::optional<PageId> opens; ///< brings this page to the front
    const char *text;            ///< source sentences, of the context "actions"
    const char *tip;
};

std::span<const ActionRow> actionTable();
const ActionRow &rowOf(ActionId id);

/// The table as QActions. Owned by the window; pages are told through DeskPage::perform.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    explicit ActionSet(QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions.value(id); }
    /// Makes every shortcut work in the window.
    void installOn(QWidget *window);
    /// What can be done now and fits what was typed; keys are action names.
    QList<Suggestion> matching(const QString &typed, int limit) const;
    /// False when nothing of that name can be done now.
    bool trigger(const QString &name);

Q_SIGNALS:
    void triggered(onedoor::ActionId id);

private:
    QHash<ActionId, QAction *> m_actions;
};

} // namespace onedoor
