#include "core/paper/signs.h"
#include "tests/paper/support.h"

#include <fontconfig/fontconfig.h>

#include <iterator>
#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString KEY = QStringLiteral("name");

FormSpec nameForm(const char *role)
{
    return formOf(QStringLiteral("<p font=\"%1\">{{name}}</p>").arg(QLatin1String(role)), QString(),
                  {KEY});
}

} // namespace

TEST_CASE("Rare characters are printed and can be searched")
{
    const QString names = QStringLiteral("𬀩㛃𫖯䶮喆堃垚犇㸚𠮷〇");
    for (const char *role : {"body", "title", "kai", "hei", "song"}) {
        INFO(role);
        const Paper paper = rendered(nameForm(role), {{KEY, names}});
        CHECK(textLayer(paper.pdf) == names);
    }
}

TEST_CASE("Every character of GBK's Han block and extension A has a glyph")
{
    int missing = 0;
    for (char32_t c = 0x3400; c <= 0x9fef; ++c) {
        if ((c > 0x4db5 && c < 0x4e00))
            continue;
        missing += fonts().choose(FontRole::Body, c).glyph == 0 ? 1 : 0;
    }
    CHECK(missing == 0);
}

TEST_CASE("A character nobody has stands by its code, on the preview as on the paper")
{
    const QString pua = QStringLiteral("张\uE5E5某");
    const Paper paper = rendered(nameForm("kai"), {{KEY, pua}});
    CHECK(paper.standIns == QStringList{QStringLiteral("U+E5E5")});
    const QString printed = textLayer(paper.pdf);
    CHECK(printed.startsWith(QStringLiteral("张〔U+E5E5〕某")));
    CHECK(printed.contains(QStringLiteral("注：本页有1处字符本机字体无法显示，以统一码编号")));

    const Paper preview = rendered(nameForm("kai"), {{KEY, pua}}, RenderMode::Preview);
    CHECK(preview.standIns == paper.standIns);
    CHECK(textLayer(preview.pdf).contains(printed));
    const Paper plain = rendered(nameForm("kai"), {{KEY, QStringLiteral("张某")}});
    CHECK(textLayer(plain.pdf) == QStringLiteral("张某")); // no note where nothing stands in
    CHECK(plain.standIns.isEmpty());
}

TEST_CASE("Signs for the look alone are folded: skin tones, joiners, selectors, loose accents")
{
    const auto shown = [](const QString &text) {
        const QVector<uint> all = shownOn(text);
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()), all.size());
    };
    CHECK(shown(QStringLiteral("邻居👍🏻骂人")) == QStringLiteral("邻居👍骂人"));
    CHECK(shown(QStringLiteral("👎🏿")) == QStringLiteral("👎"));
    CHECK(shown(QStringLiteral("🏻")) == QStringLiteral("🏻")); // alone it is a sign of its own
    CHECK(shown(QStringLiteral("👨\u200d👩\u200d👧")) == QStringLiteral("👨👩👧"));
    CHECK(shown(QStringLiteral("☎\ufe0f葛\U000e0100")) == QStringLiteral("☎葛"));
    CHECK(shown(QStringLiteral("1\ufe0f\u20e3")) == QStringLiteral("1"));
    CHECK(shown(QStringLiteral("a\u200bb\u200dc\ufeffd\u00ade")) == QStringLiteral("abcde"));
    CHECK(shown(QStringLiteral("e\u0301 \u1112\u1161\u11ab")) == QStringLiteral("é 한"));
    CHECK(shown(QStringLiteral("豈")) == QStringLiteral("豈")); // a name's own form stays
}

