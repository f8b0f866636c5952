#include "ui/widgets/route_map.h"

#include "ui/widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int dotRow = 11; ///< y of the line through a lane
constexpr double radius = 7;

void paintDot(QPainter &painter, QPointF at, Station::State state)
{
    const Tokens &tokens = tokensNow();
    const bool reached = state == Station::State::Done || state == Station::State::Now;
    painter.setPen(QPen(reached ? tokens.jade : tokens.edge, 1.5));
    painter.setBrush(state == Station::State::Done ? tokens.jade : tokens.surface);
    if (state == Station::State::End) {
        painter.drawRoundedRect(QRectF(at.x() - 6, at.y() - 6, 12, 12), 2, 2);
        return;
    }
    painter.drawEllipse(at, radius, radius);
    if (state == Station::State::Done) {
        painter.setPen(QPen(tokens.onJade, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{at + QPointF(-3, 0.2), at + QPointF(-0.8, 2.4), at + QPointF(3.2, -2.2)});
    } else if (state == Station::State::Now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.jade);
        painter.drawEllipse(at, 3.5, 3.5);
    }
}

QString sayState(Station::State state)
{
    switch (state) {
    case Station::State::Done:
        return RouteMap::tr("done");
    case Station::State::Now:
        return RouteMap::tr("now");
    case Station::State::End:
        return RouteMap::tr("possible end");
    case Station::State::Next:
        break;
    }
    return RouteMap::tr("next");
}

} // namespace

RouteMap::RouteMap(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Route"));
}

void RouteMap::setLanes(const QList<Lane> &lanes)
{
    m_lanes = lanes;
    QStringList told;
    for (const Lane &lane : lanes) {
        QStringList words;
        for (const Station &station : lane.stations)
            words.append(QStringLiteral("%1 (%2) %3")
                             .arg(station.text, sayState(station.state), station.when));
        told.append(lane.title + QStringLiteral("：") + words.join(QStringLiteral(" → ")));
    }
    setAccessibleDescription(told.join(u'\n'));
    setToolTip(told.join(u'\n'));
    updateGeometry();
    update();
}

int RouteMap::titleWidth() const
{
    int widest = 0;
    for (const Lane &lane : m_lanes)
        widest = std::max(widest, fontMetrics().horizontalAdvance(lane.title));
    return std::min(widest, 12 * fontMetrics().averageCharWidth() + 40) + 12;
}

int RouteMap::laneHeight() const
{
    return 2 * dotRow + fontMetrics().height() + 4;
}

QSize RouteMap::sizeHint() const
{
    return {600, int(m_lanes.size()) * laneHeight()};
}

QSize RouteMap::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

void RouteMap::paintLane(QPainter &painter, const Lane &lane, QRect place) const
{
    const Tokens &tokens = tokensNow();
    const int row = place.top() + dotRow;
    painter.setFont(font());
    painter.setPen(tokens.quiet);
    const int title = titleWidth();
    painter.drawText(QRect(place.left(), row - dotRow, title - 12, 2 * dotRow), Qt::AlignVCenter,
                     fontMetrics().elidedText(lane.title, Qt::ElideRight, title - 12));
    const double step = double(place.width() - title) / double(lane.stations.size());
    const auto centre = [&](qsizetype i) {
        return QPointF(place.left() + title + step * (double(i) + 0.5), row);
    };
    for (qsizetype i = 0; i < lane.stations.size(); ++i) {
        const Station &station = lane.stations.at(i);
        const bool ahead =
            station.state == Station::State::Next || station.state == Station::State::End;
        if (i > 0) {
            const bool dotted = station.state == Station::State::End && station.when.isEmpty();
            painter.setPen(QPen(ahead ? tokens.edge : tokens.jade, ahead ? 1.5 : 2,
                                dotted ? Qt::DotLine : Qt::SolidLine));
            painter.drawLine(centre(i - 1) + QPointF(radius + 4, 0),
                             centre(i) - QPointF(radius + 4, 0));
        }
        paintDot(painter, centre(i), station.state);
        QFont face = font();
        face.setWeight(station.state == Station::State::Now ? QFont::Medium : QFont::Normal);
        painter.setFont(face);
        painter.setPen(ahead ? tokens.quiet : tokens.ink);
        const QRect words(int(centre(i).x() - step / 2) + 2, row + dotRow, int(step) - 4,
                          fontMetrics().height());
        const QString text = QString(station.text + u' ' + station.when).trimmed();
        painter.drawText(words, Qt::AlignCenter,
                         QFontMetrics(face).elidedText(text, Qt::ElideRight, words.width()));
    }
}

void RouteMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        if (!m_lanes.at(i).stations.isEmpty())
            paintLane(painter, m_lanes.at(i),
                      QRect(0, int(i) * laneHeight(), width(), laneHeight()));
    }
}

} // namespace onedoor
