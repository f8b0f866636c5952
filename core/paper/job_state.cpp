#include "core/paper/job_state.h"

#include <algorithm>
#include <optional>

namespace onedoor
{

namespace
{

constexpr int HELD = 4;
constexpr int PROCESSING = 5;
constexpr int CANCELLED = 7;
constexpr int ABORTED = 8;
constexpr int COMPLETED = 9;
constexpr int PRINTER_STOPPED = 5;

bool any(const QStringList &reasons, std::initializer_list<const char *> beginnings)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](const QString &reason) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const char *beginning) {
            return reason.startsWith(QLatin1String(beginning));
        });
    });
}

std::optional<JobState> ended(int state)
{
    switch (state) {
    case COMPLETED:
        return JobState::Completed;
    case CANCELLED:
        return JobState::Cancelled;
    case ABORTED:
        return JobState::Aborted;
    default:
        return std::nullopt;
    }
}

/// What a person must do at the printer, the most hindering first.
std::optional<JobState> hindrance(const QStringList &reasons)
{
    if (any(reasons, {"media-jam"}))
        return JobState::Jam;
    if (any(reasons, {"door-open", "cover-open", "interlock-open"}))
        return JobState::CoverOpen;
    if (any(reasons, {"media-empty", "media-needed", "input-tray-missing"}))
        return JobState::OutOfPaper;
    if (any(reasons, {"toner-empty", "marker-supply-empty"}))
        return JobState::TonerEmpty;
    return std::nullopt;
}

bool saysUnreachable(const JobAttributes &attributes)
{
    const QString &message = attributes.printerMessage;
    return any(attributes.printerReasons,
               {"offline", "shutdown", "connecting-to-device", "timed-out"}) ||
           message.contains(QLatin1String("unavailable"), Qt::CaseInsensitive) ||
           message.contains(QLatin1String("may not exist"), Qt::CaseInsensitive) ||
           message.contains(QLatin1String("not responding"), Qt::CaseInsensitive) ||
           message.contains(QLatin1String("unable to locate printer"), Qt::CaseInsensitive);
}

} // namespace

JobState jobState(const JobAttributes &attributes)
{
    if (const auto end = ended(attributes.jobState))
        return *end;
    if (attributes.jobState == 0 && !attributes.accepting)
        return JobState::Rejecting;
    if (attributes.jobState == HELD)
        return JobState::Held;
    if (const auto hindered = hindrance(attributes.printerReasons))
        return *hindered;
    if (any(attributes.printerReasons, {"paused", "moving-to-paused"}) ||
        any(attributes.jobReasons, {"printer-stopped"}) ||
        (attributes.printerState == PRINTER_STOPPED && attributes.jobState != PROCESSING))
        return JobState::Paused;
    if (saysUnreachable(attributes))
        return JobState::PrinterOff;
    return JobState::Pending;
}

bool isFinal(JobState state)
{
    switch (state) {
    case JobState::Completed:
    case JobState::Aborted:
    case JobState::Cancelled:
    case JobState::Rejecting:
    case JobState::NoPrintService:
    case JobState::NoSuchPrinter:
        return true;
    default:
        return false;
    }
}

} // namespace onedoor
