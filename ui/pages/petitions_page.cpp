#include "ui/pages/petitions_page.h"

#include "ui/models/wording.h"
#include "ui/pages/due_delegate.h"
#include "ui/pages/found_delegate.h"
#include "ui/pages/petition_preview.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

const QString overdueKey = QStringLiteral("overdue");
const QString mineKey = QStringLiteral("mine");
enum Answer { TableAnswer, EmptyStore, NothingFits };

/// What needs me first, then the states.
QList<Choice> filterChoices()
{
    QList<Choice> choices{{overdueKey, PetitionsPage::tr("Overdue"),
                           PetitionsPage::tr("Only matters with a date that has passed"),
                           Glyph::Warning},
                          {mineKey, PetitionsPage::tr("Mine today"),
                           PetitionsPage::tr("Only what I registered today"), Glyph::Person}};
    for (const auto &[state, word] : Words<State>::table)
        choices.append({QLatin1String(word), stateText(state), {}});
    return choices;
}

/// Two lines while something is searched: the second says what a matter was found by.
void setLines(QTableView &table, int lines)
{
    const int height = table.fontMetrics().height();
    table.verticalHeader()->setDefaultSectionSize(height * lines + 22);
}

void setColumns(QTableView &table, const QFont &font)
{
    QHeaderView *header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionResizeMode(PetitionListModel::Title, QHeaderView::Stretch);
    const QFontMetrics metrics(font);
    const auto fit = [&](int column, const QString &sample) {
        table.setColumnWidth(column, metrics.horizontalAdvance(sample) + 34);
    };
    fit(PetitionListModel::Code, QStringLiteral("350211001-261123-A1-0001-7"));
    fit(PetitionListModel::Petitioner, QStringLiteral("王秀兰等12人"));
    fit(PetitionListModel::Standing, QStringLiteral("已转送交办"));
    fit(PetitionListModel::Handler, QStringLiteral("集美街道调委"));
    table.setColumnWidth(PetitionListModel::Due,
                         metrics.horizontalAdvance(QStringLiteral("12-07 · 还有 30 天")) + 48);
    setLines(table, 1);
}

} // namespace

PetitionsPage::PetitionsPage(PetitionListModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_search(new QLineEdit),
      m_filters(new Chips(filterChoices())), m_count(textLabel({}, TextRole::Small)),
      m_notice(new Notice), m_answer(new QStackedWidget), m_table(new QTableView),
      m_nothing(textLabel({})), m_widen(new QPushButton(tr("Search without filters"))),
      m_preview(new PetitionPreview)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    column->addWidget(makeBody(), 1);

    connect(m_search, &QLineEdit::textChanged, this, &PetitionsPage::applyFilter);
    connect(m_filters, &Chips::valuesChanged, this, &PetitionsPage::applyFilter);
    connect(&m_model, &PetitionListModel::answered, this, &PetitionsPage::showAnswer);
    connect(&m_model, &PetitionListModel::modelReset, this, &PetitionsPage::keepCurrent);
    connect(&m_model, &PetitionListModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_model, &PetitionListModel::glanced, this, &PetitionsPage::showGlance);
    connect(m_table, &QTableView::doubleClicked, this, &PetitionsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PetitionsPage::showCurrent);
    showAnswer();
}

