#include "tests/support/population.h"

#include "core/domain/check_characters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace onedoor::test
{

namespace
{

constexpr int knownKept = 4000;
const QString clauseEnd = QStringLiteral("，");

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list << item.toString();
    return list;
}

/// "王12 单1": each surname as often as its number says.
QStringList weighed(const QString &text)
{
    static const QRegularExpression entry(QStringLiteral("^(\\D+)(\\d+)$"));
    QStringList names;
    for (const QString &word : text.split(u' ')) {
        const auto match = entry.match(word);
        for (int i = 0; i < match.captured(2).toInt(); ++i)
            names << match.captured(1);
    }
    return names;
}

QStringList clausesIn(const QString &narrative)
{
    return narrative.chopped(narrative.endsWith(u'。') ? 1 : 0).split(clauseEnd);
}

QString narrativeOf(const QStringList &clauses)
{
    return clauses.join(clauseEnd) + u'。';
}

} // namespace

Population::Population(quint64 seed) : m_random(seed)
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/population.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("population.json");
    const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&](const char *key) { return words.value(QLatin1String(key)).toString(); };
    m_surnames = weighed(text("surnames"));
    m_given = text("given");
    m_place = text("place");
    m_company = text("company");
    m_nouns = text("nouns").split(u' ');
    m_asides = listOf(words.value(QStringLiteral("asides")));
    for (const QJsonValue &topic : words.value(QStringLiteral("topics")).toArray())
        m_topics << topicOf(topic.toObject());
}

Population::Topic Population::topicOf(const QJsonObject &object)
{
    const auto value = [&](const char *key) { return object.value(QLatin1String(key)); };
    return {value("type").toString(), listOf(value("class")),   value("suffix").toString(),
            listOf(value("titles")),  listOf(value("clauses")), value("claim").toString()};
}

int Population::draw(int below)
{
    return int(m_random() % quint64(below)); // std's distributions differ between libraries
}

Intake Population::next()
{
    const bool again = !m_known.isEmpty() && draw(6) == 0;
    const Party who = again ? m_known[draw(int(m_known.size()))] : petitioner();
    return invent(m_topics[draw(int(m_topics.size()))], who);
}

Intake Population::alike(const Intake &original)
{
    return invent(topicOf(original), petitioner());
}

const Population::Topic &Population::topicOf(const Intake &intake) const
{
    return *std::find_if(m_topics.begin(), m_topics.end(),
                         [&](const Topic &topic) { return topic.type == intake.type; });
}

Intake Population::invent(const Topic &topic, const Party &petitioner)
{
    static const QStringList channels{QStringLiteral("visit"), QStringLiteral("visit"),
                                      QStringLiteral("hotline_12345"), QStringLiteral("web"),
                                      QStringLiteral("grid")};
    Names names;
    names.insert(QStringLiteral("company"),
                 placeName() + characters(m_company, 2) +
                     (topic.suffix.isEmpty() ? QStringLiteral("商行") : topic.suffix));
    Intake intake;
    intake.channel = oneOf(channels);
    intake.receivedAt = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
    intake.type = topic.type;
    intake.contentClass = topic.contentClass;
    intake.title = fill(oneOf(topic.titles), names);
    intake.narrative = narrativeOf(clausesOf(topic, 6 + draw(6), names));
    intake.claim = fill(topic.claim, names);
    intake.place = {QStringLiteral("350211001"),
                    placeName() + QStringLiteral("路") + QString::number(1 + draw(300)) + u'号'};
    intake.headcount = draw(12) == 0 ? 2 + draw(30) : 1;
    intake.petitioners = {petitioner};
    Party respondent;
    respondent.id = PersonId{uuid()};
    respondent.kind = topic.suffix.isEmpty() ? PartyKind::Person : PartyKind::Organisation;
    respondent.name = topic.suffix.isEmpty() ? person() : names.value(QStringLiteral("company"));
    intake.respondents = {respondent};
    return intake;
}

QStringList Population::clausesOf(const Topic &topic, int count, Names &names)
{
    QStringList patterns;
    while (patterns.size() < count) {
        const QString &pattern = draw(3) == 0 ? oneOf(m_asides) : oneOf(topic.clauses);
        if (!patterns.contains(pattern))
            patterns << pattern;
    }
    QStringList clauses;
    for (const QString &pattern : std::as_const(patterns))
        clauses << fill(pattern, names);
    return clauses;
}

QString Population::fill(const QString &pattern, Names &names)
{
    static const QRegularExpression slots(QStringLiteral("\\{(\\w+)\\}"));
    QString text = choices(pattern);
    for (auto match = slots.match(text); match.hasMatch(); match = slots.match(text)) {
        const QString name = match.captured(1);
        const QString value = names.contains(name) ? names.value(name) : slot(name);
        text.replace(match.capturedStart(), match.capturedLength(), value);
    }
    return text;
}

QString Population::choices(const QString &pattern)
{
    static const QRegularExpression choice(QStringLiteral("\\(([^()]*)\\)"));
    QString text = pattern;
    for (auto match = choice.match(text); match.hasMatch(); match = choice.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     oneOf(match.captured(1).split(u'|')));
    return text;
}

QString Population::slot(const QString &name)
{
    if (name == QStringLiteral("name"))
        return person();
    if (name == QStringLiteral("place"))
        return placeName();
    if (name == QStringLiteral("noun"))
        return oneOf(m_nouns);
    if (name == QStringLiteral("month"))
        return QString::number(1 + draw(12)) + QStringLiteral("月");
    if (name == QStringLiteral("year"))
        return QString::number(1990 + draw(36));
    if (name == QStringLiteral("sum"))
        return QString::number((1 + draw(900)) * 100 + draw(10) * 7);
    if (name == QStringLiteral("daily"))
        return QString::number(100 + draw(900));
    if (name == QStringLiteral("room"))
        return QString::number(101 + draw(3200));
    if (name == QStringLiteral("small"))
        return QStringLiteral("%1.%2").arg(1 + draw(9)).arg(draw(10));
    return QString::number(2 + draw(58)); // count
}

