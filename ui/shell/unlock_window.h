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

    /// Asks the keyring first where a copy of the key was left, by a worker that outlives the
    /// window; when that takes longer than a moment the window comes, and a password may be typed
    /// meanwhile. As exec().
    int open(const WorkerThread<KeyWorker> &alone);
    /// After it was accepted.
    const DataKey &key() const { return m_key; }
    /// Whose password it was; empty after a recovery code, and by the keyring.
    const QString &operatorName() const { return m_name; }

private:
    void build();
    void submit();
    void setRecovering(bool recovering);
    void setWaiting(bool waiting);
    void refuse(const Error &error);
    void take(const DataKey &key, const QString &name);

    WorkerThread<KeyWorker> m_worker;
    DataKey m_key;
    QString m_name;
    bool m_recovering = false;
    bool m_hasKeyring = false; ///< a copy of the key may be there
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
