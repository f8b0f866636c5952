#include "ui/pages/intake_screening_panel.h"

#include "ui/models/wording.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QGridLayout>

namespace onedoor
{

namespace
{

// Parts of the catalogues, by their Chinese names there.
const QStringList sources{QStringLiteral("来源")};
const QStringList natures{QStringLiteral("性质")};
const QStringList spheres{QStringLiteral("领域")};
const QString receivedAt = QStringLiteral("received_at");
const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

QList<Choice> kindChoices()
{
    QList<Choice> choices;
    for (const PetitionKind kind :
         {PetitionKind::Dispute, PetitionKind::Litigation, PetitionKind::Other})
        choices.append({wordOf(kind), kindText(kind), {}});
    return choices;
}

QList<Choice> subkindChoices()
{
    QList<Choice> choices;
    for (const char *word : {"petition", "complaint", "advice", "help", "suggestion", "service"})
        choices.append({QLatin1String(word), subkindText(QLatin1String(word)), {}});
    return choices;
}

QList<Choice> intensityChoices(const Catalogue &screening)
{
    QList<Choice> choices;
    for (const Intensity intensity : {Intensity::Low, Intensity::Medium, Intensity::High}) {
        const Entry *entry = screening.find(wordOf(intensity));
        choices.append(
            {wordOf(intensity), intensityText(intensity), entry ? entry->note : QString()});
    }
    return choices;
}

QList<Choice> signalChoices(const Catalogue &signalsOfUrgency)
{
    QList<Choice> choices;
    for (const Entry &entry : signalsOfUrgency.all())
        choices.append({entry.name, entry.name, entry.note});
    return choices;
}

} // namespace

ScreeningPanel::ScreeningPanel(const IntakeModel &model, QWidget *parent)
    : Card({}, parent), m_model(model), m_kind(new Segmented(kindChoices())),
      m_subkind(new Segmented(subkindChoices())), m_type(new TypeAhead), m_class(new TypeAhead),
      m_nature(new TypeAhead), m_sphere(new TypeAhead),
      m_intensity(new Segmented(intensityChoices(model.reference().screening))),
      m_signals(new Chips(signalChoices(model.reference().urgentSignals))),
      m_willing(new Segmented({{yes, tr("Willing"), {}}, {no, tr("Not willing"), {}}})),
      m_channel(new TypeAhead), m_sourceNo(new QLineEdit), m_received(new DateField(model.today()))
{
    lay();
    feedSources();
    connectAll();
}

Field *ScreeningPanel::add(const QString &name, QWidget *control)
{
    auto *field = new Field(fieldText(name), control);
    control->setObjectName(name);
    m_fields.insert(name, field);
    return field;
}

void ScreeningPanel::lay()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(add(QStringLiteral("kind"), m_kind), 0, 0, 1, 6);
    grid->addWidget(add(QStringLiteral("subkind"), m_subkind), 1, 0, 1, 6);
    grid->addWidget(add(QStringLiteral("type"), m_type), 2, 0, 1, 2);
    grid->addWidget(add(QStringLiteral("content_class"), m_class), 2, 2, 1, 4);
    grid->addWidget(add(QStringLiteral("nature"), m_nature), 3, 0, 1, 2);
    grid->addWidget(add(QStringLiteral("sphere"), m_sphere), 3, 2, 1, 2);
    grid->addWidget(add(QStringLiteral("intensity"), m_intensity), 3, 4, 1, 2);
    grid->addWidget(add(QStringLiteral("urgent_signals"), m_signals), 4, 0, 1, 6);
    auto *willing = new Field(tr("Mediation"), m_willing);
    m_willing->setObjectName(QStringLiteral("willing_to_mediate"));
    m_fields.insert(QStringLiteral("willing_to_mediate"), willing);
    grid->addWidget(willing, 5, 0, 1, 3);
    grid->addWidget(add(QStringLiteral("channel"), m_channel), 6, 0, 1, 2);
    grid->addWidget(add(QStringLiteral("source_no"), m_sourceNo), 6, 2, 1, 2);
    grid->addWidget(add(receivedAt, m_received), 6, 4, 1, 2);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    body()->addLayout(grid);
    m_received->setPlaceholderText(tr("today"));
}

void ScreeningPanel::feedSources()
{
    const Reference &reference = m_model.reference();
    m_type->setSource(catalogueSource(reference.disputeTypes));
    m_class->setSource(contentClassSource(reference.contentClasses));
    m_nature->setSource(catalogueSource(reference.screening, natures));
    m_sphere->setSource(catalogueSource(reference.screening, spheres));
    m_channel->setSource(catalogueSource(reference.channels, sources));
    for (TypeAhead *line : {m_type, m_nature, m_sphere, m_channel}) {
        line->setSuggestsWhenEmpty(true);
        line->setPlaceholderText(tr("Letters, or ↓"));
    }
    m_class->setPlaceholderText(tr("Pinyin or initials, e.g. xqgl"));
}

