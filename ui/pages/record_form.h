#pragma once

#include "core/domain/pinyin.h"
#include "ui/models/records_model.h"
#include "ui/pages/act_control.h"
#include "ui/pages/form_draft.h"

#include <QWidget>

#include <vector>

namespace onedoor
{

class Field;

/// One record, new or there, in the controls that an act's sheet has. What is wrong stands under
/// every field at once; half filled in, it is a draft.
class RecordForm : public QWidget, private ControlSource
{
    Q_OBJECT
public:
    /// The model outlives the form, which is of the record that is open now.
    explicit RecordForm(RecordsModel &model, QWidget *parent = nullptr);
    ~RecordForm() override;

    /// Puts it: the model answers. Else moves to the first field that is wrong.
    void submit();
    int problemsLeft() const;
    bool goToFirstProblem();
    /// Under its field; false where it is of none.
    bool showRefusal(const Error &error);
    /// Writes what still waits of the draft: before the form is made anew.
    void keepDraft() { m_draft.flush(); }
    /// What stands in it is kept for good.
    void settle();
    /// Somebody typed in it since: it is not made anew under their hands.
    bool isTouched() const;
    /// The key of what it is of; empty: a new one.
    const QString &key() const { return m_key; }
    const QString &kind() const { return m_kind.kind; }

Q_SIGNALS:
    void edited();
    void statusChanged(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        const RecordField *field;
        const AskSpec *ask;
        ActControl control;
        Field *place;
        QJsonValue shown; ///< what stood in it before anybody typed
        bool touched = false;
    };
    void addRow(const RecordField &field);
    AskSpec asked(const RecordField &field) const;
    void touch(qsizetype at);
    QJsonObject typed() const;
    QString wrongIn(const Row &row) const;
    bool judge();

    QList<AskChoice> choices(const AskSpec &ask) const override;
    QList<AskChoice> matching(const AskSpec &ask, const QString &typed, int limit) const override;
    QDate today() const override;
    const Divisions &divisions() const override;
    QString nearDivision() const override;

    RecordsModel &m_model;
    const RecordKind m_kind;
    const QString m_key;
    const QJsonObject m_before; ///< as the record stood when the form was made
    Pinyin m_pinyin;
    std::vector<std::unique_ptr<AskSpec>> m_asks; ///< the controls keep them
    QList<Row> m_rows;
    QList<class QBoxLayout *> m_pairs;
    bool m_judged = false;
    FormDraft m_draft; ///< the last member: its fields are still there when it goes
};

} // namespace onedoor
