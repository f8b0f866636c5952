#include "core/domain/numerals.h"

#include <catch2/catch.hpp>

using namespace onedoor;

TEST_CASE("numbers are read as people write them", "[numerals]")
{
    const std::pair<const char16_t *, qint64> table[] = {
        {u"12000", 12000'00},
        {u"12,000.50", 12000'50},
        {u"3.5万", 35000'00},
        {u"3万5千", 35000'00},
        {u"3万5", 35000'00},
        {u"12万3000", 123000'00},
        {u"一万二千", 12000'00},
        {u"一万二", 12000'00},
        {u"两千", 2000'00},
        {u"两百五", 250'00},
        {u"一百零五", 105'00},
        {u"三千五百", 3500'00},
        {u"十二", 12'00},
        {u"三十", 30'00},
        {u"三点五万", 35000'00},
        {u"二〇二六", 2026'00},
        {u"一亿二千万", 120'000'000'00},
        {u"十万", 100'000'00},
        {u"8百", 800'00},
        {u"0.125", 12},
        {u"壹万贰仟", 12000'00},
        {u"贰拾叁万伍仟陆佰", 235600'00},
        {u"3仟", 3000'00},
        {u"5w", 50000'00},
        {u"1.5W", 15000'00},
        {u"一千零五十", 1050'00},
    };
    for (const auto &[text, hundredths] : table) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(hundredthsOf(QStringView(text)) == hundredths);
    }
}

TEST_CASE("what is no number gives none", "[numerals]")
{
    for (const char16_t *text : {u"", u"万", u"百", u"很多", u"两三百", u"二三十", u"三四万",
                                 u"1.2.3x", u"99999999999999999"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK_FALSE(hundredthsOf(QStringView(text)));
    }
    CHECK_FALSE(wholeOf(u"2.5"));
    CHECK(wholeOf(u"三十") == 30);
}
