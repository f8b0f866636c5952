#include "ui/models/intake_model.h"

#include <utility>

namespace onedoor
{

namespace
{

const QString pageName = QStringLiteral("intake");

PetitionId idIn(const QJsonObject &object, const QString &key)
{
    return PetitionId::parse(object.value(key).toString()).value_or(PetitionId());
}

} // namespace

IntakeModel::IntakeModel(Workplace at, WorkplaceFactory factory, QObject *parent)
    : QObject(parent), m_at(at), m_desk(at), m_guidance(at),
      m_drafts(at, pageName, [this] { return draftContent(); }), m_search(std::move(factory))
{
    connect(&m_drafts, &DraftKeeper::saved, this, &IntakeModel::draftSaved);
    connect(&m_drafts, &DraftKeeper::failed, this, &IntakeModel::refused);
    connect(&m_search, &RepeatSearch::failed, this, &IntakeModel::refused);
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

QString IntakeModel::nearDivision() const
{
    return m_at.store.identity().division;
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
    }
    return content;
}

void IntakeModel::edit(const IntakeForm &form)
{
    if (m_stage == Stage::Deciding || form == m_form)
        return;
    const bool worthKeeping = !form.isEmpty() || !m_form.isEmpty();
    m_form = form;
    if (worthKeeping)
        m_drafts.touch();
    review();
    m_search.ask(m_form.intake, m_stage == Stage::Correcting ? m_petition.id : PetitionId());
}

void IntakeModel::setReason(const QString &reason)
{
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
    m_problems += problemsOf(m_form, origin, m_at.reference, m_desk.now());
    Q_EMIT problemsChanged();
}

void IntakeModel::begin(Stage stage, const IntakeForm &form)
{
    m_drafts.flush();
    m_drafts.begin();
    m_search.cancel();
    m_stage = stage;
    m_form = form;
    m_repeats.clear();
    review();
    Q_EMIT reset();
}

void IntakeModel::startNew()
{
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
    form.intake.type = m_at.reference.disputeTypes.byName(advice.topic) ? advice.topic : QString();
    if (advice.visitor)
        form.intake.petitioners.append(*advice.visitor);
    edit(form);
    Q_EMIT reset();
}

void IntakeModel::startCorrection(const PetitionId &id)
{
    const auto petition = m_desk.petition(id);
    if (!petition) {
        Q_EMIT refused(petition.error());
        return;
    }
    m_drafts.flush(); // still under the form it belongs to
    m_petition = *petition;
    m_visit.reset();
    m_reason.clear();
    begin(Stage::Correcting, {petition->intake, {}});
}

QString IntakeModel::titleOf(const Draft &draft)
{
    const Intake intake = IntakeForm::fromJson(draft.content).intake;
    const QString title = intake.title.isEmpty() ? suggestedTitle(intake.narrative) : intake.title;
    const QString name = intake.petitioners.isEmpty() ? QString() : intake.petitioners.first().name;
    return title.isEmpty() || name.isEmpty() ? title + name : name + QStringLiteral(" · ") + title;
}

void IntakeModel::takeOver(const Draft &draft)
{
    const PetitionId correcting = idIn(draft.content, QStringLiteral("correcting"));
    if (!correcting.isNull())
        startCorrection(correcting);
    else
        startNew();
    m_reason = draft.content.value(QStringLiteral("reason")).toString();
    if (const PetitionId visit = idIn(draft.content, QStringLiteral("visit")); !visit.isNull())
        m_visit = visit;
    m_form = IntakeForm::fromJson(draft.content);
    m_drafts.adopt(draft);
    review();
    m_search.ask(m_form.intake, correcting);
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
    if (m_visitor)
        endVisit(QStringLiteral("served"));
    const auto called = m_guidance.callNext(m_at.who.window);
    if (!called) {
        Q_EMIT refused(called.error());
        return;
    }
    m_visitor = *called;
    if (m_form.isEmpty() || m_stage == Stage::Deciding)
        startNew();
    m_visit = called->visit;
    if (const auto visit = m_at.store.ledger.visit(called->visit);
        visit && !visit->advice.isEmpty() && m_form.isEmpty())
        startFrom(visit->advice.last(), called->visit);
    Q_EMIT visitorChanged();
}

void IntakeModel::callAgain()
{
    if (!m_visitor)
        return;
    if (const auto done = m_guidance.callAgain(m_visitor->visit, m_at.who.window); !done)
        Q_EMIT refused(done.error());
    else
        ++m_visitor->calls;
    Q_EMIT visitorChanged();
}

void IntakeModel::markAbsent()
{
    endVisit(QStringLiteral("absent"));
    m_visit.reset();
}

/// Registration ends a visit by itself; then there is nothing left to end.
void IntakeModel::endVisit(const QString &outcome)
{
    if (!m_visitor)
        return;
    const auto ended = m_guidance.end(m_visitor->visit, outcome);
    if (!ended && ended.error().reason != Reason::AlreadyDone)
        Q_EMIT refused(ended.error());
    m_visitor.reset();
    Q_EMIT visitorChanged();
}

bool IntakeModel::submit()
{
    switch (m_stage) {
    case Stage::Filling:
        return registerForm();
    case Stage::Correcting:
        return recordCorrection();
    case Stage::Deciding:
        break;
    }
    return false;
}

bool IntakeModel::registerForm()
{
    if (!m_problems.isEmpty()) {
        Q_EMIT refused(m_problems.first());
        return false;
    }
    const auto registered = m_desk.registerPetition(m_form.intake, IntakeOrigin::Window, m_visit);
    if (!registered) {
        Q_EMIT refused(registered.error());
        return false;
    }
    m_drafts.drop();
    m_search.cancel();
    m_visitor.reset();
    m_visit.reset();
    const auto petition = m_desk.petition(registered->id);
    if (petition)
        m_petition = *petition;
    else
        Q_EMIT refused(petition.error());
    m_stage = Stage::Deciding;
    Q_EMIT visitorChanged();
    Q_EMIT reset();
    return true;
}

bool IntakeModel::recordCorrection()
{
    if (!m_problems.isEmpty()) {
        Q_EMIT refused(m_problems.first());
        return false;
    }
    const auto event = m_desk.correct(m_petition.id, m_form.intake, m_reason);
    if (!event) {
        Q_EMIT refused(event.error());
        return false;
    }
    m_drafts.drop();
    const PetitionId id = m_petition.id;
    startNew();
    Q_EMIT corrected(id);
    return true;
}

Result<Event> IntakeModel::decide(const DecisionInputs &inputs)
{
    auto event = m_desk.decide(m_petition.id, inputs);
    if (const auto petition = m_desk.petition(m_petition.id); event && petition)
        m_petition = *petition;
    return event;
}

std::optional<Derivation> IntakeModel::derivationFor(const DecisionInputs &inputs) const
{
    const DeadlineRule *rule = m_at.reference.rules.find(Desk::ruleFor(inputs, m_petition));
    return rule ? std::optional(derive(*rule, today(), {}, m_at.reference.calendar)) : std::nullopt;
}

} // namespace onedoor
