#include "core/domain/pinyin_readings.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

struct Row {
    char32_t character;
    const char *surname;
    const char *readings; ///< elsewhere, the usual one first
};

/// Surnames ICU reads otherwise (or whose reading must not change with its release), and characters
/// of names and places with more than one living reading.
constexpr std::array<Row, 83> rows{{
    {U'单', "shan", "dan shan"},     {U'仇', "qiu", "chou qiu"},
    {U'解', "xie", "jie xie"},       {U'曾', "zeng", "ceng zeng"},
    {U'区', "ou", "qu ou"},          {U'查', "zha", "cha zha"},
    {U'朴', "piao", "pu piao"},      {U'缪', "miao", "miao mou"},
    {U'洗', "xian", "xi"},           {U'便', "pian", "bian pian"},
    {U'都', "du", "dou du"},         {U'角', "jue", "jiao jue"},
    {U'句', "gou", "ju gou"},        {U'祭', "zhai", "ji zhai"},
    {U'佴', "nai", "er nai"},        {U'阚', "kan", "kan"},
    {U'薄', "bo", "bao bo"},         {U'炅', "gui", "jiong gui"},
    {U'六', "lu", "liu lu"},         {U'尉', "wei", "wei yu"},
    {U'乜', "nie", "mie nie"},       {U'么', "yao", "me yao"},
    {U'难', "ning", "nan"},          {U'适', "kuo", "shi"},
    {U'盖', "ge", "gai ge"},         {U'翟', "zhai", "di zhai"},
    {U'覃', "qin", "tan qin"},       {U'乐', "yue", "le yue"},
    {U'员', "yun", "yuan yun"},      {U'黑', "he", "hei"},
    {U'秘', "bi", "mi bi"},          {U'折', "she", "zhe she"},
    {U'召', "shao", "zhao shao"},    {U'种', "chong", "zhong chong"},
    {U'隗', "wei", "kui wei"},       {U'郗', "xi", "chi xi"},
    {U'宓', "mi", "fu mi"},          {U'褚', "chu", "chu zhu"},
    {U'繁', "po", "fan po"},         {U'贾', "jia", "jia gu"},
    {U'降', "jiang", "jiang xiang"}, {U'车', "che", "che ju"},
    {U'柏', "bai", "bai bo"},        {U'谌', "chen", "chen shen"},
    {U'牟', "mou", "mou mu"},        {U'藏', "zang", "cang zang"},
    {U'重', "", "chong zhong"},      {U'长', "", "chang zhang"},
    {U'行', "", "xing hang"},        {U'朝', "", "chao zhao"},
    {U'盛', "sheng", "sheng cheng"}, {U'晟', "", "sheng cheng"},
    {U'茜', "", "qian xi"},          {U'蔚', "", "wei yu"},
    {U'调', "", "diao tiao"},        {U'传', "", "chuan zhuan"},
    {U'率', "", "lv shuai"},         {U'校', "", "xiao jiao"},
    {U'会', "", "hui kuai"},         {U'颉', "", "jie xie"},
    {U'强', "", "qiang jiang"},      {U'泊', "", "bo po"},
    {U'厦', "", "xia sha"},          {U'堡', "", "bao pu bu"},
    {U'巷', "", "xiang hang"},       {U'拓', "", "tuo ta"},
    {U'乾', "", "qian gan"},         {U'蚌', "", "beng bang"},
    {U'番', "", "fan pan"},          {U'郇', "xun", "xun huan"},
    {U'能', "nai", "neng nai"},      {U'仔', "", "zi zai"},
    {U'琢', "", "zhuo zuo"},         {U'镐', "", "gao hao"},
    {U'筠', "", "yun jun"},          {U'嬛', "", "huan xuan"},
    {U'禅', "", "chan shan"},        {U'参', "", "can shen"},
    {U'省', "", "sheng xing"},       {U'说', "", "shuo yue"},
    {U'还', "huan", "hai huan"},     {U'契', "", "qi xie"},
    {U'郄', "", "qie xi"},
}};

const Row *rowOf(char32_t character)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [character](const Row &row) {
        return row.character == character;
    });
    return found == rows.end() ? nullptr : &*found;
}

struct Compound {
    const char16_t *name;
    const char *syllables;
};

constexpr std::array<Compound, 8> compounds{{
    {u"单于", "chan yu"},
    {u"尉迟", "yu chi"},
    {u"长孙", "zhang sun"},
    {u"万俟", "mo qi"},
    {u"澹台", "tan tai"},
    {u"令狐", "ling hu"},
    {u"鲜于", "xian yu"},
    {u"宰父", "zai fu"},
}};

QStringList syllables(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

QString surnameReading(char32_t character)
{
    const Row *row = rowOf(character);
    return row ? QString::fromLatin1(row->surname) : QString();
}

QStringList knownReadings(char32_t character)
{
    const Row *row = rowOf(character);
    return row ? syllables(row->readings) : QStringList();
}

QStringList compoundSurname(QStringView twoCharacters)
{
    for (const Compound &compound : compounds) {
        if (QStringView(compound.name) == twoCharacters)
            return syllables(compound.syllables);
    }
    return {};
}

} // namespace onedoor