void ScreeningPanel::connectAll()
{
    const auto news = [this] {
        if (m_showing)
            return;
        adapt();
        Q_EMIT edited();
    };
    for (TypeAhead *line : {m_type, m_class, m_nature, m_sphere, m_channel}) {
        connect(line, &QLineEdit::textEdited, this, news);
        connect(line, &TypeAhead::chosen, this, news);
    }
    for (Segmented *choice : {m_kind, m_subkind, m_intensity, m_willing})
        connect(choice, &Segmented::valueChanged, this, news);
    connect(m_signals, &Chips::valuesChanged, this, news);
    connect(m_sourceNo, &QLineEdit::textEdited, this, news);
    connect(m_received, &DateField::dateEdited, this, news);
}

void ScreeningPanel::write(IntakeForm &form) const
{
    Intake &intake = form.intake;
    intake.kind = fromWord<PetitionKind>(m_kind->value()).value_or(PetitionKind::Dispute);
    intake.subkind = intake.kind == PetitionKind::Other ? m_subkind->value() : QString();
    intake.type = m_type->text().trimmed();
    const QString path = m_class->text().trimmed();
    intake.contentClass = path.isEmpty() ? QStringList() : path.split(QStringLiteral(" / "));
    intake.nature = m_nature->text().trimmed();
    intake.sphere = m_sphere->text().trimmed();
    intake.intensity = fromWord<Intensity>(m_intensity->value()).value_or(Intensity::Low);
    intake.urgentSignals = m_signals->values();
    intake.willingToMediate.reset();
    if (!m_willing->value().isEmpty())
        intake.willingToMediate = m_willing->value() == yes;
    intake.channel = m_channel->key().isEmpty() ? m_channel->text().trimmed() : m_channel->key();
    intake.sourceNo = m_sourceNo->text();
    intake.receivedAt = m_receivedAt;
    const auto day = m_received->date();
    const QDate before = m_receivedAt.isValid() ? Clock::legalDay(m_receivedAt) : m_model.today();
    if (day && *day != before)
        intake.receivedAt = day->startOfDay(Qt::OffsetFromUTC, 8 * 3600).toUTC();
    if (m_received->hasMistake())
        form.unread.insert(receivedAt, m_received->text());
}

void ScreeningPanel::display(const IntakeForm &form)
{
    m_showing = true;
    const Intake &intake = form.intake;
    const Entry *channel = m_model.reference().channels.find(intake.channel);
    m_kind->setValue(wordOf(intake.kind));
    m_subkind->setValue(intake.subkind);
    m_type->setChoice({}, intake.type);
    m_class->setChoice({}, contentClassText(intake.contentClass));
    m_nature->setChoice({}, intake.nature);
    m_sphere->setChoice({}, intake.sphere);
    m_intensity->setValue(wordOf(intake.intensity));
    m_signals->setValues(intake.urgentSignals);
    m_willing->setValue(!intake.willingToMediate ? QString() : *intake.willingToMediate ? yes : no);
    m_channel->setChoice(channel ? channel->code : QString(),
                         channel ? channel->name : intake.channel);
    m_sourceNo->setText(intake.sourceNo);
    m_receivedAt = intake.receivedAt;
    m_received->setDate(m_receivedAt.isValid() ? Clock::legalDay(m_receivedAt) : QDate());
    if (form.unread.contains(receivedAt))
        m_received->setText(form.unread.value(receivedAt));
    adapt();
    m_showing = false;
}

void ScreeningPanel::adapt()
{
    const QString kind = m_kind->value();
    field(QStringLiteral("subkind"))->setVisible(kind == wordOf(PetitionKind::Other));
    field(QStringLiteral("type"))->setRequired(kind == wordOf(PetitionKind::Dispute));
    // What a signal calls for is said at once, where it was chosen.
    QStringList notes;
    for (const QString &name : m_signals->values()) {
        const Entry *entry = m_model.reference().urgentSignals.byName(name);
        if (entry && !entry->note.isEmpty())
            notes.append(entry->note);
    }
    field(QStringLiteral("urgent_signals"))->setWarning(notes.join(QStringLiteral("；")));
    const Entry *grade = m_model.reference().screening.find(m_intensity->value());
    field(QStringLiteral("intensity"))
        ->setHint(grade && m_intensity->value() != wordOf(Intensity::Low) ? grade->note
                                                                          : QString());
}

} // namespace onedoor
