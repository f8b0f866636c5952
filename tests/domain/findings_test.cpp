#include "core/domain/findings.h"

#include <QFile>
#include <QHash>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

using Field = Finding::Field;

const Divisions &divisions()
{
    static const Divisions all = [] {
        QFile file(QString::fromUtf8(ONEDOOR_SOURCE) +
                   QStringLiteral("/resources/catalogue/divisions.csv"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto loaded = Divisions::load(file.readAll(), file.fileName());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return all;
}

QList<Finding> read(const QString &text)
{
    return findingsIn(text, {QDate(2026, 11, 24), divisions(), QStringLiteral("350211001"),
                             QStringLiteral("0592")});
}

/// The best value for a field, "约 " before what the text itself tells vaguely; empty for none.
QString best(Field field, const char16_t *text)
{
    for (const Finding &finding : bestFindings(read(QString::fromUtf16(text)))) {
        if (finding.field == field)
            return (finding.about ? QStringLiteral("约 ") : QString()) + finding.value;
    }
    return {};
}

struct Line {
    const char16_t *text;
    const char16_t *value;
};

template <std::size_t n>
void check(Field field, const Line (&table)[n])
{
    for (const Line &line : table) {
        INFO(QString::fromUtf16(line.text).toStdString());
        CHECK(best(field, line.text).toStdString() == QString::fromUtf16(line.value).toStdString());
    }
}

} // namespace

TEST_CASE("a sum of money is found however it is written", "[findings]")
{
    const Line table[] = {
        {u"公司拖欠我工资12,000元至今未付。", u"12000.00"},
        {u"老板欠我一万二千元。", u"12000.00"},
        {u"装修款3.5万元已经付清。", u"35000.00"},
        {u"要求物业赔偿维修费８００元", u"800.00"},
        {u"修车花了两千多块", u"约 2000.00"},
        {u"大约五百元的药费", u"约 500.00"},
        {u"押金两千块钱不退", u"2000.00"},
        {u"借给他12万，到现在没还", u"120000.00"},
        {u"损失3万余元", u"约 30000.00"},
        {u"货款￥4500.50元", u"4500.50"},
        {u"交了3万5千元定金", u"35000.00"},
        {u"每月工资4500元，合计拖欠27000元", u"27000.00"},
        {u"赔偿金一百二十万元左右", u"约 1200000.00"},
        {u"预付卡里还剩1680元，店就关门了", u"1680.00"},
        {u"欠条上写着壹万贰仟元整", u"12000.00"},
        {u"押金壹万元不退", u"10000.00"},
        {u"借给他三万五，一直不还", u"35000.00"},
        {u"修了三万五块钱", u"35000.00"},
        {u"老板欠我5w不给", u"50000.00"},
        {u"被他骗走了1.5W", u"15000.00"},
        {u"我转了5万给他", u"50000.00"},
        {u"对方欠款2千", u"2000.00"},
        {u"要求赔偿五千", u"5000.00"},
        {u"要求赔偿约五千。", u"约 5000.00"},
        {u"还要交两千五的补课费", u"2500.00"},
        {u"损失二百多万，没人管", u"约 2000000.00"},
    };
    check(Field::Amount, table);
}

TEST_CASE("what only looks like money is passed over", "[findings]")
{
    for (const char16_t *text :
         {u"住在3号楼2单元501室", u"2026年就开始了", u"拨打12345和110都没人管", u"那是一块地",
          u"楼上掉下来两块砖", u"每平方米12元的物业费太高", u"身份证号350211196802140027元旦办的",
          u"从2025元旦开始", u"比例是3比7，占30%", u"骗了我12万人的信息", u"花了两三百元",
          u"退一万步说", u"功率15W到20W", u"人口66w", u"交线路两千米", u"付出了三千次努力",
          u"充值返还5万积分", u"赔偿款两三千，说法不一"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::Amount, text).toStdString().empty());
    }
}

TEST_CASE("a day is found written out, shortened or counted back", "[findings]")
{
    const Line table[] = {
        {u"2026年3月5日下午在工地受伤", u"2026-03-05"},
        {u"二〇二六年三月五日签订合同", u"2026-03-05"},
        {u"2025-12-31 签的协议", u"2025-12-31"},
        {u"3月5日和他发生争执", u"2026-03-05"},
        {u"12月8日漏水到我家", u"2025-12-08"}, // this year's is still to come
        {u"去年5月入职", u"约 2025-05-01"},
        {u"去年五月十二日入职", u"2025-05-12"},
        {u"前年10月1日交房", u"2024-10-01"},
        {u"上个月停了我的水", u"约 2026-10-01"},
        {u"上个月15号停了我的水", u"2026-10-15"},
        {u"前天晚上被打伤", u"2026-11-22"},
        {u"昨晚楼上又漏水", u"2026-11-23"},
        {u"上周三去找过物业", u"2026-11-18"},
        {u"三天前报过警", u"2026-11-21"},
        {u"两个月前就反映过", u"约 2026-09-24"},
        {u"2025年8月起不发工资", u"约 2025-08-01"},
        {u"今年9月份开学", u"约 2026-09-01"},
        {u"去年5月入职，2026年3月5日被辞退", u"2026-03-05"}, // the exact one
        {u"26年3月5日受伤", u"2026-03-05"},
        {u"98年5月参加工作", u"约 1998-05-01"},
        {u"20260305签的合同", u"2026-03-05"},
        {u"3.5号去找过他", u"2026-03-05"},
        {u"12.8日漏水", u"2025-12-08"},
        {u"3月初开始漏水", u"约 2026-03-01"},
        {u"今年2月底被辞退", u"约 2026-02-28"},
        {u"十二月中旬漏水", u"约 2025-12-11"},
        {u"去年底停工", u"约 2025-12-31"},
        {u"2024年年初买的房", u"约 2024-01-01"},
    };
    check(Field::OccurredOn, table);
}

TEST_CASE("what is no day of the past is not offered", "[findings]")
{
    for (const char16_t *text : {u"2026年一直这样",    u"答应2027年1月5日前付清",
                                 u"今年12月30日到期",  u"2026年2月30日",
                                 u"等了三个月",        u"第三天",
                                 u"1968年2月14日出生", u"住3-5-202",
                                 u"共12个月工资",      u"版本2.13.45",
                                 u"27年3月5日到期",    u"干了26年",
                                 u"电话20260305",      u"合同编号20260305",
                                 u"住在3.5号楼",       u"身份证号350211198603050011",
                                 u"五月初五",          u"承诺3月底付清",
                                 u"拖到了11月底",      u"去年初中毕业",
                                 u"9月底前完成"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::OccurredOn, text).toStdString().empty());
    }
}

