#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

namespace onedoor
{

/// Results on stdout, line by line, each in the hands of whoever reads before the next one is
/// made; sentences on stderr. What could not be handed over is kept and told.
class Output
{
    Q_DECLARE_TR_FUNCTIONS(Output)
public:
    /// Keeps 0, 1 and 2 away from files that are opened later when the program was started without
    /// them, and lets a reader that has gone be a failed write instead of the program's end.
    static void guard();

    void line(const QString &text);
    /// One line, whatever the text has in it.
    void say(const QString &text);
    /// Whether all lines came through so far.
    bool whole() const { return m_lost.isEmpty(); }
    /// What was recorded though it could not be told, for stderr.
    QString lostSentence() const;

private:
    QStringList m_lost; ///< lines that stdout did not take
};

} // namespace onedoor
