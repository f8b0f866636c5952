#include "ui/models/intake_model.h"

#include <utility>

namespace onedoor
{

namespace
{

PetitionId idIn(const QJsonObject &object, const QString &key)
{
    return PetitionId::parse(object.value(key).toString()).value_or(PetitionId());
}

} // namespace

const QString IntakeModel::pageName = QStringLiteral("intake");

/// What calling the next left: the visitor, with advice given before; or why there is none.
struct IntakeModel::Called {
    std::optional<TicketRow> visitor;
    std::optional<AdviceGiven> advice;
    std::optional<Error> nobody;
};

/// A petition as it stands, with what may be done.
struct IntakeModel::Matter {
    Petition petition;
    Doable doable;
    QList<Related> related;
};

/// What was recorded, and how the petition stands after it.
struct IntakeModel::Kept {
    PetitionId id;
    PetitionCode code;
    Result<Matter> matter;
};

Result<IntakeModel::Matter> IntakeModel::matterOf(StationWorkplace &at, const PetitionId &id)
{
    const auto petition = at.store().ledger.petition(id);
    if (!petition)
        return petition.error();
    const auto related = at.store().relations.of(id);
    return Matter{*petition, Doable::of(*petition, at.workplace()),
                  related ? *related : QList<Related>()};
}

IntakeModel::IntakeModel(DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_recording(desk), m_finder(desk.station()),
      m_drafts(desk, pageName, [this] { return draftContent(); }),
      m_search(factoryOf(desk.station())), m_suggestions(factoryOf(desk.station())), m_signs(desk)
{
    connect(&m_drafts, &DraftKeeper::saved, this, &IntakeModel::draftSaved);
    connect(&m_drafts, &DraftKeeper::othersChanged, this, &IntakeModel::draftsChanged);
    connect(&m_drafts, &DraftKeeper::failed, this, &IntakeModel::refused);
    connect(&m_search, &RepeatSearch::failed, this, &IntakeModel::refused);
    connect(&m_suggestions, &SuggestionSearch::failed, this, &IntakeModel::refused);
    connect(&m_search, &RepeatSearch::found, this, [this](const QList<Repeat> &repeats) {
        m_repeats = repeats;
        Q_EMIT repeatsChanged();
    });
    m_form = emptyForm();
    review();
}

IntakeModel::~IntakeModel()
{
    m_drafts.flush();
}

IntakeForm IntakeModel::emptyForm() const
{
    IntakeForm form;
    form.intake.channel = QStringLiteral("visit");
    form.intake.place.division = nearDivision();
    return form;
}

QJsonObject IntakeModel::draftContent() const
{
    QJsonObject content = m_form.toJson();
    if (m_visit)
        content.insert(QStringLiteral("visit"), m_visit->text());
    if (m_stage == Stage::Correcting) {
        content.insert(QStringLiteral("correcting"), m_petition.id.text());
        content.insert(QStringLiteral("reason"), m_reason);
        content.insert(QStringLiteral("seen"), writeClear(m_seen));
    }
    return content;
}

void IntakeModel::edit(const IntakeForm &form)
{
    if (m_stage == Stage::Deciding || m_handedIn || form == m_form)
        return;
    const bool worthKeeping = !form.isEmpty() || !m_form.isEmpty();
    m_form = form;
    if (worthKeeping)
        m_drafts.touch();
    review();
    m_search.ask(m_form.intake, m_stage == Stage::Correcting ? m_petition.id : PetitionId());
    m_suggestions.ask(m_form.intake);
}

void IntakeModel::setReason(const QString &reason)
{
    if (m_handedIn || reason == m_reason)
        return;
    m_reason = reason;
    m_drafts.touch();
    review();
}

void IntakeModel::review()
{
    const auto origin = m_stage == Stage::Correcting ? IntakeOrigin::Import : IntakeOrigin::Window;
    m_problems.clear();
    if (m_stage == Stage::Correcting && m_reason.trimmed().isEmpty())
        m_problems.append(Error{Reason::Missing, {}, QStringLiteral("reason")});
    m_problems += problemsOf(m_form, origin, reference(), m_desk.now());
    m_signs.look(m_form.intake);
    Q_EMIT problemsChanged();
}

void IntakeModel::begin(Stage stage, const IntakeForm &form)
{
    m_drafts.flush();
    m_drafts.begin();
    m_search.cancel();
    m_suggestions.clear();
    m_stage = stage;
    m_form = form;
    m_repeats.clear();
    review();
    Q_EMIT reset();
}

void IntakeModel::startNew()
{
    m_drafts.flush(); // still under the form it belongs to
    m_visit = m_visitor ? std::optional(m_visitor->visit) : std::nullopt;
    m_petition = {};
    m_reason.clear();
    begin(Stage::Filling, emptyForm());
}

void IntakeModel::startFrom(const AdviceGiven &advice, const PetitionId &visit)
{
    startNew();
    m_visit = visit;
    IntakeForm form = emptyForm();
    form.intake.narrative = advice.question;
    form.intake.title = suggestedTitle(advice.question);
    form.intake.type = reference().disputeTypes.byName(advice.topic) ? advice.topic : QString();
    if (advice.visitor)
        form.intake.petitioners.append(*advice.visitor);
    edit(form);
    Q_EMIT reset();
}

QString IntakeModel::titleOf(const Draft &draft)
{
    const Intake intake = IntakeForm::fromJson(draft.content).intake;
    const QString title = intake.title.isEmpty() ? suggestedTitle(intake.narrative) : intake.title;
    const QString name = intake.petitioners.isEmpty() ? QString() : intake.petitioners.first().name;
    return title.isEmpty() || name.isEmpty() ? title + name : name + QStringLiteral(" · ") + title;
}

PetitionId IntakeModel::correctedBy(const Draft &draft)
{
    return idIn(draft.content, QStringLiteral("correcting"));
}

void IntakeModel::takeOver(const Draft &draft)
{
    const PetitionId correcting = correctedBy(draft);
    if (correcting.isNull()) {
        startNew();
        goOn(draft);
        return;
    }
    const auto read = [id = correcting](StationWorkplace &at) {
        return at.store().ledger.petition(id);
    };
    m_desk.ask(this, read, [this, draft](const Result<Petition> &petition) {
        if (!petition) {
            Q_EMIT refused(petition.error());
            return;
        }
        beginCorrection(*petition);
        goOn(draft);
    });
}

void IntakeModel::goOn(const Draft &draft)
{
    m_reason = draft.content.value(QStringLiteral("reason")).toString();
    const auto seen = readStrictly<Intake>(draft.content.value(QStringLiteral("seen")).toObject());
    if (seen && draft.content.contains(QStringLiteral("seen")))
        m_seen = *seen;
    if (const PetitionId visit = idIn(draft.content, QStringLiteral("visit")); !visit.isNull())
        m_visit = visit;
    m_form = IntakeForm::fromJson(draft.content);
    m_drafts.adopt(draft);
    review();
    m_search.ask(m_form.intake, m_stage == Stage::Correcting ? m_petition.id : PetitionId());
    m_suggestions.ask(m_form.intake);
    Q_EMIT reset();
}

void IntakeModel::discard(const Draft &draft)
{
    m_drafts.discard(draft);
}

void IntakeModel::restore(const Draft &draft)
{
    m_drafts.restore(draft);
}

void IntakeModel::callNext()
{
    const auto before = m_visitor ? std::optional(m_visitor->visit) : std::nullopt;
    const auto call = [before](StationWorkplace &at) -> Result<Called> {
        Guidance guidance(at.workplace());
        // Registration ends a visit by itself; then there is nothing left to end.
        const auto ended = before ? guidance.end(*before, QStringLiteral("served")) : Done{};
        if (!ended && ended.error().reason != Reason::AlreadyDone)
            return ended.error();
        const auto next = guidance.callNext(at.station().who.window);
        if (!next)
            return Called{std::nullopt, std::nullopt, next.error()};
        Called called{*next, std::nullopt, std::nullopt};
        if (const auto visit = at.store().ledger.visit(next->visit);
            visit && !visit->advice.isEmpty())
            called.advice = visit->advice.last();
        return called;
    };
    m_recording.begin(this, call, [this](const Result<Called> &called) {
        if (called)
            welcome(*called);
        else
            Q_EMIT refused(called.error());
    });
}

void IntakeModel::welcome(const Called &called)
{
    m_visitor = called.visitor;
    if (called.visitor) {
        // Somebody else comes: what is half corrected stays a draft of its own.
        if (m_form.isEmpty() || m_stage != Stage::Filling)
            startNew();
        m_visit = called.visitor->visit;
        if (called.advice && m_form.isEmpty())
            startFrom(*called.advice, called.visitor->visit);
    } else if (called.nobody) {
        Q_EMIT refused(*called.nobody);
    }
    Q_EMIT visitorChanged();
}

void IntakeModel::callAgain()
{
    if (!m_visitor)
        return;
    const auto call = [visit = m_visitor->visit](StationWorkplace &at) {
        return Guidance(at.workplace()).callAgain(visit, at.station().who.window);
    };
    m_recording.begin(this, call, [this](const Result<Done> &done) {
        if (!done)
            Q_EMIT refused(done.error());
        else if (m_visitor)
            ++m_visitor->calls;
        Q_EMIT visitorChanged();
    });
}

void IntakeModel::markAbsent()
{
    if (!m_visitor)
        return;
    const auto end = [visit = m_visitor->visit](StationWorkplace &at) {
        return Guidance(at.workplace()).end(visit, QStringLiteral("absent"));
    };
    m_recording.begin(this, end, [this](const Result<Done> &ended) {
        if (!ended && ended.error().reason != Reason::AlreadyDone) {
            Q_EMIT refused(ended.error());
            return;
        }
        m_visitor.reset();
        m_visit.reset();
        Q_EMIT visitorChanged();
    });
}

void IntakeModel::submit()
{
    if (m_stage == Stage::Deciding || m_handedIn)
        return;
    if (m_recording.isUnderWay()) // a number being called: the key is not lost
        return m_recording.whenFree([this] { submit(); });
    if (!m_problems.isEmpty()) {
        Q_EMIT refused(m_problems.first());
        return;
    }
    m_drafts.flush(); // before the record, which takes the draft away
    if (m_stage == Stage::Filling)
        registerForm();
    else
        recordCorrection();
}

void IntakeModel::registerForm()
{
    const QString draft = m_drafts.id();
    const auto record = [intake = m_form.intake, links = m_form.links, visit = m_visit,
                         draft](StationWorkplace &at) -> Result<Kept> {
        Desk desk(at.workplace());
        const auto registered = desk.registerPetition(intake, IntakeOrigin::Window, visit, links);
        if (!registered)
            return registered.error();
        // A draft that cannot be taken away is offered again, and discarded by hand.
        (void)at.store().drafts.remove(draft);
        return Kept{registered->id, registered->code, matterOf(at, registered->id)};
    };
    m_handedIn = m_recording.begin(this, record, [this, draft](const Result<Kept> &kept) {
        m_handedIn = false;
        if (!kept) {
            Q_EMIT refused(kept.error());
            return;
        }
        if (m_drafts.id() != draft)
            m_drafts.flush();
        m_drafts.begin();
        m_search.cancel();
        m_visitor.reset();
        m_visit.reset();
        m_stage = Stage::Deciding;
        if (kept->matter) {
            m_petition = kept->matter->petition;
            m_doable = kept->matter->doable;
            m_related = kept->matter->related;
        } else { // registered all the same
            m_petition = {};
            m_doable = {};
            m_related.clear();
            m_petition.id = kept->id;
            m_petition.code = kept->code;
        }
        Q_EMIT visitorChanged();
        Q_EMIT reset();
        if (!kept->matter)
            Q_EMIT refused(kept->matter.error());
    });
}

void IntakeModel::take(const QString &act, const QJsonObject &inputs, const QObject *asker,
                       Answer<Event> answer)
{
    using Told = std::pair<Event, std::optional<Matter>>;
    const auto record = [id = m_petition.id, act, inputs](StationWorkplace &at) -> Result<Told> {
        const auto event = takeAct(at, id, act, inputs);
        if (!event)
            return event.error();
        const auto matter = matterOf(at, id);
        return Told{*event, matter ? std::optional(*matter) : std::nullopt};
    };
    m_recording.begin(asker, record, [this, answer](const Result<Told> &taken) {
        if (taken && taken->second && taken->second->petition.id == m_petition.id) {
            m_petition = taken->second->petition;
            m_doable = taken->second->doable;
            m_related = taken->second->related;
        }
        answer(taken ? Result<Event>(taken->first) : Result<Event>(taken.error()));
    });
}

void IntakeModel::askForms(const QObject *asker, Answer<QList<FormState>> answer)
{
    const auto read = [id = m_petition.id](StationWorkplace &at) -> Result<QList<FormState>> {
        const auto petition = at.store().ledger.petition(id);
        return petition ? Result<QList<FormState>>(at.papers().forms(*petition))
                        : Result<QList<FormState>>(petition.error());
    };
    m_desk.ask(asker, read, std::move(answer));
}

QList<Proposal> IntakeModel::proposedOrganisations() const
{
    return m_suggestions.offered().suggested.organisations;
}

} // namespace onedoor
