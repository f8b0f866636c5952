#include "ui/models/presence_model.h"

#include <algorithm>

namespace onedoor
{

namespace
{

QString text(const RecordRow &row, const char *field)
{
    return row.fields.value(QLatin1String(field)).toString();
}

QDateTime moment(const RecordRow &row, const char *field)
{
    return QDateTime::fromString(text(row, field), Qt::ISODate);
}

QString clockTime(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("HH:mm"));
}

/// A person is written by name, or chosen: then as name / unit.
QString nameOf(const QString &person)
{
    return person.section(QStringLiteral(" / "), 0, 0).trimmed();
}

Presence rostered(const RecordRow &row)
{
    Presence one;
    one.person = nameOf(text(row, text(row, "swap").isEmpty() ? "person" : "swap"));
    one.unit = text(row, "unit");
    one.duty = text(row, "duty");
    QStringList place{text(row, "window"), text(row, "room")};
    place.removeAll(QString());
    one.place = place.join(u'、');
    one.from = moment(row, "from");
    one.until = moment(row, "until");
    return one;
}

bool isOf(const QDate &day, const QDateTime &from, const QDateTime &until)
{
    return from.isValid() && Clock::legalDay(from) <= day &&
           (until.isValid() ? Clock::legalDay(until) >= day : Clock::legalDay(from) == day);
}

/// What the last attendance of the day says of somebody.
void signIn(QList<Presence> &people, const RecordRow &row)
{
    const QString name = nameOf(text(row, "person"));
    const QDateTime in = moment(row, "in");
    bool found = false;
    for (Presence &one : people) {
        if (one.person != name || (one.in.isValid() && one.in > in))
            continue;
        found = true;
        one.in = in;
        one.out = moment(row, "out");
        one.kind = text(row, "kind");
    }
    if (found)
        return;
    Presence one;
    one.person = name;
    one.unit = text(row, "unit");
    one.in = in;
    one.out = moment(row, "out");
    one.kind = text(row, "kind");
    people << one;
}

Presence::State stateOf(const Presence &one, const QDateTime &now)
{
    const bool away = one.kind == QStringLiteral("请假") || one.kind == QStringLiteral("外出办事");
    if (away)
        return Presence::State::Away;
    if (one.in.isValid() && one.in <= now)
        return one.out.isValid() && one.out <= now ? Presence::State::Gone : Presence::State::In;
    if (one.until.isValid() && one.until <= now)
        return Presence::State::Gone;
    return one.from <= now ? Presence::State::Late : Presence::State::Later;
}

/// The person's own, else the unit's.
Result<QString> phoneOf(const Records &records, const Presence &one)
{
    const auto people = records.called(QStringLiteral("person"), one.person);
    if (!people)
        return people.error();
    for (const RecordRow &row : *people) {
        if (const QString phone = text(row, "phone");
            !phone.isEmpty() && (people->size() == 1 || text(row, "unit") == one.unit))
            return phone;
    }
    const auto unit = records.row(QStringLiteral("unit"), one.unit);
    return unit ? text(*unit, "phone") : QString();
}

Result<QList<Presence>> readPresence(StationWorkplace &at)
{
    const Records &records = at.store().records;
    const QDateTime now = at.station().clock->now();
    const QDate today = at.today();
    const auto roster = records.ofKind(QStringLiteral("roster"));
    const auto attendance = records.ofKind(QStringLiteral("attendance"));
    if (!roster || !attendance)
        return roster ? attendance.error() : roster.error();
    QList<Presence> people;
    for (const RecordRow &row : *roster) {
        if (isOf(today, moment(row, "from"), moment(row, "until")))
            people << rostered(row);
    }
    for (const RecordRow &row : *attendance) {
        if (Clock::legalDay(moment(row, "in")) == today)
            signIn(people, row);
    }
    for (Presence &one : people) {
        const auto phone = phoneOf(records, one);
        if (!phone)
            return phone.error();
        one.phone = *phone;
        one.state = stateOf(one, now);
    }
    std::stable_sort(people.begin(), people.end(), [](const Presence &a, const Presence &b) {
        return std::pair(a.state, a.from) < std::pair(b.state, b.from);
    });
    return people;
}

} // namespace

PresenceModel::PresenceModel(DeskWorker &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk)
{
}

void PresenceModel::refresh()
{
    m_desk.ask(this, readPresence, [this](const Result<QList<Presence>> &people) {
        if (!people) {
            Q_EMIT failed(people.error());
            return;
        }
        beginResetModel();
        m_rows = *people;
        m_read = true;
        endResetModel();
    });
}

int PresenceModel::here() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Presence &one) {
        return one.state == Presence::State::In;
    }));
}

int PresenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PresenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PresenceModel::stateText(const Presence &one) const
{
    switch (one.state) {
    case Presence::State::In:
        return tr("Here since %1").arg(clockTime(one.in));
    case Presence::State::Late:
        return tr("Not signed in");
    case Presence::State::Later:
        return tr("Comes later");
    case Presence::State::Gone:
        return one.out.isValid() ? tr("Left at %1").arg(clockTime(one.out)) : tr("Over");
    case Presence::State::Away:
        return one.kind;
    }
    return {};
}

QVariant PresenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Presence &one = m_rows.at(index.row());
    if (role == StateRole)
        return int(one.state);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Person:
        return one.person;
    case Unit:
        return one.unit;
    case Duty:
        return one.duty;
    case Place:
        return one.place;
    case Hours:
        return one.from.isValid()
                   ? QStringLiteral("%1–%2").arg(clockTime(one.from), clockTime(one.until))
                   : tr("not on the roster");
    case State:
        return stateText(one);
    case Phone:
        return one.phone;
    }
    return {};
}

QVariant PresenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Name");
    case Unit:
        return tr("Unit");
    case Duty:
        return tr("Duty");
    case Place:
        return tr("Where");
    case Hours:
        return tr("On the roster");
    case State:
        return tr("Now");
    case Phone:
        return tr("Phone");
    }
    return {};
}

} // namespace onedoor
