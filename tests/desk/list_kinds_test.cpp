// The kinds behind the lists people send: encodings, separators, numbers, days, words, parties.
#include "tests/desk/lists.h"

#include "core/desk/csv_rows.h"
#include "core/desk/text_encoding.h"
#include "core/desk/workbook.h"
#include "core/desk/written_days.h"

#include <QStringEncoder>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString head = QStringLiteral("渠道,类别,标题,内容");

QByteArray row(const QString &more, const QString &cells)
{
    return (head + more + QStringLiteral("\n网格排查,矛盾纠纷,路灯,三天不亮") + cells + u'\n')
        .toUtf8();
}

} // namespace

TEST_CASE("Each encoding that offices save in is found and said", "[lists]")
{
    const QString text = QStringLiteral("标题,内容\r\n路灯,𠮷家门口不亮\r\n");
    const auto read = [&](const QByteArray &bytes, const char *encoding) {
        const auto decoded = decodedText(bytes);
        REQUIRE(decoded.ok());
        CHECK(decoded->text == text);
        CHECK(decoded->encoding == QLatin1String(encoding));
    };
    const auto encoded = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                              : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(text));
    };
    for (bool mark : {true, false}) {
        read(encoded(QStringConverter::Utf8, mark), "UTF-8");
        read(encoded(QStringConverter::Utf16LE, mark), "UTF-16LE");
        read(encoded(QStringConverter::Utf16BE, mark), "UTF-16BE");
    }
    const auto chinese = decodedText("\xb1\xea\xcc\xe2");
    CHECK(chinese->text == QStringLiteral("标题"));
    CHECK(chinese->encoding == QStringLiteral("GB18030"));
    CHECK(decodedText("\xbc\xd0\xc3\x44", QStringLiteral("Big5"))->text == QStringLiteral("標題"));
    CHECK(decodedText("x", QStringLiteral("klingon")).error().field == QStringLiteral("encoding"));
    CHECK(decodedText("\xff\xff", QStringLiteral("UTF-8")).error().reason == Reason::FileUnfit);
    for (const QString &offered : offeredEncodings())
        CHECK(decodedText("  ", offered).ok());
}

TEST_CASE("Rows are split strictly, and each knows its line", "[lists]")
{
    const auto rows = [](const char *text) { return *csvRows(QString::fromUtf8(text)); };
    for (const char *text : {"甲,乙\n丙,丁\n", "甲,乙\r\n丙,丁", "甲,乙\r丙,丁\r", "甲\t乙\n丙\t丁",
                             "甲;乙\n丙;丁", "sep=|\n甲|乙\n丙|丁", "\"甲\",\"乙\"\n丙,丁"}) {
        INFO(text);
        const auto two = rows(text);
        REQUIRE(two.size() == 2);
        CHECK(textsOf(two[0]) == QStringList{QStringLiteral("甲"), QStringLiteral("乙")});
        CHECK(textsOf(two[1]) == QStringList{QStringLiteral("丙"), QStringLiteral("丁")});
    }
    const auto kept = rows("甲,\"一\r\n\"\"二\"\"\n三\"\n\n , \n丙,丁\n");
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].cells[1].text == QStringLiteral("一\r\n\"二\"\n三"));
    CHECK(kept[1].number == 6);
    const auto faulty = rows("甲,乙\n丙,\"丁\"戊\n己,\"庚\n辛,壬\n");
    REQUIRE(faulty.size() == 4);
    CHECK(faulty[1].error.has_value());
    CHECK(faulty[2].error.has_value());
    CHECK(faulty[2].number == 3);
    CHECK(textsOf(faulty[3]) == QStringList{QStringLiteral("辛"), QStringLiteral("壬")});
}

TEST_CASE("Serial numbers are days as the workbook counts them", "[lists]")
{
    CHECK(dayOfSerial(46346.375, false) == QStringLiteral("2026-11-20T09:00:00"));
    CHECK(dayOfSerial(46346, false) == QStringLiteral("2026-11-20"));
    CHECK(dayOfSerial(44884, true) == QStringLiteral("2026-11-20"));
    CHECK(dayOfSerial(1, false) == QStringLiteral("1900-01-01"));
    CHECK(dayOfSerial(59, false) == QStringLiteral("1900-02-28"));
    CHECK(dayOfSerial(60, false).isEmpty()); // the 29 February that never was
    CHECK(dayOfSerial(61, false) == QStringLiteral("1900-03-01"));
    CHECK(dayOfSerial(0.375, false) == QStringLiteral("09:00:00"));
    CHECK(dayOfSerial(46345.999999999, false) == QStringLiteral("2026-11-20"));
    for (double none : {-1.0, 1e300, std::nan("")})
        CHECK(dayOfSerial(none, false).isEmpty());
}

