#include "ui/pages/intake_suggestions_panel.h"

#include "ui/shell/actions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"

#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int keys = 9; ///< Alt+1 to Alt+9

QString keyOf(int number)
{
    return keysText(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)));
}

} // namespace

SuggestionsPanel::SuggestionsPanel(const IntakeModel &model, QWidget *parent)
    : Card(tr("Suggestions"), parent), m_model(model),
      m_list(lineList(QStringLiteral("suggested"), tr("Suggestions")))
{
    body()->addWidget(m_list, 1);
    auto *all = new QPushButton(QStringLiteral("%1  %2").arg(
        tr("Take all"), keysText(QKeySequence(QLatin1String(rowOf(ActionId::TakeAll).keys)))));
    all->setObjectName(QStringLiteral("takeAll"));
    all->setProperty("quiet", true);
    all->setFocusPolicy(Qt::TabFocus);
    addToHead(all);
    connect(all, &QPushButton::clicked, this, &SuggestionsPanel::takeAll);
    onActivated(m_list, this, [this](int row) { take(int(m_keyed.indexOf(row)) + 1); });
    // Alt+1 stands in the table of actions for all of them.
    for (int number = 2; number <= keys; ++number)
        connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), this),
                &QShortcut::activated, this, [this, number] { take(number); });
    connect(&m_model.suggestions(), &SuggestionSearch::changed, this, &SuggestionsPanel::refresh);
    connect(&m_model, &IntakeModel::problemsChanged, this, &SuggestionsPanel::refresh);
    refresh();
}

bool SuggestionsPanel::take(int number)
{
    if (number < 1 || number > m_keyed.size())
        return false;
    Q_EMIT taken(*Offer(m_offers.at(m_keyed.at(number - 1))).taken);
    return true;
}

bool SuggestionsPanel::takeAll()
{
    if (m_keyed.isEmpty())
        return false;
    Q_EMIT taken(takenAll(m_model.form(), m_model.suggestions().offered(), m_model.reference(),
                          m_model.nearDivision()));
    return true;
}

QString SuggestionsPanel::lineOf(const Offer &offer, int number) const
{
    const QString line = tr("%1: %2", "field, value").arg(offer.field, offer.value);
    const QString keyed = number > 0 ? QStringLiteral("%1  [%2]").arg(line, keyOf(number))
                                     : tr("%1 (at the next step)", "an organisation").arg(line);
    return offer.why.isEmpty() ? keyed : keyed + u'\n' + offer.why;
}

void SuggestionsPanel::refresh()
{
    const QList<Offer> offers = m_model.stage() == IntakeModel::Stage::Deciding
                                    ? QList<Offer>()
                                    : offersFor(m_model.form(), m_model.suggestions().offered(),
                                                m_model.reference(), m_model.nearDivision());
    m_offers = offers;
    m_keyed.clear();
    QStringList lines;
    for (qsizetype i = 0; i < offers.size(); ++i) {
        const bool keyed = offers.at(i).taken && m_keyed.size() < keys;
        if (keyed)
            m_keyed.append(i);
        lines.append(lineOf(offers.at(i), keyed ? int(m_keyed.size()) : 0));
    }
    QStringList shown;
    for (int row = 0; row < m_list->count(); ++row)
        shown.append(m_list->item(row)->text());
    if (shown != lines) {
        m_list->clear();
        m_list->addItems(lines);
    }
    setVisible(!lines.isEmpty());
}

} // namespace onedoor
