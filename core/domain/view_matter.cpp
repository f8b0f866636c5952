#include "core/domain/view_matter.h"

#include "core/domain/petitioners.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int adultAge = 18;
constexpr int tellingAddress = 6; // a shorter one, as a street office's name, tells of nobody
constexpr int groupSize = 5;      // 信访工作条例 20: from five on they choose representatives

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

int ageOn(const QDate &birth, const QDate &day)
{
    const bool before = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - int(before);
}

QJsonObject partyObject(const Party &party, const QString &role, const QDate &today)
{
    QJsonObject o;
    put(o, "role", role);
    put(o, "kind", wordOf(party.kind));
    put(o, "standing", wordOf(party.standing));
    put(o, "name", party.name);
    put(o, "id_type", party.idType == IdType::None ? QString() : idTypeWord(party.idType));
    put(o, "id_number", party.idNumber);
    put(o, "sex",
        party.sex == Sex::Male     ? QStringLiteral("男")
        : party.sex == Sex::Female ? QStringLiteral("女")
                                   : QString());
    put(o, "ethnicity",
        party.ethnicity.isEmpty() ? QString() : party.ethnicity + QStringLiteral("族"));
    if (party.birth) {
        const int age = ageOn(*party.birth, today);
        put(o, "birth", party.birth->toString(Qt::ISODate));
        o.insert(QStringLiteral("age"), age);
        o.insert(QStringLiteral("minor"), age < adultAge);
    }
    put(o, "phone", groupedId(IdType::Phone, party.phone));
    put(o, "address", party.address);
    put(o, "occupation", party.occupation);
    put(o, "contact", party.contact);
    put(o, "contact_title", party.contactTitle);
    put(o, "guardian", party.guardian);
    if (party.standing == Standing::Agent)
        put(o, "authority", party.contactTitle);
    return o;
}

QJsonArray namesOf(const QList<Party> &parties)
{
    QJsonArray names;
    for (const Party &party : parties) {
        if (!party.name.isEmpty())
            names.append(party.name);
    }
    return names;
}

/// Of one who is not of age: nobody to act for him is named.
bool lacksGuardian(const QList<Party> &parties, const QDate &today)
{
    return std::any_of(parties.begin(), parties.end(), [&](const Party &party) {
        return party.birth && ageOn(*party.birth, today) < adultAge && party.guardian.isEmpty();
    });
}

QStringList guardiansOf(const QList<Party> &parties)
{
    QStringList names;
    for (const Party &party : parties) {
        if (!party.guardian.isEmpty())
            names << party.guardian;
    }
    return names;
}

/// Who acts for one side stands on the other: he cannot agree with himself.
bool actsForBothSides(const QStringList &guardians, const QList<Party> &others)
{
    return std::any_of(others.begin(), others.end(), [&](const Party &other) {
        return guardians.contains(other.name) ||
               (!other.guardian.isEmpty() && guardians.contains(other.guardian));
    });
}

/// Who came, by standing: principals are parties; representatives and agents stand in their own
/// places; companions nowhere on paper.
void addParties(QJsonObject &o, const Intake &intake, const QDate &today)
{
    QJsonArray petitioners, respondents, representatives, agents, companions, parties;
    for (const Party &party : intake.petitioners) {
        const QJsonObject one = partyObject(party, QStringLiteral("申请人"), today);
        switch (party.standing) {
        case Standing::Self:
            petitioners.append(one);
            break;
        case Standing::Representative: // one of the group himself
            petitioners.append(one);
            representatives.append(one);
            break;
        case Standing::Agent:
            agents.append(one);
            break;
        case Standing::Companion:
            companions.append(one);
            break;
        }
    }
    for (const Party &party : intake.respondents)
        respondents.append(partyObject(party, QStringLiteral("被申请人"), today));
    for (const QJsonArray &side : {petitioners, respondents}) {
        for (const QJsonValue party : side)
            parties.append(party);
    }
    o.insert(QStringLiteral("petitioners"), petitioners);
    o.insert(QStringLiteral("respondents"), respondents);
    o.insert(QStringLiteral("representatives"), representatives);
    o.insert(QStringLiteral("agents"), agents);
    o.insert(QStringLiteral("companions"), companions);
    o.insert(QStringLiteral("parties"), parties);
    o.insert(QStringLiteral("least_copies"), parties.size() + 1);
    const QJsonArray others = namesOf(intake.respondents);
    QJsonArray all = namesOf(intake.petitioners);
    for (const QJsonValue name : others)
        all.append(name);
    const QStringList ours = guardiansOf(intake.petitioners);
    const QStringList theirs = guardiansOf(intake.respondents);
    for (const QString &guardian : ours + theirs) {
        if (!all.contains(guardian))
            all.append(guardian);
    }
    o.insert(QStringLiteral("respondent_names"), others);
    o.insert(QStringLiteral("party_names"), all);
    o.insert(QStringLiteral("guardian_missing"),
             lacksGuardian(intake.petitioners, today) || lacksGuardian(intake.respondents, today));
    o.insert(QStringLiteral("guardian_on_both_sides"),
             actsForBothSides(ours, intake.respondents) ||
                 actsForBothSides(theirs, intake.petitioners));
}

