#pragma once

#include "ui/models/petition_list_model.h"
#include "ui/shell/desk_page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace onedoor
{

class Chips;
class Notice;
class PetitionFilters;
class PetitionPreview;
class PetitionTable;

/// 事项: search on top, filters as chips and more of them folded away, the list, and beside it what
/// happened in the one under the cursor. Space shows or hides the preview, Enter opens.
class PetitionsPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit PetitionsPage(PetitionListModel &model, QWidget *parent = nullptr);
    ~PetitionsPage() override;

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    bool back() override;
    bool perform(ActionId id) override;

    /// Shows what the search field of the window asked for.
    void search(const QString &typed);
    /// Only the matters whose facts contradict each other.
    void showClashes();

Q_SIGNALS:
    void opened(const onedoor::PetitionId &petition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void applyFilter();
    void dropFilters();
    void unfold(bool open);
    void showNarrowing();
    bool isNarrowed() const;
    void showAnswer();
    void showCount();
    QString emptySentence() const;
    void keepCurrent();
    void showCurrent();
    void showGlance(const PetitionId &id, const Petition &petition);
    void openCurrent();
    std::optional<PetitionId> current() const;

    PetitionListModel &m_model;
    QLineEdit *m_search;
    Chips *m_filters;
    QPushButton *m_unfold;
    PetitionFilters *m_more;
    QPushButton *m_narrowing; ///< says what the folded filters do; takes them away
    QLabel *m_count;
    Notice *m_notice;
    QStackedWidget *m_answer;
    PetitionTable *m_table;
    QLabel *m_nothing;
    QPushButton *m_widen;
    PetitionPreview *m_preview;
    std::optional<PetitionId> m_current; ///< survives a new reading
    bool m_entered = false;              ///< Enter waits for the answer to the newest words
};

} // namespace onedoor
