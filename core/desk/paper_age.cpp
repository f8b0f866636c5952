#include "core/desk/paper_age.h"

#include "core/desk/paper_view.h"
#include "core/desk/system_clock.h"
#include "core/paper/filters.h"
#include "core/paper/snapshot.h"

#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

/// Of the centre, the catalogues and the moment, not of the matter.
bool isOfTheCentre(const FormField &field)
{
    static const QStringList sources{QStringLiteral("centre."), QStringLiteral("operator."),
                                     QStringLiteral("today"),   QStringLiteral("channel_title"),
                                     QStringLiteral("clock["),  QStringLiteral("next.")};
    return std::any_of(sources.begin(), sources.end(),
                       [&](const QString &source) { return field.from.startsWith(source); });
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
FrozenPaper shownBy(const Petition &petition, const Document &document, const FormSpec &form,
                    const Workplace &at)
{
    if (auto frozen = frozenOf(document, at.store))
        return *frozen;
    const Petition then = fold(eventsUntil(petition, document));
    return {snapshotOf(form, paperView(form, then, actOf(petition, document, form), at), {}), {}};
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

EventId actOf(const Petition &petition, const Document &document, const FormSpec &form)
{
    if (document.issued.about)
        return *document.issued.about;
    EventId last;
    for (const Event &event : eventsUntil(petition, document)) {
        const auto *act = std::get_if<ActTaken>(&event.fact);
        if (act && form.about.contains(act->act))
            last = event.id;
    }
    return last;
}

QStringList outdatedFields(const Petition &petition, const Document &document, const Workplace &at)
{
    const FormSpec *form = at.reference.forms.find(document.issued.form);
    if (document.voided || !form || form->retired || form->version != document.issued.formVersion)
        return {};
    const FixedClock then(document.issuedAt);
    const Workplace issuing{at.store, at.reference, then, at.ids, {document.issuedBy, {}}};
    const FrozenPaper shown = shownBy(petition, document, *form, issuing);
    const EventId about = actOf(petition, document, *form);
    const QJsonObject now = snapshotOf(*form, paperView(*form, petition, about, issuing), {});
    QStringList fields;
    for (const FormField &field : form->fields) {
        const QJsonValue before = shown.inputs.value(field.path), value = now.value(field.path);
        if (field.source != FormField::Source::View || isOfTheCentre(field) ||
            before.isUndefined() || before == value)
            continue;
        QJsonObject renewed = shown.inputs;
        renewed.insert(field.path, value);
        renewed.insert(QStringLiteral("qr"), QString());
        QJsonObject old = shown.inputs;
        old.insert(QStringLiteral("qr"), QString());
        if (differ(*form, old, renewed))
            fields.append(field.name);
    }
    return fields;
}

} // namespace onedoor
