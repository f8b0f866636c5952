#include "ui/pages/import_page.h"

#include "ui/models/wording.h"
#include "ui/pages/import_columns.h"
#include "ui/pages/reading_choice.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

using Stage = ImportModel::Stage;

template <class Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

} // namespace

ImportPage::ImportPage(ImportModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_notice(named(new Notice, "importNotice")),
      m_stack(new QStackedWidget), m_file(textLabel({}, TextRole::Lead)),
      m_what(named(textLabel({}, TextRole::Small), "importWhat")),
      m_reading(new ReadingChoice(QStringLiteral("import"))),
      m_source(named(new QLineEdit, "importSource")), m_columns(new ImportColumns(model)),
      m_tally(named(textLabel({}), "importTally")), m_rows(named(new QTableView, "importRows")),
      m_sentence(named(textLabel({}, TextRole::Small), "importSentence")), m_foot(new PageFoot)
{
    dress(m_record, tr("Bring in"), "importRecord", QKeySequence(Qt::CTRL | Qt::Key_Return));
    dress(m_choose, tr("Choose a file"), "importChoose", QKeySequence(Qt::CTRL | Qt::Key_O));
    dress(m_refused, tr("Save the refused rows"), "importRefused",
          QKeySequence(Qt::CTRL | Qt::Key_S));
    dress(m_mapping, tr("Save which column is what"), "importMapping", {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *said = new QVBoxLayout;
    said->setContentsMargins(16, 8, 16, 0);
    said->addWidget(m_notice);
    column->addLayout(said);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    m_foot->setPrimary(&m_record);
    for (QAction *action : {&m_mapping, &m_refused, &m_choose})
        m_foot->addSecondary(action);
    m_stack->addWidget(new PageScroll(makeEmpty()));
    m_stack->addWidget(new PageScroll(makeDesk()));
    setAcceptDrops(true);

    connect(&m_record, &QAction::triggered, &m_model, &ImportModel::record);
    connect(m_source, &QLineEdit::textChanged, this,
            [this] { m_model.setSource(m_source->text().trimmed()); });
    connect(&m_choose, &QAction::triggered, this, &ImportPage::choose);
    connect(&m_refused, &QAction::triggered, this, &ImportPage::saveRefused);
    connect(&m_mapping, &QAction::triggered, this, &ImportPage::saveMapping);
    connect(m_reading, &ReadingChoice::chosen, this, &ImportPage::reread);
    connect(&m_model, &ImportModel::opened, this, &ImportPage::showFile);
    connect(&m_model, &ImportModel::changed, this, &ImportPage::refresh);
    connect(&m_model, &ImportModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_model, &ImportModel::saved, this, [this](const QString &file) {
        m_notice->say(Notice::Kind::Success, tr("Saved: %1").arg(file));
    });
    refresh();
}

QString ImportPage::title() const
{
    return tr("Bring lists in");
}

QWidget *ImportPage::makeEmpty()
{
    auto *empty = new EmptyState(Glyph::Paper, tr("Lists from other systems come in here"),
                                 tr("Drop a workbook (.xlsx) or a text with commas (.csv) here. "
                                    "What it holds is shown first; "
                                    "nothing is recorded before you say so."));
    empty->addKey(QStringLiteral("Ctrl+O"), tr("choose a file"));
    return empty;
}

QWidget *ImportPage::makeHead()
{
    auto *head = new QWidget;
    setTone(m_what, Tone::Quiet);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setMinimumWidth(160);
    m_source->setPlaceholderText(tr("name of the other system"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_file);
    words->addWidget(m_what);
    words->addStretch(1);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(m_reading);
    row->addWidget(new Field(tr("Comes from"), m_source));
    return head;
}

QWidget *ImportPage::makeRows()
{
    m_rows->setModel(&m_model);
    m_rows->setAccessibleName(tr("What will come of the rows"));
    dressLines(*m_rows);
    m_rows->setWordWrap(true);
    m_rows->horizontalHeader()->setSectionResizeMode(ImportModel::Fate, QHeaderView::Stretch);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportPage::showSentence);
    m_sentence->setWordWrap(true);
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_tally);
    column->addWidget(m_rows, 1);
    column->addWidget(m_sentence);
    return panel;
}

/// Two lines a row, for reasons; as wide as what stands in the columns at this size of text.
void ImportPage::fitRows()
{
    const QFontMetrics metrics(m_rows->font());
    m_rows->verticalHeader()->setDefaultSectionSize(2 * metrics.height() + 14);
    const std::pair<int, QString> samples[] = {
        {ImportModel::Row, QStringLiteral("10000")},
        {ImportModel::Title, QStringLiteral("小区地下车库漏水")},
        {ImportModel::Petitioner, QStringLiteral("欧阳建国")},
        {ImportModel::Channel, QStringLiteral("12345热线")},
        {ImportModel::Received, QStringLiteral("2026-11-20")}};
    constexpr int padding = 30; // of a cell, both sides
    for (const auto &[column, sample] : samples)
        m_rows->setColumnWidth(column, metrics.horizontalAdvance(sample) + padding);
}

QWidget *ImportPage::makeDesk()
{
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(12);
    column->addWidget(makeHead());
    auto *split = new QSplitter;
    m_columns->setMinimumWidth(430);
    split->addWidget(m_columns);
    split->addWidget(makeRows());
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    return desk;
}

QWidget *ImportPage::firstField()
{
    return m_model.glance().file.isEmpty() ? findChild<QPushButton *>(m_choose.objectName())
                                           : m_columns->firstField();
}

bool ImportPage::perform(ActionId id)
{
    if (id == ActionId::ChooseList)
        m_choose.trigger();
    else if (id == ActionId::SaveRefused)
        m_refused.trigger();
    else
        return false;
    return true;
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(fileOf(event->mimeData()));
}

void ImportPage::open(const QString &file)
{
    m_notice->clear();
    m_model.open(file);
}

void ImportPage::choose()
{
    const QString file =
        chooseFile(this, tr("The list to bring in"),
                   tr("Lists (*.xlsx *.csv *.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void ImportPage::saveRefused()
{
    const QFileInfo list(m_model.glance().file);
    const QString file =
        choosePlace(this, tr("Save the refused rows"),
                    list.dir().filePath(tr("%1, refused.xlsx").arg(list.completeBaseName())));
    if (!file.isEmpty())
        m_model.saveRefused(file);
}

void ImportPage::saveMapping()
{
    const QFileInfo list(m_model.glance().file);
    const QString file =
        choosePlace(this, tr("Save which column is what"),
                    list.dir().filePath(list.completeBaseName() + QStringLiteral(".map.json")));
    if (!file.isEmpty())
        m_model.saveMapping(file);
}

/// Another encoding or sheet, or another row of headings.
void ImportPage::reread()
{
    m_notice->clear();
    m_model.open(m_model.glance().file, m_reading->wish(), m_reading->headingRow());
}

void ImportPage::showFile()
{
    const ImportGlance &glance = m_model.glance();
    const bool isText = glance.kind == ListFile::Kind::Text;
    const QString now = isText ? glance.encoding : glance.sheet;
    m_reading->offer(glance.kind, now, glance.sheets, glance.headingRow);
    m_file->setText(QFileInfo(glance.file).fileName());
    const QString kind =
        isText ? tr("A text in %1, %2 columns").arg(now).arg(glance.plan.columns.size())
               : tr("A workbook, sheet “%1”, %2 columns").arg(now).arg(glance.plan.columns.size());
    m_what->setText(glance.remembered ? tr("%1; columns as last time").arg(kind) : kind);
    m_columns->rebuild();
    fitRows();
    m_stack->setCurrentIndex(1);
    if (QWidget *first = isVisible() ? m_columns->firstField() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

QString ImportPage::tally() const
{
    const ImportSurvey &survey = m_model.survey();
    if (m_model.stage() == Stage::Reading)
        return tr("Looking at every row …");
    if (m_model.stage() == Stage::Recording)
        return tr("The rows come in; the foot of the window shows how far it is.");
    const QString counts = survey.recorded
                               ? tr("%1 came in · %2 were here already · %3 refused")
                               : tr("%1 will come in · %2 are here already · %3 refused");
    return counts.arg(survey.fresh).arg(survey.known).arg(survey.refused);
}

void ImportPage::refresh()
{
    const ImportSurvey &survey = m_model.survey();
    const bool ready = m_model.stage() == Stage::Ready;
    const bool done = m_model.stage() == Stage::Recorded;
    m_record.setText(ready && survey.fresh > 0 ? tr("Bring in %1 rows").arg(survey.fresh)
                                               : tr("Bring in"));
    m_record.setEnabled(m_model.mayRecord());
    m_refused.setEnabled((ready || done) && survey.refused > 0);
    m_mapping.setEnabled(ready || done);
    m_choose.setEnabled(m_model.stage() != Stage::Recording);
    m_reading->setOpen(ready || done);
    m_tally->setText(tally());
    if (!m_model.survey().lines.isEmpty() && !m_rows->currentIndex().isValid())
        m_rows->setCurrentIndex(m_model.index(0, 0));
    showSentence();
    sayState();
}

void ImportPage::sayState()
{
    const ImportSurvey &survey = m_model.survey();
    if (m_model.stage() == Stage::Ready && m_model.unfit())
        m_notice->say(Notice::Kind::Warning, wordingOf(*m_model.unfit()));
    else if (m_model.stage() == Stage::Ready)
        m_notice->clear();
    else if (m_model.stage() == Stage::Recorded && survey.stopped)
        m_notice->say(
            Notice::Kind::Warning,
            tr("Stopped: what came in stays. Bring the file in again for the rest; nothing "
               "with a source number comes in twice."));
    else if (m_model.stage() == Stage::Recorded && survey.refused > 0)
        m_notice->say(Notice::Kind::Warning,
                      tr("%1 rows did not come in. Save them (Ctrl+S), put them right, then bring "
                         "that file in.")
                          .arg(survey.refused));
    else if (m_model.stage() == Stage::Recorded)
        m_notice->say(Notice::Kind::Success, tr("All rows are in."));
    const bool unnumbered = m_model.stage() == Stage::Ready && survey.unnumbered > 0;
    m_foot->setState(
        unnumbered ? tr("%1 rows have no source number: brought in twice they would be here twice.")
                         .arg(survey.unnumbered)
                   : QString());
}

/// The whole sentence of the row in front, which the table may cut off.
void ImportPage::showSentence()
{
    const QModelIndex at = m_rows->currentIndex();
    m_sentence->setText(at.isValid() && at.row() < m_model.rowCount()
                            ? tr("Row %1: %2")
                                  .arg(m_model.index(at.row(), ImportModel::Row).data().toString(),
                                       m_model.index(at.row(), ImportModel::Fate).data().toString())
                            : QString());
}

} // namespace onedoor
