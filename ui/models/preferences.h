#pragma once

#include "core/desk/desk.h"
#include "ui/models/worker_thread.h"

#include <QHash>
#include <QVariant>

#include <memory>

namespace onedoor
{

/// What belongs to this computer and its clerk, in desk.ini beside the store: never a password, and
/// nothing that a paper depends on. Read once; what is set counts at once and is written by a
/// thread, for which this waits when it goes.
class Preferences
{
public:
    explicit Preferences(const QString &folder);
    ~Preferences();

    Operator clerk() const;
    void setClerk(const Operator &clerk);

    QString printer() const; ///< CUPS queue; empty: the default one
    void setPrinter(const QString &name);

    /// light, dark, high-contrast, system.
    QString look() const;
    void setLook(const QString &word);
    int textSize() const; ///< 0 small to 3 extra large
    void setTextSize(int size);
    int scale() const; ///< percent, 100 to 200; read once at start
    void setScale(int percent);

private:
    QVariant value(const char *name, const QVariant &otherwise) const;
    void put(const char *name, const QVariant &value);

    QString m_file;
    QHash<QString, QVariant> m_values;
    std::unique_ptr<WorkerThread<QObject>> m_writer; ///< made when there is something to write
};

} // namespace onedoor
