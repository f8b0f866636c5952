#include "ui/pages/decision_sheet.h"

#include "ui/models/wording.h"
#include "ui/pages/clauses_edit.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segmented.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

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

bool isLong(const QString &key)
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

} // namespace

DecisionSheet::DecisionSheet(PetitionModel &model, Decision decision, QWidget *parent)
    : QWidget(parent), m_model(model), m_decision(decision), m_column(new QVBoxLayout(this)),
      m_notice(new Notice)
{
    setObjectName(QStringLiteral("decisionSheet"));
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_column->addWidget(textLabel(decisionText(decision), TextRole::Lead));
    m_column->addWidget(m_notice);
    for (const InputField &input : inputsOf(decision))
        addInput(input);
    m_column->addStretch(1);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first().field);
}

void DecisionSheet::addInput(const InputField &input)
{
    const QString &key = input.name;
    const Reference &reference = m_model.reference();
    if (isOwnBusiness(key))
        return;
    if (key == QStringLiteral("referral")) {
        if (m_model.openReferrals().size() > 1)
            addChoice(key, m_model.openReferrals());
        return;
    }
    if (key == QStringLiteral("other") || key == QStringLiteral("into"))
        addMatter(key);
    else if (key == QStringLiteral("kind"))
        addChoice(key, {{wordOf(LinkKind::SameMatter), linkKindText(LinkKind::SameMatter)},
                        {wordOf(LinkKind::SamePerson), linkKindText(LinkKind::SamePerson)},
                        {wordOf(LinkKind::Related), linkKindText(LinkKind::Related)}});
    else if (key == QStringLiteral("mode"))
        addChoice(key, {{wordOf(ReferralMode::Transfer), referralModeText(ReferralMode::Transfer)},
                        {wordOf(ReferralMode::Assign), referralModeText(ReferralMode::Assign)}});
    else if (key == QStringLiteral("route"))
        addSuggested(key, reference.channels, {QStringLiteral("途径")});
    else if (key == QStringLiteral("organisation") || key == QStringLiteral("assisting") ||
             key == QStringLiteral("suggested") || key == QStringLiteral("competent_body"))
        addSuggested(key, reference.organisations);
    else if (key == QStringLiteral("result"))
        addSuggested(key, reference.results, {QStringLiteral("结果")});
    else if (key == QStringLiteral("satisfaction"))
        addSuggested(key, reference.results, {QStringLiteral("满意度")});
    else if (key == QStringLiteral("ground") && m_decision == Decision::EndMediation)
        addSuggested(key, reference.results, {QStringLiteral("调解终止情形")});
    else if (key == QStringLiteral("performance") && m_decision == Decision::FollowUp)
        addSuggested(key, reference.results, {QStringLiteral("履行情况")});
    else if (key == QStringLiteral("clauses")) {
        auto *clauses = new ClausesEdit;
        addRow(key, clauses, [clauses] { return clauses->clauses(); });
    } else if (key == QStringLiteral("mediators")) {
        auto *line = new QLineEdit;
        addRow(key, line, [line] { return namesIn(line->text()); });
        m_rows.last().field->setHint(tr("Several names with 、 between them"));
    } else if (isDay(key))
        addDay(key);
    else if (isLong(key))
        addText(key);
    else
        addLine(key);
    if (input.required)
        m_rows.last().field->setRequired(true);
}

void DecisionSheet::addRow(const QString &key, QWidget *control, std::function<QJsonValue()> value)
{
    control->setObjectName(key);
    auto *field = new Field(fieldText(key), control);
    m_column->addWidget(field);
    m_rows.append({key, field, std::move(value)});
}

void DecisionSheet::addLine(const QString &key)
{
    auto *line = new QLineEdit;
    addRow(key, line, [line] { return QJsonValue(line->text().trimmed()); });
}

void DecisionSheet::addText(const QString &key)
{
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setFixedHeight(3 * text->fontMetrics().lineSpacing() + 20);
    addRow(key, text, [text] { return QJsonValue(text->toPlainText().trimmed()); });
}

