#include "ui/pages/intake_parties_panel.h"

#include "ui/shell/actions.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

PartiesPanel::PartiesPanel(Side side, const IntakeModel &model, int atLeast, QWidget *parent)
    : QWidget(parent), m_side(side), m_model(model), m_atLeast(atLeast), m_column(new QVBoxLayout)
{
    const bool petitioner = side == Side::Petitioner;
    const QKeySequence key(
        QLatin1String(rowOf(petitioner ? ActionId::AddPetitioner : ActionId::AddRespondent).keys));
    auto *more = new QPushButton(QStringLiteral("%1  %2").arg(
        petitioner ? tr("Add a petitioner") : tr("Add a respondent"), keysText(key)));
    more->setObjectName(QStringLiteral("addParty"));
    more->setProperty("quiet", true);
    more->setIcon(iconOf(Glyph::Add, Tone::Jade));
    connect(more, &QPushButton::clicked, this, &PartiesPanel::addParty);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(8);
    whole->addLayout(m_column);
    whole->addWidget(more, 0, Qt::AlignLeft);
    setParties({});
}

QList<Party> PartiesPanel::parties() const
{
    QList<Party> parties;
    for (const PartyCard *card : m_cards) {
        if (const Party party = card->party(); !isBlank(party))
            parties.append(party);
    }
    return parties;
}

void PartiesPanel::setParties(const QList<Party> &parties)
{
    const qsizetype wanted = std::max<qsizetype>(m_atLeast, parties.size());
    while (m_cards.size() > wanted)
        m_cards.takeLast()->deleteLater();
    for (qsizetype i = 0; i < wanted; ++i) {
        if (i < m_cards.size())
            m_cards.at(i)->setParty(parties.value(i));
        else
            append(parties.value(i));
    }
    settle();
}

Field *PartiesPanel::field(int index, const QString &name) const
{
    int filled = -1;
    for (const PartyCard *card : m_cards) {
        if (!isBlank(card->party()) && ++filled == index)
            return card->field(name);
    }
    return m_cards.isEmpty() ? nullptr : m_cards.first()->field(name);
}

void PartiesPanel::addParty()
{
    PartyCard *card = append({});
    settle();
    card->field(QStringLiteral("name"))->setFocus(Qt::ShortcutFocusReason);
}

void PartiesPanel::restore(const Party &party)
{
    append(party);
    settle();
    Q_EMIT edited();
}

PartyCard *PartiesPanel::append(const Party &party)
{
    auto *card = new PartyCard(m_side, m_model, this);
    card->setParty(party);
    connect(card, &PartyCard::edited, this, &PartiesPanel::edited);
    connect(card, &PartyCard::removeRequested, this, [this, card] { remove(card); });
    m_cards.append(card);
    m_column->addWidget(card);
    return card;
}

void PartiesPanel::remove(PartyCard *card)
{
    const Party party = card->party();
    m_cards.removeOne(card);
    card->hide();
    card->deleteLater();
    settle();
    Q_EMIT edited();
    if (!isBlank(party))
        Q_EMIT removed(party);
}

void PartiesPanel::settle()
{
    for (PartyCard *card : m_cards)
        card->setRemovable(m_cards.size() > m_atLeast);
}

} // namespace onedoor
