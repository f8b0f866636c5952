#pragma once

#include "ui/models/coming_list.h"
#include "ui/models/import_worker.h"
#include "ui/models/worker_thread.h"

namespace onedoor
{

/// 导入 as a clerk sees it: a list of matters on its way in.
class ImportModel : public ComingList
{
    Q_OBJECT
public:
    enum Column { Row, Fate, Title, Petitioner, Channel, Received, ColumnCount };

    explicit ImportModel(const Workstation &station, QObject *parent = nullptr);
    /// Stops what is running; what was recorded stays.
    ~ImportModel() override;

    const ImportGlance &glance() const { return m_glance; }
    const ListPlan &plan() const { return m_glance.plan; }
    const ImportSurvey &survey() const { return m_survey; }
    /// Why nothing may be recorded though it is Ready.
    const std::optional<Error> &unfit() const { return m_unfit; }
    bool mayRecord() const;
    const Catalogue &channels() const { return m_station.reference->channels; }

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

protected:
    QStringList headings() const override;
    QString textOf(int row, int column) const override;

private:
    void setStage(Stage stage);
    void remap(const ListMapping &mapping);
    /// Asks for what will come of the rows under this plan.
    void foresee(const std::function<void(ImportWorker &, int)> &ask);
    void show(const ImportSurvey &survey, Stage stage);

    Workstation m_station;
    QString m_opening; ///< the file that is being read
    ImportGlance m_glance;
    ImportSurvey m_survey;
    std::optional<Error> m_unfit;
    WorkerThread<ImportWorker> m_worker; ///< the last member: it goes first
};

} // namespace onedoor
