#include "core/paper/filters.h"
#include "core/paper/template.h"
#include "tests/paper/support.h"

#include <QJsonArray>

using namespace onedoor;

namespace
{

QString filled(const char *source, const QJsonObject &data)
{
    const auto parsed = Template::parse(QString::fromUtf8(source), QStringLiteral("t.xml"));
    if (!parsed)
        return QStringLiteral("! ") + parsed.error().detail;
    const auto text = parsed->fill(data, paperFilters());
    return text ? *text : QStringLiteral("! ") + text.error().detail;
}

QString say(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("A template fills values, lists and what is absent")
{
    const QJsonObject data{
        {say("name"), say("张𬀩㛃")},
        {say("list"), QJsonArray{say("甲"), say("乙")}},
        {say("party"), QJsonObject{{say("role"), say("申请人")}}},
        {say("none"), QJsonValue()},
    };
    CHECK(filled("{{name}}", data) == say("张𬀩㛃"));
    CHECK(filled("{{#list}}{{@index|中文数字}}、{{.}}；{{/list}}", data) ==
          say("一、甲；二、乙；"));
    CHECK(filled("{{#party}}{{role}}{{name}}{{/party}}", data) == say("申请人张𬀩㛃"));
    CHECK(filled("{{party.role}}", data) == say("申请人"));
    CHECK(filled("{{^none}}无{{/none}}{{#none}}有{{/none}}", data) == say("无"));
    CHECK(filled("a{{! not printed }}b", data) == say("ab"));
}

TEST_CASE("A template refuses holes and spelling mistakes by line")
{
    const QJsonObject data{{say("a"), say("x")}, {say("o"), QJsonObject{}}};
    CHECK(filled("1\n2\n{{nmae}}", data) == say("! t.xml:3: unknown key nmae"));
    CHECK(filled("{{a|大写金客}}", data) == say("! t.xml:1: unknown filter 大写金客"));
    CHECK(filled("\n{{> head}}", data).startsWith(say("! t.xml:2: unknown partial")));
    CHECK(filled("{{{a}}}", data) == say("! t.xml:1: raw output is not allowed"));
    CHECK(filled("{{& a}}", data) == say("! t.xml:1: raw output is not allowed"));
    CHECK(filled("\n\n{{#a}}…", data) == say("! t.xml:3: section a is not closed"));
    CHECK(filled("{{#a}}{{/b}}", data) == say("! t.xml:1: stray {{/b}}"));
    CHECK(filled("{{/a}}", data) == say("! t.xml:1: stray {{/a}}"));
    CHECK(filled("\n{{a", data) == say("! t.xml:2: tag is not closed"));
    CHECK(filled("{{o}}", data) == say("! t.xml:1: o is not a plain value"));
    CHECK(filled("{{o.missing}}", data) == say("! t.xml:1: unknown key o.missing"));
}

TEST_CASE("Data prints literally and cannot become markup")
{
    QString hostile = say("<p>&\"{{b}}\u202e\u0007\n末");
    hostile.insert(3, QChar(0));
    const QJsonObject data{{say("a"), hostile}};
    CHECK(filled("{{a}}", data) == say("&lt;p&gt;&amp;&quot;{{b}} 末"));
    CHECK(filled("{{a}}", {{say("a"), QString(QChar(0xd800))}}) == QString(QChar(0xfffd)));
}

TEST_CASE("Filters speak the language of legal forms")
{
    const QJsonObject data{{say("day"), say("2026-03-05")},
                           {say("late"), say("2026-03-05T17:30:00Z")},
                           {say("money"), say("21000.00")},
                           {say("id"), say("110101199001011237")},
                           {say("long"), say("一二三四五六七八九十")},
                           {say("paragraphs"), say("甲\n\n 乙 ")},
                           {say("yes"), true},
                           {say("n"), 3}};
    CHECK(filled("{{day|年月日}}", data) == say("2026年3月5日"));
    CHECK(filled("{{late|年月日}}", data) == say("2026年3月6日")); // the next day in China
    CHECK(filled("{{late|年月日时分}}", data) == say("2026年3月6日1时30分"));
    CHECK(filled("{{day|大写日期}}", data) == say("二〇二六年三月五日"));
    CHECK(filled("{{money|大写金额}}", data) == say("贰万壹仟元整"));
    CHECK(filled("{{money|金额}}", data) == say("21,000.00"));
    CHECK(filled("{{id|证件掩码}}", data) == say("110101********1237"));
    CHECK(filled("{{id|分组}}", data) == say("110101 19900101 1237"));
    CHECK(filled("{{long|摘录:4}}", data) == say("一二三四……"));
    CHECK(filled("{{long|摘录:10}}", data) == say("一二三四五六七八九十"));
    CHECK(filled("{{#paragraphs|分段}}[{{.}}]{{/paragraphs}}", data) == say("[甲][乙]"));
    CHECK(filled("{{yes|勾选}}{{yes|非|勾选}}", data) == say("☑☐"));
    CHECK(filled("{{n|大写数字}} {{n|补零:4}}", data) == say("叁 0003"));
    CHECK(filled("{{id|年月日}}", data) == say("! t.xml:1: id|年月日: 110101199001011237"));
    CHECK(filled("{{long|大写金额}}", data).startsWith(say("! t.xml:1: long|大写金额")));
}
