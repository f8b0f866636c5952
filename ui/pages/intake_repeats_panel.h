#pragma once

#include "ui/models/intake_model.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QListWidget;

namespace onedoor
{

class Chips;

/// 已有事项: what seems to be told a second time, with the reason. Enter opens it, L marks it to be
/// linked when this one is registered; the mark is a chip below, taken back by Space or a click.
/// Alt+R goes there from any field, and back.
class RepeatsPanel : public Card
{
    Q_OBJECT
public:
    /// The model outlives the panel.
    explicit RepeatsPanel(IntakeModel &model, QWidget *parent = nullptr);

    /// Takes the focus, or gives it back to where it was; false while nothing is known.
    bool takeFocus();

Q_SIGNALS:
    void petitionRequested(const onedoor::PetitionId &petition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRepeats();
    void showLinks();
    void toggleLink(int row);
    void dropLinksBut(const QStringList &ids);

    IntakeModel &m_model;
    QListWidget *m_list;
    QPointer<QWidget> m_cameFrom; ///< had the focus before takeFocus()
    QLabel *m_way;                ///< the key that leads here
    QLabel *m_none;
    QLabel *m_keys;
    Chips *m_links;
};

} // namespace onedoor
