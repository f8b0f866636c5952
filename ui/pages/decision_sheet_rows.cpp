// Which field each input of a decision gets.
#include "ui/pages/decision_sheet.h"

#include "ui/models/petition_finder.h"
#include "ui/models/wording.h"
#include "ui/models/wording_suggestions.h"
#include "ui/pages/clauses_edit.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/growing_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segmented.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

const QString organisation = QStringLiteral("organisation");
constexpr int proposedAtMost = 3;
constexpr int linesAtRest = 3;
constexpr int linesAtMost = 10;

/// Names as people write them in one line: 李敏、王强.
QJsonArray namesIn(const QString &line)
{
    static const QRegularExpression between(QStringLiteral("[、,，;；\\s]+"));
    return QJsonArray::fromStringList(line.split(between, Qt::SkipEmptyParts));
}

/// What the desk fills in itself: rules and ids, and the contact of an organisation it knows.
bool isOwnBusiness(const QString &key)
{
    static const QStringList own{QStringLiteral("rule"), QStringLiteral("mediation"),
                                 QStringLiteral("contact"), QStringLiteral("phone"),
                                 QStringLiteral("copies")};
    return own.contains(key);
}

bool isLongText(const QString &key)
{
    static const QStringList longOnes{QStringLiteral("text"),        QStringLiteral("facts"),
                                      QStringLiteral("summary"),     QStringLiteral("request"),
                                      QStringLiteral("performance"), QStringLiteral("undisputed"),
                                      QStringLiteral("opinion")};
    return longOnes.contains(key);
}

bool isDay(const QString &key)
{
    return key.endsWith(QStringLiteral("_on")) || key == QStringLiteral("perform_by");
}

/// What belongs in a field, where its name alone does not say it.
QString placeholderOf(Decision decision, const QString &key)
{
    if (key == QStringLiteral("request"))
        return DecisionSheet::tr("What is to be done, and to whom it is answered");
    if (key == QStringLiteral("consent"))
        return DecisionSheet::tr("How and when both sides said yes");
    return key == QStringLiteral("basis") && decision == Decision::Decline
               ? DecisionSheet::tr("Statute and article")
               : QString();
}

QList<Choice> kindChoices()
{
    QList<Choice> choices;
    for (const LinkKind kind : {LinkKind::SameMatter, LinkKind::SamePerson, LinkKind::Related})
        choices.append({wordOf(kind), linkKindText(kind), {}});
    return choices;
}

