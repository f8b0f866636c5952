#pragma once

#include "ui/models/backup_model.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace onedoor
{

/// How the backups stand, and one now.
class BackupCard : public Card
{
    Q_OBJECT
public:
    /// The model outlives the card.
    explicit BackupCard(BackupModel &model, QWidget *parent = nullptr);
    ~BackupCard() override;

private:
    void fill();
    void keepTarget();

    BackupModel &m_model;
    QLabel *m_words;
    QLineEdit *m_target;
    QPushButton *m_now;
};

} // namespace onedoor
