#pragma once

#include "ui/models/intake_model.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace onedoor
{

class Card;
class RepeatsPanel;
class SuggestionsPanel;

/// What the desk knows while somebody tells: drafts, matters that resemble this one, what is
/// missing.
class AssistantPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AssistantPanel(IntakeModel &model, QWidget *parent = nullptr);

    /// Takes the focus to what is known already, or back; false while nothing is.
    bool goToRepeats();
    SuggestionsPanel &suggestions() { return *m_suggestions; }

Q_SIGNALS:
    void problemChosen(const onedoor::Error &problem);
    void petitionRequested(const onedoor::PetitionId &petition);

private:
    void showDrafts();
    void showProblems();

    IntakeModel &m_model;
    QList<Draft> m_offered;
    Card *m_draftsCard;
    QListWidget *m_drafts;
    RepeatsPanel *m_repeats;
    SuggestionsPanel *m_suggestions;
    QListWidget *m_problems;
    QLabel *m_noProblems;
};

} // namespace onedoor
