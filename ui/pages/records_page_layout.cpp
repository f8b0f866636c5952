// Where everything stands on the page of the centre's records, and what it shows.
#include "ui/models/wording.h"
#include "ui/pages/record_acts.h"
#include "ui/pages/record_form.h"
#include "ui/pages/record_import_panel.h"
#include "ui/pages/records_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int kindsWidth = 138;
const QString serveAgain = QStringLiteral("serveAgain");

} // namespace

RecordsPage::RecordsPage(RecordsModel &model, RecordImport &import, QWidget *parent)
    : DeskPage(parent), m_model(model), m_import(import), m_title(shortLabel({}, TextRole::Title)),
      m_notice(new Notice), m_stack(new QStackedWidget),
      m_kinds(lineList(QStringLiteral("recordKinds"), tr("Kinds of records"))),
      m_search(new QLineEdit), m_retired(new QCheckBox(tr("Retired ones, too"))),
      m_listPlace(new QStackedWidget), m_table(new QTableView), m_empty(new ColumnScroll),
      m_recordCard(new Card), m_standing(new Notice),
      m_reason(new Field(tr("Why it is retired"), new QLineEdit)), m_formPlace(new ColumnScroll),
      m_recordPlace(new QStackedWidget), m_acts(new RecordActs(model, m_recordPlace)),
      m_history(new Timeline), m_importPanel(new RecordImportPanel(import, model)),
      m_foot(new PageFoot)
{
    dress(m_primary, tr("Keep"), "recordKeep", QKeySequence(Qt::CTRL | Qt::Key_Return));
    dress(m_new, tr("New"), "recordNew", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    dress(m_list, tr("Bring in"), "recordChoose", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    dress(m_export, tr("Export"), "recordExport", QKeySequence(Qt::CTRL | Qt::Key_E));
    dress(m_retire, tr("Retire"), "recordRetire", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    dress(m_refused, tr("Save the refused rows"), "recordRefused", {});
    connect(&m_primary, &QAction::triggered, this, &RecordsPage::act);
    connect(&m_new, &QAction::triggered, this, &RecordsPage::startNew);
    connect(&m_list, &QAction::triggered, this, &RecordsPage::chooseList);
    connect(&m_export, &QAction::triggered, this, &RecordsPage::chooseExport);
    connect(&m_retire, &QAction::triggered, this, [this] { askRetire(true); });
    connect(&m_refused, &QAction::triggered, this, &RecordsPage::saveRefused);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 12, 24, 0);
    top->setSpacing(8);
    top->addWidget(makeHead());
    top->addWidget(m_notice);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    m_foot->setPrimary(&m_primary);
    m_foot->addSecondary(&m_refused);
    m_foot->addSecondary(&m_retire);
    m_stack->addWidget(new PageScroll(makeDesk()));
    auto *bringing = new QWidget;
    auto *room = new QVBoxLayout(bringing);
    room->setContentsMargins(24, 12, 24, 12);
    room->addWidget(m_importPanel);
    m_stack->addWidget(new PageScroll(bringing));
    setAcceptDrops(true);
    connect(m_foot, &PageFoot::firstProblemRequested, this,
            [this] { perform(ActionId::FirstProblem); });
    connectModel();
    connectImport();
    connectActs();
    m_reason->hide();
    refresh();
}

QWidget *RecordsPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title->setObjectName(QStringLiteral("recordsTitle"));
    m_notice->setObjectName(QStringLiteral("recordsNotice"));
    m_title->setMinimumWidth(1); // on the smallest screen it gives way to the keys
    row->addWidget(m_title, 1);
    for (QAction *action : {&m_new, &m_list, &m_export})
        row->addWidget(buttonOf(action));
    return head;
}

void RecordsPage::offer(QAction *action)
{
    m_foot->addSecondary(action);
}

QWidget *RecordsPage::makeDesk()
{
    auto *desk = new QWidget;
    auto *row = new QHBoxLayout(desk);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(12);
    row->addWidget(makeKinds());
    row->addWidget(makeList(), 5);
    row->addWidget(makeRecord(), 5);
    return desk;
}

QWidget *RecordsPage::makeKinds()
{
    m_kinds->setFixedWidth(kindsWidth);
    connect(m_kinds, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0 && row < m_model.kindLines().size())
            m_model.setKind(m_model.kindLines().at(row).kind);
    });
    auto *card = new Card;
    card->body()->addWidget(m_kinds, 1);
    return card;
}

