#pragma once

#include "core/desk/recovery_sheet.h"
#include "core/store/key_file.h"

#include <QObject>

namespace onedoor
{

/// Where a recovery sheet goes: a file, or, with none named, a printer ("" for the default one).
struct SheetPlace {
    QString file;
    QString printer;
};

/// What takes its time about keys, in a thread: a password is stretched for half a second, a sheet
/// is set and waits for the printer, a keyring asks its user.
class KeyWorker : public QObject
{
    Q_OBJECT
public:
    /// `keyring` outlives the worker; null: none is asked.
    KeyWorker(QString folder, const PasswordCost &cost, KeyVault *keyring = nullptr)
        : m_file(std::move(folder), cost), m_keyring(keyring)
    {
    }

    /// What opens the store; none where that cannot be read.
    void list();
    /// Without a person: by the copy in the keyring.
    void openAlone();
    void open(const OperatorPassword &password);
    void recover(const RecoveryCode &code);
    /// Sets a password; where the operator has one, `current` must open its slot. The clear slot of
    /// a store made before goes, and with it the store is locked.
    void setPassword(const DataKey &key, const Secret &current, const OperatorPassword &next);
    /// The old sheet opens the store until the new one has left.
    void makeSheet(const DataKey &key, const QString &resources, const QStringList &fonts,
                   const SheetFacts &facts, const SheetPlace &place);
    /// Leaves a copy of the key in the keyring, or takes it back. As after the two above, `listed`
    /// comes before the answer.
    void setKeyring(const DataKey &key, bool on);

Q_SIGNALS:
    void listed(const QList<onedoor::KeySlot> &slotList);
    void opened(const onedoor::DataKey &key);
    void passwordSet();
    void sheetMade();
    void keyringSet();
    void failed(const onedoor::Error &error);

private:
    Result<Done> replacePassword(const DataKey &key, const Secret &current,
                                 const OperatorPassword &next);

    KeyFile m_file;
    KeyVault *m_keyring;
};

} // namespace onedoor
