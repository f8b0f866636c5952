#pragma once

#include "ui/widgets/icon.h"

#include <QPushButton>

namespace onedoor
{

/// A short state in a rounded frame: sign, word and tone together. Made interactive it is a button.
class StatusPill : public QPushButton
{
    Q_OBJECT
public:
    explicit StatusPill(QWidget *parent = nullptr);
    StatusPill(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setStatus(Tone tone, const QString &text);
    void setStatus(Tone tone, Glyph glyph, const QString &text);
    /// Whether it may be pressed and reached by Tab. It is not at first.
    void setInteractive(bool interactive);
};

} // namespace onedoor
