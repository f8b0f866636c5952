#include "ui/models/petition_model.h"

#include "core/domain/running_clock.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace onedoor
{

/// A petition, what can be done with it and issued for it, which papers are older than their facts,
/// and what it belongs together with.
struct PetitionModel::Standing {
    Petition petition;
    QList<FormState> forms;
    QHash<QString, QStringList> outdated;
    QList<Related> related;
    Doable doable;
};

PetitionModel::PetitionModel(DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_recording(desk), m_finder(desk.station()),
      m_attachments(desk.station(), m_attachmentWork)
{
    const AttachmentWorker *files = m_attachments.worker();
    connect(files, &AttachmentWorker::attached, this, [this](const QString &name) {
        refresh();
        Q_EMIT attached(name);
    });
    connect(files, &AttachmentWorker::savedOut, this, &PetitionModel::savedOut);
    connect(files, &AttachmentWorker::failed, this, &PetitionModel::attachmentFailed);
}

void PetitionModel::attach(const QStringList &files)
{
    m_attachmentWork.begin();
    m_attachments.post(
        [id = m_petition.id, files](AttachmentWorker &worker) { worker.attach(id, files); });
}

void PetitionModel::saveOut(const Attachment &attachment, const QString &file)
{
    m_attachmentWork.begin();
    m_attachments.post([id = m_petition.id, attachment, file](AttachmentWorker &worker) {
        worker.saveOut(id, attachment, file);
    });
}

QString PetitionModel::lookText(LookReason reason)
{
    switch (reason) {
    case LookReason::Handling:
        return tr("handling");
    case LookReason::Progress:
        return tr("asked for progress");
    case LookReason::Supervision:
        return tr("supervision");
    case LookReason::Check:
        return tr("checking");
    }
    return {};
}

void PetitionModel::open(const PetitionId &id, LookReason reason)
{
    // A store opened for reading only takes no log; what it shows was already somebody's to read.
    const auto read = [id, logged = !isReadOnly(),
                       why = lookText(reason)](StationWorkplace &at) -> Result<Standing> {
        Desk desk(at.workplace());
        return standingOf(at, logged ? desk.look(id, why) : desk.petition(id));
    };
    m_desk.ask(this, read, [this, reason](const Result<Standing> &standing) {
        if (!standing) {
            Q_EMIT refused(standing.error());
            return;
        }
        m_reason = reason;
        show(*standing);
        Q_EMIT opened();
    });
}

void PetitionModel::lookAgain(LookReason reason)
{
    if (reason != m_reason)
        open(m_petition.id, reason);
}

namespace
{

/// What clashes may lie in other matters: those it was merged into.
bool readsAlike(const Petition &a, const Petition &b)
{
    return a.history.size() == b.history.size() &&
           std::equal(a.attention.begin(), a.attention.end(), b.attention.begin(),
                      b.attention.end(), [](const Attention &one, const Attention &other) {
                          return one.event == other.event && one.clash == other.clash &&
                                 one.against == other.against;
                      });
}

} // namespace

void PetitionModel::refresh()
{
    if (!isOpen())
        return;
    const auto read = [id = m_petition.id](StationWorkplace &at) {
        return standingOf(at, at.store().ledger.petition(id));
    };
    m_desk.ask(this, read, [this](const Result<Standing> &standing) {
        if (standing && standing->petition.id == m_petition.id &&
            !readsAlike(standing->petition, m_petition))
            show(*standing);
    });
}

Result<PetitionModel::Standing> PetitionModel::standingOf(StationWorkplace &at,
                                                          const Result<Petition> &petition)
{
    if (!petition)
        return petition.error();
    const auto related = at.store().relations.of(petition->id);
    Papers papers = at.papers();
    QHash<QString, QStringList> outdated;
    for (const Document &document : petition->documents)
        outdated.insert(document.issued.number, papers.outdated(*petition, document));
    return Standing{
        *petition, papers.forms(*petition), outdated, related ? *related : QList<Related>(),
        at.station().mode == OpenMode::ReadOnly ? Doable{} : Doable::of(*petition, at.workplace())};
}

void PetitionModel::show(const Standing &standing)
{
    m_petition = standing.petition;
    m_forms = standing.forms;
    m_outdated = standing.outdated;
    m_dueDate = findDueDate();
    m_related = standing.related;
    m_doable = standing.doable;
    Q_EMIT changed();
}

std::optional<PetitionModel::DueDate> PetitionModel::findDueDate() const
{
    const WorkingDays &calendar = reference().calendar;
    const auto next = onedoor::nextDate(m_petition, calendar);
    if (!next)
        return std::nullopt;
    DueDate date;
    date.due = next->due;
    date.provisional = next->provisional;
    if (next->clock) {
        const ClockStarted &started = next->clock->started;
        date.title = started.title;
        date.owner = started.owner;
        date.derivation = derivationOf(*next->clock, calendar);
        date.derivation.rule.promise = started.promise;
        date.workingDays = started.unit == Unit::Workdays && !started.fixed;
    } else if (next->task) {
        date.title = next->task->set.title;
        date.owner = next->task->set.owner;
    }
    date.daysLeft =
        date.workingDays ? calendar.count(today(), date.due) : int(today().daysTo(date.due));
    return date;
}

QList<PetitionModel::PaperItem> PetitionModel::papers() const
{
    QList<PaperItem> items;
    for (const Document &document : m_petition.documents) {
        const FormSpec *form = reference().forms.find(document.issued.form);
        PaperItem item{document.issued.number,
                       form ? form->title : document.issued.form,
                       document.issuedAt,
                       document.issued.pdfHash,
                       PaperItem::Standing::Waiting,
                       m_outdated.value(document.issued.number)};
        const bool printed = std::any_of(document.prints.begin(), document.prints.end(),
                                         [](const DocumentPrinted &print) {
                                             return print.outcome == QStringLiteral("completed");
                                         });
        const bool served = std::any_of(m_petition.services.begin(), m_petition.services.end(),
                                        [&document](const Service &service) {
                                            return service.served.id == document.issued.document;
                                        });
        const bool own = !form || form->reader == wordOf(Reader::Desk);
        if (document.voided)
            item.standing = PaperItem::Standing::Voided;
        else if (served)
            item.standing = PaperItem::Standing::Served;
        else if (printed)
            item.standing = own ? PaperItem::Standing::Printed : PaperItem::Standing::ToServe;
        items.prepend(item);
    }
    return items;
}

void PetitionModel::readPdf(const QString &pdfHash, const QObject *asker, Answer<QByteArray> answer)
{
    const auto read = [pdfHash](StationWorkplace &at) { return at.store().blobs.find(pdfHash); };
    m_desk.ask(asker, read, std::move(answer));
}

void PetitionModel::take(const QString &act, const QJsonObject &inputs, const QObject *asker,
                         Answer<Event> answer)
{
    const auto record = [id = m_petition.id, act, inputs](StationWorkplace &at) {
        return takeAct(at, id, act, inputs);
    };
    if (m_recording.begin(asker, record, std::move(answer)))
        refresh();
}

QList<PetitionModel::HistoryItem> PetitionModel::history() const
{
    return historyOf(m_petition, reference());
}

} // namespace onedoor
