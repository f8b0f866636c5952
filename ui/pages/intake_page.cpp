#include "ui/pages/intake_page.h"

#include "ui/models/wording.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/intake_assistant_panel.h"
#include "ui/pages/intake_matter_panel.h"
#include "ui/pages/intake_next_panel.h"
#include "ui/pages/intake_screening_panel.h"
#include "ui/pages/intake_suggestions_panel.h"
#include "ui/pages/intake_visitor_bar.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace onedoor
{

namespace
{

const QString headcountName = QStringLiteral("headcount");

QLineEdit *lineOf(const Field *field)
{
    return qobject_cast<QLineEdit *>(field->control());
}

/// While a number or a name is half typed it is no mistake yet; these are ones at any length.
bool showsWhileTyping(Reason reason)
{
    return reason == Reason::BadCheckDigit || reason == Reason::TooLong ||
           reason == Reason::BadCharacter;
}

bool isBeingTyped(const Field *field)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == field->control() || field->isAncestorOf(focus));
}

} // namespace

IntakePage::IntakePage(IntakeModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_visitor(new VisitorBar(model)), m_notice(new Notice),
      m_sheets(new QStackedWidget),
      m_reason(new Field(tr("Reason of the correction"), new QLineEdit)),
      m_anonymous(new QCheckBox(tr("Anonymous"))),
      m_protected(new QCheckBox(tr("Protected: the other side must not learn who"))),
      m_headcount(new Field(fieldText(headcountName), new QLineEdit)),
      m_petitioners(new PartiesPanel(Side::Petitioner, model, 1)),
      m_respondents(new PartiesPanel(Side::Respondent, model, 0)), m_matter(new MatterPanel(model)),
      m_claim(new ClaimPanel), m_screening(new ScreeningPanel(model)),
      m_assistant(new AssistantPanel(model)), m_next(new NextPanel(model)), m_foot(new PageFoot)
{
    setObjectName(QStringLiteral("intakePage"));
    m_primary.setObjectName(QStringLiteral("register"));
    m_primary.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    lay();
    connectPanels();
    connectModel();
    display();
}

IntakePage::~IntakePage()
{
    // The window around the page may be half gone: nobody is left to be told.
    m_model.disconnect(this);
}

void IntakePage::connectPanels()
{
    const auto news = [this] { write(); };
    connect(lineOf(m_reason), &QLineEdit::textEdited, &m_model, &IntakeModel::setReason);
    connect(lineOf(m_headcount), &QLineEdit::textEdited, this, news);
    connect(m_anonymous, &QCheckBox::toggled, this, [this, news](bool anonymous) {
        m_petitioners->setVisible(!anonymous);
        news();
    });
    connect(m_protected, &QCheckBox::toggled, this, news);
    connect(m_matter, &MatterPanel::edited, this, news);
    connect(m_claim, &ClaimPanel::edited, this, news);
    connect(m_screening, &ScreeningPanel::edited, this, news);
    for (PartiesPanel *parties : {m_petitioners, m_respondents}) {
        connect(parties, &PartiesPanel::edited, this, news);
        connect(parties, &PartiesPanel::removed, this, [this, parties](const Party &party) {
            m_notice->say(Notice::Kind::Info, tr("%1 was taken off the form.").arg(party.name));
            m_notice->offer(tr("Put back"), QStringLiteral("undo"));
            m_undo = [parties, party] { parties->restore(party); };
        });
    }
    connect(m_assistant, &AssistantPanel::problemChosen, this, &IntakePage::goTo);
    connect(m_assistant, &AssistantPanel::petitionRequested, this, &IntakePage::petitionRequested);
    connect(&m_assistant->suggestions(), &SuggestionsPanel::taken, this,
            [this](const IntakeForm &form) {
                m_model.edit(form);
                fill(m_model.form());
            });
    connect(m_next, &NextPanel::formChanged, this, &IntakePage::showStage);
    connect(m_next, &NextPanel::formRequested, this, &IntakePage::formRequested);
    connect(m_next, &NextPanel::statusChanged, this, &IntakePage::keepStatus);
    connect(m_notice, &Notice::actionTaken, this, &IntakePage::answer);
    connect(m_foot, &PageFoot::firstProblemRequested, this, &IntakePage::goToFirstProblem);
    connect(&m_primary, &QAction::triggered, this, &IntakePage::submit);
}

void IntakePage::connectModel()
{
    connect(&m_model, &IntakeModel::reset, this, &IntakePage::display);
    connect(&m_model, &IntakeModel::problemsChanged, this, &IntakePage::showProblems);
    connect(&m_model.signs(), &IntakeSigns::changed, this, &IntakePage::showSigns);
    connect(&m_model.recording(), &Recording::changed, this, &IntakePage::showStage);
    connect(&m_model, &IntakeModel::draftsChanged, this, [this] {
        if (std::exchange(m_offers, false))
            offerDraft();
    });
    connect(&m_model, &IntakeModel::refused, this, [this](const Error &error) {
        m_model.setReason(lineOf(m_reason)->text()); // what was typed while it was recorded
        write();
        m_notice->say(error.reason == Reason::NotFound ? Notice::Kind::Info : Notice::Kind::Danger,
                      wordingOf(error));
    });
    connect(&m_model, &IntakeModel::corrected, this, &IntakePage::petitionRequested);
    connect(&m_model, &IntakeModel::draftSaved, this,
            [this](const QDateTime &at) { keepStatus(draftKeptText(at)); });
    connect(&m_model, &IntakeModel::resumed, this, [this](const Draft &draft) {
        m_notice->say(Notice::Kind::Info,
                      tr("The correction goes on as it was left: %1 · %2 · %3")
                          .arg(draft.window, draft.operatorName, instantInWords(draft.savedAt)));
    });
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (isVisible())
            showProblems();
    });
}

