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
/// is set and waits for the printer.
class KeyWorker : public QObject
{
    Q_OBJECT
public:
    KeyWorker(QString folder, const PasswordCost &cost) : m_file(std::move(folder), cost) {}

    void open(const OperatorPassword &password);
    void recover(const RecoveryCode &code);
    /// Sets a password; where the operator has one, `current` must open its slot. The clear slot of
    /// a store made before goes, and with it the store is locked.
    void setPassword(const DataKey &key, const Secret &current, const OperatorPassword &next);
    /// The old sheet opens the store until the new one has left.
    void makeSheet(const DataKey &key, const QString &resources, const QStringList &fonts,
                   const SheetFacts &facts, const SheetPlace &place);

Q_SIGNALS:
    void opened(const onedoor::DataKey &key);
    void passwordSet();
    void sheetMade();
    void failed(const onedoor::Error &error);

private:
    Result<Done> replacePassword(const DataKey &key, const Secret &current,
                                 const OperatorPassword &next);

    KeyFile m_file;
};

} // namespace onedoor
