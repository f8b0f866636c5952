#pragma once

#include "core/domain/divisions.h"
#include "core/domain/findings.h"
#include "core/insight/suggestions.h"

namespace onedoor
{

/// 因为写到：拖欠、工资、工地. Empty without reasons.
QString reasonText(const Proposal &proposal);
/// The field a finding would fill, in words: 金额, 申请人电话.
QString fieldText(Finding::Field field);
/// Its value as people read it: 12,000.00 元, 约 2026年5月1日, 福建省厦门市集美区集美街道.
QString valueText(const Finding &finding, const Divisions &divisions);

} // namespace onedoor
