#include "ui/widgets/page_foot.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace onedoor
{

namespace
{

constexpr int secondaryAtLeast = 48;

} // namespace

PageFoot::PageFoot(QWidget *parent)
    : QFrame(parent), m_state(shortLabel({}, TextRole::Small)), m_problems(new QPushButton),
      m_row(new QHBoxLayout(this))
{
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setProperty("quiet", true);
    m_problems->setIcon(iconOf(Glyph::Warning, Tone::Amber));
    m_problems->hide();
    connect(m_problems, &QPushButton::clicked, this, &PageFoot::firstProblemRequested);
    m_row->setContentsMargins(16, 8, 16, 8);
    m_row->setSpacing(8);
    m_row->addWidget(m_state);
    m_row->addStretch(1);
    m_row->addWidget(m_problems);
}

void PageFoot::setPrimary(QAction *action)
{
    delete m_primary;
    m_primary = buttonOf(action, true);
    m_row->addWidget(m_primary);
}

void PageFoot::addSecondary(QAction *action)
{
    const int before = m_row->count() - (m_primary ? 1 : 0);
    QPushButton *button = buttonOf(action);
    button->setMinimumWidth(secondaryAtLeast); // rather short of room than the primary off-screen
    m_row->insertWidget(before, button);
}

void PageFoot::setState(const QString &sentence)
{
    m_state->setText(sentence);
}

void PageFoot::setProblems(int count)
{
    m_problems->setText(tr("%1 left to fill in or mend").arg(count));
    m_problems->setToolTip(tr("Go to the first"));
    m_problems->setVisible(count > 0);
}

void dress(QAction &action, const QString &text, const char *name, const QKeySequence &key)
{
    action.setText(text);
    action.setObjectName(QLatin1String(name));
    action.setShortcut(key);
    action.setShortcutContext(Qt::WidgetShortcut);
}

QPushButton *buttonOf(QAction *action, bool primary, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("primary", primary);
    const auto follow = [button, action] {
        const QString keys = keysText(action->shortcut());
        button->setText(keys.isEmpty() ? action->text()
                                       : QStringLiteral("%1  %2").arg(action->text(), keys));
        button->setIcon(button->property("primary").toBool() ? QIcon() : action->icon());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setAccessibleName(action->text());
    };
    follow();
    button->setObjectName(action->objectName());
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(action, &QAction::visibleChanged, button,
                     [button, action] { button->setVisible(action->isVisible()); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace onedoor
