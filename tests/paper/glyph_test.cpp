#include "tests/paper/support.h"

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

TEST_CASE("A character nobody has stops the paper and is named")
{
    const QString pua = QStringLiteral("张\uE5E5");
    const auto paper =
        PaperEngine(fonts()).render(nameForm("kai"), {{KEY, pua}}, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(paper);
    CHECK(paper.error().reason == Reason::MissingGlyph);
    CHECK(paper.error().detail == QStringLiteral("U+E5E5 kai"));

    const Paper preview = rendered(nameForm("kai"), {{KEY, pua}}, RenderMode::Preview);
    CHECK(preview.missingGlyphs == QStringList{QStringLiteral("U+E5E5 kai")});
    CHECK(textLayer(preview.pdf).contains(QStringLiteral("E5E5"))); // a box with the code point
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
