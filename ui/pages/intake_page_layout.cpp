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
#include "ui/widgets/page_scroll.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int petitionerWidth = 346; // beside the scroll bar
constexpr int assistantWidth = 272;

/// Its widget is to be filled.
ColumnScroll *addScrolling(QBoxLayout *row, int stretch)
{
    auto *area = new ColumnScroll;
    row->addWidget(area, stretch);
    area->setContent(new QWidget);
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

/// From the outside in: what changes its parent is dressed anew with all that is in it.
void IntakePage::lay()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 0);
    top->setSpacing(8);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(top);
    whole->addWidget(m_sheets, 1);
    whole->addWidget(m_foot);
    top->addWidget(m_visitor);
    top->addWidget(m_notice);
    m_foot->setPrimary(&m_primary);
    m_form = new QWidget;
    m_sheets->addWidget(new PageScroll(m_form));
    m_sheets->addWidget(new PageScroll(m_next));
    layForm();
}

void IntakePage::layForm()
{
    auto *columns = new QHBoxLayout(m_form);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(12);
    ColumnScroll *petitioners = addScrolling(columns, 3);
    petitioners->widget()->setMinimumWidth(petitionerWidth);
    layPetitioners(columnOf(petitioners->widget()));
    layMatter(columnOf(addScrolling(columns, 5)->widget()));
    m_assistant->setMinimumWidth(assistantWidth);
    m_assistant->setMaximumWidth(assistantWidth * 4 / 3);
    columns->addWidget(m_assistant, 2);
}

void IntakePage::layPetitioners(QVBoxLayout *column)
{
    m_reason->control()->setObjectName(QStringLiteral("reason"));
    m_reason->setRequired(true);
    m_reason->hide();
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_protected->setObjectName(QStringLiteral("protected"));
    m_headcount->control()->setObjectName(QStringLiteral("headcount"));
    column->addWidget(m_reason);
    column->addWidget(m_petitioners);
    auto *group = new QHBoxLayout;
    group->setSpacing(12);
    column->addLayout(group);
    group->addWidget(m_headcount, 1);
    group->addWidget(m_anonymous, 1, Qt::AlignBottom);
    column->addWidget(m_protected);
    column->addStretch(1);
}

void IntakePage::layMatter(QVBoxLayout *column)
{
    column->addWidget(m_matter);
    column->addWidget(m_respondents);
    column->addWidget(m_claim);
    column->addWidget(m_screening);
    column->addStretch(1);
}

} // namespace onedoor