void IntakePage::activated()
{
    m_offers = true;
    m_model.readDrafts();
}

QWidget *IntakePage::firstField()
{
    if (m_model.stage() == IntakeModel::Stage::Deciding)
        return m_next->firstField();
    if (m_model.stage() == IntakeModel::Stage::Correcting)
        return m_reason;
    return m_anonymous->isChecked() ? fieldOf(QStringLiteral("narrative"))
                                    : m_petitioners->field(0, QStringLiteral("name"));
}

bool IntakePage::back()
{
    if (m_model.stage() != IntakeModel::Stage::Deciding)
        return false;
    return m_model.recording().isUnderWay() || m_next->closeForm();
}

bool IntakePage::perform(ActionId id)
{
    const bool deciding = m_model.stage() == IntakeModel::Stage::Deciding;
    switch (id) {
    case ActionId::CallNext:
        m_model.callNext();
        return true;
    case ActionId::NewRegistration:
        m_model.startNew();
        return true;
    case ActionId::AddPetitioner:
    case ActionId::AddRespondent:
        if (!deciding)
            (id == ActionId::AddPetitioner ? m_petitioners : m_respondents)->addParty();
        return !deciding;
    case ActionId::KnownAlready:
        return m_assistant->goToRepeats();
    case ActionId::TakeSuggestion:
        return m_assistant->suggestions().take(1);
    case ActionId::TakeAll:
        return m_assistant->suggestions().takeAll();
    case ActionId::FirstProblem:
        goToFirstProblem();
        return true;
    case ActionId::CopyCode:
        if (deciding)
            m_next->copyCode();
        return deciding;
    default:
        return false;
    }
}

/// Enter goes on to the next field, as on a form of paper.
void IntakePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool onForm = m_form->isVisible() && m_form->isAncestorOf(QApplication::focusWidget());
    if (enter && onForm && !isButton(QApplication::focusWidget()) &&
        !(event->modifiers() & ~Qt::KeypadModifier))
        focusNextChild();
    else
        DeskPage::keyPressEvent(event);
}

void IntakePage::write()
{
    if (m_showing)
        return;
    IntakeForm form = m_model.form(); // what no panel shows stays
    form.unread.clear();
    form.intake.anonymous = m_anonymous->isChecked();
    form.intake.isProtected = m_protected->isChecked();
    form.intake.petitioners = form.intake.anonymous ? QList<Party>() : m_petitioners->parties();
    form.intake.respondents = m_respondents->parties();
    const QString people = lineOf(m_headcount)->text().trimmed();
    bool isNumber = true;
    form.intake.headcount = people.isEmpty() ? 1 : people.toInt(&isNumber);
    if (!isNumber) {
        form.intake.headcount = 1;
        form.unread.insert(headcountName, people);
    }
    m_matter->write(form);
    m_claim->write(form);
    m_screening->write(form);
    m_model.edit(form);
}

void IntakePage::display()
{
    m_tried = false;
    m_notice->clear();
    keepStatus({});
    lineOf(m_reason)->setText(m_model.reason());
    fill(m_model.form());
    if (m_model.stage() == IntakeModel::Stage::Deciding)
        m_next->display();
    showStage();
    showProblems();
    m_model.readDrafts();
    if (isVisible() && firstField())
        firstField()->setFocus(Qt::OtherFocusReason);
    for (const QScrollArea *column : m_form->findChildren<QScrollArea *>())
        column->verticalScrollBar()->setValue(0); // a new form is read from its beginning
}

