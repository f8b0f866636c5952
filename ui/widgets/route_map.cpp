#include "ui/widgets/route_map.h"

#include "ui/widgets/tokens.h"

#include <QPainter>

namespace onedoor
{

namespace
{

constexpr int dotRow = 16; ///< y of the line through the stations
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

void RouteMap::setStations(const QList<Station> &stations)
{
    m_stations = stations;
    QStringList words;
    for (const Station &station : stations)
        words.append(
            QStringLiteral("%1 (%2) %3").arg(station.text, sayState(station.state), station.when));
    setAccessibleDescription(words.join(QStringLiteral(" → ")));
    updateGeometry();
    update();
}

QSize RouteMap::sizeHint() const
{
    return {int(m_stations.size()) * 120, dotRow + 12 + 2 * fontMetrics().height() + 4};
}

QSize RouteMap::minimumSizeHint() const
{
    return {int(m_stations.size()) * 72, sizeHint().height()};
}

void RouteMap::paintEvent(QPaintEvent *)
{
    if (m_stations.isEmpty())
        return;
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = double(width()) / double(m_stations.size());
    const auto centre = [step](qsizetype i) { return QPointF(step * (double(i) + 0.5), dotRow); };
    for (qsizetype i = 1; i < m_stations.size(); ++i) {
        const Station::State state = m_stations.at(i).state;
        const bool walked = state == Station::State::Done || state == Station::State::Now;
        painter.setPen(QPen(walked ? tokens.jade : tokens.edge, walked ? 2 : 1.5,
                            state == Station::State::End ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(centre(i - 1) + QPointF(radius + 4, 0),
                         centre(i) - QPointF(radius + 4, 0));
    }
    const int line = fontMetrics().height();
    for (qsizetype i = 0; i < m_stations.size(); ++i) {
        const Station &station = m_stations.at(i);
        paintDot(painter, centre(i), station.state);
        const QRect text(int(step * double(i)) + 2, dotRow + 12, int(step) - 4, line);
        QFont face = font();
        face.setWeight(station.state == Station::State::Now ? QFont::Medium : QFont::Normal);
        painter.setFont(face);
        const bool ahead =
            station.state == Station::State::Next || station.state == Station::State::End;
        painter.setPen(ahead ? tokens.quiet : tokens.ink);
        const QFontMetrics metrics(face);
        painter.drawText(text, Qt::AlignCenter,
                         metrics.elidedText(station.text, Qt::ElideRight, text.width()));
        painter.setFont(font());
        painter.setPen(tokens.quiet);
        painter.drawText(text.translated(0, line), Qt::AlignCenter,
                         fontMetrics().elidedText(station.when, Qt::ElideRight, text.width()));
    }
}

} // namespace onedoor
