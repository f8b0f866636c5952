#pragma once

#include "ui/models/petition_model.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace onedoor
{

class ColumnScroll;
class CountdownLabel;
class RouteMap;
class StatusPill;

/// The head of a petition: code with copy, title, state, who has it, the next date with its law,
/// why somebody looks, and the way of the matter.
class PetitionDetailHead : public QFrame
{
    Q_OBJECT
public:
    /// The model outlives the head.
    explicit PetitionDetailHead(PetitionModel &model, QWidget *parent = nullptr);

    void refresh();
    void copyCode();
    /// Puts the derivation away; false when it was not shown.
    bool hideLaw();

Q_SIGNALS:
    void copied();

private:
    QWidget *makeCodeLine();
    QWidget *makePastLine();
    void fillRoute();
    void toggleLaw();
    void fillDate();

    PetitionModel &m_model;
    QLabel *m_title;
    StatusPill *m_state;
    QLabel *m_code;
    QLabel *m_people;
    CountdownLabel *m_date;
    QComboBox *m_reason;
    QLabel *m_law;
    RouteMap *m_route;
    ColumnScroll *m_routePlace;
    PetitionId m_shown;
    QWidget *m_pastLine = nullptr; ///< ways that have ended, folded to one line
    QPushButton *m_past;
    QLabel *m_pastWords;
};

} // namespace onedoor
