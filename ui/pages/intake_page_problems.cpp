#include "ui/models/wording_papers.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/intake_next_panel.h"
#include "ui/pages/intake_page.h"
#include "ui/widgets/field.h"
#include "ui/widgets/page_foot.h"

namespace onedoor
{

/// What is kept, or what to do; and how much is left, with a jump to the first of it.
void IntakePage::showFoot()
{
    const bool deciding = m_model.stage() == IntakeModel::Stage::Deciding;
    const ActSheet *sheet = deciding ? m_next->sheet() : nullptr;
    const QString hint =
        sheet      ? tr("Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft.")
        : deciding ? tr("A letter takes an act, / finds one, 0 goes on to the next visitor.")
                   : tr("What is filled in is kept as a draft by itself.");
    m_foot->setState(m_kept.isEmpty() ? hint : m_kept);
    m_foot->setProblems(sheet      ? sheet->problemsLeft()
                        : deciding ? 0
                                   : int(m_model.problems().size()));
}

void IntakePage::keepStatus(const QString &sentence)
{
    m_kept = sentence;
    showFoot();
    Q_EMIT statusChanged(sentence);
}

void IntakePage::goToFirstProblem()
{
    if (m_model.stage() == IntakeModel::Stage::Deciding) {
        if (m_next->sheet())
            m_next->sheet()->goToFirstProblem();
        return;
    }
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
