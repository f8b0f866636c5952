#pragma once

#include <QJsonArray>
#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace onedoor
{

class DateField;
class GrowingText;
class MoneyEdit;

/// Rows of an agreement, with the total below. Clauses: who · by when · what · sum, the text read
/// whole; instalments: on which day · how much · what for. Enter goes from field to field and past
/// the last one to the next row, which it adds; Backspace in an empty text takes a row away. Empty
/// rows are not counted.
class RowsEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Clauses, Instalments };
    RowsEdit(Kind kind, QDate today, QWidget *parent = nullptr);

    /// As an act takes them: {who, by, text, amount} or {on, amount, text}.
    QJsonArray rows() const;
    void setRows(const QJsonArray &rows);
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
        QLineEdit *who; ///< nullptr in instalments
        DateField *day;
        GrowingText *text;
        MoneyEdit *amount;

        bool isEmpty() const;
        QList<QWidget *> inOrder() const;
        void makeRoom() const;
    };
    /// Makes an empty row at this place; the ones from there on move down.
    Row insertRow(int at);
    void setCount(qsizetype count);
    void removeRow(int at);
    void connectRow(const Row &row);
    int indexOf(const QWidget *line) const;
    void goOn(const QWidget *line, const QWidget *from);
    void renumber();
    void showTotal();
    QJsonObject objectOf(const Row &row) const;

    Kind m_kind;
    QDate m_today;
    QVBoxLayout *m_column;
    QLabel *m_total;
    QList<Row> m_rows;
};

} // namespace onedoor
