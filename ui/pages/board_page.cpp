#include "ui/pages/board_page.h"

#include "ui/models/wording.h"
#include "ui/pages/board_table.h"
#include "ui/pages/petition_preview.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/page_foot.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int listWidth = 168;
constexpr int roomForBoth = 1260; ///< rows and preview
enum Answer { Rows, Nothing };

} // namespace

BoardPage::BoardPage(BoardModel &model, const QString &title, QWidget *parent)
    : DeskPage(parent), m_model(model), m_title(title), m_list(new QListWidget),
      m_heading(textLabel({}, TextRole::Title)), m_sentence(textLabel({}, TextRole::Small)),
      m_chips(new Chips), m_notice(new Notice), m_answer(new QStackedWidget),
      m_table(new BoardTable(model)), m_nothing(emptyLine(QStringLiteral("boardNothing"))),
      m_preview(new PetitionPreview(model.reference())), m_foot(new PageFoot)
{
    dress(m_export, tr("Save as a sheet"), "exportBoard", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_foot->setPrimary(&m_export);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 16, 24, 12);
    row->setSpacing(16);
    row->addWidget(makeList());
    row->addWidget(makeBody(), 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *desk = new QWidget;
    desk->setLayout(row);
    whole->addWidget(new PageScroll(desk), 1); // the smallest screen scrolls it
    whole->addWidget(m_foot);

    connect(&m_export, &QAction::triggered, this, &BoardPage::askForPlace);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0)
            m_model.setBoard(m_model.boards()[at].board);
        showChosen();
    });
    connect(m_chips, &Chips::valuesChanged, &m_model, &BoardModel::setChips);
    connect(&m_model, &BoardModel::boardsChanged, this, &BoardPage::listBoards);
    connect(&m_model, &BoardModel::answered, this, &BoardPage::showAnswer);
    connect(&m_model, &BoardModel::modelReset, this, &BoardPage::keepCurrent);
    connect(&m_model, &BoardModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_model, &BoardModel::glanced, this,
            [this](const PetitionId &id, const Petition &petition) {
                if (id == current() && !m_preview->isHidden())
                    m_preview->show(petition);
            });
    connect(&m_model, &BoardModel::exported, this, [this](qint64 rows, const QString &file) {
        m_notice->say(Notice::Kind::Info, tr("%1 rows were written to %2.").arg(rows).arg(file));
    });
    connect(m_table, &QTableView::doubleClicked, this, &BoardPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BoardPage::showCurrent);
}

QWidget *BoardPage::makeList()
{
    m_list->setObjectName(QStringLiteral("boards"));
    m_list->setAccessibleName(tr("Boards"));
    m_list->setFixedWidth(listWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    return m_list;
}

QWidget *BoardPage::makeBody()
{
    auto *body = new QWidget;
    m_heading->setObjectName(QStringLiteral("boardTitle"));
    m_sentence->setObjectName(QStringLiteral("boardSentence"));
    m_sentence->setWordWrap(true);
    setTone(m_sentence, Tone::Quiet);
    m_chips->setObjectName(QStringLiteral("boardChips"));
    m_chips->setAccessibleName(tr("Filters"));
    m_table->installEventFilter(this);
    m_answer->addWidget(m_preview->beside(m_table, 900, 230));
    m_answer->addWidget(m_nothing);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addWidget(m_chips);
    column->addWidget(m_notice);
    column->addWidget(m_answer, 1);
    return body;
}

QWidget *BoardPage::firstField()
{
    return m_list;
}

void BoardPage::refresh()
{
    if (isVisible())
        m_model.refresh();
}

void BoardPage::showBoard(const QString &board, const QStringList &chips)
{
    m_model.setBoard(board);
    m_model.setChips(chips);
    if (!m_model.boards().isEmpty())
        listBoards();
}

void BoardPage::offer(QAction *action)
{
    m_foot->addSecondary(action);
}

void BoardPage::listBoards()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const BoardSpec &board : m_model.boards()) {
        auto *item = new QListWidgetItem(board.title, m_list);
        item->setToolTip(board.sentence);
        item->setSizeHint({0, fontMetrics().height() + 14});
        if (m_model.board() && board.board == m_model.board()->board)
            m_list->setCurrentItem(item);
    }
    if (!m_model.setAside().isEmpty())
        m_notice->say(Notice::Kind::Warning, m_model.setAside().join(u'\n'));
    showChosen();
}

