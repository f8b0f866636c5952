#include "ui/pages/act_sheet.h"

#include "ui/models/act_words.h"
#include "ui/models/wording.h"
#include "ui/pages/rows_edit.h"
#include "ui/pages/typed_values.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int fewQuestions = 4;   // more want room
constexpr int widthOfPairs = 520; // of the sheet
const QString startAfresh = QStringLiteral("startAfresh");
const QString bringBack = QStringLiteral("bringBack");

bool isBlank(const QJsonValue &typed)
{
    return typed.isNull() || typed.isUndefined() || typed == QJsonValue(QString()) ||
           typed == QJsonValue(QJsonArray());
}

} // namespace

ActSheet::ActSheet(ActSubject &subject, const ActSpec &act, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_form(subject, act), m_column(new QVBoxLayout(this)),
      m_notice(new Notice), m_consequences(quietLine({})),
      m_draft(subject.desk(), actDrafts, aboutAct(subject.petition().id, act.act))
{
    setObjectName(QStringLiteral("actSheet"));
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    addHead(act);
    m_rows.reserve(act.asks.size());
    for (const AskSpec &ask : act.asks) {
        if (!ask.hidden)
            addRow(ask);
    }
    m_consequences->setObjectName(QStringLiteral("consequences"));
    m_column->addWidget(m_consequences);
    m_column->addStretch(1);
    refresh();
    keepAsDraft();
}

ActSheet::~ActSheet() = default;

void ActSheet::addHead(const ActSpec &act)
{
    m_column->addWidget(textLabel(act.title, TextRole::Lead));
    if (!act.basis.isEmpty())
        m_column->addWidget(quietLine(tr("By law: %1").arg(act.basis.join(u'；'))));
    if (const ActOffer *offer = m_subject.doable().offer(act.act);
        offer && !offer->because.isEmpty())
        m_column->addWidget(quietLine(offer->because));
    m_column->addWidget(m_notice);
}

void ActSheet::addRow(const AskSpec &ask)
{
    const ActControl control = controlFor(ask, m_form);
    control.widget->setObjectName(ask.key);
    auto *field = new Field(ask.title, control.widget);
    place(ask, field);
    m_rows.append({&ask, control, field});
    const qsizetype at = m_rows.size() - 1;
    fillOnlyChoice(m_rows[at]);
    onTyped(control.widget, this, [this, at] { touch(at); }); // before its draft is kept
    m_draft.watch(ask.key, control.widget, [this, at] {
        const Row &row = m_rows.at(at);
        return row.touched ? typedIn(row.control.widget) : QJsonValue(QString());
    });
}

void ActSheet::place(const AskSpec &ask, Field *field)
{
    const bool wide = ask.type == AskType::Long || ask.type == AskType::Choices ||
                      ask.type == AskType::Clauses || ask.type == AskType::Instalments;
    if (wide) {
        m_column->addWidget(field);
        return;
    }
    // Two that follow each other make a pair.
    const bool begun = !m_pairs.isEmpty() && m_pairs.last()->count() == 1 &&
                       m_column->itemAt(m_column->count() - 1)->layout() == m_pairs.last();
    if (!begun) {
        m_pairs.append(new QBoxLayout(QBoxLayout::TopToBottom));
        m_pairs.last()->setSpacing(m_column->spacing());
        m_column->addLayout(m_pairs.last());
    }
    m_pairs.last()->addWidget(field, 1, Qt::AlignTop);
}

void ActSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QBoxLayout *pair : std::as_const(m_pairs))
        pair->setDirection(width() < widthOfPairs ? QBoxLayout::TopToBottom
                                                  : QBoxLayout::LeftToRight);
}

/// Where there is but one paper, one clock, one person to name, nobody has to choose.
void ActSheet::fillOnlyChoice(Row &row)
{
    const AskType type = row.ask->type;
    const bool named =
        type == AskType::Document || type == AskType::Clock || type == AskType::Party;
    const auto choices = m_form.choices(*row.ask);
    if (!named || !row.ask->required || choices.size() != 1 ||
        !m_form.known(*row.ask).isUndefined())
        return;
    row.control.show(choices.first().key);
    row.touched = true;
}

bool ActSheet::isLong() const
{
    return std::count_if(m_rows.begin(), m_rows.end(),
                         [](const Row &row) { return !row.field->isHidden(); }) > fewQuestions;
}

void ActSheet::touch(qsizetype at)
{
    if (m_showing)
        return;
    m_rows[at].touched = true;
    m_rows[at].field->setProblem({});
    refresh();
    if (m_judged)
        judge();
}

/// What is asked, required and known as the answers stand now.
void ActSheet::refresh()
{
    QJsonObject given;
    for (const Row &row : m_rows) {
        if (row.touched)
            given.insert(row.ask->key, row.control.value());
    }
    m_form.answer(given);
    for (Row &row : m_rows) {
        const bool asked = m_form.isAsked(*row.ask);
        if (!asked && given.contains(row.ask->key)) {
            given.remove(row.ask->key); // kept in its field, should it be asked again
            m_form.answer(given);
        }
        row.field->setVisible(asked);
        showRow(row);
    }
    const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                    [](const Row &row) { return !row.field->isHidden(); });
    setFocusProxy(first == m_rows.end() ? nullptr : first->field);
    const ActTaken taken = m_form.asFilledIn();
    const QStringList lines = m_form.consequences(taken);
    m_consequences->setText(lines.isEmpty() ? QString()
                                            : tr("This brings about:") + u'\n' + lines.join(u'\n'));
    m_consequences->setVisible(!lines.isEmpty());
    m_wrong = m_form.problems();
    Q_EMIT filledIn(taken);
}

