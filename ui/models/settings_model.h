#pragma once

#include "ui/models/keys_model.h"
#include "ui/models/preferences.h"
#include "ui/models/print_worker.h"
#include "ui/models/worker_thread.h"
#include "ui/models/workstation.h"

#include "core/sync/hub_admin.h"

#include <QObject>

namespace onedoor
{

/// Asks a hub everything an administrator would, in a thread: a line may take seconds to fail.
class HubCheck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void run(const HubAddress &address, const QString &password, const QString &scripts,
             const Clock *clock);

Q_SIGNALS:
    void finished(const QList<onedoor::HubAdmin::Finding> &findings);
};

/// What may be set: the clerk and this computer (Preferences), the centre as its papers name it
/// (the store), the line to the county.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    explicit SettingsModel(StationWorkplace &at, QObject *parent = nullptr);

    Preferences &preferences() { return m_preferences; }
    KeysModel &keys() { return m_keys; }
    const Workstation &station() const { return m_at.station(); }
    const StoreIdentity &identity() const { return m_at.store().identity(); }

    /// What papers say of the centre. Names of the store's settings.
    struct CentreField {
        const char *name;
        QString label;
        QString hint;
    };
    static QList<CentreField> centreFields();
    QString centreValue(const QString &name) const;
    Result<Done> setCentreValue(const QString &name, const QString &value);

    /// Reads the list of printers; the answer is printersChanged.
    void listPrinters();
    const QList<Printer> &printers() const { return m_printers; }
    /// Whether this computer has a print service; known after the first list.
    std::optional<bool> hasPrintService() const { return m_hasService; }

    QString hubAddress() const;
    /// Keeps the address without its password; the password goes to the keyring, or to a file only
    /// this user can read. An empty password keeps the one that is there.
    Result<Done> setHub(const QString &address, const QString &password);
    /// Asks the hub; the answer is hubChecked.
    void checkHub();
    static QString findingText(const HubAdmin::Finding &finding);

    /// Label and value of what the about section says.
    QList<std::pair<QString, QString>> about() const;

Q_SIGNALS:
    void printersChanged();
    void hubChecked(const QList<onedoor::HubAdmin::Finding> &findings);
    void hubChanged();
    void failed(const onedoor::Error &error);

private:
    StationWorkplace &m_at;
    Preferences m_preferences;
    KeysModel m_keys;
    WorkerThread<PrintWorker> m_prints;
    WorkerThread<HubCheck> m_check;
    QList<Printer> m_printers;
    std::optional<bool> m_hasService;
};

} // namespace onedoor
