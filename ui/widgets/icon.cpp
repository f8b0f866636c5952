#include "ui/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace onedoor
{

namespace
{

/// The stroke in the files, also what a style sheet shows: it can be seen on light and on dark.
constexpr const char *drawnColour = "#7a8682";

class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Tone tone) : m_glyph(glyph), m_tone(tone) {}

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_tone); }
    QString key() const override { return QStringLiteral("onedoor-glyph"); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // The drawing itself is coloured, so it stays sharp at any scale.
        QSvgRenderer drawing(drawingIn(colourOf(toneIn(mode))));
        drawing.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }

private:
    QByteArray drawingIn(const QColor &colour) const
    {
        QFile file(QLatin1String(":/icons/") + fileNameOf(m_glyph) + QLatin1String(".svg"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().replace(drawnColour, colour.name().toLatin1());
    }

    Tone toneIn(QIcon::Mode mode) const
    {
        // A chosen row is washed in jade, on which every tone can be seen.
        return mode == QIcon::Disabled ? Tone::Quiet : m_tone;
    }

    Glyph m_glyph;
    Tone m_tone;
};

const char *rawNameOf(Glyph glyph)
{
    // In the order of the enumeration.
    static constexpr const char *names[] = {
        "logo",       "guide",        "intake",       "petitions", "referral",     "mediation",
        "insight",    "settings",     "search",       "sync",      "sync-ok",      "sync-waiting",
        "sync-error", "printer",      "ticket",       "call",      "window",       "question",
        "urgent",     "person",       "group",        "idcard",    "organisation", "phone",
        "pin",        "calendar",     "clock",        "history",   "add",          "remove",
        "close",      "edit",         "copy",         "undo",      "check",        "done",
        "pause",      "info",         "warning",      "help",      "keyboard",     "paper",
        "seal",       "attachment",   "law",          "lock",      "filter",       "back",
        "forward",    "chevron-down", "chevron-right"};
    static_assert(std::size(names) == std::size_t(Glyph::ChevronRight) + 1);
    return names[std::size_t(glyph)];
}

} // namespace

QString fileNameOf(Glyph glyph)
{
    return QLatin1String(rawNameOf(glyph));
}

QIcon iconOf(Glyph glyph, Tone tone)
{
    return QIcon(new GlyphEngine(glyph, tone));
}

IconLabel::IconLabel(Glyph glyph, Tone tone, QWidget *parent)
    : QWidget(parent), m_icon(iconOf(glyph, tone))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setGlyph(Glyph glyph, Tone tone)
{
    m_icon = iconOf(glyph, tone);
    update();
}

void IconLabel::setSide(int pixels)
{
    m_side = pixels;
    updateGeometry();
}

QSize IconLabel::sizeHint() const
{
    // Drawn for the base size of text, growing with larger ones.
    const int side = qRound(m_side * std::max(1.0, font().pointSizeF() / 10.5));
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace onedoor
