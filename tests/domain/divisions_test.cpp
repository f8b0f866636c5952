#include "core/domain/divisions.h"
#include "tests/support/resources.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

using namespace onedoor;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Divisions shipped()
{
    auto loaded = Divisions::load(resourceBytes("catalogue/divisions.csv"), text("divisions.csv"));
    REQUIRE(loaded.ok());
    return *std::move(loaded);
}

QStringList codes(const QList<Divisions::Match> &matches)
{
    QStringList out;
    for (const Divisions::Match &match : matches)
        out << match.code;
    return out;
}

Error refusal(const char *csv)
{
    const auto loaded = Divisions::load(csv, text("own.csv"));
    REQUIRE_FALSE(loaded.ok());
    return loaded.error();
}

const QString centre = QStringLiteral("350211001");

} // namespace

TEST_CASE("A division has its name and the names above it")
{
    const Divisions divisions = shipped();
    CHECK(divisions.size() > 44'000);
    CHECK(divisions.name(u"350211") == text("集美区"));
    CHECK(divisions.fullName(u"350211001") == text("福建省厦门市集美区集美街道"));
    CHECK(divisions.fullName(u"350211") == text("福建省厦门市集美区"));
    CHECK(divisions.fullName(u"441900003") == text("广东省东莞市东城街道"));
    CHECK(divisions.fullName(u"110105") == text("北京市朝阳区"));
    CHECK(divisions.fullName(u"419001") == text("河南省济源市"));
    CHECK(divisions.fullName(u"460400100") == text("海南省儋州市那大镇"));
    CHECK(divisions.name(u"999999").isEmpty());
    CHECK(divisions.fullName(u"350299") == text("福建省厦门市"));
}

TEST_CASE("Typing finds divisions near the centre first")
{
    const Divisions divisions = shipped();
    CHECK(codes(divisions.match(text("jm"), 2, centre)) ==
          QStringList{text("350211001"), text("350211")});
    CHECK(divisions.match(text("集美"), 5, centre).first().code == centre);
    CHECK(divisions.match(text("侨英"), 5, centre).first().code == text("350211002"));
    CHECK(divisions.match(text("qyjd"), 5, centre).first().code == text("350211002"));
    CHECK(divisions.match(text("qiaoyingjied"), 5, centre).first().code == text("350211002"));
    CHECK(divisions.match(text("xiamen"), 5, centre).first().code == text("3502"));
    CHECK(divisions.match(text("lixia"), 5, text("370102001")).first().code == text("370102"));
    CHECK(divisions.match(text("350211"), 20, centre).size() == 11);
    CHECK(divisions.match(text("3502"), 5, centre).first().code == text("3502"));
    CHECK(divisions.match(text("没有这个地方"), 5, centre).isEmpty());
    const auto far = divisions.match(text("城关区"), 3, centre);
    REQUIRE_FALSE(far.isEmpty());
    CHECK(far.first().name == text("城关区"));
    CHECK(far.first().fullName.size() > 5);
}

TEST_CASE("Every keystroke is answered before the next")
{
    const Divisions divisions = shipped();
    (void)divisions.match(text("a"), 10, centre); // reads every character once
    QElapsedTimer timer;
    timer.start();
    const char *keys[] = {"j", "ji", "jim", "jimei", "集", "集美", "3502", "x", "zzzz", "shq"};
    for (const char *typed : keys)
        (void)divisions.match(text(typed), 10, centre);
    // 10 ms a key in a release build; a debug build on a busy machine gets ten times that
    CHECK(timer.elapsed() < 1000);
}

TEST_CASE("A list of divisions that is wrong is refused with its line")
{
    CHECK(refusal("").reason == Reason::Missing);
    CHECK(refusal("code,name\n11,北京市\n1x,天津市\n").detail == text("own.csv: 3: 1x,天津市"));
    CHECK(refusal("11,北京市\n123,天津市\n").reason == Reason::BadDivision);
    CHECK(refusal("11,\n").reason == Reason::BadFormat);
    CHECK(refusal("11,北京市,多\n").reason == Reason::BadFormat);
    CHECK(refusal("11,北京市\n11,北京\n").reason == Reason::Duplicate);
}
