#include "ui/models/control_source.h"

#include "ui/models/type_match.h"

#include <algorithm>

namespace onedoor
{

QList<AskChoice> bestOf(const Pinyin &pinyin, const QList<AskChoice> &choices, const QString &typed,
                        int limit)
{
    QList<std::pair<int, AskChoice>> found;
    for (const AskChoice &choice : choices) {
        const auto fit = choice.key.startsWith(typed.trimmed(), Qt::CaseInsensitive)
                             ? std::optional(0)
                             : howWell(pinyin, choice.title, typed);
        if (fit)
            found.append({*fit, choice});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<AskChoice> best;
    for (const auto &[fit, choice] : found.mid(0, limit))
        best << choice;
    return best;
}

} // namespace onedoor
