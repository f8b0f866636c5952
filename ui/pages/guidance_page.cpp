#include "ui/pages/guidance_page.h"

#include "ui/models/wording.h"
#include "ui/pages/guidance_advice_panel.h"
#include "ui/pages/guidance_lookup_panel.h"
#include "ui/pages/guidance_queue_panel.h"
#include "ui/pages/guidance_ticket_panel.h"
#include "ui/widgets/big_choices.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/type_ahead.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int refreshEvery = 15'000; // ms; other windows call and take, too

} // namespace

GuidancePage::GuidancePage(GuidanceModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_ticket(new TicketPanel(model)),
      m_advice(new AdvicePanel(model)), m_lookUp(new LookUpPanel(model)), m_notice(new Notice)
{
    setObjectName(QStringLiteral("guidancePage"));
    m_primary.setObjectName(QStringLiteral("takeTicket"));
    m_primary.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_advice->hide();
    lay();
    nameAction();
    m_tick.setInterval(refreshEvery);
    connect(&m_tick, &QTimer::timeout, &m_model, &GuidanceModel::refresh);
    connect(&m_primary, &QAction::triggered, this, &GuidancePage::act);
    connect(m_ticket, &TicketPanel::kindChosen, this, [this](const QString &kind) {
        showAdvice(kind == wordOf(TicketKind::Advice) || !m_advice->isEmpty());
    });
    connect(m_ticket, &TicketPanel::taken, this, &GuidancePage::ticketTaken);
    connect(m_advice, &AdvicePanel::edited, this, &GuidancePage::nameAction);
    connect(m_advice, &AdvicePanel::statusChanged, this, &GuidancePage::statusChanged);
    connect(m_advice, &AdvicePanel::registrationWanted, this, &GuidancePage::registrationRequested);
    connect(m_lookUp, &LookUpPanel::petitionRequested, this, &GuidancePage::petitionRequested);
    connect(&m_model.recording(), &Recording::changed, this, &GuidancePage::nameAction);
    connect(&m_model, &GuidanceModel::refused, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
}

/// From the outside in: what changes its parent is dressed anew with all that is in it.
void GuidancePage::lay()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *body = new QWidget;
    auto *foot = new PageFoot;
    foot->setPrimary(&m_primary);
    whole->addWidget(m_notice);
    whole->addWidget(new PageScroll(body), 1);
    whole->addWidget(foot);
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(16);
    columns->addWidget(m_ticket, 4);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    columns->addLayout(right, 6);
    right->addWidget(m_advice);
    right->addWidget(m_lookUp);
    right->addWidget(new QueuePanel(m_model), 1);
}

void GuidancePage::activated()
{
    m_notice->clear();
    m_model.refresh();
}

QWidget *GuidancePage::firstField()
{
    return m_ticket->choices();
}

bool GuidancePage::perform(ActionId id)
{
    if (id != ActionId::LookUp)
        return false;
    showAdvice(false); // what was written stays; key 3 brings it back
    m_lookUp->field()->setFocus(Qt::ShortcutFocusReason);
    m_lookUp->field()->selectAll();
    return true;
}

void GuidancePage::showEvent(QShowEvent *event)
{
    DeskPage::showEvent(event);
    m_tick.start();
}

void GuidancePage::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    DeskPage::hideEvent(event);
}

/// A visitor wants the one or the other; together they would crowd out the queue.
void GuidancePage::showAdvice(bool shown)
{
    m_advice->setVisible(shown);
    m_lookUp->setVisible(!shown);
    nameAction();
}

bool GuidancePage::isAdvising() const
{
    return m_advice->isVisibleTo(this) && !m_advice->isEmpty();
}

void GuidancePage::act()
{
    if (isAdvising())
        m_advice->keep();
    else
        m_ticket->take();
}

void GuidancePage::nameAction()
{
    const bool recording = m_model.recording().isFelt();
    m_primary.setText(recording      ? Recording::text()
                      : isAdvising() ? tr("Keep the advice")
                                     : tr("Take the number"));
    m_primary.setDisabled(recording);
}

} // namespace onedoor
