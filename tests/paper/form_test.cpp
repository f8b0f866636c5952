#include "core/paper/form.h"
#include "tests/paper/support.h"

using namespace onedoor;

namespace
{

QString mistakeIn(const char *xml, FormStage stage = FormStage::Filled)
{
    const auto form = parseForm(QByteArray(xml), QStringLiteral("f.xml"), stage);
    return form ? QString() : form.error().detail;
}

} // namespace

TEST_CASE("A form's XML is checked by line")
{
    CHECK(mistakeIn("<form><body><p>好</p></body></form>").isEmpty());
    CHECK(mistakeIn("<form>\n<body>\n<para/>\n</body></form>") ==
          QStringLiteral("f.xml:3: unknown element <para>"));
    CHECK(mistakeIn("<form>\n<body><p aling=\"left\"/></body></form>") ==
          QStringLiteral("f.xml:2: unknown attribute aling of <p>"));
    CHECK(mistakeIn("<form><body><p align=\"centre\"/></body></form>") ==
          QStringLiteral("f.xml:1: bad value \"centre\" of align in <p>"));
    CHECK(mistakeIn("<form><body><p size=\"特号\"/></body></form>") ==
          QStringLiteral("f.xml:1: bad value \"特号\" of size in <p>"));
    CHECK(mistakeIn("<form><body><p><table/></p></body></form>") ==
          QStringLiteral("f.xml:1: <table> may not stand in <p>"));
    CHECK(mistakeIn("<form><body>loose</body></form>") ==
          QStringLiteral("f.xml:1: text may not stand in <body>"));
    CHECK(mistakeIn("<form></form>").contains(QStringLiteral("<body> missing")));
    CHECK(mistakeIn("<form><body>\n</form>").startsWith(QStringLiteral("f.xml:2:")));
    CHECK(mistakeIn("<!DOCTYPE form [<!ENTITY x \"y\">]><form><body><p>&x;</p></body></form>") !=
          QString());
}

TEST_CASE("A template may have tags between blocks, a filled form may not")
{
    const char *xml = "<form><body>{{#list}}<p>{{.}}</p>{{/list}}</body></form>";
    CHECK(mistakeIn(xml, FormStage::Template).isEmpty());
    CHECK(mistakeIn(xml, FormStage::Filled) != QString());
}

TEST_CASE("字号 are points")
{
    CHECK(pointSize(QStringLiteral("三号")) == 16);
    CHECK(pointSize(QStringLiteral("10.5")) == 10.5);
    CHECK(pointSize(QStringLiteral("0")) == 0);
    CHECK(pointSize(QStringLiteral("三")) == 0);
}
