#pragma once

#include "ui/models/guidance_model.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace onedoor
{

class CountdownLabel;
class Notice;
class Segmented;
class StatusPill;
class TypeAhead;

/// How far is my matter? Found by code, name, pinyin, phone or ID number, told in one sentence.
class LookUpPanel : public Card
{
    Q_OBJECT
public:
    explicit LookUpPanel(GuidanceModel &model, QWidget *parent = nullptr);

    TypeAhead *field() const { return m_search; }

Q_SIGNALS:
    void petitionRequested(const onedoor::PetitionId &petition);

private:
    void addAnswer();
    void offer(const QString &typed, const QList<PetitionRow> &rows);
    void tell(const QString &petition);
    void show(const GuidanceModel::Progress &progress);

    GuidanceModel &m_model;
    TypeAhead *m_search;
    Segmented *m_reason;
    Notice *m_notice;
    QWidget *m_answer;
    QLabel *m_title;
    StatusPill *m_state;
    QLabel *m_sentence;
    CountdownLabel *m_next;
    QPushButton *m_open;
    PetitionId m_shown;
    PetitionId m_wanted; ///< asked for last
};

} // namespace onedoor
