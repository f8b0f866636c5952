#pragma once

#include "ui/widgets/tokens.h"

#include <QLabel>

class QKeySequence;

namespace onedoor
{

/// The few sizes of text there are.
enum class TextRole { Body, Small, Lead, Title, Huge };

/// Plain text (never rich: names and narratives are shown literally) in one of the house's sizes.
QLabel *textLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

/// The same, and where there is no room for all of it the beginning, with the whole as its tip: so
/// that one long line never makes a window wider than its screen.
QLabel *shortLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

/// A key as it is printed on the keyboard, in a small frame: F2, Ctrl+K, 1.
QLabel *keyCap(const QString &key, QWidget *parent = nullptr);

/// As it stands on the keyboard: Ctrl+Enter, not Ctrl+Return.
QString keysText(const QKeySequence &keys);

void setTone(QWidget *widget, Tone tone);

} // namespace onedoor
