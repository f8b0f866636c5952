#pragma once

#include "ui/models/act_form.h"
#include "ui/pages/act_control.h"
#include "ui/pages/form_draft.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace onedoor
{

class Field;
class Notice;

/// What one act asks, in the order of the talk; a question shows while its condition holds. What is
/// known already is filled in and marked so; what is wrong stands under every field at once. Half
/// filled in, it is a draft: who takes the same act of the same matter finds it.
class ActSheet : public QWidget
{
    Q_OBJECT
public:
    /// The subject and the act outlive the sheet.
    ActSheet(ActSubject &subject, const ActSpec &act, QWidget *parent = nullptr);
    ~ActSheet() override;

    const ActSpec &act() const { return m_form.act(); }
    /// Records: `recorded` answers; else it says under each field what is wrong, and moves to the
    /// first.
    void submit();
    /// Writes what still waits of the draft: before the sheet is put away.
    void keepDraft() { m_draft.flush(); }
    /// How many answers are missing or wrong.
    int problemsLeft() const { return int(m_wrong.size()); }
    /// Tells what is wrong under every field and moves to the first; false when nothing is.
    bool goToFirstProblem();
    /// It asks for more than a narrow column holds well.
    bool isLong() const;
    /// What it would record now.
    ActTaken asFilledIn() const { return m_form.asFilledIn(); }

Q_SIGNALS:
    /// Something in it was answered otherwise.
    void filledIn(const onedoor::ActTaken &taken);
    void recorded();
    /// For the window's foot: 草稿已保存 09:31:07.
    void statusChanged(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        const AskSpec *ask;
        ActControl control;
        Field *field;
        bool touched = false; ///< by the clerk: what is known does not go over it
    };
    void addRow(const AskSpec &ask);
    void place(const AskSpec &ask, Field *field);
    void addHead(const ActSpec &act);
    void fillOnlyChoice(Row &row);
    void touch(qsizetype row);
    void refresh();
    void showRow(Row &row);
    bool judge();
    void goTo(const QString &field);
    void showRefusal(const Error &error);
    void keepAsDraft();
    void tellOfDraft(const Draft &draft);
    void answer(const QString &key);

    ActSubject &m_subject;
    ActForm m_form;
    QVBoxLayout *m_column;
    Notice *m_notice;
    QLabel *m_consequences;
    QList<Row> m_rows;
    QMap<QString, QString> m_wrong; ///< as ActForm::problems
    QList<QBoxLayout *> m_pairs;    ///< of short questions: beside each other where there is room
    bool m_showing = false;         ///< the program fills in, not the clerk
    bool m_judged = false;          ///< handed in once: what is wrong is told at every key
    FormDraft m_draft;              ///< the last member: its fields are still there when it goes
};

} // namespace onedoor
