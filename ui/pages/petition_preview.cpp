#include "ui/pages/petition_preview.h"

#include "ui/models/wording.h"
#include "ui/pages/petition_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int narrativeGlance = 120;

} // namespace

PetitionPreview::PetitionPreview(const Reference &reference, QWidget *parent)
    : QFrame(parent), m_reference(reference), m_title(textLabel({}, TextRole::Lead)),
      m_code(textLabel({}, TextRole::Small)), m_state(new StatusPill), m_clash(textLabel({})),
      m_narrative(textLabel({})), m_timeline(new Timeline)
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
    setTone(m_code, Tone::Quiet);
    m_title->setWordWrap(true);
    m_narrative->setWordWrap(true);
    m_clash->setObjectName(QStringLiteral("previewClash"));
    m_clash->setWordWrap(true);
    setTone(m_clash, Tone::Amber);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_code);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_clash);
    column->addWidget(m_narrative);
    column->addWidget(m_timeline, 1);
    clear();
}

QSplitter *PetitionPreview::beside(QWidget *list, int listWidth, int ownWidth)
{
    auto *split = new QSplitter;
    split->addWidget(list);
    split->addWidget(this);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({listWidth, ownWidth});
    return split;
}

void PetitionPreview::show(const Petition &petition)
{
    m_title->setText(petition.intake.title);
    m_code->setText(petition.code.text());
    m_state->setStatus(toneOf(petition.standsAs()), stateText(petition.standsAs()));
    m_state->show();
    m_clash->setText(clashText(petition));
    m_clash->setVisible(!petition.attention.isEmpty());
    QString narrative = petition.intake.narrative.simplified();
    if (narrative.size() > narrativeGlance)
        narrative = narrative.left(narrativeGlance) + QStringLiteral("……");
    m_narrative->setText(narrative);
    m_timeline->setEntries(timelineOf(PetitionModel::historyOf(petition, m_reference)));
}

void PetitionPreview::clear()
{
    m_title->clear();
    m_code->clear();
    m_state->hide();
    m_clash->hide();
    m_narrative->setText(tr("Move through the list to see here what happened."));
    m_timeline->setEntries({});
}

} // namespace onedoor
