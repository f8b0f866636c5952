#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

#include <functional>

namespace onedoor::test
{

/// A hand at the dialog for files that stands in front: such a dialog is modal, so it comes by a
/// timer, once the line for a name shows, and again until it says that it is done.
class FileDialogHand
{
public:
    using Do = std::function<bool(QFileDialog &, QLineEdit &)>;

    explicit FileDialogHand(const Do &action)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, action] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *line = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
            if (!line || !line->isVisible())
                return;
            m_timer.stop(); // the dialog may be gone behind the action
            if (!action(*dialog, *line))
                m_timer.start();
        });
        m_timer.start(10);
    }

private:
    QTimer m_timer;
};

} // namespace onedoor::test
