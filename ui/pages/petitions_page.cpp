#include "ui/pages/petitions_page.h"

#include "ui/models/wording.h"
#include "ui/models/wording_search.h"
#include "ui/pages/petition_filters.h"
#include "ui/pages/petition_preview.h"
#include "ui/pages/petition_table.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

const QString overdueKey = QStringLiteral("overdue");
const QString mineKey = QStringLiteral("mine");
const QString attentionKey = QStringLiteral("attention");
enum Answer { TableAnswer, EmptyStore, NothingFits };

/// What needs me first, then the states.
QList<Choice> filterChoices()
{
    QList<Choice> choices{
        {overdueKey, PetitionsPage::tr("Overdue"),
         PetitionsPage::tr("Only matters with a date that has passed"), Glyph::Warning},
        {mineKey, PetitionsPage::tr("Mine today"),
         PetitionsPage::tr("Only what I registered today"), Glyph::Person},
        {attentionKey, PetitionsPage::tr("Facts clash"),
         PetitionsPage::tr("Only matters whose records contradict each other"), Glyph::Warning}};
    for (const auto &[state, word] : Words<State>::table)
        choices.append({QLatin1String(word), stateText(state), {}});
    return choices;
}

} // namespace

PetitionsPage::PetitionsPage(PetitionListModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_search(new QLineEdit),
      m_filters(new Chips(filterChoices())), m_unfold(new QPushButton(tr("More filters"))),
      m_more(new PetitionFilters(model)), m_narrowing(new QPushButton),
      m_count(textLabel({}, TextRole::Small)), m_notice(new Notice), m_answer(new QStackedWidget),
      m_table(new PetitionTable(model)), m_nothing(emptyLine(QStringLiteral("nothing"))),
      m_widen(new QPushButton(tr("Search without filters"))),
      m_preview(new PetitionPreview(model.reference()))
{
    auto *body = new QWidget;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PageScroll(body));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    column->addWidget(makeBody(), 1);

    connect(m_search, &QLineEdit::textChanged, this, &PetitionsPage::applyFilter);
    connect(m_filters, &Chips::valuesChanged, this, &PetitionsPage::applyFilter);
    connect(m_more, &PetitionFilters::changed, this, &PetitionsPage::applyFilter);
    connect(m_unfold, &QPushButton::toggled, this, &PetitionsPage::unfold);
    connect(m_narrowing, &QPushButton::clicked, m_more, &PetitionFilters::clear);
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

/// A field that goes while somebody is in it is left, and would tell of it.
PetitionsPage::~PetitionsPage()
{
    m_more->disconnect(this);
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
    top->addWidget(m_unfold);
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_filters);
    column->addWidget(m_more);
    column->addWidget(m_narrowing, 0, Qt::AlignLeft);
    m_unfold->setObjectName(QStringLiteral("unfold"));
    m_unfold->setProperty("quiet", true);
    m_unfold->setCheckable(true);
    m_unfold->setToolTip(tr("Type, organisation, operator, days and order: Ctrl+Shift+F"));
    m_narrowing->setObjectName(QStringLiteral("narrowing"));
    m_narrowing->setProperty("quiet", true);
    m_narrowing->setIcon(iconOf(Glyph::Remove, Tone::Jade));
    m_narrowing->setToolTip(tr("Take these filters away"));
    unfold(false);
    return head;
}

