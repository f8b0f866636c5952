#include "ui/pages/decision_sheet.h"

#include "ui/models/wording.h"
#include "ui/pages/clauses_edit.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int fewQuestions = 4; // more want room
const QString startAfresh = QStringLiteral("startAfresh");
const QString bringBack = QStringLiteral("bringBack");

} // namespace

DecisionSheet::DecisionSheet(DecisionSubject &subject, Decision decision, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_decision(decision), m_column(new QVBoxLayout(this)),
      m_notice(new Notice),
      m_draft(subject.desk(), decisionDrafts, aboutDecision(subject.petition().id, decision))
{
    setObjectName(QStringLiteral("decisionSheet"));
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_column->addWidget(textLabel(decisionText(decision), TextRole::Lead));
    m_column->addWidget(m_notice);
    for (const InputField &input : inputsOf(decision))
        addInput(input);
    m_column->addStretch(1);
    showDue();
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first().field);
    keepAsDraft();
}

DecisionSheet::~DecisionSheet() = default;

bool DecisionSheet::isLong() const
{
    return m_rows.size() > fewQuestions;
}

void DecisionSheet::keepAsDraft()
{
    connect(&m_draft, &FormDraft::kept, this,
            [this](const QDateTime &at) { Q_EMIT statusChanged(draftKeptText(at)); });
    connect(&m_draft, &FormDraft::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_draft, &FormDraft::filled, this, &DecisionSheet::tellOfDraft);
    connect(m_notice, &Notice::actionTaken, this, &DecisionSheet::answer);
    m_draft.setUntouched();
    m_draft.open();
}

void DecisionSheet::tellOfDraft(const Draft &draft)
{
    showDue();
    m_notice->say(Notice::Kind::Info,
                  tr("Filled in as it was left: %1 · %2 · %3", "window, clerk, time")
                      .arg(draft.window, draft.operatorName, instantInWords(draft.savedAt)));
    m_notice->offer(tr("Start afresh"), startAfresh);
}

void DecisionSheet::answer(const QString &key)
{
    if (key == startAfresh) {
        m_draft.clear();
        m_notice->say(Notice::Kind::Info, tr("The draft is discarded."));
        m_notice->offer(tr("Bring it back"), bringBack);
    } else if (key == bringBack) {
        m_draft.bringBack();
        m_notice->clear();
    }
    showDue();
    setFocus(Qt::OtherFocusReason);
}

bool DecisionSheet::isDueByHand() const
{
    return m_derivation ? m_due->date() != m_derivation->legal : !m_due->text().isEmpty();
}

/// The date the rule makes, with the rule at its elbow; a date typed by hand stays.
void DecisionSheet::showDue()
{
    if (!m_due)
        return;
    if (m_due->text().isEmpty())
        m_derivation.reset(); // the rule's date (again)
    const bool byHand = isDueByHand();
    QJsonObject object;
    if (const auto *route = findChild<TypeAhead *>(QStringLiteral("route")))
        object.insert(QStringLiteral("route"), route->text());
    const auto inputs = readInputs(m_decision, object);
    m_derivation = inputs ? m_subject.derivationFor(*inputs) : std::nullopt;
    if (!m_derivation)
        return;
    if (!byHand)
        m_due->setDate(m_derivation->legal);
    m_dueField->setLaw(m_derivation->rule.article);
    m_dueField->setHint(m_derivation->rule.article);
    m_working->setText(derivationLines(*m_derivation).join(u'\n'));
}

QJsonObject DecisionSheet::inputs() const
{
    QJsonObject object;
    for (const Row &row : m_rows) {
        const QJsonValue value = row.value();
        if (!value.isNull() && value != QJsonValue(QString()) && value != QJsonValue(QJsonArray()))
            object.insert(row.key, value);
    }
    return object;
}

bool DecisionSheet::hasWhatItNeeds()
{
    for (const Row &row : m_rows) {
        if (const QString lack = row.lack ? row.lack() : QString(); !lack.isEmpty()) {
            row.field->setProblem(lack);
            return false;
        }
    }
    return true;
}

void DecisionSheet::submit()
{
    if (m_subject.recording().isUnderWay())
        return;
    m_notice->clear();
    for (const Row &row : m_rows)
        row.field->setProblem({});
    if (!hasWhatItNeeds())
        return;
    m_draft.hold(); // the record takes it away
    m_subject.decide(m_decision, inputs(), this, [this](const Result<Event> &event) {
        if (event) {
            m_draft.finish();
            Q_EMIT recorded();
        } else {
            m_draft.release();
            showRefusal(event.error());
        }
    });
}

void DecisionSheet::showRefusal(const Error &error)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&error](const Row &each) {
        return error.field == each.key || error.field.startsWith(each.key + QLatin1Char('['));
    });
    if (row == m_rows.end()) {
        m_notice->say(Notice::Kind::Warning, wordingOf(error));
        return;
    }
    row->field->setProblem(wordingOf(error));
    if (auto *clauses = qobject_cast<ClausesEdit *>(row->field->control()))
        clauses->goTo(error.field);
    else
        row->field->setFocus();
}

} // namespace onedoor