void DecisionSheet::addDay(const QString &key)
{
    const bool ahead = key == QStringLiteral("due_on") || key == QStringLiteral("perform_by");
    auto *day = new DateField(m_model.today(), ahead ? Lean::Future : Lean::Past);
    addRow(key, day, [day]() -> QJsonValue {
        const auto date = day->date();
        // What is no day goes on as typed, so that the refusal names it.
        return date ? date->toString(Qt::ISODate) : day->text().trimmed();
    });
    if (key == QStringLiteral("due_on"))
        m_rows.last().field->setHint(tr("Empty: the day the rule makes"));
}

void DecisionSheet::addSuggested(const QString &key, const Catalogue &catalogue,
                                 const QStringList &path)
{
    auto *line = new TypeAhead;
    line->setSuggestsWhenEmpty(true);
    line->setSource(catalogueSource(catalogue, path));
    const bool byCode = key == QStringLiteral("result");
    addRow(key, line, [line, byCode] {
        return QJsonValue(byCode && !line->key().isEmpty() ? line->key() : line->text().trimmed());
    });
}

/// Another matter, by its code or by whatever finds it; to unlink, one of those it is linked with.
void DecisionSheet::addMatter(const QString &key)
{
    auto *line = new TypeAhead;
    if (m_decision == Decision::Unlink) {
        line->setSuggestsWhenEmpty(true);
        line->setSource([this](const QString &typed, int) {
            QList<Suggestion> found;
            for (const Related &other : m_model.related()) {
                if (other.kind && (other.code + other.title).contains(typed.trimmed()))
                    found.append({other.code, other.code, other.title});
            }
            return found;
        });
    } else {
        // One more is asked for than shown: the open matter itself is no answer.
        PetitionFinder &finder = m_model.finder();
        line->setQuestion(
            [&finder](const QString &typed, int limit) { finder.ask(typed, limit + 1); });
        connect(&finder, &PetitionFinder::found, line,
                [this, line](const QString &typed, const QList<PetitionRow> &rows) {
                    line->answer(typed, others(rows));
                });
        connect(&finder, &PetitionFinder::failed, line, [this](const Error &error) {
            m_notice->say(Notice::Kind::Warning, wordingOf(error));
        });
    }
    addRow(key, line, [line] { return QJsonValue(line->text().trimmed()); });
    m_rows.last().field->setHint(tr("Code, name, phone or words of it"));
}

QList<Suggestion> DecisionSheet::others(const QList<PetitionRow> &rows) const
{
    QList<Suggestion> found;
    for (const PetitionRow &row : rows) {
        if (row.id != m_model.petition().id)
            found.append({row.code, row.code,
                          QStringLiteral("%1 · %2 · %3")
                              .arg(row.petitioner, row.title, stateText(row.state))});
    }
    return found;
}

void DecisionSheet::addChoice(const QString &key, const QList<std::pair<QString, QString>> &choices)
{
    QList<Choice> offered;
    for (const auto &[word, text] : choices)
        offered.append({word, text, {}});
    auto *segments = new Segmented(offered);
    segments->setValue(choices.first().first);
    addRow(key, segments, [segments] { return QJsonValue(segments->value()); });
}

QJsonObject DecisionSheet::inputs() const
{
    QJsonObject object;
    for (const Row &row : m_rows) {
        const QJsonValue value = row.value();
        if (value != QJsonValue(QString()) && value != QJsonValue(QJsonArray()))
            object.insert(row.key, value);
    }
    return object;
}

void DecisionSheet::submit()
{
    m_notice->clear();
    for (const Row &row : m_rows)
        row.field->setProblem({});
    m_model.decide(m_decision, inputs(), this, [this](const Result<Event> &event) {
        if (event)
            Q_EMIT recorded();
        else
            showRefusal(event.error());
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
    row->field->setFocus();
}

} // namespace onedoor
