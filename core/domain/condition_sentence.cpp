#include "core/domain/condition.h"
#include "core/domain/view_fields.h"

namespace onedoor
{

namespace
{

QString phaseText(RoutePhase phase)
{
    switch (phase) {
    case RoutePhase::Open:
        return QStringLiteral("“%1”正在办理时才能办");
    case RoutePhase::Ended:
        return QStringLiteral("“%1”结束以后才能办");
    case RoutePhase::Never:
        return QStringLiteral("已经进入过“%1”，不再适用");
    }
    return {};
}

QString phaseText(ClockPhase phase)
{
    switch (phase) {
    case ClockPhase::Running:
        return QStringLiteral("期限“%1”正在计算时才能办");
    case ClockPhase::Paused:
        return QStringLiteral("期限“%1”中止期间才能办");
    case ClockPhase::Met:
        return QStringLiteral("期限“%1”完成以后才能办");
    case ClockPhase::Overdue:
        return QStringLiteral("期限“%1”逾期以后才能办");
    case ClockPhase::Never:
        return QStringLiteral("期限“%1”已经启动，不再适用");
    }
    return {};
}

QString phaseText(TaskPhase phase)
{
    switch (phase) {
    case TaskPhase::Open:
        return QStringLiteral("任务“%1”尚未完成时才能办");
    case TaskPhase::Done:
        return QStringLiteral("须先完成任务“%1”");
    case TaskPhase::Never:
        return QStringLiteral("任务“%1”已经布置过");
    }
    return {};
}

QString phaseText(SignalPhase phase)
{
    switch (phase) {
    case SignalPhase::Open:
        return QStringLiteral("预警“%1”未解除时才能办");
    case SignalPhase::Closed:
        return QStringLiteral("须先解除预警“%1”");
    case SignalPhase::Never:
        return QStringLiteral("有过预警“%1”，不再适用");
    }
    return {};
}

QString phaseText(ActPhase phase)
{
    switch (phase) {
    case ActPhase::Taken:
        return QStringLiteral("须先办理“%1”");
    case ActPhase::Never:
        return QStringLiteral("“%1”已经办过");
    }
    return {};
}

QString phaseText(PaperPhase phase)
{
    switch (phase) {
    case PaperPhase::Issued:
        return QStringLiteral("须先出具《%1》");
    case PaperPhase::Served:
        return QStringLiteral("须先送达《%1》");
    case PaperPhase::Never:
        return QStringLiteral("《%1》已经出具");
    }
    return {};
}

struct Saying {
    const TitleOf &titleOf;

    QString title(NameKind kind, const QString &id) const { return titleOf(kind, id); }
    QString joined(const std::vector<Condition> &all, const QString &by) const
    {
        QStringList parts;
        for (const Condition &one : all)
            parts << (one.otherwise.isEmpty() ? sentenceFor(one, titleOf) : one.otherwise);
        return parts.join(by);
    }
    QString operator()(const AllOf &all) const { return joined(all.of, QStringLiteral("；")); }
    QString operator()(const AnyOf &any) const { return joined(any.of, QStringLiteral("；或者")); }
    QString operator()(const NotThat &no) const
    {
        const auto &inner = no.of.front().of;
        if (const auto *route = std::get_if<RouteIs>(&inner);
            route && route->phase == RoutePhase::Open)
            return QStringLiteral("“%1”正在办理，须先结束")
                .arg(title(NameKind::Route, route->route));
        if (const auto *act = std::get_if<ActIs>(&inner); act && act->phase == ActPhase::Taken)
            return phaseText(ActPhase::Never).arg(title(NameKind::Act, act->act));
        if (const auto *state = std::get_if<StateIs>(&inner); state)
            return QStringLiteral("事项现在的状态下不能办");
        return QStringLiteral("现在不符合办理条件");
    }
    QString operator()(const RouteIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Route, is.route));
    }
    QString operator()(const ClockIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Rule, is.rule));
    }
    QString operator()(const TaskIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Task, is.task));
    }
    QString operator()(const SignalIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Signal, is.signal));
    }
    QString operator()(const ActIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Act, is.act));
    }
    QString operator()(const PaperIs &is) const
    {
        return phaseText(is.phase).arg(title(NameKind::Form, is.form));
    }
    QString operator()(const StateIs &) const { return QStringLiteral("事项现在的状态下不能办"); }
    QString operator()(const PathIs &is) const
    {
        return QStringLiteral("“%1”不符合办理条件").arg(pathTitle(is.path, titleOf));
    }
    QString operator()(const AskIs &is) const
    {
        return QStringLiteral("所填的“%1”不符合办理条件").arg(title(NameKind::Ask, is.key));
    }
    QString operator()(const EndedIs &) const { return QStringLiteral("途径的结局不是这样的"); }
    QString operator()(const RoleIs &is) const
    {
        return QStringLiteral("须由“%1”办理").arg(title(NameKind::Role, is.role));
    }
};

} // namespace

QString sentenceFor(const Condition &condition, const TitleOf &titleOf)
{
    return std::visit(Saying{titleOf}, condition.of);
}

void fillSentences(std::vector<Condition> &all, const TitleOf &titleOf)
{
    for (Condition &one : all) {
        if (auto *nested = std::get_if<AllOf>(&one.of); nested && one.otherwise.isEmpty())
            fillSentences(nested->of, titleOf);
        else if (one.otherwise.isEmpty())
            one.otherwise = sentenceFor(one, titleOf) + u'。';
    }
}

} // namespace onedoor
