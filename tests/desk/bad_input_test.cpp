// Thousands of inputs nobody meant, from a fixed seed: no crash, no hang, no half write.
#include "tests/desk/lists.h"

#include "core/desk/written_days.h"

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr unsigned seed = 20261130;

/// Turns good bytes into bad ones: bytes changed, cut out, doubled, cut off; signs that mean
/// something put in between.
class Mutation
{
public:
    explicit Mutation(const QList<QByteArray> &signs) : m_signs(signs) {}

    qsizetype below(qsizetype limit) { return limit > 0 ? qsizetype(m_random() % limit) : 0; }
    QByteArray of(QByteArray bytes)
    {
        for (qsizetype times = 1 + below(4); times > 0; --times) {
            const qsizetype at = below(bytes.size() + 1);
            switch (below(6)) {
            case 0:
                bytes.insert(at, m_signs[below(m_signs.size())]);
                break;
            case 1:
                bytes.remove(at, 1 + below(9));
                break;
            case 2:
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(40)));
                break;
            case 3:
                bytes.truncate(at);
                break;
            case 4:
                bytes.insert(at, char(below(256)));
                break;
            default:
                if (at < bytes.size())
                    bytes[at] = char(below(256));
            }
        }
        return bytes;
    }

private:
    std::mt19937 m_random{seed};
    QList<QByteArray> m_signs;
};

/// Reads, plans and previews; nothing of it may be wrong but what is said.
void tryList(ListDesk &desk, const QByteArray &bytes)
{
    const auto file = readList(bytes);
    if (!file)
        return;
    const auto plan = planFor(*file, desk.vocabulary, {});
    if (!plan)
        return;
    int told = 0;
    CHECK(Importing(*desk.desk)
              .previewList({*file, *plan, desk.values, QStringLiteral("csv")},
                           [&](const LineReport &) { ++told; })
              .ok());
    CHECK(told == file->rows.size() - plan->heading - 1); // each row is told
}

const QList<QByteArray> listSigns{"\"",
                                  ",",
                                  "\n",
                                  "\r",
                                  "\t",
                                  ";",
                                  "\"\"",
                                  "\xef\xbb\xbf",
                                  "\xff\xfe",
                                  "\xe2\x80\x8b",
                                  QByteArray("\0", 1),
                                  "=1+1",
                                  "9e99",
                                  "-1",
                                  "2026-02-30",
                                  "<",
                                  "&",
                                  "]]>",
                                  "_x0000_"};

} // namespace

TEST_CASE("Mutated texts are read or refused, every row told", "[lists][bad]")
{
    ListDesk desk;
    const QByteArray good =
        QStringLiteral(
            "渠道,类别,标题,内容,编号,时间,姓名,电话,身份证号,金额,人数,区划,被申请人\n"
            "网格,纠纷,路灯,\"不亮\n三天\",7,2026/3/5 9:00,张三、李四,13812345678/0592-6001000,"
            "350211196802140027,1.2万,3,集美街道,某公司\n"
            "12345,投诉,井盖,响,8,20260305,王五,13812345678,,12000.5,2人,350211001,\n")
            .toUtf8();
    Mutation mutation(listSigns);
    for (int round = 0; round < 3000; ++round)
        tryList(desk, mutation.of(good));
    CHECK(desk.count() == 0);
}

TEST_CASE("Mutated workbooks are read or refused, part by part and as a package", "[lists][bad]")
{
    ListDesk desk;
    Mutation mutation(listSigns + QList<QByteArray>{"<row>", "</row>", "<c r=\"ZZZZ9\">", "<v>",
                                                    "t=\"s\"", "<!DOCTYPE a [<!ENTITY b \"c\">]>"});
    const QByteArray whole = ListDesk::bytesOf("date-serial.xlsx");
    const QByteArray rows =
        "<row r=\"1\"><c t=\"str\"><v>渠道</v></c><c t=\"str\"><v>标题</v></c></row>"
        "<row r=\"2\"><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46346.375</v></c></row>";
    const QByteArray styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>"
                              "</cellXfs></styleSheet>";
    const QByteArray texts = "<sst><si><t>网格_x000D_</t></si></sst>";
    for (int round = 0; round < 700; ++round) {
        tryList(desk, mutation.of(whole));
        tryList(desk, bookOf(mutation.of(rows), {},
                             {{"xl/styles.xml", styles}, {"xl/sharedStrings.xml", texts}}));
        tryList(desk, bookOf(rows, {},
                             {{"xl/styles.xml", mutation.of(styles)},
                              {"xl/sharedStrings.xml", mutation.of(texts)}}));
    }
    CHECK(desk.count() == 0);
}

TEST_CASE("Mutated messages and registrations are taken whole or refused whole", "[lists][bad]")
{
    ListDesk desk;
    const QList<QByteArray> signs{"\"",      "{",       "}",     "[", "]",    "null", ":",   ",",
                                  "\\u0000", "\\ud800", "1e999", "-", "\xff", "\n",   "true"};
    Mutation mutation(signs);
    const QByteArray message =
        R"({"source_no":"7","subject":"物业","received_at":"2019-04-25T09:32:09","narrative":"乱收费。",)"
        R"("reply":"已整改。","replied_at":"2019-05-10","level1":"城乡建设"})";
    const QByteArray registration =
        QJsonDocument(writeClear(desk.ofDay(1))).toJson(QJsonDocument::Compact);
    qint64 taken = 0;
    const auto report = [&](const LineReport &one) {
        CHECK(one.error.has_value() == one.code.isEmpty());
        taken += !one.error && !one.known;
    };
    Importing importing(*desk.desk);
    QByteArray messages, registrations;
    for (int round = 0; round < 1500; ++round) {
        messages += mutation.of(message) + '\n';
        registrations += mutation.of(registration) + '\n';
    }
    QBuffer first(&messages), second(&registrations);
    REQUIRE(first.open(QIODevice::ReadOnly));
    REQUIRE(second.open(QIODevice::ReadOnly));
    REQUIRE(importing.importMessages(first, QStringLiteral("messages"), report).ok());
    REQUIRE(importing.registerLines(second, false, report).ok());
    CHECK(taken > 0); // some mutations mean nothing
    CHECK(desk.count() == taken);
}

TEST_CASE("Mutated days are days or none", "[lists][bad]")
{
    Mutation mutation({"年", "月", "日", "上午", "下午", ":", "-", "/", ".", " ", "T", "Z",
                       "+08:00", "2026", "99", "０"});
    const QByteArray written[] = {"2026-03-05T09:30:11+08:00", "2026年3月5日 下午3点20分",
                                  "20260305093011", "2026/3/5 3:20 PM"};
    int days = 0;
    for (int round = 0; round < 20000; ++round) {
        const QString text = QString::fromUtf8(mutation.of(written[round % 4]));
        const auto instant = writtenInstant(text);
        const auto day = writtenDay(text);
        CHECK(instant.has_value() == day.has_value());
        days += day.has_value();
        if (day)
            CHECK(day->year() >= 1899);
    }
    CHECK(days > 0);
}
