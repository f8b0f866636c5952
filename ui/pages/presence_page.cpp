#include "ui/pages/presence_page.h"

#include "ui/models/wording.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

/// Who is here in jade, who should be and is not in amber; the words say so, too.
class PresenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != PresenceModel::State)
            return;
        const auto state = Presence::State(index.data(PresenceModel::StateRole).toInt());
        const Tone tone = state == Presence::State::In     ? Tone::Jade
                          : state == Presence::State::Late ? Tone::Amber
                                                           : Tone::Quiet;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, colourOf(tone));
        if (tone == Tone::Quiet)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = iconOf(tone == Tone::Jade ? Glyph::Done : Glyph::Clock, tone);
        option->decorationSize = QSize(16, 16);
    }
};

void dress(QAction &action, const QString &text, const char *name)
{
    action.setText(text);
    action.setObjectName(QLatin1String(name));
}

} // namespace

PresencePage::PresencePage(PresenceModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_heading(textLabel({}, TextRole::Title)),
      m_notice(new Notice), m_answer(new QStackedWidget), m_table(new QTableView),
      m_foot(new PageFoot)
{
    dress(m_signIn, tr("Sign somebody in"), "signIn");
    m_signIn.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_signIn.setShortcutContext(Qt::WidgetShortcut);
    dress(m_roster, tr("Open the roster"), "openRoster");
    m_foot->addSecondary(&m_roster); // made in the order the eye meets them, and Tab goes
    m_foot->setPrimary(&m_signIn);
    m_foot->setState(tr("Attendance and roster are records; Esc goes back."));
    connect(&m_signIn, &QAction::triggered, this,
            [this] { Q_EMIT kindRequested(QStringLiteral("attendance")); });
    connect(&m_roster, &QAction::triggered, this,
            [this] { Q_EMIT kindRequested(QStringLiteral("roster")); });
    m_table->setObjectName(QStringLiteral("presenceTable"));
    m_table->setAccessibleName(tr("Who is here now"));
    m_table->setModel(&model);
    m_table->setItemDelegate(new PresenceDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *nobody = new EmptyState(Glyph::Person, tr("Nobody is on today's roster"),
                                  tr("Who comes when is entered as a roster, who came as "
                                     "attendance: both among the records."));
    nobody->addKey(QStringLiteral("Ctrl+Enter"), tr("sign somebody in"));
    m_answer->addWidget(m_table);
    m_answer->addWidget(nobody);
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_notice);
    column->addWidget(m_answer, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new PageScroll(desk), 1);
    whole->addWidget(m_foot);
    connect(&m_model, &PresenceModel::modelReset, this, &PresencePage::showAnswer);
    connect(&m_model, &PresenceModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    showAnswer();
}

QString PresencePage::title() const
{
    return tr("Who is here now");
}

QWidget *PresencePage::firstField()
{
    if (m_answer->currentWidget() == m_table)
        return m_table;
    return m_foot->findChild<QPushButton *>(m_roster.objectName());
}

void PresencePage::refresh()
{
    if (isVisible())
        m_model.refresh();
}

void PresencePage::showAnswer()
{
    m_heading->setText(tr("Who is here now · %1 here, %2 on the list")
                           .arg(m_model.here())
                           .arg(m_model.rowCount()));
    const bool held = m_answer->isAncestorOf(QApplication::focusWidget());
    m_answer->setCurrentIndex(m_model.rowCount() > 0 || !m_model.isRead() ? 0 : 1);
    if (held) // on what is shown now
        firstField()->setFocus(Qt::OtherFocusReason);
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    fitColumns();
}

/// Each column has what it needs, the unit up to a good part.
void PresencePage::fitColumns()
{
    constexpr int padding = 36;
    const QFontMetrics metrics(m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + 18);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int widest = metrics.horizontalAdvance(
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model.rowCount(); ++row)
            widest =
                std::max(widest, metrics.horizontalAdvance(
                                     m_model.index(row, column).data(Qt::DisplayRole).toString()));
        const int sign = column == PresenceModel::State ? 22 : 0;
        const int most = metrics.horizontalAdvance(QString(14, u'编'));
        m_table->setColumnWidth(column, std::min(widest, most) + padding + sign);
    }
}

} // namespace onedoor
