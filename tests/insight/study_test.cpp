#include "core/insight/study.h"

#include "core/desk/reference.h"
#include "tests/support/rehearsal_units.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const Start &catalogue()
{
    static const Start start = [] {
        const auto reference = Reference::load(resourcesFolder());
        REQUIRE(reference);
        return Start::of(reference->disputeTypes, reference->contentClasses,
                         rehearsalUnits().catalogue());
    }();
    return start;
}

Intake toldAs(const char16_t *narrative, const char16_t *type, const QStringList &contentClass)
{
    Intake intake = leakingIntake();
    intake.title.clear();
    intake.claim.clear();
    intake.narrative = QString::fromUtf16(narrative);
    intake.type = QString::fromUtf16(type);
    intake.contentClass = contentClass;
    return intake;
}

QString firstOf(const QList<Proposal> &proposals)
{
    return proposals.isEmpty() ? QString() : proposals.first().label;
}

} // namespace

TEST_CASE("That somebody has a problem or a hope speaks for nothing")
{
    const Suggestions start = Suggestions::learn(catalogue(), {});
    const Suggested suggested = start.propose(
        QStringLiteral("自来水问题"), QStringLiteral("自来水的问题希望相关部门按政策早日解决"), 9);
    QStringList labels;
    for (const auto *proposals : {&suggested.types, &suggested.classes, &suggested.organisations}) {
        for (const Proposal &proposal : *proposals)
            labels << proposal.label;
    }
    const QString all = labels.join(u'\n');
    INFO(all.toStdString());
    for (const char16_t *unspoken : {u"民族", u"宗教", u"希望工程", u"侵权"})
        CHECK_FALSE(all.contains(QString::fromUtf16(unspoken)));
    CHECK(all.contains(QStringLiteral("自来水供应"))); // what is told is heard all the same
}

TEST_CASE("A new centre already knows the obvious from the catalogue, with the right words")
{
    struct Told {
        const char16_t *text, *type, *field, *reason;
    };
    const Told table[] = {
        {u"我们在工地干了半年，老板拖欠农民工工资，讨薪多次没有结果", u"拖欠农民工工资纠纷",
         u"劳动和社会保障", u"工资"},
        {u"电梯坏了两个月，物业费照收，业主都有意见", u"物业纠纷", u"城乡建设", u"物业"},
        {u"做完手术后感染，医院不承认有责任，医患双方谈不拢", u"医疗纠纷", u"卫生计生", u"手术"},
        {u"夫妻感情破裂要离婚，孩子的抚养费谈不拢", u"婚姻家庭纠纷", u"", u"离婚"},
        {u"在路口被追尾，肇事车主不赔医药费，交通事故认定对方全责", u"道路交通事故纠纷", u"",
         u"交通事故"},
        {u"办了健身房的预付卡，店关门了不退钱", u"其他消费纠纷", u"", u"预付卡"},
        {u"楼下饭店油烟污水直排，噪声很大", u"环境污染纠纷", u"环境保护", u"油烟"},
        {u"邻居在承包的山上砍树，林权证上的地界说不清", u"山林土地纠纷", u"", u"林权"},
        {u"公司不交社保，还把我辞退，要求认定工伤", u"其他劳动争议纠纷", u"劳动和社会保障",
         u"工伤"},
        {u"网购的手机是坏的，卖家不肯退货", u"电子商务纠纷", u"", u"网购"},
    };
    const Suggestions start = Suggestions::learn(catalogue(), {});
    CHECK(start.cases() == 0);
    for (const Told &told : table) {
        const Suggested suggested = start.propose({}, QString::fromUtf16(told.text), 3);
        INFO(QString::fromUtf16(told.text).toStdString());
        REQUIRE_FALSE(suggested.types.isEmpty());
        CHECK(firstOf(suggested.types).toStdString() ==
              QString::fromUtf16(told.type).toStdString());
        CHECK(suggested.types.first().reasons.join(u'|').contains(QString::fromUtf16(told.reason)));
        CHECK(suggested.types.size() <= 3);
        if (const QString field = QString::fromUtf16(told.field); !field.isEmpty())
            CHECK(firstOf(suggested.classes).startsWith(field));
    }
}

TEST_CASE("No reason repeats a character that another one has said")
{
    const QString told = QStringLiteral("工地的包工头拖欠农民工工资");
    const Suggestions start = Suggestions::learn(catalogue(), {});
    REQUIRE_FALSE(start.propose({}, told, 3).types.isEmpty());
    for (const Proposal &proposal : start.propose({}, told, 3).types) {
        for (const QString &reason : proposal.reasons)
            CHECK_FALSE(reason.startsWith(QStringLiteral("工工")));
    }
}