/// Every word that would tell who complained.
QStringList tellTales(const Petition &petition)
{
    QStringList words;
    for (const Party &party : petition.intake.petitioners) {
        const QStringList of{party.name, party.idNumber, groupedId(IdType::Phone, party.phone),
                             party.phone, party.guardian};
        for (const QString &word : of) {
            if (word.size() > 1)
                words << word;
        }
        if (party.address.size() >= tellingAddress)
            words << party.address;
    }
    // The longest first: a name inside an address must not leave half of it.
    std::sort(words.begin(), words.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

/// A number also with blanks or dashes in it, as people write it down.
QRegularExpression asWritten(const QString &word)
{
    const bool number = word.size() >= 7 && word.at(0).isDigit() && word.at(1).isDigit();
    if (!number)
        return QRegularExpression(QRegularExpression::escape(word));
    QStringList digits;
    for (const QChar c : word) {
        if (!c.isSpace() && c != u'-')
            digits << QRegularExpression::escape(QString(c));
    }
    return QRegularExpression(digits.join(QStringLiteral("[\\s-]*")));
}

/// Made once for all the texts of a view.
QList<QRegularExpression> asWritten(const QStringList &words)
{
    QList<QRegularExpression> patterns;
    for (const QString &word : words)
        patterns << asWritten(word);
    return patterns;
}

QJsonValue scrubbed(const QJsonValue &value, const QList<QRegularExpression> &words)
{
    if (value.isString()) {
        QString text = value.toString();
        for (const QRegularExpression &word : words)
            text.replace(word, QStringLiteral("（信息另附）"));
        return text;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(scrubbed(item, words));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = scrubbed(*it, words);
    return object;
}

/// Petitioners without what leads to them.
QJsonArray withoutReach(const QJsonArray &parties)
{
    QJsonArray hidden;
    for (const QJsonValue value : parties) {
        QJsonObject party = value.toObject();
        if (party.value(QLatin1String("role")) == QStringLiteral("申请人")) {
            for (const char *key : {"id_number", "phone", "address", "birth"})
                party.remove(QLatin1String(key));
            party.insert(QStringLiteral("withheld"), true);
        }
        hidden.append(party);
    }
    return hidden;
}

void removeAll(QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        object.remove(QLatin1String(key));
}

} // namespace

QJsonObject matterView(const Petition &p, const ViewContext &context)
{
    const Intake &intake = p.intake;
    QJsonObject o;
    put(o, "code", p.code.text());
    put(o, "state", wordOf(p.standsAs()));
    put(o, "registered_on", Clock::legalDay(p.registeredAt).toString(Qt::ISODate));
    if (intake.receivedAt.isValid())
        put(o, "received_on", Clock::legalDay(intake.receivedAt).toString(Qt::ISODate));
    put(o, "channel", intake.channel);
    const QString channel = context.channelTitle ? context.channelTitle(intake.channel) : QString();
    put(o, "channel_title", channel.isEmpty() ? intake.channel : channel);
    put(o, "kind", wordOf(intake.kind));
    put(o, "subkind", intake.subkind);
    put(o, "type", intake.type);
    put(o, "title", intake.title);
    put(o, "narrative", intake.narrative);
    put(o, "claim", intake.claim);
    const QString matter = intake.claim.isEmpty()
                               ? intake.narrative
                               : intake.narrative + u'\n' + QStringLiteral("诉求：") + intake.claim;
    put(o, "matter", matter);
    put(o, "summary", shortened(matter, summaryLimit));
    const QString division =
        context.divisionName ? context.divisionName(intake.place.division) : QString();
    QJsonObject place;
    put(place, "division", intake.place.division);
    put(place, "detail", intake.place.detail);
    put(place, "text", division + intake.place.detail);
    o.insert(QStringLiteral("place"), place);
    if (intake.occurredOn)
        put(o, "occurred_on", intake.occurredOn->toString(Qt::ISODate));
    if (intake.amount)
        put(o, "amount", intake.amount->text());
    const int people = peopleOf(intake);
    o.insert(QStringLiteral("headcount"), people);
    o.insert(QStringLiteral("group"), people >= groupSize);
    put(o, "intensity", wordOf(intake.intensity));
    put(o, "nature", intake.nature);
    put(o, "sphere", intake.sphere);
    if (intake.willingToMediate)
        o.insert(QStringLiteral("willing"), *intake.willingToMediate);
    o.insert(QStringLiteral("protected"), intake.isProtected);
    o.insert(QStringLiteral("anonymous"), intake.anonymous);
    const bool complains =
        intake.kind == PetitionKind::Other && intake.subkind == QStringLiteral("complaint");
    o.insert(QStringLiteral("accusation"),
             complains || intake.nature == QStringLiteral("检举控告"));
    o.insert(QStringLiteral("urgent_signals"), QJsonArray::fromStringList(intake.urgentSignals));
    QJsonArray attachments;
    for (const Attachment &attachment : intake.attachments)
        attachments.append(QJsonObject{{QStringLiteral("name"), attachment.name}});
    o.insert(QStringLiteral("attachments"), attachments);
    put(o, "petitioner_names", p.petitionerNames());
    if (people > 1)
        o.insert(QStringLiteral("petitioner_count"), people);
    o.insert(QStringLiteral("merged"), p.merged.has_value());
    addParties(o, intake, context.today);
    return o;
}

QJsonObject withoutProtected(QJsonObject view, const Petition &petition, Reader reader)
{
    const bool open = reader == Reader::Desk || reader == Reader::Court ||
                      reader == Reader::Petitioner || !petition.intake.isProtected;
    if (open)
        return view;
    if (reader == Reader::Parties) {
        // They know each other; where she lives and how she is reached is what must not go along.
        QStringList words;
        for (const Party &party : petition.intake.petitioners)
            words << party.idNumber << groupedId(IdType::Phone, party.phone) << party.phone
                  << (party.address.size() < tellingAddress ? QString() : party.address);
        words.removeAll(QString());
        QJsonObject scrubbedView = scrubbed(view, asWritten(words)).toObject();
        for (const char *list : {"parties", "petitioners", "representatives", "agents"})
            scrubbedView.insert(QLatin1String(list),
                                withoutReach(scrubbedView.value(QLatin1String(list)).toArray()));
        return scrubbedView;
    }
    removeAll(view, {"petitioner_names", "petitioner_count", "petitioners", "representatives",
                     "agents", "companions", "narrative", "claim", "matter", "summary", "title",
                     "attachments", "place", "headcount", "party_names"});
    QJsonArray others;
    for (const QJsonValue party : view.value(QLatin1String("respondents")).toArray())
        others.append(party);
    view.insert(QStringLiteral("parties"), others);
    view.insert(QStringLiteral("withheld"), true);
    return scrubbed(view, asWritten(tellTales(petition))).toObject();
}

QJsonObject writtenFor(Reader reader, const Petition &petition, const QJsonObject &given)
{
    const bool hides = reader == Reader::Unit || reader == Reader::Respondent;
    if (!hides || !petition.intake.isProtected)
        return given;
    return scrubbed(given, asWritten(tellTales(petition))).toObject();
}

QString levelOf(const QString &division)
{
    if (division.size() < 6)
        return {};
    if (division.size() >= 12 && !division.endsWith(QStringLiteral("000")))
        return QStringLiteral("L1");
    if (division.size() >= 9 && division.mid(6, 3) != QStringLiteral("000"))
        return QStringLiteral("L2");
    if (division.mid(2, 4) == QStringLiteral("0000"))
        return QStringLiteral("L5");
    return division.mid(4, 2) == QStringLiteral("00") ? QStringLiteral("L4") : QStringLiteral("L3");
}

QStringList withdrawnMediators(const Petition &petition)
{
    QStringList names;
    for (const TakenAct &act : petition.acts) {
        const auto input = [&](const char *key) {
            return act.taken.inputs.value(QLatin1String(key)).toString();
        };
        const QString name = input("mediator");
        if (act.taken.act == QStringLiteral("avoidance") &&
            input("decision") == QStringLiteral("同意回避") && !names.contains(name))
            names << name;
    }
    return names;
}

QString shortened(const QString &text, int limit)
{
    const QList<uint> characters = text.toUcs4();
    if (characters.size() <= limit)
        return text;
    static const QList<uint> ends{U'。', U'！', U'？', U'；', U'\n', U'!', U'?'};
    const int room = limit - 2; // for the ellipsis
    int cut = room;
    for (int i = room - 1; i >= room / 2; --i) {
        if (ends.contains(characters[i])) {
            cut = i + 1;
            break;
        }
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), cut) +
           QStringLiteral("……");
}

} // namespace onedoor
