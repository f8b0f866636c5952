#include "ui/pages/petition_detail_page.h"

#include "ui/models/wording.h"
#include "ui/pages/decision_sheet.h"
#include "ui/pages/papers_column.h"
#include "ui/pages/petition_detail_head.h"
#include "ui/pages/petition_words.h"
#include "ui/pages/related_panel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/steps.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onedoor
{

PetitionDetailPage::PetitionDetailPage(PetitionModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_head(new PetitionDetailHead(model)), m_notice(new Notice),
      m_timeline(new Timeline), m_related(new RelatedPanel(model)),
      m_papers(new PapersColumn(model)), m_todo(new Card(tr("What can be done"))),
      m_todoStack(new QStackedWidget), m_steps(new Steps), m_formPlace(new ColumnScroll),
      m_foot(new PageFoot)
{
    m_record.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_record.setShortcutContext(Qt::WidgetShortcut); // the window has the key
    m_record.setObjectName(QStringLiteral("record"));
    m_foot->setPrimary(&m_record);
    connect(&m_record, &QAction::triggered, this, &PetitionDetailPage::record);

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
    connect(m_steps, &Steps::taken, this, [this](const QString &key) {
        if (const auto decision = fromWord<Decision>(key))
            begin(*decision);
    });
    closeForm();
}

QWidget *PetitionDetailPage::makeColumns()
{
    auto *story = new Card(tr("What happened"));
    story->body()->addWidget(m_timeline);
    auto *papers = new Card(tr("Papers"));
    papers->body()->addWidget(new ColumnScroll(m_papers));
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_todoStack->addWidget(new ColumnScroll(m_steps));
    m_todoStack->addWidget(m_formPlace);
    m_todo->body()->addWidget(m_todoStack, 1);
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(story, 4);
    m_beside = new QWidget;
    auto *middle = new QVBoxLayout(m_beside);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(12);
    middle->addWidget(m_related);
    middle->addWidget(papers, 1);
    row->addWidget(m_beside, 3);
    row->addWidget(m_todo, 4);
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
    return m_form ? static_cast<QWidget *>(m_form) : m_steps;
}

bool PetitionDetailPage::back()
{
    if (m_model.recording().isUnderWay())
        return true;
    if (m_form) {
        closeForm();
        m_steps->setFocus();
        return true;
    }
    return m_head->hideLaw();
}

bool PetitionDetailPage::perform(ActionId id)
{
    if (!m_model.isOpen() || (id != ActionId::CopyCode && id != ActionId::Attach))
        return false;
    if (id == ActionId::CopyCode)
        m_head->copyCode();
    else if (!m_model.isReadOnly())
        attach();
    return true;
}

void PetitionDetailPage::connectAttachments()
{
    connect(m_papers, &PapersColumn::attachRequested, this, &PetitionDetailPage::attach);
    connect(m_papers, &PapersColumn::attachmentRequested, this, &PetitionDetailPage::saveOut);
    connect(&m_model, &PetitionModel::attached, this,
            [this](const QString &name) { Q_EMIT statusChanged(tr("Attached: %1").arg(name)); });
    connect(&m_model, &PetitionModel::savedOut, this,
            [this](const QString &file) { Q_EMIT statusChanged(tr("Saved: %1").arg(file)); });
    connect(&m_model, &PetitionModel::attachmentFailed, this, [this](const Error &error) {
        if (error.reason == Reason::Cancelled) // as somebody wished
            Q_EMIT statusChanged(wordingOf(error));
        else
            m_notice->say(Notice::Kind::Danger, wordingOf(error));
    });
}

void PetitionDetailPage::attach()
{
    const QStringList files = chooseFiles(this, tr("Files to keep with the matter"));
    if (files.isEmpty())
        return;
    m_model.attach(files);
    Q_EMIT statusChanged(tr("Encrypting and keeping …"));
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
    m_related->refresh();
    m_papers->refresh();
    fillSteps();
}

void PetitionDetailPage::fillSteps()
{
    QList<Step> steps;
    for (const Decision decision : m_model.openDecisions())
        steps.append({wordOf(decision), decisionText(decision), decisionDetail(decision), true,
                      steps.isEmpty() && decision != Decision::Correct});
    m_steps->setSteps(steps);
    if (m_form && !isOpen(m_model.petition(), m_form->decision()))
        closeForm();
}

void PetitionDetailPage::begin(Decision decision)
{
    if (decision == Decision::Correct) {
        Q_EMIT correctionRequested(m_model.petition().id);
        return;
    }
    m_form = new DecisionSheet(m_model, decision);
    m_formPlace->setContent(m_form); // the one before goes
    m_todoStack->setCurrentWidget(m_formPlace);
    m_beside->setHidden(m_form->isLong()); // room to read whole what is agreed
    connect(m_form, &DecisionSheet::recorded, this, [this, decision] { recorded(decision); });
    connect(m_form, &DecisionSheet::statusChanged, this, &PetitionDetailPage::statusChanged);
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
    m_beside->show();
    m_todoStack->setCurrentIndex(0);
    m_record.setVisible(false);
    nameAction();
    m_foot->setState(tr("A number takes a step; § opens the article and how the day was counted."));
}

void PetitionDetailPage::nameAction()
{
    const bool recording = m_model.recording().isFelt();
    if (m_form)
        m_record.setText(recording ? Recording::text()
                                   : tr("Record: %1").arg(decisionText(m_form->decision())));
    m_record.setEnabled(m_form && !recording);
}

void PetitionDetailPage::record()
{
    if (m_form)
        m_form->submit();
}

void PetitionDetailPage::recorded(Decision decision)
{
    closeForm();
    Q_EMIT statusChanged(tr("Recorded: %1").arg(decisionText(decision)));
    m_steps->setFocus();
}

void PetitionDetailPage::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && !m_form && digit >= 1 && digit <= 9 && m_steps->take(digit))
        return;
    DeskPage::keyPressEvent(event);
}

} // namespace onedoor
