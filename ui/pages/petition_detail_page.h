#pragma once

#include "ui/models/petition_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

#include <functional>

class QHBoxLayout;
class QStackedWidget;

namespace onedoor
{

class ActList;
class ActSheet;
class Card;
class ColumnScroll;
class Notice;
class PageFoot;
class PaperPane;
class PapersColumn;
class PetitionDetailHead;
class ReadingPane;
class RelatedPanel;
class Timeline;

/// 事项详情: what it is, to be read; what happened, and its papers; what can be done now, each act
/// under a letter that is live wherever the focus is.
class PetitionDetailPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit PetitionDetailPage(PetitionModel &model, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_record; }
    bool back() override;
    bool perform(ActionId id) override;

    /// Opens an act's sheet as if its letter had been pressed.
    void begin(const QString &act);

Q_SIGNALS:
    /// Correcting happens on the intake page.
    void correctionRequested(const onedoor::PetitionId &petition);
    /// One it belongs together with.
    void petitionRequested(const onedoor::PetitionId &petition);
    void documentRequested(const QString &number);
    void formRequested(const onedoor::PetitionId &petition, const QString &form);
    /// 卷宗: the whole file as one PDF, there.
    void fileRequested(const onedoor::PetitionId &petition, const QString &to);

private:
    QWidget *makeColumns();
    void refresh();
    void fillActs();
    void bindFile();
    void addKeys();
    void addKey(const QKeySequence &keys, const std::function<void()> &then);
    void press(const QString &letter);
    void closeForm();
    void arrange();
    void nameAction();
    void record();
    void recorded(const ActSpec &act);
    void attach();
    void saveOut(const Attachment &attachment);
    void connectAttachments();

    PetitionModel &m_model;
    PetitionDetailHead *m_head;
    Notice *m_notice;
    Timeline *m_timeline;
    ReadingPane *m_reading;
    RelatedPanel *m_related;
    PapersColumn *m_papers;
    Card *m_read;
    QWidget *m_left = nullptr;   ///< what there is to read, and what belongs to it
    QWidget *m_beside = nullptr; ///< timeline and papers
    QHBoxLayout *m_columns = nullptr;
    Card *m_todo;
    QStackedWidget *m_todoStack;
    ActList *m_acts;
    ColumnScroll *m_formPlace;
    ActSheet *m_form = nullptr;
    PaperPane *m_paper = nullptr; ///< of the paper that follows from the open sheet
    PageFoot *m_foot;
    QAction m_record;
    PetitionId m_shown;
    QString m_clash; ///< what the notice says of its facts
};

} // namespace onedoor
