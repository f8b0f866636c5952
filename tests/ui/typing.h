#pragma once

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace onedoor
{

/// Types any characters, Chinese ones as an input method commits them. (QTest knows only Latin.)
inline void typeText(QWidget *widget, const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUcs4(&character, 1));
        QCoreApplication::sendEvent(widget, &press);
    }
}

} // namespace onedoor
