#pragma once

#include "ui/models/board_model.h"

#include <QTableView>

namespace onedoor
{

/// The rows of a board, each group under a line across; what is over or soon is told in words and
/// colour. What does not fit is read whole in its tip and in the preview.
class BoardTable : public QTableView
{
    Q_OBJECT
public:
    /// The model outlives the table.
    explicit BoardTable(BoardModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spanGroups(int first);
    void fitColumns();
    int roomOf(const BoardSpec &board, int column, int characters) const;

    BoardModel &m_model;
};

} // namespace onedoor
