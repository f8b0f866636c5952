#include "ui/shell/desk_page.h"

#include "ui/widgets/eye_order.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

namespace onedoor
{

bool DeskPage::focusNextPrevChild(bool next)
{
    return isWindow() ? moveFocus(this, next) : QWidget::focusNextPrevChild(next);
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget *focus = QApplication::focusWidget();
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier) && isButton(focus) &&
        isAncestorOf(focus))
        static_cast<QAbstractButton *>(focus)->click();
    else
        QWidget::keyPressEvent(event);
}

bool DeskPage::isButton(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->isEnabled() && !button->isCheckable();
}

} // namespace onedoor
