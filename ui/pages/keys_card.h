#pragma once

#include "ui/models/keys_model.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace onedoor
{

class Field;
class Notice;

/// 密码与密钥, a part of the settings: how the store stands, my password, the recovery sheet, the
/// copy in the keyring.
class KeysCard : public Card
{
    Q_OBJECT
public:
    /// The model outlives the card.
    explicit KeysCard(KeysModel &model, QWidget *parent = nullptr);

    /// Where sheets are printed.
    void setPrinter(const QString &name) { m_printer = name; }

private:
    void refresh();
    void build();
    void setPassword();
    void saveSheet();
    void switchKeyring();
    void setWaiting(bool waiting);

    KeysModel &m_model;
    QString m_printer;
    QLabel *m_state;
    QLabel *m_slots;
    QWidget *m_controls;
    QLineEdit *m_current;
    QLineEdit *m_next;
    QLineEdit *m_again;
    Field *m_currentField;
    Field *m_nextField;
    Field *m_againField;
    QPushButton *m_set;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_keyring;
    Notice *m_notice;
};

} // namespace onedoor
