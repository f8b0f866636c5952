#include "ui/pages/petition_detail_page.h"

#include "ui/models/act_words.h"
#include "ui/models/wording.h"
#include "ui/pages/act_list.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/matter_files.h"
#include "ui/pages/paper_pane.h"
#include "ui/pages/papers_column.h"
#include "ui/pages/petition_detail_head.h"
#include "ui/pages/petition_words.h"
#include "ui/pages/reading_pane.h"
#include "ui/pages/related_panel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

PetitionDetailPage::PetitionDetailPage(PetitionModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_head(new PetitionDetailHead(model)), m_notice(new Notice),
      m_timeline(new Timeline), m_reading(new ReadingPane(model)),
      m_related(new RelatedPanel(model)), m_papers(new PapersColumn(model)), m_read(new Card),
      m_todo(new Card(tr("What can be done"))), m_todoStack(new QStackedWidget),
      m_acts(new ActList), m_formPlace(new ColumnScroll), m_foot(new PageFoot)
{
    m_record.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_record.setShortcutContext(Qt::WidgetShortcut); // the window has the key
    m_record.setObjectName(QStringLiteral("record"));
    m_foot->setPrimary(&m_record);
    connect(&m_record, &QAction::triggered, this, &PetitionDetailPage::record);
    connect(m_foot, &PageFoot::firstProblemRequested, this,
            [this] { perform(ActionId::FirstProblem); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QWidget;
    column->addWidget(new PageScroll(body), 1);
    column->addWidget(m_foot);
    auto *sheet = new QVBoxLayout(body);
    sheet->setContentsMargins(24, 16, 24, 12);
    sheet->setSpacing(12);
    sheet->addWidget(m_head);
    sheet->addWidget(m_notice);
    sheet->addWidget(makeColumns(), 1);

    connect(&m_model, &PetitionModel::changed, this, &PetitionDetailPage::refresh);
    connect(m_head, &PetitionDetailHead::copied, this,
            [this] { Q_EMIT statusChanged(tr("Code copied")); });
    connect(m_related, &RelatedPanel::petitionRequested, this,
            &PetitionDetailPage::petitionRequested);
    connect(&m_model.recording(), &Recording::changed, this, &PetitionDetailPage::nameAction);
    connect(m_papers, &PapersColumn::documentRequested, this,
            &PetitionDetailPage::documentRequested);
    connect(m_papers, &PapersColumn::formRequested, this,
            [this](const QString &form) { Q_EMIT formRequested(m_model.petition().id, form); });
    connectAttachments();
    connect(m_acts, &ActList::taken, this, &PetitionDetailPage::begin);
    connect(m_acts, &ActList::closed, this,
            [this](const QString &sentence) { m_notice->say(Notice::Kind::Info, sentence); });
    addKeys();
    closeForm();
}

QWidget *PetitionDetailPage::makeColumns()
{
    m_read->body()->addWidget(new ColumnScroll(m_reading));
    auto *story = new Card(tr("Timeline"));
    story->body()->addWidget(m_timeline);
    auto *papers = new Card(tr("Papers"));
    auto *shelf = new ColumnScroll(m_papers);
    shelf->setMinimumHeight(132); // two papers or so: what is lower nobody finds
    papers->body()->addWidget(shelf);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_acts->setObjectName(QStringLiteral("acts"));
    m_todoStack->addWidget(m_acts);
    m_todoStack->addWidget(m_formPlace);
    m_todo->body()->addWidget(m_todoStack, 1);
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_left = new QWidget;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(12);
    left->addWidget(m_read, 1);
    left->addWidget(m_related);
    row->addWidget(m_left, 5);
    m_beside = new QWidget;
    auto *middle = new QVBoxLayout(m_beside);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(12);
    middle->addWidget(story, 1);
    middle->addWidget(papers, 1);
    row->addWidget(m_beside, 4);
    row->addWidget(m_todo, 4);
    m_columns = row;
    return columns;
}

QString PetitionDetailPage::title() const
{
    return tr("Matter");
}

void PetitionDetailPage::activated()
{
    m_model.refresh();
}

QWidget *PetitionDetailPage::firstField()
{
    return m_form ? static_cast<QWidget *>(m_form) : m_acts;
}

bool PetitionDetailPage::back()
{
    if (m_model.recording().isUnderWay())
        return true;
    if (m_form) {
        closeForm();
        m_acts->setFocus();
        return true;
    }
    return m_acts->endSearch() || m_head->hideLaw();
}

bool PetitionDetailPage::perform(ActionId id)
{
    if (id == ActionId::FirstProblem && m_form)
        return m_form->goToFirstProblem();
    if (!m_model.isOpen())
        return false;
    if (id == ActionId::BindFile) {
        bindFile();
        return true;
    }
    if (id != ActionId::CopyCode && id != ActionId::Attach)
        return false;
    if (id == ActionId::CopyCode)
        m_head->copyCode();
    else if (!m_model.isReadOnly())
        attach();
    return true;
}

void PetitionDetailPage::connectAttachments()
{
    auto *files = new MatterFiles(m_model, *m_papers, *m_notice, *this);
    connect(files, &MatterFiles::statusChanged, this, &PetitionDetailPage::statusChanged);
    connect(m_papers, &PapersColumn::copyRequested, this, &PetitionDetailPage::saveOut);
    connect(m_papers, &PapersColumn::fileRequested, this, &PetitionDetailPage::bindFile);
    connect(&m_model, &PetitionModel::attached, this,
            [this](const QString &name) { Q_EMIT statusChanged(tr("Attached: %1").arg(name)); });
    connect(&m_model, &PetitionModel::savedOut, this,
            [this](const QString &file) { Q_EMIT statusChanged(tr("Saved: %1").arg(file)); });
}

void PetitionDetailPage::attach()
{
    Q_EMIT m_papers->attachRequested();
}

void PetitionDetailPage::bindFile()
{
    const QString file =
        choosePlace(this, tr("Save the whole file"),
                    tr("file-%1").arg(m_model.petition().code.text()) + QStringLiteral(".pdf"),
                    tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        Q_EMIT fileRequested(m_model.petition().id, file);
}

void PetitionDetailPage::saveOut(const Attachment &attachment)
{
    const QString file = choosePlace(this, tr("Save a copy of the attachment"), attachment.name);
    if (!file.isEmpty())
        m_model.saveOut(attachment, file);
}

void PetitionDetailPage::refresh()
{
    const Petition &petition = m_model.petition();
    if (petition.id != m_shown) {
        m_shown = petition.id;
        m_notice->clear();
        m_clash.clear();
        m_head->hideLaw();
        closeForm();
    }
    if (const QString clash = clashText(petition); clash != m_clash) {
        m_clash = clash;
        if (clash.isEmpty())
            m_notice->clear();
        else
            m_notice->say(Notice::Kind::Warning, clash);
    }
    m_head->refresh();
    m_timeline->setEntries(timelineOf(m_model.history()));
    m_reading->refresh();
    m_related->refresh();
    m_papers->refresh();
    fillActs();
}

void PetitionDetailPage::fillActs()
{
    m_acts->setOffers(m_model.doable().offers);
    if (m_form && !m_model.doable().isOpen(m_form->act().act))
        closeForm();
}

void PetitionDetailPage::addKey(const QKeySequence &keys, const std::function<void()> &then)
{
    auto *key = new QShortcut(keys, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, then);
}

/// A field one types into takes a plain letter for itself; with Alt it is the act's there, too.
void PetitionDetailPage::addKeys()
{
    for (const ActSpec &act : m_model.reference().declarations.acts()) {
        if (act.letter.isEmpty())
            continue;
        for (const QString &keys : {act.letter, QStringLiteral("Alt+") + act.letter})
            addKey(QKeySequence(keys), [this, letter = act.letter] { press(letter); });
    }
    addKey(QKeySequence(Qt::Key_Slash), [this] {
        if (!m_form)
            m_acts->search();
    });
}

void PetitionDetailPage::press(const QString &letter)
{
    if (!m_model.recording().isUnderWay())
        m_acts->press(letter);
}

void PetitionDetailPage::begin(const QString &name)
{
    const ActOffer *offer = m_model.doable().offer(name);
    if (!offer || offer->refused)
        return;
    if (offer->act->records == Structural::Correct) {
        Q_EMIT correctionRequested(m_model.petition().id);
        return;
    }
    closeForm();
    m_notice->clear();
    m_form = new ActSheet(m_model, *offer->act);
    m_formPlace->setContent(m_form); // the one before goes
    m_todoStack->setCurrentWidget(m_formPlace);
    if (!offer->act->papers.isEmpty()) {
        m_paper = new PaperPane(m_model, *offer->act);
        m_columns->insertWidget(m_columns->indexOf(m_todo), m_paper, 4);
        connect(m_form, &ActSheet::filledIn, m_paper, &PaperPane::show);
        m_paper->show(m_form->asFilledIn());
    }
    arrange();
    connect(m_form, &ActSheet::recorded, this, [this, act = offer->act] { recorded(*act); });
    connect(m_form, &ActSheet::filledIn, this, &PetitionDetailPage::nameAction);
    connect(m_form, &ActSheet::statusChanged, this, &PetitionDetailPage::statusChanged);
    m_record.setVisible(true);
    nameAction();
    m_foot->setState(tr("Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft."));
    m_form->setFocus(Qt::TabFocusReason);
}

void PetitionDetailPage::closeForm()
{
    if (m_form) {
        m_form->keepDraft();
        m_formPlace->takeWidget()->deleteLater();
    }
    m_form = nullptr;
    delete std::exchange(m_paper, nullptr);
    arrange();
    m_todoStack->setCurrentIndex(0);
    m_record.setVisible(false);
    nameAction();
    m_foot->setState(
        tr("A letter takes an act, / finds one; § opens the article and how the day was counted."));
}

/// A short sheet stands at the right, and the paper that follows takes the middle; a long one takes
/// the page, from the left, beside its paper or else what there is to read.
void PetitionDetailPage::arrange()
{
    const bool isLong = m_form && m_form->isLong();
    m_left->setVisible(!isLong || !m_paper);
    m_beside->setVisible(!isLong && !m_paper);
    m_columns->setDirection(isLong ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    m_columns->setStretchFactor(m_todo, isLong ? 6 : 4);
}

void PetitionDetailPage::nameAction()
{
    const bool recording = m_model.recording().isFelt();
    if (m_form)
        m_record.setText(recording ? Recording::text() : tr("Record: %1").arg(m_form->act().title));
    m_record.setEnabled(m_form && !recording);
    m_foot->setProblems(m_form ? m_form->problemsLeft() : 0);
}

void PetitionDetailPage::record()
{
    if (m_form)
        m_form->submit();
}

void PetitionDetailPage::recorded(const ActSpec &act)
{
    closeForm();
    Q_EMIT statusChanged(tr("Recorded: %1").arg(act.title));
    m_acts->setFocus();
}

} // namespace onedoor
