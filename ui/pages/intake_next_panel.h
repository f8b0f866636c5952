#pragma once

#include "ui/models/intake_model.h"

#include <QAction>
#include <QJsonObject>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace onedoor
{

class Card;
class DecisionSheet;
class Notice;
class Steps;

/// 下一步: the code, large, and the ways to go on under number keys; each with its few lines
/// beside.
class NextPanel : public QWidget
{
    Q_OBJECT
public:
    explicit NextPanel(IntakeModel &model, QWidget *parent = nullptr);

    /// Shows the registered petition anew.
    void display();
    QWidget *firstField() const;
    /// Records what the open form says; nothing while none is open, so that a second Ctrl+Enter
    /// after registering cannot skip the step.
    void act();
    bool isDeciding() const { return m_form != nullptr; }
    /// Puts an open form away; false when none was open.
    bool closeForm();
    void copyCode();

Q_SIGNALS:
    /// The form in front changed: what Ctrl+Enter does, too.
    void formChanged();
    /// For the window's foot.
    void statusChanged(const QString &sentence);
    /// A paper follows from the decision: 受理告知单, 转送交办单.
    void issueRequested(const onedoor::PetitionId &petition, const QString &form,
                        const QJsonObject &inputs);

private:
    void lay();
    void showSteps();
    void take(const QString &step);
    void open(Decision decision);
    void decided(Decision decision);

    IntakeModel &m_model;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_who;
    Steps *m_steps;
    Notice *m_notice;
    QVBoxLayout *m_beside;
    QWidget *m_hint;
    Card *m_formCard = nullptr; ///< around the form
    DecisionSheet *m_form = nullptr;
};

} // namespace onedoor