QWidget *RecordsPage::makeList()
{
    m_search->setObjectName(QStringLiteral("recordSearch"));
    m_search->setPlaceholderText(tr("Find by words or pinyin"));
    m_search->setAccessibleName(tr("Find a record"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, &m_model, &RecordsModel::find);
    m_retired->setObjectName(QStringLiteral("recordsRetired"));
    connect(m_retired, &QCheckBox::toggled, &m_model, &RecordsModel::showRetired);
    m_table->setObjectName(QStringLiteral("recordTable"));
    m_table->setAccessibleName(tr("Records"));
    m_table->setModel(&m_model);
    dressLines(*m_table);
    m_table->setWordWrap(false);
    m_table->setProperty("plain", true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                const auto key = m_model.keyAt(now.row());
                if (!m_filling && now.isValid() && key)
                    m_model.open(*key);
            });
    m_listPlace->addWidget(m_table);
    m_listPlace->addWidget(m_empty);
    auto *card = new Card;
    auto *find = new QHBoxLayout;
    find->setSpacing(12);
    find->addWidget(m_search, 1);
    find->addWidget(m_retired);
    card->body()->addLayout(find);
    card->body()->addWidget(m_listPlace, 1);
    return card;
}

QWidget *RecordsPage::makeRecord()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_standing->setObjectName(QStringLiteral("recordStanding"));
    m_reason->control()->setObjectName(QStringLiteral("retireReason"));
    m_reason->setRequired(true);
    m_recordCard->body()->addWidget(m_standing);
    m_recordCard->body()->addWidget(m_reason);
    m_recordPlace->insertWidget(0, m_formPlace);
    m_recordPlace->setCurrentIndex(0);
    m_recordCard->body()->addWidget(m_recordPlace, 1);
    m_formPlace->setMinimumHeight(160);
    connect(qobject_cast<QLineEdit *>(m_reason->control()), &QLineEdit::returnPressed, this,
            &RecordsPage::act);
    connect(m_standing, &Notice::actionTaken, this, [this](const QString &key) {
        QJsonObject again;
        const RecordKind *kind = m_model.kind();
        for (const QString &name : kind ? kind->key : QStringList())
            again.insert(name, m_model.record().fields.value(name));
        if (key == serveAgain)
            m_model.put(again);
    });
    m_story = new Card(tr("What became of it"));
    m_history->setObjectName(QStringLiteral("recordHistory"));
    m_history->setMinimumHeight(72);
    m_story->body()->addWidget(m_history);
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_acts, 1);
    below->addWidget(m_story, 1);
    column->addWidget(m_recordCard, 5);
    column->addLayout(below, 2);
    return side;
}

/// Kinds, the list of one and, where nothing is open, a new record's form.
void RecordsPage::refresh()
{
    m_filling = true;
    fillKinds();
    const RecordKind *kind = m_model.kind();
    m_title->setText(kind ? tr("%1 · %2 on record", "a kind of record, how many")
                                .arg(kind->title)
                                .arg(m_model.serving())
                          : tr("Records"));
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty)
        m_empty->setContent(emptyWords());
    m_listPlace->setCurrentIndex(isEmpty ? 1 : 0);
    fitColumns();
    m_filling = false;
    const int row = m_model.record().there ? m_model.rowOf(m_model.record().key) : -1;
    if (row >= 0)
        selectRow(row);
    if (kind && (!m_form || m_form->kind() != kind->kind))
        showRecord();
    nameActions();
}

/// The cursor goes there and opens nothing.
void RecordsPage::selectRow(int row)
{
    m_filling = true;
    m_table->selectRow(row);
    m_filling = false;
}

void RecordsPage::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    const QList<RecordsModel::KindLine> &lines = m_model.kindLines();
    while (m_kinds->count() > lines.size())
        delete m_kinds->takeItem(m_kinds->count() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        if (i >= m_kinds->count())
            m_kinds->addItem(QString());
        m_kinds->item(i)->setText(tr("%1  %2", "a kind of record, how many")
                                      .arg(lines.at(i).title)
                                      .arg(lines.at(i).serving));
        if (m_model.kind() && lines.at(i).kind == m_model.kind()->kind)
            m_kinds->setCurrentRow(i);
    }
}

