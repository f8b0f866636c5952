#include "core/domain/rule_words.h"
#include "tests/domain/shipped_rules.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <random>

using namespace onedoor;

namespace
{

QByteArray good()
{
    return R"({"id":"a","field":"f","title":"t","event":"e","starts":"自受理之日起","count":1,)"
           R"("unit":"days","article":"某法第一条"})";
}

QByteArray fileOf(const QByteArrayList &rules)
{
    return "{\"rules\":[" + rules.join(',') + "]}";
}

QByteArray with(const char *more)
{
    return good().chopped(1) + ',' + more + '}';
}

Error refusal(const QByteArrayList &rules)
{
    const auto loaded = DeadlineRules::load(fileOf(rules), QStringLiteral("own.json"));
    REQUIRE_FALSE(loaded.ok());
    return loaded.error();
}

/// The one rule of a file that is right.
DeadlineRule only(const QByteArray &rule)
{
    const auto loaded = DeadlineRules::load(fileOf({rule}), QStringLiteral("own.json"));
    REQUIRE(loaded.ok());
    return loaded.value().all().first();
}

DeadlineRules shipped()
{
    const auto loaded = DeadlineRules::load(shippedRules());
    if (!loaded.ok())
        FAIL(loaded.error().detail.toStdString());
    return *loaded;
}

QString basisOf(const char *id)
{
    const DeadlineRules rules = shipped();
    const DeadlineRule *rule = rules.find(QString::fromUtf8(id));
    return rule ? basisText(*rule) : QString();
}

} // namespace

TEST_CASE("A rule that is wrong is refused with its place")
{
    CHECK(DeadlineRules::load(fileOf({good()}), {}).ok());
    CHECK(refusal({good(), good()}).reason == Reason::Duplicate);
    CHECK(refusal({good().replace("days", "weeks")}).detail ==
          QStringLiteral("own.json: rules[0].unit: weeks"));
    CHECK(refusal({good().replace(":1,", ":1.5,")}).reason == Reason::BadNumber);
    CHECK(refusal({good().replace("article", "artikel")}).reason == Reason::UnknownKey);
    CHECK(refusal({good().replace("\"starts\":\"自受理之日起\",", "")}).detail ==
          QStringLiteral("own.json: rules[0].starts"));
    CHECK(refusal({with(R"("extends":"b")")}).field == QStringLiteral("rules[0].extends"));
    CHECK(refusal({with(R"("owner":"court")")}).detail ==
          QStringLiteral("own.json: rules[0].owner: court"));
    CHECK(refusal({with(R"("rolls":"forth")")}).field == QStringLiteral("rules[0].rolls"));
    CHECK(refusal({with(R"("since":"2026-02-30")")}).reason == Reason::BadDate);
    CHECK(refusal({with(R"("since":"2026-03-01","until":"2026-02-01")")}).field ==
          QStringLiteral("rules[0].until"));
    CHECK(refusal({with(R"("for":"always")")}).reason == Reason::UnknownKey);
    CHECK(refusal({}).reason == Reason::Missing);
}

TEST_CASE(
    "A promise has no article, a law has one, and another place's law is no more than reckoned")
{
    CHECK(refusal({with(R"("promise":true)")}).detail ==
          QStringLiteral("own.json: rules[0].article: 某法第一条"));
    CHECK(refusal({good().replace("某法第一条", "")}).reason == Reason::Missing);
    CHECK(refusal({with(R"("local":true)")}).field == QStringLiteral("rules[0].local"));
    CHECK(DeadlineRules::load(fileOf({with(R"("local":true,"calculator":true)")}), {}).ok());
}

TEST_CASE("A limit before something rolls back unless it stays")
{
    const QByteArray before = good().replace(":1,", ":-5,");
    CHECK(only(before).rolls == Rolls::Back);
    CHECK(only(with(R"("rolls":false)").replace(":1,", ":-5,")).rolls == Rolls::Stay);
    CHECK(refusal({with(R"("rolls":true)").replace(":1,", ":-5,")}).field ==
          QStringLiteral("rules[0].rolls"));
}

