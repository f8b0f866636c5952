#include "ui/widgets/big_choices.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

BigChoice::BigChoice(int number, const Choice &choice, QWidget *parent) : QPushButton(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 16, 3);
    row->setSpacing(16);
    row->addWidget(keyCap(QString::number(number)), 0, Qt::AlignVCenter);
    if (choice.glyph) {
        auto *sign = new IconLabel(*choice.glyph, Tone::Jade);
        sign->setSide(28);
        row->addWidget(sign, 0, Qt::AlignVCenter);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(textLabel(choice.text, TextRole::Lead));
    if (!choice.tip.isEmpty())
        words->addWidget(textLabel(choice.tip, TextRole::Small));
    words->addStretch();
    row->addLayout(words, 1);
    for (QWidget *part : findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

QSize BigChoice::sizeHint() const
{
    return layout()->sizeHint().expandedTo({240, 72});
}

QSize BigChoice::minimumSizeHint() const
{
    return layout()->minimumSize().expandedTo({240, 56});
}

BigChoices::BigChoices(const QList<Choice> &choices, QWidget *parent)
    : ChoiceGroup(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    int number = 0;
    for (const Choice &choice : choices) {
        auto *button = new BigChoice(++number, choice, this);
        m_column->addWidget(button);
        adopt(choice, button);
    }
}

} // namespace onedoor
