// The pages of boards, of today, of records and of who is here, and how one leads to another.
#include "app/desktop/desktop.h"

#include "ui/models/draft_place.h"
#include "ui/models/wording.h"
#include "ui/pages/board_page.h"
#include "ui/pages/form_editor_page.h"
#include "ui/pages/local_page.h"
#include "ui/pages/paper_run_page.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/pages/petitions_page.h"
#include "ui/pages/presence_page.h"
#include "ui/pages/records_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/today_page.h"
#include "ui/shell/status_footer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_foot.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

namespace onedoor
{

namespace
{

constexpr int mostListed = 10'000; // matters that one run takes from a list

} // namespace

void Desktop::addToday()
{
    const TodayBoards boards{&m_todayDue, &m_todayWaiting, &m_todayPapers, &m_todayDrafts};
    auto page = std::make_unique<TodayPage>(m_today, boards, m_window.placeOfPages());
    m_todayPage = page.get();
    connect(m_todayPage, &TodayPage::matterOpened, this, &Desktop::openPetition);
    connect(m_todayPage, &TodayPage::recordOpened, this, &Desktop::openRecord);
    connect(m_todayPage, &TodayPage::draftOpened, this, &Desktop::openDraft);
    connect(m_todayPage, &TodayPage::boardRequested, this,
            [this](const QString &board, const QStringList &chips) {
                m_flowPage->showBoard(board, chips);
                m_window.goTo(PageId::Referral);
            });
    connect(m_todayPage, &TodayPage::clashesRequested, this, &Desktop::showClashes);
    connect(&m_news, &DeskNews::changed, m_todayPage, &TodayPage::refresh);
    connect(&m_today, &TodayModel::acknowledged, &m_news, &DeskNews::changed);
    connect(&m_today, &TodayModel::changed, this,
            [this] { m_window.foot().setReminders(int(m_today.reminders().size())); });
    connect(&m_window.foot(), &StatusFooter::remindersRequested, this,
            [this] { m_window.goTo(PageId::Today); });
    m_window.addPage(PageId::Today, std::move(page));
}

void Desktop::addBoards()
{
    const std::tuple<PageId, BoardModel *, QString> pages[] = {
        {PageId::Referral, &m_flow, tr("Referral")},
        {PageId::Mediation, &m_mediation, tr("Mediation")},
        {PageId::Insight, &m_insight, tr("Insight")}};
    for (const auto &[id, model, title] : pages) {
        auto page = std::make_unique<BoardPage>(*model, title, m_window.placeOfPages());
        connect(page.get(), &BoardPage::opened, this, &Desktop::openPetition);
        connect(page.get(), &BoardPage::recordOpened, this, &Desktop::openRecord);
        connect(page.get(), &BoardPage::draftOpened, this, &Desktop::openDraft);
        connect(&m_news, &DeskNews::changed, page.get(), &BoardPage::refresh);
        if (id != PageId::Mediation)
            page->offer(m_window.actions()[ActionId::GoPresence]);
        if (id == PageId::Referral)
            m_flowPage = page.get();
        m_window.addPage(id, std::move(page));
    }
}

void Desktop::addRecords()
{
    auto page = std::make_unique<RecordsPage>(m_records, m_recordImport, m_window.placeOfPages());
    m_recordsPage = page.get();
    m_recordsPage->offer(m_window.actions()[ActionId::GoPresence]);
    m_window.addPage(PageId::Records, std::move(page));
    m_window.foot().follow(m_recordImport.work());
}

void Desktop::addPresence()
{
    auto page = std::make_unique<PresencePage>(m_presence, m_window.placeOfPages());
    connect(&m_news, &DeskNews::changed, page.get(), &PresencePage::refresh);
    connect(page.get(), &PresencePage::kindRequested, this, [this](const QString &kind) {
        m_recordsPage->open(kind, {});
        m_window.goTo(PageId::Records);
    });
    m_window.addPage(PageId::Presence, std::move(page));
}

/// What is in force here, and the forms among it to be changed.
void Desktop::addFormEditor()
{
    auto local = std::make_unique<LocalPage>(m_local, m_window.placeOfPages());
    auto editor = std::make_unique<FormEditorPage>(m_forms, m_window.placeOfPages());
    connect(local.get(), &LocalPage::formRequested, editor.get(),
            [this, page = editor.get()](const QString &form) {
                page->open(form);
                m_window.goTo(PageId::FormEditor);
            });
    connect(editor.get(), &FormEditorPage::restartRequested, this,
            [] { QCoreApplication::exit(startAgain); });
    m_window.addPage(PageId::Local, std::move(local));
    m_window.addPage(PageId::FormEditor, std::move(editor));
}

/// 批量出具, and 卷宗: both take long, and go on while something else is in front.
void Desktop::addPaperRun()
{
    auto page = std::make_unique<PaperRunPage>(m_paperRun, m_window.placeOfPages());
    connect(page.get(), &PaperRunPage::listRequested, page.get(), [this, shown = page.get()] {
        const auto read = [filter = m_petitions.query()](StationWorkplace &at) {
            return at.store().petitions.page(filter, mostListed);
        };
        m_desk.ask(shown, read, [shown](const Result<QList<PetitionRow>> &rows) {
            QStringList codes;
            for (const PetitionRow &row : rows ? *rows : QList<PetitionRow>())
                codes << row.code;
            shown->add(codes);
        });
    });
    m_window.addPage(PageId::PaperRun, std::move(page));
    connect(&m_paperRun, &PaperRunModel::recorded, &m_news, &DeskNews::changed);
    m_window.foot().follow(m_binding);
    connect(&m_binding, &BackgroundWork::cancelled, &m_paperRun, &PaperRunModel::stop);
    connect(&m_paperRun, &PaperRunModel::advanced, &m_binding,
            [this](qint64 done, qint64 total) { m_binding.advance(done, total); });
    connect(m_detailPage, &PetitionDetailPage::fileRequested, this,
            [this](const PetitionId &petition, const QString &to) {
                if (m_paperRun.isBusy()) {
                    m_window.notice().say(Notice::Kind::Warning,
                                          tr("Papers are being made; the file can be bound when "
                                             "they are done. Nothing was started."));
                    return;
                }
                m_binding.begin();
                m_paperRun.bind(petition, to);
            });
    connect(&m_paperRun, &PaperRunModel::bound, this, &Desktop::showBound);
    connect(&m_paperRun, &PaperRunModel::bindingFailed, this, [this](const Error &error) {
        m_binding.finish();
        m_window.notice().say(Notice::Kind::Danger, wordingOf(error));
    });
}

void Desktop::showBound(int pages, const QStringList &leftOut, const QString &file)
{
    m_binding.finish();
    const QString all = tr("The file has %1 numbered pages and stands in %2.").arg(pages).arg(file);
    m_window.notice().say(
        leftOut.isEmpty() ? Notice::Kind::Success : Notice::Kind::Warning,
        leftOut.isEmpty() ? all
                          : all + tr(" Not bound in: %1").arg(leftOut.join(QStringLiteral("、"))));
}

/// What the rail has no room for is still found by who looks for it with the mouse.
void Desktop::addSeldom()
{
    auto card = std::make_unique<Card>(tr("Further pages"));
    for (const ActionId id : {ActionId::GoImport, ActionId::GoLocal, ActionId::GoFormEditor,
                              ActionId::GoPaperRun, ActionId::GoPresence}) {
        if (const auto page = rowOf(id).opens; page && m_window.page(*page))
            card->body()->addWidget(buttonOf(m_window.actions()[id]), 0, Qt::AlignLeft);
    }
    m_settingsPage->addCard(std::move(card));
}

void Desktop::showClashes()
{
    m_petitionsPage->showClashes();
    m_window.goTo(PageId::Petitions);
}

void Desktop::openRecord(const QString &kind, const PetitionId &id)
{
    const auto read = [id](StationWorkplace &at) { return at.store().ledger.centreRecord(id); };
    m_desk.ask(this, read, [this, kind](const Result<CentreRecord> &record) {
        if (!record) {
            m_window.notice().say(Notice::Kind::Danger, wordingOf(record.error()));
            return;
        }
        m_recordsPage->open(kind, record->key);
        m_window.goTo(PageId::Records);
    });
}

void Desktop::openDraft(const QString &id)
{
    const auto read = [id](StationWorkplace &at) { return DraftPlace::find(at.store(), id); };
    m_desk.ask(this, read, [this](const Result<DraftPlace> &place) {
        if (place)
            goOnWith(*place);
        else
            m_window.notice().say(Notice::Kind::Info,
                                  tr("This draft was finished or thrown away meanwhile; nothing "
                                     "else is changed."));
    });
}

void Desktop::goOnWith(const DraftPlace &place)
{
    switch (place.where) {
    case DraftPlace::Where::Intake:
        m_intake.takeOver(place.draft);
        m_window.goTo(PageId::Intake);
        break;
    case DraftPlace::Where::Matter:
        openPetition(place.matter);
        m_goOnWith = place.matter;
        m_goOnAct = place.act;
        break;
    case DraftPlace::Where::Record:
        m_recordsPage->open(place.kind, place.key, place.act);
        m_window.goTo(PageId::Records);
        break;
    case DraftPlace::Where::Guide:
        m_window.goTo(PageId::Guide);
        break;
    case DraftPlace::Where::Settings:
        m_window.goTo(PageId::Settings);
        break;
    }
}

} // namespace onedoor
