#include "ui/models/draft_place.h"

#include "ui/models/act_subject.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

using Where = DraftPlace::Where;

Result<DraftPlace> ofAct(const Store &store, DraftPlace place, const QJsonObject &about)
{
    place.act = about.value(QStringLiteral("decision")).toString();
    place.matter = PetitionId::parse(about.value(QStringLiteral("petition")).toString())
                       .value_or(PetitionId());
    const auto record = store.ledger.centreRecord(place.matter);
    if (record && record->there) {
        place.where = Where::Record;
        place.kind = record->kind;
        place.key = record->key;
    }
    return place;
}

} // namespace

Result<DraftPlace> DraftPlace::find(const Store &store, const QString &draft)
{
    const std::array<std::pair<QString, Where>, 5> pages{
        {{QStringLiteral("intake"), Where::Intake},
         {actDrafts, Where::Matter},
         {QStringLiteral("record"), Where::Record},
         {QStringLiteral("advice"), Where::Guide},
         {QStringLiteral("settings"), Where::Settings}}};
    for (const auto &[page, where] : pages) {
        const auto drafts = store.drafts.all(page);
        if (!drafts)
            return drafts.error();
        const auto found = std::find_if(drafts->begin(), drafts->end(),
                                        [&](const Draft &one) { return one.id == draft; });
        if (found == drafts->end())
            continue;
        const QJsonObject about = found->content.value(QStringLiteral("about")).toObject();
        DraftPlace place{*found, where, {}, {}, {}, {}};
        if (where == Where::Matter)
            return ofAct(store, place, about);
        place.kind = about.value(QStringLiteral("kind")).toString();
        place.key = about.value(QStringLiteral("key")).toString();
        return place;
    }
    return Error{Reason::NotFound, draft, QStringLiteral("draft")};
}

} // namespace onedoor
