#pragma once

#include "ui/models/preferences.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace onedoor
{

class Field;
class Segmented;

/// Colours and letters, seen at once, and the scale of everything, tried at the next start.
class LookCard : public Card
{
    Q_OBJECT
public:
    /// `preferences` outlive it.
    explicit LookCard(Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Theme or text size were chosen; already in the preferences.
    void lookChanged();
    /// To take the scale that was chosen.
    void restartRequested();

private:
    void showScale();

    Preferences &m_preferences;
    Segmented *m_look;
    Segmented *m_textSize;
    Segmented *m_scale;
    Field *m_scaleField;
    QPushButton *m_restart;
};

} // namespace onedoor
