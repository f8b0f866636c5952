#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>

class QImage;
class QMimeData;
class QTemporaryDir;
class QWidget;

namespace onedoor
{

/// Files dropped anywhere onto a widget, or pasted while the focus is in it; a picture that is
/// pasted becomes a file 图片 date-time.png of a private folder, gone with the widget. A field takes
/// text for itself, never files.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the widget; `now` names what is pasted.
    FileDrop(QWidget &place, std::function<QDateTime()> now);
    ~FileDrop() override;

Q_SIGNALS:
    void given(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Those of this computer; a folder among them is refused by whoever reads it.
    static QStringList filesOf(const QMimeData &data);
    bool isHere(QObject *watched) const;
    bool takeDrag(QEvent &event);
    void paste();
    void keepPicture(const QImage &picture);

    QWidget &m_place;
    std::function<QDateTime()> m_now;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of pasted pictures
    QThreadPool m_writing;                   ///< last: nothing is written into a folder that goes
};

} // namespace onedoor
