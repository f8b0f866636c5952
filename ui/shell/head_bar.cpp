#include "ui/shell/head_bar.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>

namespace onedoor
{

HeadBar::HeadBar(QWidget *parent)
    : QFrame(parent), m_centre(shortLabel({})), m_post(shortLabel({})), m_search(new TypeAhead),
      m_sync(new StatusPill)
{
    setObjectName(QStringLiteral("head"));
    setFixedHeight(56);
    m_centre->setObjectName(QStringLiteral("centre"));
    m_post->setObjectName(QStringLiteral("post"));
    setTone(m_post, Tone::Quiet);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search matters, names, numbers…  Ctrl+K"));
    m_search->setAccessibleName(tr("Search and commands"));
    m_search->addAction(iconOf(Glyph::Search, Tone::Quiet), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(420);
    m_search->setClearsOnChoice(true);
    m_sync->setObjectName(QStringLiteral("sync"));
    m_sync->setInteractive(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_centre);
    row->addWidget(m_post);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addSpacing(8);
    row->addWidget(m_sync);
}

void HeadBar::setIdentity(const QString &centre, const QString &window, const QString &clerk)
{
    m_centre->setText(centre);
    QStringList post;
    for (const QString &part : {window, clerk}) {
        if (!part.isEmpty())
            post.append(part);
    }
    m_post->setText(post.isEmpty() ? QString()
                                   : QStringLiteral("· ") + post.join(QStringLiteral(" · ")));
}

} // namespace onedoor
