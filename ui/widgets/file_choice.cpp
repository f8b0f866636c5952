#include "ui/widgets/file_choice.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QScreen>
#include <QTreeView>
#include <QUrl>

namespace onedoor
{

namespace
{

/// Qt's own gives the names a quarter of a small window.
class FileDialog : public QFileDialog
{
public:
    FileDialog(QWidget *over, const QString &title, const QString &kinds)
        : QFileDialog(over, title, {}, kinds)
    {
        constexpr int linesWide = 52, linesHigh = 30;
        const int line = fontMetrics().height();
        const QSize room = screen()->availableSize() * 9 / 10;
        resize(QSize(line * linesWide, line * linesHigh).boundedTo(room));
    }
    QStringList ask() { return exec() == Accepted ? selectedFiles() : QStringList(); }

protected:
    void showEvent(QShowEvent *event) override
    {
        QFileDialog::showEvent(event);
        const auto *files = findChild<QTreeView *>(QStringLiteral("treeView"));
        if (!files) // the system's own
            return;
        QHeaderView *head = files->header();
        constexpr int kind = 2; // the name's end says it too
        head->hideSection(kind);
        for (int column = 1; column < head->count(); ++column)
            head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        head->setSectionResizeMode(0, QHeaderView::Stretch);
    }
};

} // namespace

QString chooseFile(QWidget *over, const QString &title, const QString &kinds)
{
    FileDialog dialog(over, title, kinds);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return dialog.ask().value(0);
}

QStringList chooseFiles(QWidget *over, const QString &title)
{
    FileDialog dialog(over, title, {});
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return dialog.ask();
}

QString choosePlace(QWidget *over, const QString &title, const QString &proposed,
                    const QString &kinds)
{
    FileDialog dialog(over, title, kinds);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const QFileInfo file(proposed);
    if (file.isAbsolute())
        dialog.setDirectory(file.absolutePath());
    dialog.selectFile(file.fileName());
    return dialog.ask().value(0);
}

QString fileOf(const QMimeData *dragged)
{
    const QList<QUrl> urls = dragged->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace onedoor
