#include "ui/widgets/lists.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QLabel>

namespace onedoor
{

QListWidget *lineList(const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setProperty("plain", true);
    list->setWordWrap(true);
    list->setTabKeyNavigation(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QLabel *quietLine(const QString &text)
{
    QLabel *label = textLabel(text, TextRole::Small);
    label->setWordWrap(true);
    setTone(label, Tone::Quiet);
    return label;
}

} // namespace onedoor
