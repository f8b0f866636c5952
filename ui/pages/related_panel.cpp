#include "ui/pages/related_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/lists.h"

#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int shownAtMost = 2; ///< the others are scrolled to

QString howRelated(const Related &related)
{
    if (related.goesOnThere())
        return RelatedPanel::tr("Merged into this one");
    if (related.handledHere())
        return RelatedPanel::tr("Handled within this matter");
    return linkKindText(*related.kind);
}

} // namespace

RelatedPanel::RelatedPanel(PetitionModel &model, QWidget *parent)
    : Card(tr("Belongs together"), parent), m_model(model),
      m_list(lineList(QStringLiteral("related"), tr("Belongs together")))
{
    body()->addWidget(m_list);
    onActivated(m_list, this, [this](int row) {
        if (row >= 0 && row < m_model.related().size())
            Q_EMIT petitionRequested(m_model.related().at(row).petition);
    });
    hide();
}

void RelatedPanel::refresh()
{
    m_list->clear();
    for (const Related &related : m_model.related()) {
        auto *item = new QListWidgetItem(
            iconOf(related.kind ? Glyph::Copy : Glyph::Group, Tone::Quiet),
            tr("%1 · %2\n%3\n%4", "how it belongs, state; title; code")
                .arg(howRelated(related), stateText(related.state), related.title, related.code));
        m_list->addItem(item);
    }
    setVisible(m_list->count() > 0);
    fit();
}

/// As high as the first few of them, however their titles break.
void RelatedPanel::fit()
{
    m_list->doItemsLayout();
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < std::min(m_list->count(), shownAtMost); ++row)
        height += m_list->visualItemRect(m_list->item(row)).height() + 2 * m_list->spacing();
    m_list->setFixedHeight(height);
}

void RelatedPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

} // namespace onedoor
