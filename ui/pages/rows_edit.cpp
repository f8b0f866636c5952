#include "ui/pages/rows_edit.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/growing_text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int amountCharacters = 11; // 999,999.00 and the unit
constexpr int dayCharacters = 12;    // 2026年11月23日
constexpr int whoCharacters = 10;
constexpr int linesAtMost = 8;

void setWidth(QWidget *field, int characters)
{
    const QFontMetrics letters = field->fontMetrics();
    field->setFixedWidth(letters.horizontalAdvance(QString(characters, u'0')) +
                         2 * letters.height());
}

QString dayOf(const DateField &field)
{
    const auto day = field.date();
    return day ? day->toString(Qt::ISODate) : field.text().trimmed();
}

} // namespace

bool RowsEdit::Row::isEmpty() const
{
    return (!who || who->text().trimmed().isEmpty()) && day->text().trimmed().isEmpty() &&
           text->toPlainText().simplified().isEmpty() && amount->bare().isEmpty();
}

QList<QWidget *> RowsEdit::Row::inOrder() const
{
    return who ? QList<QWidget *>{who, day, text, amount} : QList<QWidget *>{day, amount, text};
}

/// In whatever letters.
void RowsEdit::Row::makeRoom() const
{
    setWidth(amount, amountCharacters);
    setWidth(day, dayCharacters);
    if (who)
        setWidth(who, whoCharacters);
}

RowsEdit::RowsEdit(Kind kind, QDate today, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_today(today), m_column(new QVBoxLayout),
      m_total(textLabel({}, TextRole::Small))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_total->setObjectName(QStringLiteral("rowsTotal"));
    m_total->setWordWrap(true);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_total, Tone::Quiet);
    auto *more =
        new QPushButton(iconOf(Glyph::Add, Tone::Jade),
                        kind == Kind::Clauses ? tr("Another clause") : tr("Another instalment"));
    more->setProperty("quiet", true);
    more->setObjectName(QStringLiteral("addRow"));
    connect(more, &QPushButton::clicked, this,
            [this] { insertRow(int(m_rows.size())).inOrder().first()->setFocus(); });
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(more);
    foot->addWidget(m_total, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->setSizeConstraint(QLayout::SetMinimumSize); // rows that grow are never squeezed
    whole->addLayout(m_column);
    whole->addLayout(foot);
    insertRow(0);
}

RowsEdit::Row RowsEdit::insertRow(int at)
{
    const bool clause = m_kind == Kind::Clauses;
    Row row{new QWidget,
            textLabel({}, TextRole::Small),
            clause ? new QLineEdit : nullptr,
            new DateField(m_today, Lean::Future),
            new GrowingText(1, linesAtMost),
            new MoneyEdit};
    row.text->setOneParagraph(true);
    row.text->setPlaceholderText(clause ? tr("What is to be done") : tr("Note"));
    row.day->setPlaceholderText(clause ? tr("By when") : tr("On which day"));
    if (row.who)
        row.who->setPlaceholderText(tr("Who"));
    row.makeRoom();
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.number, 0, Qt::AlignTop);
    for (QWidget *field : row.inOrder())
        line->addWidget(field, field == row.text ? 1 : 0, Qt::AlignTop);
    m_column->insertWidget(at, row.line);
    m_rows.insert(at, row);
    connectRow(row);
    renumber();
    row.line->show(); // now, not with the next event: the focus goes there at once
    return row;
}

void RowsEdit::connectRow(const Row &row)
{
    const auto news = [this] {
        showTotal();
        Q_EMIT edited();
    };
    const QWidget *line = row.line;
    for (QWidget *field : row.inOrder()) {
        if (auto *edit = qobject_cast<QLineEdit *>(field)) {
            connect(edit, &QLineEdit::textChanged, this, news);
            connect(edit, &QLineEdit::returnPressed, this,
                    [this, line, field] { goOn(line, field); });
        }
    }
    connect(row.text, &GrowingText::textChanged, this, news);
    connect(row.text, &GrowingText::entered, this,
            [this, line, text = row.text] { goOn(line, text); });
    connect(row.text, &GrowingText::leftEmpty, this, [this, line] { removeRow(indexOf(line)); });
    auto *away = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete), row.line);
    away->setContext(Qt::WidgetWithChildrenShortcut);
    connect(away, &QShortcut::activated, this, [this, line] { removeRow(indexOf(line)); });
}

int RowsEdit::indexOf(const QWidget *line) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [line](const Row &each) { return each.line == line; });
    return int(row - m_rows.begin());
}

/// To the next field; past the last one to a new row, or to one that still waits there.
void RowsEdit::goOn(const QWidget *line, const QWidget *from)
{
    const int at = indexOf(line);
    const QList<QWidget *> fields = m_rows.at(at).inOrder();
    const qsizetype place = fields.indexOf(from);
    if (place + 1 < fields.size()) {
        fields.at(place + 1)->setFocus(Qt::TabFocusReason);
        return;
    }
    const bool waits = at + 1 < m_rows.size() && m_rows.at(at + 1).isEmpty();
    if (m_rows.at(at).isEmpty())
        fields.first()->setFocus();
    else
        (waits ? m_rows.at(at + 1) : insertRow(at + 1)).inOrder().first()->setFocus();
}

