#include "ui/models/petition_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace onedoor
{

/// A petition, what can be issued for it, which papers are older than their facts, and what it
/// belongs together with.
struct PetitionModel::Standing {
    Petition petition;
    QList<FormState> forms;
    QHash<QString, QStringList> outdated;
    QList<Related> related;
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
        take(*standing);
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
            take(*standing);
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
    return Standing{*petition, papers.forms(*petition), outdated,
                    related ? *related : QList<Related>()};
}

void PetitionModel::take(const Standing &standing)
{
    m_petition = standing.petition;
    m_forms = standing.forms;
    m_outdated = standing.outdated;
    m_nextDate = findNextDate();
    m_related = standing.related;
    Q_EMIT changed();
}

std::optional<PetitionModel::NextDate> PetitionModel::findNextDate() const
{
    const WorkingDays &calendar = reference().calendar;
    std::optional<DeadlineRow> next;
    for (const DeadlineRow &row : deadlinesOf(m_petition, reference().rules, calendar)) {
        if (!row.doneOn && (!next || row.dueOn < next->dueOn))
            next = row;
    }
    if (!next)
        return std::nullopt;
    NextDate date{*next, {}, 0, false};
    const DeadlineRule *rule = reference().rules.find(next->rule);
    if (rule) {
        const Derivation derivation = derive(*rule, next->startedOn, {}, calendar);
        if (derivation.legal == next->dueOn)
            date.derivation = derivation;
        date.workingDays = rule->unit == Unit::Workdays;
    }
    date.daysLeft =
        date.workingDays ? calendar.count(today(), next->dueOn) : int(today().daysTo(next->dueOn));
    return date;
}

QList<PetitionModel::RouteStop> PetitionModel::route() const
{
    const Petition &p = m_petition;
    const auto day = [](const QDateTime &at) {
        return at.isValid() ? Clock::legalDay(at).toString(QStringLiteral("MM-dd")) : QString();
    };
    using Mark = RouteStop::Mark;
    QList<RouteStop> stops{{stateText(State::Registered), day(p.registeredAt), Mark::Done}};
    if (p.declined) {
        stops.append({stateText(State::Declined), day(p.answeredAt), Mark::End});
        return stops;
    }
    const auto add = [&](const QString &text, bool reached, const QDateTime &at) {
        stops.append({text, reached ? day(at) : QString(), reached ? Mark::Done : Mark::Next});
    };
    add(stateText(State::Accepted), p.acceptance || p.answeredAt.isValid(), p.answeredAt);
    const bool toBeMediated = p.referrals.isEmpty() && p.acceptance &&
                              p.acceptance->route.contains(QStringLiteral("调解"));
    if (toBeMediated || !p.mediations.isEmpty() || !p.agreements.isEmpty()) {
        const Mediation last = p.mediations.isEmpty() ? Mediation{} : p.mediations.last();
        add(stateText(State::Mediating), !p.mediations.isEmpty() || !p.agreements.isEmpty(),
            last.startedAt);
        add(stateText(State::Agreed), !p.agreements.isEmpty(), last.endedAt);
    } else {
        const Referral last = p.referrals.isEmpty() ? Referral{} : p.referrals.last();
        add(stateText(last.receipt ? State::Handling : State::Referred), !p.referrals.isEmpty(),
            last.sentAt);
        add(stateText(State::Reported), last.report || !p.answers.isEmpty(), last.answeredAt);
    }
    if (p.merged && !p.adrift) {
        stops.removeIf([](const RouteStop &stop) { return stop.mark == Mark::Next; });
        stops.append({stateText(State::Merged), day(p.mergedAt), Mark::End});
        return stops;
    }
    add(stateText(State::Closed), p.closure.has_value(), p.closedAt);
    add(tr("Followed up"), !p.followUps.isEmpty(), {});
    if (p.closure)
        stops[stops.size() - 2].mark = Mark::End;
    const auto now = std::find_if(stops.rbegin(), stops.rend(),
                                  [](const RouteStop &stop) { return stop.mark == Mark::Done; });
    if (!p.closure && now != stops.rend())
        now->mark = Mark::Now;
    return stops;
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
        if (document.voided)
            item.standing = PaperItem::Standing::Voided;
        else if (printed)
            item.standing = PaperItem::Standing::Printed;
        items.prepend(item);
    }
    return items;
}

void PetitionModel::readPdf(const QString &pdfHash, const QObject *asker, Answer<QByteArray> answer)
{
    const auto read = [pdfHash](StationWorkplace &at) { return at.store().blobs.find(pdfHash); };
    m_desk.ask(asker, read, std::move(answer));
}

QList<Decision> PetitionModel::openDecisions() const
{
    return isReadOnly() ? QList<Decision>() : onedoor::openDecisions(m_petition);
}

void PetitionModel::decide(Decision decision, const QJsonObject &object, const QObject *asker,
                           Answer<Event> answer)
{
    const auto inputs = readInputs(decision, object);
    if (!inputs) {
        answer(inputs.error());
        return;
    }
    const auto record = [id = m_petition.id, decision, inputs = *inputs](StationWorkplace &at) {
        return recordDecision(at, id, decision, inputs);
    };
    const bool begun = m_recording.begin(asker, record, std::move(answer));
    if (begun)
        refresh();
}

QList<PetitionModel::HistoryItem> PetitionModel::history() const
{
    return historyOf(m_petition, reference());
}

} // namespace onedoor
