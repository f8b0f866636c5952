#pragma once

#include "ui/models/desk_worker.h"

#include <QAbstractTableModel>

namespace onedoor
{

/// Somebody who should be here today, or has signed in without being on the roster.
struct Presence {
    enum class State { In, Late, Later, Gone, Away };

    QString person;
    QString unit;
    QString duty;
    QString place; ///< window and room
    QDateTime from;
    QDateTime until;
    QDateTime in;
    QDateTime out;
    QString kind; ///< 请假, 外出办事 …
    QString phone;
    State state = State::Later;
};

/// 现在谁在: today's roster and who has signed in, with the phone. Read when it is looked at.
class PresenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, Unit, Duty, Place, Hours, State, Phone, ColumnCount };
    enum Role { StateRole = Qt::UserRole };

    /// `desk` outlives the model.
    explicit PresenceModel(DeskWorker &desk, QObject *parent = nullptr);

    void refresh();
    bool isRead() const { return m_read; }
    /// Who is here now.
    int here() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const onedoor::Error &error);

private:
    QString stateText(const Presence &one) const;

    DeskWorker &m_desk;
    QList<Presence> m_rows;
    bool m_read = false;
};

} // namespace onedoor
