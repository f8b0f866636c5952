#pragma once

#include "ui/models/intake_model.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace onedoor
{

class Card;

/// What the desk knows while somebody tells: drafts, matters that resemble this one, what is
/// missing.
class AssistantPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AssistantPanel(IntakeModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void problemChosen(const onedoor::Error &problem);
    void petitionRequested(const onedoor::PetitionId &petition);

private:
    void showDrafts();
    void showRepeats();
    void showProblems();

    IntakeModel &m_model;
    QList<Draft> m_offered;
    Card *m_draftsCard;
    QListWidget *m_drafts;
    QListWidget *m_repeats;
    QLabel *m_noRepeats;
    QListWidget *m_problems;
    QLabel *m_noProblems;
};

/// Why a matter is shown as a repeat: 身份证号相同 · 事由高度相似.
QString reasonsOf(const Repeat &repeat);

} // namespace onedoor
