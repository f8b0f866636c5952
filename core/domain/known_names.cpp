#include "core/domain/known_names.h"

namespace onedoor
{

bool KnownNames::knows(NameKind kind, const QString &id) const
{
    switch (kind) {
    case NameKind::Route:
        return routes.contains(id);
    case NameKind::Rule:
        return rules.contains(id);
    case NameKind::Act:
        return acts.contains(id);
    case NameKind::Task:
        return tasks.contains(id);
    case NameKind::Signal:
        return signalIds.contains(id);
    case NameKind::Form:
        return forms.contains(id);
    case NameKind::Figure:
        return figures.contains(id);
    case NameKind::Role:
        return roles.contains(id);
    case NameKind::Catalogue:
        return catalogues.contains(id);
    case NameKind::Record:
        return records.contains(id);
    case NameKind::UnitKind:
        return unitKinds.contains(id);
    case NameKind::Ask:
        return false; // each act has its own
    }
    return false;
}

QString kindTitle(NameKind kind)
{
    switch (kind) {
    case NameKind::Route:
        return QStringLiteral("途径");
    case NameKind::Rule:
        return QStringLiteral("期限规则");
    case NameKind::Act:
        return QStringLiteral("办理动作");
    case NameKind::Task:
        return QStringLiteral("任务");
    case NameKind::Signal:
        return QStringLiteral("预警");
    case NameKind::Form:
        return QStringLiteral("文书");
    case NameKind::Figure:
        return QStringLiteral("数额");
    case NameKind::Role:
        return QStringLiteral("角色");
    case NameKind::Catalogue:
        return QStringLiteral("目录");
    case NameKind::Record:
        return QStringLiteral("台账");
    case NameKind::UnitKind:
        return QStringLiteral("单位种类");
    case NameKind::Ask:
        return QStringLiteral("所填");
    }
    return {};
}

} // namespace onedoor
