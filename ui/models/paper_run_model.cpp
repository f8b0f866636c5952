#include "ui/models/paper_run_model.h"

#include "core/desk/sheet_writer.h"
#include "core/domain/petition_code.h"
#include "core/store/files.h"

#include <QRegularExpression>
#include <QSet>

namespace onedoor
{

PaperRunModel::PaperRunModel(const DeskWorker &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_worker(desk.station())
{
    PaperRunWorker *worker = m_worker.worker();
    connect(worker, &PaperRunWorker::told, this, &PaperRunModel::take);
    connect(worker, &PaperRunWorker::checked, this, [this] { end(Stage::Checked); });
    connect(worker, &PaperRunWorker::stopped, this, [this] { end(Stage::Stopped); });
    connect(worker, &PaperRunWorker::written, this, [this](int papers, const QString &file) {
        end(Stage::Written);
        Q_EMIT written(papers, file);
    });
    connect(worker, &PaperRunWorker::advanced, this, &PaperRunModel::advanced);
    connect(worker, &PaperRunWorker::bound, this,
            [this](int pages, const QStringList &leftOut, const QString &file) {
                end(Stage::Nothing);
                Q_EMIT bound(pages, leftOut, file);
            });
    connect(worker, &PaperRunWorker::failed, this, [this](const Error &error) {
        const Stage before = m_stage;
        end(before == Stage::Running ? Stage::Stopped : Stage::Nothing);
        if (before == Stage::Binding)
            Q_EMIT bindingFailed(error);
        else
            Q_EMIT failed(error);
    });
    connect(worker, &PaperRunWorker::recorded, this, &PaperRunModel::recorded);
}

QList<QPair<QString, QString>> PaperRunModel::forms() const
{
    QList<QPair<QString, QString>> all;
    for (const FormSpec &form : m_desk.station().reference->forms.forms())
        all.append({form.id, form.title});
    return all;
}

QStringList PaperRunModel::codesIn(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("\\d{9}-\\d{6}-[A-Z]\\d-\\d{4}-[0-9A-Z]"),
                                         QRegularExpression::CaseInsensitiveOption);
    QSet<QString> known;
    QStringList codes;
    for (auto found = code.globalMatch(text); found.hasNext();) {
        const QString one = found.next().captured().toUpper();
        if (!known.contains(one))
            codes << one;
        known << one;
    }
    return codes;
}

QString PaperRunModel::tally() const
{
    return tr("%1 of %2 matters · %3 papers · %4 without")
        .arg(m_lines.size())
        .arg(m_codes.size())
        .arg(fit())
        .arg(m_refused);
}

void PaperRunModel::begin(Stage stage)
{
    m_stage = stage;
    m_worker.worker()->begin();
    if (stage != Stage::Binding) {
        beginResetModel();
        m_lines.clear();
        m_refused = 0;
        endResetModel();
    }
    Q_EMIT changed();
}

void PaperRunModel::end(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void PaperRunModel::check(const QString &form, const QStringList &codes)
{
    if (isBusy())
        return;
    m_form = form;
    m_codes = codes;
    begin(Stage::Checking);
    m_worker.post([form, codes](PaperRunWorker &worker) { worker.check(form, codes); });
}

void PaperRunModel::run(const QString &file)
{
    if (isBusy())
        return;
    begin(Stage::Running);
    m_worker.post([form = m_form, codes = m_codes, file](PaperRunWorker &worker) {
        worker.run(form, codes, file);
    });
}

void PaperRunModel::bind(const PetitionId &petition, const QString &file)
{
    if (isBusy())
        return;
    begin(Stage::Binding);
    m_worker.post([petition, file](PaperRunWorker &worker) { worker.bind(petition, file); });
}

void PaperRunModel::stop()
{
    m_worker.worker()->stop();
}

void PaperRunModel::take(const PaperRunLine &line)
{
    const int row = int(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines << line;
    m_refused += line.refused.isEmpty() ? 0 : 1;
    endInsertRows();
    Q_EMIT changed();
}

Result<Done> PaperRunModel::saveRefused(const QString &file) const
{
    SheetWriter sheet;
    sheet.columns(ColumnCount);
    for (int column = 0; column < ColumnCount; ++column)
        sheet.put(0, column, headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    qsizetype row = 0;
    for (const PaperRunLine &line : m_lines) {
        if (line.refused.isEmpty())
            continue;
        sheet.put(++row, Code, line.code);
        sheet.put(row, Title, line.title);
        sheet.put(row, Outcome, line.refused);
    }
    const QByteArray bytes = sheet.closed();
    return bytes.isEmpty() ? Result<Done>(Error{Reason::FileUnwritable, file, {}})
                           : writeWhole(file, bytes);
}

int PaperRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PaperRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PaperRunModel::outcomeOf(const PaperRunLine &line) const
{
    if (!line.refused.isEmpty())
        return line.refused;
    if (line.number.isEmpty())
        return tr("can be issued");
    return line.before ? tr("%1, issued before").arg(line.number) : line.number;
}

QVariant PaperRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaperRunLine &line = m_lines.at(index.row());
    if (role == RefusedRole)
        return !line.refused.isEmpty();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Code:
        return line.code;
    case Title:
        return line.title;
    case Outcome:
        return outcomeOf(line);
    }
    return {};
}

QVariant PaperRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Title:
        return tr("Matter");
    case Outcome:
        return tr("Number, or why there is none");
    }
    return {};
}

} // namespace onedoor
