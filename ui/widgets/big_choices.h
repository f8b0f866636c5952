#pragma once

#include "ui/widgets/choice.h"

#include <QPushButton>

class QVBoxLayout;

namespace onedoor
{

/// A large button with its key number, a sign, a word and a second line.
class BigChoice : public QPushButton
{
    Q_OBJECT
public:
    BigChoice(int number, const Choice &choice, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// A low window takes of the air around the words.
    QSize minimumSizeHint() const override;
};

/// The large choices of the guidance desk under the keys 1 to 9, one below the other.
class BigChoices : public ChoiceGroup
{
    Q_OBJECT
public:
    explicit BigChoices(const QList<Choice> &choices, QWidget *parent = nullptr);

private:
    QVBoxLayout *m_column;
};

} // namespace onedoor
