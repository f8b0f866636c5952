#pragma once

#include "ui/models/records_model.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace onedoor
{

class ActSheet;
class ColumnScroll;
class Steps;

/// What can be done with the open record, the lawful next first, each under a digit; hidden where
/// that is nothing. The sheet of an act stands in the place of the record's form.
class RecordActs : public Card
{
    Q_OBJECT
public:
    /// Both outlive it; `place` has the form as its first.
    RecordActs(RecordsModel &model, QStackedWidget *place, QWidget *parent = nullptr);

    /// After the record that is open became another, or was read again.
    void refresh();
    /// nullptr: the form is in front.
    ActSheet *sheet() const { return m_sheet; }
    /// Back to the form; what is filled in is kept as a draft.
    void putAway();
    /// The sheet of an act that may be taken.
    void begin(const QString &act);

Q_SIGNALS:
    /// A sheet comes in place of the form.
    void begun();
    /// Another sheet, or what stands in it.
    void changed();
    void recorded(const QString &title);
    void statusChanged(const QString &sentence);

private:
    RecordsModel &m_model;
    QStackedWidget *m_place;
    ColumnScroll *m_sheetPlace;
    Steps *m_steps;
    ActSheet *m_sheet = nullptr;
    PetitionId m_of; ///< whose sheet it is
};

} // namespace onedoor
