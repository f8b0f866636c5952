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

    /// Percent, 100 to 200; read once at a start. One that was asked for is tried by the next
    /// start and holds only when somebody confirms it there: nobody locks himself out.
    int scale() const;      ///< that holds
    int askedScale() const; ///< what is asked for; the one that holds where nothing is
    void askScale(int percent);
    /// What this start takes: one asked for and not tried yet, else the one that holds.
    int scaleAtStart() const;
    /// Notes that the one asked for is being tried, so that a start that fails tries it only once.
    void markScaleTried();
    void keepScale();   ///< the one asked for holds from here on
    void forgetScale(); ///< nothing is asked for any more

    /// Where the window stood, by the screens there were; empty: nowhere yet.
    QString windowPlace(const QString &screens) const;
    void setWindowPlace(const QString &screens, const QString &place);

private:
    QVariant value(const char *name, const QVariant &otherwise) const;
    void put(const char *name, const QVariant &value);

    QString m_file;
    QHash<QString, QVariant> m_values;
    std::unique_ptr<WorkerThread<QObject>> m_writer; ///< made when there is something to write
};

} // namespace onedoor
