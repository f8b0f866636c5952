#pragma once

#include "ui/models/desk_worker.h"
#include "ui/models/paper_run_worker.h"
#include "ui/models/worker_thread.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// 批量出具: one form for many matters, looked at before and told of one by one; and the whole file
/// of a matter. One work at a time.
class PaperRunModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Title, Outcome, ColumnCount };
    enum Role { RefusedRole = Qt::UserRole };
    enum class Stage { Nothing, Checking, Checked, Running, Stopped, Written, Binding };

    /// `desk` outlives the model.
    explicit PaperRunModel(const DeskWorker &desk, QObject *parent = nullptr);

    /// The forms there are, as (id, title) in their order.
    QList<QPair<QString, QString>> forms() const;
    bool isReadOnly() const { return m_desk.isReadOnly(); }

    /// Codes that stand in a text, each once, in its order: lists, sheets and what was copied.
    static QStringList codesIn(const QString &text);

    Stage stage() const { return m_stage; }
    bool isBusy() const
    {
        return m_stage == Stage::Checking || m_stage == Stage::Running || m_stage == Stage::Binding;
    }
    /// 可出具 3 份，已有 1 份，不能出具 2 件
    QString tally() const;
    int refusedCount() const { return m_refused; }
    int fit() const { return int(m_lines.size()) - m_refused; }

    void check(const QString &form, const QStringList &codes);
    /// It was for these that check() was asked.
    bool isOf(const QString &form, const QStringList &codes) const
    {
        return form == m_form && codes == m_codes;
    }
    /// What check() was asked for, into one PDF.
    void run(const QString &file);
    void bind(const PetitionId &petition, const QString &file);
    void stop();
    /// What could not be issued and why, for a sheet; FileUnwritable.
    Result<Done> saveRefused(const QString &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();
    void advanced(qint64 done, qint64 total);
    void written(int papers, const QString &file);
    void bound(int pages, const QStringList &leftOut, const QString &file);
    void failed(const onedoor::Error &error);
    void bindingFailed(const onedoor::Error &error);
    void recorded();

private:
    void begin(Stage stage);
    void end(Stage stage);
    void take(const PaperRunLine &line);
    QString outcomeOf(const PaperRunLine &line) const;

    const DeskWorker &m_desk;
    Stage m_stage = Stage::Nothing;
    QString m_form;
    QStringList m_codes;
    QList<PaperRunLine> m_lines;
    int m_refused = 0;
    WorkerThread<PaperRunWorker> m_worker;
};

} // namespace onedoor
