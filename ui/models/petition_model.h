#pragma once

#include "ui/models/attachment_worker.h"
#include "ui/models/worker_thread.h"
#include "ui/models/workstation.h"

#include <QObject>

namespace onedoor
{

/// One petition as the detail page shows it, and the decisions about it. Reads and records on the
/// window's thread: single facts only.
class PetitionModel : public QObject
{
    Q_OBJECT
public:
    explicit PetitionModel(StationWorkplace &at, QObject *parent = nullptr);

    /// Why somebody looks; the look-up is logged with it (个人信息保护法 51).
    enum class LookReason { Handling, Progress, Supervision, Check };
    static QString lookText(LookReason reason);

    /// Opens and logs. A refusal leaves what was open.
    Result<Done> open(const PetitionId &id, LookReason reason = LookReason::Handling);
    /// The same petition for another reason; logged again.
    Result<Done> lookAgain(LookReason reason);
    LookReason reason() const { return m_reason; }
    /// Reads again what may have changed; no look-up of its own.
    void refresh();
    bool isOpen() const { return m_petition.registered; }
    const Petition &petition() const { return m_petition; }

    /// The next open deadline, with its law and how the day was counted.
    struct NextDate {
        DeadlineRow row;
        Derivation derivation; ///< rule.id is empty where the day was set by hand
        int daysLeft = 0;      ///< as the rule counts, negative when over
        bool workingDays = false;
    };
    const std::optional<NextDate> &nextDate() const { return m_nextDate; }

    /// A stop of the way: reached, reached last, still ahead, or a lawful end.
    struct RouteStop {
        enum class Mark { Done, Now, Next, End };
        QString text;
        QString when;
        Mark mark = Mark::Next;
    };
    QList<RouteStop> route() const;

    struct HistoryItem {
        EventId id;
        QDateTime at;
        QString title;
        QString detail; ///< of a correction: what stood before, and what stands now
        QString who;
        bool isCorrection = false;
        bool withdrawn = false; ///< answered by a later fact, as a voided document
        bool attention = false; ///< contradicts what was recorded before
    };
    /// Newest first.
    QList<HistoryItem> history() const;
    static QList<HistoryItem> historyOf(const Petition &petition);

    struct PaperItem {
        enum class Standing { Waiting, Printed, Voided };
        QString number;
        QString title;
        QDateTime issuedAt;
        QString pdfHash;
        Standing standing = Standing::Waiting;
    };
    QList<PaperItem> papers() const;
    /// The one PDF of a document, for its thumbnail.
    Result<QByteArray> pdf(const QString &pdfHash) const;
    /// Petitions it belongs together with, whichever of the two says so.
    const QList<Related> &related() const { return m_related; }
    /// Others that may be meant, while somebody types; at once, like every search.
    QList<PetitionRow> matching(const QString &typed, int limit) const;
    /// What can be issued, with what is missing for it.
    const QList<FormState> &forms() const { return m_forms; }

    /// Keeps a file with the petition, or writes one out, in a thread; the answers are attached,
    /// savedOut and attachmentFailed.
    void attach(const QString &file);
    void saveOut(const Attachment &attachment, const QString &file);

    /// By the same guard that would refuse them.
    QList<Decision> openDecisions() const;
    /// Referrals that may be meant: id and organisation.
    QList<std::pair<QString, QString>> openReferrals() const;
    /// Records a decision with its inputs as contract.md writes them.
    Result<Event> decide(Decision decision, const QJsonObject &inputs);

    const Reference &reference() const { return m_at.reference(); }
    QDate today() const { return m_at.today(); }
    bool isReadOnly() const { return m_at.station().mode == OpenMode::ReadOnly; }

Q_SIGNALS:
    void changed();
    void attached(const QString &name);
    void savedOut(const QString &file);
    void attachmentFailed(const onedoor::Error &error);

private:
    void take(Petition petition);
    std::optional<NextDate> findNextDate() const;

    StationWorkplace &m_at;
    Desk m_desk;
    Papers m_papers;
    Petition m_petition;
    LookReason m_reason = LookReason::Handling;
    std::optional<NextDate> m_nextDate;
    QList<FormState> m_forms;
    QList<Related> m_related;
    WorkerThread<AttachmentWorker> m_attachments;
};

} // namespace onedoor
