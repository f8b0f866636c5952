#pragma once

#include "ui/widgets/choice.h"

class QHBoxLayout;

namespace onedoor
{

/// A few words in one frame, one of them chosen: 低 | 中 | 高. Arrows or digits choose.
class Segmented : public ChoiceGroup
{
    Q_OBJECT
public:
    explicit Segmented(const QList<Choice> &choices, QWidget *parent = nullptr);
    void setChoices(const QList<Choice> &choices);

private:
    QHBoxLayout *m_row;
};

} // namespace onedoor