TEST_CASE("how many people it is about", "[findings]")
{
    const Line table[] = {
        {u"我们12户的房子都裂了", u"约 12"}, // households, more people
        {u"包工头欠三十多名工人工资", u"约 30"},
        {u"张三等五人联名反映", u"5"},
        {u"涉及农民工28人", u""},
        {u"一共涉及28名农民工", u"28"},
        {u"本小区共有200户业主", u"约 200"},
        {u"我们五个人一起干的活", u"5"},
        {u"十五名家长要求退费", u"15"},
        {u"来了50人左右", u"约 50"},
        {u"同行5人被打", u"5"},
        {u"一家五口没地方住", u"5"},
        {u"二十几个人堵在门口", u"约 20"},
        {u"全班40名学生都交了钱", u"40"},
    };
    check(Field::Headcount, table);
    for (const char16_t *text :
         {u"两人发生口角", u"一个人在家", u"我们住3人间", u"第5户", u"12号楼有人", u"二三十人围着",
          u"50人以上的单位", u"我们两个孩子", u"一家3人间旅馆"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::Headcount, text).toStdString().empty());
    }
}

TEST_CASE("a phone is found on the side it belongs to", "[findings]")
{
    const Line ours[] = {
        {u"我的电话13800000000", u"13800000000"},
        {u"请联系本人 138 0000 0001", u"13800000001"},
        {u"联系电话0592-6068110", u"0592-6068110"},
        {u"老板不接，我的手机是13800000002", u"13800000002"},
        {u"电话6068110", u"0592-6068110"},
        {u"联系方式：606-8110", u"0592-6068110"},
        {u"座机60681101，手机13800000002", u"13800000002"}, // the whole one
    };
    check(Field::PetitionerPhone, ours);
    const Line theirs[] = {
        {u"包工头电话13900000000一直关机", u"13900000000"},
        {u"物业的座机05926068110没人接", u"0592-6068110"},
        {u"我找过房东（13700000003）", u"13700000003"},
        {u"物业电话是6068110", u"0592-6068110"},
    };
    check(Field::RespondentPhone, theirs);
    for (const char16_t *text :
         {u"打过110和12345、12348", u"身份证350211196802140027", u"订单号20261124138000000001",
          u"合同编号HT13800000000", u"编号6068110", u"电话费6068110元", u"电话1234567"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::PetitionerPhone, text).toStdString().empty());
        CHECK(best(Field::RespondentPhone, text).toStdString().empty());
    }
}

