#include "core/paper/punctuation.h"
#include "tests/paper/support.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString GRID = QStringLiteral("size=\"三号\" lines=\"22\" cols=\"28\" hang=\"yes\"");

struct Placed {
    char32_t character;
    double x;
    double y;
    double size;
};

std::vector<Placed> glyphsOf(const Set &set, const Page &page)
{
    std::vector<Placed> out;
    double top = set.sheet.top;
    for (const Strip &strip : page.strips) {
        for (const Ink &ink : strip.ink) {
            const auto *run = std::get_if<GlyphInk>(&ink);
            for (int i = 0; run && i < run->glyphs.size(); ++i)
                out.push_back(
                    {run->characters[i], run->places[i].x(), run->places[i].y() + top, run->size});
        }
        top += strip.height;
    }
    return out;
}

int overlapsOn(const Set &set, const Page &page)
{
    const auto glyphs = glyphsOf(set, page);
    int overlaps = 0;
    for (size_t i = 0; i < glyphs.size(); ++i) {
        for (size_t j = i + 1; j < glyphs.size(); ++j) {
            const double size = std::min(glyphs[i].size, glyphs[j].size);
            const bool sameColumn = qAbs(glyphs[i].x - glyphs[j].x) < 0.15 * size;
            overlaps += sameColumn && qAbs(glyphs[i].y - glyphs[j].y) < 0.8 * size ? 1 : 0;
        }
    }
    return overlaps;
}

QJsonObject agreementWith(int factsLength)
{
    QJsonObject data = sample("mediation-agreement");
    QString facts;
    const QString sentence = QStringLiteral("双方就渗漏事实无异议，争议在于赔偿数额；");
    while (facts.size() < factsLength)
        facts += sentence;
    data.insert(QStringLiteral("facts"), facts.left(factsLength) + QStringLiteral("。"));
    return data;
}

QJsonObject withParties(QJsonObject data, int count)
{
    QJsonArray parties = data.value(QStringLiteral("parties")).toArray();
    while (parties.size() < count)
        parties.append(parties.at(0));
    data.insert(QStringLiteral("parties"), parties);
    data.insert(QStringLiteral("copies"), count + 1);
    return data;
}

} // namespace

TEST_CASE("A document page holds 22 lines of 28 characters")
{
    const FormSpec spec =
        formOf(QStringLiteral("<p indent=\"2\">{{text}}</p>"), GRID, {QStringLiteral("text")});
    const QJsonObject data{{QStringLiteral("text"), QString(26 + 28 * 30, QChar(0x56fd))}};
    const Set set = setOn(spec, data);
    REQUIRE(set.pages.pages.size() == 2);
    const auto lines = linesOf(set.pages.pages.front());
    REQUIRE(lines.size() == 22);
    CHECK(lines.front().size() == 26);
    CHECK(std::all_of(lines.begin() + 1, lines.end(),
                      [](const QString &l) { return l.size() == 28; }));

    const Output boxes = run(QStringLiteral("pdftotext"),
                             {QStringLiteral("-bbox-layout"), QStringLiteral("-l"),
                              QStringLiteral("1"), QStringLiteral("%1"), QStringLiteral("-")},
                             rendered(spec, data).pdf);
    const QRegularExpression line(
        QStringLiteral("<line xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\""));
    auto found = line.globalMatch(QString::fromUtf8(boxes.text));
    std::vector<double> tops;
    while (found.hasNext()) {
        const auto match = found.next();
        tops.push_back(match.captured(2).toDouble());
        if (tops.size() > 1) {
            CHECK(tops.back() - tops[tops.size() - 2] == Approx(28.99).margin(0.05));
            const double width = match.captured(3).toDouble() - match.captured(1).toDouble();
            CHECK(width / millimetres(1) == Approx(156).margin(0.3));
        }
    }
    CHECK(tops.size() == 22);
}

