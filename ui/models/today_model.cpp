#include "ui/models/today_model.h"

#include "core/desk/record_keeping.h"
#include "core/desk/system_clock.h"
#include "ui/models/records_model.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int readAtMost = 500; // the nearest dates
constexpr int warnDays = 3;     // of a task, which no rule describes
constexpr int minute = 60'000;
const QString receipts = QStringLiteral("receipt");
/// The board's columns, in its order.
struct Column {
    enum { Code, Title, What, Owner, Due, Rule, SeenBy };
};
/// The parts of the board of numbers.
enum Number { Orphans, Overdue };

const BoardSpec *find(const KnownBoards &known, const char *board)
{
    const auto found =
        std::find_if(known.boards.begin(), known.boards.end(),
                     [board](const BoardSpec &one) { return one.board == QLatin1String(board); });
    return found == known.boards.end() ? nullptr : &*found;
}

/// Of the window, else of the centre.
Result<OfficeHours> hoursAt(StationWorkplace &at)
{
    const Records &records = at.store().records;
    const auto window = records.row(QStringLiteral("window"), at.station().who.window);
    const QString open =
        window ? window->fields.value(QStringLiteral("open")).toString() : QString();
    if (const OfficeHours hours = OfficeHours::read(open); hours.isKnown())
        return hours;
    const auto centre = records.row(QStringLiteral("unit"), at.store().identity().centreName);
    return OfficeHours::read(
        centre ? centre->fields.value(QStringLiteral("hours")).toString() : QString());
}

} // namespace

QString stepWord(Reminder::Step step)
{
    switch (step) {
    case Reminder::Step::Before:
        return QStringLiteral("到期前");
    case Reminder::Step::Due:
        return QStringLiteral("到期");
    case Reminder::Step::Over:
        return QStringLiteral("超期");
    }
    return {};
}

TodayModel::TodayModel(DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_worker(desk.station())
{
    const BoardWorker *worker = m_worker.worker();
    connect(worker, &BoardWorker::boardsRead, this, [this](const KnownBoards &boards) {
        m_known = boards;
        read();
    });
    connect(worker, &BoardWorker::rowsRead, this,
            [this](quint64 ticket, qint64, const QList<BoardRow> &rows, bool) {
                if (ticket == m_ticket)
                    takeRows(rows);
            });
    connect(worker, &BoardWorker::groupsRead, this,
            [this](quint64 ticket, const QList<BoardGroup> &groups) {
                if (ticket != m_ticket)
                    return;
                m_orphans = m_overdue = 0;
                for (const BoardGroup &group : groups)
                    (group.part == Orphans ? m_orphans : m_overdue) = group.rows;
                Q_EMIT changed();
            });
    connect(worker, &BoardWorker::failed, this, &TodayModel::failed);
    connect(&m_minutes, &QTimer::timeout, this, &TodayModel::weigh);
    m_minutes.start(minute);
}

void TodayModel::refresh()
{
    readHours();
    if (m_known.boards.isEmpty())
        m_worker.post([](BoardWorker &worker) { worker.readBoards(QStringLiteral("今日")); });
    else
        read();
}

void TodayModel::readHours()
{
    m_desk.ask(this, hoursAt, [this](const Result<OfficeHours> &hours) {
        if (hours)
            m_hours = *hours;
        weigh();
    });
}

void TodayModel::read()
{
    const BoardSpec *reminders = find(m_known, "reminders");
    const BoardSpec *numbers = find(m_known, "today-numbers");
    if (!reminders || !numbers)
        return;
    const BoardView view{m_desk.today(), m_desk.station().who.name, {}};
    m_worker.worker()->supersede(++m_ticket);
    m_worker.post([ticket = m_ticket, view, reminders = *reminders, numbers = *numbers](
                      BoardWorker &worker) {
        worker.page(ticket, reminders, view, readAtMost, 0);
        worker.groups(ticket, numbers, view);
    });
}

void TodayModel::takeRows(const QList<BoardRow> &rows)
{
    m_rows = rows;
    weigh();
}

/// Anew from what was read: the day may be another, the office open or shut.
void TodayModel::weigh()
{
    QList<Reminder> now;
    if (m_hours.isOpenAt(m_desk.now(), m_desk.reference().calendar)) {
        for (const BoardRow &row : std::as_const(m_rows)) {
            if (const auto reminder = reminderOf(row))
                now << *reminder;
        }
    }
    m_reminders = now;
    Q_EMIT changed();
}

/// nullopt: not yet, or seen by who works here.
std::optional<Reminder> TodayModel::reminderOf(const BoardRow &row) const
{
    Reminder one;
    one.matter = row.id;
    one.code = row.cells[Column::Code].toString();
    one.title = row.cells[Column::Title].toString();
    one.what = row.cells[Column::What].toString();
    one.owner = row.cells[Column::Owner].toString();
    one.due = QDate::fromString(row.cells[Column::Due].toString(), Qt::ISODate);
    one.rule = row.cells[Column::Rule].toString();
    const QDate today = m_desk.today();
    const DeadlineRule *rule = m_desk.reference().rules.find(one.rule);
    if (rule && (one.what.isEmpty() || one.what == one.rule))
        one.what = rule->title;
    const int before = rule && rule->warnDays > 0 ? rule->warnDays : warnDays;
    // What would begin on a day of rest begins before it, while somebody is here.
    QDate from = one.due.addDays(-before);
    while (from.isValid() && !m_desk.reference().calendar.isWorkday(from))
        from = from.addDays(-1);
    if (!one.due.isValid() || today < from)
        return std::nullopt;
    one.step = today < one.due    ? Reminder::Step::Before
               : today == one.due ? Reminder::Step::Due
                                  : Reminder::Step::Over;
    one.left = m_desk.reference().calendar.count(today, one.due);
    if (one.left == 0 && today != one.due)
        one.left = today < one.due ? 1 : -1; // over is over, were it by a weekend alone
    const QString seen = m_desk.station().who.name + u' ' + stepWord(one.step);
    const bool told = row.cells[Column::SeenBy].toString().split(u'、').contains(seen);
    if (told)
        return std::nullopt;
    return one;
}

QString TodayModel::sentenceOf(const Reminder &reminder)
{
    return tr("%1 · %2 · %3 · %4", "how many days left, what is due, matter, its code")
        .arg(workdaysText(reminder.left), reminder.what, reminder.title,
             reminder.code.section(u'-', 1));
}

void TodayModel::acknowledge(const Reminder &reminder)
{
    const QJsonObject receipt{
        {QStringLiteral("matter"), reminder.code},
        {QStringLiteral("rule"), reminder.rule},
        {QStringLiteral("due"), reminder.due.toString(Qt::ISODate)},
        {QStringLiteral("person"), m_desk.station().who.name},
        {QStringLiteral("step"), stepWord(reminder.step)},
        {QStringLiteral("what"), QStringLiteral("%1：%2").arg(reminder.what, reminder.title)},
        {QStringLiteral("at"), m_desk.now().toString(Qt::ISODate)}};
    const auto keep = [receipt](StationWorkplace &at) -> Result<RecordOutcome> {
        RandomIds ids(*at.station().clock);
        return RecordsModel::keepingAt(at, ids).put(receipts, receipt);
    };
    m_desk.ask(this, keep, [this](const Result<RecordOutcome> &kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        Q_EMIT acknowledged();
        refresh();
    });
}

} // namespace onedoor
