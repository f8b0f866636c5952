#include "ui/widgets/labels.h"

#include <QKeySequence>
#include <QVariant>

namespace onedoor
{

namespace
{

QLatin1String nameOf(TextRole role)
{
    switch (role) {
    case TextRole::Small:
        return QLatin1String("small");
    case TextRole::Lead:
        return QLatin1String("lead");
    case TextRole::Title:
        return QLatin1String("title");
    case TextRole::Huge:
        return QLatin1String("huge");
    case TextRole::Body:
        break;
    }
    return QLatin1String("body");
}

} // namespace

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("textRole", nameOf(role));
    return label;
}

QLabel *keyCap(const QString &key, QWidget *parent)
{
    auto *cap = new QLabel(key, parent);
    cap->setTextFormat(Qt::PlainText);
    cap->setAlignment(Qt::AlignCenter);
    cap->setProperty("textRole", QStringLiteral("key"));
    cap->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return cap;
}

QString keysText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText)
        .replace(QLatin1String("Return"), QLatin1String("Enter"));
}

void setTone(QWidget *widget, Tone tone)
{
    setStyleProperty(widget, "tone", QString(nameOf(tone)));
}

} // namespace onedoor
