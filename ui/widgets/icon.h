#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>
#include <QWidget>

namespace onedoor
{

/// Our own signs; each is resources/icons/<name>.svg, 20 px with a 1.5 px stroke.
enum class Glyph {
    Logo,
    Guide,
    Intake,
    Petitions,
    Referral,
    Mediation,
    Insight,
    Settings,
    Search,
    Sync,
    SyncOk,
    SyncWaiting,
    SyncError,
    Printer,
    Ticket,
    Call,
    Window,
    Question,
    Urgent,
    Person,
    Group,
    IdCard,
    Organisation,
    Phone,
    Pin,
    Calendar,
    Clock,
    History,
    Add,
    Remove,
    Close,
    Edit,
    Copy,
    Undo,
    Check,
    Done,
    Pause,
    Info,
    Warning,
    Help,
    Keyboard,
    Paper,
    Seal,
    Attachment,
    Law,
    Lock,
    Funnel,
    Back,
    Forward,
    ChevronDown,
    ChevronRight,
};

/// The file name without its ending, "sync-ok".
QString fileNameOf(Glyph glyph);

/// An icon that takes its colour from the scheme when it is painted: it needs no renewal when the
/// theme changes. Disabled it is quiet, upon a jade ground it is the colour of text there.
QIcon iconOf(Glyph glyph, Tone tone = Tone::Ink);

/// A glyph standing by itself, 20 px at the base size of text unless told otherwise.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(Glyph glyph, Tone tone = Tone::Quiet, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Tone tone);
    void setSide(int pixels);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_side = 20;
};

} // namespace onedoor
