#include "app/desktop/start_page.h"

#include "ui/widgets/labels.h"

#include <QCloseEvent>
#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int patience = 300; // ms

} // namespace

StartPage::StartPage(BackgroundWork &opening, QWidget *parent)
    : QWidget(parent), m_opening(opening), m_sentence(textLabel(tr("Opening the data …"))),
      m_bar(new QProgressBar), m_later(new QPushButton(tr("Not now")))
{
    setObjectName(QStringLiteral("startPage"));
    setWindowTitle(tr("OneDoor"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    QLabel *kept = textLabel(tr("After an update its tables are put in order once, which may take "
                                "minutes. Everything recorded is kept; broken off, it is done at "
                                "the next start."),
                             TextRole::Small);
    kept->setWordWrap(true);
    setTone(kept, Tone::Quiet);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_later->setObjectName(QStringLiteral("later"));
    connect(m_later, &QPushButton::clicked, this, &QWidget::close);
    connect(&opening, &BackgroundWork::advanced, this, &StartPage::showPercent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addWidget(textLabel(tr("OneDoor"), TextRole::Title));
    column->addWidget(m_sentence);
    column->addWidget(m_bar);
    column->addWidget(kept);
    column->addSpacing(8);
    column->addWidget(m_later, 0, Qt::AlignRight);
    setFixedWidth(460);
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &QWidget::show);
}

void StartPage::showPercent(int percent)
{
    if (m_givenUp || percent < 0)
        return;
    const int shown = std::min(percent, 99); // the indexes follow
    m_bar->setRange(0, 100);
    m_bar->setValue(shown);
    m_sentence->setText(tr("%1 … %2%").arg(m_opening.name()).arg(shown));
}

/// Stays until the opening has ended: what it had begun is taken back first.
void StartPage::closeEvent(QCloseEvent *event)
{
    m_givenUp = true;
    m_later->setEnabled(false);
    m_bar->setRange(0, 0);
    m_sentence->setText(tr("Leaving the data as it was …"));
    m_opening.cancel();
    event->ignore();
}

Result<Done> openStore(DeskWorker &desk)
{
    QEventLoop loop;
    Result<Done> done = Done{};
    QObject::connect(&desk, &DeskWorker::opened, &loop, &QEventLoop::quit);
    QObject::connect(&desk, &DeskWorker::failed, &loop, [&](const Error &error) {
        done = error;
        loop.quit();
    });
    StartPage page(desk.opening());
    page.showWhenLong();
    desk.open();
    loop.exec();
    if (page.isGivenUp())
        return Error{Reason::Cancelled, {}, {}};
    return done;
}

} // namespace onedoor
