#include "core/paper/job_state.h"
#include "core/paper/print_queue.h"
#include "tests/paper/support.h"

using namespace onedoor;

namespace
{

struct Row {
    const char *situation;
    JobAttributes attributes;
    JobState expected;
};

void check(const std::vector<Row> &table)
{
    for (const Row &row : table) {
        INFO(row.situation);
        CHECK(jobState(row.attributes) == row.expected);
    }
}

} // namespace

TEST_CASE("A job's way through the queue is told from what CUPS answers")
{
    check({
        {"all sheets out",
         {9, {QStringLiteral("job-completed-successfully")}, {}, {}, 3, true},
         JobState::Completed},
        {"completed beats a later jam",
         {9, {}, {}, {QStringLiteral("media-jam-error")}, 5, true},
         JobState::Completed},
        {"printing",
         {5, {QStringLiteral("job-printing")}, QStringLiteral("Sending data"), {}, 4, true},
         JobState::Pending},
        {"in the queue", {3, {}, {}, {QStringLiteral("none")}, 4, true}, JobState::Pending},
        {"switched off",
         {5,
          {},
          QStringLiteral("The printer may not exist or is unavailable at this time."),
          {QStringLiteral("none")},
          4,
          true},
         JobState::PrinterOff},
        {"offline by reason",
         {5, {}, {}, {QStringLiteral("offline-report")}, 4, true},
         JobState::PrinterOff},
        {"queue paused", {3, {}, {}, {QStringLiteral("paused")}, 5, true}, JobState::Paused},
        {"stopped without a reason",
         {6, {QStringLiteral("printer-stopped")}, {}, {}, 5, true},
         JobState::Paused},
        {"queue rejects", {0, {}, {}, {}, 3, false}, JobState::Rejecting},
        {"held",
         {4, {QStringLiteral("job-hold-until-specified")}, {}, {}, 3, true},
         JobState::Held},
        {"cancelled", {7, {}, {}, {}, 3, true}, JobState::Cancelled},
        {"aborted", {8, {QStringLiteral("aborted-by-system")}, {}, {}, 3, true}, JobState::Aborted},
    });
}

TEST_CASE("What stops a job at the printer is told from the printer's reasons")
{
    check({
        {"no paper",
         {5,
          {},
          {},
          {QStringLiteral("media-empty-warning"), QStringLiteral("media-needed-warning")},
          4,
          true},
         JobState::OutOfPaper},
        {"jam beats no paper",
         {6, {}, {}, {QStringLiteral("media-needed"), QStringLiteral("media-jam-error")}, 5, true},
         JobState::Jam},
        {"cover", {6, {}, {}, {QStringLiteral("cover-open-error")}, 5, true}, JobState::CoverOpen},
        {"door", {6, {}, {}, {QStringLiteral("door-open")}, 5, true}, JobState::CoverOpen},
        {"toner",
         {6, {}, {}, {QStringLiteral("toner-empty-error")}, 5, true},
         JobState::TonerEmpty},
        {"toner low only warns",
         {5, {}, {}, {QStringLiteral("toner-low-warning")}, 4, true},
         JobState::Pending},
    });
}

TEST_CASE("Only what cannot change any more ends the waiting")
{
    CHECK(isFinal(JobState::Completed));
    CHECK(isFinal(JobState::Aborted));
    CHECK_FALSE(isFinal(JobState::PrinterOff)); // goes on by itself
    CHECK_FALSE(isFinal(JobState::OutOfPaper));
    CHECK_FALSE(isFinal(JobState::Unconfirmed));
}

TEST_CASE("Without a print service the queue says so at once")
{
    if (PrintQueue::hasService())
        return; // this machine has one; what it answers is not ours to test
    const PrintQueue queue;
    CHECK(queue.printers().empty());
    const auto job = queue.submit({QStringLiteral("any"), "%PDF", QStringLiteral("试")});
    REQUIRE_FALSE(job);
    CHECK(job.error().reason == Reason::PrinterUnavailable);
    CHECK(queue.stateOf(QStringLiteral("any"), 1) == JobState::NoPrintService);
    CHECK_FALSE(queue.cancel(QStringLiteral("any"), 1));
}

TEST_CASE("Paper has its PWG name")
{
    CHECK(mediaName(QStringLiteral("A4")) == QStringLiteral("iso_a4_210x297mm"));
    CHECK(mediaName(QStringLiteral("A5-landscape")) == QStringLiteral("iso_a5_148x210mm"));
}
