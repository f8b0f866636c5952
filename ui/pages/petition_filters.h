#pragma once

#include "ui/models/petition_list_model.h"

#include <QWidget>

class QLineEdit;

namespace onedoor
{

class DateField;
class Field;
class Segmented;
class TypeAhead;

/// What narrows the list beside words and chips: type, organisation, operator, days of
/// registration; and its order. A field counts once it is left, or Enter is pressed in it.
class PetitionFilters : public QWidget
{
    Q_OBJECT
public:
    /// The model outlives the widget.
    explicit PetitionFilters(PetitionListModel &model, QWidget *parent = nullptr);

    /// Puts what the fields say into a filter.
    void fill(ListFilter &filter) const;
    void setOrder(PetitionFilter::Order order);
    /// Empties the fields; the order stays.
    void clear();
    void setToday(QDate today);
    /// Anything but the order is set.
    bool isNarrowing() const;
    /// What is set, in words for a sentence: 类型 物业纠纷.
    static QStringList wordsOf(const ListFilter &filter);

Q_SIGNALS:
    void changed();

private:
    Field *add(const QString &label, QLineEdit *line, const QString &name, int characters);
    void addDays();
    void addOrder();
    void checkDays();

    PetitionListModel &m_model;
    TypeAhead *m_type;
    TypeAhead *m_handler;
    TypeAhead *m_operator;
    DateField *m_from;
    DateField *m_to;
    Field *m_fromField = nullptr;
    Field *m_toField = nullptr;
    Segmented *m_order;
};

} // namespace onedoor
