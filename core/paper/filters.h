#pragma once

#include "core/paper/template.h"

namespace onedoor
{

/// The filters every form may use. Dates are days of the law in China (UTC+8), whatever the
/// machine's time zone: `年月日` 2026年3月5日 · `年月日时分` · `大写日期` 二〇二六年三月五日 ·
/// `金额` 12,000.00 · `大写金额` 壹万贰仟元整 · `大写数字` 叁 · `中文数字` 十二 · `证件掩码`
/// 110101********1237 · `手机掩码` 138****0001 · `分组` 110101 19900101 1237 · `补零:4` 0012 ·
/// `摘录:n` the first n characters with …… · `分段` a list of paragraphs · `勾选` ☑ or ☐ · `非` the
/// opposite · `等于:x` whether it is x.
const Filters &paperFilters();

} // namespace onedoor
