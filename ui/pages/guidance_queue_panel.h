#pragma once

#include "ui/models/guidance_model.h"
#include "ui/widgets/card.h"

class QLabel;
class QTableView;

namespace onedoor
{

/// Who waits and for how long, and who was called last.
class QueuePanel : public Card
{
    Q_OBJECT
public:
    explicit QueuePanel(GuidanceModel &model, QWidget *parent = nullptr);

private:
    void showQueue();

    GuidanceModel &m_model;
    QTableView *m_table;
    QLabel *m_nobody;
    QLabel *m_last;
};

} // namespace onedoor
