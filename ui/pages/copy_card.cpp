#include "ui/pages/copy_card.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

CopyCard::CopyCard(QWidget *parent)
    : Card(tr("This station was copied"), parent),
      m_go(new QPushButton(tr("Go on under a new code")))
{
    setObjectName(QStringLiteral("copied"));
    QLabel *words = textLabel(
        tr("The county goes on with another copy of this station. Under a code of its own this one "
           "takes all its records along; what was printed stays valid, and nothing is deleted."));
    words->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("reissue"));
    m_go->setProperty("primary", true);
    connect(m_go, &QPushButton::clicked, this, &CopyCard::reissueRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_go);
    row->addStretch(1);
    body()->addWidget(words);
    body()->addLayout(row);
    hide();
}

} // namespace onedoor
