#pragma once

#include "ui/models/desk_worker.h"

namespace onedoor
{

/// Keeps what is typed on a page as a draft in the store: at every key, written by the desk's
/// worker; while one is being written only the newest waits. Two windows that go on with one draft
/// both keep theirs: who was overtaken goes on under a new id.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    using Content = std::function<QJsonObject()>;
    /// `content` is called on the window's thread, the last time by flush.
    DraftKeeper(DeskWorker &desk, const QString &page, Content content, QObject *parent = nullptr);

    /// From here on a new draft; nothing is stored before the first touch.
    void begin();
    /// Goes on with a draft, of whichever window.
    void adopt(const Draft &draft);
    /// Gives the current draft up: it leaves the store, and the next touch begins another.
    void drop();
    /// Something was typed.
    void touch();
    /// Sends off what still waits; the desk's worker writes it before it ends.
    void flush();
    /// Of the current draft.
    const QString &id() const { return m_id; }
    /// Under which this desk's drafts stand.
    const QString &window() const { return m_desk.station().who.window; }

    /// Reads the drafts of the page again; the answer is `othersChanged`.
    void readOthers();
    /// All drafts of the page but the current one, newest first, as read last.
    const QList<Draft> &others() const { return m_others; }
    void discard(const Draft &draft);
    void restore(const Draft &draft);

Q_SIGNALS:
    void saved(const QDateTime &at);
    void othersChanged();
    void failed(const onedoor::Error &error);

private:
    void store();

    DeskWorker &m_desk;
    QString m_page;
    Content m_content;
    QString m_id;
    QList<Draft> m_others;
    bool m_stored = false;  ///< under this id, by this window
    bool m_storing = false; ///< one is on its way
    bool m_touched = false; ///< since then
};

} // namespace onedoor
