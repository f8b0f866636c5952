#include "ui/pages/clauses_edit.h"

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
constexpr int linesAtMost = 8;

} // namespace

QString ClausesEdit::Row::words() const
{
    return text->toPlainText().simplified();
}

/// For the sum, in whatever letters.
void ClausesEdit::Row::makeRoom() const
{
    const QFontMetrics letters = amount->fontMetrics();
    amount->setFixedWidth(letters.horizontalAdvance(QString(amountCharacters, u'0')) +
                          2 * letters.height());
}

ClausesEdit::ClausesEdit(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout), m_total(textLabel({}, TextRole::Small))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_total->setObjectName(QStringLiteral("clausesTotal"));
    m_total->setWordWrap(true);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_total, Tone::Quiet);
    auto *more = new QPushButton(iconOf(Glyph::Add, Tone::Jade), tr("Another clause"));
    more->setProperty("quiet", true);
    more->setObjectName(QStringLiteral("addClause"));
    connect(more, &QPushButton::clicked, this,
            [this] { insertRow(int(m_rows.size())).text->setFocus(); });
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(more);
    foot->addWidget(m_total, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(m_column);
    whole->addLayout(foot);
    insertRow(0);
}

ClausesEdit::Row ClausesEdit::insertRow(int at)
{
    Row row{new QWidget, textLabel({}, TextRole::Small), new GrowingText(1, linesAtMost),
            new MoneyEdit};
    row.text->setOneParagraph(true);
    row.text->setPlaceholderText(tr("Who does what, by when"));
    row.makeRoom();
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.number, 0, Qt::AlignTop);
    line->addWidget(row.text, 1, Qt::AlignTop);
    line->addWidget(row.amount, 0, Qt::AlignTop);
    m_column->insertWidget(at, row.line);
    m_rows.insert(at, row);
    connectRow(row);
    renumber();
    row.line->show(); // now, not with the next event: the focus goes there at once
    return row;
}

void ClausesEdit::connectRow(const Row &row)
{
    const auto news = [this] {
        showTotal();
        Q_EMIT edited();
    };
    const auto at = [this, line = row.line] { return indexOf(line); };
    connect(row.text, &GrowingText::textChanged, this, news);
    connect(row.amount, &MoneyEdit::bareEdited, this, news);
    connect(row.text, &GrowingText::entered, row.amount,
            [amount = row.amount] { amount->setFocus(Qt::TabFocusReason); });
    connect(row.amount, &QLineEdit::returnPressed, this, [this, at] { goOnFrom(at()); });
    connect(row.text, &GrowingText::leftEmpty, this, [this, at] { removeRow(at()); });
    auto *away = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete), row.line);
    away->setContext(Qt::WidgetWithChildrenShortcut);
    connect(away, &QShortcut::activated, this, [this, at] { removeRow(at()); });
}

int ClausesEdit::indexOf(const QWidget *line) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [line](const Row &each) { return each.line == line; });
    return int(row - m_rows.begin());
}

/// Past the last column of a clause: to a new one below it, or to one that still waits there.
void ClausesEdit::goOnFrom(int at)
{
    const bool waits = at + 1 < m_rows.size() && m_rows.at(at + 1).words().isEmpty();
    const Row &here = m_rows.at(at);
    if (here.words().isEmpty())
        here.text->setFocus();
    else if (waits)
        m_rows.at(at + 1).text->setFocus();
    else
        insertRow(at + 1).text->setFocus();
}

void ClausesEdit::removeRow(int at)
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

void ClausesEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (const Row &row : m_rows)
            row.makeRoom();
    }
}

void ClausesEdit::renumber()
{
    int number = 0;
    for (const Row &row : m_rows) {
        ++number;
        row.number->setText(tr("%1.", "number of a clause").arg(number));
        row.text->setObjectName(QStringLiteral("clause%1").arg(number));
        row.text->setAccessibleName(tr("Clause %1").arg(number));
        row.amount->setObjectName(QStringLiteral("clauseAmount%1").arg(number));
        row.amount->setAccessibleName(tr("Amount of clause %1").arg(number));
    }
    setFocusProxy(m_rows.first().text);
    showTotal();
}

void ClausesEdit::showTotal()
{
    qint64 fen = 0;
    int sums = 0;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const MoneyEdit *amount = m_rows.at(i).amount;
        if (amount->bare().isEmpty())
            continue;
        const auto money = amount->money();
        if (!money) {
            m_total->setText(tr("The amount of clause %1 is no sum yet").arg(i + 1));
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

QJsonArray ClausesEdit::clauses() const
{
    QJsonArray clauses;
    for (const Row &row : m_rows) {
        if (row.words().isEmpty() && row.amount->bare().isEmpty())
            continue;
        QJsonObject clause{{QStringLiteral("text"), row.words()}};
        if (!row.amount->bare().isEmpty()) {
            const auto money = row.amount->money();
            clause.insert(QStringLiteral("amount"), money ? money->text() : row.amount->bare());
        }
        clauses.append(clause);
    }
    return clauses;
}

QString ClausesEdit::lack()
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row &row = m_rows.at(i);
        if (row.words().isEmpty() && !row.amount->bare().isEmpty()) {
            row.text->setFocus(Qt::OtherFocusReason);
            return tr("Clause %1 has a sum and no words: say who pays it, and by when").arg(i + 1);
        }
    }
    return {};
}

QJsonArray ClausesEdit::typed() const
{
    QJsonArray rows;
    for (const Row &row : m_rows)
        rows.append(QJsonArray{row.text->toPlainText(), row.amount->bare()});
    return rows;
}

void ClausesEdit::setTyped(const QJsonArray &rows)
{
    while (m_rows.size() > std::max<qsizetype>(1, rows.size()))
        removeRow(int(m_rows.size()) - 1);
    while (m_rows.size() < rows.size())
        insertRow(int(m_rows.size()));
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QJsonArray row = rows.at(i).toArray();
        m_rows.at(i).text->showText(row.at(0).toString());
        m_rows.at(i).amount->setBare(row.at(1).toString());
    }
    showTotal();
}

void ClausesEdit::goTo(const QString &field)
{
    const int wanted = field.section(u'[', 1).section(u']', 0, 0).toInt();
    int counted = -1;
    for (const Row &row : m_rows) {
        const bool empty = row.words().isEmpty() && row.amount->bare().isEmpty();
        if (!empty && ++counted == wanted) {
            if (field.endsWith(QStringLiteral(".amount")))
                row.amount->setFocus(Qt::OtherFocusReason);
            else
                row.text->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_rows.first().text->setFocus(Qt::OtherFocusReason);
}

} // namespace onedoor
