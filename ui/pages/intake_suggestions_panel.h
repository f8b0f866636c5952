#pragma once

#include "ui/models/intake_model.h"
#include "ui/models/intake_offers.h"
#include "ui/widgets/card.h"

class QListWidget;

namespace onedoor
{

/// 建议: what the narrative suggests, each line with its reason and its key. Hidden while there is
/// nothing to offer; nothing is taken but by a person.
class SuggestionsPanel : public Card
{
    Q_OBJECT
public:
    explicit SuggestionsPanel(const IntakeModel &model, QWidget *parent = nullptr);

    /// Takes the line whose key is Alt+`number`; false when there is none.
    bool take(int number);
    /// Takes the best of every kind; false when there is nothing.
    bool takeAll();

Q_SIGNALS:
    /// The form with what was taken; to be shown and kept as if it had been typed.
    void taken(const onedoor::IntakeForm &form);

private:
    void refresh();
    QString lineOf(const Offer &offer, int number) const;

    const IntakeModel &m_model;
    QList<Offer> m_offers;
    QList<qsizetype> m_keyed; ///< the offers that have a key, in its order
    QListWidget *m_list;
};

} // namespace onedoor
