#include "ui/pages/petitions_page.h"

#include "ui/models/petition_list_model.h"
#include "ui/models/wording.h"
#include "ui/models/wording_search.h"
#include "ui/pages/petition_filters.h"

namespace onedoor
{

QString PetitionsPage::emptySentence() const
{
    const ListFilter &filter = m_model.filter();
    QStringList also;
    for (const State state : filter.states)
        also.append(stateText(state));
    if (filter.overdue)
        also.append(tr("overdue"));
    if (filter.mineToday)
        also.append(tr("registered by me today"));
    if (filter.attention)
        also.append(tr("full of facts that clash"));
    also += PetitionFilters::wordsOf(filter);
    const QString limits = also.join(QStringLiteral("、"));
    if (filter.typed.isEmpty())
        return tr("No matter is %1.").arg(limits);
    constexpr qsizetype shownAtMost = 60; // pasted text would fill the window
    const QString shown = filter.typed.size() > shownAtMost
                              ? filter.typed.left(shownAtMost).simplified() + u'…'
                              : filter.typed;
    const QStringList words = shown.split(u' ', Qt::SkipEmptyParts);
    const QString asked = QStringLiteral("“%1”").arg(words.join(QStringLiteral("” + “")));
    QString sentence = words.size() > 1 ? tr("No matter has all of %1.").arg(asked)
                                        : tr("Nothing fits %1.").arg(asked);
    for (const QString &remark : typedRemarkTexts(filter.typed))
        sentence += u'\n' + remark;
    sentence +=
        u'\n' + tr("Searched: codes, names and pinyin, phones, ID numbers, document numbers, "
                   "organisations, places, dates and the text of all matters, closed ones "
                   "too.");
    if (!limits.isEmpty())
        sentence += u'\n' + tr("Only matters that are %1 were searched.").arg(limits);
    return sentence;
}

} // namespace onedoor
