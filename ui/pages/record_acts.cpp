#include "ui/pages/record_acts.h"

#include "ui/pages/act_sheet.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/steps.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

constexpr int digits = 9;

} // namespace

RecordActs::RecordActs(RecordsModel &model, QStackedWidget *place, QWidget *parent)
    : Card(tr("What can be done"), parent), m_model(model), m_place(place),
      m_sheetPlace(new ColumnScroll), m_steps(new Steps)
{
    m_steps->setObjectName(QStringLiteral("recordActs"));
    body()->addWidget(new ColumnScroll(m_steps), 1);
    m_place->addWidget(m_sheetPlace);
    connect(m_steps, &Steps::taken, this, &RecordActs::begin);
    for (int digit = 1; digit <= digits; ++digit) {
        auto *key = new QShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(digit)), this);
        key->setContext(Qt::WindowShortcut); // only while this card is shown
        connect(key, &QShortcut::activated, this,
                [this, digit] { m_steps->take(QString::number(digit)); });
    }
    hide();
}

void RecordActs::refresh()
{
    const RecordSubject &subject = m_model.subject();
    if (m_sheet && (m_of != subject.petition().id || !subject.doable().isOpen(m_sheet->act().act)))
        putAway();
    QList<Step> steps;
    for (const ActOffer &offer : subject.doable().offers) {
        if (!offer.refused && !m_model.desk().isReadOnly())
            steps.append({offer.act->act,
                          steps.size() < digits ? QString::number(steps.size() + 1) : QString(),
                          offer.act->title, offer.because, true, !offer.because.isEmpty()});
    }
    m_steps->setSteps(steps);
    setHidden(steps.isEmpty() || m_sheet);
}

void RecordActs::begin(const QString &act)
{
    RecordSubject &subject = m_model.subject();
    const ActOffer *offer = subject.doable().offer(act);
    if (m_sheet || !offer || offer->refused || m_model.recording().isUnderWay())
        return;
    Q_EMIT begun();
    m_of = subject.petition().id;
    m_sheet = new ActSheet(subject, *offer->act);
    m_sheetPlace->setContent(m_sheet); // the one before goes
    m_place->setCurrentWidget(m_sheetPlace);
    connect(m_sheet, &ActSheet::filledIn, this, &RecordActs::changed);
    connect(m_sheet, &ActSheet::statusChanged, this, &RecordActs::statusChanged);
    connect(m_sheet, &ActSheet::recorded, this, [this, title = offer->act->title] {
        putAway();
        Q_EMIT recorded(title);
    });
    m_sheet->setFocus(Qt::TabFocusReason);
    hide();
    Q_EMIT changed();
}

void RecordActs::putAway()
{
    if (!m_sheet)
        return;
    std::exchange(m_sheet, nullptr)->keepDraft();
    m_place->setCurrentIndex(0);
    m_sheetPlace->takeWidget()->deleteLater();
    refresh();
    Q_EMIT changed();
}

} // namespace onedoor