TEST_CASE("an organisation is found with sound edges", "[findings]")
{
    const Line table[] = {
        {u"我在厦门顺达建筑劳务有限公司上班，公司拖欠工资", u"厦门顺达建筑劳务有限公司"},
        {u"去年向福建省泉州市鸿运汽车销售有限公司购买汽车", u"福建省泉州市鸿运汽车销售有限公司"},
        {u"要求厦门安居物业服务有限公司限期维修", u"厦门安居物业服务有限公司"},
        {u"后溪村委会不给分红", u"后溪村委会"},
        {u"孩子在集美区第二实验小学被打", u"集美区第二实验小学"},
        {u"被厦门市第一医院误诊", u"厦门市第一医院"},
        {u"曾向集美区教育局反映", u"集美区教育局"},
        {u"在华为厦门分公司上班", u"华为厦门分公司"},
        {u"被顺达厦门分公司辞退", u"顺达厦门分公司"},
        {u"后来找到顺达项目部", u"顺达项目部"},
        {u"我向大星建设集团有限公司买房", u"大星建设集团有限公司"},
        {u"如果集美派出所不管", u"集美派出所"},
        {u"还是集美区教育局负责", u"集美区教育局"},
        {u"孩子急送集美骨科医院", u"集美骨科医院"},
    };
    check(Field::Respondent, table);
    for (const char16_t *text :
         {u"物业公司不管", u"有关部门互相推诿", u"找了几家装修公司", u"到医院看病", u"去派出所报案",
          u"他们公司", u"因为厦门分公司不管", u"厦门分公司不管", u"找厦门分公司",
          u"孩子在老家读小学", u"下半年入小学", u"小孩子要上幼儿园", u"还说要么换学校",
          u"钱须存入银行", u"多次往返物业公司", u"必须建幼儿园", u"成立专业业主委员会",
          u"那边有公办幼儿园", u"坐出租车公司的车"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::Respondent, text).toStdString().empty());
    }
}

TEST_CASE("a place is found, the nearest division first", "[findings]")
{
    const Line details[] = {
        {u"我住在石鼓路12号楼下开烧烤店", u"石鼓路12号"},
        {u"位于银江路88号3栋501室", u"银江路88号3栋501室"},
        {u"在滨水小区3号楼漏水", u"滨水小区3号楼"},
        {u"家住集美街道浔江花园", u"浔江花园"},
    };
    check(Field::PlaceDetail, details);
    const Line near[] = {
        {u"家住集美街道浔江花园", u"350211001"},
        {u"在杏林街道打工", u"350211003"},
        {u"后溪镇的工地", u"350211103"},
    };
    check(Field::Division, near);
    for (const char16_t *text :
         {u"马路上", u"小区里很吵", u"村里不给办", u"一路走来", u"工地上干活"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(best(Field::PlaceDetail, text).toStdString().empty());
    }
}

TEST_CASE("what is asked for is read as well", "[findings]")
{
    const Reading against{QDate(2026, 11, 24), divisions(), QStringLiteral("350211001"), {}};
    const QString told = QStringLiteral("楼上漏水，装修花了20000元，2026年3月5日起");
    const QString claim = QStringLiteral("要求楼上赔偿８０００元，电话13912345678");
    QHash<Field, Finding> of;
    for (const Finding &finding : bestFindings(findingsIn(told, against, claim)))
        of.insert(finding.field, finding);
    const auto placed = [&of](Field field, const QString &text) {
        return text.mid(of[field].start, of[field].length);
    };
    CHECK(of[Field::Amount].value == QStringLiteral("8000.00"));
    CHECK(of[Field::Amount].in == Finding::In::Claim);
    CHECK(placed(Field::Amount, claim) == QStringLiteral("８０００元"));
    CHECK(of[Field::PetitionerPhone].value == QStringLiteral("13912345678"));
    CHECK(of[Field::PetitionerPhone].in == Finding::In::Claim);
    CHECK(of[Field::OccurredOn].in == Finding::In::Narrative);
    CHECK(placed(Field::OccurredOn, told) == QStringLiteral("2026年3月5日"));
    CHECK(findingsIn({}, against, claim).size() == 2);
    CHECK(findingsIn(told, against) == findingsIn(told, against, {}));
}

TEST_CASE("a local phone needs the centre's area", "[findings]")
{
    const Reading against{QDate(2026, 11, 24), divisions(), QStringLiteral("350211001"), {}};
    CHECK(findingsIn(QStringLiteral("电话6068110"), against).isEmpty());
}

TEST_CASE("what is found can be shown where it stands", "[findings]")
{
    const QString text = QStringLiteral("老板欠我一万二千元，２０２６年３月５日起");
    for (const Finding &finding : read(text)) {
        const QString span = text.mid(finding.start, finding.length);
        CHECK(finding.start >= 0);
        CHECK(span.size() == finding.length);
        if (finding.field == Field::Amount)
            CHECK(span == QStringLiteral("一万二千元"));
        if (finding.field == Field::OccurredOn)
            CHECK(span == QStringLiteral("２０２６年３月５日"));
    }
}
