#pragma once

#include "ui/models/intake_model.h"

#include <QAction>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace onedoor
{

class ActList;
class ActSheet;
class Card;
class Notice;
class PaperPane;

/// 下一步: the code, large, and the acts that may be taken now, each under its letter, with its
/// sheet beside.
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
    /// The sheet in front; null while none is open.
    ActSheet *sheet() const { return m_form; }
    /// Puts an open form away, or a search for an act; false when neither was open.
    bool closeForm();
    void copyCode();

Q_SIGNALS:
    /// The form in front changed: what Ctrl+Enter does, too.
    void formChanged();
    /// For the window's foot.
    void statusChanged(const QString &sentence);
    /// A paper follows from the act: 受理告知单, 转送交办单.
    void formRequested(const onedoor::PetitionId &petition, const QString &form);

private:
    void lay();
    void showActs();
    void take(const QString &step);
    void open(const ActSpec &act);
    void recorded(const ActSpec &act);

    IntakeModel &m_model;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_who;
    ActList *m_acts;
    Notice *m_notice;
    QHBoxLayout *m_columns;
    QWidget *m_left; ///< the code and what can be done
    QWidget *m_hint;
    Card *m_formCard = nullptr; ///< around the form
    ActSheet *m_form = nullptr;
    PaperPane *m_paper = nullptr; ///< of the paper that follows from it
};

} // namespace onedoor
