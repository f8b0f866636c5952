#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QPainter;

namespace onedoor
{

/// A stop on the way of a petition.
struct Station {
    enum class State { Done, Now, Next, End };

    QString text;
    QString when; ///< date it was reached, or is due; may be empty
    State state = State::Next;
};

/// One way: a row of the map.
struct Lane {
    QString title;
    QList<Station> stations;
};

/// The ways of a petition as lanes of stations: done, now, next, and the lawful ends dotted.
class RouteMap : public QWidget
{
    Q_OBJECT
public:
    explicit RouteMap(QWidget *parent = nullptr);

    void setLanes(const QList<Lane> &lanes);
    /// Of so many lanes.
    int heightOf(int lanes) const { return lanes * laneHeight(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int titleWidth() const;
    int laneHeight() const;
    void paintLane(QPainter &painter, const Lane &lane, QRect place) const;

    QList<Lane> m_lanes;
};

} // namespace onedoor
