#include "ui/widgets/icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace onedoor
{

namespace
{

class GlyphEngine : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Tone tone) : m_glyph(glyph), m_tone(tone) {}

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_tone); }
    QString key() const override { return QStringLiteral("onedoor-glyph"); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device()->devicePixelRatioF();
        QPixmap picture = scaledPixmap(rect.size() * scale, mode, state, scale);
        picture.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        QSvgRenderer drawing(QLatin1String(":/icons/") + fileNameOf(m_glyph) +
                             QLatin1String(".svg"));
        drawing.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), colourOf(toneIn(mode)));
        return picture;
    }

private:
    Tone toneIn(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return Tone::Quiet;
        return mode == QIcon::Selected ? Tone::OnJade : m_tone;
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
    return {m_side, m_side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace onedoor
