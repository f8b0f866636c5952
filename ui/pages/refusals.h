#pragma once

#include "core/domain/result.h"
#include "ui/models/background_work.h"

#include <QStringList>

namespace onedoor
{

/// What of one work was refused, a sentence each: the next one does not wipe away the last.
class Refusals : public QObject
{
    Q_OBJECT
public:
    /// A new list begins when `work` has ended.
    Refusals(BackgroundWork &work, QObject *parent);

    void add(const Error &error);
    void begin() { m_over = true; }

Q_SIGNALS:
    void told(const QString &sentences);
    /// As somebody wished.
    void stopped(const QString &sentence);

private:
    QStringList m_sentences;
    bool m_over = true;
};

} // namespace onedoor
