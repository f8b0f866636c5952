#include "app/desktop/desktop.h"

#include "ui/models/wording.h"
#include "ui/pages/backup_card.h"
#include "ui/pages/copy_card.h"
#include "ui/pages/document_page.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/import_page.h"
#include "ui/pages/intake_files.h"
#include "ui/pages/intake_page.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/pages/petitions_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/today_page.h"
#include "ui/shell/head_bar.h"
#include "ui/shell/status_footer.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace onedoor
{

Appearance appearanceOf(const Preferences &preferences)
{
    Appearance appearance;
    const QString look = preferences.look();
    if (look == QStringLiteral("light"))
        appearance.look = Look::Light;
    else if (look == QStringLiteral("dark"))
        appearance.look = Look::Dark;
    else if (look == QStringLiteral("high-contrast"))
        appearance.look = Look::HighContrast;
    appearance.textSize = TextSize(preferences.textSize());
    return appearance;
}

Desktop::Desktop(DeskWorker &desk, Theme &theme, const QString &notes)
    : m_desk(desk), m_theme(theme), m_news(desk), m_finder(desk.station()), m_guidance(desk),
      m_intake(desk), m_petitions(desk.station()), m_today(desk),
      m_todayDue(desk, QStringLiteral("今日")), m_todayWaiting(desk, QStringLiteral("今日")),
      m_todayPapers(desk, QStringLiteral("今日")), m_todayDrafts(desk, QStringLiteral("今日")),
      m_flow(desk, QStringLiteral("流转")), m_mediation(desk, QStringLiteral("调解")),
      m_insight(desk, QStringLiteral("研判")), m_petition(desk), m_document(desk), m_settings(desk),
      m_local(desk), m_forms(desk), m_records(desk), m_recordImport(desk, m_records),
      m_presence(desk), m_paperRun(desk), m_window(theme)
{
    if (!desk.isReadOnly())
        m_sync.emplace(desk, notes);
    m_document.setPrinter(m_settings.preferences().printer());
    addPages();
    connectPages();
    connectWindow();
    connectNews();
    connectLearning();
    if (!desk.isReadOnly()) {
        connectCopy();
        connectBackup();
        m_gathering.emplace(desk);
    }
    const Operator &who = desk.station().who;
    m_window.head().setIdentity(desk.identity().centreName, who.window, who.name);
    showDay();
    showExchange();
    m_settings.listPrinters();
    m_window.goTo(who.name.isEmpty() ? PageId::Settings : PageId::Today);
    if (who.name.isEmpty())
        m_window.notice().say(Notice::Kind::Info,
                              tr("Enter your name and window first: every record carries them."));
}

Desktop::~Desktop() = default;

void Desktop::addPages()
{
    QWidget *place = m_window.placeOfPages();
    const auto add = [this](PageId id, auto page) {
        auto *raw = page.get();
        m_window.addPage(id, std::move(page));
        return raw;
    };
    addToday();
    m_guidancePage = add(PageId::Guide, std::make_unique<GuidancePage>(m_guidance, place));
    m_intakePage = add(PageId::Intake, std::make_unique<IntakePage>(m_intake, place));
    m_petitionsPage = add(PageId::Petitions, std::make_unique<PetitionsPage>(m_petitions, place));
    addBoards();
    if (!m_desk.isReadOnly()) {
        m_import.emplace(m_desk.station());
        add(PageId::Import, std::make_unique<ImportPage>(*m_import, place));
        m_window.foot().follow(m_import->work());
        connect(&*m_import, &ImportModel::recorded, &m_news, &DeskNews::changed);
    }
    addRecords();
    m_settingsPage = add(PageId::Settings, std::make_unique<SettingsPage>(m_settings, place));
    addFormEditor();
    addPresence();
    m_detailPage = add(PageId::Petition, std::make_unique<PetitionDetailPage>(m_petition, place));
    addPaperRun();
    addSeldom();
    m_documentPage = add(PageId::Document, std::make_unique<DocumentPage>(m_document, place));
}

void Desktop::connectPages()
{
    const auto startForm = [this](const PetitionId &petition, const QString &form) {
        m_document.begin(petition, form);
        m_window.goTo(PageId::Document);
    };
    connect(m_guidancePage, &GuidancePage::petitionRequested, this, &Desktop::openPetition);
    connect(m_guidancePage, &GuidancePage::registrationRequested, this,
            [this](const AdviceGiven &advice, const PetitionId &visit) {
                m_intake.startFrom(advice, visit);
                m_window.goTo(PageId::Intake);
            });
    connect(m_intakePage, &IntakePage::petitionRequested, this, &Desktop::openPetition);
    connect(m_intakePage, &IntakePage::formRequested, this, startForm);
    auto *files = new IntakeFiles(m_intake, *m_intakePage);
    connect(files, &IntakeFiles::said, &m_window.notice(), &Notice::say);
    m_window.foot().follow(files->work());
    connect(m_petitionsPage, &PetitionsPage::opened, this, &Desktop::openPetition);
    connect(m_detailPage, &PetitionDetailPage::petitionRequested, this, &Desktop::openPetition);
    connect(m_detailPage, &PetitionDetailPage::correctionRequested, this,
            [this](const PetitionId &petition) {
                m_intake.startCorrection(petition);
                m_window.goTo(PageId::Intake);
            });
    connect(m_detailPage, &PetitionDetailPage::documentRequested, this,
            [this](const QString &number) {
                m_document.openNumber(number);
                m_window.goTo(PageId::Document);
            });
    connect(m_detailPage, &PetitionDetailPage::formRequested, this, startForm);
    m_window.foot().follow(m_petition.attachmentWork());
    connect(&m_petition, &PetitionModel::opened, this, [this] {
        if (m_window.currentPage() != PageId::Petition)
            m_window.goTo(PageId::Petition);
        if (m_petition.petition().id == std::exchange(m_goOnWith, {}))
            m_detailPage->begin(m_goOnAct);
    });
    connect(&m_petition, &PetitionModel::refused, this, [this](const Error &error) {
        m_window.notice().say(Notice::Kind::Danger, wordingOf(error));
    });
    connect(&m_intake, &IntakeModel::corrected, this, &Desktop::openPetition);
    connect(m_settingsPage, &SettingsPage::lookChanged, this,
            [this] { m_theme.apply(appearanceOf(m_settings.preferences())); });
    connect(m_settingsPage, &SettingsPage::printerChanged, this, [this](const QString &name) {
        m_document.setPrinter(name);
        showPrinter();
    });
    connect(m_settingsPage, &SettingsPage::clerkChanged, this,
            [] { QCoreApplication::exit(beginAnew); });
    connect(m_settingsPage, &SettingsPage::restartRequested, this,
            [] { QCoreApplication::exit(startAgain); });
}

void Desktop::connectWindow()
{
    m_window.setSearchQuestion(
        [this](const QString &typed, int limit) { m_finder.ask(typed, limit); });
    connect(&m_finder, &PetitionFinder::found, this, &Desktop::offer);
    connect(&m_finder, &PetitionFinder::failed, this, [this](const Error &error) {
        m_window.notice().say(Notice::Kind::Danger, wordingOf(error));
    });
    connect(&m_window, &MainWindow::found, this, [this](const Suggestion &suggestion) {
        if (const auto id = PetitionId::parse(suggestion.key))
            openPetition(*id);
    });
    connect(&m_window, &MainWindow::searchRequested, this, [this](const QString &typed) {
        m_petitionsPage->search(typed);
        m_window.goTo(PageId::Petitions);
    });
    connect(&m_window, &MainWindow::textSizeRequested, this, [this](int steps) {
        Preferences &preferences = m_settings.preferences();
        preferences.setTextSize(preferences.textSize() + steps);
        m_theme.apply(appearanceOf(preferences));
    });
    if (!m_sync)
        return;
    m_window.head().sync()->setInteractive(true);
    connect(&m_window, &MainWindow::syncRequested, &*m_sync, &SyncModel::exchangeNow);
    connect(m_settingsPage, &SettingsPage::syncRequested, &*m_sync, &SyncModel::exchangeNow);
    connect(&m_settings, &SettingsModel::hubChanged, &*m_sync, &SyncModel::readAccess);
    connect(&*m_sync, &SyncModel::changed, this, &Desktop::showExchange);
    m_window.foot().follow(m_exchanging);
    connect(&m_exchanging, &BackgroundWork::cancelled, &*m_sync, &SyncModel::stop);
}

void Desktop::tryScale()
{
    m_trial.emplace(preferences(), m_window.passingNotice(), m_trialTicks);
    connect(&m_window, &MainWindow::scaleKept, &*m_trial, &ScaleTrial::keep);
    connect(&*m_trial, &ScaleTrial::reverted, this, [] { QCoreApplication::exit(startAgain); });
}

void Desktop::connectNews()
{
    connect(&m_news, &DeskNews::changed, &m_guidance, &GuidanceModel::refresh);
    connect(&m_news, &DeskNews::changed, &m_petitions, &PetitionListModel::refresh);
    connect(&m_news, &DeskNews::changed, &m_petition, &PetitionModel::refresh);
    connect(&m_news, &DeskNews::changed, this, [this] {
        if (m_window.currentPage() == PageId::Records) // else it reads when it comes to the front
            m_records.refresh();
    });
    connect(&m_document, &DocumentModel::recorded, &m_news, &DeskNews::changed);
    connect(&m_settings, &SettingsModel::printersChanged, this, &Desktop::showPrinter);
    connect(&m_document, &DocumentModel::changed, this, &Desktop::showPrinter);
    if (m_sync)
        connect(&m_news, &DeskNews::changed, &*m_sync, &SyncModel::appended);
    connect(&m_news, &DeskNews::changed, this, &Desktop::showDay);
    connect(&m_news, &DeskNews::changed, this, &Desktop::countClashes);
    connect(&m_window.foot(), &StatusFooter::clashesRequested, this, &Desktop::showClashes);
    countClashes();
}

void Desktop::countClashes()
{
    const auto read = [](StationWorkplace &at) -> Result<qint64> {
        const auto matters = at.store().petitions.countAttention();
        const auto records = at.store().records.doubtful();
        if (!matters || !records)
            return matters ? records.error() : matters.error();
        return *matters + records->size();
    };
    m_desk.ask(this, read, [this](const Result<qint64> &clashes) {
        if (!clashes)
            return;
        m_window.foot().setClashes(int(*clashes));
        m_todayPage->setClashes(int(*clashes));
    });
}

/// A store that may only be read is not copied over the good copies there are.
void Desktop::connectBackup()
{
    m_backup.emplace(m_desk.station());
    m_settingsPage->addCard(std::make_unique<BackupCard>(*m_backup));
    connect(&*m_backup, &BackupModel::changed, this, &Desktop::showBackup);
    m_window.foot().follow(m_backingUp);
    connect(&m_backingUp, &BackgroundWork::cancelled, &*m_backup, &BackupModel::stop);
}

/// Only while another copy goes on under this station's name.
void Desktop::connectCopy()
{
    auto card = std::make_unique<CopyCard>();
    m_copy = card.get();
    m_settingsPage->addCard(std::move(card));
    connect(m_copy, &CopyCard::reissueRequested, this,
            [] { QCoreApplication::exit(goOnAsAnother); });
}

void Desktop::showCopied(bool needed)
{
    if (needed == !m_copy->isHidden())
        return;
    m_copy->setVisible(needed);
    if (needed)
        m_window.notice().say(Notice::Kind::Danger, m_sync->longText().section(u'\n', 0, 0));
}

void Desktop::showBackup()
{
    StatusFooter &foot = m_window.foot();
    const BackupStatus &status = m_backup->status();
    if (status.running)
        (void)m_backingUp.advance(status.percent, 100);
    else
        m_backingUp.finish();
    const bool tell = !status.running && (status.failure || status.last.isValid());
    foot.setBackup(status.failure ? Tone::Amber : Tone::Quiet,
                   tell ? m_backup->shortText() : QString(), m_backup->longText());
}

/// What the suggestions learn from; a store opened for reading teaches nothing.
void Desktop::connectLearning()
{
    if (m_desk.isReadOnly())
        return;
    m_learning.emplace(factoryOf(m_desk.station()));
    m_window.foot().follow(m_studying);
    connect(&*m_learning, &Learning::progressed, &m_studying,
            [this](int percent) { (void)m_studying.advance(percent, 100); });
    connect(&*m_learning, &Learning::learned, this, [this] {
        m_studying.finish();
        m_intake.suggestions().reload();
    });
    connect(&*m_learning, &Learning::rested, &m_studying, &BackgroundWork::finish);
    connect(&m_studying, &BackgroundWork::cancelled, &*m_learning, &Learning::cancel);
    connect(&m_news, &DeskNews::changed, &*m_learning, &Learning::wake);
    m_learning->wake();
}

void Desktop::openPetition(const PetitionId &id)
{
    m_goOnWith = {};
    m_petition.open(id);
}

void Desktop::showDay()
{
    const WorkingDays &calendar = m_desk.reference().calendar;
    const QDate today = m_desk.today();
    const bool working = calendar.isWorkday(today);
    const QString name = calendar.dayName(today);
    const bool ordinary = name.isEmpty() || name == QStringLiteral("周末");
    m_window.foot().setToday(today, working, ordinary ? QString() : name);
}

void Desktop::showPrinter()
{
    StatusFooter &foot = m_window.foot();
    if (const auto state = m_document.printState(); state && needsAHand(*state)) {
        foot.setPrinter(Tone::Amber, printStateText(*state)
                                         .section(QLatin1Char('.'), 0, 0)
                                         .section(QStringLiteral("。"), 0, 0));
        return;
    }
    const auto service = m_settings.hasPrintService();
    if (!service)
        return;
    const QString chosen = m_settings.preferences().printer();
    const QList<Printer> &printers = m_settings.printers();
    const auto at = std::find_if(printers.begin(), printers.end(), [&](const Printer &printer) {
        return chosen.isEmpty() ? printer.isDefault : printer.name == chosen;
    });
    if (!*service)
        foot.setPrinter(Tone::Quiet, tr("No print service"));
    else if (at == printers.end())
        foot.setPrinter(Tone::Amber, tr("No printer chosen"));
    else if (needsAHand(at->state) || !at->accepting)
        foot.setPrinter(Tone::Amber, tr("Printer needs a look"));
    else
        foot.setPrinter(Tone::Quiet, tr("Printer ready"));
}

void Desktop::showExchange()
{
    StatusPill &pill = *m_window.head().sync();
    if (!m_sync) {
        pill.setStatus(Tone::Quiet, Glyph::Lock, tr("Reading only"));
        return;
    }
    const SyncStatus &status = m_sync->status();
    if (status.exchanged > 0 || status.toSend > 0)
        (void)m_exchanging.advance(status.exchanged, status.toSend);
    else
        m_exchanging.finish();
    switch (status.state) {
    case SyncStatus::State::Off:
        pill.setStatus(Tone::Quiet, Glyph::Sync, m_sync->shortText());
        break;
    case SyncStatus::State::Idle:
        if (status.isClockOff())
            pill.setStatus(Tone::Amber, Glyph::Clock, m_sync->shortText());
        else if (m_sync->hasDoubts())
            pill.setStatus(Tone::Amber, Glyph::SyncWaiting, m_sync->shortText());
        else
            pill.setStatus(Tone::Jade, Glyph::SyncOk, m_sync->shortText());
        break;
    case SyncStatus::State::Running:
        pill.setStatus(Tone::Jade, Glyph::Sync, m_sync->shortText());
        break;
    case SyncStatus::State::Waiting:
        pill.setStatus(Tone::Amber, Glyph::SyncWaiting, m_sync->shortText());
        break;
    case SyncStatus::State::Trouble:
        pill.setStatus(Tone::Vermilion, Glyph::SyncError, m_sync->shortText());
        break;
    }
    if (m_copy)
        showCopied(m_sync->needsNewStation());
    pill.setToolTip(m_sync->longText());
    m_settingsPage->setExchange(m_sync->longText());
    const int waiting = status.configured ? int(status.waiting) : 0;
    m_window.foot().setWaiting(waiting);
    m_todayPage->setWaiting(waiting);
}

void Desktop::offer(const QString &typed, const QList<PetitionRow> &rows)
{
    QList<Suggestion> suggestions;
    for (const PetitionRow &row : rows)
        suggestions.append(
            {row.id.text(), row.title,
             QStringLiteral("%1 · %2 · %3").arg(row.petitioner, stateText(row.state), row.code)});
    m_window.offer(typed, suggestions);
}

} // namespace onedoor
