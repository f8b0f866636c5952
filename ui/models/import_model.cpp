#include "ui/models/import_model.h"

#include "ui/models/wording.h"

namespace onedoor
{

ImportModel::ImportModel(const Workstation &station, QObject *parent)
    : ComingList(tr("Bringing a list in"), parent), m_station(station), m_worker(station, m_work)
{
    const ImportWorker *worker = m_worker.worker();
    connect(worker, &ImportWorker::opened, this, [this](const ImportGlance &glance) {
        m_glance = glance;
        m_unfit.reset();
        show({}, Stage::Reading);
        Q_EMIT opened();
    });
    connect(worker, &ImportWorker::surveyed, this,
            [this](const ListPlan &plan, const std::optional<Error> &unfit,
                   const ImportSurvey &survey) {
                m_glance.plan = plan;
                m_unfit = unfit;
                show(survey, Stage::Ready);
            });
    connect(worker, &ImportWorker::recorded, this, [this](const ImportSurvey &survey) {
        show(survey, Stage::Recorded);
        Q_EMIT recorded();
    });
    connect(worker, &ImportWorker::saved, this, &ImportModel::saved);
    connect(worker, &ImportWorker::failed, this, [this](const Error &error) {
        if (m_stage == Stage::Reading) {
            // Another file was wanted: the one before is not brought in by mistake.
            if (m_opening != m_glance.file)
                m_glance = {};
            setStage(m_glance.file.isEmpty() ? Stage::Empty : Stage::Ready);
        }
        Q_EMIT failed(error);
    });
}

ImportModel::~ImportModel()
{
    m_worker.worker()->wish();
    m_work.cancel();
}

bool ImportModel::mayRecord() const
{
    return m_stage == Stage::Ready && !m_unfit && m_survey.fresh > 0;
}

void ImportModel::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void ImportModel::open(const QString &file, const ListWish &how, int headingRow)
{
    if (m_stage == Stage::Recording)
        return;
    m_opening = file;
    setStage(Stage::Reading);
    m_work.begin();
    m_worker.post([wish = m_worker.worker()->wish(), file, how, headingRow](ImportWorker &worker) {
        worker.open(wish, file, how, headingRow);
    });
}

void ImportModel::setField(qsizetype column, const QString &field)
{
    ListMapping mapping = m_glance.plan.mapping();
    mapping.columns.insert(m_glance.plan.columns[column].heading, field);
    m_glance.plan.columns[column].field = field;
    remap(mapping);
}

void ImportModel::setConstant(const QString &field, const QString &value)
{
    ListMapping mapping = m_glance.plan.mapping();
    if (mapping.constants.value(field) == value)
        return;
    if (value.isEmpty())
        mapping.constants.remove(field);
    else
        mapping.constants.insert(field, value);
    m_glance.plan.constants = mapping.constants;
    remap(mapping);
}

void ImportModel::remap(const ListMapping &mapping)
{
    foresee([mapping](ImportWorker &worker, int wish) { worker.map(wish, mapping); });
}

void ImportModel::setSource(const QString &system)
{
    if (m_stage != Stage::Empty)
        foresee([system](ImportWorker &worker, int wish) { worker.setSource(wish, system); });
}

void ImportModel::foresee(const std::function<void(ImportWorker &, int)> &ask)
{
    if (m_stage == Stage::Recording)
        return;
    setStage(Stage::Reading);
    m_work.begin();
    m_worker.post(
        [wish = m_worker.worker()->wish(), ask](ImportWorker &worker) { ask(worker, wish); });
}

void ImportModel::record()
{
    if (!mayRecord())
        return;
    setStage(Stage::Recording);
    m_work.begin();
    m_worker.post([](ImportWorker &worker) { worker.record(); });
}

void ImportModel::saveRefused(const QString &file)
{
    m_worker.post([file](ImportWorker &worker) { worker.saveRefused(file); });
}

void ImportModel::saveMapping(const QString &file)
{
    m_worker.post([file](ImportWorker &worker) { worker.saveMapping(file); });
}

void ImportModel::show(const ImportSurvey &survey, Stage stage)
{
    beginResetModel();
    m_survey = survey;
    endResetModel();
    setStage(stage);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_survey.lines.size());
}

QStringList ImportModel::headings() const
{
    return {tr("Row"),        tr("What comes of it"), tr("Title"),
            tr("Petitioner"), tr("Channel"),          tr("Received")};
}

QString ImportModel::textOf(int row, int column) const
{
    const ImportLine &line = m_survey.lines[row];
    switch (column) {
    case Row:
        return QString::number(line.row);
    case Title:
        return line.title;
    case Petitioner:
        return line.petitioner;
    case Channel:
        return line.channel;
    case Received:
        return line.receivedAt.isValid() ? Clock::legalDay(line.receivedAt).toString(Qt::ISODate)
                                         : QString();
    default:
        break;
    }
    switch (line.fate) {
    case ImportLine::Fate::New:
        return line.shortened ? tr("Comes in; the long text is kept whole as an attachment")
                              : tr("Comes in");
    case ImportLine::Fate::AlreadyHere:
        return tr("Here already: %1").arg(line.code);
    case ImportLine::Fate::Recorded:
        return tr("Registered: %1").arg(line.code);
    case ImportLine::Fate::Refused:
        return tr("Refused: %1").arg(wordingOf(*line.error));
    }
    return {};
}

} // namespace onedoor