void ActSheet::showRow(Row &row)
{
    row.field->setRequired(m_form.isRequired(*row.ask));
    const QJsonValue known = row.touched ? QJsonValue() : m_form.known(*row.ask);
    if (!row.touched) {
        m_showing = true;
        row.control.show(known);
        m_showing = false;
    }
    QStringList hints;
    if (!isBlank(known))
        hints << tr("known already");
    if (!row.ask->hint.isEmpty())
        hints << row.ask->hint;
    const bool ofUnits = row.ask->type == AskType::Unit || row.ask->type == AskType::Units;
    if (ofUnits && m_subject.doable().units.all().isEmpty())
        hints << noUnitsText();
    row.field->setHint(hints.join(QStringLiteral(" · ")));
}

void ActSheet::keepAsDraft()
{
    connect(&m_draft, &FormDraft::kept, this,
            [this](const QDateTime &at) { Q_EMIT statusChanged(draftKeptText(at)); });
    connect(&m_draft, &FormDraft::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_draft, &FormDraft::filled, this, &ActSheet::tellOfDraft);
    connect(m_notice, &Notice::actionTaken, this, &ActSheet::answer);
    m_draft.setUntouched();
    m_draft.open();
}

/// Fields that a release before called otherwise are found, too.
void ActSheet::tellOfDraft(const Draft &draft)
{
    const QJsonObject typed = draft.content.value(QStringLiteral("typed")).toObject();
    for (Row &row : m_rows) {
        for (const QString &old : row.ask->old) {
            if (!typed.contains(row.ask->key) && !isBlank(typed.value(old)))
                typeInto(row.control.widget, typed.value(old));
        }
        row.touched = !isBlank(typedIn(row.control.widget));
    }
    refresh();
    m_notice->say(Notice::Kind::Info,
                  tr("Filled in as it was left: %1 · %2 · %3", "window, clerk, time")
                      .arg(draft.window, draft.operatorName, instantInWords(draft.savedAt)));
    m_notice->offer(tr("Start afresh"), startAfresh);
}

void ActSheet::answer(const QString &key)
{
    if (key == startAfresh) {
        m_draft.clear();
        m_notice->say(Notice::Kind::Info, tr("The draft is discarded."));
        m_notice->offer(tr("Bring it back"), bringBack);
    } else if (key == bringBack) {
        m_draft.bringBack();
        m_notice->clear();
    }
    for (Row &row : m_rows)
        row.touched = !isBlank(typedIn(row.control.widget));
    refresh();
    setFocus(Qt::OtherFocusReason);
}

/// Puts what is wrong under its field; true when nothing is.
bool ActSheet::judge()
{
    for (const Row &row : m_rows) {
        QStringList sentences;
        for (auto it = m_wrong.cbegin(); it != m_wrong.cend(); ++it) {
            if (it.key().section(u'[', 0, 0) == row.ask->key)
                sentences << it.value();
        }
        row.field->setProblem(sentences.join(u'\n'));
    }
    if (const QString whole = m_wrong.value(QString()); whole.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Notice::Kind::Warning, whole);
    return m_wrong.isEmpty();
}

bool ActSheet::goToFirstProblem()
{
    m_judged = true;
    if (judge())
        return false;
    for (const Row &row : m_rows) {
        for (auto it = m_wrong.cbegin(); it != m_wrong.cend(); ++it) {
            if (it.key().section(u'[', 0, 0) == row.ask->key) {
                goTo(it.key());
                return true;
            }
        }
    }
    return true;
}

void ActSheet::submit()
{
    if (m_subject.recording().isUnderWay())
        return;
    refresh();
    if (goToFirstProblem())
        return;
    m_draft.hold(); // the record takes it away
    m_subject.take(act().act, m_form.given(), this, [this](const Result<Event> &event) {
        if (event) {
            m_draft.finish();
            Q_EMIT recorded();
        } else {
            m_draft.release();
            showRefusal(event.error());
        }
    });
}

void ActSheet::goTo(const QString &field)
{
    for (const Row &row : m_rows) {
        if (field.section(u'[', 0, 0) != row.ask->key)
            continue;
        if (auto *rows = qobject_cast<RowsEdit *>(row.control.widget))
            rows->goTo(field);
        else
            row.field->setFocus(Qt::OtherFocusReason);
    }
}

/// What only the record could tell: somebody was faster, the other matter is not there …
void ActSheet::showRefusal(const Error &error)
{
    const QString sentence = refusalText({error, {}}, &act());
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&error](const Row &each) {
        return error.field.section(u'[', 0, 0) == each.ask->key;
    });
    if (row == m_rows.end()) {
        m_notice->say(Notice::Kind::Warning, sentence);
        return;
    }
    row->field->setProblem(sentence);
    goTo(error.field);
}

} // namespace onedoor
