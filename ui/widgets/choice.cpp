#include "ui/widgets/choice.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>

namespace onedoor
{

ChoiceGroup::ChoiceGroup(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setFocusPolicy(Qt::StrongFocus);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool) { settle(); });
}

QString ChoiceGroup::value() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QString() : m_choices.at(id).key;
}

void ChoiceGroup::setValue(const QString &key)
{
    if (QAbstractButton *wanted = button(key)) {
        wanted->setChecked(true);
        return;
    }
    if (QAbstractButton *down = m_group->checkedButton()) {
        m_group->setExclusive(false);
        down->setChecked(false);
        m_group->setExclusive(true);
    }
}

bool ChoiceGroup::pick(int number)
{
    QAbstractButton *wanted = m_group->button(number - 1);
    if (!wanted || !wanted->isEnabled())
        return false;
    wanted->setFocus(Qt::ShortcutFocusReason);
    wanted->click();
    return true;
}

QAbstractButton *ChoiceGroup::button(const QString &key) const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i).key == key)
            return m_group->button(int(i));
    }
    return nullptr;
}

void ChoiceGroup::adopt(const Choice &choice, QAbstractButton *button)
{
    button->setCheckable(true);
    // Only one of the group is a Tab stop; Qt moves the stop to the button that is down.
    button->setFocusPolicy(m_choices.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    button->setObjectName(choice.key);
    button->setAccessibleName(choice.text);
    button->setAccessibleDescription(choice.tip);
    m_group->addButton(button, int(m_choices.size()));
    m_choices.append(choice);
    setFocusProxy(m_group->button(0));
}

void ChoiceGroup::dropAll()
{
    setFocusProxy(nullptr);
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    m_choices.clear();
    m_value.clear();
}

void ChoiceGroup::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!plain || digit < 1 || digit > 9 || !pick(digit))
        QWidget::keyPressEvent(event);
}

void ChoiceGroup::focusInEvent(QFocusEvent *event)
{
    if (QWidget *proxy = focusProxy())
        proxy->setFocus(event->reason());
}

void ChoiceGroup::settle()
{
    const QString now = value();
    // Moving from one to another toggles two buttons; only the outcome is news.
    if (now == m_value || (now.isEmpty() && m_group->exclusive()))
        return;
    m_value = now;
    if (QAbstractButton *down = m_group->checkedButton())
        setFocusProxy(down);
    Q_EMIT valueChanged(now);
}

} // namespace onedoor
