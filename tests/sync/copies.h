#pragma once

#include "test_station.h"

#include <catch2/catch.hpp>

#include "core/store/lost.h"
#include "core/sync/sync_status.h"

/// For the tests of what copies, setbacks and restores of a store come to.
namespace copies
{

using namespace onedoor;

inline const QString a1 = QStringLiteral("350211001-A1");
inline const QString a2 = QStringLiteral("350211001-A2");

inline std::string wordsOf(const RoundReport &report)
{
    return report.trouble
               ? (wordOf(report.trouble->trouble) + u' ' + report.trouble->detail).toStdString()
               : std::string("good");
}

inline QString detailOf(const RoundReport &report)
{
    return report.trouble ? report.trouble->detail.section(u' ', 0, 0) : QString();
}

/// Why the next record would be refused; empty when it would not.
inline QString refusalOf(TestStation &station)
{
    const auto recorded =
        station.store().ledger.record(PetitionId{QUuid::createUuid()}, QStringLiteral("李敏"),
                                      [](const Petition &) -> Result<Fact> {
                                          return Error{Reason::Cancelled, {}, {}};
                                      });
    return recorded.error().reason == Reason::HubConflict ? recorded.error().field : QString();
}

inline Reissue::Report reissued(TestStation &station, const QString &wish = {})
{
    const auto report = station.reissue(wish);
    INFO((report ? std::string()
                 : QStringLiteral("%1 %2 %3")
                       .arg(int(report.error().reason))
                       .arg(report.error().detail, report.error().field)
                       .toStdString()));
    REQUIRE(report);
    return *report;
}

} // namespace copies

#define REQUIRE_GOOD(report)                                                                       \
    do {                                                                                           \
        const RoundReport checked = (report);                                                      \
        INFO(wordsOf(checked));                                                                    \
        REQUIRE_FALSE(checked.trouble);                                                            \
    } while (false)
