#pragma once

#include "ui/models/intake_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace onedoor
{

class DateField;
class Field;
class IdEdit;
class Segmented;
class TypeAhead;

enum class Side { Petitioner, Respondent };

/// One person or organisation: who it is, checked while it is typed.
class PartyCard : public Card
{
    Q_OBJECT
public:
    PartyCard(Side side, const IntakeModel &model, QWidget *parent = nullptr);

    Party party() const;
    /// Shows a party; emits nothing.
    void setParty(const Party &party);
    /// By the last part of the contract's name: "id_number". Null where the card has none.
    Field *field(const QString &name) const { return m_fields.value(name); }
    void setRemovable(bool removable);

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    Field *add(const QString &name, QWidget *control);
    void addHead();
    void addIdentity();
    void addMore();
    void connectAll();
    void offerIdTypes();
    /// Shows what the kind, the number and the age call for.
    void adapt();
    IdType idType() const;

    Side m_side;
    const IntakeModel &m_model;
    Party m_party; ///< what the card does not show stays as it was
    bool m_showing = false;
    QHash<QString, Field *> m_fields;
    Segmented *m_kind;
    Segmented *m_standing;
    QPushButton *m_remove;
    QLineEdit *m_name;
    IdEdit *m_phone;
    QComboBox *m_idType;
    IdEdit *m_idNumber;
    QLineEdit *m_guardian;
    TypeAhead *m_address;
    QLineEdit *m_contact;
    QLineEdit *m_contactTitle;
    QPushButton *m_moreToggle;
    QWidget *m_more;
    Segmented *m_sex;
    DateField *m_birth;
    TypeAhead *m_ethnicity;
    QLineEdit *m_occupation;
    QLineEdit *m_phoneNote;
};

} // namespace onedoor