TEST_CASE("Titles leave the grid and text finds it again")
{
    const FormSpec spec = formOf(
        QStringLiteral("<p align=\"center\" size=\"二号\" leading=\"36\">题</p><p>{{text}}</p>"),
        GRID, {QStringLiteral("text")});
    const Set set = setOn(spec, {{QStringLiteral("text"), QStringLiteral("正文")}});
    const auto glyphs = glyphsOf(set, set.pages.pages.front());
    const double pitch = set.sheet.grid.leading;
    const double fromTop = glyphs.back().y - set.sheet.top;
    const double firstLine = (pitch - 16) / 2 + 0.88 * 16;
    CHECK(std::abs(std::remainder(fromTop - firstLine, pitch)) < 0.05);
}

TEST_CASE("The signature block stays whole and never alone, whatever the length")
{
    for (int length = 20; length < 1600; length += 13) {
        const Set set = setOn(form("mediation-agreement"), agreementWith(length));
        const auto &pages = set.pages.pages;
        INFO("facts of " << length << " characters on " << pages.size() << " pages");
        const auto last = linesOf(pages.back());
        const auto begin = std::find_if(last.begin(), last.end(), [](const QString &line) {
            return line.startsWith(QStringLiteral("当事人（签名"));
        });
        REQUIRE(begin != last.end());
        CHECK(begin - last.begin() >= 2); // text it takes along
        const QString block = std::accumulate(begin, last.end(), QString());
        for (const char *part :
             {"被申请人厦门", "周垚", "记录人", "人民调解委员会", "2026年11月23日"})
            CHECK(block.contains(QString::fromUtf8(part)));
        for (const Page &page : pages)
            CHECK(heightOf(page.strips) <= set.sheet.textHeight() + 0.1);
    }
}

TEST_CASE("Signatures of many parties part before the mediators', never before the seal")
{
    for (int count = 2; count <= 30; ++count) {
        const Set set = setOn(form("mediation-agreement"), withParties(agreementWith(200), count));
        const auto &pages = set.pages.pages;
        const auto last = linesOf(pages.back());
        const QString text = std::accumulate(last.begin(), last.end(), QString());
        INFO(count << " parties");
        for (const char *part : {"李䶮", "周垚", "记录人", "人民调解委员会", "2026年11月23日"})
            CHECK(text.contains(QString::fromUtf8(part)));
        for (const Page &page : pages)
            CHECK(heightOf(page.strips) <= set.sheet.textHeight() + 0.1);
    }
}

TEST_CASE("The name stands centred over the date, four characters from the right")
{
    const FormSpec spec = formOf(
        QStringLiteral("<signature name=\"{{name}}\" date=\"{{date}}\" seal=\"46\">印</signature>"),
        QStringLiteral("size=\"三号\""), {QStringLiteral("name"), QStringLiteral("date")});
    const auto ends = [&](int length) {
        const Set set = setOn(spec, {{QStringLiteral("name"), QString(length, QChar(0x59d4))},
                                     {QStringLiteral("date"), QString(5, QChar(0x65e5))}});
        const auto glyphs = glyphsOf(set, set.pages.pages.front());
        const double edge = set.sheet.width - set.sheet.right;
        return std::array{(glyphs.front().x + glyphs[size_t(length) - 1].x + 16) / 2,
                          (glyphs[size_t(length)].x + glyphs.back().x + 16) / 2,
                          edge - glyphs.back().x - 16, edge - glyphs[size_t(length) - 1].x - 16};
    };
    const auto [nameCentre, dateCentre, dateToEdge, nameToEdge] = ends(9);
    CHECK(nameCentre == Approx(dateCentre).margin(1));
    CHECK(dateToEdge == Approx(4 * 16).margin(1));
    CHECK(ends(20)[0] == Approx(ends(20)[1]).margin(1));
    CHECK(ends(20)[3] >= -1); // a long name does not leave the page
}

TEST_CASE("Blank paper is closed against additions")
{
    const auto lines = linesOf(
        setOn(form("mediation-agreement"), sample("mediation-agreement")).pages.pages.back());
    CHECK(lines.back() == QStringLiteral("（以下空白）"));
}

TEST_CASE("No line of a paper begins with a mark that may not begin one")
{
    const Set set = setOn(form("mediation-agreement"), agreementWith(1500));
    for (const Page &page : set.pages.pages) {
        for (const QString &line : linesOf(page))
            CHECK_FALSE(mayNotStart(line.toUcs4().front()));
    }
}

