#include "ui/models/type_match.h"

namespace onedoor
{

std::optional<int> howWell(const Pinyin &pinyin, const QString &title, const QString &typed)
{
    const QString wanted = typed.trimmed();
    const qsizetype at = title.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at >= 0)
        return at == 0 ? 0 : 2;
    const QString letters = wanted.toLower();
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (pinyin.mayMean(title, i, letters))
            return i == 0 ? 1 : 3;
    }
    return std::nullopt;
}

} // namespace onedoor
