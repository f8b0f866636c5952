#include "ui/pages/intake_party_card.h"

#include "ui/models/wording.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

namespace onedoor
{

namespace
{

constexpr int fullAge = 18; // 民法典 17

template <class E>
QList<Choice> choicesOf(std::initializer_list<E> values, QString (*text)(E))
{
    QList<Choice> choices;
    for (const E value : values)
        choices.append({wordOf(value), text(value), {}});
    return choices;
}

/// The caret of who is typing there stays where it is.
void put(QLineEdit *line, const QString &text)
{
    if (line->text() != text)
        line->setText(text);
}

QList<IdType> idTypesOf(PartyKind kind)
{
    if (kind == PartyKind::Organisation)
        return {IdType::Uscc, IdType::Manual, IdType::None};
    return {IdType::ResidentId, IdType::HkMoPermit, IdType::TwPermit, IdType::ResidencePermit,
            IdType::ForeignPr,  IdType::Passport,   IdType::Manual,   IdType::None};
}

} // namespace

PartyCard::PartyCard(Side side, const IntakeModel &model, QWidget *parent)
    : Card({}, parent), m_side(side), m_model(model),
      m_kind(
          new Segmented(choicesOf({PartyKind::Person, PartyKind::Organisation}, &partyKindText))),
      m_standing(new Segmented(choicesOf(
          {Standing::Self, Standing::Representative, Standing::Agent, Standing::Companion},
          &standingText))),
      m_remove(new QPushButton), m_name(new QLineEdit), m_phone(new IdEdit(IdType::Phone)),
      m_idType(new QComboBox), m_idNumber(new IdEdit(IdType::ResidentId)),
      m_guardian(new QLineEdit), m_address(new TypeAhead), m_contact(new QLineEdit),
      m_contactTitle(new QLineEdit), m_moreToggle(new QPushButton(tr("More about this person"))),
      m_more(new QWidget), m_sex(new Segmented({{sexWord(Sex::Female), sexText(Sex::Female), {}},
                                                {sexWord(Sex::Male), sexText(Sex::Male), {}}})),
      m_birth(new DateField(model.today())), m_ethnicity(new TypeAhead),
      m_occupation(new QLineEdit), m_phoneNote(new QLineEdit)
{
    addHead();
    addIdentity();
    addMore();
    connectAll();
    setParty({});
}

Field *PartyCard::add(const QString &name, QWidget *control)
{
    auto *field = new Field(fieldText(name), control);
    control->setObjectName(name);
    m_fields.insert(name, field);
    return field;
}

void PartyCard::addHead()
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Person or organisation"));
    m_standing->setObjectName(QStringLiteral("standing"));
    m_standing->setAccessibleName(tr("In what standing"));
    if (m_side == Side::Respondent)
        m_standing->hide();
    m_remove->setObjectName(QStringLiteral("removeParty"));
    m_remove->setProperty("quiet", true);
    m_remove->setIcon(iconOf(Glyph::Remove, Tone::Quiet));
    m_remove->setToolTip(tr("Take this card away"));
    m_remove->setAccessibleName(tr("Take this card away"));
    m_remove->setFocusPolicy(Qt::ClickFocus);
    addToHead(m_kind);
    addToHead(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &PartyCard::removeRequested);
}

void PartyCard::addIdentity()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3); // numbers need more room than words
    grid->addWidget(m_standing, 0, 0, 1, 2);
    grid->addWidget(add(QStringLiteral("name"), m_name), 1, 0, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("phone"), m_phone), 1, 1, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("id_type"), m_idType), 2, 0, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("id_number"), m_idNumber), 2, 1, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("guardian"), m_guardian), 3, 0, 1, 2);
    grid->addWidget(add(QStringLiteral("contact"), m_contact), 4, 0);
    grid->addWidget(add(QStringLiteral("contact_title"), m_contactTitle), 4, 1);
    grid->addWidget(add(QStringLiteral("address"), m_address), 5, 0, 1, 2);
    field(QStringLiteral("name"))->setRequired(m_side == Side::Petitioner);
    m_guardian->setPlaceholderText(tr("Name and relation"));
    m_address->setPlaceholderText(tr("Letters offer divisions, e.g. jmjd"));
    m_address->setSource(addressSource(m_model.reference().divisions, m_model.nearDivision()));
    m_idType->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_idType->setMinimumContentsLength(6);
    body()->addLayout(grid);
}

void PartyCard::addMore()
{
    m_moreToggle->setObjectName(QStringLiteral("more"));
    m_moreToggle->setProperty("quiet", true);
    m_moreToggle->setCheckable(true);
    m_moreToggle->setIcon(iconOf(Glyph::ChevronDown, Tone::Jade));
    auto *grid = new QGridLayout(m_more);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(add(QStringLiteral("sex"), m_sex), 0, 0);
    grid->addWidget(add(QStringLiteral("birth"), m_birth), 0, 1);
    grid->addWidget(add(QStringLiteral("ethnicity"), m_ethnicity), 1, 0);
    grid->addWidget(add(QStringLiteral("occupation"), m_occupation), 1, 1);
    grid->addWidget(add(QStringLiteral("phone_note"), m_phoneNote), 2, 0, 1, 2);
    m_ethnicity->setSource(catalogueSource(m_model.reference().ethnicities));
    m_more->hide();
    body()->setSpacing(8);
    body()->addWidget(m_moreToggle, 0, Qt::AlignLeft);
    body()->addWidget(m_more);
    connect(m_moreToggle, &QPushButton::toggled, m_more, &QWidget::setVisible);
}

