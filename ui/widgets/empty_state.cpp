#include "ui/widgets/empty_state.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

EmptyState::EmptyState(Glyph glyph, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
{
    auto *sign = new IconLabel(glyph, Tone::Jade);
    sign->setSide(40);
    QLabel *heading = textLabel(title, TextRole::Lead);
    heading->setAlignment(Qt::AlignCenter);
    QLabel *body = textLabel(sentence, TextRole::Body);
    body->setProperty("tone", QStringLiteral("quiet"));
    body->setAlignment(Qt::AlignCenter);
    body->setWordWrap(true);
    body->setMaximumWidth(420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(sign, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(heading);
    auto *middle = new QHBoxLayout; // a label that wraps takes an alignment for its narrowest
    middle->addStretch(1);
    middle->addWidget(body, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(3);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::addKey(const QString &key, const QString &meaning)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(keyCap(key));
    QLabel *words = textLabel(meaning);
    words->setProperty("tone", QStringLiteral("quiet"));
    row->addWidget(words);
    row->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertLayout(column->count() - 1, row);
}

} // namespace onedoor
