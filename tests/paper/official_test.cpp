// 公文 and letters of GB/T 9704, measured on the printed page; and papers of other sizes.
#include "tests/paper/support.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <vector>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int DPI = 254; // ten dots a millimetre
constexpr double DOT = 25.4 / DPI;

QList<QImage> pagesOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    const Output made = run(QStringLiteral("pdftoppm"),
                            {QStringLiteral("-r"), QString::number(DPI), QStringLiteral("-png"),
                             QStringLiteral("%1"), folder.filePath(QStringLiteral("p"))},
                            pdf);
    REQUIRE(made.exitCode == 0);
    QList<QImage> pages;
    for (const QString &name :
         QDir(folder.path()).entryList({QStringLiteral("p*.png")}, QDir::Files, QDir::Name))
        pages.append(QImage(folder.filePath(name)));
    return pages;
}

bool isRed(QRgb dot)
{
    return qRed(dot) > 150 && qGreen(dot) < 90 && qBlue(dot) < 90;
}
bool isBlack(QRgb dot)
{
    return qGray(dot) < 90 && !isRed(dot);
}

/// What stands on a page in one colour, as bands of rows with something on them; millimetres.
struct Band {
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;

    double height() const { return bottom - top; }
    double width() const { return right - left; }
};

std::vector<Band> bandsOf(const QImage &page, bool (*is)(QRgb))
{
    std::vector<Band> bands;
    bool inside = false;
    for (int y = 0; y < page.height(); ++y) {
        int left = -1;
        int right = -1;
        for (int x = 0; x < page.width(); ++x) {
            if (is(page.pixel(x, y))) {
                left = left < 0 ? x : left;
                right = x;
            }
        }
        if (left >= 0 && !inside)
            bands.push_back({y * DOT, 0, 1e9, 0});
        inside = left >= 0;
        if (inside) {
            Band &band = bands.back();
            band.bottom = (y + 1) * DOT;
            band.left = std::min(band.left, left * DOT);
            band.right = std::max(band.right, (right + 1) * DOT);
        }
    }
    return bands;
}

/// Where a text stands: its box as poppler tells it, in millimetres.
Band boxOf(const QByteArray &pdf, const QString &word, int page = 1)
{
    const QString number = QString::number(page);
    const Output boxes =
        run(QStringLiteral("pdftotext"),
            {QStringLiteral("-bbox"), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
             QStringLiteral("%1"), QStringLiteral("-")},
            pdf);
    const QRegularExpression found(
        QStringLiteral("xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" "
                       "yMax=\"([\\d.]+)\">[^<]*%1")
            .arg(QRegularExpression::escape(word)));
    const auto match = found.match(QString::fromUtf8(boxes.text));
    INFO(word.toStdString());
    REQUIRE(match.hasMatch());
    const auto mm = [&](int group) { return match.captured(group).toDouble() * 25.4 / 72; };
    return {mm(2), mm(4), mm(1), mm(3)};
}

const QString GRID = QStringLiteral(
    "size=\"三号\" lines=\"22\" cols=\"28\" hang=\"yes\" duplex=\"yes\" folio=\"no\"");

FormSpec documentOf(const QString &head, const QString &rest = QString())
{
    return formOf(head + QStringLiteral("<p indent=\"2\">{{text}}</p>") + rest +
                      QStringLiteral("</body><footer font=\"song\" first=\"no\">— <page/> —"
                                     "</footer><body>"),
                  GRID, {QStringLiteral("text")});
}

} // namespace

TEST_CASE("A letter's head and rules stand where GB/T 9704 puts them")
{
    QJsonObject data = sample("prompt-letter");
    data.insert(QStringLiteral("problem"), QString(900, QChar(0x56fd)));
    const Paper paper = rendered(form("prompt-letter"), data);
    const QList<QImage> pages = pagesOf(paper.pdf);
    REQUIRE(pages.size() >= 3);
    const std::vector<Band> red = bandsOf(pages[0], isRed);
    REQUIRE(red.size() == 5); // the name, and two double rules
    CHECK(red[0].top == Approx(30).margin(0.7));
    CHECK(red[1].top - red[0].bottom == Approx(4).margin(0.7));
    for (size_t rule = 1; rule < 5; ++rule) {
        CHECK(red[rule].width() == Approx(170).margin(0.3));
        CHECK(red[rule].left == Approx(20).margin(0.3));
    }
    CHECK(red[1].height() > 2 * red[2].height()); // thick over thin
    CHECK(red[4].height() > 2 * red[3].height()); // thin over thick
    CHECK(red[4].bottom == Approx(297 - 20).margin(0.3));
    // The number below the first rule, at the right edge of the text.
    const Band number = boxOf(paper.pdf, data.value(QStringLiteral("number")).toString());
    CHECK(number.right == Approx(210 - 26).margin(0.7));
    CHECK(number.top > red[2].bottom);
    CHECK(number.top < red[2].bottom + 8);
    // No rule nor head on what follows; numbered outside from the second page on.
    CHECK(bandsOf(pages[1], isRed).empty());
    const QStringList texts = pageTexts(paper.pdf);
    CHECK_FALSE(texts[0].contains(QStringLiteral("—1—")));
    CHECK(texts[1].contains(QStringLiteral("—2—")));
    CHECK(boxOf(paper.pdf, QStringLiteral("—"), 2).left == Approx(28 + 4.94).margin(1));
    CHECK_FALSE(texts[1].contains(QStringLiteral("页共")));
}

