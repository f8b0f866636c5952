#pragma once

#include "ui/models/preferences.h"

#include <QTimer>

namespace onedoor
{

class Notice;

/// A scale that was asked for is shown for a while at the start that first takes it. A key keeps
/// it; otherwise the one before returns, so that a scale at which nothing can be read or reached
/// ends by itself.
class ScaleTrial : public QObject
{
    Q_OBJECT
public:
    static constexpr int seconds = 20;

    /// Both outlive it. Says in the notice what is tried and how it is kept; `ticks` once a second
    /// calls tick().
    ScaleTrial(Preferences &preferences, Notice &notice, QTimer &ticks);

    bool isUnderWay() const { return m_left > 0; }
    void keep();
    void giveUp();
    /// A second has passed.
    void tick();

Q_SIGNALS:
    /// The scale before is to be taken: the program has to start again.
    void reverted();
    void ended();

private:
    void tell();
    void end();

    Preferences &m_preferences;
    Notice &m_notice;
    QTimer &m_ticks;
    int m_left = seconds;
};

} // namespace onedoor
