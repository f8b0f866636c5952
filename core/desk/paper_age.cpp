#include "core/desk/paper_age.h"

#include "core/desk/paper_inputs.h"
#include "core/desk/system_clock.h"
#include "core/paper/filters.h"

#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

/// Of the centre, the catalogues and the moment, not of the matter.
bool isOfTheCentre(const QString &key)
{
    static const QStringList keys{QStringLiteral("number"),      QStringLiteral("qr"),
                                  QStringLiteral("issuedOn"),    QStringLiteral("clerkName"),
                                  QStringLiteral("clerkPhone"),  QStringLiteral("signerName"),
                                  QStringLiteral("centreName"),  QStringLiteral("centreAddress"),
                                  QStringLiteral("centrePhone"), QStringLiteral("feedbackMethod"),
                                  QStringLiteral("channelName"), QStringLiteral("dueBasis")};
    return keys.contains(key);
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value == QJsonValue(QString());
}

/// Events up to the issue of a document.
QList<Event> eventsUntil(const Petition &petition, const Document &document)
{
    QList<Event> before;
    for (const Event &event : petition.history) {
        const auto *issued = std::get_if<DocumentIssued>(&event.fact);
        if (issued && issued->document == document.issued.document)
            break;
        before.append(event);
    }
    return before;
}

/// What the document shows: as it was frozen, or, where that is not kept here, as the facts before
/// its issue make it.
FrozenPaper shownBy(const Petition &petition, const Document &document, const Workplace &at)
{
    if (auto frozen = frozenOf(document, at.store))
        return *frozen;
    const Petition then = fold(eventsUntil(petition, document));
    return {paperInputs(document.issued.form, then, at), {}};
}

/// Whether two snapshots of a form differ in print.
bool differ(const FormSpec &form, const QJsonObject &a, const QJsonObject &b)
{
    const Filters filters = paperFilters();
    const auto one = form.layout.fill(completed(form, a), filters);
    const auto other = form.layout.fill(completed(form, b), filters);
    return !one || !other || *one != *other;
}

} // namespace

std::optional<FrozenPaper> frozenOf(const Document &document, const Store &store)
{
    const auto bytes = store.blobs.find(document.issued.snapshotHash);
    if (!bytes)
        return std::nullopt;
    const QJsonObject frozen = QJsonDocument::fromJson(*bytes).object();
    return FrozenPaper{frozen.value(QStringLiteral("inputs")).toObject(),
                       frozen.value(QStringLiteral("given")).toObject()};
}

Petition subjectOf(Petition petition, const Document &document)
{
    const QList<Event> before = eventsUntil(petition, document);
    const auto wasThere = [&](const auto &isIt) {
        return std::any_of(before.begin(), before.end(),
                           [&](const Event &event) { return isIt(event.fact); });
    };
    const auto referralWas = [&](const ReferralId &id) {
        return wasThere([&](const Fact &fact) {
            const auto *sent = std::get_if<ReferralSent>(&fact);
            return sent && sent->referral == id;
        });
    };
    const auto agreementWas = [&](const AgreementId &id) {
        return wasThere([&](const Fact &fact) {
            const auto *agreed = std::get_if<AgreementReached>(&fact);
            return agreed && agreed->agreement == id;
        });
    };
    while (petition.referrals.size() > 1 && !referralWas(petition.referrals.last().sent.referral))
        petition.referrals.removeLast();
    while (petition.agreements.size() > 1 && !agreementWas(petition.agreements.last().agreement))
        petition.agreements.removeLast();
    return petition;
}

QStringList outdatedFields(const Petition &petition, const Document &document, const Workplace &at)
{
    const FormSpec *form = at.reference.forms.find(document.issued.form);
    if (document.voided || !form)
        return {};
    const FixedClock then(document.issuedAt);
    const Workplace issuing{at.store, at.reference, then, at.ids, {document.issuedBy, {}}};
    const FrozenPaper shown = shownBy(petition, document, issuing);
    const QJsonObject now = paperInputs(form->id, subjectOf(petition, document), issuing);
    QStringList fields;
    for (auto key = now.begin(); key != now.end(); ++key) {
        const QJsonValue before = shown.inputs.value(key.key());
        const bool written = shown.given.contains(key.key()) ||
                             (isNothing(*key) && mayBeWritten(key.key())); // given before 2026.12
        if (isOfTheCentre(key.key()) || written || before.isUndefined() || before == *key)
            continue;
        QJsonObject renewed = shown.inputs;
        renewed.insert(key.key(), *key);
        renewed.insert(QStringLiteral("qr"), QString());
        QJsonObject old = shown.inputs;
        old.insert(QStringLiteral("qr"), QString());
        if (differ(*form, old, renewed))
            fields.append(nameOf(*form, key.key()));
    }
    return fields;
}

} // namespace onedoor
