// Where everything stands on the intake page: three columns, from who to what to what is known.
#include "ui/pages/intake_assistant_panel.h"
#include "ui/pages/intake_matter_panel.h"
#include "ui/pages/intake_next_panel.h"
#include "ui/pages/intake_page.h"
#include "ui/pages/intake_screening_panel.h"
#include "ui/pages/intake_visitor_bar.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int petitionerWidth = 356;
constexpr int assistantWidth = 272;

/// A column that scrolls by itself and never sideways.
QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 4, 0); // room for the scroll bar
    column->setSpacing(12);
    return column;
}

} // namespace

void IntakePage::lay()
{
    m_form = formSheet();
    m_sheets->addWidget(m_form);
    m_sheets->addWidget(m_next);
    m_foot->setPrimary(&m_primary);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 0);
    top->setSpacing(8);
    top->addWidget(m_visitor);
    top->addWidget(m_notice);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(top);
    whole->addWidget(m_sheets, 1);
    whole->addWidget(m_foot);
}

QWidget *IntakePage::formSheet()
{
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(12);
    QWidget *petitioners = scrolling(petitionerColumn());
    petitioners->setMinimumWidth(petitionerWidth);
    columns->addWidget(petitioners, 3);
    columns->addWidget(scrolling(matterColumn()), 5);
    m_assistant->setMinimumWidth(assistantWidth);
    m_assistant->setMaximumWidth(assistantWidth * 4 / 3);
    columns->addWidget(m_assistant, 2);
    return sheet;
}

QWidget *IntakePage::petitionerColumn()
{
    auto *content = new QWidget;
    auto *column = columnOf(content);
    m_reason->control()->setObjectName(QStringLiteral("reason"));
    m_reason->setRequired(true);
    m_reason->hide();
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_protected->setObjectName(QStringLiteral("protected"));
    m_headcount->control()->setObjectName(QStringLiteral("headcount"));
    auto *group = new QHBoxLayout;
    group->setSpacing(12);
    group->addWidget(m_headcount, 1);
    group->addWidget(m_anonymous, 1, Qt::AlignBottom);
    column->addWidget(m_reason);
    column->addWidget(m_petitioners);
    column->addLayout(group);
    column->addWidget(m_protected);
    column->addStretch(1);
    return content;
}

QWidget *IntakePage::matterColumn()
{
    auto *content = new QWidget;
    auto *column = columnOf(content);
    column->addWidget(m_matter);
    column->addWidget(m_respondents);
    column->addWidget(m_claim);
    column->addWidget(m_screening);
    column->addStretch(1);
    return content;
}

} // namespace onedoor
