#pragma once

#include "tests/ui/typing.h"

#include <QApplication>
#include <QTest>

namespace onedoor::test
{

/// A clerk without a mouse, at the window in front.
class Keyboard
{
public:
    virtual ~Keyboard() = default;

    virtual void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { typeText(QApplication::focusWidget(), text); }
    /// Tab until the field of that name has the focus; false when a round does not meet it.
    bool tabTo(const QString &name)
    {
        for (int stops = 0; stops < 90; ++stops) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    bool fill(const char *name, const QString &text)
    {
        if (!tabTo(QString::fromLatin1(name)))
            return false;
        type(text);
        return true;
    }
    /// Takes the best of a type-ahead.
    bool choose(const char *name, const QString &typed)
    {
        if (!fill(name, typed))
            return false;
        press(Qt::Key_Return);
        return true;
    }

    int keys = 0; ///< pressed so far
};

} // namespace onedoor::test
