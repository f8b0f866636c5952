#include "core/desk/decision_inputs.h"

#include <algorithm>

namespace onedoor
{

namespace
{

template <class F>
Result<DecisionInputs> read(const QJsonObject &object)
{
    auto fact = readStrictly<F>(object);
    return fact ? Result<DecisionInputs>(DecisionInputs(*fact))
                : Result<DecisionInputs>(fact.error());
}

Result<DecisionInputs> readCorrection(const QJsonObject &object)
{
    CorrectionInputs inputs;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QStringLiteral("reason") && it->isString())
            inputs.reason = it->toString();
        else if (it.key() == QStringLiteral("fields") && it->isObject())
            inputs.fields = it->toObject();
        else
            return Error{Reason::UnknownKey, it.key(), it.key()};
    }
    return DecisionInputs(inputs);
}

Result<DecisionInputs> readRelation(Decision decision, const QJsonObject &object)
{
    RelationInputs inputs{decision, {}, LinkKind::Related, {}, {}};
    const QList<InputField> known = inputsOf(decision);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key(), text = it->toString();
        if (std::none_of(known.begin(), known.end(),
                         [&](const InputField &field) { return field.name == key; }))
            return Error{Reason::UnknownKey, key, key};
        if (!it->isString())
            return Error{Reason::WrongType, it->toVariant().toString(), key};
        if (key == QStringLiteral("reason")) {
            inputs.reason = text;
        } else if (key == QStringLiteral("kind")) {
            const auto kind = fromWord<LinkKind>(text);
            if (!kind)
                return Error{Reason::NotInCatalogue, text, key};
            inputs.kind = *kind;
        } else {
            inputs.code = text;
        }
    }
    return DecisionInputs(inputs);
}

/// Writes an intake, lays the corrected fields over it and reads it back strictly.
Result<Intake> corrected(const Intake &intake, const QJsonObject &fields)
{
    QJsonObject object = writeClear(intake);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        object.insert(it.key(), *it);
    return readStrictly<Intake>(object);
}

struct Deciding {
    const Petition &p;

    Result<Fact> operator()(const PetitionAccepted &i) const { return accept(p, i); }
    Result<Fact> operator()(const PetitionDeclined &i) const { return decline(p, i); }
    Result<Fact> operator()(const ReferralSent &i) const { return refer(p, i); }
    Result<Fact> operator()(const ReferralSigned &i) const { return signReferral(p, i); }
    Result<Fact> operator()(const ReferralReturned &i) const { return returnReferral(p, i); }
    Result<Fact> operator()(const ReferralReported &i) const { return reportReferral(p, i); }
    Result<Fact> operator()(const MediationStarted &i) const { return mediate(p, i); }
    Result<Fact> operator()(const AgreementReached &i) const { return agree(p, i); }
    Result<Fact> operator()(const MediationEnded &i) const { return endMediation(p, i); }
    Result<Fact> operator()(const PetitionClosed &i) const { return close(p, i); }
    Result<Fact> operator()(const FollowUpRecorded &i) const { return followUp(p, i); }
    Result<Fact> operator()(const CorrectionInputs &i) const
    {
        const auto intake = corrected(p.intake, i.fields);
        return intake ? correct(p, *intake, i.reason) : Result<Fact>(intake.error());
    }
    Result<Fact> operator()(const RelationInputs &i) const
    {
        if (i.decision == Decision::Link)
            return link(p, {i.other, i.code, i.kind, i.reason});
        if (i.decision == Decision::Unlink)
            return unlink(p, {i.other, i.code, i.reason});
        if (i.decision == Decision::Merge)
            return merge(p, {i.other, i.code, i.reason});
        return unmerge(p, {i.other, i.code, i.reason});
    }
};

QList<InputField> fields(std::initializer_list<const char *> required,
                         std::initializer_list<const char *> optional)
{
    QList<InputField> list;
    for (const char *name : required)
        list.append({QLatin1String(name), true});
    for (const char *name : optional)
        list.append({QLatin1String(name), false});
    return list;
}

} // namespace

Result<DecisionInputs> readInputs(Decision decision, const QJsonObject &object)
{
    switch (decision) {
    case Decision::Accept:
        return read<PetitionAccepted>(object);
    case Decision::Decline:
        return read<PetitionDeclined>(object);
    case Decision::Refer:
        return read<ReferralSent>(object);
    case Decision::SignReferral:
        return read<ReferralSigned>(object);
    case Decision::ReturnReferral:
        return read<ReferralReturned>(object);
    case Decision::ReportReferral:
        return read<ReferralReported>(object);
    case Decision::Mediate:
        return read<MediationStarted>(object);
    case Decision::Agree:
        return read<AgreementReached>(object);
    case Decision::EndMediation:
        return read<MediationEnded>(object);
    case Decision::Close:
        return read<PetitionClosed>(object);
    case Decision::FollowUp:
        return read<FollowUpRecorded>(object);
    case Decision::Correct:
        return readCorrection(object);
    case Decision::Link:
    case Decision::Unlink:
    case Decision::Merge:
    case Decision::Unmerge:
        return readRelation(decision, object);
    }
    return Error{Reason::BadFormat, {}, {}};
}

QList<InputField> inputsOf(Decision decision)
{
    switch (decision) {
    case Decision::Accept:
        return fields({"route", "organisation"}, {"contact", "phone", "rule", "due_on", "note"});
    case Decision::Decline:
        return fields({"ground", "basis", "competent_body"},
                      {"competent_address", "competent_phone", "limitation"});
    case Decision::Refer:
        return fields({"organisation", "request"}, {"mode", "contact", "phone", "assisting",
                                                    "urgency", "opinion", "rule", "due_on"});
    case Decision::SignReferral:
        return fields({"signed_by"}, {"referral", "signed_on"});
    case Decision::ReturnReferral:
        return fields({"reason"}, {"referral", "basis", "suggested"});
    case Decision::ReportReferral:
        return fields({"text"}, {"referral", "organisation", "result", "basis", "reported_on"});
    case Decision::Mediate:
        return fields({"organisation", "consent"}, {"mediators", "rule", "due_on"});
    case Decision::Agree:
        return fields({"organisation", "facts", "clauses", "performance", "mediators"},
                      {"mediation", "perform_by", "recorder", "copies", "signed_on"});
    case Decision::EndMediation:
        return fields({"ground"}, {"mediation", "undisputed"});
    case Decision::Close:
        return fields({"result", "summary"}, {});
    case Decision::FollowUp:
        return fields({"method"}, {"performance", "satisfaction", "note"});
    case Decision::Correct:
        return fields({"reason", "fields"}, {});
    case Decision::Link:
        return fields({"other", "reason"}, {"kind"});
    case Decision::Unlink:
        return fields({"other", "reason"}, {});
    case Decision::Merge:
        return fields({"into", "reason"}, {});
    case Decision::Unmerge:
        return fields({"reason"}, {});
    }
    return {};
}

Result<Fact> decide(const Petition &petition, const DecisionInputs &inputs)
{
    return std::visit(Deciding{petition}, inputs);
}

} // namespace onedoor
