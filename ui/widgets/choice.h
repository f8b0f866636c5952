#pragma once

#include "ui/widgets/icon.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QButtonGroup;

namespace onedoor
{

/// One of several things to pick.
struct Choice {
    QString key;  ///< what the program calls it
    QString text; ///< what the clerk reads
    QString tip;  ///< second line of a big choice, tool tip of a small one; may be empty
    std::optional<Glyph> glyph = std::nullopt;
};

/// Buttons of which at most one is down, worked by arrows and by the digits 1 to 9 while the focus
/// is inside. Tab enters and leaves the group as one stop. Base of Segmented and BigChoices.
class ChoiceGroup : public QWidget
{
    Q_OBJECT
public:
    /// The key of what is chosen, empty where nothing is.
    QString value() const;
    /// Chooses by key; a key that is not offered clears. Silent when nothing changes.
    void setValue(const QString &key);
    /// Chooses the nth (from 1) as if its digit had been pressed. False where there is none.
    bool pick(int number);

    const QList<Choice> &choices() const { return m_choices; }
    QAbstractButton *button(const QString &key) const;

Q_SIGNALS:
    void valueChanged(const QString &key);

protected:
    explicit ChoiceGroup(QWidget *parent);
    void adopt(const Choice &choice, QAbstractButton *button);
    void dropAll();

    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void settle();

    QButtonGroup *m_group;
    QList<Choice> m_choices;
    QString m_value;
};

} // namespace onedoor
