#pragma once

#include "ui/models/decision_subject.h"
#include "ui/pages/form_draft.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/type_ahead.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace onedoor
{

class DateField;
class Field;
class Notice;

/// The few fields one decision takes, in one column. Which there are follows from inputsOf; what is
/// wrong stands under its field. Half filled in, it is a draft: who takes the same decision of the
/// same matter finds it.
class DecisionSheet : public QWidget
{
    Q_OBJECT
public:
    /// The subject outlives the sheet.
    DecisionSheet(DecisionSubject &subject, Decision decision, QWidget *parent = nullptr);
    ~DecisionSheet() override;

    Decision decision() const { return m_decision; }
    /// What is filled in, as contract.md writes it; empty fields are left out.
    QJsonObject inputs() const;
    /// Records: `recorded` answers; on a refusal says why and moves to the field.
    void submit();
    /// Writes what still waits of the draft: before the sheet is put away.
    void keepDraft() { m_draft.flush(); }
    /// It asks for more than a narrow column holds well.
    bool isLong() const;

Q_SIGNALS:
    void recorded();
    /// For the window's foot: 草稿已保存 09:31:07.
    void statusChanged(const QString &sentence);

private:
    struct Row {
        QString key;
        Field *field;
        std::function<QJsonValue()> value;
        std::function<QString()> lack = {}; ///< why what stands there is nothing yet
    };
    Field *addRow(const QString &key, QWidget *control, std::function<QJsonValue()> value);
    void addInput(const InputField &input);
    bool addChoiceOf(const QString &key);
    bool addCatalogueOf(const QString &key);
    void addLine(const QString &key);
    void addText(const QString &key);
    void addNames(const QString &key);
    void addDay(const QString &key);
    void addDue(const QString &key);
    void showDue();
    bool isDueByHand() const;
    void addSuggested(const QString &key, TypeAhead::Source source);
    QList<Suggestion> proposedOrganisations() const;
    void addMatter(const QString &key);
    /// Every one but the open matter.
    QList<Suggestion> others(const QList<PetitionRow> &rows) const;
    void addChoice(const QString &key, const QList<Choice> &choices);
    void addClauses(const QString &key);
    bool hasWhatItNeeds();
    void showRefusal(const Error &error);
    void keepAsDraft();
    void tellOfDraft(const Draft &draft);
    void answer(const QString &key);

    DecisionSubject &m_subject;
    Decision m_decision;
    QVBoxLayout *m_column;
    Notice *m_notice;
    QList<Row> m_rows;
    DateField *m_due = nullptr;
    Field *m_dueField = nullptr;
    QLabel *m_working = nullptr; ///< how the due day was counted
    std::optional<Derivation> m_derivation;
    FormDraft m_draft; ///< the last member: its fields are still there when it goes
};

} // namespace onedoor
