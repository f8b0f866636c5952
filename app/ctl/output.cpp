#include "app/ctl/output.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace onedoor
{

void Output::guard()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Opened for reading only: what is written there fails, as it should. It takes the lowest
        // free number, which is this one.
        if (fcntl(descriptor, F_GETFD) < 0)
            (void)!open("/dev/null", O_RDONLY);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

void Output::line(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    if (whole() &&
        fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) &&
        fflush(stdout) == 0)
        return;
    m_lost << text;
    QCoreApplication::exit(1); // ends what would go on telling; others end by themselves
}

void Output::say(const QString &text)
{
    constexpr qsizetype longest = 2000;
    const QString line = text.simplified();
    const QByteArray bytes =
        (line.size() > longest ? line.left(longest) + u'…' : line).toUtf8() + '\n';
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    fflush(stderr);
}

QString Output::lostSentence() const
{
    constexpr qsizetype shownWhole = 3, longest = 300;
    QStringList shown;
    for (qsizetype i = 0; i < m_lost.size(); ++i) {
        if (i < shownWhole - 1 || i == m_lost.size() - 1)
            shown << m_lost[i].left(longest);
        else if (i == shownWhole - 1)
            shown << QStringLiteral("…");
    }
    return tr("The result could not be written: standard output is closed or full. What was "
              "recorded is kept. %1 lines were not told: %2")
        .arg(m_lost.size())
        .arg(shown.join(u' '));
}

} // namespace onedoor
