#include "ui/pages/record_form.h"

#include "ui/models/wording.h"
#include "ui/pages/rows_edit.h"
#include "ui/pages/typed_values.h"
#include "ui/widgets/field.h"

#include <QBoxLayout>
#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int widthOfPairs = 460;
const QString recordDrafts = QStringLiteral("record");

bool isBlank(const QJsonValue &typed)
{
    return typed.isNull() || typed.isUndefined() || typed == QJsonValue(QString()) ||
           typed == QJsonValue(QJsonArray());
}

bool isWide(AskType type)
{
    return type == AskType::Long || type == AskType::Choices || type == AskType::Clauses ||
           type == AskType::Instalments;
}

} // namespace

RecordForm::RecordForm(RecordsModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_kind(*model.kind()), m_key(model.record().key),
      m_before(model.record().fields),
      m_draft(model.desk(), recordDrafts,
              {{QStringLiteral("kind"), m_kind.kind}, {QStringLiteral("key"), m_key}})
{
    setObjectName(QStringLiteral("recordForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (const RecordField &field : m_kind.fields)
        addRow(field);
    column->addStretch(1);
    for (const Row &row : std::as_const(m_rows)) {
        if (row.place->isEnabled()) {
            setFocusProxy(row.place);
            break;
        }
    }
    connect(&m_draft, &FormDraft::kept, this,
            [this](const QDateTime &at) { Q_EMIT statusChanged(draftKeptText(at)); });
    connect(&m_draft, &FormDraft::filled, this, [this](const Draft &draft) {
        Q_EMIT statusChanged(
            tr("Filled in as it was left: %1 · %2 · %3", "window, clerk, time")
                .arg(draft.window, draft.operatorName, instantInWords(draft.savedAt)));
        for (Row &row : m_rows)
            row.touched = typedIn(row.control.widget) != row.shown;
        Q_EMIT edited();
    });
    m_draft.setUntouched();
    if (m_model.mayEdit())
        m_draft.open();
}

RecordForm::~RecordForm() = default;

/// What it names is offered by type-ahead, and may be written freely all the same.
AskSpec RecordForm::asked(const RecordField &field) const
{
    AskSpec ask;
    ask.key = field.key;
    ask.title = field.title;
    ask.type = field.type;
    const bool names = !m_model.namedBy(field).isEmpty();
    if (names && (field.type == AskType::Text || field.type == AskType::Person))
        ask.type = AskType::Unit;
    else if (names && field.type == AskType::Persons)
        ask.type = AskType::Units;
    return ask;
}

void RecordForm::addRow(const RecordField &field)
{
    m_asks.push_back(std::make_unique<AskSpec>(asked(field)));
    const AskSpec &ask = *m_asks.back();
    const ActControl control = controlFor(ask, *this);
    control.widget->setObjectName(field.key);
    auto *place = new Field(field.title, control.widget);
    place->setRequired(field.required);
    place->setHint(field.hint);
    control.show(m_before.value(field.key));
    const bool isFixed = !m_key.isEmpty() && m_kind.key.contains(field.key);
    if (isFixed)
        place->setHint(tr("Names the record and stays: enter another one, and retire this."));
    place->setEnabled(m_model.mayEdit() && !isFixed);
    auto *column = static_cast<QVBoxLayout *>(layout());
    const bool begun = !m_pairs.isEmpty() && m_pairs.last()->count() == 1 && column->count() > 0 &&
                       column->itemAt(column->count() - 1)->layout() == m_pairs.last();
    if (isWide(field.type)) {
        column->addWidget(place);
    } else {
        if (!begun) {
            m_pairs.append(new QBoxLayout(QBoxLayout::TopToBottom));
            m_pairs.last()->setSpacing(column->spacing());
            column->addLayout(m_pairs.last());
        }
        m_pairs.last()->addWidget(place, 1, Qt::AlignTop);
    }
    m_rows.append({&field, &ask, control, place, typedIn(control.widget)});
    const qsizetype at = m_rows.size() - 1;
    onTyped(control.widget, this, [this, at] { touch(at); });
    // A draft has only what was typed: what others, or an act, set meanwhile stands.
    m_draft.watch(field.key, control.widget, [this, at] {
        const QJsonValue now = typedIn(m_rows.at(at).control.widget);
        return now == m_rows.at(at).shown ? QJsonValue(QJsonValue::Undefined) : now;
    });
}

void RecordForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QBoxLayout *pair : std::as_const(m_pairs))
        pair->setDirection(width() < widthOfPairs ? QBoxLayout::TopToBottom
                                                  : QBoxLayout::LeftToRight);
}

void RecordForm::settle()
{
    for (Row &row : m_rows)
        row.touched = false;
    m_draft.settle();
}

bool RecordForm::isTouched() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.touched; });
}

