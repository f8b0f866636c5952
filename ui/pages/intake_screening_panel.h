#pragma once

#include "ui/models/intake_model.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLineEdit;

namespace onedoor
{

class Chips;
class DateField;
class Field;
class Segmented;
class TypeAhead;

/// 初步甄别: what it is, how urgent, and whether they would mediate; and from where it came.
class ScreeningPanel : public Card
{
    Q_OBJECT
public:
    explicit ScreeningPanel(const IntakeModel &model, QWidget *parent = nullptr);

    void write(IntakeForm &form) const;
    void display(const IntakeForm &form);
    Field *field(const QString &name) const { return m_fields.value(name); }

Q_SIGNALS:
    void edited();

private:
    Field *add(const QString &name, QWidget *control);
    void lay();
    void feedSources();
    void connectAll();
    void adapt();

    const IntakeModel &m_model;
    QHash<QString, Field *> m_fields;
    bool m_showing = false;
    QDateTime m_receivedAt; ///< as loaded; kept while its day is not changed
    Segmented *m_kind;
    Segmented *m_subkind;
    TypeAhead *m_type;
    TypeAhead *m_class;
    TypeAhead *m_nature;
    TypeAhead *m_sphere;
    Segmented *m_intensity;
    Chips *m_signals;
    Segmented *m_willing;
    TypeAhead *m_channel;
    QLineEdit *m_sourceNo;
    DateField *m_received;
};

} // namespace onedoor
