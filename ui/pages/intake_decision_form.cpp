#include "ui/pages/intake_decision_form.h"

#include "ui/models/wording.h"
#include "ui/models/wording_suggestions.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented.h"

#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

const QString dueOn = QStringLiteral("due_on");
const QString organisation = QStringLiteral("organisation");
const QString mediators = QStringLiteral("mediators");
const QStringList ways{QStringLiteral("途径")}; // of channels.json

QList<Choice> modeChoices()
{
    return {{wordOf(ReferralMode::Transfer), referralModeText(ReferralMode::Transfer),
             DecisionForm::tr("The organisation answers the visitor")},
            {wordOf(ReferralMode::Assign), referralModeText(ReferralMode::Assign),
             DecisionForm::tr("It also reports back to the centre")}};
}

/// Grades of urgency, as papers print them.
QList<Choice> urgencyChoices()
{
    QList<Choice> choices;
    for (const char16_t *grade : {u"平件", u"急件", u"特急"})
        choices.append({QString::fromUtf16(grade), QString::fromUtf16(grade), {}});
    return choices;
}

} // namespace

DecisionForm::DecisionForm(Decision decision, IntakeModel &model, QWidget *parent)
    : Card(decisionText(decision), parent), m_decision(decision), m_model(model)
{
    setObjectName(wordOf(decision));
    body()->setSpacing(8);
    addFields();
    body()->addStretch(1);
}

void DecisionForm::addFields()
{
    const Reference &reference = m_model.reference();
    if (m_decision == Decision::Accept)
        addChoice(QStringLiteral("route"), catalogueSource(reference.channels, ways));
    if (m_decision == Decision::Refer)
        addSegments(QStringLiteral("mode"), modeChoices());
    if (m_decision == Decision::Decline) {
        addLine(QStringLiteral("ground"));
        addLine(QStringLiteral("basis"), tr("Statute and article"));
        addChoice(QStringLiteral("competent_body"), catalogueSource(reference.organisations));
        addLine(QStringLiteral("competent_address"));
        addLine(QStringLiteral("competent_phone"));
        addLine(QStringLiteral("limitation"));
        return;
    }
    addChoice(organisation, organisationSource(reference.organisations,
                                               [this] { return proposedOrganisations(); }));
    if (m_decision == Decision::Refer) {
        addSegments(QStringLiteral("urgency"), urgencyChoices());
        addLine(QStringLiteral("request"), tr("What is to be done, and to whom it is answered"));
        addLine(QStringLiteral("opinion"));
    }
    if (m_decision == Decision::Mediate) {
        addLine(QStringLiteral("consent"), tr("How and when both sides said yes"));
        addLine(mediators, tr("Names, with commas between"));
    }
    addDue();
    if (m_decision == Decision::Accept)
        addLine(QStringLiteral("note"));
}

/// What the narrative suggests, with why: mediation goes to those who mediate.
QList<Suggestion> DecisionForm::proposedOrganisations() const
{
    QList<Suggestion> suggestions;
    for (const Proposal &proposal : m_model.suggestions().offered().suggested.organisations) {
        const Entry *entry = m_model.reference().organisations.byName(proposal.label);
        const bool mediates =
            entry && entry->more.value(QStringLiteral("kind")) == QStringLiteral("mediation");
        if (m_decision != Decision::Mediate || mediates)
            suggestions.append(
                {entry ? entry->code : QString(), proposal.label, reasonText(proposal)});
    }
    return suggestions.mid(0, 3);
}

Field *DecisionForm::add(const QString &name, QWidget *control)
{
    auto *field = new Field(fieldText(name), control);
    control->setObjectName(name);
    m_fields.insert(name, field);
    m_order.append(name);
    body()->addWidget(field);
    for (const InputField &input : inputsOf(m_decision)) {
        if (input.name == name)
            field->setRequired(input.required);
    }
    return field;
}

QLineEdit *DecisionForm::addLine(const QString &name, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    Field *field = add(name, line);
    connect(line, &QLineEdit::textEdited, field, [field] { field->setProblem({}); });
    return line;
}

