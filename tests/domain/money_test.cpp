#include "core/domain/money.h"

#include <catch2/catch.hpp>

#include <random>

using namespace onedoor;

namespace
{

Result<Money> parsed(const char *utf8)
{
    return Money::parse(QString::fromUtf8(utf8));
}

} // namespace

TEST_CASE("Amounts are read as people write them")
{
    const std::pair<const char *, qint64> samples[] = {{"12000.00", 1'200'000},
                                                       {"12,000", 1'200'000},
                                                       {"￥12,000.5", 1'200'050},
                                                       {"¥0.01", 1},
                                                       {"１２，０００．００", 1'200'000},
                                                       {" 300 元", 30'000},
                                                       {"0", 0},
                                                       {"007", 700},
                                                       {"999999999999.99", Money::maximumFen}};
    for (const auto &[typed, fen] : samples) {
        INFO(typed);
        const auto money = parsed(typed);
        REQUIRE(money.ok());
        CHECK(money->fen() == fen);
    }
}

TEST_CASE("What is no amount is refused")
{
    CHECK(parsed("").error().reason == Reason::Missing);
    for (const char *typed :
         {"-1", "+1", "1.234", "1,00", "12,0000", "1,2,3", "1e3", "0x10", ".5", "5.", "一百",
          "1000000000000", "99999999999999999999", "1 000", "NaN", "12万"}) {
        INFO(typed);
        const auto money = parsed(typed);
        REQUIRE_FALSE(money.ok());
        CHECK(money.error().reason == Reason::BadAmount);
    }
    CHECK_FALSE(Money::fromFen(-1).ok());
    CHECK_FALSE(Money::fromFen(Money::maximumFen + 1).ok());
}

TEST_CASE("Amounts are written plain and grouped")
{
    CHECK(parsed("12000")->text() == QStringLiteral("12000.00"));
    CHECK(parsed("12000.5")->grouped() == QStringLiteral("12,000.50"));
    CHECK(parsed("999")->grouped() == QStringLiteral("999.00"));
    CHECK(parsed("999999999999.99")->grouped() == QStringLiteral("999,999,999,999.99"));
    CHECK(Money().text() == QStringLiteral("0.00"));
}

TEST_CASE("Amounts are written in capitals as on bills")
{
    const std::pair<const char *, const char *> table[] = {
        {"0", "零元整"},
        {"0.01", "壹分"},
        {"0.10", "壹角整"},
        {"0.56", "伍角陆分"},
        {"1", "壹元整"},
        {"10", "壹拾元整"},
        {"105", "壹佰零伍元整"},
        {"1200", "壹仟贰佰元整"},
        {"12000", "壹万贰仟元整"},
        {"10001", "壹万零壹元整"},
        {"100500", "壹拾万零伍佰元整"},
        {"1409.50", "壹仟肆佰零玖元伍角整"},
        {"6007.14", "陆仟零柒元壹角肆分"},
        {"1680.32", "壹仟陆佰捌拾元叁角贰分"},
        {"16409.02", "壹万陆仟肆佰零玖元零贰分"},
        {"325.04", "叁佰贰拾伍元零肆分"},
        {"1000000", "壹佰万元整"},
        {"10000000.07", "壹仟万元零柒分"},
        {"100000000", "壹亿元整"},
        {"100000005", "壹亿零伍元整"},
        {"100050000", "壹亿零伍万元整"},
        {"200030004000", "贰仟亿叁仟万肆仟元整"},
        {"100005000", "壹亿零伍仟元整"},
        {"999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"}};
    for (const auto &[typed, capitals] : table)
        CHECK(parsed(typed)->upper().toStdString() == capitals);
}

TEST_CASE("Random amounts come back from every plain form")
{
    std::mt19937_64 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        const qint64 fen = qint64(random() % quint64(Money::maximumFen + 1)) >> (round % 40);
        const Money money = *Money::fromFen(fen);
        CHECK(*Money::parse(money.text()) == money);
        CHECK(*Money::parse(money.grouped()) == money);
        CHECK_FALSE(money.upper().contains(QStringLiteral("零零")));
    }
}
