#include "ui/widgets/text_line.h"

#include <QFocusEvent>

namespace onedoor
{

namespace
{

/// Another window or a menu in between: whoever comes back goes on where they were.
bool isInterlude(const QFocusEvent &event)
{
    return event.reason() == Qt::ActiveWindowFocusReason ||
           event.reason() == Qt::PopupFocusReason || event.reason() == Qt::MenuBarFocusReason;
}

} // namespace

void TextLine::showText(const QString &shown)
{
    if (shown != text())
        setText(shown); // which puts the caret behind it
    if (!hasFocus())
        setCursorPosition(0);
}

void TextLine::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::OtherFocusReason && !hasSelectedText())
        end(false);
}

void TextLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!isInterlude(*event))
        setCursorPosition(0);
}

} // namespace onedoor
