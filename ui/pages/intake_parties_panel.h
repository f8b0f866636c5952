#pragma once

#include "ui/pages/intake_party_card.h"

#include <QWidget>

class QVBoxLayout;

namespace onedoor
{

/// The cards of one side, one below the other.
class PartiesPanel : public QWidget
{
    Q_OBJECT
public:
    /// `atLeast` cards always stand there.
    PartiesPanel(Side side, const IntakeModel &model, int atLeast, QWidget *parent = nullptr);

    /// Those on whose card something is typed.
    QList<Party> parties() const;
    void setParties(const QList<Party> &parties);
    /// A field of the party that parties() named at `index`; the first card's where there is none.
    Field *field(int index, const QString &name) const;
    /// A new card with the focus on its name.
    void addParty();
    void restore(const Party &party);

Q_SIGNALS:
    void edited();
    void removed(const onedoor::Party &party);

private:
    PartyCard *append(const Party &party);
    void remove(PartyCard *card);
    void settle();

    Side m_side;
    const IntakeModel &m_model;
    int m_atLeast;
    QList<PartyCard *> m_cards;
    QVBoxLayout *m_column;
};

} // namespace onedoor
