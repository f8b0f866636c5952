#include "ui/pages/intake_assistant_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

QListWidget *lineList(const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setProperty("plain", true);
    list->setWordWrap(true);
    list->setTabKeyNavigation(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QLabel *quietLine(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Small);
    label->setWordWrap(true);
    setTone(label, Tone::Quiet);
    return label;
}

} // namespace

QString reasonsOf(const Repeat &repeat)
{
    QStringList reasons;
    if (repeat.samePerson) {
        switch (*repeat.samePerson) {
        case People::Because::IdNumber:
            reasons << AssistantPanel::tr("same ID number");
            break;
        case People::Because::Phone:
            reasons << AssistantPanel::tr("same phone");
            break;
        case People::Because::Name:
            reasons << AssistantPanel::tr("same name");
            break;
        }
    }
    if (repeat.sameRespondent)
        reasons << AssistantPanel::tr("same respondent");
    if (repeat.similarity >= Repeat::sameMatter)
        reasons << AssistantPanel::tr("what happened is much alike");
    else if (repeat.similarity >= Repeat::sameMatterOfSamePerson)
        reasons << AssistantPanel::tr("what happened is alike");
    return reasons.join(QStringLiteral(" · "));
}

AssistantPanel::AssistantPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_draftsCard(new Card(tr("Drafts"))),
      m_drafts(lineList(QStringLiteral("drafts"), tr("Drafts"))),
      m_repeats(lineList(QStringLiteral("repeats"), tr("Known already"))),
      m_noRepeats(quietLine(tr("Nobody and nothing like it so far; closed matters are looked at, "
                               "too."))),
      m_problems(lineList(QStringLiteral("missing"), tr("Missing"))),
      m_noProblems(quietLine(tr("Nothing is missing.")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_draftsCard->body()->addWidget(m_drafts);
    column->addWidget(m_draftsCard, 2);
    auto *known = new Card(tr("Known already"));
    known->body()->addWidget(m_repeats, 1);
    known->body()->addWidget(m_noRepeats);
    known->body()->addStretch();
    column->addWidget(known, 4);
    auto *missing = new Card(tr("Missing"));
    missing->body()->addWidget(m_problems, 1);
    missing->body()->addWidget(m_noProblems);
    missing->body()->addStretch();
    column->addWidget(missing, 3);
    connect(&m_model, &IntakeModel::repeatsChanged, this, &AssistantPanel::showRepeats);
    connect(&m_model, &IntakeModel::problemsChanged, this, &AssistantPanel::showProblems);
    const auto onActivated = [this](QListWidget *list, auto act) {
        // Queued: the list still has to finish with the key, and acting may empty it.
        const auto open = [list, act] { act(list->currentRow()); };
        connect(list, &QListWidget::itemActivated, this, open, Qt::QueuedConnection);
        connect(list, &QListWidget::itemClicked, this, open, Qt::QueuedConnection);
    };
    onActivated(m_drafts, [this](int row) {
        if (row >= 0 && row < m_offered.size())
            m_model.takeOver(Draft(m_offered.at(row)));
    });
    onActivated(m_repeats, [this](int row) {
        if (row >= 0 && row < m_model.repeats().size())
            Q_EMIT petitionRequested(m_model.repeats().at(row).petition);
    });
    onActivated(m_problems, [this](int row) {
        if (row >= 0 && row < m_model.problems().size())
            Q_EMIT problemChosen(Error(m_model.problems().at(row)));
    });
    connect(&m_model, &IntakeModel::draftsChanged, this, &AssistantPanel::showDrafts);
    showDrafts();
    showRepeats();
    showProblems();
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

void AssistantPanel::showRepeats()
{
    m_repeats->clear();
    for (const Repeat &repeat : m_model.repeats()) {
        auto *item = new QListWidgetItem(
            iconOf(repeat.isRepeat() ? Glyph::Warning : Glyph::History,
                   repeat.isRepeat() ? Tone::Amber : Tone::Quiet),
            QStringLiteral("%1\n%2\n%3")
                .arg(repeat.title, reasonsOf(repeat),
                     tr("%1 · registered %2", "state, day")
                         .arg(stateText(repeat.state),
                              dayInWords(Clock::legalDay(repeat.registeredAt)))));
        item->setToolTip(repeat.code);
        m_repeats->addItem(item);
    }
    m_repeats->setVisible(m_repeats->count() > 0);
    m_noRepeats->setVisible(m_repeats->count() == 0);
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
