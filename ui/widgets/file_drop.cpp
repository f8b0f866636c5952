#include "ui/widgets/file_drop.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QShortcut>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

namespace onedoor
{

namespace
{

bool isPicture(const QMimeData &data)
{
    return data.hasImage() && !data.hasText(); // a spreadsheet sends its cells as a picture, too
}

} // namespace

FileDrop::FileDrop(QWidget &place, std::function<QDateTime()> now)
    : QObject(&place), m_place(place), m_now(std::move(now))
{
    m_writing.setMaxThreadCount(1);
    place.setAcceptDrops(true);
    qApp->installEventFilter(this); // fields on the widget would take a file's path as text
    auto *paste = new QShortcut(QKeySequence::Paste, &place);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &FileDrop::paste);
}

FileDrop::~FileDrop() = default;

bool FileDrop::isHere(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && (widget == &m_place || m_place.isAncestorOf(widget));
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return isHere(watched) && takeDrag(*event);
    case QEvent::ShortcutOverride: {
        if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) || !isHere(watched))
            return false;
        const QMimeData *data = QApplication::clipboard()->mimeData();
        const bool ours = data && (!filesOf(*data).isEmpty() || isPicture(*data));
        if (ours)
            event->ignore(); // the field does not ask for the key: the shortcut has it
        return ours;
    }
    default:
        return false;
    }
}

bool FileDrop::takeDrag(QEvent &event)
{
    auto &drag = static_cast<QDropEvent &>(event); // a drag that moves is one, too
    const QStringList files = filesOf(*drag.mimeData());
    if (files.isEmpty())
        return false;
    drag.setDropAction(Qt::CopyAction); // the original stays where it is
    drag.accept();
    if (event.type() == QEvent::Drop)
        Q_EMIT given(files);
    return true;
}

void FileDrop::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (const QStringList files = filesOf(*data); !files.isEmpty())
        Q_EMIT given(files);
    else if (isPicture(*data))
        keepPicture(qvariant_cast<QImage>(data->imageData()));
}

/// In a thread: a photograph takes a second to be packed.
void FileDrop::keepPicture(const QImage &picture)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString stem =
        tr("Picture %1").arg(m_now().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss")));
    QString file = m_folder->filePath(stem + QStringLiteral(".png"));
    for (int n = 2; QFile::exists(file); ++n)
        file = m_folder->filePath(QStringLiteral("%1 (%2).png").arg(stem).arg(n));
    m_writing.start([this, picture, file] {
        picture.save(file, "PNG"); // what could not be written is refused by whoever reads it
        QMetaObject::invokeMethod(
            this, [this, file] { Q_EMIT given({file}); }, Qt::QueuedConnection);
    });
}

QStringList FileDrop::filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace onedoor
