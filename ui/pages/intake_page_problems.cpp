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

/// What paper cannot show, under its field; cards come and go, so all are told anew.
void IntakePage::showSigns()
{
    for (const QPointer<Field> &field : std::exchange(m_warned, {})) {
        if (field)
            field->setWarning({});
    }
    const auto &unshown = m_model.signs().unshown();
    for (auto each = unshown.begin(); each != unshown.end(); ++each) {
        Field *field = fieldOf(each.key());
        if (!field)
            continue;
        field->setWarning(standInText(*each));
        m_warned.append(field);
    }
}

} // namespace onedoor