TEST_CASE("Cells of a workbook come as people see them", "[lists]")
{
    const QByteArray styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m\"/>"
        "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.00&quot;day&quot;\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
        "<xf numFmtId=\"31\"/></cellXfs></styleSheet>";
    const QByteArray shared =
        "<sst><si><t>标题</t></si><si><r><t>噪音</t></r><r><t>扰民</t></r><rPh><t>zaoyin</t></rPh>"
        "</si></sst>";
    const auto book = [&](const QByteArray &properties) {
        return *workbookSheet(
            bookOf(
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\" s=\"1\"><v>44884</v></c>"
                "<c r=\"D3\" s=\"2\"><v>12.5</v></c><c r=\"E3\" s=\"3\"><v>44884</v></c></row>"
                "<row r=\"9\"><c t=\"inlineStr\"><is><t>a_x005F_x000D_b</t></is></c>"
                "<c><v>1E-7</v></c><c><v>350211196802140027</v></c><c t=\"e\"><v>#REF!</v></c>"
                "<c><f>A1</f></c><c><f>A1</f><v>7</v></c></row>",
                properties, {{"xl/styles.xml", styles}, {"xl/sharedStrings.xml", shared}}),
            {});
    };
    const ListFile file = book("<workbookPr date1904=\"1\"/>");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0].number == 3);
    CHECK(textsOf(file.rows[0]) == QStringList{QStringLiteral("噪音扰民"), QString(),
                                               QStringLiteral("2026-11-20"), QStringLiteral("12.5"),
                                               QStringLiteral("2026-11-20")});
    CHECK(book({}).rows[0].cells[2].text == QStringLiteral("2022-11-19"));
    const ListRow &last = file.rows[1];
    CHECK(last.number == 9);
    CHECK(last.cells[0].text == QStringLiteral("a_x000D_b"));
    CHECK(last.cells[1].text == QStringLiteral("0.0000001"));
    CHECK(last.cells[2].kind == ListCell::Kind::Rounded);
    CHECK(last.cells[3].kind == ListCell::Kind::Broken);
    CHECK(last.cells[4].kind == ListCell::Kind::Broken);
    CHECK(last.cells[5].text == QStringLiteral("7"));
}

TEST_CASE("A workbook that unpacks to the size of a disk is refused in time", "[lists]")
{
    QByteArray texts = "<sst>";
    texts += QByteArray("<si><t>") + QByteArray(70 * 1024 * 1024, 'a') + "</t></si></sst>";
    const auto large = workbookSheet(
        bookOf("<row r=\"1\"><c><v>1</v></c></row>", {}, {{"xl/sharedStrings.xml", texts}}), {});
    REQUIRE_FALSE(large.ok());
    CHECK(large.error().reason == Reason::TooLarge);
    const auto wide = workbookSheet(bookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                                           "<c r=\"ZZZ1\"><v>2</v></c></row>"),
                                    {});
    REQUIRE(wide.ok());
    CHECK(wide->rows[0].error->reason == Reason::TooLarge);
}

TEST_CASE("Days as people write them", "[lists]")
{
    const auto at = [](int hour, int minute, int second = 0) {
        return QDateTime(QDate(2026, 3, 5), QTime(hour, minute, second), Qt::OffsetFromUTC,
                         8 * 3600);
    };
    const std::pair<const char *, QDateTime> written[] = {
        {"2026-03-05", at(0, 0)},
        {"2026-3-5", at(0, 0)},
        {"2026/3/5 9:00", at(9, 0)},
        {"2026.3.5", at(0, 0)},
        {"2026. 3. 5 23:59:58", at(23, 59, 58)},
        {"2026年3月5日", at(0, 0)},
        {"２０２６年３月５日　９：０５", at(9, 5)},
        {"2026年3月5日星期四", at(0, 0)},
        {"2026年3月5日(星期四) 上午9点", at(9, 0)},
        {"2026年3月5日 下午3点20分", at(15, 20)},
        {"2026年3月5日下午3点半", at(15, 30)},
        {"2026/3/5 下午 3:20:11", at(15, 20, 11)},
        {"2026/3/5 3:20 PM", at(15, 20)},
        {"2026/3/5 12:10 AM", at(0, 10)},
        {"2026/3/5 中午12:10", at(12, 10)},
        {"2026年3月5日9时20分11秒", at(9, 20, 11)},
        {"20260305", at(0, 0)},
        {"20260305 0930", at(9, 30)},
        {"20260305093011", at(9, 30, 11)},
        {"2026-03-05T09:30:11.250", at(9, 30, 11)},
        {"2026-03-05T01:30:11Z", at(9, 30, 11)},
        {"2026-03-04T20:30:11-0500", at(9, 30, 11)},
    };
    for (const auto &[text, instant] : written) {
        INFO(text);
        const auto read = writtenInstant(QString::fromUtf8(text));
        REQUIRE(read);
        CHECK(*read == instant.toUTC());
        CHECK(writtenDay(QString::fromUtf8(text)) == QDate(2026, 3, 5));
    }
    for (const char *none :
         {"", "3/5/2026", "26-3-5", "2026-13-05", "2026-02-30", "2026-03-05 25:00", "1763600400000",
          "46346.375", "2026年3月", "2026-3/5", "2026-03-05 9:70", "2026-03-05 上午15:00",
          "2026-03-05 晚上12点", "2026-03-05 随便", "2026-03-05+08:00 9:00", "2026030"}) {
        INFO(none);
        CHECK_FALSE(writtenInstant(QString::fromUtf8(none)));
    }
}

