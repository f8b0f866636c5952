#include "ui/pages/guidance_ticket_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/big_choices.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

/// Reasons of the green channel, as the ledger keeps them, each under a letter of the upper row.
struct Priority {
    char16_t key;
    const char16_t *reason;
};
constexpr Priority priorities[] = {
    {u'Q', u"老年人"},   {u'W', u"残疾人"},   {u'E', u"孕妇或带婴幼儿"}, {u'R', u"军人"},
    {u'T', u"未成年人"}, {u'Y', u"情绪激动"}, {u'U', u"行动不便"},
};

Choice choiceOf(TicketKind kind, const QString &tip, Glyph glyph)
{
    return {wordOf(kind), ticketKindText(kind), tip, glyph};
}

QList<Choice> kinds()
{
    return {
        choiceOf(TicketKind::Dispute,
                 TicketPanel::tr("Conflict, claim, complaint: to be registered"), Glyph::Mediation),
        choiceOf(TicketKind::Service, TicketPanel::tr("Certificates, applications, benefits"),
                 Glyph::Paper),
        choiceOf(TicketKind::Advice, TicketPanel::tr("A question; can be answered here at once"),
                 Glyph::Question),
        choiceOf(TicketKind::Progress, TicketPanel::tr("How far is my matter?"), Glyph::Search),
        choiceOf(TicketKind::Urgent, TicketPanel::tr("Danger to people, or a group: called first"),
                 Glyph::Urgent),
    };
}

} // namespace

TicketPanel::TicketPanel(GuidanceModel &model, QWidget *parent)
    : Card(tr("What brings you here?"), parent), m_model(model), m_choices(new BigChoices(kinds())),
      m_priority(new Chips), m_number(textLabel({}, TextRole::Huge)),
      m_where(textLabel({}, TextRole::Lead)), m_notice(new Notice)
{
    m_choices->setObjectName(QStringLiteral("ticketKinds"));
    body()->addWidget(m_choices);
    addPriority();
    addOutcome();
    body()->addStretch(1);
    connect(m_choices, &BigChoices::valueChanged, this, [this](const QString &kind) {
        m_notice->clear();
        Q_EMIT kindChosen(kind);
    });
    for (int number = 1; number <= 5; ++number) {
        auto *key = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, number] { m_choices->pick(number); });
    }
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), this);
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, this, &TicketPanel::take);
    }
}

void TicketPanel::addPriority()
{
    QList<Choice> choices;
    int number = 0;
    for (const auto &[key, reason] : priorities) {
        const QString name = QString::fromUtf16(reason);
        choices.append({name, QStringLiteral("%1  %2").arg(QChar(key)).arg(name), {}});
        auto *letter = new QShortcut(QKeySequence(int(key)), this);
        letter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(letter, &QShortcut::activated, this,
                [this, nth = ++number] { m_priority->toggle(nth); });
    }
    m_priority->setObjectName(QStringLiteral("priority"));
    m_priority->setAccessibleName(tr("Reasons to be called first"));
    m_priority->setChoices(choices);
    QLabel *label = textLabel(tr("Called first, because"), TextRole::Small);
    setTone(label, Tone::Quiet);
    body()->addWidget(label);
    body()->addWidget(m_priority);
}

void TicketPanel::addOutcome()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    setTone(m_number, Tone::Jade);
    m_number->setObjectName(QStringLiteral("ticketNumber"));
    m_where->setObjectName(QStringLiteral("ticketWhere"));
    m_where->setWordWrap(true);
    m_number->hide();
    m_where->setText(tr("1 to 5 chooses, letters add a reason, Enter takes the number."));
    setTone(m_where, Tone::Quiet);
    row->addWidget(m_number);
    row->addWidget(m_where, 1);
    body()->addLayout(row);
    body()->addWidget(m_notice);
}

void TicketPanel::take()
{
    const auto kind = fromWord<TicketKind>(m_choices->value());
    if (!kind) {
        m_notice->say(Notice::Kind::Info, tr("Press 1 to 5 first: what is it about?"));
        return;
    }
    const QString chosen = m_choices->value();
    const QStringList reasons = m_priority->values();
    m_model.takeTicket(*kind, reasons, this, [=, this](const Result<Guided> &guided) {
        if (!guided) {
            m_notice->say(Notice::Kind::Danger, wordingOf(guided.error()));
            return;
        }
        // What was chosen meanwhile is the next visitor's.
        if (m_choices->value() == chosen && m_priority->values() == reasons) {
            m_priority->setValues({});
            m_choices->setValue({});
            m_choices->setFocus();
        }
        tell(*guided);
    });
}

void TicketPanel::tell(const Guided &guided)
{
    m_notice->clear();
    m_number->setText(guided.label);
    m_number->show();
    m_where->setText(tr("%1 · %2 · %3", "window, zone, how many before")
                         .arg(guided.window, guided.zone, tr("%n ahead", nullptr, guided.ahead)));
    setTone(m_where, Tone::Ink);
    Q_EMIT taken(guided);
}

} // namespace onedoor
