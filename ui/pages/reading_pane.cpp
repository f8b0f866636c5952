#include "ui/pages/reading_pane.h"

#include "core/domain/route_advice.h"
#include "ui/models/act_words.h"
#include "ui/models/wording.h"
#include "ui/models/wording_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int waysAtMost = 6; ///< told with their reasons

/// 138 0000 0000.
QString phoneText(const QString &phone)
{
    const bool mobile = phone.size() == 11 && phone.startsWith(u'1');
    return mobile ? phone.left(3) + u' ' + phone.mid(3, 4) + u' ' + phone.mid(7) : phone;
}

QString filled(const QStringList &parts)
{
    QStringList all = parts;
    all.removeAll(QString());
    return all.join(QStringLiteral(" · "));
}

} // namespace

ReadingPane::ReadingPane(const PetitionModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("reading"));
    m_column->setContentsMargins(0, 0, 8, 0);
}

void ReadingPane::refresh()
{
    QWidget *before = m_sheet;
    m_sheet = new QWidget;
    m_rows = new QVBoxLayout(m_sheet);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    const Intake &intake = m_model.petition().intake;
    addWarnings();
    addStory();
    addFacts();
    addSide(tr("Petitioners"), intake.petitioners);
    addSide(tr("Respondents"), intake.respondents);
    addAgreed();
    addWays();
    m_rows->addStretch(1);
    m_column->addWidget(m_sheet);
    m_sheet->show(); // at once, or the pane is empty for a moment
    if (before) {
        before->hide();
        before->deleteLater();
    }
}

void ReadingPane::addWarnings()
{
    const Petition &petition = m_model.petition();
    QStringList signs;
    for (const Signal &signal : petition.signals) {
        if (!signal.closed)
            signs << m_model.reference().declarations.titleOf(NameKind::Signal,
                                                              signal.raised.signal);
    }
    if (petition.signals.isEmpty()) {
        for (const QString &code : petition.intake.urgentSignals)
            signs << m_model.reference().declarations.titleOf(NameKind::Signal, code);
    }
    const auto say = [this](const char *name, Notice::Kind kind, const QString &sentence) {
        auto *notice = new Notice;
        notice->setObjectName(QLatin1String(name));
        notice->say(kind, sentence);
        add(notice);
    };
    if (!signs.isEmpty())
        say("danger", Notice::Kind::Danger,
            tr("Danger: %1. Regulations on petitions, article 25: report at once to the party "
               "committee and the government, inform the bodies in charge, and take what measures "
               "you may.")
                .arg(signs.join(u'、')));
    if (petition.intake.isProtected)
        say("protected", Notice::Kind::Warning,
            tr("Protected: the other side must not learn who came."));
}

void ReadingPane::addStory()
{
    const Intake &intake = m_model.petition().intake;
    addHeading(tr("What happened"));
    addText(intake.narrative);
    if (intake.claim.isEmpty())
        return;
    addHeading(tr("What is asked for"));
    addText(intake.claim);
}

void ReadingPane::addFacts()
{
    const Intake &intake = m_model.petition().intake;
    const Reference &reference = m_model.reference();
    const auto named = [&](const char *field, const QString &value) {
        return value.isEmpty() ? QString() : valueText(QLatin1String(field), value, reference);
    };
    addHeading(tr("The matter"));
    addLine(fieldText(QStringLiteral("place")),
            filled({named("division", intake.place.division), intake.place.detail}));
    addLine(fieldText(QStringLiteral("occurred_on")),
            intake.occurredOn ? dayInWords(*intake.occurredOn) : QString());
    addLine(fieldText(QStringLiteral("amount")),
            intake.amount ? tr("%1 yuan").arg(intake.amount->grouped()) : QString());
    addLine(fieldText(QStringLiteral("headcount")),
            intake.headcount > 1 ? QString::number(intake.headcount) : QString());
    addLine(fieldText(QStringLiteral("type")),
            filled({kindText(intake.kind), intake.type,
                    intake.contentClass.join(QStringLiteral(" / "))}));
    addLine(fieldText(QStringLiteral("channel")),
            filled({named("channel", intake.channel), instantInWords(intake.receivedAt),
                    intake.sourceNo}));
    addLine(tr("Screening"), filled({intake.nature, intake.sphere,
                                     tr("intensity %1").arg(intensityText(intake.intensity))}));
    if (intake.willingToMediate)
        addLine(fieldText(QStringLiteral("willing_to_mediate")),
                *intake.willingToMediate ? tr("yes") : tr("no"));
}