QList<Choice> modeChoices()
{
    return {{wordOf(ReferralMode::Transfer), referralModeText(ReferralMode::Transfer),
             DecisionSheet::tr("The organisation answers the visitor")},
            {wordOf(ReferralMode::Assign), referralModeText(ReferralMode::Assign),
             DecisionSheet::tr("It also reports back to the centre")}};
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

void DecisionSheet::addInput(const InputField &input)
{
    const QString &key = input.name;
    if (isOwnBusiness(key))
        return;
    if (key == QStringLiteral("referral") && m_subject.openReferrals().size() < 2)
        return;
    if (key == QStringLiteral("other") || key == QStringLiteral("into"))
        addMatter(key);
    else if (key == QStringLiteral("clauses"))
        addClauses(key);
    else if (key == QStringLiteral("mediators"))
        addNames(key);
    else if (key == QStringLiteral("due_on"))
        addDue(key);
    else if (isDay(key))
        addDay(key);
    else if (!addChoiceOf(key) && !addCatalogueOf(key)) {
        if (isLongText(key))
            addText(key);
        else
            addLine(key);
    }
    m_rows.last().field->setRequired(input.required);
}

bool DecisionSheet::addChoiceOf(const QString &key)
{
    QList<Choice> choices;
    if (key == QStringLiteral("referral")) {
        for (const auto &[id, to] : m_subject.openReferrals())
            choices.append({id, to, {}});
    } else if (key == QStringLiteral("kind"))
        choices = kindChoices();
    else if (key == QStringLiteral("mode"))
        choices = modeChoices();
    else if (key == QStringLiteral("urgency"))
        choices = urgencyChoices();
    if (!choices.isEmpty())
        addChoice(key, choices);
    return !choices.isEmpty();
}

bool DecisionSheet::addCatalogueOf(const QString &key)
{
    const Reference &reference = m_subject.reference();
    const auto results = [&](const char16_t *path) {
        addSuggested(key, catalogueSource(reference.results, {QString::fromUtf16(path)}));
    };
    if (key == QStringLiteral("route"))
        addSuggested(key, catalogueSource(reference.channels, {QStringLiteral("途径")}));
    else if (key == organisation)
        addSuggested(key, organisationSource(reference.organisations,
                                             [this] { return proposedOrganisations(); }));
    else if (key == QStringLiteral("assisting") || key == QStringLiteral("suggested") ||
             key == QStringLiteral("competent_body"))
        addSuggested(key, catalogueSource(reference.organisations));
    else if (key == QStringLiteral("result"))
        results(u"结果");
    else if (key == QStringLiteral("satisfaction"))
        results(u"满意度");
    else if (key == QStringLiteral("ground") && m_decision == Decision::EndMediation)
        results(u"调解终止情形");
    else if (key == QStringLiteral("performance") && m_decision == Decision::FollowUp)
        results(u"履行情况");
    else
        return false;
    return true;
}

Field *DecisionSheet::addRow(const QString &key, QWidget *control,
                             std::function<QJsonValue()> value)
{
    control->setObjectName(key);
    auto *field = new Field(fieldText(key), control);
    m_column->addWidget(field);
    m_rows.append({key, field, std::move(value)});
    // A date of the rule is counted anew when somebody goes on another day.
    if (control == m_due)
        m_draft.watch(key, control, [this] { return isDueByHand() ? m_due->text() : QString(); });
    else
        m_draft.watch(key, control);
    if (auto *line = qobject_cast<QLineEdit *>(control))
        connect(line, &QLineEdit::textEdited, field, [field] { field->setProblem({}); });
    return field;
}

void DecisionSheet::addLine(const QString &key)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholderOf(m_decision, key));
    addRow(key, line, [line] { return QJsonValue(line->text().trimmed()); });
}

void DecisionSheet::addText(const QString &key)
{
    auto *text = new GrowingText(linesAtRest, linesAtMost);
    text->setPlaceholderText(placeholderOf(m_decision, key));
    Field *field = addRow(key, text, [text] { return QJsonValue(text->toPlainText().trimmed()); });
    connect(text, &QPlainTextEdit::textChanged, field, [field] { field->setProblem({}); });
}

void DecisionSheet::addClauses(const QString &key)
{
    auto *clauses = new ClausesEdit;
    Field *field = addRow(key, clauses, [clauses] { return clauses->clauses(); });
    m_rows.last().lack = [clauses] { return clauses->lack(); };
    connect(clauses, &ClausesEdit::edited, field, [field] { field->setProblem({}); });
}

void DecisionSheet::addNames(const QString &key)
{
    auto *line = new QLineEdit;
    addRow(key, line, [line] {
        return namesIn(line->text());
    })->setHint(tr("Several names with 、 between them"));
}

void DecisionSheet::addDay(const QString &key)
{
    const bool ahead = key == QStringLiteral("perform_by");
    auto *day = new DateField(m_subject.today(), ahead ? Lean::Future : Lean::Past);
    addRow(key, day, [day]() -> QJsonValue {
        const auto date = day->date();
        // What is no day goes on as typed, so that the refusal names it.
        return date ? date->toString(Qt::ISODate) : day->text().trimmed();
    });
}

