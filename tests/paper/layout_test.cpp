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
    QJsonObject data = sample("people-mediation-agreement");
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
    while (found.hasNext() && tops.size() < 22) { // the folio follows
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
        const Set set = setOn(form("people-mediation-agreement"), agreementWith(length));
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
        const Set set =
            setOn(form("people-mediation-agreement"), withParties(agreementWith(200), count));
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
    const auto lines =
        linesOf(setOn(form("people-mediation-agreement"), sample("people-mediation-agreement"))
                    .pages.pages.back());
    CHECK(lines.back() == QStringLiteral("（以下空白）"));
}

TEST_CASE("No line of a paper begins with a mark that may not begin one")
{
    const Set set = setOn(form("people-mediation-agreement"), agreementWith(1500));
    for (const Page &page : set.pages.pages) {
        for (const QString &line : linesOf(page))
            CHECK_FALSE(mayNotStart(line.toUcs4().front()));
    }
}

TEST_CASE("The longest data neither overlaps nor leaves the paper")
{
    QJsonObject agreement = withParties(agreementWith(3000), 12);
    agreement.insert(QStringLiteral("committeeName"), QString(40, QChar(0x59d4)));
    QJsonObject order = sample("assignment-order");
    const QString longText = QString(1900, QChar(0x8bc9)) + QStringLiteral("\n第二段");
    for (const char *key : {"summary", "requirement", "proposal"})
        order.insert(QString::fromLatin1(key), longText);
    order.insert(QStringLiteral("handlerName"), QString(40, QChar(0x5c40)));
    order.insert(QStringLiteral("petitionerName"), QString(40, QChar(0x59d3)));
    const Set sets[]{setOn(form("people-mediation-agreement"), agreement),
                     setOn(form("assignment-order"), order)};
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

TEST_CASE("A code is set smaller rather than broken, a long text is broken")
{
    const QString code = QStringLiteral("350211001-261123-A1-0001-7");
    const FormSpec spec =
        formOf(QStringLiteral("<table widths=\"50 *\"><tr><td>编号{{text}}。</td></tr></table>"),
               QString(), {QStringLiteral("text")});
    const auto text = [&](const QString &value) {
        const auto lines = linesOf(setOn(spec, {{QStringLiteral("text"), value}}).pages.pages[0]);
        return std::accumulate(lines.begin(), lines.end(), QString());
    };
    CHECK(text(code) == QStringLiteral("编号") + code + QStringLiteral("。"));
    const Set narrow = setOn(spec, {{QStringLiteral("text"), code}});
    std::vector<Placed> glyphs = glyphsOf(narrow, narrow.pages.pages[0]);
    std::erase_if(glyphs, [](const Placed &glyph) { return glyph.character > 0x7f; });
    REQUIRE(glyphs.size() == size_t(code.size()));
    CHECK(std::all_of(glyphs.begin(), glyphs.end(),
                      [&](const Placed &glyph) { return qAbs(glyph.y - glyphs[0].y) < 0.5; }));
    CHECK(glyphs.back().x + glyphs.back().size * 0.5 <=
          narrow.sheet.left + millimetres(50)); // within its cell
    const QString endless(60, QLatin1Char('7'));
    CHECK(text(endless).contains(endless));
}

TEST_CASE("A page is closed only where a paragraph ends")
{
    const QString note = QStringLiteral("（本页以下空白）");
    int closed = 0;
    for (int length = 20; length < 1600; length += 13) {
        const Set set = setOn(form("people-mediation-agreement"), agreementWith(length));
        const auto &pages = set.pages.pages;
        for (size_t i = 0; i < pages.size(); ++i) {
            const auto lines = linesOf(pages[i]);
            if (std::find(lines.begin(), lines.end(), note) == lines.end())
                continue;
            ++closed;
            INFO(length << ", page " << i + 1);
            CHECK(lines.back() == note);
            REQUIRE(i + 1 < pages.size()); // the last page says 以下空白
            const auto &next = pages[i + 1].strips;
            const auto first = std::find_if(next.begin(), next.end(),
                                            [](const Strip &strip) { return strip.isText; });
            CHECK_FALSE(first->goesOn);
        }
    }
    CHECK(closed > 20);
}

TEST_CASE("The receipt stands below the order's own signature, whatever the length")
{
    for (int length = 0; length < 1800; length += 37) {
        QJsonObject data = sample("transfer-order");
        data.insert(QStringLiteral("summary"), QString(length, QChar(0x8bc9)) + u'。');
        const Set set = setOn(form("transfer-order"), data);
        const auto last = linesOf(set.pages.pages.back());
        const QString text = std::accumulate(last.begin(), last.end(), QString());
        INFO(length << " characters");
        for (const char *part : {"四、本单为转送", "2026年11月23日", "集综治A1转〔2026〕8号",
                                 "转送单（回执）", "异议理由", "承办单位（盖章）"})
            CHECK(text.contains(QString::fromUtf8(part)));
    }
}
