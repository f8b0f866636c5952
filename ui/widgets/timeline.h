#pragma once

#include "ui/widgets/icon.h"

#include <QListWidget>

namespace onedoor
{

/// Something that happened, as it stands on the timeline.
struct TimelineEntry {
    QString key;    ///< identity of the event, for the page
    QString when;   ///< 11-23 09:12
    QString title;  ///< what happened
    QString detail; ///< its substance, may run over lines; old and new of a correction
    QString who;    ///< operator · window
    Glyph glyph = Glyph::Done;
    Tone tone = Tone::Quiet;
    bool corrected = false; ///< answered by a later fact: still readable, struck through
    QString whole = {};     ///< shown when it is unfolded; may be empty
};

/// What happened to a petition, newest first as given. Up and Down move, Enter unfolds.
class Timeline : public QListWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setEntries(const QList<TimelineEntry> &entries);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void unfold(QListWidgetItem &item);
};

} // namespace onedoor
