#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(textLabel({}, TextRole::Lead)), m_head(new QWidget),
      m_headRow(new QHBoxLayout(m_head)), m_body(new QVBoxLayout)
{
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->setSpacing(8);
    m_headRow->addWidget(m_title);
    m_headRow->addStretch(1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(12);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 12, 16, 16);
    whole->setSpacing(8);
    whole->addWidget(m_head);
    whole->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_head->setVisible(!title.isEmpty() || m_headRow->count() > 2);
}

void Card::addToHead(QWidget *widget)
{
    m_headRow->addWidget(widget);
    m_head->show();
}

} // namespace onedoor
