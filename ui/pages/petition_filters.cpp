#include "ui/pages/petition_filters.h"

#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented.h"

#include <QSignalBlocker>

namespace onedoor
{

namespace
{

using Order = PetitionFilter::Order;

QList<Choice> orderChoices()
{
    return {{QString::number(int(Order::Newest)), PetitionFilters::tr("Best first"),
             PetitionFilters::tr("What fits best first; without words, the newest")},
            {QString::number(int(Order::Registered)), PetitionFilters::tr("Registered"),
             PetitionFilters::tr("The newest registration first")},
            {QString::number(int(Order::NextDate)), PetitionFilters::tr("Next date"),
             PetitionFilters::tr("The nearest date first")}};
}

/// A day that stands there and is none: nothing is narrowed by it.
QString mistakeIn(const DateField &day)
{
    return day.hasMistake() ? PetitionFilters::tr("Not a day") : QString();
}

} // namespace

PetitionFilters::PetitionFilters(PetitionListModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_type(new TypeAhead), m_handler(new TypeAhead),
      m_operator(new TypeAhead), m_from(new DateField(model.today())),
      m_to(new DateField(model.today())), m_order(new Segmented(orderChoices()))
{
    setObjectName(QStringLiteral("moreFilters"));
    auto *flow = new FlowLayout(this);
    flow->setSpacing(12);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const Reference &reference = model.reference();
    m_type->setSource(catalogueSource(reference.disputeTypes));
    m_handler->setSource(catalogueSource(model.units()));
    m_operator->setSource([this](const QString &typed, int limit) {
        QList<Suggestion> found;
        for (const QString &name : m_model.operators()) {
            if (name.contains(typed, Qt::CaseInsensitive) && found.size() < limit)
                found.append({name, name, {}});
        }
        return found;
    });
    m_operator->setSuggestsWhenEmpty(true);
    add(tr("Type"), m_type, QStringLiteral("typeFilter"), 11);
    add(tr("Handled by"), m_handler, QStringLiteral("handlerFilter"), 13);
    add(tr("Registered by"), m_operator, QStringLiteral("operatorFilter"), 7);
    addDays();
    addOrder();
    for (TypeAhead *line : {m_type, m_handler, m_operator})
        connect(line, &TypeAhead::chosen, this, &PetitionFilters::changed);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::editingFinished, this, [this] {
            checkDays();
            Q_EMIT changed();
        });
}

Field *PetitionFilters::add(const QString &label, QLineEdit *line, const QString &name,
                            int characters)
{
    line->setObjectName(name);
    line->setClearButtonEnabled(true);
    const int width = line->fontMetrics().horizontalAdvance(QString(characters, u'编')) + 40;
    line->setFixedWidth(width);
    auto *field = new Field(label, line);
    layout()->addWidget(field);
    return field;
}

void PetitionFilters::addDays()
{
    m_fromField = add(tr("Registered from"), m_from, QStringLiteral("fromFilter"), 8);
    m_toField = add(tr("until"), m_to, QStringLiteral("toFilter"), 8);
    m_from->setPlaceholderText(tr("11-2, yesterday"));
    m_to->setPlaceholderText(tr("11-2, yesterday"));
}

void PetitionFilters::addOrder()
{
    m_order->setObjectName(QStringLiteral("order"));
    m_order->setValue(QString::number(int(Order::Newest)));
    layout()->addWidget(new Field(tr("Order"), m_order));
    connect(m_order, &Segmented::valueChanged, this, &PetitionFilters::changed);
}

void PetitionFilters::checkDays()
{
    m_fromField->setProblem(mistakeIn(*m_from));
    const bool turned = m_from->date() && m_to->date() && *m_to->date() < *m_from->date();
    m_toField->setProblem(turned ? tr("Before the first day") : mistakeIn(*m_to));
}

void PetitionFilters::fill(ListFilter &filter) const
{
    filter.type = m_type->text().trimmed();
    filter.handler = m_handler->text().trimmed();
    filter.registeredBy = m_operator->text().trimmed();
    filter.from = m_from->date();
    filter.to = m_to->date();
    filter.order = Order(m_order->value().toInt());
}

void PetitionFilters::setToday(QDate today)
{
    m_from->setToday(today);
    m_to->setToday(today);
}

void PetitionFilters::setOrder(Order order)
{
    m_order->setValue(QString::number(int(order)));
}

void PetitionFilters::clear()
{
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->clear();
    checkDays();
    Q_EMIT changed();
}

bool PetitionFilters::isNarrowing() const
{
    ListFilter filter;
    fill(filter);
    return !wordsOf(filter).isEmpty();
}

QStringList PetitionFilters::wordsOf(const ListFilter &filter)
{
    QStringList words;
    if (!filter.type.isEmpty())
        words << tr("type %1").arg(filter.type);
    if (!filter.handler.isEmpty())
        words << tr("handled by %1").arg(filter.handler);
    if (!filter.registeredBy.isEmpty())
        words << tr("registered by %1").arg(filter.registeredBy);
    if (filter.from && filter.to)
        words << tr("registered %1 to %2").arg(dayText(*filter.from), dayText(*filter.to));
    else if (filter.from)
        words << tr("registered since %1").arg(dayText(*filter.from));
    else if (filter.to)
        words << tr("registered until %1").arg(dayText(*filter.to));
    return words;
}

} // namespace onedoor
