#pragma once

#include "ui/shell/desk_page.h"

#include "ui/models/intake_model.h"
#include "ui/pages/intake_parties_panel.h"

#include <QAction>
#include <QPointer>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace onedoor
{

class AssistantPanel;
class ClaimPanel;
class MatterPanel;
class NextPanel;
class Notice;
class PageFoot;
class ScreeningPanel;
class VisitorBar;

/// 无差别受理窗口: one form for every matter, from the next ticket to the decision how to go on.
class IntakePage : public DeskPage
{
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit IntakePage(IntakeModel &model, QWidget *parent = nullptr);
    ~IntakePage() override;

    QString title() const override { return tr("Intake"); }
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_primary; }
    bool back() override;
    bool perform(ActionId id) override;

Q_SIGNALS:
    void petitionRequested(const onedoor::PetitionId &petition);
    /// A paper follows from an act.
    void formRequested(const onedoor::PetitionId &petition, const QString &form);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lay();
    void layForm();
    void layPetitioners(QVBoxLayout *column);
    void layMatter(QVBoxLayout *column);
    void connectPanels();
    void connectModel();

    void write();
    void display();
    void fill(const IntakeForm &form);
    void showStage();
    void showProblems();
    void showFoot();
    void keepStatus(const QString &sentence);
    void showSigns();
    void offerDraft();
    void answer(const QString &key);
    void goToFirstProblem();
    void goTo(const Error &problem);
    Field *fieldOf(const QString &name) const;
    void submit();

    IntakeModel &m_model;
    QAction m_primary;
    QString m_kept;         ///< 草稿已保存 09:31:07
    bool m_showing = false; ///< the panels are being filled, nobody types
    bool m_offers = false;  ///< a draft, once the drafts have been read
    bool m_tried = false;   ///< from the first try on, what is missing is said under its field, too
    VisitorBar *m_visitor;
    Notice *m_notice;
    QStackedWidget *m_sheets;
    QWidget *m_form;
    Field *m_reason;
    QCheckBox *m_anonymous;
    QCheckBox *m_protected;
    Field *m_headcount;
    PartiesPanel *m_petitioners;
    PartiesPanel *m_respondents;
    MatterPanel *m_matter;
    ClaimPanel *m_claim;
    ScreeningPanel *m_screening;
    AssistantPanel *m_assistant;
    NextPanel *m_next;
    PageFoot *m_foot;
    std::function<void()> m_undo; ///< of the notice in front
    std::optional<Draft> m_offered;
    /// Fields with characters that paper names by their codes, and what is said of it.
    QList<std::pair<QPointer<Field>, QString>> m_warned;
};

} // namespace onedoor
