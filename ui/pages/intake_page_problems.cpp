#include "ui/models/wording_papers.h"
#include "ui/pages/intake_page.h"
#include "ui/widgets/field.h"

namespace onedoor
{

void IntakePage::goToFirstProblem()
{
    m_tried = true;
    showProblems();
    if (!m_model.problems().isEmpty())
        goTo(m_model.problems().first());
}

/// What paper cannot show, under its field; a card that came anew has to be told again.
void IntakePage::showSigns()
{
    QList<std::pair<QPointer<Field>, QString>> warned;
    const auto &unshown = m_model.signs().unshown();
    for (auto each = unshown.begin(); each != unshown.end(); ++each) {
        if (Field *field = fieldOf(each.key()))
            warned.append({field, standInText(*each)});
    }
    if (warned == m_warned)
        return;
    for (const auto &[field, sentence] : std::exchange(m_warned, warned)) {
        if (field && !warned.contains({field, sentence}))
            field->setWarning({});
    }
    for (const auto &[field, sentence] : std::as_const(m_warned))
        field->setWarning(sentence);
}

} // namespace onedoor