QWidget *PetitionsPage::makeBody()
{
    m_table->setAccessibleName(tr("Matters"));
    m_table->installEventFilter(this);
    connect(m_table, &PetitionTable::orderRequested, m_more, &PetitionFilters::setOrder);

    auto *empty = new EmptyState(Glyph::Petitions, tr("No matter has been registered yet"),
                                 tr("Everything that is registered at this centre is found here."));
    empty->addKey(QStringLiteral("F3"), tr("register a matter"));
    m_answer->addWidget(m_preview->beside(m_table, 960, 280));
    m_answer->addWidget(empty);
    auto *nothing = new QWidget;
    m_widen->setObjectName(QStringLiteral("widen"));
    connect(m_widen, &QPushButton::clicked, this, [this] {
        dropFilters();
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
    m_more->setToday(m_model.today());
    m_model.refresh();
}

QWidget *PetitionsPage::firstField()
{
    return m_search;
}

bool PetitionsPage::back()
{
    if (m_more->isAncestorOf(focusWidget())) {
        m_unfold->setChecked(false);
        m_search->setFocus();
        return true;
    }
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_search->setFocus();
    return true;
}

bool PetitionsPage::perform(ActionId id)
{
    if (id == ActionId::MoreFilters) {
        m_unfold->toggle();
        if (m_unfold->isChecked())
            m_more->findChild<QLineEdit *>()->setFocus(Qt::ShortcutFocusReason);
        else
            m_search->setFocus();
        return true;
    }
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
    dropFilters();
    m_search->setText(typed);
}

void PetitionsPage::showClashes()
{
    search({});
    m_filters->setValues({attentionKey});
}

void PetitionsPage::dropFilters()
{
    m_filters->setValues({});
    m_more->clear();
}

/// Folded, the row still says what it keeps out.
void PetitionsPage::unfold(bool open)
{
    m_more->setVisible(open);
    m_unfold->setIcon(iconOf(open ? Glyph::ChevronDown : Glyph::ChevronRight, Tone::Jade));
    showNarrowing();
}

void PetitionsPage::showNarrowing()
{
    m_narrowing->setText(PetitionFilters::wordsOf(m_model.filter()).join(QStringLiteral("，")));
    m_narrowing->setVisible(!m_unfold->isChecked() && m_more->isNarrowing());
}

void PetitionsPage::applyFilter()
{
    m_entered = false;
    ListFilter filter;
    filter.typed = m_search->text().trimmed();
    const QStringList chosen = m_filters->values();
    filter.overdue = chosen.contains(overdueKey);
    filter.mineToday = chosen.contains(mineKey);
    filter.attention = chosen.contains(attentionKey);
    for (const QString &word : chosen) {
        if (const auto state = fromWord<State>(word))
            filter.states.append(*state);
    }
    m_more->fill(filter);
    m_table->showOrder(filter.order);
    m_model.setFilter(filter);
    showCount();
    showNarrowing();
}

void PetitionsPage::showAnswer()
{
    m_notice->clear();
    if (m_model.filter().attention && !m_model.recordClashes().isEmpty())
        m_notice->say(Notice::Kind::Warning, m_model.recordClashes().join(u'\n'));
    if (m_model.rowCount() > 0)
        m_answer->setCurrentIndex(TableAnswer);
    else if (!m_model.isSearching())
        m_answer->setCurrentIndex(isNarrowed() ? NothingFits : EmptyStore);
    m_table->setLines(m_model.filter().typed.isEmpty() ? 1 : 2);
    m_nothing->setText(emptySentence());
    m_widen->setVisible(!m_filters->values().isEmpty() || m_more->isNarrowing());
    showCount();
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showCurrent();
    if (!m_model.isSearching() && std::exchange(m_entered, false))
        openCurrent();
}

/// Something is typed or left out: an empty list does not mean an empty store.
bool PetitionsPage::isNarrowed() const
{
    return !m_search->text().trimmed().isEmpty() || !m_filters->values().isEmpty() ||
           m_more->isNarrowing();
}

void PetitionsPage::showCount()
{
    const auto &count = m_model.count();
    if (!count)
        m_count->setText(tr("Searching …"));
    else
        m_count->setText(count->exact ? tr("%1 matters").arg(count->number)
                                      : tr("%1+ matters").arg(count->number));
    const QString remarks = typedRemarkTexts(m_model.filter().typed).join(u'\n');
    if (!remarks.isEmpty() && m_model.rowCount() > 0)
        m_notice->say(Notice::Kind::Info, remarks);
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