TEST_CASE("A word that letters one by one would spoil stands as one group of codes")
{
    const Paper paper =
        rendered(nameForm("body"),
                 {{KEY, QStringLiteral("名字是 محمد 说 שלום 完。བོད ئۇيغۇر ᠮᠣ ก็ 한국어 ꀀ")}});
    const QString printed = textLayer(paper.pdf);
    CHECK(printed.contains(QStringLiteral("名字是〔U+0645062D0645062F〕说")));
    CHECK(printed.contains(QStringLiteral("〔U+05E905DC05D505DD〕完。〔U+0F56")));
    CHECK(printed.contains(QStringLiteral("한국어")));
    CHECK(printed.contains(QStringLiteral("本页有6处字符"))); // one a word, not one a letter
    CHECK(paper.standIns.contains(QStringLiteral("U+0F56")));
    const Paper emoji =
        rendered(nameForm("body"), {{KEY, QStringLiteral("他说🧑🏽‍🦰很生气")}});
    CHECK(textLayer(emoji.pdf).contains(QStringLiteral("〔U+1F9D11F9B0〕很生气")));
}

TEST_CASE("Whatever part of a form holds it, a character nobody has stands by its code")
{
    const char *parts[]{"<p align=\"right\">{{name}}</p>",
                        "<p>甲<u w=\"3\" uniform=\"yes\">{{name}}</u>乙</p>",
                        "<p fit=\"yes\" font=\"title\" size=\"二号\">{{name}}</p>",
                        "<table widths=\"20 *\"><tr><td>甲</td><td>{{name}}</td></tr></table>",
                        "<table widths=\"*\"><tr split=\"yes\"><td>{{name}}</td></tr></table>",
                        "<cut h=\"12\">{{name}}</cut>",
                        "<edge size=\"五号\">{{name}}</edge>",
                        "<signature name=\"{{name}}\" date=\"2026年1月1日\">章</signature>"};
    for (const char *part : parts) {
        INFO(part);
        const FormSpec spec = formOf(QString::fromUtf8(part), QString(), {KEY});
        const QString printed = textLayer(rendered(spec, {{KEY, QStringLiteral("张\uE5E5")}}).pdf);
        INFO(printed.toStdString());
        CHECK(printed.contains(QStringLiteral("〔U+E5E5〕")));
        CHECK(printed.contains(QStringLiteral("本页有1处")));
    }
}

TEST_CASE("Codes are broken between the characters they name, never within one")
{
    const QString word(
        QStringLiteral("ئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇرئۇيغۇر"));
    const Set set = setOn(nameForm("body"), {{KEY, word}});
    const auto lines = linesOf(set.pages.pages.front());
    REQUIRE(lines.size() > 1);
    for (const QString &line : lines) {
        const QString codes = QString(line).remove(QStringLiteral("〔U+")).remove(QChar(u'〕'));
        CHECK(codes.size() % 4 == 0);
    }
}

TEST_CASE("The note on codes keeps clear of the text and of the page number")
{
    QJsonObject data = sample("people-mediation-agreement");
    data[QStringLiteral("facts")] =
        data[QStringLiteral("facts")].toString() + QStringLiteral("😀🫠");
    const Set set = setOn(form("people-mediation-agreement"), data);
    int noted = 0;
    for (const Page &page : set.pages.pages) {
        const bool has =
            std::any_of(page.footer.begin(), page.footer.end(), [](const Strip &strip) {
                return strip.isText && !strip.ink.empty() && heightOf({strip}) == 11; // the note's
            });
        noted += has;
        if (!has)
            continue;
        CHECK(page.footerTop >= set.sheet.height - set.sheet.bottom);
        for (const Strip &strip : page.footer)
            CHECK(strip.height >= 0); // the gap before the page number, too
        CHECK(page.footerTop + heightOf(page.footer) < set.sheet.height - millimetres(4.9));
    }
    CHECK(noted == 1); // the page that holds them
}

TEST_CASE("A name with one rare character is set in one face")
{
    const char32_t rare = U'𬀩';
    const auto split = fonts().choose(FontRole::Body, U'张').face;
    REQUIRE(fonts().choose(FontRole::Body, rare).face != split);
    const QVector<uint> name{U'张', rare};
    const int face = fonts().uniformFace(FontRole::Body, name);
    CHECK(face == fonts().choose(FontRole::Body, rare).face);
    CHECK(fonts().chooseFrom(face, U'张').glyph != 0);
}

