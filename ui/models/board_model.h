#pragma once

#include "ui/models/board_worker.h"
#include "ui/models/desk_worker.h"
#include "ui/models/worker_thread.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// The boards of one page, and the rows of the one that is shown: in growing parts as the view
/// comes to its end, each group under a line of its own. Nothing here waits for the store.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        GroupRole = Qt::UserRole, ///< a line over a group, all columns one
        WorkdaysLeftRole,         ///< of a day by which something is owed
    };

    /// `group` as boards name their page; `desk` outlives the model.
    BoardModel(DeskWorker &desk, const QString &group, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const QList<BoardSpec> &boards() const { return m_known.boards; }
    /// What the centre's own files have wrong, a sentence each.
    const QStringList &setAside() const { return m_known.setAside; }
    /// The one that is shown; null before they are read.
    const BoardSpec *board() const;
    void setBoard(const QString &id);
    const QStringList &chips() const { return m_chips; }
    void setChips(const QStringList &chips);
    /// Reads again as far as was read; the boards themselves with the first call.
    void refresh();

    bool isReading() const { return m_reading; }
    /// All rows, once they have been counted.
    std::optional<qint64> count() const;
    bool isGroup(int row) const;
    /// What a row is of; null: a group, a draft.
    PetitionId idAt(int row) const;
    bool isMatter(int row) const;
    /// The kind of the record that a row is; empty: it is none.
    QString recordKindAt(int row) const;
    /// The draft that a row is; empty: it is none.
    QString draftAt(int row) const;
    /// The first line of the same thing; -1.
    int rowOf(const PetitionId &id) const;
    /// Asks for a matter as it stands; `glanced` answers.
    void glance(const PetitionId &id);
    void exportTo(const QString &file);
    const Reference &reference() const { return m_desk.reference(); }

Q_SIGNALS:
    void boardsChanged();
    /// Rows or counts of the board have come.
    void answered();
    void glanced(const onedoor::PetitionId &id, const onedoor::Petition &petition);
    void exported(qint64 rows, const QString &file);
    void failed(const onedoor::Error &error);

private:
    struct Line {
        bool group = false;
        BoardRow row; ///< of a group its part and group alone
        QStringList texts;
        QStringList tips;
        QList<std::optional<int>> left;
    };
    void ask(int limit);
    void takeRows(quint64 ticket, qint64 offset, const QList<BoardRow> &rows, bool complete);
    Line lineOf(const BoardRow &row) const;
    QString groupText(const Line &line) const;
    BoardView view() const;

    DeskWorker &m_desk;
    QString m_group;
    KnownBoards m_known;
    std::optional<BoardWords> m_words;
    QString m_board;
    QStringList m_chips;
    QList<Line> m_lines;
    int m_rows = 0; ///< of m_lines, without the groups
    std::optional<QList<BoardGroup>> m_groups;
    quint64 m_ticket = 0;
    bool m_reading = false;
    bool m_complete = true;
    WorkerThread<BoardWorker> m_worker; ///< the last member: it goes first
};

} // namespace onedoor
