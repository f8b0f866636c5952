#include "ui/pages/petition_table.h"

#include "ui/pages/due_delegate.h"
#include "ui/pages/found_delegate.h"
#include "ui/widgets/lists.h"

#include <QEvent>
#include <QHeaderView>

namespace onedoor
{

namespace
{

using Order = PetitionFilter::Order;
constexpr int titleCharacters = 9; ///< of a title that are always seen

/// The code begins with the day of registration.
Order orderOf(int column)
{
    return column == PetitionListModel::Due    ? Order::NextDate
           : column == PetitionListModel::Code ? Order::Registered
                                               : Order::Newest;
}

} // namespace

PetitionTable::PetitionTable(PetitionListModel &model, QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("petitionTable"));
    setModel(&model);
    dressLines(*this);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new FoundDelegate(this));
    setItemDelegateForColumn(PetitionListModel::Due, new DueDelegate(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionResizeMode(PetitionListModel::Title, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this,
            [this](int column) { Q_EMIT orderRequested(orderOf(column)); });
    setLines(1);
    fitColumns();
}

void PetitionTable::setLines(int lines)
{
    m_lines = lines;
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * lines + 22);
}

void PetitionTable::showOrder(Order order)
{
    QHeaderView *header = horizontalHeader();
    const bool byDate = order == Order::NextDate;
    header->setSortIndicatorShown(order != Order::Newest);
    header->setSortIndicator(byDate ? PetitionListModel::Due : PetitionListModel::Code,
                             byDate ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void PetitionTable::fitColumns()
{
    const QFontMetrics metrics(font());
    int used = metrics.horizontalAdvance(QString(titleCharacters, u'编'));
    const auto fit = [&](int column, const QString &sample, int room) {
        const int width = metrics.horizontalAdvance(sample) + room;
        setColumnWidth(column, width);
        used += width;
    };
    const auto fitIfRoom = [&](int column, const QString &sample) {
        const int before = used;
        fit(column, sample, 34);
        const bool fits = used <= viewport()->width();
        setColumnHidden(column, !fits);
        if (!fits)
            used = before;
    };
    fit(PetitionListModel::Code, QStringLiteral("350211001-261123-A1-0001-7"), 34);
    fit(PetitionListModel::Petitioner, QStringLiteral("王秀兰等12人"), 34);
    fit(PetitionListModel::Due, QStringLiteral("12-07 · 还有 30 天"), 48);
    fitIfRoom(PetitionListModel::Standing, QStringLiteral("已转送交办"));
    fitIfRoom(PetitionListModel::Handler, QStringLiteral("集美街道调委"));
}

void PetitionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !model())
        return;
    setLines(m_lines);
    fitColumns();
}

void PetitionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace onedoor