TEST_CASE("The yuan sign is never taken from a face that draws a dollar")
{
    const GlyphChoice yuan = fonts().choose(FontRole::Body, U'￥');
    CHECK(yuan.glyph != 0);
    CHECK_FALSE(fonts().faceName(yuan.face).startsWith(QStringLiteral("Fandol")));
}

TEST_CASE("Hostile text prints literally")
{
    QString hostile = QStringLiteral("<p>{{name}}</p> & \"'\u202e 换\n行 ]]> <!-- &lt;");
    hostile.append(QChar(0)).append(QChar(0xffff)).append(QStringLiteral("终"));
    const Paper paper = rendered(nameForm("body"), {{KEY, hostile}});
    CHECK(textLayer(paper.pdf) == QStringLiteral("<p>{{name}}</p>&\"'换行]]><!--&lt;终"));
    CHECK(rendered(nameForm("body"), {{KEY, QString()}}).pages == 1);
    const auto endless = PaperEngine(fonts()).render(
        nameForm("body"), {{KEY, QString(250000, QChar(0x4e00))}}, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(endless);
    CHECK(endless.error().reason == Reason::TooLong);
}

TEST_CASE("On a machine without fonts nothing is issued, and the preview shows boxes")
{
    FcConfig *own = FcConfigReference(nullptr);
    FcConfigSetCurrent(FcConfigCreate());
    FontBook none({});
    FcConfigSetCurrent(own);
    const FormSpec spec = nameForm("body");
    const QJsonObject data{{KEY, QStringLiteral("张三")}};
    const PaperEngine engine(none);
    const auto refused = engine.render(spec, data, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == Reason::MissingGlyph);
    CHECK(engine.render(spec, data, RenderMode::Preview, issuedAt()).ok());
}

TEST_CASE("Any text makes a paper on which every character has a glyph")
{
    std::mt19937 random(20261130);
    const std::pair<uint, uint> blocks[]{
        {0x20, 0x24f},       {0x300, 0x36f},     {0x590, 0x6ff},     {0x900, 0x109f},
        {0x1100, 0x11ff},    {0x1780, 0x18af},   {0x2000, 0x2bff},   {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},    {0xac00, 0xd7a3},   {0xe000, 0xfaff},   {0xfe00, 0xffef},
        {0x1f1e6, 0x1f1ff},  {0x1f300, 0x1faff}, {0x20000, 0x2a6df}, {0xe0100, 0xe01ef},
        {0x10ff00, 0x10ffff}};
    const FormSpec spec =
        formOf(QStringLiteral("<p><u w=\"4\" uniform=\"yes\">{{name}}</u></p>"
                              "<table widths=\"30 *\"><tr><td>甲</td><td>{{name}}</td></tr>"
                              "</table>"),
               QString(), {KEY});
    for (int round = 0; round < 300; ++round) {
        QString text;
        while (text.size() < 60) {
            const auto &[from, to] = blocks[random() % std::size(blocks)];
            const char32_t character = from + random() % (to - from + 1);
            text += QString::fromUcs4(&character, 1);
        }
        INFO(text.toUtf8().toHex().toStdString());
        const Set set = setOn(spec, {{KEY, text}});
        int empty = 0;
        for (const Page &page : set.pages.pages) {
            for (const Strip &strip : page.strips) {
                for (const Ink &ink : strip.ink) {
                    const auto *run = std::get_if<GlyphInk>(&ink);
                    empty += run ? int(run->glyphs.count(0)) : 0;
                }
            }
        }
        CHECK(empty == 0);
        if (round % 30 == 0)
            CHECK(rendered(spec, {{KEY, text}}).pages == 1);
    }
}
