#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace onedoor
{

Segmented::Segmented(const QList<Choice> &choices, QWidget *parent)
    : ChoiceGroup(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setChoices(choices);
}

void Segmented::setChoices(const QList<Choice> &choices)
{
    dropAll();
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *segment = new QPushButton(choices.at(i).text, this);
        segment->setToolTip(choices.at(i).tip);
        const char *place = choices.size() == 1       ? "only"
                            : i == 0                  ? "first"
                            : i + 1 == choices.size() ? "last"
                                                      : "middle";
        segment->setProperty("segment", QLatin1String(place));
        m_row->addWidget(segment, 1);
        adopt(choices.at(i), segment);
    }
}

} // namespace onedoor
