#include "app/desktop/start_page.h"

#include "ui/widgets/labels.h"

#include <QCloseEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int patience = 300; // ms

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_sentence(textLabel(tr("Opening the data …")))
{
    setWindowTitle(tr("OneDoor"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    QLabel *kept = textLabel(tr("After an update its tables are put in order once, which may take "
                                "minutes. Everything recorded is kept."),
                             TextRole::Small);
    kept->setWordWrap(true);
    setTone(kept, Tone::Quiet);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    auto *later = new QPushButton(tr("Not now"));
    later->setObjectName(QStringLiteral("later"));
    connect(later, &QPushButton::clicked, this, &QWidget::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addWidget(textLabel(tr("OneDoor"), TextRole::Title));
    column->addWidget(m_sentence);
    column->addWidget(bar);
    column->addWidget(kept);
    column->addSpacing(8);
    column->addWidget(later, 0, Qt::AlignRight);
    setFixedWidth(460);
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &QWidget::show);
}

/// Stays until the opening has ended: tables are never left by half.
void StartPage::closeEvent(QCloseEvent *event)
{
    m_givenUp = true;
    m_sentence->setText(tr("Ends as soon as the data is in order …"));
    event->ignore();
}

} // namespace onedoor
