#include "ui/pages/guidance_queue_panel.h"

#include "ui/models/wording.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace onedoor
{

QueuePanel::QueuePanel(GuidanceModel &model, QWidget *parent)
    : Card(tr("Waiting"), parent), m_model(model), m_table(new QTableView),
      m_nobody(textLabel(tr("Nobody waits. A number taken at the left appears here at once."))),
      m_last(textLabel({}, TextRole::Small))
{
    m_table->setObjectName(QStringLiteral("queue"));
    m_table->setModel(m_model.queue());
    m_table->setProperty("plain", true);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(int(QueueTable::Column::Zone),
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Who waits"));
    setTone(m_nobody, Tone::Quiet);
    setTone(m_last, Tone::Quiet);
    m_last->setObjectName(QStringLiteral("lastCalled"));
    addToHead(m_last);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nobody);
    body()->addStretch(0);
    connect(&m_model, &GuidanceModel::queueChanged, this, &QueuePanel::showQueue);
    showQueue();
}

void QueuePanel::showQueue()
{
    const int waiting = m_model.waiting();
    setTitle(waiting > 0 ? tr("Waiting: %1").arg(waiting) : tr("Waiting"));
    m_table->setVisible(waiting > 0);
    m_nobody->setVisible(waiting == 0);
    const auto &last = m_model.lastCalled();
    m_last->setText(last ? tr("Last called: %1 to %2 at %3")
                               .arg(last->label, last->window, timeInWords(last->calledAt))
                         : QString());
}

} // namespace onedoor
