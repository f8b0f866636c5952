#pragma once

#include "ui/shell/desk_page.h"

#include "ui/models/guidance_model.h"

#include <QAction>
#include <QTimer>

namespace onedoor
{

class AdvicePanel;
class LookUpPanel;
class Notice;
class TicketPanel;

/// 咨询引导台: a number in four keys, advice, progress, and who waits.
class GuidancePage : public DeskPage
{
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit GuidancePage(GuidanceModel &model, QWidget *parent = nullptr);

    QString title() const override { return tr("Guidance"); }
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_primary; }
    bool perform(ActionId id) override;

Q_SIGNALS:
    void ticketTaken(const onedoor::Guided &guided);
    void petitionRequested(const onedoor::PetitionId &petition);
    /// Advice that becomes a matter; whoever has the intake page goes on.
    void registrationRequested(const onedoor::AdviceGiven &advice,
                               const onedoor::PetitionId &visit);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void lay();
    void showAdvice(bool shown);
    bool isAdvising() const;
    void act();
    void nameAction();

    GuidanceModel &m_model;
    TicketPanel *m_ticket;
    AdvicePanel *m_advice;
    LookUpPanel *m_lookUp;
    Notice *m_notice;
    QAction m_primary;
    QTimer m_tick;
};

} // namespace onedoor
