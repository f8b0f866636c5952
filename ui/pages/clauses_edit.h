#pragma once

#include <QJsonArray>
#include <QList>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace onedoor
{

class MoneyEdit;

/// The numbered clauses of an agreement, each with an amount where there is one. Enter on the last
/// line begins the next clause; empty ones are not counted.
class ClausesEdit : public QWidget
{
    Q_OBJECT
public:
    explicit ClausesEdit(QWidget *parent = nullptr);

    /// As contract.md writes them: text, and amount as a decimal string.
    QJsonArray clauses() const;

private:
    struct Row {
        QLineEdit *text;
        MoneyEdit *amount;
    };
    void addRow();

    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

} // namespace onedoor
