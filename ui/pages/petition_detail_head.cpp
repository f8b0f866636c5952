#include "ui/pages/petition_detail_head.h"

#include "ui/models/wording.h"
#include "ui/pages/petition_words.h"
#include "ui/widgets/countdown_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/route_map.h"
#include "ui/widgets/status_pill.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

using LookReason = PetitionModel::LookReason;

Station stationOf(const PetitionModel::RouteStop &stop)
{
    using Mark = PetitionModel::RouteStop::Mark;
    Station station{stop.text, stop.when, Station::State::Next};
    if (stop.mark == Mark::Done)
        station.state = Station::State::Done;
    else if (stop.mark == Mark::Now)
        station.state = Station::State::Now;
    else if (stop.mark == Mark::End)
        station.state = Station::State::End;
    return station;
}

/// Of the ends that are still possible the first few, and how many more there are.
QList<Station> stationsOf(const QList<PetitionModel::RouteStop> &stops)
{
    constexpr int endsAtMost = 3;
    QList<Station> stations;
    int ends = 0;
    for (const PetitionModel::RouteStop &stop : stops) {
        const bool possible =
            stop.mark == PetitionModel::RouteStop::Mark::End && stop.when.isEmpty();
        if (!possible || ++ends <= endsAtMost)
            stations.append(stationOf(stop));
    }
    if (ends > endsAtMost)
        stations.last().text += PetitionDetailHead::tr(", one of %1").arg(ends - endsAtMost + 1);
    return stations;
}

} // namespace

PetitionDetailHead::PetitionDetailHead(PetitionModel &model, QWidget *parent)
    : QFrame(parent), m_model(model), m_title(textLabel({}, TextRole::Title)),
      m_state(new StatusPill), m_code(textLabel({})), m_people(textLabel({})),
      m_date(new CountdownLabel), m_reason(new QComboBox), m_law(textLabel({})),
      m_route(new RouteMap), m_routePlace(new ColumnScroll(m_route)),
      m_past(new QPushButton(tr("Show"))), m_pastWords(shortLabel({}, TextRole::Small))
{
    m_pastLine = makePastLine();
    m_title->setObjectName(QStringLiteral("petitionTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_law->setObjectName(QStringLiteral("derivation"));
    m_law->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_law->setWordWrap(true);
    m_law->hide();
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title, 1);
    top->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(makeCodeLine());
    column->addWidget(m_law);
    column->addWidget(m_routePlace);
    column->addWidget(m_pastLine);
    connect(m_date, &CountdownLabel::lawRequested, this, &PetitionDetailHead::toggleLaw);
    connect(m_reason, &QComboBox::activated, this,
            [this](int row) { m_model.lookAgain(m_reason->itemData(row).value<LookReason>()); });
}

QWidget *PetitionDetailHead::makeCodeLine()
{
    auto *copy = new QToolButton;
    copy->setIcon(iconOf(Glyph::Copy, Tone::Jade));
    copy->setProperty("quietTool", true);
    copy->setToolTip(tr("Copy the code (Ctrl+Shift+C)"));
    copy->setAccessibleName(tr("Copy the code"));
    connect(copy, &QToolButton::clicked, this, &PetitionDetailHead::copyCode);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setObjectName(QStringLiteral("petitionCode"));
    setTone(m_people, Tone::Quiet);
    m_people->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reason->setObjectName(QStringLiteral("lookReason"));
    m_reason->setAccessibleName(tr("Why I look"));
    m_reason->setToolTip(tr("Every look at a matter is kept with its reason."));
    for (const LookReason reason :
         {LookReason::Handling, LookReason::Progress, LookReason::Supervision, LookReason::Check})
        m_reason->addItem(PetitionModel::lookText(reason), QVariant::fromValue(reason));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_code);
    row->addWidget(copy);
    row->addSpacing(8);
    row->addWidget(m_people, 1);
    row->addWidget(m_date);
    row->addSpacing(8);
    QLabel *why = textLabel(tr("Why I look"), TextRole::Small);
    setTone(why, Tone::Quiet);
    row->addWidget(why);
    row->addWidget(m_reason);
    return line;
}