/// Puts a form into the panels without anybody having typed.
void IntakePage::fill(const IntakeForm &form)
{
    m_showing = true;
    m_anonymous->setChecked(form.intake.anonymous);
    m_protected->setChecked(form.intake.isProtected);
    lineOf(m_headcount)
        ->setText(form.unread.value(headcountName, QString::number(form.intake.headcount)));
    m_petitioners->setParties(form.intake.petitioners);
    m_respondents->setParties(form.intake.respondents);
    m_matter->display(form);
    m_claim->display(form);
    m_screening->display(form);
    m_showing = false;
}

void IntakePage::showStage()
{
    const auto stage = m_model.stage();
    const bool deciding = stage == IntakeModel::Stage::Deciding;
    m_reason->setVisible(stage == IntakeModel::Stage::Correcting);
    m_sheets->setCurrentIndex(deciding ? 1 : 0);
    const bool recording = m_model.recording().isFelt();
    const ActSheet *sheet = deciding ? m_next->sheet() : nullptr;
    m_primary.setText(recording  ? Recording::text()
                      : sheet    ? tr("Record: %1").arg(sheet->act().title)
                      : deciding ? tr("Record")
                      : stage == IntakeModel::Stage::Correcting ? tr("Correct")
                                                                : tr("Register"));
    m_primary.setEnabled(!recording && (!deciding || m_next->isDeciding()));
    m_primary.setVisible(!deciding || sheet);
    showFoot();
}

void IntakePage::offerDraft()
{
    m_offered.reset();
    if (!m_model.form().isEmpty() || m_model.stage() != IntakeModel::Stage::Filling)
        return;
    for (const Draft &draft : m_model.drafts()) {
        if (draft.window != m_model.clerk().window)
            continue;
        m_offered = draft;
        m_notice->say(Notice::Kind::Info,
                      tr("A draft of this window from %1 is kept: %2")
                          .arg(instantInWords(draft.savedAt), IntakeModel::titleOf(draft)));
        m_notice->offer(tr("Go on with it"), QStringLiteral("resume"));
        m_notice->offer(tr("Discard it"), QStringLiteral("discard"));
        return;
    }
}

void IntakePage::answer(const QString &key)
{
    if (key == QStringLiteral("undo") && m_undo) {
        std::exchange(m_undo, {})();
        m_notice->clear();
    } else if (key == QStringLiteral("resume") && m_offered) {
        m_model.takeOver(*std::exchange(m_offered, {}));
    } else if (key == QStringLiteral("discard") && m_offered) {
        const Draft draft = *std::exchange(m_offered, {});
        m_model.discard(draft);
        m_notice->say(Notice::Kind::Info, tr("The draft is discarded."));
        m_notice->offer(tr("Bring it back"), QStringLiteral("undo"));
        m_undo = [this, draft] { m_model.restore(draft); };
    }
}

void IntakePage::showProblems()
{
    if (m_showing)
        return;
    QHash<const Field *, QString> sentences;
    for (const Error &problem : m_model.problems()) {
        const Field *field = fieldOf(problem.field);
        if (!field || sentences.contains(field))
            continue;
        const bool typing = isBeingTyped(field) && !showsWhileTyping(problem.reason);
        if (problem.reason == Reason::Missing ? m_tried : !typing)
            sentences.insert(field, wordingOf(problem));
    }
    for (Field *field : m_form->findChildren<Field *>()) {
        if (field->problem() != sentences.value(field))
            field->setProblem(sentences.value(field));
    }
    showFoot();
    const Intake &intake = m_model.form().intake;
    const bool group = intake.headcount >= 5;
    m_headcount->setHint(group ? tr("A group: at most five representatives speak for it.")
                               : QString());
    showSigns();
}

void IntakePage::goTo(const Error &problem)
{
    Field *field = fieldOf(problem.field);
    if (!field) {
        m_notice->say(Notice::Kind::Warning, wordingOf(problem));
        return;
    }
    field->control()->setFocus(Qt::OtherFocusReason);
}

Field *IntakePage::fieldOf(const QString &name) const
{
    if (name == QStringLiteral("reason"))
        return m_reason;
    if (name == headcountName)
        return m_headcount;
    const bool respondent = name.startsWith(QStringLiteral("respondents"));
    if (respondent || name.startsWith(QStringLiteral("petitioners"))) {
        const int index = name.section(u'[', 1).section(u']', 0, 0).toInt();
        const QString part = name.section(u'.', 1);
        return (respondent ? m_respondents : m_petitioners)
            ->field(index, part.isEmpty() ? QStringLiteral("name") : part);
    }
    for (Field *field : {m_matter->field(name), m_claim->field(name), m_screening->field(name)}) {
        if (field)
            return field;
    }
    return nullptr;
}

void IntakePage::submit()
{
    if (m_model.stage() == IntakeModel::Stage::Deciding) {
        m_next->act();
        return;
    }
    write();
    if (m_model.problems().isEmpty())
        m_model.submit();
    else
        goToFirstProblem();
}

} // namespace onedoor
