#pragma once

#include "ui/models/attachment_worker.h"
#include "ui/models/act_subject.h"
#include "ui/models/petition_finder.h"

namespace onedoor
{

/// One petition as the detail page shows it, and the acts about it.
class PetitionModel : public QObject, public ActSubject
{
    Q_OBJECT
public:
    /// `desk` is open and outlives the model.
    explicit PetitionModel(DeskWorker &desk, QObject *parent = nullptr);

    /// Why somebody looks; the look-up is logged with it (个人信息保护法 51).
    enum class LookReason { Handling, Progress, Supervision, Check };
    static QString lookText(LookReason reason);

    /// Opens and logs: `opened` answers, or `refused`, which leaves what was open.
    void open(const PetitionId &id, LookReason reason = LookReason::Handling);
    /// The same petition for another reason; logged again.
    void lookAgain(LookReason reason);
    LookReason reason() const { return m_reason; }
    /// Reads again what may have changed; no look-up of its own.
    void refresh();
    bool isOpen() const { return m_petition.registered; }
    const Petition &petition() const override { return m_petition; }

    /// The next day by which something is owed, with its law and how it was counted.
    struct DueDate {
        QDate due;
        QString title;
        QString owner;         ///< who must keep it; empty: the centre
        Derivation derivation; ///< no steps: the day was set by hand
        int daysLeft = 0;      ///< as it is counted, negative when over
        bool workingDays = false;
        bool provisional = false; ///< rests on a calendar that is not announced
    };
    const std::optional<DueDate> &dueDate() const { return m_dueDate; }

    /// A stop of the way: reached, reached last, still ahead, or a lawful end.
    struct RouteStop {
        enum class Mark { Done, Now, Next, End };
        QString text;
        QString when;
        Mark mark = Mark::Next;
    };
    struct RouteLane {
        QString title;
        QList<RouteStop> stops;
        bool isOver = false; ///< a route that has ended
    };
    /// The matter's own way first, then each route that was or is open.
    QList<RouteLane> lanes() const;

    struct HistoryItem {
        EventId id;
        QDateTime at;
        QString title;
        QString detail; ///< of a correction: what stood before, and what stands now
        QString whole;  ///< all that was answered; empty where the detail says it
        QString who;
        bool isCorrection = false;
        bool withdrawn = false; ///< answered by a later fact, as a voided document
        bool attention = false; ///< one of two facts that contradict each other
        QString clash{};        ///< of the one that does not count as it was meant: why
    };
    /// Newest first.
    QList<HistoryItem> history() const;
    static QList<HistoryItem> historyOf(const Petition &petition, const Reference &reference);

    struct PaperItem {
        enum class Standing { Waiting, ToServe, Printed, Served, Voided };
        QString number;
        QString title;
        QDateTime issuedAt;
        QString pdfHash;
        Standing standing = Standing::Waiting;
        QStringList outdated; ///< names of fields corrected since; a void paper has none
    };
    QList<PaperItem> papers() const;
    /// Reads the one PDF of a document, for its thumbnail.
    void readPdf(const QString &pdfHash, const QObject *asker, Answer<QByteArray> answer);
    /// Petitions it belongs together with, whichever of the two says so.
    const QList<Related> &related() const override { return m_related; }
    /// Others that may be meant, while somebody types.
    PetitionFinder *otherMatters() override { return &m_finder; }
    /// What can be issued, with what is missing for it.
    const QList<FormState> &forms() const { return m_forms; }

    /// Keeps files with the petition, or writes one out, in a thread; the answers are attached (for
    /// each), savedOut and attachmentFailed.
    void attach(const QStringList &files);
    void saveOut(const Attachment &attachment, const QString &file);
    /// How far that is, where there is much to read; cancelled, attachmentFailed says Cancelled.
    BackgroundWork &attachmentWork() { return m_attachmentWork; }

    const Doable &doable() const override { return m_doable; }
    void take(const QString &act, const QJsonObject &inputs, const QObject *asker,
              Answer<Event> answer) override;
    /// An act being recorded; until it has answered no second one begins.
    const Recording &recording() const override { return m_recording; }
    DeskWorker &desk() const override { return m_desk; }

    const Reference &reference() const override { return m_desk.reference(); }
    QDate today() const override { return m_desk.today(); }
    bool isReadOnly() const { return m_desk.isReadOnly(); }

Q_SIGNALS:
    void changed();
    void attached(const QString &name);
    void savedOut(const QString &file);
    void attachmentFailed(const onedoor::Error &error);
    void opened();
    void refused(const onedoor::Error &error);

private:
    struct Standing;
    static Result<Standing> standingOf(StationWorkplace &at, const Result<Petition> &petition);
    void show(const Standing &standing);
    std::optional<DueDate> findDueDate() const;
    RouteLane ownLane() const;
    RouteLane laneOf(const RouteRun &run) const;

    DeskWorker &m_desk;
    Recording m_recording;
    PetitionFinder m_finder;
    Petition m_petition;
    LookReason m_reason = LookReason::Handling;
    std::optional<DueDate> m_dueDate;
    Doable m_doable;
    QList<FormState> m_forms;
    QHash<QString, QStringList> m_outdated; ///< by document number: what was corrected since
    QList<Related> m_related;
    BackgroundWork m_attachmentWork{tr("Keeping attachments")};
    WorkerThread<AttachmentWorker> m_attachments;
};

} // namespace onedoor
