#pragma once

#include "ui/models/desk_worker.h"

#include "core/sync/sync_worker.h"

namespace onedoor
{

/// The exchange with the county as a clerk sees it: how it stands, in words, and "now".
class SyncModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` is open and outlives the model. notes: of this user, see Installation; empty: none.
    explicit SyncModel(DeskWorker &desk, const QString &notes = {}, QObject *parent = nullptr);
    ~SyncModel() override;

    /// Reads address and password again: the settings changed.
    void readAccess();
    void exchangeNow();
    /// Ends the exchange that runs; nothing is lost, and it goes on with the next.
    void stop();
    /// Facts were recorded by this program.
    void appended();

    const SyncStatus &status() const { return m_status; }
    /// Another copy goes on under this station's name (Reissue).
    bool needsNewStation() const;
    /// For the pill: 已同步 09:30, 未连接, 待上传 3 条.
    QString shortText() const;
    /// The whole story in a few sentences: waiting facts, last good exchange, next try, trouble.
    QString longText() const;
    /// Something of the others was kept aside, or the hub holds other keys: the exchange goes on,
    /// and somebody should be told.
    bool hasDoubts() const { return !doubtsOf(m_status).isEmpty(); }
    /// What keeps it from exchanging, a sentence.
    static QString troubleText(const SyncStatus &status);
    /// A sentence for each, for a person.
    static QStringList doubtsOf(const SyncStatus &status);

Q_SIGNALS:
    void changed();
    /// Something came from the centre's other stations.
    void admitted();

private:

    DeskWorker &m_desk;
    RandomIds m_ids; ///< have no state: the worker may use them
    WorkerThread<SyncWorker> m_worker;
    SyncStatus m_status;
};

} // namespace onedoor
