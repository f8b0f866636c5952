#pragma once

#include "ui/models/desk_worker.h"
#include "ui/models/keys_model.h"
#include "ui/models/preferences.h"
#include "ui/models/print_worker.h"

#include "core/sync/hub_admin.h"
#include "core/sync/hub_secret.h"

#include <QObject>

namespace onedoor
{

/// Asks a hub everything an administrator would, in a thread: a line may take seconds to fail.
class HubCheck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Without a password the hub itself says what it lacks.
    void run(const HubAddress &address, const HubSecret &secret, const QString &scripts,
             const Workstation &station);

Q_SIGNALS:
    void finished(const QList<onedoor::HubAdmin::Finding> &findings);
};

/// What may be set: the clerk and this computer (Preferences), the centre as its papers name it
/// (the store), the line to the county.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` is open and outlives the model.
    explicit SettingsModel(DeskWorker &desk, QObject *parent = nullptr);

    Preferences &preferences() { return m_preferences; }
    KeysModel &keys() { return m_keys; }
    /// Where drafts are kept.
    DeskWorker &desk() { return m_desk; }
    const Workstation &station() const { return m_desk.station(); }
    const StoreIdentity &identity() const { return m_desk.identity(); }

    /// Reads again what the store keeps; the answer is `valuesRead`.
    void read();

    /// What papers say of the centre. Names of the store's settings.
    struct CentreField {
        const char *name;
        QString label;
        QString hint;
    };
    static QList<CentreField> centreFields();
    QString centreValue(const QString &name) const { return m_values.value(name); }
    /// Keeps the values by their names; those that are as they were cost nothing.
    void setCentreValues(const QHash<QString, QString> &values, const QObject *asker,
                         Answer<Done> answer);

    /// Reads the list of printers; the answer is printersChanged.
    void listPrinters();
    const QList<Printer> &printers() const { return m_printers; }
    /// Whether this computer has a print service; known after the first list.
    std::optional<bool> hasPrintService() const { return m_hasService; }

    const QString &hubAddress() const { return m_hub; }
    /// Keeps the address without its password; the password goes to the keyring, or to a file only
    /// this user can read. An empty password keeps the one that is there.
    void setHub(const QString &address, const QString &password, const QObject *asker,
                Answer<Done> answer);
    /// Asks the hub; the answer is hubChecked.
    void checkHub();
    static QString findingText(const HubAdmin::Finding &finding);

    /// Label and value of what the about section says.
    QList<std::pair<QString, QString>> about() const;

Q_SIGNALS:
    void valuesRead();
    void printersChanged();
    void hubChecked(const QList<onedoor::HubAdmin::Finding> &findings);
    void hubChanged();
    void failed(const onedoor::Error &error);

private:
    HubSecret hubSecret() const;

    DeskWorker &m_desk;
    Preferences m_preferences;
    KeysModel m_keys;
    QHash<QString, QString> m_values; ///< of centreFields
    QString m_hub;
    WorkerThread<PrintWorker> m_prints;
    WorkerThread<HubCheck> m_check;
    QList<Printer> m_printers;
    std::optional<bool> m_hasService;
};

} // namespace onedoor
