#pragma once

#include "core/desk/record_list.h"
#include "core/desk/refused_sheet.h"
#include "ui/models/coming_list.h"
#include "ui/models/records_model.h"

namespace onedoor
{

/// A list of records of one kind on its way in.
class RecordImport : public ComingList
{
    Q_OBJECT
public:
    enum Column { Row, Name, Fate, ColumnCount };

    /// Both outlive it.
    RecordImport(DeskWorker &desk, const RecordsModel &records, QObject *parent = nullptr);

    const QString &file() const { return m_name; }
    /// What the file seems to be: a text in an encoding, a workbook's sheet.
    const ListFile &list() const { return m_list; }
    const ListPlan &plan() const { return m_plan; }
    int headingRow() const;
    /// What stands in a column in the first rows.
    QStringList samplesOf(qsizetype column) const;

    qsizetype fresh() const { return m_made + m_changed; }
    /// 新增 3 条，修改 1 条，相同 0 条，拒绝 2 条
    QString tally() const;
    qsizetype refusedCount() const { return m_refused.size(); }
    bool mayRecord() const { return m_stage == Stage::Ready && fresh() > 0; }

    /// `opened` and `changed`, or `failed`.
    void open(const QString &file, const ListWish &how = {}, int headingRow = 0);
    /// The column goes to this field; empty: it is left out.
    void setField(qsizetype column, const QString &field);
    void record();
    void saveRefused(const QString &file);
    void close();

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QStringList headings() const override;
    QString textOf(int row, int column) const override;

private:
    struct Read {
        ListFile list;
        ListPlan plan;
    };
    void bring(Bringing how);
    void tell(const QList<RecordFate> &fates, Stage stage);
    QString fateText(const RecordFate &fate) const;

    DeskWorker &m_desk;
    const RecordsModel &m_records;
    QString m_kind;
    QString m_name;
    ListFile m_list;
    ListPlan m_plan;
    QList<RecordFate> m_shown;
    QList<RefusedRow> m_refused;
    qsizetype m_made = 0, m_changed = 0, m_same = 0;
    int m_asked = 0; ///< older answers are no longer wanted
};

} // namespace onedoor
