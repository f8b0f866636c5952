#pragma once

#include "ui/models/background_work.h"
#include "ui/models/backup_model.h"
#include "ui/models/board_model.h"
#include "ui/models/desk_news.h"
#include "ui/models/document_model.h"
#include "ui/models/form_editor_model.h"
#include "ui/models/paper_run_model.h"
#include "ui/models/guidance_model.h"
#include "ui/models/import_model.h"
#include "ui/models/intake_model.h"
#include "ui/models/learning.h"
#include "ui/models/petition_list_model.h"
#include "ui/models/petition_model.h"
#include "ui/models/record_import.h"
#include "ui/models/search_gathering.h"
#include "ui/models/local_model.h"
#include "ui/models/settings_model.h"
#include "ui/models/presence_model.h"
#include "ui/models/sync_model.h"
#include "ui/models/today_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/scale_trial.h"
#include "ui/shell/theme.h"

#include <optional>

namespace onedoor
{

class BoardPage;
class CopyCard;
class DocumentPage;
class GuidancePage;
class ImportPage;
class IntakePage;
class PetitionDetailPage;
class PetitionsPage;
class PresencePage;
class RecordsPage;
class SettingsPage;
class TodayPage;
struct DraftPlace;

/// The exit code by which a desk asks to be put together again: another clerk sits down.
constexpr int beginAnew = 17;
/// The one by which it asks to go on as another station (Reissue), and then to be put together
/// again.
constexpr int goOnAsAnother = 18;
/// The one by which the whole program starts again: Qt reads the scale only then.
constexpr int startAgain = 19;

Appearance appearanceOf(const Preferences &preferences);

/// One clerk's desk: models over one worker, their pages, and the wires between them. Whatever a
/// page cannot do itself it says by a signal, and here stands who does it.
class Desktop : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the desk; the worker is open. Without an exchange (a store opened for reading
    /// only) nothing is sent. notes: of this user, see Installation; empty: none.
    Desktop(DeskWorker &desk, Theme &theme, const QString &notes = {});
    ~Desktop() override;

    MainWindow &window() { return m_window; }
    Preferences &preferences() { return m_settings.preferences(); }
    /// This start takes a scale for the first time: it has to be confirmed.
    void tryScale();

private:
    void addPages();
    void addToday();
    void addBoards();
    void addRecords();
    void addPresence();
    void addFormEditor();
    void addPaperRun();
    void showBound(int pages, const QStringList &leftOut, const QString &file);
    void addSeldom();
    void connectPages();
    void connectWindow();
    void connectNews();
    void connectBackup();
    void connectCopy();
    void connectLearning();
    void openPetition(const PetitionId &id);
    void openRecord(const QString &kind, const PetitionId &id);
    void openDraft(const QString &id);
    void goOnWith(const DraftPlace &place);
    void showClashes();
    void showDay();
    void countClashes();
    void showPrinter();
    void showExchange();
    void showBackup();
    void showCopied(bool needed);
    void offer(const QString &typed, const QList<PetitionRow> &rows);

    DeskWorker &m_desk;
    Theme &m_theme;
    DeskNews m_news;
    PetitionFinder m_finder;
    GuidanceModel m_guidance;
    IntakeModel m_intake;
    PetitionListModel m_petitions;
    TodayModel m_today;
    BoardModel m_todayDue;
    BoardModel m_todayWaiting;
    BoardModel m_todayPapers;
    BoardModel m_todayDrafts;
    BoardModel m_flow;
    BoardModel m_mediation;
    BoardModel m_insight;
    PetitionModel m_petition;
    DocumentModel m_document;
    std::optional<ImportModel> m_import; ///< none where nothing may be recorded
    SettingsModel m_settings;
    LocalModel m_local;
    FormEditorModel m_forms;
    RecordsModel m_records;
    RecordImport m_recordImport;
    PresenceModel m_presence;
    PaperRunModel m_paperRun;
    BackgroundWork m_backingUp{tr("Backing up")};
    BackgroundWork m_exchanging{tr("Exchanging with the county")};
    BackgroundWork m_binding{tr("Binding a file")};
    BackgroundWork m_studying{tr("Learning from confirmed matters")};
    std::optional<SyncModel> m_sync;
    std::optional<BackupModel> m_backup;
    std::optional<Learning> m_learning;
    std::optional<SearchGathering> m_gathering;
    QTimer m_trialTicks;
    std::optional<ScaleTrial> m_trial;
    MainWindow m_window; ///< goes first: its pages use the models
    GuidancePage *m_guidancePage = nullptr;
    IntakePage *m_intakePage = nullptr;
    PetitionsPage *m_petitionsPage = nullptr;
    PetitionDetailPage *m_detailPage = nullptr;
    DocumentPage *m_documentPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    TodayPage *m_todayPage = nullptr;
    BoardPage *m_flowPage = nullptr;
    RecordsPage *m_recordsPage = nullptr;
    PetitionId m_goOnWith; ///< a matter on its way to the front …
    QString m_goOnAct;     ///< … and the act whose draft is gone on with
    CopyCard *m_copy = nullptr;
};

} // namespace onedoor
