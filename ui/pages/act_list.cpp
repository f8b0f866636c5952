#include "ui/pages/act_list.h"

#include "ui/models/act_words.h"
#include "ui/models/type_match.h"
#include "ui/widgets/page_scroll.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

Step stepOf(const ActOffer &offer)
{
    const ActSpec &act = *offer.act;
    Step step{act.act,       act.letter,     act.title,
              offer.because, !offer.refused, !offer.because.isEmpty()};
    if (offer.refused)
        step.detail = refusalText(*offer.refused, &act);
    return step;
}

} // namespace

ActList::ActList(QWidget *parent) : QWidget(parent), m_search(new QLineEdit), m_steps(new Steps)
{
    m_search->setObjectName(QStringLiteral("actSearch"));
    m_search->setPlaceholderText(tr("/ finds an act by words or pinyin"));
    m_search->setAccessibleName(tr("Find an act"));
    m_search->setClearButtonEnabled(true);
    m_steps->setObjectName(QStringLiteral("steps"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(new ColumnScroll(m_steps), 1);
    setFocusProxy(m_steps);
    connect(m_search, &QLineEdit::textChanged, this, &ActList::refresh);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_search->text().trimmed().isEmpty())
            m_steps->takeFirst();
    });
    connect(m_steps, &Steps::taken, this, [this](const QString &key) {
        m_search->clear();
        Q_EMIT taken(key);
    });
}

void ActList::setOffers(const QList<ActOffer> &offers, const QList<Step> &more)
{
    m_offers = offers;
    m_more = more;
    refresh();
}

void ActList::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ActList::endSearch()
{
    const bool searching = m_search->hasFocus() || !m_search->text().isEmpty();
    m_search->clear();
    if (searching)
        m_steps->setFocus(Qt::OtherFocusReason);
    return searching;
}

void ActList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash)
        search();
    else
        QWidget::keyPressEvent(event);
}

void ActList::press(const QString &letter)
{
    const auto offer = std::find_if(m_offers.begin(), m_offers.end(), [&](const ActOffer &each) {
        return each.act->letter == letter;
    });
    if (offer == m_offers.end())
        return;
    if (offer->refused)
        Q_EMIT closed(QStringLiteral("%1：%2").arg(offer->act->title, stepOf(*offer).detail));
    else
        Q_EMIT taken(offer->act->act);
}

void ActList::refresh()
{
    const QString typed = m_search->text().trimmed();
    m_steps->setSteps(typed.isEmpty() ? open() + m_more : found(typed));
}

QList<Step> ActList::open() const
{
    QList<Step> steps;
    QString group;
    for (const bool next : {true, false}) {
        for (const ActOffer &offer : m_offers) {
            if (offer.refused || offer.because.isEmpty() == next)
                continue;
            Step step = stepOf(offer);
            const QString heading = next ? tr("Now") : offer.act->group;
            if (heading != group)
                step.heading = group = heading;
            steps.append(step);
        }
    }
    return steps;
}

QList<Step> ActList::found(const QString &typed) const
{
    QList<std::pair<int, Step>> all;
    for (const ActOffer &offer : m_offers) {
        if (const auto fit = howWell(m_pinyin, offer.act->title, typed))
            all.append({*fit + (offer.refused ? 10 : 0), stepOf(offer)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Step> steps;
    for (const auto &[fit, step] : all)
        steps << step;
    return steps;
}

} // namespace onedoor
