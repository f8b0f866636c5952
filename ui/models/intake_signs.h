#pragma once

#include "ui/models/desk_worker.h"

namespace onedoor
{

/// Says while somebody types which characters papers will only name by their codes, since no font
/// of this machine shows them. Stops nothing. The fonts are asked in the desk's thread, and only
/// where a text holds something unusual.
class IntakeSigns : public QObject
{
    Q_OBJECT
public:
    explicit IntakeSigns(DeskWorker &desk) : m_desk(desk) {}

    void look(const Intake &intake);
    /// By field, as contract.md names it.
    const QHash<QString, QVector<uint>> &unshown() const { return m_unshown; }

Q_SIGNALS:
    void changed();

private:
    DeskWorker &m_desk;
    QHash<QString, QString> m_texts; ///< looked at last, by field
    QHash<QString, QVector<uint>> m_unshown;
};

} // namespace onedoor
