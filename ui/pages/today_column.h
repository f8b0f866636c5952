#pragma once

#include "ui/models/board_model.h"
#include "ui/widgets/card.h"

class QListView;
class QStackedWidget;

namespace onedoor
{

/// One column of 今日: the rows of a board, each on three short lines, under its groups. Arrows
/// move, Enter opens.
class TodayColumn : public Card
{
    Q_OBJECT
public:
    /// `board` as the files name it; the model outlives the column.
    TodayColumn(BoardModel &model, const QString &board, QWidget *parent = nullptr);

    void refresh() { m_model.refresh(); }
    QListView *list() const { return m_list; }
    bool isEmpty() const { return m_model.rowCount() == 0; }
    /// Enter on the row under the cursor.
    void openCurrent();

Q_SIGNALS:
    void matterOpened(const onedoor::PetitionId &matter);
    void recordOpened(const QString &kind, const onedoor::PetitionId &record);
    void draftOpened(const QString &draft);
    void failed(const onedoor::Error &error);

private:
    void showAnswer();
    void keepCurrent();

    BoardModel &m_model;
    QStackedWidget *m_answer;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace onedoor