/// A date of its own only where the clerk wrote one: else the rule's, so that it stays derived.
void DecisionSheet::addDue(const QString &key)
{
    m_due = new DateField(m_subject.today(), Lean::Future);
    m_dueField = addRow(key, m_due, [this]() -> QJsonValue {
        const auto date = m_due->date();
        if (date && m_derivation && *date == m_derivation->legal)
            return {};
        return date ? date->toString(Qt::ISODate) : m_due->text().trimmed();
    });
    m_working = textLabel({}, TextRole::Small);
    m_working->setObjectName(QStringLiteral("derivation"));
    m_working->setWordWrap(true);
    setTone(m_working, Tone::Quiet);
    m_working->hide();
    m_column->addWidget(m_working);
    connect(m_dueField, &Field::lawRequested, this,
            [this] { m_working->setVisible(m_working->isHidden()); });
}

void DecisionSheet::addSuggested(const QString &key, TypeAhead::Source source)
{
    auto *line = new TypeAhead;
    line->setSuggestsWhenEmpty(true);
    line->setSource(std::move(source));
    line->setPlaceholderText(tr("Letters, or ↓"));
    const bool byCode = key == QStringLiteral("result");
    Field *field = addRow(key, line, [line, byCode] {
        return QJsonValue(byCode && !line->key().isEmpty() ? line->key() : line->text().trimmed());
    });
    connect(line, &TypeAhead::chosen, this, [this, field] {
        field->setProblem({});
        showDue();
    });
}

/// What the narrative suggests, with why: mediation goes to those who mediate.
QList<Suggestion> DecisionSheet::proposedOrganisations() const
{
    QList<Suggestion> suggestions;
    for (const Proposal &proposal : m_subject.proposedOrganisations()) {
        const Entry *entry = m_subject.reference().organisations.byName(proposal.label);
        const bool mediates =
            entry && entry->more.value(QStringLiteral("kind")) == QStringLiteral("mediation");
        if (m_decision != Decision::Mediate || mediates)
            suggestions.append(
                {entry ? entry->code : QString(), proposal.label, reasonText(proposal)});
    }
    return suggestions.mid(0, proposedAtMost);
}

/// Another matter, by its code or by whatever finds it; to unlink, one of those it is linked with.
void DecisionSheet::addMatter(const QString &key)
{
    auto *line = new TypeAhead;
    PetitionFinder *finder = m_subject.otherMatters();
    if (m_decision == Decision::Unlink) {
        line->setSuggestsWhenEmpty(true);
        line->setSource([this](const QString &typed, int) {
            QList<Suggestion> found;
            for (const Related &other : m_subject.related()) {
                if (other.kind && (other.code + other.title).contains(typed.trimmed()))
                    found.append({other.code, other.code, other.title});
            }
            return found;
        });
    } else if (finder) {
        // One more is asked for than shown: the open matter itself is no answer.
        line->setQuestion(
            [finder](const QString &typed, int limit) { finder->ask(typed, limit + 1); });
        connect(finder, &PetitionFinder::found, line,
                [this, line](const QString &typed, const QList<PetitionRow> &rows) {
                    line->answer(typed, others(rows));
                });
        connect(finder, &PetitionFinder::failed, line, [this](const Error &error) {
            m_notice->say(Notice::Kind::Warning, wordingOf(error));
        });
    }
    addRow(key, line, [line] {
        return QJsonValue(line->text().trimmed());
    })->setHint(tr("Code, name, phone or words of it"));
}

QList<Suggestion> DecisionSheet::others(const QList<PetitionRow> &rows) const
{
    QList<Suggestion> found;
    for (const PetitionRow &row : rows) {
        if (row.id != m_subject.petition().id)
            found.append({row.code, row.code,
                          QStringLiteral("%1 · %2 · %3")
                              .arg(row.petitioner, row.title, stateText(row.state))});
    }
    return found;
}

void DecisionSheet::addChoice(const QString &key, const QList<Choice> &choices)
{
    auto *segments = new Segmented(choices);
    segments->setValue(choices.first().key);
    addRow(key, segments, [segments] { return QJsonValue(segments->value()); });
}

} // namespace onedoor
