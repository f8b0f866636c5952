#pragma once

#include "ui/models/presence_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QLabel;
class QStackedWidget;
class QTableView;

namespace onedoor
{

class Notice;
class PageFoot;

/// 现在谁在: who should be here now, who has signed in, and the phone. Enter goes to signing in.
class PresencePage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit PresencePage(PresenceModel &model, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override { m_model.refresh(); }
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_signIn; }
    /// Something was recorded: it is read again while it is in sight.
    void refresh();

Q_SIGNALS:
    /// Kinds of records are kept on their own page.
    void kindRequested(const QString &kind);

private:
    void showAnswer();
    void fitColumns();

    PresenceModel &m_model;
    QAction m_signIn;
    QAction m_roster;
    QLabel *m_heading;
    Notice *m_notice;
    QStackedWidget *m_answer;
    QTableView *m_table;
    PageFoot *m_foot;
};

} // namespace onedoor