QString Population::characters(const QString &from, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += from[draw(int(from.size()))];
    return text;
}

QString Population::person()
{
    // Common given names are common: the lesser of two draws favours the front of the list.
    const auto given = [&] {
        return m_given[std::min(draw(int(m_given.size())), draw(int(m_given.size())))];
    };
    const QString name = oneOf(m_surnames) + given();
    return draw(4) == 0 ? name : name + given();
}

QString Population::placeName()
{
    return characters(m_place, 2);
}

Party Population::petitioner()
{
    static const QStringList divisions{QStringLiteral("350211"), QStringLiteral("350211"),
                                       QStringLiteral("350203"), QStringLiteral("350212"),
                                       QStringLiteral("350582"), QStringLiteral("411322"),
                                       QStringLiteral("522401"), QStringLiteral("360725")};
    Party party;
    party.id = PersonId{uuid()};
    party.name = person();
    party.idType = IdType::ResidentId;
    const QDate birth = QDate(1946, 1, 1).addDays(draw(60 * 365));
    const QString front = oneOf(divisions) + birth.toString(QStringLiteral("yyyyMMdd")) +
                          QString::number(1000 + draw(1000)).mid(1);
    party.idNumber = front + residentCheck(front);
    party.birth = birth;
    party.sex = (front.back().digitValue() % 2) ? Sex::Male : Sex::Female;
    static const QStringList carriers{QStringLiteral("138"), QStringLiteral("139"),
                                      QStringLiteral("159"), QStringLiteral("186"),
                                      QStringLiteral("133"), QStringLiteral("177")};
    party.phone = oneOf(carriers) + QString::number(100'000'000 + draw(100'000'000)).mid(1);
    party.address = placeName() + QStringLiteral("村") + QString::number(1 + draw(400)) + u'号';
    if (m_known.size() < knownKept)
        m_known << party;
    else
        m_known[draw(knownKept)] = party;
    return party;
}

Intake Population::retold(const Intake &original, Retelling how, bool samePerson)
{
    Intake again = original;
    if (!samePerson)
        again.petitioners = {petitioner()};
    again.channel = QStringLiteral("hotline_12345");
    if (how == Retelling::Typos) {
        again.title = withTypos(original.title);
        again.narrative = withTypos(original.narrative);
        again.claim = withTypos(original.claim);
        return again;
    }
    Names names;
    QStringList clauses = clausesIn(original.narrative);
    const Topic &topic = topicOf(original);
    again.title = fill(oneOf(topic.titles), names);
    const int replaced = how == Retelling::Moved      ? 0
                         : how == Retelling::Replaced ? std::max(1, int(clauses.size()) * 3 / 10)
                                                      : int(clauses.size()) / 2;
    for (int i = 0; i < replaced; ++i)
        clauses[i] = fill(oneOf(topic.clauses), names);
    shuffle(clauses);
    if (how == Retelling::Moved && draw(2) == 0)
        clauses.removeLast();
    else if (how == Retelling::Moved)
        clauses << fill(oneOf(m_asides), names);
    again.narrative = narrativeOf(clauses);
    return again;
}

Intake Population::partOf(const Intake &whole, Part part)
{
    constexpr int clausesTold = 3;
    Intake told = whole;
    told.title.clear();
    told.claim.clear();
    if (part == Part::HalfTyped) {
        told.narrative.truncate(whole.narrative.size() * 2 / 5);
        return told;
    }
    QStringList clauses = clausesIn(whole.narrative);
    shuffle(clauses);
    Names names;
    told.narrative =
        narrativeOf(clauses.mid(0, clausesTold) << fill(oneOf(topicOf(whole).clauses), names));
    return told;
}

Party Population::writtenOtherwise(Party party)
{
    static const QString simple = QStringLiteral("陈张刘黄吴赵杨苏叶郑谢罗许邓冯韩");
    static const QString traditional = QStringLiteral("陳張劉黃吳趙楊蘇葉鄭謝羅許鄧馮韓");
    for (QChar &c : party.name) {
        if (const auto at = simple.indexOf(c); at >= 0)
            c = traditional[at];
    }
    party.name.insert(1, u' ');
    return party;
}

void Population::shuffle(QStringList &clauses)
{
    for (int i = int(clauses.size()) - 1; i > 0; --i)
        clauses.swapItemsAt(i, draw(i + 1));
}

QString Population::withTypos(const QString &text)
{
    constexpr int oneIn = 20;
    QString typed = text;
    for (QChar &c : typed) {
        if (c.isLetterOrNumber() && draw(oneIn) == 0)
            c = c.isDigit() ? QChar(u'0' + draw(10)) : m_place[draw(int(m_place.size()))];
    }
    return typed;
}

QUuid Population::uuid()
{
    const quint64 high = m_random(), low = m_random();
    return QUuid(uint(high >> 32), ushort(high >> 16), ushort(0x7000 | (high & 0xfff)),
                 uchar(0x80 | ((low >> 56) & 0x3f)), uchar(low >> 48), uchar(low >> 40),
                 uchar(low >> 32), uchar(low >> 24), uchar(low >> 16), uchar(low >> 8), uchar(low));
}

} // namespace onedoor::test
