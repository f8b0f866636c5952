#include "ui/pages/refusals.h"

#include "ui/models/wording.h"

namespace onedoor
{

Refusals::Refusals(BackgroundWork &work, QObject *parent) : QObject(parent)
{
    connect(&work, &BackgroundWork::finished, this, &Refusals::begin);
}

void Refusals::add(const Error &error)
{
    if (error.reason == Reason::Cancelled) {
        Q_EMIT stopped(wordingOf(error));
        return;
    }
    if (m_over)
        m_sentences.clear();
    m_over = false;
    m_sentences << wordingOf(error);
    constexpr int most = 5; // the page below is to be seen
    QStringList shown = m_sentences.mid(0, most);
    if (m_sentences.size() > most)
        shown << tr("… and %1 more files were refused.").arg(m_sentences.size() - most);
    Q_EMIT told(shown.join(QLatin1Char('\n')));
}

} // namespace onedoor
