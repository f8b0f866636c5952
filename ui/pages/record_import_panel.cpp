#include "ui/pages/record_import_panel.h"

#include "ui/pages/reading_choice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/page_scroll.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace onedoor
{

RecordImportPanel::RecordImportPanel(RecordImport &import, RecordsModel &records, QWidget *parent)
    : QWidget(parent), m_import(import), m_records(records), m_what(shortLabel({}, TextRole::Lead)),
      m_reading(new ReadingChoice(QStringLiteral("record"))), m_tally(textLabel({})),
      m_rows(new QTableView), m_sentence(textLabel({}, TextRole::Small)),
      m_columns(new ColumnScroll)
{
    setObjectName(QStringLiteral("recordImport"));
    m_what->setObjectName(QStringLiteral("recordImportWhat"));
    m_tally->setObjectName(QStringLiteral("recordImportTally"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeColumns(), 2);
    row->addWidget(makeRows(), 3);
    column->addLayout(row, 1);
    connect(m_reading, &ReadingChoice::chosen, this,
            [this] { m_import.open(m_import.file(), m_reading->wish(), m_reading->headingRow()); });
    connect(&m_import, &RecordImport::opened, this, &RecordImportPanel::showFile);
    connect(&m_import, &RecordImport::changed, this, &RecordImportPanel::refresh);
}

QWidget *RecordImportPanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_what, 1);
    row->addWidget(m_reading);
    return head;
}

QWidget *RecordImportPanel::makeColumns()
{
    auto *card = new Card(tr("Which column is what"));
    card->body()->addWidget(m_columns, 1);
    return card;
}

QWidget *RecordImportPanel::makeRows()
{
    m_rows->setObjectName(QStringLiteral("recordImportRows"));
    m_rows->setModel(&m_import);
    m_rows->setAccessibleName(tr("What will come of the rows"));
    dressLines(*m_rows);
    m_rows->setWordWrap(true);
    m_rows->setProperty("plain", true);
    m_rows->horizontalHeader()->setSectionResizeMode(RecordImport::Fate, QHeaderView::Stretch);
    m_sentence->setWordWrap(true);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                m_sentence->setText(now.siblingAtColumn(RecordImport::Fate).data().toString());
            });
    auto *card = new Card(tr("What comes of the rows"));
    card->body()->addWidget(m_tally);
    card->body()->addWidget(m_rows, 1);
    card->body()->addWidget(m_sentence);
    return card;
}

QWidget *RecordImportPanel::firstField() const
{
    return m_fields.isEmpty() ? nullptr : m_fields.first();
}

void RecordImportPanel::showFile()
{
    const ListFile &list = m_import.list();
    const bool isText = list.kind == ListFile::Kind::Text;
    const QString now = isText ? list.encoding : list.sheet;
    m_reading->offer(list.kind, now, list.sheets, m_import.headingRow());
    const QString name = QFileInfo(m_import.file()).fileName();
    m_what->setText(isText ? tr("%1: a text in %2").arg(name, now)
                           : tr("%1: a workbook, sheet “%2”").arg(name, now));
    m_what->setToolTip(m_import.file());
    auto *sheet = new QWidget;
    m_grid = new QGridLayout(sheet);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_fields.clear();
    for (qsizetype at = 0; at < m_import.plan().columns.size(); ++at)
        addColumn(at);
    offerFree();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_columns->setContent(sheet);
    const QFontMetrics metrics(m_rows->font());
    m_rows->verticalHeader()->setDefaultSectionSize(2 * metrics.height() + 14);
    m_rows->setColumnWidth(RecordImport::Row, metrics.horizontalAdvance(u'0') * 5 + 30);
    m_rows->setColumnWidth(RecordImport::Name, metrics.averageCharWidth() * 22);
}

/// The heading over its first rows, and beside it the field.
void RecordImportPanel::addColumn(qsizetype at)
{
    const ListColumn &column = m_import.plan().columns.at(at);
    if (column.heading.isEmpty() && !column.used)
        return;
    auto *words = textLabel(column.heading);
    words->setWordWrap(true);
    auto *samples = textLabel(m_import.samplesOf(at).join(QStringLiteral(" · ")), TextRole::Small);
    samples->setWordWrap(true);
    setTone(samples, Tone::Quiet);
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("recordColumn%1").arg(at));
    box->setAccessibleName(column.heading);
    box->addItem(tr("Not taken"), QString());
    const RecordKind *kind = m_records.kind();
    for (const RecordField *field : kind ? listedFields(*kind) : QList<const RecordField *>())
        box->addItem(field->title, field->key);
    box->setCurrentIndex(std::max(0, box->findData(column.field)));
    box->setMinimumWidth(140);
    connect(box, &QComboBox::activated, this, [this, box, at] {
        m_import.setField(at, box->currentData().toString());
        offerFree();
    });
    box->setProperty("column", at);
    m_fields << box;
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(words);
    left->addWidget(samples);
    const int row = m_grid->rowCount();
    m_grid->addLayout(left, row, 0);
    m_grid->addWidget(box, row, 1, Qt::AlignTop);
}

/// A field that another column has is passed over by the arrows: leave that one out first.
void RecordImportPanel::offerFree()
{
    const QList<ListColumn> &columns = m_import.plan().columns;
    for (QComboBox *box : std::as_const(m_fields)) {
        const qsizetype own = box->property("column").toLongLong();
        auto *items = qobject_cast<QStandardItemModel *>(box->model());
        for (int row = 1; row < box->count(); ++row) {
            bool isFree = true;
            for (qsizetype at = 0; at < columns.size(); ++at)
                isFree = isFree && (at == own || columns.at(at).field != box->itemData(row));
            items->item(row)->setEnabled(isFree);
        }
    }
}

void RecordImportPanel::refresh()
{
    const bool ready = m_import.stage() == RecordImport::Stage::Ready;
    m_tally->setText(m_import.tally());
    m_reading->setOpen(ready);
    m_columns->setEnabled(m_import.stage() != RecordImport::Stage::Recording &&
                          m_import.stage() != RecordImport::Stage::Recorded);
    m_sentence->clear();
    if (m_import.rowCount() > 0)
        m_rows->setCurrentIndex(m_import.index(0, 0));
}

} // namespace onedoor
