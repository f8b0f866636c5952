#pragma once

#include "ui/models/petition_list_model.h"

#include <QTableView>

namespace onedoor
{

/// The list of matters: one line each, two while something is searched, since the second says what
/// a matter was found by. Where it grows narrow, who handles a matter and how it stands give way to
/// what it is about; the preview shows both.
class PetitionTable : public QTableView
{
    Q_OBJECT
public:
    /// The model outlives the table.
    explicit PetitionTable(PetitionListModel &model, QWidget *parent = nullptr);

    void setLines(int lines);
    void showOrder(PetitionFilter::Order order);

Q_SIGNALS:
    /// A heading was clicked.
    void orderRequested(onedoor::PetitionFilter::Order order);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    int m_lines = 1;
};

} // namespace onedoor
