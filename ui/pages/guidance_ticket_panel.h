#pragma once

#include "ui/models/guidance_model.h"
#include "ui/widgets/card.h"

class QLabel;

namespace onedoor
{

class BigChoices;
class Chips;
class Notice;

/// What brings you here? Keys 1 to 5 choose, letters add a reason for priority, Enter takes the
/// number.
class TicketPanel : public Card
{
    Q_OBJECT
public:
    explicit TicketPanel(GuidanceModel &model, QWidget *parent = nullptr);

    BigChoices *choices() const { return m_choices; }
    /// Takes the number for what is chosen and says it; nothing chosen: says what to press.
    void take();

Q_SIGNALS:
    void kindChosen(const QString &kind);
    /// For the ticket printer.
    void taken(const onedoor::Guided &guided);

private:
    void tell(const Guided &guided);
    void addPriority();
    void addOutcome();

    GuidanceModel &m_model;
    BigChoices *m_choices;
    Chips *m_priority;
    QLabel *m_number;
    QLabel *m_where;
    Notice *m_notice;
};

} // namespace onedoor
