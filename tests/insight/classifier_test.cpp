#include "core/insight/classifier.h"

#include <QHashSeed>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

QList<Example> town()
{
    const std::pair<const char16_t *, const char16_t *> said[] = {
        {u"劳动", u"老板拖欠工资三个月，工地上的民工都没拿到钱"},
        {u"劳动", u"工厂不交社保，辞退也不给补偿，加班工资没有"},
        {u"劳动", u"干完活不给工资，包工头电话不接"},
        {u"物业", u"小区电梯坏了物业不修，物业费照收"},
        {u"物业", u"楼上漏水，物业推来推去，业主没有办法"},
        {u"物业", u"物业公司乱收停车费，小区业主很不满"},
        {u"环境", u"楼下烧烤店油烟大，夜里噪音吵得睡不着"},
        {u"环境", u"工厂往河里排污水，臭味很大"},
    };
    QList<Example> examples;
    for (const auto &[label, text] : said)
        examples.append({QString::fromUtf16(label), {}, QString::fromUtf16(text)});
    return examples;
}

QString best(const Classifier &classifier, const char16_t *text)
{
    const auto proposals = classifier.propose({}, QString::fromUtf16(text), 1);
    return proposals.isEmpty() ? QString() : proposals.first().label;
}

} // namespace

TEST_CASE("A text is called like those it resembles, and the words that said so are shown")
{
    const Classifier classifier = Classifier::learn(town());
    const auto proposals =
        classifier.propose({}, QStringLiteral("我在工地干活，老板一直拖欠工资"), 3);
    REQUIRE_FALSE(proposals.isEmpty());
    CHECK(proposals.first().label == QStringLiteral("劳动"));
    CHECK(proposals.first().likeness > 0.2);
    CHECK(proposals.first().likeness <= 1.0);
    REQUIRE_FALSE(proposals.first().reasons.isEmpty());
    CHECK(proposals.first().reasons.size() <= 3);
    CHECK(proposals.first().reasons.join(u'|').contains(QStringLiteral("拖欠工资")));
    CHECK(best(classifier, u"电梯又坏了，物业费却涨了") == QStringLiteral("物业"));
    CHECK(best(classifier, u"半夜油烟和噪音") == QStringLiteral("环境"));
}

TEST_CASE("Where no known word speaks, nothing is proposed")
{
    const Classifier classifier = Classifier::learn(town());
    CHECK(classifier.propose({}, QStringLiteral("ABC 123"), 3).isEmpty());
    CHECK(classifier.propose({}, {}, 3).isEmpty());
    CHECK(classifier.propose({}, QStringLiteral("霹雳闪电"), 3).isEmpty());
    CHECK(Classifier::learn({}).propose({}, QStringLiteral("拖欠工资"), 3).isEmpty());
}

TEST_CASE("A reason stands in the text and ends at whole words")
{
    const Classifier classifier = Classifier::learn(town());
    const QString text = QStringLiteral("包工头拖欠工资，民工讨要多次");
    for (const Proposal &proposal : classifier.propose({}, text, 3)) {
        for (const QString &reason : proposal.reasons) {
            CHECK(text.contains(reason));
            CHECK(reason != QStringLiteral("欠工"));
        }
    }
}

TEST_CASE("The title counts double")
{
    const Classifier classifier = Classifier::learn(town());
    const QString text = QStringLiteral("工资和物业");
    const auto shareOf = [&](const char16_t *title, const char16_t *label) {
        for (const Proposal &one : classifier.propose(QString::fromUtf16(title), text, 3)) {
            if (one.label == QString::fromUtf16(label))
                return one.likeness;
        }
        return 0.0;
    };
    CHECK(shareOf(u"物业费", u"物业") > shareOf(u"", u"物业"));
}

TEST_CASE("The same examples make the same bytes, whatever the hash seed")
{
    const QByteArray bytes = Classifier::learn(town()).toBytes();
    QHashSeed::setDeterministicGlobalSeed();
    CHECK(Classifier::learn(town()).toBytes() == bytes);
    QHashSeed::resetRandomGlobalSeed();
    CHECK(Classifier::learn(town()).toBytes() == bytes);
}

TEST_CASE("What is kept reads back the same; damaged bytes are refused")
{
    const Classifier classifier = Classifier::learn(town());
    const QByteArray bytes = classifier.toBytes();
    const auto read = Classifier::fromBytes(bytes);
    REQUIRE(read);
    const QString text = QStringLiteral("拖欠工资，物业不修电梯");
    CHECK(read->propose({}, text, 3) == classifier.propose({}, text, 3));
    CHECK(read->examples() == 8);
    CHECK_FALSE(Classifier::fromBytes({}));
    CHECK_FALSE(Classifier::fromBytes(QByteArray(200, 'x')));
    CHECK_FALSE(Classifier::fromBytes(bytes.chopped(1)));
    for (qsizetype at = 0; at < bytes.size(); at += 37) {
        QByteArray spoiled = bytes;
        spoiled[at] = char(spoiled[at] ^ 0x10);
        CHECK_FALSE(Classifier::fromBytes(spoiled));
    }
}

TEST_CASE("A label with a thousand texts is learned from the newest alone")
{
    QList<Example> many;
    for (int i = 0; i < Classifier::examplesPerLabel + 50; ++i)
        many.append({QStringLiteral("劳动"), {}, QStringLiteral("拖欠工资")});
    many.append({QStringLiteral("物业"), {}, QStringLiteral("电梯坏了")});
    many.append({QStringLiteral("劳动"), {}, QStringLiteral("陈年旧词")});
    const Classifier classifier = Classifier::learn(many);
    CHECK(classifier.examples() == Classifier::examplesPerLabel + 1);
    CHECK(classifier.propose({}, QStringLiteral("陈年旧词"), 1).isEmpty());
}