TEST_CASE("The longest data neither overlaps nor leaves the paper")
{
    QJsonObject agreement = withParties(agreementWith(3000), 12);
    agreement.insert(QStringLiteral("committeeName"), QString(40, QChar(0x59d4)));
    QJsonObject order = sample("referral-order");
    const QString longText = QString(1900, QChar(0x8bc9)) + QStringLiteral("\n第二段");
    for (const char *key : {"summary", "requirement", "proposal"})
        order.insert(QString::fromLatin1(key), longText);
    order.insert(QStringLiteral("handlerName"), QString(40, QChar(0x5c40)));
    order.insert(QStringLiteral("petitionerName"), QString(40, QChar(0x59d3)));
    const Set sets[]{setOn(form("mediation-agreement"), agreement),
                     setOn(form("referral-order"), order)};
    for (const Set &set : sets) {
        CHECK(set.pages.pages.size() >= 4);
        for (const Page &page : set.pages.pages) {
            CHECK(overlapsOn(set, page) == 0);
            CHECK(heightOf(page.strips) <= set.sheet.textHeight() + 0.1);
            for (const Placed &glyph : glyphsOf(set, page)) {
                CHECK(glyph.x >= set.sheet.left - glyph.size);
                CHECK(glyph.x + 0.5 * glyph.size <= set.sheet.width - millimetres(10));
            }
        }
    }
}

TEST_CASE("The notice stays one sheet with its longest data")
{
    QJsonObject data = sample("acceptance-notice");
    for (const char *key : {"subject", "summary"})
        data.insert(QString::fromLatin1(key), QString(2000, QChar(0x4e8b)));
    for (const char *key : {"petitionerName", "handlerName", "centreName", "centreAddress"})
        data.insert(QString::fromLatin1(key), QString(36, QChar(0x540d)));
    data.insert(QStringLiteral("dueBasis"), QString(60, QChar(0x6cd5)));
    CHECK(rendered(form("acceptance-notice"), data).pages == 1);
}

TEST_CASE("A long table repeats its head and rules the ends of a split row")
{
    const FormSpec spec = formOf(
        QStringLiteral("<table widths=\"30 *\"><tr head=\"yes\"><td>名称</td><td>内容</td></tr>"
                       "{{#rows}}<tr><td>{{@index}}</td><td>{{.}}</td></tr>{{/rows}}"
                       "<tr split=\"yes\"><td>长</td><td>{{long}}</td></tr></table>"),
        QString(), {QStringLiteral("rows"), QStringLiteral("long")});
    QJsonArray rows;
    for (int i = 0; i < 60; ++i)
        rows.append(QStringLiteral("行"));
    const Set set = setOn(spec, {{QStringLiteral("rows"), rows},
                                 {QStringLiteral("long"), QString(2000, QChar(0x957f))}});
    REQUIRE(set.pages.pages.size() > 3);
    for (const Page &page : set.pages.pages)
        CHECK(linesOf(page).front() == QStringLiteral("名称内容"));
}

TEST_CASE("The undertaking unit's part holds neither phone nor identity number")
{
    QJsonObject data = sample("referral-order");
    data.insert(QStringLiteral("petitionerPhone"), QStringLiteral("13912345678"));
    const Set open = setOn(form("referral-order"), data);
    REQUIRE(open.pages.pages.size() == 2);
    const auto second = linesOf(open.pages.pages.at(1));
    const QString part = std::accumulate(second.begin(), second.end(), QString());
    CHECK(part.contains(QStringLiteral("王𬀩㛃")));
    CHECK_FALSE(part.contains(QStringLiteral("139")));

    data.insert(QStringLiteral("petitionProtected"), true);
    const QString hidden = textLayer(rendered(form("referral-order"), data).pdf);
    CHECK(hidden.contains(QStringLiteral("信息另附")));
    CHECK_FALSE(hidden.contains(QStringLiteral("王𬀩㛃")));
    CHECK_FALSE(hidden.contains(QStringLiteral("139")));
}
