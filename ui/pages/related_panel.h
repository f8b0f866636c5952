#pragma once

#include "ui/models/petition_model.h"
#include "ui/widgets/card.h"

class QListWidget;

namespace onedoor
{

/// 关联事项: what a petition is linked with, was merged into, or takes in; Enter opens. Hidden
/// while it stands alone.
class RelatedPanel : public Card
{
    Q_OBJECT
public:
    /// The model outlives the panel.
    explicit RelatedPanel(PetitionModel &model, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void petitionRequested(const onedoor::PetitionId &petition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    PetitionModel &m_model;
    QListWidget *m_list;
};

} // namespace onedoor
