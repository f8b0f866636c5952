#include "core/sync/hub_failure.h"

#include "core/store/admission.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{
constexpr std::array words{"retry",     "credentials", "shape",  "position", "poison", "identity",
                           "went-back", "version",     "rights", "store",    "purpose"};
} // namespace

HubTrouble troubleOfState(const QString &sqlState)
{
    struct Row {
        const char *prefix;
        HubTrouble trouble;
    };
    static constexpr std::array rows{
        Row{"28", HubTrouble::Credentials},    // invalid authorization
        Row{"HB401", HubTrouble::Credentials}, // login unknown to the hub or disabled
        Row{"54", HubTrouble::Shape},          // program limit exceeded
        Row{"22", HubTrouble::Poison},         // data the server cannot represent
        Row{"23505", HubTrouble::Poison},      // the event's id is taken
        Row{"HB409", HubTrouble::WentBack},    //
        Row{"HB403", HubTrouble::Rights},      // another centre
        Row{"42501", HubTrouble::Rights},      // insufficient privilege
        Row{"HB426", HubTrouble::Version},     // its database is not in UTF-8
        Row{"3F000", HubTrouble::Version},     // no schema hub
        Row{"3D000", HubTrouble::Version},     // no such database
        Row{"42883", HubTrouble::Version},     // no such function
        Row{"42P01", HubTrouble::Version},     // no such table
    };
    for (const Row &row : rows) {
        if (sqlState.startsWith(QLatin1String(row.prefix)))
            return row.trouble;
    }
    return HubTrouble::Retry;
}

HubTrouble troubleOfCode(const QString &code)
{
    static const QHash<QString, HubTrouble> rows{
        {QStringLiteral("PROTO"), HubTrouble::Version},
        {QStringLiteral("REAL"), HubTrouble::Purpose},
        {QStringLiteral("REHEARSAL"), HubTrouble::Purpose},
        {QStringLiteral("TOO_MANY"), HubTrouble::Shape},
        {QStringLiteral("GAP"), HubTrouble::Position},
        {QStringLiteral("NOT_CONTIGUOUS"), HubTrouble::Position},
        {QStringLiteral("BAD_HASH"), HubTrouble::Poison},
        {QStringLiteral("MISSING_FIELD"), HubTrouble::Poison},
    };
    // A fact no store would take (Unfit).
    if (unfitOfWord(code))
        return HubTrouble::Poison;
    // FORK, FORKED, RETIRED, CLONE, WRONG_STATION and what a later hub may add: better stop than go
    // on.
    return rows.value(code, HubTrouble::Identity);
}

HubFailure failureOf(const Error &error)
{
    return {error.reason == Reason::HubConflict ? HubTrouble::Identity : HubTrouble::Store,
            error.detail};
}

bool needsNewStation(const HubFailure &failure)
{
    static constexpr std::array codes{"FORK", "CLONE", "RETIRED"}; // FORKED of an older hub too
    return failure.trouble == HubTrouble::Identity &&
           std::any_of(codes.begin(), codes.end(), [&](const char *code) {
               return failure.detail.startsWith(QLatin1String(code));
           });
}

bool isAnothersDivergence(const HubFailure &failure)
{
    return failure.trouble == HubTrouble::Identity &&
           failure.detail.startsWith(QLatin1String("DIVERGED"));
}

Error errorOf(const HubFailure &failure)
{
    if (needsNewStation(failure))
        return {Reason::HubConflict, failure.detail, QStringLiteral("own_end_copied")};
    if (isAnothersDivergence(failure))
        return {Reason::HubConflict, failure.detail.section(u' ', 1), QStringLiteral("diverged")};
    switch (failure.trouble) {
    case HubTrouble::Credentials:
    case HubTrouble::Rights:
        return {Reason::HubRefused, failure.detail, {}};
    case HubTrouble::Version:
        return {Reason::HubWrong, failure.detail, {}};
    case HubTrouble::Purpose:
        return {Reason::HubRefused, failure.detail, QStringLiteral("hub_use")};
    case HubTrouble::Identity:
    case HubTrouble::Position:
    case HubTrouble::Poison:
    case HubTrouble::WentBack:
        return {Reason::HubConflict, failure.detail, {}};
    case HubTrouble::Store:
        return {Reason::StoreFailed, failure.detail, {}};
    case HubTrouble::Retry:
    case HubTrouble::Shape:
        break;
    }
    return {Reason::HubUnreachable, failure.detail, {}};
}

QString wordOf(HubTrouble trouble)
{
    return QLatin1String(words.at(size_t(trouble)));
}

HubTrouble troubleOfWord(const QString &word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return HubTrouble(i);
    }
    return HubTrouble::Retry;
}

} // namespace onedoor