void RowsEdit::removeRow(int at)
{
    if (m_rows.size() < 2)
        return;
    const Row gone = m_rows.takeAt(at);
    if (gone.line->isAncestorOf(QApplication::focusWidget())) // before it goes: focus would jump
        m_rows.at(std::max(0, at - 1)).text->setFocus();
    gone.line->disconnect(this);
    gone.line->hide();
    gone.line->deleteLater();
    renumber();
    Q_EMIT edited();
}

void RowsEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (const Row &row : m_rows)
            row.makeRoom();
    }
}

void RowsEdit::renumber()
{
    int number = 0;
    const auto name = [&number](QWidget *field, const char *called, const QString &spoken) {
        field->setObjectName(QLatin1String(called) + QString::number(number));
        field->setAccessibleName(spoken.arg(number));
    };
    for (const Row &row : m_rows) {
        ++number;
        row.number->setText(tr("%1.", "number of a row").arg(number));
        name(row.text, "rowText", tr("Row %1: what"));
        name(row.amount, "rowAmount", tr("Row %1: sum"));
        name(row.day, "rowDay", tr("Row %1: day"));
        if (row.who)
            name(row.who, "rowWho", tr("Row %1: who"));
    }
    setFocusProxy(m_rows.first().inOrder().first());
    showTotal();
}

void RowsEdit::showTotal()
{
    qint64 fen = 0;
    int sums = 0;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const MoneyEdit *amount = m_rows.at(i).amount;
        if (amount->bare().isEmpty())
            continue;
        const auto money = amount->money();
        if (!money) {
            m_total->setText(tr("The sum of row %1 is no sum yet").arg(i + 1));
            setTone(m_total, Tone::Amber);
            return;
        }
        fen += money->fen();
        ++sums;
    }
    const auto total = Money::fromFen(fen);
    setTone(m_total, total ? Tone::Quiet : Tone::Amber);
    m_total->setText(
        sums == 0 ? QString()
        : total
            ? tr("Total %1 yuan · %2", "figures, in capitals").arg(total->grouped(), total->upper())
            : tr("The total is too large"));
}

QJsonObject RowsEdit::objectOf(const Row &row) const
{
    QJsonObject object;
    const auto put = [&object](const char *key, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    put("who", row.who ? row.who->text().trimmed() : QString());
    put(m_kind == Kind::Clauses ? "by" : "on", dayOf(*row.day));
    put("text", row.text->toPlainText().simplified());
    const auto money = row.amount->money();
    put("amount", money ? money->text() : row.amount->bare());
    return object;
}

QJsonArray RowsEdit::rows() const
{
    QJsonArray rows;
    for (const Row &row : m_rows) {
        if (!row.isEmpty())
            rows.append(objectOf(row));
    }
    return rows;
}

void RowsEdit::setRows(const QJsonArray &rows)
{
    QJsonArray typed;
    for (const QJsonValue &row : rows) {
        const auto part = [&](const char *key) {
            return row.toObject().value(QLatin1String(key)).toString();
        };
        typed.append(QJsonArray{part("text"), part("amount"), part("who"),
                                part(m_kind == Kind::Clauses ? "by" : "on")});
    }
    setTyped(typed);
}

QJsonArray RowsEdit::typed() const
{
    QJsonArray rows;
    bool empty = true;
    for (const Row &row : m_rows) {
        rows.append(QJsonArray{row.text->toPlainText(), row.amount->bare(),
                               row.who ? row.who->text() : QString(), row.day->text()});
        empty = empty && row.isEmpty();
    }
    return empty ? QJsonArray() : rows;
}

void RowsEdit::setCount(qsizetype count)
{
    while (m_rows.size() > std::max<qsizetype>(1, count))
        removeRow(int(m_rows.size()) - 1);
    while (m_rows.size() < count)
        insertRow(int(m_rows.size()));
}

/// Those of a release before have a text and a sum alone.
void RowsEdit::setTyped(const QJsonArray &rows)
{
    setCount(rows.size());
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QJsonArray parts = rows.at(i).toArray();
        const Row &row = m_rows.at(i);
        row.text->showText(parts.at(0).toString());
        row.amount->setBare(parts.at(1).toString());
        if (row.who)
            row.who->setText(parts.at(2).toString());
        const QString day = parts.at(3).toString();
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (date.isValid())
            row.day->setDate(date);
        else
            row.day->setText(day);
    }
    showTotal();
}

void RowsEdit::goTo(const QString &field)
{
    const int wanted = field.section(u'[', 1).section(u']', 0, 0).toInt();
    const QString part = field.section(QStringLiteral("]."), 1);
    int counted = -1;
    for (const Row &row : m_rows) {
        if (row.isEmpty() || ++counted != wanted)
            continue;
        QWidget *at = row.text;
        if (part == QStringLiteral("amount"))
            at = row.amount;
        else if (part == QStringLiteral("who") && row.who)
            at = row.who;
        else if (part == QStringLiteral("by") || part == QStringLiteral("on"))
            at = row.day;
        at->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_rows.first().inOrder().first()->setFocus(Qt::OtherFocusReason);
}

} // namespace onedoor
