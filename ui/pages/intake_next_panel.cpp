#include "ui/pages/intake_next_panel.h"

#include "ui/models/paper_ahead.h"
#include "ui/models/wording.h"
#include "ui/pages/act_list.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/paper_pane.h"
#include "ui/shell/actions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

const QString registerOnly = QStringLiteral("register-only");

} // namespace

NextPanel::NextPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_code(textLabel({}, TextRole::Huge)),
      m_title(textLabel({}, TextRole::Lead)), m_who(textLabel({})), m_acts(new ActList),
      m_notice(new Notice), m_columns(new QHBoxLayout(this)), m_left(new QWidget),
      m_hint(new EmptyState(Glyph::Forward, tr("How shall we go on?"),
                            tr("Choose at the left; what the step needs appears here.")))
{
    lay();
    connect(m_acts, &ActList::taken, this, &NextPanel::take);
    connect(m_acts, &ActList::closed, this,
            [this](const QString &why) { m_notice->say(Notice::Kind::Info, why); });
}

void NextPanel::lay()
{
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_code, Tone::Jade);
    m_title->setWordWrap(true);
    m_who->setWordWrap(true);
    setTone(m_who, Tone::Quiet);
    m_acts->setObjectName(QStringLiteral("nextSteps"));
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
    next->body()->addWidget(m_acts, 1);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(12);
    left->addWidget(registered);
    left->addWidget(next, 1);
    m_columns->setContentsMargins(16, 12, 16, 12);
    m_columns->setSpacing(16);
    m_columns->addWidget(m_left, 1);
    m_columns->addWidget(m_hint, 1);
}

void NextPanel::display()
{
    const Petition &petition = m_model.petition();
    closeForm();
    m_notice->clear();
    m_code->setText(petition.code.text());
    m_title->setText(petition.intake.title);
    m_who->setText(petition.intake.anonymous ? tr("Anonymous") : petition.petitionerNames());
    showActs();
}

/// What can be done at once; correcting has a page of its own.
void NextPanel::showActs()
{
    QList<ActOffer> offers = m_model.doable().offers;
    offers.removeIf(
        [](const ActOffer &offer) { return offer.act->records == Structural::Correct; });
    const bool decided = m_model.petition().state != State::Registered;
    Step only{registerOnly, QStringLiteral("0"),
              decided ? tr("Done: the next visitor") : tr("Register only"),
              decided ? tr("Everything is kept") : tr("The matter waits to be decided")};
    only.heading = tr("Or");
    m_acts->setOffers(offers, {only});
}

QWidget *NextPanel::firstField() const
{
    return m_form ? static_cast<QWidget *>(m_form) : m_acts;
}

void NextPanel::take(const QString &step)
{
    if (m_model.recording().isUnderWay())
        return;
    if (step == registerOnly)
        m_model.startNew();
    else if (const ActOffer *offer = m_model.doable().offer(step); offer && !offer->refused)
        open(*offer->act);
}

void NextPanel::open(const ActSpec &act)
{
    closeForm();
    m_form = new ActSheet(m_model, act);
    connect(m_form, &ActSheet::recorded, this, [this, &act] { recorded(act); });
    connect(m_form, &ActSheet::statusChanged, this, &NextPanel::statusChanged);
    connect(m_form, &ActSheet::filledIn, this, &NextPanel::formChanged);
    m_formCard = new Card;
    m_formCard->body()->addWidget(new ColumnScroll(m_form));
    m_hint->hide();
    m_left->setHidden(m_form->isLong()); // which takes the page
    m_columns->addWidget(m_formCard, 1);
    m_formCard->show();
    if (!act.papers.isEmpty()) {
        m_paper = new PaperPane(m_model, act);
        m_columns->addWidget(m_paper, 1);
        connect(m_form, &ActSheet::filledIn, m_paper, &PaperPane::show);
        m_paper->show(m_form->asFilledIn());
    }
    m_form->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT formChanged();
}

bool NextPanel::closeForm()
{
    if (!m_form)
        return m_acts->endSearch();
    m_form->keepDraft();
    m_formCard->hide();
    m_formCard->deleteLater();
    m_form = nullptr;
    delete std::exchange(m_paper, nullptr);
    m_left->show();
    m_hint->show();
    m_acts->setFocus(Qt::OtherFocusReason);
    Q_EMIT formChanged();
    return true;
}

void NextPanel::act()
{
    if (m_form)
        m_form->submit();
}

/// The paper that follows comes at once: the first of those that may be made.
void NextPanel::recorded(const ActSpec &act)
{
    closeForm();
    showActs();
    m_acts->setFocus(Qt::OtherFocusReason);
    m_notice->say(Notice::Kind::Success, tr("%1: recorded.", "an act").arg(act.title));
    m_model.askForms(this, [this, &act](const Result<QList<FormState>> &forms) {
        if (const FormState *first = forms ? firstOffered(*forms, act.papers) : nullptr)
            Q_EMIT formRequested(m_model.petition().id, first->form);
    });
}

void NextPanel::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code->text());
    m_notice->say(Notice::Kind::Info, tr("The code is copied."));
}

} // namespace onedoor
