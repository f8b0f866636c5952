#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace onedoor
{

/// A stop on the way of a petition.
struct Station {
    enum class State { Done, Now, Next, End };

    QString text;
    QString when; ///< date it was reached, or is due; may be empty
    State state = State::Next;
};

/// The way of a petition as a line of stations: done, now, next, and the lawful ends.
class RouteMap : public QWidget
{
    Q_OBJECT
public:
    explicit RouteMap(QWidget *parent = nullptr);

    void setStations(const QList<Station> &stations);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Station> m_stations;
};

} // namespace onedoor
