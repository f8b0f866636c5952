#pragma once

#include "core/domain/view.h"

namespace onedoor
{

/// The part of a view that was taken in: the matter and its parties.
QJsonObject matterView(const Petition &petition, const ViewContext &context);

/// Of the levels at which matters are settled (results/化解层级); empty where no division is set.
QString levelOf(const QString &division);

/// Whom a withdrawal has sent away from this matter, for good.
QStringList withdrawnMediators(const Petition &petition);

/// The view without what this reader must not see of a protected matter (信访工作条例 30(3),
/// 46(5)): for a unit or the other side who complained, and what would tell it, is gone; whatever
/// else names him (an opinion, a summary) has the words 信息另附 there. `withheld` says so.
QJsonObject withoutProtected(QJsonObject view, const Petition &petition, Reader reader);

/// What a clerk wrote for a paper of that reader, without what would tell who complained.
QJsonObject writtenFor(Reader reader, const Petition &petition, const QJsonObject &given);

} // namespace onedoor
