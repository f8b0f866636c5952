// Lists that people really send, in small (tests/data/import): each comes out as it should, and
// nothing is dropped unsaid.
#include "tests/desk/lists.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QString titleOf(ListDesk &desk, const LineReport &report)
{
    REQUIRE_FALSE(report.error);
    return desk.desk->petition(report.code)->intake.title;
}

Reason reasonOf(const LineReport &report)
{
    REQUIRE(report.error);
    return report.error->reason;
}

} // namespace

TEST_CASE("A quote opens only at the start of a cell, and an unclosed one costs its line alone",
          "[lists]")
{
    ListDesk desk;
    const auto stray = desk.brought("stray-quote.csv");
    REQUIRE(stray.size() == 3);
    CHECK(desk.desk->petition(stray[0].code)->intake.narrative == QStringLiteral("3\" 水管爆裂"));
    CHECK(titleOf(desk, stray[2]) == QStringLiteral("路灯二"));
    const auto unclosed = desk.brought("unclosed-quote.csv");
    REQUIRE(unclosed.size() == 2);
    CHECK(unclosed[0].line == 2);
    CHECK(unclosed[0].error ==
          Error{Reason::BadFormat, QStringLiteral("2"), QStringLiteral("quote")});
    CHECK(titleOf(desk, unclosed[1]) == QStringLiteral("第二条"));
}

TEST_CASE("Cells that no heading covers refuse their row", "[lists]")
{
    ListDesk desk;
    const auto commas = desk.brought("unquoted-comma-last.csv");
    REQUIRE(commas.size() == 1);
    CHECK(reasonOf(commas[0]) == Reason::UnevenRow);
    CHECK(commas[0].error->detail == QStringLiteral("7/5"));
    const auto beyond = desk.brought("beyond-heading.xlsx");
    REQUIRE(beyond.size() == 1);
    CHECK(reasonOf(beyond[0]) == Reason::UnevenRow);
    CHECK(beyond[0].error->detail == QStringLiteral("7/6"));
    CHECK(desk.count() == 0);
}

TEST_CASE("The first sheet that can be seen is read, another when it is named", "[lists]")
{
    ListDesk desk;
    const auto first = desk.brought("reordered.xlsx");
    REQUIRE(first.size() == 1);
    CHECK(titleOf(desk, first[0]) == QStringLiteral("十一月新单"));
    const QByteArray bytes = ListDesk::bytesOf("reordered.xlsx");
    const auto seen = readList(bytes);
    CHECK(seen->sheets == QStringList{QStringLiteral("十一月")});
    const auto hidden = desk.brought(bytes, {}, {{}, QStringLiteral("作废")});
    CHECK(titleOf(desk, hidden[0]) == QStringLiteral("作废的旧单"));
    const auto none = readList(bytes, {{}, QStringLiteral("十二月")});
    REQUIRE_FALSE(none.ok());
    CHECK(none.error() ==
          Error{Reason::NotFound, QStringLiteral("十二月"), QStringLiteral("sheet")});
}

TEST_CASE("A real date cell is an instant of this country", "[lists]")
{
    ListDesk desk;
    CHECK(desk.only(desk.brought("date-serial.xlsx")).receivedAt ==
          QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC));
}

TEST_CASE("A number that the spreadsheet rounded is refused and never known", "[lists]")
{
    ListDesk desk;
    const auto numbers = desk.brought("src-long.xlsx");
    REQUIRE(numbers.size() == 2);
    for (const LineReport &report : numbers) {
        CHECK_FALSE(report.known);
        CHECK(reasonOf(report) == Reason::Rounded);
        CHECK(report.error->field == QStringLiteral("source_no"));
    }
    const auto id = desk.brought("id-float.xlsx");
    CHECK(reasonOf(id[0]) == Reason::Rounded);
    CHECK(id[0].error->field == QStringLiteral("petitioners.id_number"));
    CHECK(desk.count() == 0);
}

TEST_CASE("Numbers in another form are the numbers they are", "[lists]")
{
    ListDesk desk;
    CHECK(desk.only(desk.brought("phone-sci.xlsx")).petitioners[0].phone ==
          QStringLiteral("13812345678"));
    CHECK(desk.only(desk.brought("amount-float.xlsx")).amount->text() ==
          QStringLiteral("12000.11"));
}

TEST_CASE("A numeric source number is one; the same message twice adds nothing", "[lists]")
{
    ListDesk desk;
    const QByteArray text = ListDesk::bytesOf("messages-number-sourceno.jsonl");
    const auto first = desk.messages(text);
    CHECK(desk.only(first).sourceNo == QStringLiteral("1001"));
    const auto again = desk.messages(text);
    CHECK(again[0].known);
    CHECK(again[0].code == first[0].code);
    CHECK(desk.count() == 1);
}

TEST_CASE("What a message says otherwise than it should is refused by name, or noted", "[lists]")
{
    ListDesk desk;
    const auto reports = desk.messages(ListDesk::bytesOf("messages-epoch.jsonl"));
    REQUIRE(reports.size() == 7);
    const auto refusedFor = [&](int line, Reason reason, const char *field) {
        INFO(line);
        REQUIRE(reports[line - 1].error);
        CHECK(reports[line - 1].error->reason == reason);
        CHECK(reports[line - 1].error->field == QLatin1String(field));
    };
    refusedFor(1, Reason::WrongType, "received_at");
    refusedFor(4, Reason::WrongType, "reply");
    refusedFor(5, Reason::UnknownKey, "replies");
    refusedFor(6, Reason::BadDate, "replied_at");
    refusedFor(7, Reason::UnknownKey, "Received_At");
    for (int line : {2, 3}) {
        CHECK(reports[line - 1].readAs == QDate(2026, 11, 22));
        const auto petition = desk.desk->petition(reports[line - 1].code);
        CHECK(petition->lastAct(QStringLiteral("reply-imported"))
                  ->taken.inputs.value(QStringLiteral("reported_on")) ==
              QStringLiteral("2026-11-22"));
    }
    CHECK(desk.count() == 2);
}

