#include "core/store/searched_texts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

/// Those that say something.
class Texts
{
public:
    void add(SearchField field, const QString &text)
    {
        if (!text.isEmpty())
            all.append({field, text});
    }

    QList<SearchedText> all;
};

/// What people wrote; not what declarations and machines name things by.
bool isWords(const QString &text)
{
    static const QRegularExpression machine(
        QStringLiteral("^([0-9.]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T.*|[a-z0-9]+(-[a-z0-9]+)+|[a-z]+)$"));
    return !text.isEmpty() && !machine.match(text).hasMatch();
}

void addAll(Texts &texts, const QJsonValue &value)
{
    if (value.isString() && isWords(value.toString())) {
        texts.add(SearchField::Handling, value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            addAll(texts, item);
    } else if (value.isObject()) {
        for (const QJsonValue item : value.toObject())
            addAll(texts, item);
    }
}

/// Sealed inputs are a person's: found nowhere.
void addHandling(Texts &texts, const Petition &petition)
{
    for (const TakenAct &act : petition.acts)
        addAll(texts, act.taken.inputs);
}

} // namespace

QList<SearchedText> placeTexts(const Petition &petition, const DivisionName &divisionName)
{
    Texts texts;
    const Intake &intake = petition.intake;
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            texts.add(SearchField::Address, party.address);
            texts.add(SearchField::Contact, party.contact);
            texts.add(SearchField::Contact, party.guardian);
            texts.add(SearchField::Contact, party.phoneNote);
        }
    }
    if (divisionName && !intake.place.division.isEmpty())
        texts.add(SearchField::Place, divisionName(intake.place.division));
    texts.add(SearchField::Place, intake.place.detail);
    for (const RouteRun &run : petition.routes)
        texts.add(SearchField::Organisation, run.opened.body);
    for (const Owner &owner : petition.owners) {
        texts.add(SearchField::Organisation, owner.set.unit);
        texts.add(SearchField::Organisation, owner.set.person);
    }
    return texts.all;
}

QList<SearchedText> matterTexts(const Petition &petition)
{
    Texts texts;
    const Intake &intake = petition.intake;
    texts.add(SearchField::Type, intake.contentClass.join(u'\n'));
    texts.add(SearchField::None, intake.title); // every row shows it
    texts.add(SearchField::Type, intake.type);
    texts.add(SearchField::Narrative, intake.narrative);
    texts.add(SearchField::Claim, intake.claim);
    addHandling(texts, petition);
    for (const Attachment &attachment : intake.attachments) {
        texts.add(SearchField::Attachment, attachment.name);
        texts.add(SearchField::Attachment, attachment.note);
    }
    return texts.all;
}

} // namespace onedoor
