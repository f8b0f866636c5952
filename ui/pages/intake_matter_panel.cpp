#include "ui/pages/intake_matter_panel.h"

#include "ui/models/wording.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

const QString occurredOn = QStringLiteral("occurred_on");
const QString amountName = QStringLiteral("amount");
constexpr int narrativeLines = 8;
constexpr int claimLines = 5;

Field *addTo(QHash<QString, Field *> &fields, const QString &name, QWidget *control)
{
    auto *field = new Field(fieldText(name), control);
    control->setObjectName(name);
    fields.insert(name, field);
    return field;
}

} // namespace

MatterPanel::MatterPanel(const IntakeModel &model, QWidget *parent)
    : Card({}, parent), m_model(model), m_narrative(new NarrativeEdit(narrativeLimit)),
      m_title(new TextLine), m_division(new TypeAhead), m_detail(new QLineEdit),
      m_occurred(new DateField(model.today()))
{
    body()->setSpacing(8);
    body()->addWidget(addTo(m_fields, QStringLiteral("narrative"), m_narrative));
    m_narrative->setLines(narrativeLines, false);
    m_narrative->setPlaceholder(tr("In the visitor's words: what happened, since when, who was "
                                   "asked before"));
    body()->addWidget(addTo(m_fields, QStringLiteral("title"), m_title));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(addTo(m_fields, QStringLiteral("place.division"), m_division), 7);
    row->addWidget(addTo(m_fields, QStringLiteral("place.detail"), m_detail), 5);
    row->addWidget(addTo(m_fields, occurredOn, m_occurred), 4);
    body()->addLayout(row);
    field(QStringLiteral("narrative"))->setRequired(true);
    field(QStringLiteral("title"))->setRequired(true);
    m_division->setSource(divisionSource(m_model.reference().divisions, m_model.nearDivision()));
    m_division->setPlaceholderText(tr("Name, pinyin or code"));
    m_occurred->setPlaceholderText(tr("11-2, yesterday"));
    connect(m_narrative, &NarrativeEdit::textEdited, this, [this] {
        suggestTitle();
        Q_EMIT edited();
    });
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_title, m_division, m_detail})
        connect(line, &QLineEdit::textEdited, this, &MatterPanel::edited);
    connect(m_division, &TypeAhead::chosen, this, &MatterPanel::edited);
    connect(m_occurred, &DateField::dateEdited, this, &MatterPanel::edited);
}

void MatterPanel::suggestTitle()
{
    if (!m_title->text().trimmed().isEmpty() && m_title->text() != m_suggested)
        return;
    m_suggested = suggestedTitle(m_narrative->text());
    m_title->showText(m_suggested);
}

void MatterPanel::write(IntakeForm &form) const
{
    Intake &intake = form.intake;
    intake.narrative = m_narrative->text();
    intake.title = m_title->text();
    const QString division = m_division->text().trimmed();
    intake.place.division = m_division->key().isEmpty() ? division : m_division->key();
    intake.place.detail = m_detail->text();
    intake.occurredOn = m_occurred->date();
    if (m_occurred->hasMistake())
        form.unread.insert(occurredOn, m_occurred->text());
}

void MatterPanel::display(const IntakeForm &form)
{
    const Intake &intake = form.intake;
    m_narrative->setText(intake.narrative);
    m_title->showText(intake.title);
    m_suggested = suggestedTitle(intake.narrative);
    const QString name = m_model.reference().divisions.fullName(intake.place.division);
    if (name.isEmpty())
        m_division->setChoice({}, intake.place.division);
    else
        m_division->setChoice(intake.place.division, name);
    m_detail->setText(intake.place.detail);
    m_occurred->setDate(intake.occurredOn.value_or(QDate()));
    if (form.unread.contains(occurredOn))
        m_occurred->setText(form.unread.value(occurredOn));
}

ClaimPanel::ClaimPanel(QWidget *parent)
    : Card({}, parent), m_claim(new NarrativeEdit(narrativeLimit)), m_amount(new MoneyEdit)
{
    body()->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(addTo(m_fields, QStringLiteral("claim"), m_claim), 3);
    row->addWidget(addTo(m_fields, amountName, m_amount), 2, Qt::AlignTop);
    m_claim->setLines(claimLines, true);
    body()->addLayout(row);
    connect(m_claim, &NarrativeEdit::textEdited, this, &ClaimPanel::edited);
    connect(m_amount, &MoneyEdit::bareEdited, this, [this] {
        spellOut();
        Q_EMIT edited();
    });
}

void ClaimPanel::spellOut()
{
    const auto money = m_amount->money();
    field(amountName)->setHint(money ? money->upper() : QString());
}

void ClaimPanel::write(IntakeForm &form) const
{
    form.intake.claim = m_claim->text();
    const auto money = m_amount->money();
    form.intake.amount = money ? std::optional(*money) : std::nullopt;
    if (!money && !m_amount->bare().trimmed().isEmpty())
        form.unread.insert(amountName, m_amount->bare());
}

void ClaimPanel::display(const IntakeForm &form)
{
    m_claim->setText(form.intake.claim);
    if (form.intake.amount)
        m_amount->setMoney(*form.intake.amount);
    else
        m_amount->setBare(form.unread.value(amountName));
    spellOut();
}

} // namespace onedoor
