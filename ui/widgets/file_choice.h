#pragma once

#include <QStringList>

class QMimeData;
class QWidget;

namespace onedoor
{

/// The dialogs for files, each over a widget: the system's where it has one, else Qt's, wide enough
/// that the names are read whole. `kinds` as QFileDialog writes them; empty: all. Empty when left.
QString chooseFile(QWidget *over, const QString &title, const QString &kinds = {});
QStringList chooseFiles(QWidget *over, const QString &title);
/// Where to write; `proposed` is a name, or a whole path.
QString choosePlace(QWidget *over, const QString &title, const QString &proposed,
                    const QString &kinds = {});

/// The one file somebody drags; empty for anything else.
QString fileOf(const QMimeData *dragged);

} // namespace onedoor