void BoardPage::showChosen()
{
    const BoardSpec *board = m_model.board();
    if (!board)
        return;
    m_heading->setText(board->title);
    m_sentence->setText(board->sentence);
    m_table->setAccessibleName(board->title);
    QList<Choice> choices;
    for (const BoardSpec::Chip &chip : board->chips)
        choices.append({chip.id, chip.title, {}});
    const QSignalBlocker quiet(m_chips);
    m_chips->setChoices(choices);
    m_chips->setValues(m_model.chips());
    m_chips->setVisible(!choices.isEmpty());
    showAnswer();
}

void BoardPage::showAnswer()
{
    const BoardSpec *board = m_model.board();
    if (!board)
        return;
    if (m_model.rowCount() > 0)
        m_answer->setCurrentIndex(Rows);
    else if (!m_model.isReading())
        m_answer->setCurrentIndex(Nothing);
    m_nothing->setText(m_model.chips().isEmpty() ? board->empty
                                                 : tr("Nothing fits these filters."));
    m_export.setEnabled(m_model.rowCount() > 0);
    m_foot->setState(countText());
}

QString BoardPage::countText() const
{
    const auto count = m_model.count();
    return count ? tr("%1 rows").arg(*count) : tr("Reading …");
}

/// After a new reading the cursor stays on its matter.
void BoardPage::keepCurrent()
{
    int row = std::max(0, m_model.rowOf(m_current));
    if (m_model.isGroup(row))
        ++row;
    if (row < m_model.rowCount())
        m_table->selectRow(row);
    showCurrent();
}

PetitionId BoardPage::current() const
{
    const int row = m_table->currentIndex().row();
    return m_model.isMatter(row) ? m_model.idAt(row) : PetitionId();
}

void BoardPage::showCurrent()
{
    const PetitionId id = current();
    if (!id.isNull())
        m_current = id;
    if (m_preview->isHidden())
        return;
    if (id.isNull())
        m_preview->clear();
    else
        m_model.glance(id);
}

void BoardPage::openCurrent()
{
    const int row = m_table->currentIndex().row();
    const PetitionId id = m_model.idAt(row);
    if (m_model.isMatter(row))
        Q_EMIT opened(id);
    else if (const QString draft = m_model.draftAt(row); !draft.isEmpty())
        Q_EMIT draftOpened(draft);
    else if (!id.isNull())
        Q_EMIT recordOpened(m_model.recordKindAt(row), id);
}

void BoardPage::askForPlace()
{
    const BoardSpec *board = m_model.board();
    if (!board)
        return;
    const QString file = choosePlace(this, tr("Save the board as a sheet"),
                                     board->title + QStringLiteral(".xlsx"),
                                     tr("Workbooks (*.xlsx)"));
    if (!file.isEmpty())
        exportTo(file);
}

void BoardPage::exportTo(const QString &file)
{
    m_notice->say(Notice::Kind::Info, tr("Writing the sheet …"));
    m_model.exportTo(QFileInfo(file).suffix().isEmpty() ? file + QStringLiteral(".xlsx") : file);
}

bool BoardPage::back()
{
    if (m_list->hasFocus())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

bool BoardPage::perform(ActionId id)
{
    const QModelIndex row = m_table->currentIndex();
    const BoardSpec *board = m_model.board();
    if (id != ActionId::CopyCode || !row.isValid() || !board)
        return false;
    for (int column = 0; column < board->columns.size(); ++column) {
        if (board->columns[column].name != QStringLiteral("code"))
            continue;
        QGuiApplication::clipboard()->setText(
            row.siblingAtColumn(column).data(Qt::ToolTipRole).toString());
        Q_EMIT statusChanged(tr("Code copied"));
        return true;
    }
    return false;
}

/// Where both have no room the rows have it, with what is due in sight, until Space is pressed.
void BoardPage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    if (m_previewAsked || m_preview->isHidden() == (width() < roomForBoth))
        return;
    m_preview->setVisible(width() >= roomForBoth);
    showCurrent();
}

bool BoardPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return DeskPage::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return DeskPage::eventFilter(watched, event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && (enter || key->key() == Qt::Key_Right)) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_table && enter) {
        openCurrent();
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Space) {
        m_previewAsked = true;
        m_preview->setVisible(m_preview->isHidden());
        showCurrent();
        return true;
    }
    return DeskPage::eventFilter(watched, event);
}

} // namespace onedoor
