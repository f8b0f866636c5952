#include "ui/widgets/field.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QToolButton>
#include <QVariant>

namespace onedoor
{

Field::Field(const QString &label, QWidget *control, QWidget *parent, Place place)
    : QWidget(parent), m_label(textLabel(label, TextRole::Small)), m_control(control),
      m_required(textLabel(tr("required"), TextRole::Small)), m_law(new QToolButton),
      m_head(new QWidget), m_body(new QVBoxLayout), m_note(textLabel(QString(), TextRole::Small))
{
    m_label->setBuddy(control);
    m_label->setProperty("fieldLabel", true);
    control->setAccessibleName(label);
    if (QWidget *inner = control->focusProxy(); inner && inner->accessibleName().isEmpty())
        inner->setAccessibleName(label);
    m_required->setProperty("tag", true);
    m_required->hide();
    m_law->setIcon(iconOf(Glyph::Law, Tone::Jade));
    m_law->setObjectName(QStringLiteral("law"));
    m_law->setProperty("quietTool", true);
    m_law->setAccessibleName(tr("Article and derivation"));
    m_law->setFocusPolicy(Qt::ClickFocus);
    m_law->hide();
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->hide();
    connect(m_law, &QToolButton::clicked, this, &Field::lawRequested);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(4);
    head->addWidget(m_label);
    head->addWidget(m_required);
    head->addWidget(m_law);
    head->addStretch(1);

    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(4);
    m_body->addWidget(control);
    m_body->addWidget(m_note);

    auto *whole = new QBoxLayout(
        place == Place::Above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(place == Place::Above ? 4 : 12);
    whole->addWidget(m_head);
    whole->addLayout(m_body, 1);
    if (place == Place::Left)
        m_head->setMinimumWidth(96);
    setFocusProxy(control);
}

QString Field::label() const
{
    return m_label->text();
}

void Field::setRequired(bool required)
{
    m_required->setVisible(required);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void Field::setProblem(const QString &sentence)
{
    m_problem = sentence;
    showNote();
}

void Field::setWarning(const QString &sentence)
{
    m_warning = sentence;
    showNote();
}

void Field::setLaw(const QString &tip)
{
    m_law->setToolTip(tip);
    m_law->setAccessibleDescription(tip);
    m_law->setVisible(!tip.isEmpty());
}

bool Field::askForLaw()
{
    if (m_law->isHidden())
        return false;
    Q_EMIT lawRequested();
    return true;
}

void Field::setAside(QWidget *aside)
{
    m_head->layout()->addWidget(aside);
}

void Field::setBeneath(QWidget *widget)
{
    m_body->insertWidget(1, widget);
}

void Field::showNote()
{
    const bool wrong = hasProblem();
    const bool odd = !wrong && !m_warning.isEmpty();
    const QString note = wrong ? m_problem : odd ? m_warning : m_hint;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTone(m_note, wrong ? Tone::Vermilion : odd ? Tone::Amber : Tone::Quiet);
    // The control, and the editor inside it that has the keys now.
    for (QWidget *marked : {m_control, m_control->focusProxy()}) {
        if (!marked)
            continue;
        setStyleProperty(marked, "wrong", wrong);
        marked->setAccessibleDescription(note);
    }
}

} // namespace onedoor
