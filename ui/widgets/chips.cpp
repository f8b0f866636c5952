#include "ui/widgets/chips.h"

#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

namespace onedoor
{

Chips::Chips(const QList<Choice> &choices, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(this);
    flow->setSpacing(8);
    m_group->setExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this,
            [this](int, bool) { Q_EMIT valuesChanged(values()); });
    setChoices(choices);
}

void Chips::setChoices(const QList<Choice> &choices)
{
    setFocusProxy(nullptr);
    for (QAbstractButton *chip : m_group->buttons()) {
        m_group->removeButton(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_choices = choices;
    for (int i = 0; i < int(choices.size()); ++i) {
        auto *chip = new QPushButton(choices.at(i).text, this);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setToolTip(choices.at(i).tip);
        chip->setObjectName(choices.at(i).key);
        chip->setAccessibleName(choices.at(i).text);
        if (choices.at(i).glyph)
            chip->setIcon(iconOf(*choices.at(i).glyph, Tone::Quiet));
        chip->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        layout()->addWidget(chip);
        m_group->addButton(chip, i);
    }
    setFocusProxy(m_group->button(0));
}

QStringList Chips::values() const
{
    QStringList keys;
    for (int i = 0; i < int(m_choices.size()); ++i) {
        if (m_group->button(i)->isChecked())
            keys.append(m_choices.at(i).key);
    }
    return keys;
}

void Chips::setValues(const QStringList &keys)
{
    const QStringList before = values();
    {
        const QSignalBlocker quiet(m_group);
        for (int i = 0; i < int(m_choices.size()); ++i)
            m_group->button(i)->setChecked(keys.contains(m_choices.at(i).key));
    }
    if (values() != before)
        Q_EMIT valuesChanged(values());
}

bool Chips::toggle(int number)
{
    QAbstractButton *chip = m_group->button(number - 1);
    if (!chip || !chip->isEnabled())
        return false;
    chip->click();
    return true;
}

void Chips::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!plain || digit < 1 || digit > 9 || !toggle(digit))
        QWidget::keyPressEvent(event);
}

} // namespace onedoor
