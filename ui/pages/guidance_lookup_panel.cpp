#include "ui/pages/guidance_lookup_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/countdown_label.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_ahead.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

// As the log of look-ups keeps them.
const QString ownMatter = QStringLiteral("本人查询进度");
const QString onBehalf = QStringLiteral("受托查询进度");
const QString workCheck = QStringLiteral("工作核查");

} // namespace

LookUpPanel::LookUpPanel(GuidanceModel &model, QWidget *parent)
    : Card(tr("How far is a matter?"), parent), m_model(model), m_search(new TypeAhead),
      m_reason(new Segmented({{ownMatter, tr("Own matter"), tr("The visitor asks for their own")},
                              {onBehalf, tr("On behalf"), tr("With an authority")},
                              {workCheck, tr("Work check"), tr("For the centre's own work")}})),
      m_notice(new Notice), m_answer(new QWidget), m_title(textLabel({}, TextRole::Lead)),
      m_state(new StatusPill), m_sentence(textLabel({})), m_next(new CountdownLabel),
      m_open(new QPushButton(tr("Open the matter")))
{
    m_search->setObjectName(QStringLiteral("lookUp"));
    m_search->setPlaceholderText(tr("Code, name, pinyin, phone or ID number"));
    m_search->setQuestion(
        [this](const QString &typed, int limit) { m_model.finder().ask(typed, limit); });
    connect(&m_model.finder(), &PetitionFinder::found, this, &LookUpPanel::offer);
    connect(&m_model.finder(), &PetitionFinder::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    m_reason->setObjectName(QStringLiteral("lookUpReason"));
    m_reason->setValue(ownMatter);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Field(tr("Matter"), m_search), 1);
    row->addWidget(new Field(tr("Why (is logged)"), m_reason));
    body()->addLayout(row);
    body()->addWidget(m_notice);
    addAnswer();
    connect(m_search, &TypeAhead::chosen, this,
            [this](const Suggestion &suggestion) { tell(suggestion.key); });
    connect(m_search, &TypeAhead::unchosen, this, [this] {
        m_wanted = {};
        m_answer->hide();
        m_notice->clear();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_search->key().isEmpty() && !m_search->text().trimmed().isEmpty())
            m_notice->say(Notice::Kind::Info,
                          tr("Nothing fits “%1” among code, names, phones, ID numbers and text of "
                             "this centre's matters.")
                              .arg(m_search->text().trimmed()));
    });
}

void LookUpPanel::offer(const QString &typed, const QList<PetitionRow> &rows)
{
    QList<Suggestion> found;
    for (const PetitionRow &row : rows)
        found.append({row.id.text(), QStringLiteral("%1 · %2").arg(row.petitioner, row.title),
                      QStringLiteral("%1 · %2").arg(row.code, stateText(row.state))});
    m_search->answer(typed, found);
}

void LookUpPanel::addAnswer()
{
    m_answer->setObjectName(QStringLiteral("lookUpAnswer"));
    m_sentence->setObjectName(QStringLiteral("progressSentence"));
    m_sentence->setWordWrap(true);
    m_open->setProperty("quiet", true);
    auto *column = new QVBoxLayout(m_answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    column->addLayout(head);
    column->addWidget(m_sentence);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_next);
    foot->addStretch(1);
    foot->addWidget(m_open);
    column->addLayout(foot);
    m_answer->hide();
    body()->addWidget(m_answer);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT petitionRequested(m_shown); });
}

void LookUpPanel::tell(const QString &key)
{
    const auto id = PetitionId::parse(key);
    if (!id)
        return;
    m_wanted = *id;
    m_model.progress(*id, m_reason->value(), this,
                     [this, id = *id](const Result<GuidanceModel::Progress> &progress) {
                         if (id != m_wanted)
                             return;
                         m_answer->setVisible(progress.ok());
                         if (progress)
                             show(*progress);
                         else
                             m_notice->say(Notice::Kind::Danger, wordingOf(progress.error()));
                     });
}

void LookUpPanel::show(const GuidanceModel::Progress &progress)
{
    m_notice->clear();
    m_shown = progress.petition;
    m_title->setText(progress.title);
    m_title->setToolTip(progress.code);
    const bool ended = progress.state == State::Closed || progress.state == State::Declined ||
                       progress.state == State::Merged;
    m_state->setStatus(ended ? Tone::Quiet : Tone::Jade, stateText(progress.state));
    m_sentence->setText(progress.sentence);
    m_next->setVisible(progress.nextDate.has_value());
    if (progress.nextDate)
        m_next->setDeadline(*progress.nextDate, progress.daysLeft, false);
}

} // namespace onedoor
