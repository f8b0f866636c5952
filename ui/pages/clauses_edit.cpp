#include "ui/pages/clauses_edit.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

ClausesEdit::ClausesEdit(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *more = new QPushButton(iconOf(Glyph::Add, Tone::Jade), tr("Another clause"));
    more->setProperty("quiet", true);
    more->setObjectName(QStringLiteral("addClause"));
    connect(more, &QPushButton::clicked, this, [this] {
        addRow();
        m_rows.last().text->setFocus();
    });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addLayout(m_column);
    whole->addWidget(more, 0, Qt::AlignLeft);
    addRow();
    setFocusProxy(m_rows.first().text);
}

void ClausesEdit::addRow()
{
    const int number = int(m_rows.size()) + 1;
    Row row{new QLineEdit, new MoneyEdit};
    row.text->setObjectName(QStringLiteral("clause%1").arg(number));
    row.text->setAccessibleName(tr("Clause %1").arg(number));
    row.text->setPlaceholderText(tr("Who does what, by when"));
    row.amount->setObjectName(QStringLiteral("clauseAmount%1").arg(number));
    row.amount->setAccessibleName(tr("Amount of clause %1").arg(number));
    row.amount->setMaximumWidth(120);
    connect(row.text, &QLineEdit::returnPressed, this, [this, text = row.text] {
        if (m_rows.last().text == text && !text->text().trimmed().isEmpty())
            addRow();
        m_rows.last().text->setFocus();
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(textLabel(tr("%1.", "number of a clause").arg(number), TextRole::Small));
    line->addWidget(row.text, 1);
    line->addWidget(row.amount);
    m_column->addLayout(line);
    m_rows.append(row);
}

QJsonArray ClausesEdit::clauses() const
{
    QJsonArray clauses;
    for (const Row &row : m_rows) {
        if (row.text->text().trimmed().isEmpty())
            continue;
        QJsonObject clause{{QStringLiteral("text"), row.text->text().trimmed()}};
        if (!row.amount->bare().isEmpty()) {
            const auto money = row.amount->money();
            clause.insert(QStringLiteral("amount"), money ? money->text() : row.amount->bare());
        }
        clauses.append(clause);
    }
    return clauses;
}

} // namespace onedoor
