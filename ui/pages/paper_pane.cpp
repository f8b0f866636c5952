#include "ui/pages/paper_pane.h"

#include "ui/widgets/lists.h"
#include "ui/widgets/page_picture.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onedoor
{

PaperPane::PaperPane(const ActSubject &subject, const ActSpec &act, QWidget *parent)
    : Card(tr("The paper that follows"), parent), m_ahead(subject, act), m_picture(new PagePicture),
      m_caption(quietLine({}))
{
    setObjectName(QStringLiteral("paperPane"));
    m_picture->setObjectName(QStringLiteral("paperAhead"));
    body()->addWidget(m_picture, 1);
    body()->addWidget(m_caption);
    connect(&m_ahead, &PaperAhead::changed, this, &PaperPane::refresh);
    refresh();
}

void PaperPane::refresh()
{
    m_picture->setPage(m_ahead.picture());
    const bool none = m_ahead.picture().isNull();
    m_picture->setAccessibleName(m_ahead.title());
    m_caption->setText(none ? tr("Which paper follows shows as soon as enough is filled in.")
                            : tr("%1 · page 1 of %2 · a preview: it is issued after the record")
                                  .arg(m_ahead.title())
                                  .arg(m_ahead.pages()));
}

} // namespace onedoor
