#pragma once

#include "ui/models/intake_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/type_ahead.h"

#include <QJsonObject>

class QLabel;
class QLineEdit;

namespace onedoor
{

class DateField;
class Field;
class Segmented;

/// The few lines one decision asks for; what is wrong with them stands below them.
class DecisionForm : public Card
{
    Q_OBJECT
public:
    DecisionForm(Decision decision, IntakeModel &model, QWidget *parent = nullptr);

    Decision decision() const { return m_decision; }
    QWidget *firstField() const;
    /// Records the decision: `recorded` answers. What is refused is said under its field, or by the
    /// signal.
    void record();

Q_SIGNALS:
    void recorded();
    void refused(const QString &sentence);

private:
    void addFields();
    QLineEdit *addLine(const QString &name, const QString &placeholder = {});
    TypeAhead *addChoice(const QString &name, TypeAhead::Source source);
    Segmented *addSegments(const QString &name, const QList<Choice> &choices);
    QList<Suggestion> proposedOrganisations() const;
    void addDue();
    void showDue();
    Field *add(const QString &name, QWidget *control);
    QJsonObject written() const;
    void say(const Error &error);

    Decision m_decision;
    IntakeModel &m_model;
    QStringList m_order;
    QHash<QString, Field *> m_fields;
    DateField *m_due = nullptr;
    std::optional<Derivation> m_derivation;
    QLabel *m_working = nullptr;
};

} // namespace onedoor