TEST_CASE("The organisation comes with the matter it is there for")
{
    const Suggestions start = Suggestions::learn(catalogue(), {});
    const Suggested suggested = start.propose({}, QStringLiteral("拖欠工资，申请劳动仲裁"), 3);
    REQUIRE_FALSE(suggested.organisations.isEmpty());
    CHECK(suggested.organisations.size() <= 3);
    bool labour = false;
    for (const Proposal &proposal : suggested.organisations)
        labour = labour || proposal.label.contains(QStringLiteral("人力资源"));
    CHECK(labour);
}

TEST_CASE("What the centre confirmed outweighs the catalogue, in the newest corrected state")
{
    Station station;
    Study study(*station, catalogue());
    CHECK(*study.isDue());
    const char16_t *said = u"榕树下的石桌被占，下棋的老人吵起来了";
    QList<PetitionId> ids;
    for (int i = 0; i < 4; ++i)
        ids << station.add(toldAs(said, u"邻里纠纷", {QStringLiteral("城乡建设")}));
    REQUIRE(study.learn(station.clock.now()));
    auto known = study.known();
    REQUIRE(known);
    CHECK(known->cases() == 4);
    CHECK(firstOf(known->propose({}, QString::fromUtf16(said), 3).types) ==
          QStringLiteral("邻里纠纷"));
    CHECK_FALSE(*study.isDue());

    // Somebody sees that they were the other kind all along.
    for (const PetitionId &id : ids) {
        Intake right = toldAs(said, u"损害赔偿纠纷", {QStringLiteral("城乡建设")});
        REQUIRE(station.record(id, PetitionCorrected{{QStringLiteral("type")}, right, {}}));
    }
    CHECK(*study.isDue());
    known = study.learn(station.clock.now());
    CHECK(firstOf(known->propose({}, QString::fromUtf16(said), 3).types) ==
          QStringLiteral("损害赔偿纠纷"));
}

TEST_CASE("An organisation that sent a referral back is not learned from it")
{
    Station station;
    const char16_t *said = u"榕树下的石桌被占";
    const auto send = [&](const QString &organisation, bool back) {
        const PetitionId id = station.add(toldAs(said, u"邻里纠纷", {}));
        REQUIRE(station.record(id, referred(1, organisation)));
        if (back)
            REQUIRE(station.record(id, returned(1)));
    };
    send(QStringLiteral("退回局"), true);
    send(QStringLiteral("受理局"), false);
    const auto known = Study(*station, catalogue()).learn(station.clock.now());
    REQUIRE(known);
    const auto organisations = known->propose({}, QString::fromUtf16(said), 3).organisations;
    CHECK(firstOf(organisations) == QStringLiteral("受理局"));
    for (const Proposal &proposal : organisations)
        CHECK(proposal.label != QStringLiteral("退回局"));
}

TEST_CASE("What is kept and damaged, or of another catalogue, is learned anew, never trusted")
{
    Station station;
    station.add();
    Study study(*station, catalogue());
    REQUIRE(study.learn(station.clock.now()));
    REQUIRE(study.recall());
    CHECK(study.recall()->has_value());

    Start other = catalogue();
    other.types.first().text += QStringLiteral("\n新词");
    CHECK_FALSE(Study(*station, other).recall()->has_value());
    CHECK(*Study(*station, other).isDue());

    const QString name = QStringLiteral("suggestions");
    auto lesson = **station->learned.find(name);
    lesson.bytes[lesson.bytes.size() / 2] = char(lesson.bytes[lesson.bytes.size() / 2] ^ 1);
    REQUIRE(station->learned.put(name, lesson));
    CHECK_FALSE(study.recall()->has_value());
    CHECK(*study.isDue());
    CHECK(study.known()->cases() == 0);
}

TEST_CASE("Learning stops when it is told to, and keeps what was kept")
{
    Station station;
    for (int i = 0; i < 3; ++i)
        station.add();
    Study study(*station, catalogue());
    REQUIRE(study.learn(station.clock.now()));
    const auto before = *station->learned.find(QStringLiteral("suggestions"));
    station.add();
    QList<qint64> steps;
    const auto stopped = study.learn(station.clock.now(), [&steps](qint64 done, qint64 total) {
        CHECK(total == 4);
        steps << done;
        return done < 2;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK(steps == QList<qint64>{1, 2});
    CHECK((*station->learned.find(QStringLiteral("suggestions")))->bytes == before->bytes);
}
