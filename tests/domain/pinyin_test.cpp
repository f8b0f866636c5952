#include "core/domain/pinyin.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace onedoor;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

bool means(const Pinyin &pinyin, const char *name, const char *letters)
{
    return pinyin.mayMean(text(name), 0, text(letters));
}

} // namespace

TEST_CASE("Surnames are read as surnames first, and the everyday reading is kept")
{
    const Pinyin pinyin;
    const std::pair<const char *, const char *> table[] = {
        {"单", "shan"},  {"仇", "qiu"},  {"解", "xie"},  {"曾", "zeng"}, {"区", "ou"},
        {"查", "zha"},   {"朴", "piao"}, {"缪", "miao"}, {"冼", "xian"}, {"洗", "xian"},
        {"都", "du"},    {"角", "jue"},  {"句", "gou"},  {"祭", "zhai"}, {"佴", "nai"},
        {"阚", "kan"},   {"薄", "bo"},   {"炅", "gui"},  {"六", "lu"},   {"尉", "wei"},
        {"乜", "nie"},   {"么", "yao"},  {"难", "ning"}, {"适", "kuo"},  {"盖", "ge"},
        {"翟", "zhai"},  {"覃", "qin"},  {"乐", "yue"},  {"员", "yun"},  {"任", "ren"},
        {"华", "hua"},   {"宁", "ning"}, {"应", "ying"}, {"纪", "ji"},   {"折", "she"},
        {"种", "chong"}, {"车", "che"},  {"石", "shi"},  {"万", "wan"},  {"张", "zhang"}};
    for (const auto &[surname, reading] : table) {
        const QStringList readings = pinyin.readings(text(surname) + text("建国"));
        INFO(surname);
        REQUIRE_FALSE(readings.isEmpty());
        CHECK(readings.first() == text(reading) + text(" jian guo"));
    }
    CHECK(pinyin.readings(text("曾建国")).contains(text("ceng jian guo")));
    CHECK(pinyin.readings(text("区建国")).contains(text("qu jian guo")));
}

TEST_CASE("Compound surnames have their own reading")
{
    const Pinyin pinyin;
    CHECK(pinyin.readings(text("尉迟恭")).first() == text("yu chi gong"));
    CHECK(pinyin.readings(text("单于浩")).first() == text("chan yu hao"));
    CHECK(pinyin.readings(text("欧阳修")).first() == text("ou yang xiu"));
}

TEST_CASE("Every surname of the list is found by its own reading and by the everyday one")
{
    // One a line: surname, its reading, what people type who do not know it.
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/domain/data/surnames.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const Pinyin pinyin;
    int surnames = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        REQUIRE(cells.size() == 3);
        const QString name = cells[0] + text("建国");
        INFO(line.toStdString());
        CHECK(pinyin.readings(name).value(0).toStdString() ==
              (cells[1] + text(" jian guo")).toStdString());
        const QStringList keys = pinyin.pinyinKeys(name);
        for (const QString &typed : {cells[1], cells[2]}) {
            if (typed.isEmpty())
                continue;
            QString initials;
            for (const QString &syllable : typed.split(u' '))
                initials += syllable[0];
            const QString full = QString(typed).remove(u' ');
            for (const QString &key : {full + text("jianguo"), full + text("jg"),
                                       initials + text("jg"), initials + text("jianguo")})
                CHECK(keys.contains(key));
        }
        ++surnames;
    }
    CHECK(surnames >= 104);
}

TEST_CASE("Given names keep their alternates")
{
    const Pinyin pinyin;
    const QStringList readings = pinyin.readings(text("王重阳"));
    CHECK(readings.contains(text("wang chong yang")));
    CHECK(readings.contains(text("wang zhong yang")));
    CHECK(pinyin.readings(text("乐乐乐乐")).size() == 16);
    const std::pair<const char *, const char *> table[] = {
        {"王仔", "wangzai"},  {"王琢", "wangzhuo"},      {"王镐", "wanghao"},
        {"王筠", "wangjun"},  {"王嬛", "wangxuan"},      {"王禅", "wangshan"},
        {"王参", "wangshen"}, {"王省", "wangxing"},      {"王说", "wangyue"},
        {"王还", "wanghuan"}, {"王契", "wangxie"},       {"郄建国", "xijianguo"},
        {"王仔", "wangzi"},   {"王琢", "wangzuo"},       {"王镐", "wanggao"},
        {"王筠", "wangyun"},  {"还建国", "huanjianguo"}, {"郄建国", "qiejianguo"}};
    for (const auto &[name, typed] : table) {
        INFO(name << " by " << typed);
        CHECK(pinyin.pinyinKeys(text(name)).contains(text(typed)));
    }
}

TEST_CASE("A name of several readings loses none of them")
{
    const Pinyin pinyin;
    const std::pair<const char *, const char *> table[] = {
        {"吕重行", "lyuzhonghang"}, {"吕长行", "lyuzhanghang"},  {"单乐朝行", "danlezhaohang"},
        {"吕率行", "lyushuaihang"}, {"吕率率", "lyushuaishuai"}, {"吕率率", "lyushuais"}};
    for (const auto &[name, typed] : table) {
        INFO(name << " by " << typed);
        CHECK(pinyin.pinyinKeys(text(name)).contains(text(typed)));
    }
}

TEST_CASE("A name is found by every mix of full syllables and initials")
{
    const Pinyin pinyin;
    CHECK(pinyin.pinyinKeys(text("张伟")) ==
          QStringList{text("zhangw"), text("zhangwei"), text("zw"), text("zwei")});
    const QStringList lu = pinyin.pinyinKeys(text("吕布"));
    for (const char *key : {"lvbu", "lubu", "lyubu", "lb", "lvb"})
        CHECK(lu.contains(text(key)));
    CHECK(pinyin.pinyinKeys(text("厦门路桥物业有限公司")).contains(text("xmlqwyyxgs")));
    CHECK(pinyin.pinyinKeys(text("厦门路桥物业有限公司")).size() <= 16);
    CHECK(pinyin.pinyinKeys(text("重重重重")).size() <= 256);
    CHECK(pinyin.pinyinKeys({}).isEmpty());
    CHECK(pinyin.pinyinKeys(text("——")).isEmpty());
}

TEST_CASE("Names with a middle dot and rare characters have keys")
{
    const Pinyin pinyin;
    CHECK(pinyin.pinyinKeys(text("阿依·古丽")).contains(text("aygl")));
    for (const char *name : {"王𬀩", "王㛃", "王喆", "王堃", "王垚", "王犇"}) {
        INFO(name);
        CHECK(pinyin.readings(text(name)).value(0).startsWith(text("wang ")));
    }
}

TEST_CASE("Letters may mean a text by syllables, initials or the beginning of one")
{
    const Pinyin pinyin;
    for (const char *letters :
         {"w", "wy", "wuye", "wuy", "wyjf", "wuyejf", "wuyejiuf", "wuyejiufe"})
        CHECK(means(pinyin, "物业纠纷", letters));
    for (const char *letters : {"wx", "ye", "wuyejiufenx", "wyjfx"})
        CHECK_FALSE(means(pinyin, "物业纠纷", letters));
    CHECK(means(pinyin, "重庆", "cq"));
    CHECK(means(pinyin, "重庆", "zq"));
    CHECK(means(pinyin, "张三", "zhs"));
    CHECK(pinyin.mayMean(text("市物业"), 1, text("wy")));
    CHECK(pinyin.initials(text("厦门A座2号")) == text("xmaz2h"));
}
