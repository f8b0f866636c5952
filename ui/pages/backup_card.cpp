#include "ui/pages/backup_card.h"

#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

BackupCard::BackupCard(BackupModel &model, QWidget *parent)
    : Card(tr("Backups"), parent), m_model(model), m_words(textLabel({})), m_target(new QLineEdit),
      m_now(new QPushButton(tr("Back up now")))
{
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("backups"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_target->setObjectName(QStringLiteral("backupFolder"));
    auto *target = new Field(tr("Folder for the copies"), m_target);
    target->setHint(tr("Best on another disk or a share. Empty: beside the data."));
    m_now->setObjectName(QStringLiteral("backUpNow"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_now);
    row->addStretch(1);
    body()->addWidget(m_words);
    body()->addWidget(target);
    body()->addLayout(row);
    connect(m_now, &QPushButton::clicked, &m_model, &BackupModel::backUpNow);
    connect(m_target, &QLineEdit::editingFinished, this, &BackupCard::keepTarget);
    connect(&m_model, &BackupModel::changed, this, &BackupCard::fill);
    fill();
}

/// A field that goes while somebody is in it is left, and would tell of it.
BackupCard::~BackupCard()
{
    m_target->disconnect(this);
}

void BackupCard::fill()
{
    m_words->setText(m_model.longText());
    m_now->setDisabled(m_model.status().running);
    if (!m_target->hasFocus())
        m_target->setText(m_model.status().target);
}

void BackupCard::keepTarget()
{
    const QString target = m_target->text().trimmed();
    if (target != m_model.status().target)
        m_model.setTarget(target);
}

} // namespace onedoor
