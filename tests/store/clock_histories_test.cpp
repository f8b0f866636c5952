#include "tests/store/apart.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QString asText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// All that a fold says, to compare stations by; the keys of persons were not exchanged.
QString foldText(const Petition &p)
{
    QJsonObject intake = writeClear(p.intake);
    intake.remove(u"petitioners"_qs);
    intake.remove(u"respondents"_qs);
    QStringList parts{wordOf(p.state),
                      wordOf(p.standsAs()),
                      p.handler(),
                      asText(intake),
                      p.registeredAt.toString(Qt::ISODateWithMs),
                      p.answeredAt.toString(Qt::ISODateWithMs)};
    for (const Event &event : p.history)
        parts << event.id.text() << event.at().toString(Qt::ISODateWithMs);
    for (const Attention &mark : p.attention)
        parts << wordOf(mark.clash) << mark.event.text() << mark.against.text() << mark.field;
    for (const Document &document : p.documents)
        parts << document.issued.number << (document.voided ? u"-"_qs : u"+"_qs);
    for (const PetitionLinked &link : p.links)
        parts << link.other.text() << wordOf(link.kind);
    return parts.join(u'\n');
}

/// What somebody was told is recorded, and what the station held of the matter then.
struct Told {
    Event event;
    QSet<EventId> seen;
};

/// Whether a fact that was acknowledged is in force, was answered by somebody who had it before his
/// eyes, or is shown to a person.
bool countsOrIsSeen(const Petition &p, const Told &told, const QHash<EventId, Told> &all)
{
    const EventId &id = told.event.id;
    for (const Attention &mark : p.attention) {
        if (mark.event == id)
            return true;
    }
    bool passed = false;
    const auto answered = [&](const auto &answers) {
        for (const Event &later : p.history) {
            passed = passed || later.id == id;
            if (passed && later.id != id && answers(later) && all.contains(later.id) &&
                all[later.id].seen.contains(id))
                return true;
        }
        return false;
    };
    // In force beside what others did: an end must have known of it.
    const auto *taken = std::get_if<ActTaken>(&told.event.fact);
    if (taken && taken->act != u"close"_qs) {
        if (!p.act(id))
            return false;
        for (const Event *end : {p.mergeEvent(), p.endEvent()}) {
            if (end && all.contains(end->id) && !all[end->id].seen.contains(id))
                return false;
        }
        return true;
    }
    if (const auto *corrected = std::get_if<PetitionCorrected>(&told.event.fact)) {
        if (p.intake.title == corrected->corrected.title)
            return true;
        return answered([](const Event &e) { return e.kind == u"petition.corrected"_qs; });
    }
    if (std::holds_alternative<PetitionMerged>(told.event.fact))
        return (p.mergeEvent() && p.mergeEvent()->id == id) ||
               answered([](const Event &e) { return e.kind == u"petition.unmerged"_qs; });
    if (std::holds_alternative<PetitionUnmerged>(told.event.fact))
        return !p.merged ||
               answered([](const Event &e) { return e.kind == u"petition.merged"_qs; });
    if (taken)
        return p.endEvent() && p.endEvent()->id == id;
    if (const auto *issued = std::get_if<DocumentIssued>(&told.event.fact))
        return p.document(issued->document);
    if (const auto *link = std::get_if<PetitionLinked>(&told.event.fact))
        return p.linkTo(link->other) ||
               answered([](const Event &e) { return e.kind == u"petition.unlinked"_qs; });
    return true;
}

/// Stations whose clocks are off by what they are, doing as they please.
class Centre
{
public:
    Centre(int stations, const QList<qint64> &skews, unsigned seed)
        : apart(stations), m_random(seed)
    {
        for (int i = 0; i < stations; ++i)
            apart[i].clock.advance(skews[i]);
    }

