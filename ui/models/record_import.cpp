#include "ui/models/record_import.h"

#include "core/desk/system_clock.h"

namespace onedoor
{

namespace
{

constexpr qsizetype othersShown = 12;
constexpr int samplesShown = 3;

} // namespace

RecordImport::RecordImport(DeskWorker &desk, const RecordsModel &records, QObject *parent)
    : ComingList(tr("Bringing records in"), parent), m_desk(desk), m_records(records)
{
}

int RecordImport::headingRow() const
{
    return m_list.rows.isEmpty() ? 0 : m_list.rows.at(m_plan.heading).number;
}

QStringList RecordImport::samplesOf(qsizetype column) const
{
    QStringList samples;
    for (const ListRow &row : m_list.rows.mid(m_plan.heading + 1, 3 * samplesShown)) {
        const QString text =
            column < row.cells.size() ? row.cells[column].text.trimmed() : QString();
        if (!text.isEmpty() && samples.size() < samplesShown)
            samples << text;
    }
    return samples;
}

QString RecordImport::tally() const
{
    const QString counts =
        m_stage == Stage::Recorded
            ? tr("%1 were entered, %2 changed · %3 were here already · %4 refused")
            : tr("%1 will be entered, %2 changed · %3 are here already · %4 refused");
    if (m_stage == Stage::Reading)
        return tr("Looking at every row …");
    if (m_stage == Stage::Recording)
        return tr("The rows come in; the foot of the window shows how far it is.");
    return counts.arg(m_made).arg(m_changed).arg(m_same).arg(m_refused.size());
}

void RecordImport::open(const QString &file, const ListWish &how, int headingRow)
{
    const RecordKind *kind = m_records.kind();
    if (!kind || m_stage == Stage::Recording)
        return;
    m_kind = kind->kind;
    m_name = file;
    m_stage = Stage::Reading;
    const int asked = ++m_asked;
    Q_EMIT changed();
    m_desk.ask(
        this,
        [kind = *kind, file, how, headingRow](StationWorkplace &) -> Result<Read> {
            auto list = readListFile(file, how);
            if (!list)
                return list.error();
            const ListPlan plan = recordPlan(kind, *list, headingRow);
            return Read{std::move(*list), plan};
        },
        [this, asked](const Result<Read> &read) {
            if (asked != m_asked)
                return;
            if (!read) {
                close();
                return void(Q_EMIT failed(read.error()));
            }
            m_list = read->list;
            m_plan = read->plan;
            Q_EMIT opened();
            bring(Bringing::Foreseen);
        });
}

/// The same field twice would say two things: the newer wish counts.
void RecordImport::setField(qsizetype column, const QString &field)
{
    for (ListColumn &other : m_plan.columns) {
        if (other.field == field)
            other.field = ListVocabulary::leftOut;
    }
    m_plan.columns[column].field = field.isEmpty() ? ListVocabulary::leftOut : field;
    bring(Bringing::Foreseen);
}

void RecordImport::record()
{
    if (mayRecord())
        bring(Bringing::Kept);
}

void RecordImport::bring(Bringing how)
{
    m_stage = how == Bringing::Kept ? Stage::Recording : Stage::Reading;
    const int asked = ++m_asked;
    m_work.begin();
    Q_EMIT changed();
    m_desk.ask(
        this,
        [kind = m_kind, list = m_list, plan = m_plan, how,
         &work = m_work](StationWorkplace &at) -> Result<QList<RecordFate>> {
            const RecordKind *found = at.reference().records.find(kind);
            if (!found)
                return Error{Reason::NotInCatalogue, kind, QStringLiteral("kind")};
            RandomIds ids(*at.station().clock);
            RecordKeeping keeping = RecordsModel::keepingAt(at, ids);
            if (const auto may = keeping.checkPost(kind); !may)
                return may.error();
            const auto fates = bringRecords(
                keeping, at.store().ledger, *found, plan, list, how,
                [&work](qsizetype done, qsizetype total) { return work.advance(done, total); });
            work.finish();
            return fates;
        },
        [this, asked, how](const Result<QList<RecordFate>> &fates) {
            if (asked != m_asked)
                return;
            if (fates) {
                tell(*fates, how == Bringing::Kept ? Stage::Recorded : Stage::Ready);
            } else {
                tell({}, Stage::Ready);
                Q_EMIT failed(fates.error());
            }
            if (how == Bringing::Kept)
                Q_EMIT recorded();
        });
}

void RecordImport::tell(const QList<RecordFate> &fates, Stage stage)
{
    using What = RecordOutcome::What;
    beginResetModel();
    m_shown.clear();
    m_refused.clear();
    m_made = m_changed = m_same = 0;
    for (const RecordFate &fate : fates) {
        if (fate.error) {
            m_shown << fate;
            m_refused.append({fate.row, m_records.sentenceOf(*fate.error)});
        } else if (fate.outcome.what == What::Unchanged) {
            ++m_same;
        } else {
            ++(fate.outcome.what == What::Changed ? m_changed : m_made);
        }
    }
    qsizetype others = 0;
    for (const RecordFate &fate : fates) {
        if (!fate.error && ++others <= othersShown)
            m_shown << fate;
    }
    m_stage = stage;
    endResetModel();
    Q_EMIT changed();
}

void RecordImport::saveRefused(const QString &file)
{
    m_desk.ask(
        this,
        [list = m_list, plan = m_plan, refused = m_refused, file](StationWorkplace &) {
            return writeRefused(file, list, plan, refused);
        },
        [this, file](const Result<Done> &done) {
            if (done)
                Q_EMIT saved(file);
            else
                Q_EMIT failed(done.error());
        });
}

void RecordImport::close()
{
    ++m_asked;
    m_list = {};
    m_plan = {};
    m_name.clear();
    tell({}, Stage::Empty);
}

QString RecordImport::fateText(const RecordFate &fate) const
{
    if (fate.error)
        return tr("Refused: %1").arg(m_records.sentenceOf(*fate.error));
    const bool done = m_stage == Stage::Recorded;
    switch (fate.outcome.what) {
    case RecordOutcome::What::Made:
        return done ? tr("Entered") : tr("Will be entered");
    case RecordOutcome::What::Changed:
        return done ? tr("Changed") : tr("Will be changed");
    case RecordOutcome::What::Revived:
        return done ? tr("Serves again") : tr("Was retired and will serve again");
    case RecordOutcome::What::Unchanged:
        return tr("Here already");
    }
    return {};
}

int RecordImport::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QStringList RecordImport::headings() const
{
    return {tr("Row"), tr("Record"), tr("What comes of it")};
}

QString RecordImport::textOf(int row, int column) const
{
    const RecordFate &fate = m_shown.at(row);
    switch (column) {
    case Row:
        return QString::number(fate.row);
    case Name:
        return fate.name;
    default:
        return fateText(fate);
    }
}

} // namespace onedoor
