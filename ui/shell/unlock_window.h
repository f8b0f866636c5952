#pragma once

#include "ui/models/key_worker.h"
#include "ui/models/worker_thread.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace onedoor
{

class Field;

/// 解锁: who is there and the password, or the code of the recovery sheet; Enter submits. The
/// password is stretched in a thread, so the window never stands still.
class UnlockWindow : public QDialog
{
    Q_OBJECT
public:
    /// `preferred` is the operator who sat here last.
    UnlockWindow(const QString &folder, const QString &preferred,
                 const PasswordCost &cost = PasswordCost::ofThisMachine(),
                 QWidget *parent = nullptr);

    /// After it was accepted.
    const DataKey &key() const { return m_key; }
    /// Whose password it was; empty after a recovery code.
    QString operatorName() const;

private:
    void build();
    void submit();
    void setRecovering(bool recovering);
    void setWaiting(bool waiting);
    void refuse(const Error &error);

    WorkerThread<KeyWorker> m_worker;
    DataKey m_key;
    bool m_recovering = false;
    QComboBox *m_who;
    QLineEdit *m_password;
    QLineEdit *m_code;
    Field *m_whoField;
    Field *m_passwordField;
    Field *m_codeField;
    QLabel *m_explained;
    QPushButton *m_other;
    QPushButton *m_unlock;
};

} // namespace onedoor
