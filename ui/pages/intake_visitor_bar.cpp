#include "ui/pages/intake_visitor_bar.h"

#include "ui/models/wording.h"
#include "ui/shell/actions.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace onedoor
{

VisitorBar::VisitorBar(IntakeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_number(textLabel({}, TextRole::Title)),
      m_about(shortLabel({})), m_again(new QPushButton(tr("Call again"))),
      m_absent(new QPushButton(tr("Did not come")))
{
    m_number->setObjectName(QStringLiteral("visitor"));
    setTone(m_number, Tone::Jade);
    setTone(m_about, Tone::Quiet);
    auto *next = new QPushButton(QStringLiteral("%1  %2").arg(
        tr("Call the next"),
        keysText(QKeySequence(QLatin1String(rowOf(ActionId::CallNext).keys)))));
    next->setIcon(iconOf(Glyph::Call, Tone::Jade));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_number);
    row->addWidget(m_about, 1);
    for (QPushButton *button : {m_again, m_absent, next}) {
        button->setFocusPolicy(Qt::ClickFocus); // keys do it; Tab belongs to the form
        row->addWidget(button);
    }
    m_again->setProperty("quiet", true);
    m_absent->setProperty("quiet", true);
    connect(next, &QPushButton::clicked, &m_model, &IntakeModel::callNext);
    connect(m_again, &QPushButton::clicked, &m_model, &IntakeModel::callAgain);
    connect(m_absent, &QPushButton::clicked, &m_model, &IntakeModel::markAbsent);
    connect(&m_model, &IntakeModel::visitorChanged, this, &VisitorBar::display);
    connect(&m_model, &IntakeModel::reset, this, &VisitorBar::display);
    display();
}

void VisitorBar::display()
{
    const auto &visitor = m_model.visitor();
    m_number->setVisible(visitor.has_value());
    m_again->setVisible(visitor.has_value());
    m_absent->setVisible(visitor.has_value());
    if (m_model.stage() == IntakeModel::Stage::Correcting) {
        m_about->setText(tr("Correcting matter %1").arg(m_model.petition().code.text()));
        for (QWidget *ofVisitor :
             {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_again),
              static_cast<QWidget *>(m_absent)})
            ofVisitor->hide();
        return;
    }
    if (!visitor) {
        m_about->setText(tr("Nobody is called. You can register without a number, too."));
        return;
    }
    m_number->setText(visitor->label);
    QStringList about{ticketKindText(visitor->kind)};
    if (!visitor->priority.isEmpty())
        about << visitor->priority;
    about << tr("number taken at %1").arg(timeInWords(visitor->takenAt));
    if (visitor->calls > 1)
        about << tr("called %n times", nullptr, visitor->calls);
    m_about->setText(about.join(QStringLiteral(" · ")));
}

} // namespace onedoor
