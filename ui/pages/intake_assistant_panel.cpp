#include "ui/pages/intake_assistant_panel.h"

#include "ui/models/wording.h"
#include "ui/pages/intake_repeats_panel.h"
#include "ui/pages/intake_suggestions_panel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/lists.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace onedoor
{

AssistantPanel::AssistantPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_draftsCard(new Card(tr("Drafts"))),
      m_drafts(lineList(QStringLiteral("drafts"), tr("Drafts"))),
      m_repeats(new RepeatsPanel(model)), m_suggestions(new SuggestionsPanel(model)),
      m_problems(lineList(QStringLiteral("missing"), tr("Missing"))),
      m_noProblems(quietLine(tr("Nothing is missing.")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_draftsCard->body()->addWidget(m_drafts);
    column->addWidget(m_draftsCard, 2);
    column->addWidget(m_repeats, 4);
    column->addWidget(m_suggestions, 6);
    auto *missing = new Card(tr("Missing"));
    missing->body()->addWidget(m_problems, 1);
    missing->body()->addWidget(m_noProblems);
    missing->body()->addStretch();
    column->addWidget(missing, 3);
    connect(m_repeats, &RepeatsPanel::petitionRequested, this, &AssistantPanel::petitionRequested);
    connect(&m_model, &IntakeModel::problemsChanged, this, &AssistantPanel::showProblems);
    onActivated(m_drafts, this, [this](int row) {
        if (row >= 0 && row < m_offered.size())
            m_model.takeOver(Draft(m_offered.at(row)));
    });
    onActivated(m_problems, this, [this](int row) {
        if (row >= 0 && row < m_model.problems().size())
            Q_EMIT problemChosen(Error(m_model.problems().at(row)));
    });
    connect(&m_model, &IntakeModel::draftsChanged, this, &AssistantPanel::showDrafts);
    showDrafts();
    showProblems();
}

bool AssistantPanel::goToRepeats()
{
    return m_repeats->takeFocus();
}

void AssistantPanel::showDrafts()
{
    // Once somebody tells something, other people's half-told matters are out of the way.
    m_offered = m_model.form().isEmpty() ? m_model.drafts() : QList<Draft>();
    m_drafts->clear();
    for (const Draft &draft : m_offered) {
        m_drafts->addItem(QStringLiteral("%1\n%2").arg(
            IntakeModel::titleOf(draft),
            tr("%1 · %2 · %3", "window, clerk, time")
                .arg(draft.window, draft.operatorName, instantInWords(draft.savedAt))));
    }
    m_draftsCard->setVisible(!m_offered.isEmpty());
}

void AssistantPanel::showProblems()
{
    m_problems->clear();
    for (const Error &problem : m_model.problems()) {
        // Missing ones by their name alone: a list of names reads faster than one of sentences.
        const bool missing = problem.reason == Reason::Missing;
        m_problems->addItem(new QListWidgetItem(
            iconOf(missing ? Glyph::Edit : Glyph::Warning, missing ? Tone::Quiet : Tone::Amber),
            missing ? fieldText(problem.field) : wordingOf(problem)));
    }
    m_problems->setVisible(m_problems->count() > 0);
    m_noProblems->setVisible(m_problems->count() == 0);
}

} // namespace onedoor
