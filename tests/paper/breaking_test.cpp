#include "core/paper/breaking.h"
#include "core/paper/punctuation.h"
#include "tests/paper/support.h"

#include <random>

using namespace onedoor;

namespace
{

std::vector<Cell> cellsOf(const QVector<uint> &text)
{
    Element paragraph;
    Element characters;
    characters.text =
        QString::fromUcs4(reinterpret_cast<const char32_t *>(text.data()), text.size());
    paragraph.children.push_back(characters);
    MissingGlyphs missing;
    return CellSetter(test::fonts(), Grid{}, 400, {}, missing).set(paragraph, Style{});
}

/// Han, marks, digits and words in the mixture of a real narrative; marks more often than in life.
QVector<uint> randomText(std::mt19937 &random, int length)
{
    static const QVector<uint> marks =
        QStringLiteral("，。、；：？！（）〔〕【】《》〈〉「」“”‘’%％·").toUcs4();
    QVector<uint> out;
    while (out.size() < length) {
        const unsigned kind = random() % 20;
        if (kind < 12)
            out.append(0x4e00 + random() % 2000);
        else if (kind < 16)
            out.append(marks.at(int(random() % unsigned(marks.size()))));
        else if (kind < 18)
            out.append(QStringLiteral("2026").toUcs4());
        else if (kind < 19)
            out.append(QStringLiteral("——").toUcs4());
        else
            out.append(QStringLiteral(" PDF ").toUcs4());
    }
    return out;
}

/// A run of marks longer than a line leaves no lawful place.
bool hasChoice(const std::vector<Cell> &cells, const Line &line)
{
    for (size_t i = line.begin + 1; i < line.end; ++i) {
        if (mayBreakBefore(cells, i))
            return true;
    }
    return false;
}

double widthOf(const std::vector<Cell> &cells, const Line &line)
{
    double width = 0;
    for (size_t i = line.begin; i < line.end; ++i)
        width += cells[i].advance;
    return width;
}

} // namespace

TEST_CASE("No line begins with a closing mark or ends with an opening one")
{
    std::mt19937 random(20261123);
    const bool hang = GENERATE(true, false);
    int lines = 0;
    for (int round = 0; round < 60; ++round) {
        const auto cells = cellsOf(randomText(random, 300));
        const double width = 160 + double(random() % 300);
        const auto broken = breakLines(cells, width - 32, width, hang);
        for (size_t i = 0; i + 1 < broken.size(); ++i) {
            if (!hasChoice(cells, broken[i]))
                continue;
            ++lines;
            CHECK_FALSE(mayNotEnd(cells[broken[i].end - 1].character));
            CHECK_FALSE(mayNotStart(cells[broken[i + 1].begin].character));
        }
    }
    CHECK(lines > 500);
}

TEST_CASE("Every character is set exactly once and within the measure")
{
    std::mt19937 random(7);
    const bool hang = GENERATE(true, false);
    for (int round = 0; round < 40; ++round) {
        const auto cells = cellsOf(randomText(random, 300));
        const double width = 160 + double(random() % 300);
        size_t next = 0;
        for (const Line &line : breakLines(cells, width, width, hang)) {
            for (; next < line.begin; ++next)
                CHECK(cells[next].kind == Cell::Kind::Space);
            next = line.end;
            double used = widthOf(cells, line);
            if (line.hangs)
                used -= cells[line.end - 1].advance;
            double squeezable = 0;
            for (size_t i = line.begin; i < line.end; ++i)
                squeezable += isSqueezable(cells[i].character) ? cells[i].size * 0.5 : 0;
            CHECK(used <= width + (line.squeezed ? squeezable : 0.02));
        }
        CHECK(next == cells.size());
    }
}

TEST_CASE("Hanging keeps the mark outside, squeezing inside")
{
    const auto cells = cellsOf(QStringLiteral("一二三四，五六").toUcs4()); // four cells a line
    const auto hung = breakLines(cells, 64, 64, true);
    REQUIRE(hung.size() == 2);
    CHECK(hung[0].hangs);
    CHECK(hung[0].end == 5);
    const auto plain = breakLines(cells, 64, 64, false);
    CHECK(plain[0].end == 3); // nothing to squeeze, so 四 goes along with its comma
    const auto quoted = cellsOf(QStringLiteral("“一”（二），五六").toUcs4());
    const auto squeezed = breakLines(quoted, 96, 96, false);
    CHECK(squeezed[0].squeezed);
    CHECK(squeezed[0].end == 7);
}

TEST_CASE("Numbers and words are not torn")
{
    const auto cells = cellsOf(QStringLiteral("编号为350211001号").toUcs4());
    const auto lines = breakLines(cells, 90, 90, false);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].end == 3);
    const auto amount = cellsOf(QStringLiteral("赔偿共计人民币23,860元").toUcs4());
    for (double width = 116; width < 160; width += 1) {
        for (const Line &line : breakLines(amount, width, width, true))
            CHECK(amount[line.end - 1].character != U','); // never 23, and 860
    }
}
