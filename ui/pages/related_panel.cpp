#include "ui/pages/related_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/lists.h"

#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int linesShown = 5;

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
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setMaximumHeight(linesShown * 2 * m_list->fontMetrics().lineSpacing());
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
            tr("%1: %2\n%3 · %4", "how it belongs, title; code, state")
                .arg(howRelated(related), related.title, related.code, stateText(related.state)));
        m_list->addItem(item);
    }
    setVisible(m_list->count() > 0);
}

} // namespace onedoor