TEST_CASE("The head of a 公文: the name 35 mm below the text area's top, number, red line")
{
    const FormSpec spec = documentOf(QStringLiteral(
        "<red-head kind=\"order\" number=\"集综治发〔2026〕3号\">集美区综治中心文件</red-head>"));
    const Paper paper = rendered(spec, {{QStringLiteral("text"), QString(300, QChar(0x56fd))}});
    const QImage page = pagesOf(paper.pdf).front();
    const std::vector<Band> red = bandsOf(page, isRed);
    REQUIRE(red.size() == 2);
    CHECK(red[0].top == Approx(37 + 35).margin(0.7));
    CHECK(red[1].width() == Approx(156).margin(0.3));
    CHECK(red[1].left == Approx(28).margin(0.3));
    const std::vector<Band> black = bandsOf(page, isBlack);
    REQUIRE(black.size() > 2);
    CHECK(red[1].top - black[0].bottom == Approx(4).margin(0.7)); // number to line
    const Band number = boxOf(paper.pdf, QStringLiteral("〔2026〕3号"));
    CHECK((number.left + number.right) / 2 == Approx(28 + 78).margin(1)); // centred
    CHECK(black[1].top > red[1].bottom);
    CHECK_FALSE(pageTexts(paper.pdf)[0].contains(QStringLiteral("—1—")));
}

TEST_CASE("版记 stands at the foot of the last page between its lines")
{
    const FormSpec spec = documentOf(
        QString(),
        QStringLiteral("<imprint copied=\"区委政法委，区信访局，各镇人民政府、街道办事处，"
                       "区直有关单位，驻区有关单位\" office=\"集美区综治中心\" "
                       "date=\"2026年11月25日\"/>"));
    for (const int length : {30, 560, 600, 900}) {
        const Paper paper =
            rendered(spec, {{QStringLiteral("text"), QString(length, QChar(0x56fd))}});
        const QList<QImage> pages = pagesOf(paper.pdf);
        INFO(length << " characters, " << pages.size() << " pages");
        std::vector<Band> rules;
        for (const Band &band : bandsOf(pages.back(), isBlack)) {
            if (band.height() < 0.7 && band.width() > 150)
                rules.push_back(band);
        }
        REQUIRE(rules.size() == 3);
        CHECK(rules[2].bottom == Approx(297 - 35).margin(0.4));
        CHECK(rules[0].width() == Approx(156).margin(0.3));
        CHECK(boxOf(paper.pdf, QStringLiteral("抄送："), int(pages.size())).left ==
              Approx(28 + 4.94).margin(0.7));
        CHECK(boxOf(paper.pdf, QStringLiteral("印发"), int(pages.size())).right ==
              Approx(210 - 26 - 4.94).margin(0.7));
    }
}

TEST_CASE("A ticket is as long as what stands on it, 80 mm wide")
{
    const auto heightFor = [](int lines) {
        FormSpec spec =
            formOf(QStringLiteral("<p align=\"center\" font=\"hei\" size=\"初号\">A005</p>"
                                  "{{#lines}}<p>{{.}}</p>{{/lines}}<qr size=\"30\">OD1:x</qr>"),
                   QStringLiteral("paper=\"roll\" size=\"四号\""), {QStringLiteral("lines")},
                   QStringLiteral("roll"));
        QJsonArray texts;
        for (int i = 0; i < lines; ++i)
            texts.append(QStringLiteral("请等候叫号"));
        const Paper paper = rendered(spec, {{QStringLiteral("lines"), texts}});
        CHECK(paper.pages == 1);
        const QList<QImage> pages = pagesOf(paper.pdf);
        CHECK(pages[0].width() * DOT == Approx(80).margin(0.4));
        const std::vector<Band> ink = bandsOf(pages[0], isBlack);
        CHECK(ink.back().bottom < pages[0].height() * DOT);
        return pages[0].height() * DOT;
    };
    const double few = heightFor(2);
    const double more = heightFor(12);
    CHECK(few > 50);
    CHECK(few < 90);
    CHECK(more - few == Approx(10 * 14 * 1.6 * 25.4 / 72).margin(1));
}

TEST_CASE("Papers of other sizes are that large, and meta.json must say the same")
{
    const std::vector<std::tuple<const char *, double, double>> sizes{
        {"A4", 210, 297}, {"A5", 148, 210}, {"A5-landscape", 210, 148}, {"card", 90, 54}};
    for (const auto &[paper, width, height] : sizes) {
        const QString name = QLatin1String(paper);
        const FormSpec spec = formOf(QStringLiteral("<p size=\"五号\">联系卡</p>"),
                                     QStringLiteral("paper=\"%1\"").arg(name), {}, name);
        const QImage page = pagesOf(rendered(spec, {}).pdf).front();
        INFO(paper);
        CHECK(page.width() * DOT == Approx(width).margin(0.3));
        CHECK(page.height() * DOT == Approx(height).margin(0.3));
    }
}
