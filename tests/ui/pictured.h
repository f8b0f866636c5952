#pragma once

#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QTemporaryDir>
#include <QToolButton>

namespace onedoor::test
{

/// ONEDOOR_PICTURES names a folder to keep them in; else they are made and thrown away.
class Album
{
public:
    Album() : m_kept(qEnvironmentVariable("ONEDOOR_PICTURES"))
    {
        if (!m_kept.isEmpty())
            QDir().mkpath(m_kept);
    }

    bool take(QWidget &widget, const QString &name, double scale) const
    {
        QPixmap picture(widget.size() * scale);
        picture.setDevicePixelRatio(scale);
        picture.fill(tokensNow().ground);
        widget.render(&picture);
        return picture.save(QDir(m_kept.isEmpty() ? m_thrown.path() : m_kept)
                                .filePath(name + QLatin1String(".png")));
    }

private:
    QString m_kept;
    QTemporaryDir m_thrown;
};

/// Words that do not fit where they stand: labels that do not wrap, and buttons.
inline QStringList clipped(const QWidget &whole)
{
    QStringList found;
    for (const QLabel *label : whole.findChildren<QLabel *>()) {
        const bool mayBeShort = label->property("mayBeShort").toBool(); // the tip has the whole
        if (label->isVisible() && !label->wordWrap() && !mayBeShort &&
            label->width() < label->sizeHint().width())
            found.append(label->text());
        if (label->isVisible() && label->wordWrap() &&
            label->height() < label->heightForWidth(label->width()))
            found.append(label->text());
    }
    for (const QAbstractButton *button : whole.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !qobject_cast<const QToolButton *>(button) &&
            (button->width() < button->minimumSizeHint().width() ||
             button->height() < button->minimumSizeHint().height()))
            found.append(button->text() + button->objectName());
    }
    return found;
}

} // namespace onedoor::test