void ReadingPane::addSide(const QString &title, const QList<Party> &parties)
{
    if (parties.isEmpty() && !m_model.petition().intake.anonymous)
        return;
    addHeading(title);
    if (parties.isEmpty())
        addText(tr("anonymous"));
    for (const Party &party : parties)
        addParty(party);
}

void ReadingPane::addParty(const Party &party)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(0);
    const auto line = [column](const QString &text, TextRole role) {
        if (text.isEmpty())
            return;
        QLabel *label = textLabel(text, role);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    const bool self = party.standing == Standing::Self;
    line(filled({party.erased ? tr("erased") : party.name,
                 self ? partyKindText(party.kind) : standingText(party.standing),
                 phoneText(party.phone), party.phoneNote}),
         TextRole::Body);
    line(filled({party.idNumber, party.address, party.occupation}), TextRole::Small);
    line(filled({party.contact, party.contactTitle}), TextRole::Small);
    line(party.guardian.isEmpty() ? QString() : tr("Guardian: %1").arg(party.guardian),
         TextRole::Small);
    add(card);
}

/// What was agreed and what is to be paid: of the last time each act asked for it.
void ReadingPane::addAgreed()
{
    const Reference &reference = m_model.reference();
    for (const ActSpec &act : reference.declarations.acts()) {
        const TakenAct *taken = m_model.petition().lastAct(act.act);
        if (!taken)
            continue;
        for (const AskSpec &ask : act.asks) {
            const QJsonValue answer = taken->taken.inputs.value(ask.key);
            const bool sums = ask.isList() && !answer.isUndefined() &&
                              (ask.type == AskType::Clauses || ask.type == AskType::Instalments);
            if (sums) {
                addHeading(ask.title);
                addText(answerText(ask, answer, reference));
            } else if (ask.type == AskType::Money && !answer.isUndefined()) {
                addLine(ask.title, answerText(ask, answer, reference));
            }
        }
    }
}

/// The advisor: what speaks for which way, what it costs and what comes first; the others by name,
/// so that none is hidden.
void ReadingPane::addWays()
{
    QStringList others;
    int told = 0;
    for (const AdvisedRoute &one :
         adviseRoutes(m_model.doable().view, m_model.reference().declarations)) {
        if (one.refused || m_model.doable().view.isEmpty())
            continue;
        if (one.because.isEmpty() || told == waysAtMost) {
            others << one.route->title;
            continue;
        }
        if (++told == 1)
            addHeading(tr("Lawful ways, the likeliest first"));
        addText(tr("%1: %2", "label, value")
                    .arg(one.route->title, one.because.join(QStringLiteral("；"))));
        const QString first = one.first.join(QStringLiteral("；"));
        QLabel *more = textLabel(
            filled({one.route->cost, one.route->time, one.route->force,
                    first.isEmpty() ? QString() : tr("first: %1").arg(first), one.closed}),
            TextRole::Small);
        more->setWordWrap(true);
        setTone(more, Tone::Quiet);
        add(more);
    }
    if (!others.isEmpty())
        addLine(tr("Open to it as well"), others.join(u'、'));
}

void ReadingPane::addHeading(const QString &text)
{
    m_rows->addSpacing(m_rows->count() > 0 ? 8 : 0);
    QLabel *heading = textLabel(text, TextRole::Small);
    setTone(heading, Tone::Quiet);
    add(heading);
}

void ReadingPane::addText(const QString &text)
{
    QLabel *label = textLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    add(label);
}

void ReadingPane::addLine(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        addText(tr("%1: %2", "label, value").arg(label, value));
}

void ReadingPane::add(QWidget *widget)
{
    m_rows->addWidget(widget);
}

} // namespace onedoor