TEST_CASE("Several files are one set of rules, in which an id stands once")
{
    const QByteArray b = good().replace("\"a\"", "\"b\"");
    const QByteArray longer = with(R"("extends":"b")").replace("\"a\"", "\"c\"");
    const auto load = [](const QByteArray &one, const QByteArray &other) {
        return DeadlineRules::load(QList<ResourceFile>{{QStringLiteral("one.json"), one},
                                                       {QStringLiteral("other.json"), other}});
    };
    const auto both = load(fileOf({good(), longer}), fileOf({b})); // the base comes later
    REQUIRE(both.ok());
    CHECK(both->all().size() == 3);
    CHECK(both->find(u"c")->before == QList<Term>{{1, Unit::Days}});
    const auto twice = load(fileOf({good()}), fileOf({b, good()}));
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.error().detail == QStringLiteral("other.json: rules[1].id: a"));
    CHECK(load(fileOf({longer}), fileOf({good()})).error().detail ==
          QStringLiteral("one.json: rules[0].extends: b"));
    CHECK(load(fileOf({with(R"("extends":"a")")}), fileOf({b})).error().field ==
          QStringLiteral("rules[0].extends")); // itself
}

TEST_CASE("A centre's own rule takes the place of all that have its id")
{
    const QList<ResourceFile> own{
        {QStringLiteral("local/rules/own.json"),
         fileOf({good().replace("\"a\"", "\"petition-handle\"").replace(":1,", ":45,")})}};
    const auto rules = DeadlineRules::load(shippedRules(), own);
    REQUIRE(rules.ok());
    CHECK(rules->find(u"petition-handle")->count == 45);
    CHECK(rules->find(u"petition-handle-extended")->before == QList<Term>{{45, Unit::Days}});
    CHECK(rules->all().size() == shipped().all().size());
}

TEST_CASE("A rule counts while it is in force")
{
    const DeadlineRules rules = shipped();
    const auto day = [](int year, int month, int of) { return QDate(year, month, of); };
    const DeadlineRule *before = rules.find(u"market-mediation", day(2026, 4, 14));
    const DeadlineRule *after = rules.find(u"market-mediation", day(2026, 4, 15));
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->unit == Unit::Workdays);
    CHECK(before->count == 45);
    CHECK(after->unit == Unit::Days);
    CHECK(after->count == 60);
    CHECK(rules.find(u"market-mediation") == after);
    CHECK(rules.find(u"arbitration-set-aside", day(2026, 2, 28))->count == 6);
    CHECK(rules.find(u"arbitration-set-aside")->count == 3);
    CHECK(rules.find(u"court-delegated-before", day(2024, 12, 31)));
    CHECK_FALSE(rules.find(u"court-delegated-before", day(2025, 1, 1)));
    CHECK_FALSE(rules.find(u"court-entrusted-summary-extended", day(2024, 6, 1)));
    CHECK(rules.find(u"court-entrusted-summary", day(2024, 6, 1))->article !=
          rules.find(u"court-entrusted-summary")->article);
}

TEST_CASE("What a paper rests a date on is the whole citation, the start and the time")
{
    CHECK(basisOf("petition-handle") ==
          QStringLiteral("《信访工作条例》第三十四条，自受理之日起60日"));
    CHECK(basisOf("petition-handle-extended") ==
          QStringLiteral("《信访工作条例》第三十四条，自受理之日起60日，延长30日"));
    CHECK(basisOf("mediation-month") ==
          QStringLiteral(
              "《人民调解工作若干规定》（司法部令第75号）第三十三条，自受理之日起一般1个月"));
    CHECK(basisOf("petition-objection") ==
          QStringLiteral("《信访工作条例》第二十三条第三款，自收到转送、交办之日起5个工作日"));
    CHECK(basisOf("protection-order") ==
          QStringLiteral("《反家庭暴力法》第二十八条，自受理申请之时起72小时"));
    CHECK(
        basisOf("labour-limitation") ==
        QStringLiteral("《劳动争议调解仲裁法》第二十七条，自知道或者应当知道权利被侵害之日起1年"));
    CHECK(basisOf("civil-hearing-notice") ==
          QStringLiteral("《民事诉讼法》第一百三十九条，开庭3日前"));
    CHECK(basisOf("petition-urgent-report") ==
          QStringLiteral("《信访工作条例》第二十五条，应当及时"));
    CHECK(basisOf("confirmation-request") ==
          QStringLiteral("《人民调解法》第三十三条；《民事诉讼法》第二百零五条，"
                         "自调解协议生效之日起30日"));
    CHECK(
        basisOf("confirmation-parties")
            .startsWith(QStringLiteral("《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》"
                                       "第三百七十二条第二款，")));
    CHECK(basisOf("centre-general") == QStringLiteral("本中心承诺，自受理之日起7日"));
    CHECK(basisOf("hotline-finish").isEmpty()); // another place's law
    CHECK(citation(QStringLiteral("国办发〔2020〕53号")) == QStringLiteral("国办发〔2020〕53号"));
}