TEST_CASE("Words of offices mean the words of the format", "[lists]")
{
    ListDesk desk;
    const auto intake = [&](const QString &more, const QString &cells) {
        return desk.only(desk.brought(row(more, cells)));
    };
    const Intake first = intake(QStringLiteral(",是否匿名,涉及人数,所属镇街,涉案金额(万元)"),
                                QStringLiteral(",是,１２人,集美区集美街道,1.25"));
    CHECK(first.channel == QStringLiteral("grid"));
    CHECK(first.kind == PetitionKind::Dispute);
    CHECK(first.anonymous);
    CHECK(first.headcount == 12);
    CHECK(first.place.division == QStringLiteral("350211001"));
    CHECK(first.amount->text() == QStringLiteral("12500.00"));
    const auto channels = [&](const char *written) {
        const QByteArray text =
            (head + QStringLiteral("\n%1,投诉,路灯,不亮").arg(QString::fromUtf8(written))).toUtf8();
        const Intake read = desk.only(desk.brought(text));
        CHECK(read.kind == PetitionKind::Other);
        CHECK(read.subkind == QStringLiteral("complaint"));
        return read.channel;
    };
    CHECK(channels("12345") == QStringLiteral("hotline_12345"));
    CHECK(channels("12345热线") == QStringLiteral("hotline_12345"));
    CHECK(channels("信访局") == QStringLiteral("petition_office"));
    CHECK(channels("法院委派（诉前）") == QStringLiteral("court_before_filing"));
    CHECK(channels("visit") == QStringLiteral("visit"));
    const auto unknown = desk.brought((head + QStringLiteral("\n飞鸽,纠纷,路灯,不亮")).toUtf8());
    CHECK(unknown[0].error->field == QStringLiteral("channel"));
    CHECK(unknown[0].error->reason == Reason::NotInCatalogue);
    const auto type =
        intake(QStringLiteral(",紧急情形"), QStringLiteral(",五人以上群体；涉拖欠工资"));
    CHECK(type.urgentSignals.size() == 2);
}

TEST_CASE("Several parties in a row, each with what is theirs", "[lists]")
{
    ListDesk desk;
    const Intake intake = desk.only(desk.brought(row(
        QStringLiteral(",姓名,电话,地址,被申请人,统一社会信用代码"),
        QStringLiteral(",张三、李四,13812345678、13912345678,石鼓路1号,厦门某某物业服务有限公司,"
                       "91350100M000100Y43"))));
    REQUIRE(intake.petitioners.size() == 2);
    CHECK(intake.petitioners[1].name == QStringLiteral("李四"));
    CHECK(intake.petitioners[1].phone == QStringLiteral("13912345678"));
    CHECK(intake.petitioners[1].address == QStringLiteral("石鼓路1号"));
    CHECK(intake.respondents[0].kind == PartyKind::Organisation);
    CHECK(intake.respondents[0].idType == IdType::Uscc);
    const Intake noted =
        desk.only(desk.brought(row(QStringLiteral(",姓名,电话,petitioners[1].name"),
                                   QStringLiteral(",王五,13812345678（家属）,赵六"))));
    CHECK(noted.petitioners[0].phone == QStringLiteral("13812345678"));
    CHECK(noted.petitioners[0].phoneNote == QStringLiteral("家属"));
    CHECK(noted.petitioners[1].name == QStringLiteral("赵六"));
    const auto rounded =
        desk.brought(row(QStringLiteral(",姓名,身份证号"), QStringLiteral(",王五,3.50211E+17")));
    CHECK(rounded[0].error->reason == Reason::Rounded);
    const auto phone =
        desk.brought(row(QStringLiteral(",姓名,电话"), QStringLiteral(",王五,一三八")));
    CHECK(phone[0].error->field == QStringLiteral("petitioners[0].phone"));
}