void PartyCard::connectAll()
{
    const auto news = [this] {
        if (m_showing)
            return;
        adapt();
        Q_EMIT edited();
    };
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::textEdited, this, news);
    for (TypeAhead *line : {m_address, m_ethnicity})
        connect(line, &TypeAhead::chosen, this, news);
    connect(m_birth, &DateField::dateEdited, this, news);
    connect(m_standing, &Segmented::valueChanged, this, news);
    connect(m_sex, &Segmented::valueChanged, this, news);
    connect(m_idType, &QComboBox::activated, this, news);
    connect(m_kind, &Segmented::valueChanged, this, [this, news] {
        offerIdTypes();
        news();
    });
}

IdType PartyCard::idType() const
{
    return idTypeFromWord(m_idType->currentData().toString()).value_or(IdType::None);
}

void PartyCard::offerIdTypes()
{
    m_idType->clear();
    const auto kind = fromWord<PartyKind>(m_kind->value()).value_or(PartyKind::Person);
    for (const IdType type : idTypesOf(kind)) {
        m_idType->addItem(idTypeText(type), idTypeWord(type));
        m_idType->setItemData(m_idType->count() - 1, idTypeText(type), Qt::ToolTipRole);
    }
}

Party PartyCard::party() const
{
    Party party = m_party;
    party.kind = fromWord<PartyKind>(m_kind->value()).value_or(PartyKind::Person);
    party.standing = fromWord<Standing>(m_standing->value()).value_or(Standing::Self);
    party.name = m_name->text();
    party.phone = m_phone->bare();
    party.idNumber = m_idNumber->bare();
    party.idType = party.idNumber.isEmpty() ? IdType::None : idType();
    party.address = m_address->text();
    const bool person = party.kind == PartyKind::Person;
    party.guardian = person ? m_guardian->text() : QString();
    party.sex = person ? sexFromWord(m_sex->value()).value_or(Sex::Unknown) : Sex::Unknown;
    party.birth = person ? m_birth->date() : std::nullopt;
    party.ethnicity = person ? m_ethnicity->text() : QString();
    party.occupation = person ? m_occupation->text() : QString();
    party.contact = person ? QString() : m_contact->text();
    party.contactTitle = person ? QString() : m_contactTitle->text();
    party.phoneNote = m_phoneNote->text();
    return party;
}

void PartyCard::setParty(const Party &party)
{
    m_showing = true;
    m_party = party;
    m_kind->setValue(wordOf(party.kind));
    offerIdTypes();
    m_standing->setValue(wordOf(party.standing));
    put(m_name, party.name);
    m_phone->setBare(party.phone);
    // A new card asks for the document people have; a known one without a number showed none.
    const bool fresh = isBlank(party);
    m_idType->setCurrentIndex(
        std::max(0, m_idType->findData(idTypeWord(fresh ? IdType::ResidentId : party.idType))));
    m_idNumber->setType(idType());
    m_idNumber->setBare(party.idNumber);
    put(m_guardian, party.guardian);
    m_address->showText(party.address);
    put(m_contact, party.contact);
    put(m_contactTitle, party.contactTitle);
    m_sex->setValue(sexWord(party.sex));
    m_birth->setDate(party.birth.value_or(QDate()));
    m_ethnicity->showText(party.ethnicity);
    put(m_occupation, party.occupation);
    put(m_phoneNote, party.phoneNote);
    m_moreToggle->setChecked(!party.ethnicity.isEmpty() || !party.occupation.isEmpty() ||
                             !party.phoneNote.isEmpty());
    adapt();
    m_showing = false;
}

void PartyCard::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void PartyCard::adapt()
{
    const bool person = m_kind->value() == wordOf(PartyKind::Person);
    setTitle(m_side == Side::Petitioner ? tr("Petitioner") : tr("Respondent"));
    if (m_idNumber->type() != idType())
        m_idNumber->setType(idType());
    const auto checked = checkIdentifier(idType(), m_idNumber->bare(), m_model.today());
    QStringList says;
    if (checked && checked->birth) {
        const bool wasShowing = std::exchange(m_showing, true);
        m_sex->setValue(sexWord(checked->sex));
        m_birth->setDate(*checked->birth);
        m_showing = wasShowing;
        says << sexText(checked->sex) << dayInWords(*checked->birth);
    }
    const auto age = ageOn(m_model.today(), m_birth->date());
    if (age && person)
        says << tr("%n years old", nullptr, *age);
    Field *number = field(QStringLiteral("id_number"));
    number->setHint(person ? says.join(QStringLiteral(" · ")) : QString());
    number->setWarning(checked && !checked->warning.isEmpty()
                           ? tr("An old organisation code; compare it with the licence.")
                           : QString());
    const bool minor = person && age && *age < fullAge;
    field(QStringLiteral("guardian"))->setVisible(minor || !m_guardian->text().isEmpty());
    field(QStringLiteral("guardian"))
        ->setHint(minor ? tr("Under 18: the guardian speaks and signs.") : QString());
    field(QStringLiteral("contact"))->setVisible(!person);
    field(QStringLiteral("contact_title"))->setVisible(!person);
    m_moreToggle->setVisible(person);
    m_more->setVisible(person && m_moreToggle->isChecked());
}

} // namespace onedoor
