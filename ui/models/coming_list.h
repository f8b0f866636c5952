#pragma once

#include "core/domain/result.h"
#include "ui/models/background_work.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// A list on its way in: what the file seems to be, which column goes where, and what will come of
/// its rows before anything is kept. The rows shown are the table: every refused one, then the
/// first of the others.
class ComingList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Stage {
        Empty,
        Reading,   ///< the file, or what will come of it
        Ready,     ///< may be recorded, where anything is left to be
        Recording, ///< rows come in
        Recorded,
    };

    Stage stage() const { return m_stage; }
    BackgroundWork &work() { return m_work; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Another file, or the same read otherwise: its columns are new.
    void opened();
    /// Stage, plan or rows.
    void changed();
    /// The ledger has something new.
    void recorded();
    void saved(const QString &file);
    void failed(const onedoor::Error &error);

protected:
    /// `work`: as the foot of the window calls it.
    ComingList(const QString &work, QObject *parent) : QAbstractTableModel(parent), m_work(work) {}

    virtual QStringList headings() const = 0;
    virtual QString textOf(int row, int column) const = 0;

    Stage m_stage = Stage::Empty;
    BackgroundWork m_work;
};

} // namespace onedoor
