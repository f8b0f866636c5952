#include "core/desk/room_choices.h"

#include "core/domain/path.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int chinaOffset = 8 * 3600;
constexpr int week = 7;

QString text(const QJsonObject &view, const char *path)
{
    return at(view, Path::parse(QLatin1String(path)).value()).toString();
}

/// The day of the session that is agreed already, else today.
QDate dayOf(const QJsonObject &view)
{
    const bool agreed =
        at(view, Path::parse(QStringLiteral("tasks[next-session].open")).value()).toBool();
    const QString day = text(view, agreed ? "tasks[next-session].due" : "today");
    return QDate::fromString(day.left(10), Qt::ISODate);
}

struct Load {
    int onDay = 0;
    int inWeek = 0;
};

Load loadOf(const QString &room, QDate day, const QList<RecordRow> &bookings)
{
    Load load;
    for (const RecordRow &booking : bookings) {
        const QString state = booking.fields.value(QLatin1String("state")).toString();
        if (booking.fields.value(QLatin1String("room")) != room ||
            state == QLatin1String("cancelled"))
            continue;
        const QString from = booking.fields.value(QLatin1String("from")).toString();
        const QDate on =
            QDateTime::fromString(from, Qt::ISODate).toOffsetFromUtc(chinaOffset).date();
        load.onDay += on == day;
        load.inWeek += on >= day && on < day.addDays(week);
    }
    return load;
}

struct Suited {
    AskChoice choice;
    int weight = 0;
    Load load;
};

/// What speaks for a room or against it, and its words.
Suited suited(const QJsonObject &view, const RecordRow &room)
{
    static const QRegularExpression between(QStringLiteral("[、，,；;\\s]+"));
    const auto field = [&](const char *key) { return room.fields.value(QLatin1String(key)); };
    Suited found;
    QStringList why;
    const auto weigh = [&](int weight, const QString &because) {
        found.weight += weight;
        why << because;
    };
    const QString types = field("types").toString(), type = text(view, "type");
    if (!type.isEmpty() && types.split(between).contains(type))
        weigh(4, QStringLiteral("适合%1").arg(type));
    else if (!types.isEmpty())
        weigh(-2, QStringLiteral("主要用于%1").arg(types));
    const QString body = text(view, "owner.unit");
    if (!body.isEmpty() && field("unit") == body)
        weigh(3, QStringLiteral("%1的调解室").arg(body));
    const QStringList uses = field("uses").toVariant().toStringList();
    if (!uses.isEmpty() && !uses.contains(QStringLiteral("调解")))
        weigh(-10, QStringLiteral("用途是%1").arg(uses.join(u'、')));
    const int seats = field("seats").toInt();
    const auto people = view.value(QLatin1String("parties")).toArray().size();
    if (seats > 0 && seats < people)
        weigh(-5, QStringLiteral("只有%1座，当事人%2人").arg(seats).arg(people));
    found.choice = {room.key, room.title, why.join(u'；')};
    return found;
}

} // namespace

QList<AskChoice> roomChoices(const QJsonObject &view, const QList<RecordRow> &rooms,
                             const QList<RecordRow> &bookings)
{
    const QDate day = dayOf(view);
    QList<Suited> all;
    for (const RecordRow &room : rooms) {
        Suited one = suited(view, room);
        one.load = loadOf(room.key, day, bookings);
        const QString load =
            QStringLiteral("%1月%2日已预约%3场，七天内%4场")
                .arg(QString::number(day.month()), QString::number(day.day()),
                     QString::number(one.load.onDay), QString::number(one.load.inWeek));
        one.choice.detail +=
            (one.choice.detail.isEmpty() ? QString() : QStringLiteral("；")) + load;
        all << one;
    }
    std::stable_sort(all.begin(), all.end(), [](const Suited &one, const Suited &other) {
        return std::tuple(-one.weight, one.load.onDay, one.load.inWeek) <
               std::tuple(-other.weight, other.load.onDay, other.load.inWeek);
    });
    QList<AskChoice> choices;
    for (const Suited &one : all)
        choices << one.choice;
    return choices;
}

} // namespace onedoor
