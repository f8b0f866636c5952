#pragma once

#include <QJsonArray>
#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace onedoor
{

class GrowingText;
class MoneyEdit;

/// The numbered clauses of an agreement, each a row of what is agreed and the sum, with the total
/// below. A text is read whole. Enter goes from the text to the sum, and from there to the next
/// clause, which it adds; Backspace in an empty one takes it away. Empty ones are not counted.
class ClausesEdit : public QWidget
{
    Q_OBJECT
public:
    explicit ClausesEdit(QWidget *parent = nullptr);

    /// As contract.md writes them: text, and amount as a decimal string.
    QJsonArray clauses() const;
    /// Why these are no clauses yet, with the focus put there; empty when they are.
    QString lack();
    /// What stands in all rows, empty ones too, and back: for a draft.
    QJsonArray typed() const;
    void setTyped(const QJsonArray &rows);
    /// Moves to what a refusal names: "clauses[1].amount".
    void goTo(const QString &field);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *line;
        QLabel *number;
        GrowingText *text;
        MoneyEdit *amount;

        QString words() const;
        void makeRoom() const;
    };
    /// Makes an empty row at this place; the ones from there on move down.
    Row insertRow(int at);
    void removeRow(int at);
    void connectRow(const Row &row);
    int indexOf(const QWidget *line) const;
    void goOnFrom(int at);
    void renumber();
    void showTotal();

    QVBoxLayout *m_column;
    QLabel *m_total;
    QList<Row> m_rows;
};

} // namespace onedoor