TEST_CASE("A list comes in whatever its encoding, which is said", "[lists]")
{
    ListDesk desk;
    const QByteArray bytes = ListDesk::bytesOf("gbk.csv");
    CHECK(readList(bytes)->encoding == QStringLiteral("GB18030"));
    const auto reports = desk.brought(bytes);
    CHECK(desk.only(reports).narrative.contains(QStringLiteral("路灯")));
}

TEST_CASE("What is no list is called what it is", "[lists]")
{
    const auto unfit = [](const QByteArray &bytes) {
        const auto file = readList(bytes);
        REQUIRE_FALSE(file.ok());
        CHECK(file.error().reason == Reason::FileUnfit);
        return file.error().detail;
    };
    CHECK(unfit(ListDesk::bytesOf("encrypted.xlsx")) == QStringLiteral("locked_or_xls"));
    const QByteArray ole = ListDesk::bytesOf("encrypted.xlsx").left(8);
    const auto wide = [](QStringView text) {
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    };
    CHECK(unfit(ole + wide(u"EncryptedPackage")) == QStringLiteral("locked"));
    CHECK(unfit(ole + wide(u"Workbook")) == QStringLiteral("xls"));
    CHECK(unfit("<html><table><tr><td>编号") == QStringLiteral("html"));
    CHECK(unfit("%PDF-1.7\n") == QStringLiteral("not_a_sheet"));
    CHECK(unfit("") == QStringLiteral("empty"));
    CHECK(unfit(" \r\n\r\n") == QStringLiteral("empty"));
    CHECK(unfit("title\n\xff\xff\xff\n") == QStringLiteral("encoding"));
    CHECK(unfit(packed({{"word/document.xml", "<w/>"}})) == QStringLiteral("not_a_sheet"));
    CHECK(unfit(packed({{"xl/workbook.bin", "b"}})) == QStringLiteral("xlsb"));
    CHECK(unfit(packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          QStringLiteral("ods"));
    CHECK(unfit("PK\x03\x04 and nothing behind") == QStringLiteral("damaged"));
}

TEST_CASE("Titles above, blanks and breaks in headings, and empty rows are no trouble", "[lists]")
{
    ListDesk desk;
    CHECK(desk.only(desk.brought("title-row.xlsx")).title == QStringLiteral("表头"));
    CHECK(desk.only(desk.brought("head-nl.xlsx")).title == QStringLiteral("头"));
    CHECK(desk.only(desk.brought("trailing-empty.xlsx")).title == QStringLiteral("尾行"));
    const auto reports = desk.brought("line-numbers.csv");
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].line == 4);
    CHECK(reports[0].error->field == QStringLiteral("narrative"));
}

TEST_CASE("What a workbook writes for a line break is one", "[lists]")
{
    ListDesk desk;
    CHECK(desk.only(desk.brought("x000d.xlsx")).narrative == QStringLiteral("第一行\n第二行"));
}

TEST_CASE("Columns that are mapped to nothing are left out, others must be said", "[lists]")
{
    ListDesk desk;
    const auto file = readList(ListDesk::bytesOf("extra-columns.csv"));
    const auto unsaid = planFor(*file, desk.vocabulary, {});
    REQUIRE(unsaid.ok());
    CHECK(unsaid->check().error() ==
          Error{Reason::UnknownKey, QStringLiteral("备注"), QStringLiteral("heading")});
    const auto reports =
        desk.brought("extra-columns.csv", desk.mapOf(ListDesk::bytesOf("extra-columns.map.json")));
    const Intake intake = desk.only(reports);
    CHECK(intake.sourceNo == QStringLiteral("MM1"));
    CHECK(intake.title == QStringLiteral("路灯不亮"));
}

TEST_CASE("Place, respondent and telephones come by column", "[lists]")
{
    ListDesk desk;
    CHECK(desk.only(desk.brought("place.xlsx")).place.detail == QStringLiteral("集美街道石鼓路"));
    const Intake other = desk.only(desk.brought("resp.xlsx"));
    REQUIRE(other.respondents.size() == 1);
    CHECK(other.respondents[0].name == QStringLiteral("某公司"));
    const Intake two = desk.only(desk.brought("two-phones.csv"));
    CHECK(two.petitioners[0].phone == QStringLiteral("13812345678"));
    CHECK(two.petitioners[0].phoneNote == QStringLiteral("0592-6001000"));
}

TEST_CASE("Names and words that nobody can see are none", "[lists]")
{
    ListDesk desk;
    QByteArray text = ListDesk::bytesOf("invisible-names.jsonl");
    QBuffer lines(&text);
    REQUIRE(lines.open(QIODevice::ReadOnly));
    int refused = 0;
    REQUIRE(Importing(*desk.desk).registerLines(lines, false, [&](const LineReport &report) {
        INFO(report.line);
        REQUIRE(report.error);
        CHECK(report.error->reason == Reason::Missing);
        ++refused;
    }));
    CHECK(refused == 8);
    Intake intake = desk.ofDay(1);
    intake.petitioners[0].name = QStringLiteral("王\u200b秀兰");
    const auto registered = desk.desk->registerPetition(intake, IntakeOrigin::Window);
    CHECK(desk.desk->petition(registered->id)->intake.petitioners[0].name ==
          QStringLiteral("王秀兰"));
}
