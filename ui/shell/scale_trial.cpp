#include "ui/shell/scale_trial.h"

#include "ui/shell/actions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

namespace onedoor
{

namespace
{

const QString keepKey = QStringLiteral("keepScale");
const QString giveUpKey = QStringLiteral("giveUpScale");

} // namespace

ScaleTrial::ScaleTrial(Preferences &preferences, Notice &notice, QTimer &ticks)
    : m_preferences(preferences), m_notice(notice), m_ticks(ticks)
{
    tell();
    connect(&m_notice, &Notice::actionTaken, this, [this](const QString &key) {
        if (key == keepKey)
            keep();
        else if (key == giveUpKey)
            giveUp();
    });
    connect(&m_ticks, &QTimer::timeout, this, &ScaleTrial::tick);
    m_ticks.start(1000);
}

void ScaleTrial::keep()
{
    if (!isUnderWay())
        return;
    m_preferences.keepScale();
    end();
}

void ScaleTrial::giveUp()
{
    if (!isUnderWay())
        return;
    m_preferences.forgetScale();
    end();
    Q_EMIT reverted();
}

void ScaleTrial::tick()
{
    if (!isUnderWay())
        return;
    if (m_left == 1)
        giveUp();
    else if (--m_left % 5 == 0)
        tell(); // not each second: nothing blinks
}

void ScaleTrial::end()
{
    m_left = 0;
    m_ticks.stop();
    m_notice.clear();
    Q_EMIT ended();
}

void ScaleTrial::tell()
{
    const QString key = keysText(QKeySequence(QLatin1String(rowOf(ActionId::KeepScale).keys)));
    m_notice.say(Notice::Kind::Warning,
                 tr("Everything is shown at %1% now. %2 keeps it; otherwise it goes back to %3% "
                    "within %4 seconds.")
                     .arg(m_preferences.askedScale())
                     .arg(key)
                     .arg(m_preferences.scale())
                     .arg(m_left));
    m_notice.offer(QStringLiteral("%1  %2").arg(tr("Keep it"), key), keepKey);
    m_notice.offer(tr("Back to %1%").arg(m_preferences.scale()), giveUpKey);
}

} // namespace onedoor
