#pragma once

#include "core/desk/desk.h"

#include <QObject>
#include <QTimer>

namespace onedoor
{

/// Keeps what is typed on a page as a draft in the store: at most 0.3 s after a key, at once on
/// flush. Two windows that go on with one draft both keep theirs: who was overtaken goes on under a
/// new id.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    using Content = std::function<QJsonObject()>;
    DraftKeeper(Workplace at, const QString &page, Content content, QObject *parent = nullptr);

    /// From here on a new draft; nothing is stored before the first touch.
    void begin();
    /// Goes on with a draft, of whichever window.
    void adopt(const Draft &draft);
    /// Something was typed.
    void touch();
    /// Stores now what touch has announced.
    void flush();
    /// The work of the current draft is done, or not wanted.
    void drop();

    /// All drafts of the page but the current one, newest first.
    QList<Draft> others() const;
    void discard(const Draft &draft);
    void restore(const Draft &draft);

Q_SIGNALS:
    void saved(const QDateTime &at);
    void failed(const onedoor::Error &error);

private:
    bool overtaken() const;
    void store(const Draft &draft);

    Workplace m_at;
    QString m_page;
    Content m_content;
    QTimer m_soon;
    QString m_id;
    bool m_stored = false;
};

} // namespace onedoor
