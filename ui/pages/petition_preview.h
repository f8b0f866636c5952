#pragma once

#include "core/domain/petition.h"

#include <QFrame>

class QLabel;
class QSplitter;

namespace onedoor
{

struct Reference;
class StatusPill;
class Timeline;

/// A glance at a petition beside the list: what it is and what happened, without numbers of people.
class PetitionPreview : public QFrame
{
    Q_OBJECT
public:
    /// `reference` outlives it.
    explicit PetitionPreview(const Reference &reference, QWidget *parent = nullptr);

    /// A list with this at its right, as wide as these at first; the list takes what room there is.
    QSplitter *beside(QWidget *list, int listWidth, int ownWidth);
    void show(const Petition &petition);
    void clear();

private:
    const Reference &m_reference;
    QLabel *m_title;
    QLabel *m_code;
    StatusPill *m_state;
    QLabel *m_clash;
    QLabel *m_narrative;
    Timeline *m_timeline;
};

} // namespace onedoor
