#include "core/insight/study.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QString lessonName = QStringLiteral("suggestions");

ConfirmedCase caseOf(const Petition &petition)
{
    const Intake &intake = petition.intake;
    ConfirmedCase one{intake.title,
                      intake.narrative + u'\n' + intake.claim,
                      intake.type,
                      intake.contentClass,
                      {}};
    const auto given = [&one](const QString &organisation) {
        if (!organisation.isEmpty() && !one.organisations.contains(organisation))
            one.organisations.append(organisation);
    };
    for (const RouteRun &run : petition.routes) {
        if (!run.ended || run.ended->outcome != returnedOutcome) // else it said itself: not ours
            given(run.opened.body);
    }
    return one;
}

bool teaches(const ConfirmedCase &one)
{
    return !one.type.isEmpty() || !one.contentClass.isEmpty() || !one.organisations.isEmpty();
}

} // namespace

Result<std::optional<Suggestions>> Study::recall() const
{
    const auto lesson = m_store.learned.find(lessonName);
    if (!lesson)
        return lesson.error();
    return *lesson ? Suggestions::fromBytes((*lesson)->bytes, m_start.digest()) : std::nullopt;
}

Result<bool> Study::isDue() const
{
    const auto kept = recall();
    if (!kept)
        return kept.error();
    if (!*kept)
        return true;
    const auto lesson = m_store.learned.find(lessonName);
    if (!lesson)
        return lesson.error();
    const auto decided = m_store.confirmed.since((*lesson)->position);
    if (!decided)
        return decided.error();
    return *decided > 0 && *decided >= std::min(enoughNew, std::max(1, (*kept)->cases() / 20));
}

Result<Suggestions> Study::learn(const QDateTime &now, const OnProgress &progress)
{
    const auto position = m_store.learned.newest();
    if (!position)
        return position.error();
    QList<ConfirmedCase> cases;
    const auto read =
        m_store.confirmed.newest(casesAtMost, [&](const Petition &petition, int done, int total) {
            const ConfirmedCase one = caseOf(petition);
            if (teaches(one))
                cases.append(one);
            return !progress || progress(done, total);
        });
    if (!read)
        return read.error();
    Suggestions made = Suggestions::learn(m_start, cases);
    const auto kept = m_store.learned.put(lessonName, {*position, now, made.toBytes()});
    if (!kept && kept.error().reason != Reason::StoreReadOnly)
        return kept.error();
    return made;
}

Result<Suggestions> Study::known() const
{
    auto kept = recall();
    if (!kept)
        return kept.error();
    return *kept ? std::move(**kept) : Suggestions::learn(m_start, {});
}

} // namespace onedoor
