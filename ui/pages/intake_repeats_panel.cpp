#include "ui/pages/intake_repeats_panel.h"

#include "ui/models/repeat_words.h"
#include "ui/models/wording.h"
#include "ui/shell/actions.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace onedoor
{

RepeatsPanel::RepeatsPanel(IntakeModel &model, QWidget *parent)
    : Card(tr("Known already"), parent), m_model(model),
      m_list(lineList(QStringLiteral("repeats"), tr("Known already"))),
      m_way(keyCap(keysText(QKeySequence(QLatin1String(rowOf(ActionId::KnownAlready).keys))))),
      m_none(quietLine(tr("Nobody and nothing like it so far; closed matters are looked at, "
                          "too."))),
      m_keys(quietLine(tr("Enter opens · L links when registered"))), m_links(new Chips)
{
    m_links->setObjectName(QStringLiteral("plannedLinks"));
    m_links->setAccessibleName(tr("Linked when registered"));
    m_list->installEventFilter(this);
    addToHead(m_way);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_none);
    body()->addWidget(m_keys);
    body()->addWidget(m_links);
    body()->addStretch();
    connect(&m_model, &IntakeModel::repeatsChanged, this, &RepeatsPanel::showRepeats);
    connect(&m_model, &IntakeModel::reset, this, &RepeatsPanel::showRepeats);
    connect(m_links, &Chips::valuesChanged, this, &RepeatsPanel::dropLinksBut,
            Qt::QueuedConnection);
    onActivated(m_list, this, [this](int row) {
        if (row >= 0 && row < m_model.repeats().size())
            Q_EMIT petitionRequested(m_model.repeats().at(row).petition);
    });
    showRepeats();
}

bool RepeatsPanel::takeFocus()
{
    if (m_list->hasFocus() && m_cameFrom) {
        m_cameFrom->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (!m_list->isVisible())
        return false;
    m_cameFrom = QApplication::focusWidget();
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_list->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool RepeatsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_L && !(key->modifiers() & ~Qt::ShiftModifier)) {
            toggleLink(std::max(0, m_list->currentRow()));
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void RepeatsPanel::showRepeats()
{
    const int current = m_list->currentRow();
    const Catalogue &channels = m_model.reference().channels;
    m_list->clear();
    for (const Repeat &repeat : m_model.repeats()) {
        const Entry *channel = channels.find(repeat.channel);
        const QString standing =
            tr("%1 · %2 · registered %3", "channel, state, day")
                .arg(channel ? channel->name : repeat.channel, stateText(repeat.state),
                     dayInWords(Clock::legalDay(repeat.registeredAt)));
        QStringList lines{repeat.title};
        lines << reasonsOf(repeat) << standing;
        auto *item = new QListWidgetItem(iconOf(repeat.isRepeat() ? Glyph::Warning : Glyph::History,
                                                repeat.isRepeat() ? Tone::Amber : Tone::Quiet),
                                         lines.join(QLatin1Char('\n')));
        item->setToolTip(repeat.petitioner.isEmpty()
                             ? repeat.code
                             : QStringLiteral("%1 · %2").arg(repeat.code, repeat.petitioner));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    m_way->setVisible(m_list->count() > 0);
    // A correction is registered already: it is linked on its own page.
    m_keys->setVisible(m_list->count() > 0 && m_model.stage() == IntakeModel::Stage::Filling);
    showLinks();
}

void RepeatsPanel::showLinks()
{
    QList<Choice> choices;
    QStringList on;
    for (const PetitionLinked &link : m_model.form().links) {
        const QString serial = link.code.section(QLatin1Char('-'), 1, 3);
        choices.append({link.other.text(),
                        tr("%1 %2", "same matter, code").arg(linkKindText(link.kind), serial),
                        tr("Will be linked with %1 when registered").arg(link.code)});
        on.append(link.other.text());
    }
    m_links->setChoices(choices);
    m_links->setValues(on);
    m_links->setVisible(!choices.isEmpty());
}

void RepeatsPanel::toggleLink(int row)
{
    if (row >= m_model.repeats().size() || m_model.stage() != IntakeModel::Stage::Filling)
        return;
    const Repeat repeat = m_model.repeats().at(row);
    IntakeForm form = m_model.form();
    if (form.willLinkWith(repeat.petition))
        form.links.removeIf(
            [&](const PetitionLinked &link) { return link.other == repeat.petition; });
    else
        form.links.append(linkTo(repeat));
    m_model.edit(form);
    showLinks();
}

void RepeatsPanel::dropLinksBut(const QStringList &ids)
{
    IntakeForm form = m_model.form();
    form.links.removeIf(
        [&](const PetitionLinked &link) { return !ids.contains(link.other.text()); });
    m_model.edit(form);
    showLinks();
}

} // namespace onedoor
