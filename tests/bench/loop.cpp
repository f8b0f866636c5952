// The loop at its largest: a matter of 200 petitioners, a bank's list, nobody's matters.
#include "core/desk/acting.h"
#include "core/desk/importing.h"
#include "core/store/query.h"
#include "tests/bench/measures.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor::bench
{

namespace
{

constexpr int group = 200;
constexpr double mostForAct = 100; // ms
constexpr int listed = 3000;
constexpr double mostForList = 60'000; // ms
constexpr int scans = 20;

/// A wage matter brought to its end; the mediators and bodies are the rehearsal's.
constexpr std::pair<const char *, const char *> way[] = {
    {"accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})"},
    {"consent", R"({"side":"双方","answer":"同意","how":"C1"})"},
    {"mediate", R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                    "mediators":["曹劳谦"]})"},
    {"mediation-session", R"({"kind":"当面调解","tier":"L1","present":["双方"],
                              "minutes":"各说了各的","confirmed":true,"result":"继续调解",
                              "next_on":"2026-11-30"})"},
    {"agree", R"({"facts":"欠薪属实","clauses":[{"text":"付清","amount":"100.00"}],
                  "performance":"转账","perform_by":"2026-11-30","recorder":"李敏",
                  "organisation":"集美街道人民调解委员会","mediators":["曹劳谦"],"copies":202,
                  "mandate":true})"},
    {"perform", R"({"performance":"P1"})"},
    {"close", R"({"result":"01","summary":"已付清","matter":true,"people":true})"}};

Intake ofGroup(County &county)
{
    Intake intake = county.population().next();
    while (intake.kind != PetitionKind::Dispute || intake.petitioners.isEmpty() ||
           intake.respondents.isEmpty())
        intake = county.population().next();
    intake.type = QStringLiteral("其他劳动争议纠纷");
    intake.urgentSignals.clear();
    intake.isProtected = intake.anonymous = false;
    intake.headcount = group;
    const Party first = intake.petitioners.first();
    intake.petitioners.clear();
    for (int i = 0; i < group; ++i) {
        Party one = first;
        one.id = {};
        one.name = QStringLiteral("工友%1").arg(i + 1);
        one.idType = IdType::None;
        one.idNumber.clear();
        one.birth.reset();
        one.guardian.clear();
        one.phone = QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0'));
        one.address = QStringLiteral("集美区杏林街道宁宝世家%1号楼%2室").arg(i % 30).arg(i);
        one.standing = i < 2 ? Standing::Representative : Standing::Self;
        intake.petitioners << one;
    }
    return intake;
}

/// What every act costs whose taking the clerk waits for, with what he is shown next.
void measureGroup(Table &table, County &county)
{
    Desk desk = county.desk();
    Acting acting(desk.workplace());
    Times acts;
    QString slowest = QStringLiteral("register");
    const Intake intake = ofGroup(county);
    PetitionId id;
    acts.add(secondsOf(
        [&] { id = must(desk.registerPetition(intake, IntakeOrigin::Import), "register").id; }));
    for (const auto &[act, inputs] : way) {
        const QJsonObject answers = QJsonDocument::fromJson(inputs).object();
        const double taken = secondsOf([&] {
            must(acting.take(id, QLatin1String(act), answers), act);
            (void)acting.offers(must(desk.petition(id), "petition"));
        });
        if (taken > acts.worst())
            slowest = QLatin1String(act);
        acts.add(taken);
    }
    table.add(within(QStringLiteral("act in a matter of 200 petitioners, the slowest: ") + slowest,
                     county.petitions(), QStringLiteral("p50 %1").arg(inWords(acts.median())),
                     acts.worst(), mostForAct));
}

QByteArray bankList()
{
    QByteArray csv = "来源编号,渠道,类别,标题,内容,petitioners.name,respondents.name,"
                     "respondents.phone,金额(元)\n";
    for (int i = 1; i <= listed; ++i) {
        csv += QStringLiteral("YH%1,hotline_12345,dispute,信用卡透支逾期第%1户,"
                              "持卡人透支本息逾期九十日以上，经多次催收未还，申请调解。,"
                              "厦门银行股份有限公司集美支行,持卡人%1,138%2,%3.00\n")
                   .arg(i)
                   .arg(i, 8, 10, QLatin1Char('0'))
                   .arg(1000 + i)
                   .toUtf8();
    }
    return csv;
}

void measureList(Table &table, County &county)
{
    const Reference &reference = county.reference();
    const auto vocabulary = must(ListVocabulary::load(reference.folder), "vocabulary");
    const ListValues values(vocabulary, reference);
    const auto file = must(readList(bankList()), "list");
    const auto plan = must(planFor(file, vocabulary, {}), "plan");
    Desk desk = county.desk();
    const QString system = QStringLiteral("bank-%1").arg(county.facts()); // new in each run
    int taken = 0;
    const double seconds = secondsOf([&] {
        must(Importing(desk).importList({file, plan, values, system},
                                        [&](const LineReport &line) {
                                            if (line.error)
                                                fprintf(stderr, "bench: line %d: %s\n", line.line,
                                                        qPrintable(line.error->field));
                                            taken += !line.error;
                                        }),
             "import");
    });
    if (taken != listed)
        exit(1);
    table.add(within(QStringLiteral("a bank's list of 3,000 rows brought in"), county.petitions(),
                     perSecond(listed, seconds), seconds, mostForList));
}

/// The count on the front page: it may cost one pass over an index, no more.
void measureOrphans(Table &table, County &county)
{
    const auto raw = county.connection(OpenMode::ReadOnly);
    Times ours, floor;
    for (int i = 0; i < scans; ++i) {
        floor.add(secondsOf([&] {
            Query scan(*raw,
                       QStringLiteral("SELECT count(*), max(registered_at) FROM petition "
                                      "INDEXED BY petition_registered WHERE "
                                      "registered_at > 0"),
                       QVariantList());
            (void)scan.next();
        }));
        ours.add(secondsOf([&] { must(county.store().petitions.orphans(200), "orphans"); }));
    }
    table.add(beside(QStringLiteral("orphans, beside one pass over an index"), county.petitions(),
                     floor.median(), ours.median(), 1));
}

} // namespace

void measureLoop(Table &table, County &county)
{
    measureGroup(table, county);
    measureList(table, county);
    measureOrphans(table, county);
}

} // namespace onedoor::bench
