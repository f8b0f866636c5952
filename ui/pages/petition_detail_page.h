#pragma once

#include "ui/models/petition_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QStackedWidget;

namespace onedoor
{

class Card;
class ColumnScroll;
class DecisionSheet;
class Notice;
class PageFoot;
class PapersColumn;
class RelatedPanel;
class PetitionDetailHead;
class Steps;
class Timeline;

/// 事项详情: what it is, what happened, its papers, and what can be done now under the number keys.
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

    /// Starts a decision as if its number had been pressed.
    void begin(Decision decision);

Q_SIGNALS:
    /// Correcting happens on the intake page.
    void correctionRequested(const onedoor::PetitionId &petition);
    /// One it belongs together with.
    void petitionRequested(const onedoor::PetitionId &petition);
    void documentRequested(const QString &number);
    void formRequested(const onedoor::PetitionId &petition, const QString &form);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeColumns();
    void refresh();
    void fillSteps();
    void closeForm();
    void nameAction();
    void record();
    void recorded(Decision decision);
    void attach();
    void saveOut(const Attachment &attachment);
    void connectAttachments();

    PetitionModel &m_model;
    PetitionDetailHead *m_head;
    Notice *m_notice;
    Timeline *m_timeline;
    RelatedPanel *m_related;
    PapersColumn *m_papers;
    QWidget *m_beside = nullptr; ///< related matters and papers
    Card *m_todo;
    QStackedWidget *m_todoStack;
    Steps *m_steps;
    ColumnScroll *m_formPlace;
    DecisionSheet *m_form = nullptr;
    PageFoot *m_foot;
    QAction m_record;
    PetitionId m_shown;
    QString m_clash; ///< what the notice says of its facts
};

} // namespace onedoor