    void live(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            const int station = any(apart.size());
            apart[station].clock.advance(any(90) * second);
            step(station);
            if (any(3) == 0)
                apart.carry(any(apart.size()), any(apart.size()), 1 + any(6));
        }
    }
    int any(int below) { return int(m_random() % unsigned(below)); }

    Apart apart;
    QHash<EventId, Told> told;
    QList<PetitionId> petitions;

private:
    void step(int station)
    {
        Station &at = apart[station];
        if (petitions.isEmpty() || any(6) == 0) {
            petitions << at.add();
            return;
        }
        const PetitionId id = petitions[any(int(petitions.size()))];
        const auto before = at->ledger.petition(id);
        const auto event = act(at, id, petitions[any(int(petitions.size()))]);
        if (!event)
            return;
        Told fact{*event, {}};
        if (before) {
            for (const Event &each : before->history)
                fact.seen.insert(each.id);
        }
        told.insert(event->id, fact);
    }
    Result<Event> act(Station &at, const PetitionId &id, const PetitionId &other)
    {
        if (any(4) == 0)
            return issueIn(at, id);
        const int choice = any(9);
        const QString title = QStringLiteral("漏水之%1").arg(any(5));
        return at->ledger.record(id, {}, [&](const Petition &p) -> Result<Fact> {
            Intake intake = p.intake;
            switch (choice) {
            case 0:
                return fitting(p, accepting());
            case 1:
                return fitting(p, sent(at));
            case 2:
                return fitting(p, closed());
            case 3:
                return merge(p, {other, {}, why});
            case 4:
                return unmerge(p, {{}, {}, why});
            case 5:
                return link(p, {other, {}, LinkKind::Related, why});
            case 6:
                return unlink(p, {other, {}, why});
            default:
                intake.title = title;
                return correct(p, intake, why);
            }
        });
    }
    Fact sent(Station &at)
    {
        return old("referral.sent", with({{"referral", RouteId{at.ids.next()}.text()},
                                          {"organisation", u"集美街道办"_qs},
                                          {"request", u"答复"_qs}}));
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("Whatever the clocks say, each decision counts everywhere or stands in attention",
          "[clocks]")
{
    const QList<qint64> skews{-10 * year,     -3 * year,     -year,   -30 * day, -day,
                              -3600 * second, -601 * second, -second, 0,         second,
                              601 * second,   3600 * second, day,     30 * day,  year,
                              3 * year,       10 * year};
    const int round = GENERATE(range(0, 17));
    const int stations = 2 + round % 5;
    QList<qint64> theirs;
    for (int i = 0; i < stations; ++i)
        theirs << skews[(round + 5 * i) % skews.size()];
    INFO("round " << round);
    Centre centre(stations, theirs, unsigned(41 + round));
    centre.live(50 + 35 * stations);
    centre.apart.exchangeAll();
    REQUIRE(centre.told.size() > 20);
    QHash<QString, int> numbers;
    for (const PetitionId &id : centre.petitions) {
        const auto here = centre.apart[0]->ledger.petition(id);
        REQUIRE(here);
        for (int station = 1; station < stations; ++station)
            REQUIRE(foldText(*centre.apart[station]->ledger.petition(id)).toStdString() ==
                    foldText(*here).toStdString());
        for (const Told &told : std::as_const(centre.told)) {
            if (told.event.petition == id) {
                INFO(told.event.kind.toStdString() << " " << told.event.id.text().toStdString());
                CHECK(countsOrIsSeen(*here, told, centre.told));
            }
        }
    }
    for (const Told &told : std::as_const(centre.told)) {
        const auto *issued = std::get_if<DocumentIssued>(&told.event.fact);
        if (!issued)
            continue;
        CHECK(++numbers[issued->number] == 1);
        for (int station = 0; station < stations; ++station)
            CHECK(centre.apart[station]->documents.byNumber(issued->number));
    }
    for (int station = 0; station < stations; ++station)
        CHECK(centre.apart[station].problems() == "");
}
