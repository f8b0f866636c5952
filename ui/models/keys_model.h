#pragma once

#include "ui/models/desk_worker.h"
#include "ui/models/key_worker.h"

namespace onedoor
{

/// Passwords and keys of the open store: who may open it, my password, the recovery sheet, the copy
/// in the keyring.
class KeysModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` is open and outlives the model.
    explicit KeysModel(DeskWorker &desk, const PasswordCost &cost = PasswordCost::ofThisMachine(),
                       QObject *parent = nullptr);

    QString operatorName() const { return m_desk.station().who.name; }
    /// Where practice is free, nothing is locked, and nothing can be set while reading only.
    bool isRehearsal() const { return m_desk.identity().rehearsal; }
    bool isReadOnly() const { return m_desk.isReadOnly(); }
    /// Reads again what opens the store; the answer is slotsRead.
    void read();
    /// Once it was read: until then nobody knows how the store stands.
    bool isRead() const { return m_slots.has_value(); }
    /// No key lies in clear beside the store.
    bool isLocked() const;
    /// The operator who works here has a password.
    bool hasPassword() const;
    bool hasKeyring() const;
    /// One line: who and what opens the store.
    QString slotsText() const;

    /// The answer is passwordSet or failed; WeakPassword at once.
    Result<Done> setPassword(const QString &current, const QString &next);
    /// The answer is sheetMade or failed.
    void makeSheet(const SheetPlace &place);
    /// The answer is keyringSet or failed (field "keyring" where none answers).
    void setKeyring(bool on);

Q_SIGNALS:
    void slotsRead();
    void passwordSet();
    void sheetMade();
    void keyringSet();
    void failed(const onedoor::Error &error);

private:
    QList<KeySlot> slotList() const { return m_slots.value_or(QList<KeySlot>()); }

    DeskWorker &m_desk;
    std::optional<QList<KeySlot>> m_slots;
    WorkerThread<KeyWorker> m_worker;
};

} // namespace onedoor