QWidget *PetitionsPage::makeHead()
{
    auto *head = new QWidget;
    m_search->setObjectName(QStringLiteral("petitionSearch"));
    m_search->setPlaceholderText(
        tr("Name, pinyin, phone, ID number, code, or words of the matter"));
    m_search->setAccessibleName(tr("Search matters"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(iconOf(Glyph::Search, Tone::Quiet), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_filters->setObjectName(QStringLiteral("filters"));
    m_filters->setAccessibleName(tr("Filters"));
    m_count->setObjectName(QStringLiteral("count"));
    setTone(m_count, Tone::Quiet);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_filters);
    return head;
}

QWidget *PetitionsPage::makeBody()
{
    m_table->setObjectName(QStringLiteral("petitionTable"));
    m_table->setAccessibleName(tr("Matters"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new FoundDelegate(m_table));
    m_table->setItemDelegateForColumn(PetitionListModel::Due, new DueDelegate(m_table));
    m_table->installEventFilter(this);
    setColumns(*m_table, font());
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            &PetitionsPage::sortBy);

    auto *empty = new EmptyState(Glyph::Petitions, tr("No matter has been registered yet"),
                                 tr("Everything that is registered at this centre is found here."));
    empty->addKey(QStringLiteral("F3"), tr("register a matter"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    setTone(m_nothing, Tone::Quiet);
    auto *split = new QSplitter;
    split->addWidget(m_table);
    split->addWidget(m_preview);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({960, 280});
    m_answer->addWidget(split);
    m_answer->addWidget(empty);
    auto *nothing = new QWidget;
    m_widen->setObjectName(QStringLiteral("widen"));
    connect(m_widen, &QPushButton::clicked, this, [this] {
        m_filters->setValues({});
        m_search->setFocus();
    });
    auto *column = new QVBoxLayout(nothing);
    column->addStretch(1);
    column->addWidget(m_nothing);
    column->addWidget(m_widen, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_answer->addWidget(nothing);
    return m_answer;
}

QString PetitionsPage::title() const
{
    return tr("Matters");
}

void PetitionsPage::activated()
{
    m_model.refresh();
}

QWidget *PetitionsPage::firstField()
{
    return m_search;
}

bool PetitionsPage::back()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_search->setFocus();
    return true;
}

bool PetitionsPage::perform(ActionId id)
{
    const QModelIndex row = m_table->currentIndex();
    if (id != ActionId::CopyCode || !row.isValid())
        return false;
    QGuiApplication::clipboard()->setText(
        row.siblingAtColumn(PetitionListModel::Code).data().toString());
    Q_EMIT statusChanged(tr("Code copied"));
    return true;
}

void PetitionsPage::search(const QString &typed)
{
    m_filters->setValues({});
    m_search->setText(typed);
}

void PetitionsPage::applyFilter()
{
    m_entered = false;
    ListFilter filter;
    filter.typed = m_search->text().trimmed();
    const QStringList chosen = m_filters->values();
    filter.overdue = chosen.contains(overdueKey);
    filter.mineToday = chosen.contains(mineKey);
    for (const QString &word : chosen) {
        if (const auto state = fromWord<State>(word))
            filter.states.append(*state);
    }
    filter.order = m_model.filter().order;
    m_model.setFilter(filter);
    showCount();
}

/// The next date: nearest first; any other column: the newest, or the best match, first.
void PetitionsPage::sortBy(int column)
{
    using Order = PetitionFilter::Order;
    ListFilter filter = m_model.filter();
    filter.order = column == PetitionListModel::Due ? Order::NextDate : Order::Newest;
    m_table->horizontalHeader()->setSortIndicatorShown(filter.order == Order::NextDate);
    m_table->horizontalHeader()->setSortIndicator(PetitionListModel::Due, Qt::AscendingOrder);
    m_model.setFilter(filter);
    showCount();
}

void PetitionsPage::showAnswer()
{
    m_notice->clear();
    if (m_model.rowCount() > 0)
        m_answer->setCurrentIndex(TableAnswer);
    else if (!m_model.isSearching())
        m_answer->setCurrentIndex(m_model.filter() == ListFilter() ? EmptyStore : NothingFits);
    setLines(*m_table, m_model.filter().typed.isEmpty() ? 1 : 2);
    m_nothing->setText(emptySentence());
    m_widen->setVisible(!m_filters->values().isEmpty());
    showCount();
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showCurrent();
    if (!m_model.isSearching() && std::exchange(m_entered, false))
        openCurrent();
}

void PetitionsPage::showCount()
{
    const auto &count = m_model.count();
    if (!count)
        m_count->setText(tr("Searching …"));
    else
        m_count->setText(count->exact ? tr("%1 matters").arg(count->number)
                                      : tr("%1+ matters").arg(count->number));
}

QString PetitionsPage::emptySentence() const
{
    const ListFilter &filter = m_model.filter();
    QStringList also;
    for (const State state : filter.states)
        also.append(stateText(state));
    if (filter.overdue)
        also.append(tr("overdue"));
    if (filter.mineToday)
        also.append(tr("registered by me today"));
    const QString limits = also.join(QStringLiteral("、"));
    if (filter.typed.isEmpty())
        return tr("No matter is %1.").arg(limits);
    const QStringList words = filter.typed.split(u' ', Qt::SkipEmptyParts);
    const QString asked = QStringLiteral("“%1”").arg(words.join(QStringLiteral("” + “")));
    QString sentence = words.size() > 1 ? tr("No matter has all of %1.").arg(asked)
                                        : tr("Nothing fits %1.").arg(asked);
    sentence +=
        u'\n' + tr("Searched: codes, names and pinyin, phones, ID numbers, document numbers, "
                   "organisations, places, dates and the text of all matters, closed ones "
                   "too.");
    if (!limits.isEmpty())
        sentence += u'\n' + tr("Only matters that are %1 were searched.").arg(limits);
    return sentence;
}

/// After a new reading the cursor stays on its petition.
void PetitionsPage::keepCurrent()
{
    const int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (m_model.rowCount() > 0)
        m_table->selectRow(std::max(0, row));
}

std::optional<PetitionId> PetitionsPage::current() const
{
    return m_model.idAt(m_table->currentIndex().row());
}

void PetitionsPage::showCurrent()
{
    const auto id = current();
    if (id)
        m_current = id;
    if (m_preview->isHidden())
        return;
    if (id)
        m_model.glance(*id);
    else
        m_preview->clear();
}

void PetitionsPage::showGlance(const PetitionId &id, const Petition &petition)
{
    if (id == current() && !m_preview->isHidden())
        m_preview->show(petition);
}

void PetitionsPage::openCurrent()
{
    if (const auto id = current())
        Q_EMIT opened(*id);
}

void PetitionsPage::changeEvent(QEvent *event)
{
    DeskPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setColumns(*m_table, font());
}

bool PetitionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return DeskPage::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (plain && enter) {
        m_entered = watched == m_search && m_model.isSearching();
        if (!m_entered)
            openCurrent();
        return true;
    }
    if (watched == m_search && plain && key->key() == Qt::Key_Down) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_table && plain && key->key() == Qt::Key_Space) {
        m_preview->setVisible(m_preview->isHidden());
        showCurrent();
        return true;
    }
    return DeskPage::eventFilter(watched, event);
}

} // namespace onedoor