void RecordForm::touch(qsizetype at)
{
    m_rows[at].touched = true;
    if (m_judged)
        judge();
    else
        m_rows[at].place->setProblem({});
    Q_EMIT edited();
}

/// The key always, of the others what was touched; nothing in it takes the value away.
QJsonObject RecordForm::typed() const
{
    QJsonObject all;
    for (const Row &row : m_rows) {
        const bool isKey = m_kind.key.contains(row.field->key);
        if (isKey && !m_key.isEmpty()) {
            all.insert(row.field->key, m_before.value(row.field->key));
            continue;
        }
        const QJsonValue value = row.control.value();
        const bool there = m_before.contains(row.field->key);
        if (isBlank(value) && there && row.touched)
            all.insert(row.field->key, QJsonValue::Null);
        else if (!isBlank(value) && (row.touched || !there))
            all.insert(row.field->key, value);
    }
    return all;
}

QString RecordForm::wrongIn(const Row &row) const
{
    const bool isFixed = !m_key.isEmpty() && m_kind.key.contains(row.field->key);
    if (isFixed || (!row.touched && m_before.contains(row.field->key)))
        return {};
    const QJsonValue value = row.control.value();
    const auto wrong = m_model.wrongIn(*row.field, isBlank(value) ? QJsonValue::Null : value);
    return wrong ? m_model.sentenceOf(*wrong) : QString();
}

int RecordForm::problemsLeft() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [this](const Row &row) { return !wrongIn(row).isEmpty(); }));
}

bool RecordForm::judge()
{
    bool whole = true;
    for (const Row &row : std::as_const(m_rows)) {
        const QString sentence = wrongIn(row);
        row.place->setProblem(sentence);
        whole = whole && sentence.isEmpty();
    }
    return whole;
}

bool RecordForm::goToFirstProblem()
{
    m_judged = true;
    judge();
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.place->hasProblem())
            continue;
        row.place->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool RecordForm::showRefusal(const Error &error)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field->key != error.field)
            continue;
        row.place->setProblem(m_model.sentenceOf(error));
        row.place->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void RecordForm::submit()
{
    if (!m_model.recording().isUnderWay() && !goToFirstProblem())
        m_model.put(typed());
}

QList<AskChoice> RecordForm::choices(const AskSpec &ask) const
{
    const RecordField &field = *m_kind.field(ask.key);
    QList<AskChoice> all;
    for (const RecordChoice &choice : field.choices)
        all.append({choice.word, choice.title, {}});
    if (!field.from.isEmpty()) {
        for (const QString &name : m_model.offeredFrom(field.from))
            all.append({name, name, {}});
    }
    for (const RecordRow &row : m_model.namedBy(field))
        all.append({row.title, row.title, row.key == row.title ? QString() : row.key});
    return all;
}

QList<AskChoice> RecordForm::matching(const AskSpec &ask, const QString &typed, int limit) const
{
    return bestOf(m_pinyin, choices(ask), typed, limit);
}

QDate RecordForm::today() const
{
    return m_model.desk().today();
}

const Divisions &RecordForm::divisions() const
{
    return m_model.desk().reference().divisions;
}

QString RecordForm::nearDivision() const
{
    return m_model.desk().identity().division;
}

} // namespace onedoor