TypeAhead *DecisionForm::addChoice(const QString &name, TypeAhead::Source source)
{
    auto *line = new TypeAhead;
    line->setSource(std::move(source));
    line->setSuggestsWhenEmpty(true);
    line->setPlaceholderText(tr("Letters, or ↓"));
    Field *field = add(name, line);
    connect(line, &QLineEdit::textEdited, field, [field] { field->setProblem({}); });
    connect(line, &TypeAhead::chosen, this, [this, field] {
        field->setProblem({});
        showDue();
    });
    return line;
}

Segmented *DecisionForm::addSegments(const QString &name, const QList<Choice> &choices)
{
    auto *segments = new Segmented(choices);
    segments->setValue(choices.first().key);
    add(name, segments);
    return segments;
}

void DecisionForm::addDue()
{
    m_due = new DateField(m_model.today(), Lean::Future);
    Field *field = add(dueOn, m_due);
    m_working = textLabel({}, TextRole::Small);
    m_working->setObjectName(QStringLiteral("derivation"));
    m_working->setWordWrap(true);
    setTone(m_working, Tone::Quiet);
    m_working->hide();
    body()->addWidget(m_working);
    connect(field, &Field::lawRequested, this,
            [this] { m_working->setVisible(m_working->isHidden()); });
    connect(m_due, &DateField::dateEdited, field, [field] { field->setProblem({}); });
    showDue();
}

/// The date the rule makes, with the rule at its elbow; a date typed by hand stays.
void DecisionForm::showDue()
{
    if (!m_due)
        return;
    const bool byHand =
        m_derivation ? m_due->date() != m_derivation->legal : !m_due->text().isEmpty();
    QJsonObject object;
    if (const auto *route = findChild<TypeAhead *>(QStringLiteral("route")))
        object.insert(QStringLiteral("route"), route->text());
    const auto inputs = readInputs(m_decision, object);
    m_derivation = inputs ? m_model.derivationFor(*inputs) : std::nullopt;
    if (!m_derivation)
        return;
    if (!byHand)
        m_due->setDate(m_derivation->legal);
    m_fields.value(dueOn)->setLaw(m_derivation->rule.article);
    m_fields.value(dueOn)->setHint(m_derivation->rule.article);
    m_working->setText(derivationLines(*m_derivation).join(u'\n'));
}

QWidget *DecisionForm::firstField() const
{
    return m_fields.value(m_order.first())->control();
}

QJsonObject DecisionForm::written() const
{
    QJsonObject object;
    for (const QString &name : m_order) {
        QWidget *control = m_fields.value(name)->control();
        QString text;
        if (const auto *segments = qobject_cast<Segmented *>(control))
            text = segments->value();
        else if (const auto *line = qobject_cast<QLineEdit *>(control))
            text = line->text().trimmed();
        if (control == m_due)
            continue;
        if (name == mediators && !text.isEmpty())
            object.insert(name, QJsonArray::fromStringList(
                                    text.split(QRegularExpression(QStringLiteral("[、,，\\s]+")))));
        else if (!text.isEmpty())
            object.insert(name, text);
    }
    // A date of its own only where the clerk wrote one: else the rule's, so that it stays derived.
    const auto due = m_due ? m_due->date() : std::nullopt;
    if (due && (!m_derivation || *due != m_derivation->legal))
        object.insert(dueOn, due->toString(Qt::ISODate));
    return object;
}

void DecisionForm::record()
{
    for (Field *field : std::as_const(m_fields))
        field->setProblem({});
    if (m_due && m_due->hasMistake()) {
        say(Error{Reason::BadDate, m_due->text(), dueOn});
        return;
    }
    const auto inputs = readInputs(m_decision, written());
    if (!inputs) {
        say(inputs.error());
        return;
    }
    m_model.decide(*inputs, this, [this](const Result<Event> &event) {
        if (event)
            Q_EMIT recorded();
        else
            say(event.error());
    });
}

void DecisionForm::say(const Error &error)
{
    if (Field *field = m_fields.value(error.field)) {
        field->setProblem(wordingOf(error));
        field->control()->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT refused(wordingOf(error));
    }
}

} // namespace onedoor