TEST_CASE("No rule's basis is cut, negative, empty of time or in a wrong unit")
{
    static const QRegularExpression law(QStringLiteral(
        "^((《[^《》（）]+》(（[^（）]+）)?第[一二三四五六七八九十百零]+条[^《》；（）]*"
        "|《劳动人事争议仲裁办案规则》)；?)+，")); // whose articles nobody has shown us
    static const QRegularExpression time(
        QStringLiteral("([1-9][0-9]*)(日|个工作日|个月|年|小时)前?$"));
    const QStringList units{QStringLiteral("日"), QStringLiteral("个工作日"),
                            QStringLiteral("个月"), QStringLiteral("年"), QStringLiteral("小时")};
    int printed = 0;
    const DeadlineRules rules = shipped();
    for (const DeadlineRule &rule : rules.all()) {
        INFO(rule.id.toStdString());
        const QString basis = basisText(rule);
        if (rule.local) {
            CHECK(basis.isEmpty());
            CHECK(rule.calculator);
            continue;
        }
        ++printed;
        if (rule.promise)
            CHECK(basis.startsWith(QStringLiteral("本中心承诺，自")));
        else
            CHECK(law.match(basis).hasMatch());
        CHECK_FALSE(basis.contains(QRegularExpression(QStringLiteral("[−-]|(^|[^0-9])0"))));
        for (const QString &pair :
             {QStringLiteral("《》"), QStringLiteral("（）"), QStringLiteral("〈〉")})
            CHECK(basis.count(pair[0]) == basis.count(pair[1]));
        if (rule.count == 0)
            continue;
        const auto found = time.match(basis);
        REQUIRE(found.hasMatch());
        CHECK(found.captured(1).toInt() == qAbs(rule.count));
        CHECK(found.captured(2) == units[int(rule.unit)]);
        CHECK(basis.endsWith(u'前') == (rule.count < 0));
    }
    CHECK(printed > 100);
}

TEST_CASE("The shipped rules name no other place but among those that are only reckoned with")
{
    const QRegularExpression places(QStringLiteral("深圳|山东|东至|历下|地方规定"));
    const DeadlineRules rules = shipped();
    QSet<QString> ids;
    for (const DeadlineRule &rule : rules.all()) {
        INFO(rule.id.toStdString());
        CHECK(rule.local == rule.article.contains(places));
        CHECK_FALSE((rule.title + rule.starts).contains(places));
        CHECK((rule.starts.startsWith(u'自') || rule.count < 0));
        ids << rule.id;
    }
    for (const char *promise :
         {"centre-simple", "centre-general", "centre-complex", "followup-instant", "followup-due",
          "mediation-consent", "mediation-finish", "bad-rating-rectified", "lead-on",
          "centre-track", "confirmation-watch", "notice-serve"})
        CHECK(rules.find(QString::fromUtf8(promise))->promise);
    CHECK(ids.size() > 110);
}

TEST_CASE("A thousand files of rules gone wrong are taken or refused with file and place")
{
    const QList<ResourceFile> files = shippedRules();
    const WorkingDays days = *WorkingDays::load(resourceBytes("calendar/state-council.json"), {});
    std::mt19937 random(1207);
    int refused = 0;
    for (int round = 0; round < 1000; ++round) {
        QList<ResourceFile> changed{files[int(random() % unsigned(files.size()))]};
        QByteArray &bytes = changed.first().bytes;
        for (int i = 1 + int(random() % 3); i > 0; --i) {
            const int at = int(random() % unsigned(bytes.size()));
            switch (random() % 4) {
            case 0:
                bytes[at] = char(random() % 256);
                break;
            case 1:
                bytes.remove(at, int(random() % 40));
                break;
            case 2:
                bytes.insert(at, bytes.mid(int(random() % unsigned(bytes.size())), 30));
                break;
            default:
                bytes.insert(at, QByteArray::number(random()));
            }
        }
        const auto loaded = DeadlineRules::load(changed);
        if (!loaded.ok()) {
            ++refused;
            const QString name = changed.first().name + QStringLiteral(": ");
            INFO(loaded.error().detail.toStdString());
            CHECK(loaded.error().detail.startsWith(name));
            CHECK(loaded.error().detail.size() > name.size());
            continue;
        }
        for (const DeadlineRule &rule : loaded->all()) {
            (void)basisText(rule);
            CHECK(derive(rule, QDate(2026, 3, 2), {}, days).legal.isValid());
        }
    }
    CHECK(refused > 500);
}
