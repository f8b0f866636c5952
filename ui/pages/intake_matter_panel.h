#pragma once

#include "ui/models/intake_model.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace onedoor
{

class DateField;
class Field;
class MoneyEdit;
class NarrativeEdit;
class TextLine;
class TypeAhead;

/// What happened, where and when.
class MatterPanel : public Card
{
    Q_OBJECT
public:
    explicit MatterPanel(const IntakeModel &model, QWidget *parent = nullptr);

    void write(IntakeForm &form) const;
    void display(const IntakeForm &form);
    Field *field(const QString &name) const { return m_fields.value(name); }

Q_SIGNALS:
    void edited();

private:
    void suggestTitle();

    const IntakeModel &m_model;
    QHash<QString, Field *> m_fields;
    NarrativeEdit *m_narrative;
    TextLine *m_title;
    QString m_suggested; ///< follows the narrative until somebody writes a title
    TypeAhead *m_division;
    QLineEdit *m_detail;
    DateField *m_occurred;
};

/// What is asked for.
class ClaimPanel : public Card
{
    Q_OBJECT
public:
    explicit ClaimPanel(QWidget *parent = nullptr);

    void write(IntakeForm &form) const;
    void display(const IntakeForm &form);
    Field *field(const QString &name) const { return m_fields.value(name); }

Q_SIGNALS:
    void edited();

private:
    void spellOut();

    QHash<QString, Field *> m_fields;
    NarrativeEdit *m_claim;
    MoneyEdit *m_amount;
};

} // namespace onedoor
