#include "writer.h"

#include "tests/support/stores.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>

#include <functional>
#include <random>

using namespace onedoor;

namespace
{

using onedoor::test::Station;

const QString a1 = QStringLiteral("350211001-A1");
const QString petition = QStringLiteral("01930000-0000-7000-8000-000000000001");

QString inBody(const QString &value)
{
    return QStringLiteral("{\"x\":%1,\"petition\":\"%2\"}").arg(value, petition);
}

QString nested(int levels)
{
    return QString(levels, u'[') + QString(levels, u']');
}

Event harmless(const QString &body = Writer::body())
{
    Event event;
    event.station = *StationId::parse(a1);
    event.sequence = 1;
    event.id = EventId{QUuid(1, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)};
    event.clock = Hlc::fromMilliseconds(1'700'000'000'000);
    event.kind = QStringLiteral("petition.blessed");
    event.body = body;
    return event;
}

QString verdictOf(const Event &event)
{
    const auto unfit = unfitIn(event);
    return unfit ? wordOf(*unfit) : QString();
}

/// What the hub's SQL says of each; "TRANSPORT" where the text cannot even travel.
QStringList hubVerdicts(const TestHub &hub, const QList<Event> &events)
{
    HubConnection admin;
    REQUIRE_FALSE(admin.open(hub.address(), hub.adminPassword()));
    QJsonArray sent;
    for (const Event &event : events)
        sent.append(Writer::envelope(event));
    const auto answer = admin.call(
        "select coalesce(hub.fact_fault(q, i, t, k, b), '') from rows from "
        "(jsonb_to_recordset($1::jsonb) as (q bigint, i uuid, t bigint, k text, b text)) "
        "with ordinality as e(q, i, t, k, b, o) order by o",
        {QJsonDocument(sent).toJson(QJsonDocument::Compact)});
    if (answer.failure && events.size() == 1)
        return {QStringLiteral("TRANSPORT")};
    INFO((answer.failure ? answer.failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(answer.failure);
    QStringList verdicts;
    for (const QByteArrayList &row : answer.rows)
        verdicts.append(QString::fromUtf8(row.value(0)));
    return verdicts;
}

struct Case {
    const char *what;
    std::function<void(Event &)> change;
    const char *verdict; ///< of both; "" when both take it
};

Case body(const char *what, const QString &text, const char *verdict)
{
    return {what, [text](Event &e) { e.body = text; }, verdict};
}

QList<Case> envelopes()
{
    return {
        {"harmless", [](Event &) {}, ""},
        {"clock 0", [](Event &e) { e.clock.value = 0; }, "BAD_CLOCK"},
        {"clock -1", [](Event &e) { e.clock.value = -1; }, "BAD_CLOCK"},
        {"clock 1", [](Event &e) { e.clock.value = 1; }, ""},
        {"clock 2^62 - 1", [](Event &e) { e.clock.value = Hlc::bound - 1; }, ""},
        {"clock 2^62", [](Event &e) { e.clock.value = Hlc::bound; }, "BAD_CLOCK"},
        {"sequence 0", [](Event &e) { e.sequence = 0; }, "BAD_SEQUENCE"},
        {"sequence -7", [](Event &e) { e.sequence = -7; }, "BAD_SEQUENCE"},
        {"nil id", [](Event &e) { e.id = {}; }, "BAD_ID"},
        {"kind of 63", [](Event &e) { e.kind = QString(63, u'k'); }, ""},
        {"kind of 64", [](Event &e) { e.kind = QString(64, u'k'); }, "BAD_KIND"},
        {"no kind", [](Event &e) { e.kind = QStringLiteral(""); }, "BAD_KIND"},
        {"kind with capitals", [](Event &e) { e.kind = QStringLiteral("Not.A"); }, "BAD_KIND"},
        {"kind of figures", [](Event &e) { e.kind = QStringLiteral("1.a"); }, "BAD_KIND"},
        {"kind in Chinese", [](Event &e) { e.kind = QStringLiteral("办结"); }, "BAD_KIND"},
        {"kind and a line end", [](Event &e) { e.kind = QStringLiteral("a.b\n"); }, "BAD_KIND"},
        {"kind of a later release", [](Event &e) { e.kind = QStringLiteral("a.b_c.v2"); }, ""},
    };
}

QList<Case> texts()
{
    return {
        body("no text", QStringLiteral(""), "BAD_JSON"),
        body("blank", QStringLiteral("  "), "BAD_JSON"),
        body("half an object", QStringLiteral("{"), "BAD_JSON"),
        body("a list", QStringLiteral("[1]"), "BAD_JSON"),
        body("a text", QStringLiteral("\"a\""), "BAD_JSON"),
        body("two objects", Writer::body() + Writer::body(), "BAD_JSON"),
        body("a comma too many", inBody(QStringLiteral("[1,]")), "BAD_JSON"),
        body("a key without quotes", QStringLiteral("{a:1}"), "BAD_JSON"),
        body("a comment", inBody(QStringLiteral("/* */1")), "BAD_JSON"),
        body("half quotes", inBody(QStringLiteral("'a'")), "BAD_JSON"),
        body("blanks between", QStringLiteral(" {\t\"petition\" :\r\n\"%1\" } ").arg(petition), ""),
        body("another blank between", QStringLiteral("{\u00a0\"petition\":\"%1\"}").arg(petition),
             "BAD_JSON"),
        body("a mark of the byte order", QChar(0xfeff) + Writer::body(), "BAD_JSON"),
        body("not a number", inBody(QStringLiteral("NaN")), "BAD_JSON"),
        body("a raw line end", inBody(QStringLiteral("\"a\nb\"")), "BAD_JSON"),
        body("a raw tab", inBody(QStringLiteral("\"a\tb\"")), "BAD_JSON"),
        body("a raw bell", inBody(QStringLiteral("\"a\ab\"")), "BAD_JSON"),
        body("a raw delete", inBody(QStringLiteral("\"a\u007fb\"")), ""),
        body("a raw control of ISO 6429", inBody(QStringLiteral("\"a\u0085b\"")), ""),
        body("no character at all", inBody(QStringLiteral("\"\uffff\"")), ""),
        body("an escaped line end", inBody(QStringLiteral("\"a\\nb\\u0007\"")), ""),
        body("an escaped NUL", inBody(QStringLiteral("\"\\u0000\"")), "BAD_JSON"),
        body("an escaped NUL as a key", QStringLiteral("{\"\\u0000\":1}"), "BAD_JSON"),
        body("half a pair", inBody(QStringLiteral("\"\\ud83d\"")), "BAD_JSON"),
        body("the other half", inBody(QStringLiteral("\"\\ude00\"")), "BAD_JSON"),
        body("a pair the wrong way", inBody(QStringLiteral("\"\\ude00\\ud83d\"")), "BAD_JSON"),
        body("a pair", inBody(QStringLiteral("\"\\uD83D\\ude00\"")), ""),
        body("an unknown escape", inBody(QStringLiteral("\"\\x\"")), "BAD_JSON"),
        body("half an escape", inBody(QStringLiteral("\"\\u12\"")), "BAD_JSON"),
        body("brackets in a text", inBody(u'"' + QString(500, u'[') + u'"'), ""),
        body("a quoted quote", inBody(QStringLiteral("\"\\\\\\\"[[{\\\\\"")), ""),
        body("31 lists inside", inBody(nested(31)), ""),
        body("32 lists inside", inBody(nested(32)), "TOO_DEEP"),
        body("1,010 lists inside", inBody(nested(1010)), "TOO_DEEP"),
        body("30,000 lists inside", inBody(nested(30'000)), "TOO_DEEP"),
        body("many beside each other",
             inBody(u'[' + QString(QStringLiteral("[],")).repeated(9000) + QStringLiteral("0]")),
             ""),
    };
}

QList<Case> numbersAndNames()
{
    const QString twice = QStringLiteral("{\"petition\":\"x\",\"petition\":\"%1\"}").arg(petition);
    const auto named = [](const QString &name) {
        return QStringLiteral("{\"petition\":%1}").arg(name);
    };
    return {
        body("24 characters", inBody(QString(24, u'9')), ""),
        body("25 characters", inBody(QString(25, u'9')), "BAD_NUMBER"),
        body("beyond doubles", inBody(QStringLiteral("1e400")), "BAD_NUMBER"),
        body("below doubles", inBody(QStringLiteral("1e-400")), "BAD_NUMBER"),
        body("beyond everything", inBody(QStringLiteral("[1e200000]")), "BAD_NUMBER"),
        body("an exponent", inBody(QStringLiteral("[-1.5E+99,1e-99,0.0,-0]")), ""),
        body("an exponent with noughts", inBody(QStringLiteral("1e007")), "BAD_NUMBER"),
        body("a nought before", inBody(QStringLiteral("01")), "BAD_JSON"),
        body("nothing before the point", inBody(QStringLiteral(".5")), "BAD_JSON"),
        body("nothing after the point", inBody(QStringLiteral("5.")), "BAD_JSON"),
        body("a plus", inBody(QStringLiteral("+5")), "BAD_JSON"),
        body("a minus alone", inBody(QStringLiteral("-")), "BAD_JSON"),
        body("hexadecimal", inBody(QStringLiteral("0x10")), "BAD_JSON"),
        body("figures in a text", inBody(QStringLiteral("\",%1e999\"").arg(QString(90, u'7'))), ""),
        body("no petition", QStringLiteral("{\"fact\":{}}"), "BAD_PETITION"),
        body("a petition inside", QStringLiteral("{\"fact\":%1}").arg(Writer::body()),
             "BAD_PETITION"),
        body("a petition of figures", named(QStringLiteral("7")), "BAD_PETITION"),
        body("no petition's name", named(QStringLiteral("\"x\"")), "BAD_PETITION"),
        body("the nil petition", named(QStringLiteral("\"00000000-0000-0000-0000-000000000000\"")),
             "BAD_PETITION"),
        body("a petition in capitals",
             named(u'"' + QString(petition).replace(0, 8, QStringLiteral("ABCDEF01")) + u'"'),
             "BAD_PETITION"),
        body("a petition in braces", named(QStringLiteral("\"{%1}\"").arg(petition)),
             "BAD_PETITION"),
        body("a petition named twice", twice, ""),
        body("the name in escapes", QStringLiteral("{\"p\\u0065tition\":\"%1\"}").arg(petition),
             ""),
        body("64 KiB", inBody(u'"' + QString(65536 - 58, u'a') + u'"'), ""),
        body("64 KiB and one byte", inBody(u'"' + QString(65536 - 57, u'a') + u'"'), "TOO_BIG"),
        body("64 KiB of Chinese", inBody(u'"' + QString(30'000, u'汉') + u'"'), "TOO_BIG"),
    };
}

/// A store takes them all: into the ledger, none aside.
void checkTaken(const QList<Event> &taken)
{
    Station store("B2");
    QList<Event> chain;
    QString hash = chainStart();
    for (Event event : taken) {
        event.sequence = chain.size() + 1;
        event.id = EventId{QUuid::createUuidV5(QUuid(), QString::number(chain.size()))};
        event.hash = hash = chainHash(hash, event);
        chain.append(event);
    }
    const auto admitted = store->ledger.admit(chain);
    INFO((admitted ? std::string() : admitted.error().detail.toStdString()));
    REQUIRE(admitted);
    CHECK(store->aside.count() == 0);
    CHECK(store->ledger.head(*StationId::parse(a1))->sequence == taken.size());
    CHECK(store.problems() == "");
    store.reopen();
    CHECK(store.problems() == "");
}

/// One text from another by a few accidents, of the kinds that break parsers.
QString mutated(QString text, std::mt19937 &random)
{
    static const QString pieces = QStringLiteral("\"\\{}[]:,0123456789eE+-. \t\n/utrf\u0001\u007f"
                                                 "\u0085\u2028\ufeff\uffff汉aB'");
    const auto below = [&](qsizetype bound) { return qsizetype(random() % quint32(bound)); };
    for (int times = 1 + int(random() % 2); times > 0 && !text.isEmpty(); --times) {
        const qsizetype at = below(text.size());
        const QChar piece = random() % 2 ? QChar(u'7') : pieces[below(pieces.size())];
        switch (random() % 7) {
        case 0:
            text[at] = piece;
            break;
        case 1:
            text.insert(at, piece);
            break;
        case 2:
            text.remove(at, 1 + below(5));
            break;
        case 3:
            text.insert(at, text.mid(below(text.size()), below(40)));
            break;
        case 4:
            text.insert(at, QString(1 + below(40), u'[') + QString(1 + below(40), u']'));
            break;
        case 5:
            text.insert(at, QStringLiteral("\\u%1").arg(random() % 65536, 4, 16, QLatin1Char('0')));
            break;
        case 6: // in the place of a value
            text.replace(text.indexOf(u':', at) + 1, 1, QString::number(random()).repeated(3));
            break;
        }
    }
    return text;
}

/// Facts as they are written every day.
QList<Event> ordinary()
{
    Station station("B2");
    const PetitionId id = station.add();
    (void)station.record(id, onedoor::test::accepted());
    (void)station.record(id, PetitionLinked{PetitionId{QUuid(petition)}, {}, {}, {}});
    DocumentIssued paper;
    paper.document = DocumentId{QUuid(petition)};
    paper.number = QStringLiteral("集综治A1受告〔2026〕1号");
    (void)station.record(id, paper);
    (void)station.record(
        id, onedoor::test::closed(QStringLiteral("done"), QStringLiteral("已办 \"结\" \\")));
    QList<Event> events = station.written();
    REQUIRE(events.size() == 5);
    for (const Case &each : numbersAndNames() + texts()) {
        Event event = harmless();
        each.change(event);
        if (event.body.size() < 300 && verdictOf(event).isEmpty())
            events.append(event);
    }
    return events;
}

} // namespace

TEST_CASE("what the hub takes every store takes, and the other way round: by hand")
{
    TestHub hub;
    QList<Event> taken;
    for (const Case &each : envelopes() + texts() + numbersAndNames()) {
        INFO(each.what);
        Event event = harmless();
        each.change(event);
        CHECK(verdictOf(event).toStdString() == each.verdict);
        CHECK(hubVerdicts(hub, {event}).value(0).toStdString() == each.verdict);
        if (verdictOf(event).isEmpty())
            taken.append(event);
    }
    CHECK(taken.size() > 20);
    checkTaken(taken);
}

TEST_CASE("what the hub takes every store takes, and the other way round: by accident")
{
    TestHub hub;
    const QList<Event> seeds = ordinary();
    std::mt19937 random(14);
    QList<Event> events, taken;
    while (events.size() < 4000) {
        Event event = seeds[qsizetype(random() % quint32(seeds.size()))];
        event.station = *StationId::parse(a1);
        event.body = mutated(event.body, random);
        // What cannot be said in UTF-8 at all does not reach the hub.
        if (event.body == QString::fromUtf8(event.body.toUtf8()) && !event.body.contains(QChar()))
            events.append(event);
    }
    const QStringList verdicts = hubVerdicts(hub, events);
    REQUIRE(verdicts.size() == events.size());
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (verdicts[i].isEmpty() != verdictOf(events[i]).isEmpty()) {
            INFO(events[i].body.toStdString());
            CHECK(verdicts[i].toStdString() == verdictOf(events[i]).toStdString());
        }
        if (verdicts[i].isEmpty())
            taken.append(events[i]);
    }
    CHECK(taken.size() > 500);
    CHECK(taken.size() < 3500);
    checkTaken(taken);
}

TEST_CASE("facts whose values are anything are taken, folded and shown or kept for later")
{
    const QList<Event> seeds = ordinary().first(5);
    const QList<QJsonValue> values{QJsonValue(),
                                   true,
                                   -1,
                                   1e18,
                                   1e-9,
                                   QString(),
                                   QStringLiteral("9999-12-31"),
                                   QStringLiteral("0001-01-01T00:00:00Z"),
                                   QStringLiteral("-0.01"),
                                   QString(5000, u'汉'),
                                   petition,
                                   QJsonArray{QJsonArray{1}, QJsonObject{}},
                                   QJsonObject{{QStringLiteral("a"), 1}}};
    std::mt19937 random(15);
    QList<Event> events;
    for (int i = 0; i < 2000; ++i) {
        Event event = seeds[qsizetype(random() % 5)];
        event.station = *StationId::parse(a1);
        QJsonObject whole = QJsonDocument::fromJson(event.body.toUtf8()).object();
        QJsonObject fact = whole[QStringLiteral("fact")].toObject();
        QJsonObject intake = fact[QStringLiteral("intake")].toObject();
        QJsonObject &changed = random() % 2 || intake.isEmpty() ? fact : intake;
        const QStringList keys = changed.keys();
        if (!keys.isEmpty())
            changed[keys[qsizetype(random() % quint32(keys.size()))]] =
                values[qsizetype(random() % quint32(values.size()))];
        if (!intake.isEmpty() && &changed == &intake)
            fact[QStringLiteral("intake")] = intake;
        whole[QStringLiteral("fact")] = fact;
        if (random() % 2) // else many of one petition
            whole[QStringLiteral("petition")] =
                QUuid::createUuidV5(QUuid(), QString::number(i)).toString(QUuid::WithoutBraces);
        event.body = QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
        REQUIRE(verdictOf(event).isEmpty());
        events.append(event);
    }
    checkTaken(events);
}

TEST_CASE("a push says what is wrong with a hostile fact and keeps what came before it")
{
    TestHub hub;
    Writer writer(hub, a1);
    const QJsonObject good = writer.next();
    const auto each = GENERATE(from_range(QList<Case>{
        {"clock 0", [](Event &e) { e.clock.value = 0; }, "BAD_CLOCK"},
        {"clock 2^62", [](Event &e) { e.clock.value = Hlc::bound; }, "BAD_CLOCK"},
        body("a raw line end", inBody(QStringLiteral("\"a\nb\"")), "BAD_JSON"),
        body("1,010 lists inside", inBody(nested(1010)), "TOO_DEEP"),
        body("no petition", QStringLiteral("{}"), "BAD_PETITION"),
    }));
    INFO(each.what);
    Event event = writer.event();
    each.change(event);
    const QJsonObject answer = writer.push(chainStart(), {good, writer.chained(event)});
    CHECK(answer.value(QStringLiteral("acked")).toInt() == 1);
    CHECK(codeOf(answer.value(QStringLiteral("stop")).toObject()).toStdString() == each.verdict);
}

TEST_CASE("a chain begins with its first fact: none can be hidden before it")
{
    TestHub hub;
    Writer writer(hub, a1);
    writer.sequence = -1;
    const QJsonObject hidden = writer.next();
    const QJsonObject answer = writer.push(chainStart(), {hidden, writer.next(), writer.next()});
    CHECK(codeOf(answer) == QStringLiteral("BAD_SEQUENCE"));
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("0")});
}
