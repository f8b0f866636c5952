#pragma once

#include "ui/models/import_worker.h"
#include "ui/models/worker_thread.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// 导入 as a clerk sees it: a file, what it seems to be, which column goes where, and what will
/// come of its rows. The rows shown are the table: every refused one, then the first of the others.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Stage {
        Empty,
        Reading,   ///< the file, or what will come of it
        Ready,     ///< may be recorded, unless `unfit`
        Recording, ///< rows come in
        Recorded,
    };
    enum Column { Row, Fate, Title, Petitioner, Channel, Received, ColumnCount };

    explicit ImportModel(const Workstation &station, QObject *parent = nullptr);
    /// Stops what is running; what was recorded stays.
    ~ImportModel() override;

    Stage stage() const { return m_stage; }
    const ImportGlance &glance() const { return m_glance; }
    const ListPlan &plan() const { return m_glance.plan; }
    const ImportSurvey &survey() const { return m_survey; }
    /// Why nothing may be recorded yet.
    const std::optional<Error> &unfit() const { return m_unfit; }
    bool mayRecord() const;
    const Catalogue &channels() const { return m_station.reference->channels; }
    BackgroundWork &work() { return m_work; }

    void open(const QString &file, const ListWish &how = {}, int headingRow = 0);
    /// The column goes to this field; leftOut: it is not taken.
    void setField(qsizetype column, const QString &field);
    /// What every row has in this field; empty: nothing.
    void setConstant(const QString &field, const QString &value);
    /// The other system's name; empty: the file's kind, as onedoorctl has it. Rows are known by it.
    void setSource(const QString &system);
    void record();
    void saveRefused(const QString &file);
    void saveMapping(const QString &file);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Another file, or the same read otherwise: its columns are new.
    void opened();
    /// Stage, plan or rows.
    void changed();
    /// The ledger has something new.
    void recorded();
    void saved(const QString &file);
    void failed(const onedoor::Error &error);

private:
    void setStage(Stage stage);
    void remap(const ListMapping &mapping);
    /// Asks for what will come of the rows under this plan.
    void foresee(const std::function<void(ImportWorker &, int)> &ask);
    void show(const ImportSurvey &survey, Stage stage);
    QString textOf(const ImportLine &line, int column) const;

    Workstation m_station;
    Stage m_stage = Stage::Empty;
    QString m_opening; ///< the file that is being read
    ImportGlance m_glance;
    ImportSurvey m_survey;
    std::optional<Error> m_unfit;
    BackgroundWork m_work{tr("Bringing a list in")};
    WorkerThread<ImportWorker> m_worker; ///< the last member: it goes first
};

} // namespace onedoor