TEST_CASE("A source number is known only for the same matter", "[lists]")
{
    ListDesk desk;
    const auto list = [](const char *title) {
        return row(QStringLiteral(",编号"), QStringLiteral(",7")).replace("路灯", title);
    };
    const auto first = desk.brought(list("路灯"));
    const auto same = desk.brought(list("路灯"));
    CHECK(same[0].known);
    CHECK(same[0].code == first[0].code);
    const auto other = desk.brought(list("井盖"));
    REQUIRE(other[0].error);
    CHECK(*other[0].error == Error{Reason::Duplicate, first[0].code, QStringLiteral("source_no")});
    // Corrected since, it is still the one that came in.
    Intake corrected = desk.desk->petition(first[0].code)->intake;
    corrected.title = QStringLiteral("三盏路灯");
    REQUIRE(desk.desk->correct(desk.desk->petition(first[0].code)->id, corrected,
                               QStringLiteral("核实")));
    CHECK(desk.brought(list("路灯"))[0].known);
    const auto twice =
        desk.brought(list("河道").replace(",7\n", ",8\n") + "网格排查,纠纷,桥,塌,8\n");
    CHECK(twice[1].error->reason == Reason::Duplicate);
    CHECK(desk.count() == 2);
}

TEST_CASE("Equal headings are told, and either may be left out", "[lists]")
{
    ListDesk desk;
    const QByteArray text = row(QStringLiteral(",内容"), QStringLiteral(",又一段"));
    const auto file = readList(text);
    const auto plan = planFor(*file, desk.vocabulary, {});
    CHECK(plan->check().error() ==
          Error{Reason::Duplicate, QStringLiteral("内容 (2)"), QStringLiteral("heading")});
    CHECK(desk.only(desk.brought(text, desk.mapOf("{\"内容 (2)\":\"claim\"}"))).claim ==
          QStringLiteral("又一段"));
    CHECK(desk.brought(text, desk.mapOf("{\"内容\":null,\"内容 (2)\":\"narrative\"}")).size() == 1);
}

TEST_CASE("A mapping renames, leaves out and fixes; what it cannot mean is refused", "[lists]")
{
    ListDesk desk;
    const ListMapping map =
        desk.mapOf("{\"甲\":\"title\",\"乙\":\"narrative\",\"丙\":\"\","
                   "\"constants\":{\"channel\":\"网格排查\",\"kind\":\"dispute\"}}");
    const Intake intake = desk.only(desk.brought(QByteArray("甲,乙,丙\n路灯,不亮,略\n"), map));
    CHECK(intake.channel == QStringLiteral("grid"));
    const auto again = ListMapping::fromJson(map.toJson(), desk.vocabulary);
    CHECK(*again == map);
    for (const char *wrong : {"{\"甲\":\"tilte\"}", "{\"甲\":3}", "{\"constants\":{\"x\":\"1\"}}",
                              "{\"constants\":{\"title\":2}}"})
        CHECK_FALSE(
            ListMapping::fromJson(QJsonDocument::fromJson(wrong).object(), desk.vocabulary).ok());
    CHECK(planFor(*readList("甲,乙\n一,二\n"), desk.vocabulary, {}).error() ==
          Error{Reason::Missing, {}, QStringLiteral("heading")});
}

TEST_CASE("A date cell where a number belongs is one the spreadsheet made", "[lists]")
{
    ListDesk desk;
    const QByteArray styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    const QByteArray book = bookOf(
        "<row><c t=\"str\"><v>渠道</v></c><c t=\"str\"><v>类别</v></c><c t=\"str\"><v>标题</v></c>"
        "<c t=\"str\"><v>内容</v></c><c t=\"str\"><v>编号</v></c></row>"
        "<row><c t=\"str\"><v>来访</v></c><c t=\"str\"><v>纠纷</v></c><c t=\"str\"><v>路灯</v></c>"
        "<c t=\"str\"><v>不亮</v></c><c s=\"0\"><v>46346</v></c></row>",
        {}, {{"xl/styles.xml", styles}});
    const auto reports = desk.brought(book);
    CHECK(*reports[0].error ==
          Error{Reason::Rounded, QStringLiteral("day"), QStringLiteral("source_no")});
}
