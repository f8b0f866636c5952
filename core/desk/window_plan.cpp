#include "core/desk/window_plan.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace onedoor
{

namespace
{

constexpr double lastOrder = 1000; // of those that say none

WindowPlace reception(TicketKind kind)
{
    const QString window = QStringLiteral("综合受理窗口");
    switch (kind) {
    case TicketKind::Dispute:
        return {QStringLiteral("受理区"), window};
    case TicketKind::Service:
        return {QStringLiteral("政务服务区"), window};
    case TicketKind::Advice:
        return {QStringLiteral("法律服务区"), window};
    case TicketKind::Progress:
        return {QStringLiteral("咨询引导台"), QStringLiteral("引导台")};
    case TicketKind::Urgent:
        return {QStringLiteral("绿色通道"), window};
    }
    return {};
}

} // namespace

Result<WindowPlan> WindowPlan::read(const Store &store)
{
    const auto rows = store.records.ofKind(QStringLiteral("window"));
    return rows ? Result<WindowPlan>(of(*rows)) : rows.error();
}

WindowPlan WindowPlan::of(const QList<RecordRow> &windows)
{
    WindowPlan plan;
    for (const RecordRow &row : windows) {
        Window window{row.title,
                      row.fields.value(QStringLiteral("zone")).toString(),
                      {},
                      row.fields.value(QStringLiteral("order")).toDouble(lastOrder)};
        for (const QJsonValue &word : row.fields.value(QStringLiteral("takes")).toArray()) {
            if (const auto kind = fromWord<TicketKind>(word.toString()))
                window.takes << *kind;
        }
        plan.m_windows << window;
    }
    std::sort(plan.m_windows.begin(), plan.m_windows.end(), [](const Window &a, const Window &b) {
        return std::tie(a.order, a.name) < std::tie(b.order, b.name);
    });
    return plan;
}

WindowPlace WindowPlan::placeOf(TicketKind kind) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [kind](const Window &one) { return one.takes.contains(kind); });
    return found == m_windows.end() ? reception(kind) : WindowPlace{found->zone, found->name};
}

const WindowPlan::Window *WindowPlan::find(const QString &window) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [&](const Window &one) { return one.name == window; });
    return found == m_windows.end() ? nullptr : &*found;
}

QList<TicketKind> WindowPlan::kindsOf(const QString &window) const
{
    const Window *found = find(window);
    return found ? found->takes : QList<TicketKind>();
}

QStringList WindowPlan::windows() const
{
    QStringList names;
    for (const Window &window : m_windows)
        names << window.name;
    return names;
}

} // namespace onedoor
