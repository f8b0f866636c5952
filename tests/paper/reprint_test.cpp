// What happens to the bytes of a paper that was issued, and marks across pages.
#include "core/paper/reprint.h"
#include "tests/paper/support.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A void document says so across every page and keeps its text")
{
    const Paper paper =
        rendered(form("people-mediation-agreement"), sample("people-mediation-agreement"));
    const auto stamped = stampedVoid(fonts(), paper.pdf);
    REQUIRE(stamped.ok());
    const QStringList before = pageTexts(paper.pdf);
    const QStringList after = pageTexts(*stamped);
    REQUIRE(after.size() == paper.pages);
    for (int i = 0; i < after.size(); ++i) {
        CHECK_FALSE(before[i].contains(QStringLiteral("作废")));
        CHECK(after[i] == before[i] + QStringLiteral("作废"));
    }
    CHECK(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%1")}, *stamped)
              .exitCode == 0);
    CHECK(copiesAskedBy(*stamped) == 4);
    const bool again = *stampedVoid(fonts(), paper.pdf) == *stamped;
    CHECK(again);
}

TEST_CASE("What is no PDF cannot be stamped")
{
    const auto stamped = stampedVoid(fonts(), "%PDF-1.4 cut off");
    REQUIRE_FALSE(stamped.ok());
    CHECK(stamped.error().reason == Reason::PaperFailed);
}

TEST_CASE("A rehearsal's papers are marked on every page, a real centre's on none")
{
    const PaperEngine engine(fonts(), PaperUse::Rehearsal);
    for (const RenderMode mode : {RenderMode::Final, RenderMode::Preview}) {
        const auto paper =
            engine.render(form("assignment-order"), sample("assignment-order"), mode, issuedAt());
        REQUIRE(paper.ok());
        for (const QString &page : pageTexts(paper->pdf))
            CHECK(page.startsWith(QStringLiteral("演练")));
    }
    const Paper real = rendered(form("assignment-order"), sample("assignment-order"));
    CHECK_FALSE(textLayer(real.pdf).contains(QStringLiteral("演练")));
}
