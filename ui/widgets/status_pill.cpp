#include "ui/widgets/status_pill.h"

#include "ui/widgets/labels.h"

namespace onedoor
{

StatusPill::StatusPill(QWidget *parent) : QPushButton(parent)
{
    setProperty("pill", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setInteractive(false);
}

StatusPill::StatusPill(Tone tone, const QString &text, QWidget *parent) : StatusPill(parent)
{
    setStatus(tone, text);
}

void StatusPill::setStatus(Tone tone, const QString &text)
{
    setIcon({});
    setText(text);
    setAccessibleName(text);
    setTone(this, tone);
}

void StatusPill::setStatus(Tone tone, Glyph glyph, const QString &text)
{
    setStatus(tone, text);
    setIcon(iconOf(glyph, tone));
}

void StatusPill::setInteractive(bool interactive)
{
    setAttribute(Qt::WA_TransparentForMouseEvents, !interactive);
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace onedoor