/// Another matter begins folded.
QWidget *PetitionDetailHead::makePastLine()
{
    m_past->setObjectName(QStringLiteral("pastRoutes"));
    m_past->setProperty("quiet", true);
    m_past->setCheckable(true);
    m_past->setAccessibleName(tr("Ways that have ended"));
    setTone(m_pastWords, Tone::Quiet);
    connect(m_past, &QPushButton::toggled, this, &PetitionDetailHead::fillRoute);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_pastWords, 1);
    row->addWidget(m_past);
    return line;
}

/// The matter's way and the open ones; those that ended are a line, and unfold. More than a few
/// scroll, so that what can be done keeps its room.
void PetitionDetailHead::fillRoute()
{
    constexpr int lanesAtMost = 3;
    const bool all = m_past->isChecked();
    QList<Lane> lanes;
    QStringList past;
    for (const PetitionModel::RouteLane &lane : m_model.lanes()) {
        if (lane.isOver)
            past << tr("%1: %2 %3", "a way, how it ended, when")
                        .arg(lane.title, lane.stops.last().text, lane.stops.last().when);
        if (!lane.isOver || all)
            lanes.append({lane.title, stationsOf(lane.stops)});
    }
    m_route->setLanes(lanes);
    const int shown = int(std::min<qsizetype>(lanes.size(), lanesAtMost));
    m_routePlace->setFixedHeight(m_route->heightOf(shown));
    m_routePlace->setFocusPolicy(lanes.size() > lanesAtMost ? Qt::TabFocus : Qt::NoFocus);
    m_past->setText(all ? tr("Fold") : tr("Show"));
    m_past->setMinimumSize(m_past->minimumSizeHint()); // a tight page would take of it first
    m_pastWords->setText(tr("Ended: %1").arg(past.join(u'；')));
    m_pastWords->setToolTip(past.join(u'\n'));
    m_pastLine->setHidden(past.isEmpty());
}

void PetitionDetailHead::refresh()
{
    const Petition &petition = m_model.petition();
    m_title->setText(petition.intake.title);
    m_title->setToolTip(petition.intake.title);
    m_state->setStatus(toneOf(petition.standsAs()), stateText(petition.standsAs()));
    m_code->setText(petition.code.text());
    const QString handler = petition.handler();
    m_people->setText(handler.isEmpty() ? petitionersText(petition)
                                        : tr("%1 · with %2", "petitioner · who handles it")
                                              .arg(petitionersText(petition), handler));
    m_reason->setCurrentIndex(m_reason->findData(QVariant::fromValue(m_model.reason())));
    fillDate();
    if (petition.id != std::exchange(m_shown, petition.id))
        m_past->setChecked(false);
    fillRoute();
}

void PetitionDetailHead::fillDate()
{
    const auto &next = m_model.dueDate();
    if (!next) {
        m_date->clear();
        m_law->hide();
        return;
    }
    m_date->setDeadline(next->due, next->daysLeft, next->workingDays);
    QStringList lines{next->owner.isEmpty()
                          ? next->title
                          : tr("%1 · to be kept by %2").arg(next->title, next->owner)};
    lines += next->derivation.steps.isEmpty()
                 ? QStringList{tr("The day was set by hand when it was decided.")}
                 : derivationLines(next->derivation);
    m_law->setText(lines.join(QLatin1Char('\n')));
}

void PetitionDetailHead::toggleLaw()
{
    m_law->setVisible(m_law->isHidden());
}

bool PetitionDetailHead::hideLaw()
{
    const bool shown = !m_law->isHidden();
    m_law->hide();
    return shown;
}

void PetitionDetailHead::copyCode()
{
    QGuiApplication::clipboard()->setText(m_model.petition().code.text());
    Q_EMIT copied();
}

} // namespace onedoor
