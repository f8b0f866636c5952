#pragma once

#include "ui/models/background_work.h"
#include "ui/models/backup_model.h"
#include "ui/models/desk_news.h"
#include "ui/models/document_model.h"
#include "ui/models/guidance_model.h"
#include "ui/models/import_model.h"
#include "ui/models/intake_model.h"
#include "ui/models/learning.h"
#include "ui/models/petition_list_model.h"
#include "ui/models/petition_model.h"
#include "ui/models/search_gathering.h"
#include "ui/models/settings_model.h"
#include "ui/models/sync_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <optional>

namespace onedoor
{

class DocumentPage;
class GuidancePage;
class ImportPage;
class IntakePage;
class PetitionDetailPage;
class PetitionsPage;
class SettingsPage;

/// The exit code by which a desk asks to be put together again: another clerk sits down.
constexpr int beginAnew = 17;

Appearance appearanceOf(const Preferences &preferences);

/// One clerk's desk: models over one worker, their pages, and the wires between them. Whatever a
/// page cannot do itself it says by a signal, and here stands who does it.
class Desktop : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the desk; the worker is open. Without an exchange (a store opened for reading
    /// only) nothing is sent.
    Desktop(DeskWorker &desk, Theme &theme);
    ~Desktop() override;

    MainWindow &window() { return m_window; }

private:
    void addPages();
    void connectPages();
    void connectWindow();
    void connectNews();
    void connectBackup();
    void connectLearning();
    void openPetition(const PetitionId &id);
    void showDay();
    void showPrinter();
    void showExchange();
    void showBackup();
    void offer(const QString &typed, const QList<PetitionRow> &rows);

    DeskWorker &m_desk;
    Theme &m_theme;
    DeskNews m_news;
    PetitionFinder m_finder;
    GuidanceModel m_guidance;
    IntakeModel m_intake;
    PetitionListModel m_petitions;
    PetitionModel m_petition;
    DocumentModel m_document;
    std::optional<ImportModel> m_import; ///< none where nothing may be recorded
    SettingsModel m_settings;
    BackgroundWork m_backingUp{tr("Backing up")};
    BackgroundWork m_exchanging{tr("Exchanging with the county")};
    BackgroundWork m_studying{tr("Learning from confirmed matters")};
    std::optional<SyncModel> m_sync;
    std::optional<BackupModel> m_backup;
    std::optional<Learning> m_learning;
    std::optional<SearchGathering> m_gathering;
    MainWindow m_window; ///< goes first: its pages use the models
    GuidancePage *m_guidancePage = nullptr;
    IntakePage *m_intakePage = nullptr;
    PetitionsPage *m_petitionsPage = nullptr;
    PetitionDetailPage *m_detailPage = nullptr;
    DocumentPage *m_documentPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
};

} // namespace onedoor
