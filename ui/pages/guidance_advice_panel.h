#pragma once

#include "ui/models/guidance_model.h"
#include "ui/pages/form_draft.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace onedoor
{

class Field;
class IdEdit;
class NarrativeEdit;
class Notice;
class TypeAhead;

/// A question answered at the desk: kept without a petition, and can become one. Half written it is
/// a draft of this window.
class AdvicePanel : public Card
{
    Q_OBJECT
public:
    explicit AdvicePanel(GuidanceModel &model, QWidget *parent = nullptr);

    bool isEmpty() const;
    /// Keeps what is written; a problem is said under its field.
    void keep();

Q_SIGNALS:
    void edited();
    /// For the window's foot.
    void statusChanged(const QString &sentence);
    /// 转为登记: the advice and the visit it belongs to.
    void registrationWanted(const onedoor::AdviceGiven &advice, const onedoor::PetitionId &visit);

private:
    void taken(const AdviceGiven &advice, const PetitionId &visit);
    AdviceGiven written() const;

    GuidanceModel &m_model;
    NarrativeEdit *m_question;
    Field *m_questionField;
    NarrativeEdit *m_answer;
    TypeAhead *m_topic;
    QLineEdit *m_name;
    IdEdit *m_phone;
    Notice *m_notice;
    AdviceGiven m_kept;
    PetitionId m_visit;
    FormDraft m_draft;
};

} // namespace onedoor
