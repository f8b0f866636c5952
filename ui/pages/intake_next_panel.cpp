#include "ui/pages/intake_next_panel.h"

#include "ui/models/wording.h"
#include "ui/pages/decision_sheet.h"
#include "ui/shell/actions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/steps.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr Decision offered[] = {Decision::Accept, Decision::Refer, Decision::Mediate,
                                Decision::Decline};
const QString registerOnly = QStringLiteral("register-only");

QString formAfter(Decision decision)
{
    if (decision == Decision::Accept)
        return QStringLiteral("acceptance-notice");
    return decision == Decision::Refer ? QStringLiteral("referral-order") : QString();
}

QString stepText(Decision decision)
{
    if (decision == Decision::Accept)
        return NextPanel::tr("Accept and print the notice");
    if (decision == Decision::Refer)
        return NextPanel::tr("Refer to an organisation");
    if (decision == Decision::Mediate)
        return NextPanel::tr("Both are willing: start mediation");
    return decisionText(decision);
}

} // namespace

NextPanel::NextPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_code(textLabel({}, TextRole::Huge)),
      m_title(textLabel({}, TextRole::Lead)), m_who(textLabel({})), m_steps(new Steps),
      m_notice(new Notice), m_beside(new QVBoxLayout),
      m_hint(new EmptyState(Glyph::Forward, tr("How shall we go on?"),
                            tr("Choose at the left; what the step needs appears here.")))
{
    lay();
    connect(m_steps, &Steps::taken, this, &NextPanel::take);
}

void NextPanel::lay()
{
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_code, Tone::Jade);
    m_title->setWordWrap(true);
    m_who->setWordWrap(true);
    setTone(m_who, Tone::Quiet);
    m_steps->setObjectName(QStringLiteral("nextSteps"));
    auto *copy = new QPushButton(QStringLiteral("%1  %2").arg(
        tr("Copy"), keysText(QKeySequence(QLatin1String(rowOf(ActionId::CopyCode).keys)))));
    copy->setProperty("quiet", true);
    copy->setIcon(iconOf(Glyph::Copy, Tone::Jade));
    copy->setFocusPolicy(Qt::TabFocus);
    connect(copy, &QPushButton::clicked, this, &NextPanel::copyCode);

    auto *registered = new Card(tr("Registered"));
    registered->addToHead(copy);
    registered->body()->setSpacing(4);
    registered->body()->addWidget(m_code);
    registered->body()->addWidget(m_title);
    registered->body()->addWidget(m_who);
    auto *next = new Card(tr("Next step"));
    next->body()->addWidget(m_notice);
    next->body()->addWidget(m_steps);
    next->body()->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(registered);
    left->addWidget(next, 1);
    m_beside->addWidget(m_hint);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(16);
    columns->addLayout(left, 1);
    columns->addLayout(m_beside, 1);
}

void NextPanel::display()
{
    const Petition &petition = m_model.petition();
    closeForm();
    m_notice->clear();
    m_code->setText(petition.code.text());
    m_title->setText(petition.intake.title);
    m_who->setText(petition.intake.anonymous ? tr("Anonymous") : petition.petitionerNames());
    showSteps();
}

void NextPanel::showSteps()
{
    const Petition &petition = m_model.petition();
    QList<Step> steps;
    for (const Decision decision : offered) {
        const bool open = isOpen(petition, decision);
        const bool first = steps.isEmpty() && open;
        steps.append({wordOf(decision), stepText(decision),
                      open ? decisionDetail(decision)
                           : tr("Not open: the matter is %1").arg(stateText(petition.state)),
                      open, first});
    }
    const bool decided = petition.state != State::Registered;
    steps.append({registerOnly, decided ? tr("Done: the next visitor") : tr("Register only"),
                  decided ? tr("Everything is kept") : tr("The matter waits to be decided"), true,
                  false});
    m_steps->setSteps(steps);
}

QWidget *NextPanel::firstField() const
{
    return m_form ? static_cast<QWidget *>(m_form) : m_steps;
}

void NextPanel::take(const QString &step)
{
    if (m_model.recording().isUnderWay())
        return;
    if (step == registerOnly)
        m_model.startNew();
    else if (const auto decision = fromWord<Decision>(step))
        open(*decision);
}

void NextPanel::open(Decision decision)
{
    closeForm();
    m_form = new DecisionSheet(m_model, decision);
    connect(m_form, &DecisionSheet::recorded, this, [this, decision] { decided(decision); });
    connect(m_form, &DecisionSheet::statusChanged, this, &NextPanel::statusChanged);
    m_formCard = new Card;
    m_formCard->body()->addWidget(new ColumnScroll(m_form));
    m_hint->hide();
    m_beside->addWidget(m_formCard);
    m_formCard->show();
    m_form->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT formChanged();
}

bool NextPanel::closeForm()
{
    if (!m_form)
        return false;
    m_form->keepDraft();
    m_formCard->hide();
    m_formCard->deleteLater();
    m_form = nullptr;
    m_hint->show();
    m_steps->setFocus(Qt::OtherFocusReason);
    Q_EMIT formChanged();
    return true;
}

void NextPanel::act()
{
    if (m_form)
        m_form->submit();
}

void NextPanel::decided(Decision decision)
{
    closeForm();
    showSteps();
    m_steps->setFocus(Qt::OtherFocusReason);
    m_notice->say(Notice::Kind::Success,
                  tr("%1: recorded.", "a decision").arg(decisionText(decision)));
    if (const QString form = formAfter(decision); !form.isEmpty())
        Q_EMIT issueRequested(m_model.petition().id, form, {});
}

void NextPanel::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code->text());
    m_notice->say(Notice::Kind::Info, tr("The code is copied."));
}

} // namespace onedoor