/// Each column has what it needs, up to a good part; the last what is left.
void RecordsPage::fitColumns()
{
    constexpr int padding = 32; // of a cell, both sides
    constexpr int rowsMeasured = 200;
    const QFontMetrics metrics(m_table->font());
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int widest = metrics.averageCharWidth() * 8;
        for (int row = 0; row < std::min(m_model.rowCount(), rowsMeasured); ++row) {
            const QString text = m_model.index(row, column).data().toString();
            widest = std::max(widest, metrics.horizontalAdvance(text) + padding);
        }
        const int most = m_table->viewport()->width() * (column == 0 ? 3 : 2) / 5;
        m_table->setColumnWidth(column, std::min(widest, most));
    }
}

/// What lists of this kind are for, what to enter first, and the first key.
QWidget *RecordsPage::emptyWords() const
{
    const RecordKind *kind = m_model.kind();
    const bool searched = !m_search->text().isEmpty();
    const QString title = kind ? kind->title : QString();
    QStringList sentences;
    if (searched) {
        sentences << tr("Nothing serving is called so; Esc shows all again.");
    } else {
        sentences << m_model.adviceForEmpty()
                  << tr("Enter them one by one, or drop a workbook (.xlsx) or a text with commas "
                        "(.csv) here.");
        sentences.removeAll(QString());
    }
    auto *words = new EmptyState(searched ? Glyph::Search : Glyph::Organisation,
                                 searched ? tr("Nothing found")
                                          : tr("No record of this kind yet: %1").arg(title),
                                 sentences.join(u'\n'));
    if (!searched && m_model.mayEdit()) {
        words->addKey(QStringLiteral("Ctrl+Shift+N"), tr("enter one"));
        words->addKey(QStringLiteral("Ctrl+Shift+O"), tr("bring a list in"));
    }
    return words;
}

void RecordsPage::showRecord()
{
    const RecordKind *kind = m_model.kind();
    if (!kind)
        return;
    const bool isSame =
        m_form && m_form->kind() == kind->kind && m_form->key() == m_model.record().key;
    if (!isSame || !m_form->isTouched() || std::exchange(m_actedOn, false))
        makeForm();
    m_reason->hide();
    if (const int row = m_model.record().there ? m_model.rowOf(m_model.record().key) : -1; row >= 0)
        selectRow(row);
    tellOfRecord();
    m_acts->refresh();
    if (m_model.record().there && !m_act.isEmpty())
        m_acts->begin(std::exchange(m_act, {}));
    showHistory();
    nameActions();
}

void RecordsPage::makeForm()
{
    const bool hadFocus = m_form && m_form->isAncestorOf(QApplication::focusWidget());
    if (m_form)
        m_form->keepDraft(); // the next finds it
    m_form = new RecordForm(m_model);
    m_formPlace->setContent(m_form); // the one before goes
    m_kept.clear();
    connect(m_form, &RecordForm::edited, this, &RecordsPage::nameActions);
    connect(m_form, &RecordForm::statusChanged, this, [this](const QString &sentence) {
        m_kept = sentence;
        nameActions();
        Q_EMIT statusChanged(sentence);
    });
    if (hadFocus)
        m_form->setFocus(Qt::OtherFocusReason);
}

void RecordsPage::tellOfRecord()
{
    const CentreRecord &record = m_model.record();
    const RecordKind *kind = m_model.kind();
    m_recordCard->setTitle(record.there ? record.title : tr("New: %1").arg(kind->title));
    m_standing->clear();
    if (!m_model.othersPost().isEmpty()) {
        m_standing->say(
            Notice::Kind::Info,
            m_model.sentenceOf({Reason::NotAllowed, m_model.othersPost(), QStringLiteral("by")}));
    } else if (record.retired) {
        m_standing->say(Notice::Kind::Warning, tr("Retired: %1").arg(record.retiredBecause));
        m_standing->offer(tr("Let it serve again"), serveAgain);
    } else if (!record.attention.isEmpty()) {
        m_standing->say(Notice::Kind::Warning,
                        tr("Stations contradict each other here; put the right value once more "
                           "to decide it."));
    }
}

void RecordsPage::showHistory()
{
    QList<TimelineEntry> entries;
    for (const RecordsModel::HistoryLine &line : m_model.history())
        entries.append({line.event.text(),
                        instantInWords(line.at),
                        line.title,
                        line.said,
                        line.who,
                        line.isEnd ? Glyph::Pause : Glyph::Edit,
                        line.isEnd ? Tone::Amber : Tone::Quiet,
                        false,
                        {}});
    m_history->setEntries(entries);
    m_story->setHidden(entries.isEmpty()); // a new one needs the room itself
}

} // namespace onedoor
