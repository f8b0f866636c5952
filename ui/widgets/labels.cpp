#include "ui/widgets/labels.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyle>
#include <QVariant>

#include <algorithm>

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

constexpr int charactersAtLeast = 3;

class ShortLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        const QSize whole = QLabel::minimumSizeHint();
        const int least = fontMetrics().horizontalAdvance(QString(charactersAtLeast, u'中'));
        return {std::min(whole.width(), least), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const bool fits = width() >= QLabel::sizeHint().width();
        if (toolTip() != (fits ? QString() : text()))
            setToolTip(fits ? QString() : text());
        if (fits) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, width()),
                              foregroundRole());
    }
};

QLabel *dressed(QLabel *label, TextRole role)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("textRole", nameOf(role));
    return label;
}

} // namespace

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    return dressed(new QLabel(text, parent), role);
}

QLabel *shortLabel(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = dressed(new ShortLabel(text, parent), role);
    label->setProperty("mayBeShort", true);
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
    // As the key says, whatever Qt's own words for it are in this language.
    return keys.toString(QKeySequence::PortableText)
        .replace(QLatin1String("Return"), QLatin1String("Enter"));
}

void setTone(QWidget *widget, Tone tone)
{
    setStyleProperty(widget, "tone", QString(nameOf(tone)));
}

} // namespace onedoor
