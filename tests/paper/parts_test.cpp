// What forms share: pieces of layout and fields, taken in by name, a centre's own over the shipped.
#include "core/paper/filters.h"
#include "tests/paper/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const char *const META = R"({"id": "slip", "title": "凭条", "version": "1", "group": "受理",
  "reader": "desk", "basis": ["无"], "paper": "A4", "sides": "one-sided", "copies": 1,
  "number": "{{serial}}", "fields": [
  {"part": "who"},
  {"key": "people", "name": "当事人", "from": "parties", "items": [{"part": "one"}]}]})";
const char *const WHO = R"({"part": "who", "fields": [
  {"key": "code", "name": "编号", "from": "code", "required": true}]})";
const char *const ONE =
    R"({"part": "one", "fields": [{"key": "name", "name": "姓名", "from": "name"}]})";

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// A folder of forms: one slip, and its parts.
struct Forms {
    Forms()
    {
        write(at("slip/meta.json"), META);
        write(at("parts/who.json"), WHO);
        write(at("parts/one.json"), ONE);
        write(at("parts/head.xml"), "<part needs=\"title\" takes=\"size=14\">\n"
                                    "<p size=\"[[size]]\">[[title]]：{{code}}</p></part>");
        layout("<include part=\"head\" title=\"凭条\"/>");
    }
    QString at(const char *file) const { return folder.filePath(QLatin1String(file)); }
    void layout(const QByteArray &body) const
    {
        write(at("slip/form.xml"), "<form>\n<body>\n" + body + "</body></form>");
    }
    QString mistake() const
    {
        const auto library = FormLibrary::load(folder.path());
        return library ? QString() : library.error().detail;
    }

    QTemporaryDir folder;
};

QString filled(const FormSpec &spec)
{
    const auto text = spec.layout.fill(
        completed(spec, {{QStringLiteral("code"), QStringLiteral("一号")}}), paperFilters());
    REQUIRE(text);
    return *text;
}

} // namespace

TEST_CASE("A form takes in pieces of layout with what it gives them")
{
    const Forms forms;
    const auto library = FormLibrary::load(forms.folder.path());
    REQUIRE(library);
    REQUIRE(library->forms().size() == 1); // the parts are no form
    const FormSpec &slip = *library->find(QStringLiteral("slip"));
    CHECK(filled(slip).contains(QStringLiteral("<p size=\"14\">凭条：一号</p>")));
    forms.layout("<include part=\"head\" title=\"{{code}}的\" size=\"三号\"/>");
    const auto again = FormLibrary::load(forms.folder.path());
    REQUIRE(again);
    CHECK(filled(again->forms().front())
              .contains(QStringLiteral("<p size=\"三号\">一号的：一号</p>")));
    CHECK(again->forms().front().digest != slip.digest);
}

TEST_CASE("Fields are taken in by name, also for the entries of a list")
{
    const Forms forms;
    const auto library = FormLibrary::load(forms.folder.path());
    REQUIRE(library);
    const std::vector<FormField> &fields = library->forms().front().fields;
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].path == QStringLiteral("code"));
    CHECK(fields[0].required);
    REQUIRE(fields[1].items.size() == 1);
    CHECK(fields[1].items[0].from == QStringLiteral("name"));
}

TEST_CASE("What is wrong with a part is told in its own file and line")
{
    const Forms forms;
    const auto wrong = [&](const QByteArray &body) {
        forms.layout(body);
        return forms.mistake();
    };
    CHECK(wrong("<p/>\n<include part=\"foot\"/>") ==
          QStringLiteral("slip/form.xml:4: no such part: \"foot\""));
    CHECK(wrong("<include part=\"head\"/>") ==
          QStringLiteral("slip/form.xml:3: part head needs title"));
    CHECK(wrong("<include part=\"head\" title=\"\" colour=\"red\"/>") ==
          QStringLiteral("slip/form.xml:3: part head takes no colour"));
    CHECK(wrong("<!-- <include part=\"foot\"/> --><p>{{code}}</p>").isEmpty());
    CHECK(wrong("<p><include part=\"head\" title=\"\"/></p>") ==
          QStringLiteral("parts/head.xml:2: <p> may not stand in <p>"));
    CHECK(wrong("<include part=\"head\" title=\"{{kode}}\"/>") ==
          QStringLiteral("parts/head.xml:2: unknown key kode"));
    // Behind a part the form's own lines go on.
    CHECK(wrong("<include part=\"head\" title=\"\"/>\n<para/>") ==
          QStringLiteral("slip/form.xml:4: unknown element <para>"));

    write(forms.at("parts/a.xml"), "<part>\n\n<include part=\"b\"/></part>");
    write(forms.at("parts/b.xml"), "<part><include part=\"a\"/></part>");
    CHECK(wrong("<include part=\"a\"/>") ==
          QStringLiteral("parts/b.xml:1: part a takes itself in"));
    write(forms.at("parts/b.xml"), "<part>\n<p>[[x]]</p></part>");
    CHECK(forms.mistake() == QStringLiteral("parts/b.xml:2: [[x]] is neither taken nor needed"));
    write(forms.at("parts/b.xml"), "<part>\n<p></part>");
    CHECK(forms.mistake().startsWith(QStringLiteral("parts/b.xml:2: ")));
}

TEST_CASE("A part of fields that is missing, or takes itself in, is told")
{
    const Forms forms;
    write(forms.at("parts/who.json"), R"({"part": "who", "fields": [{"part": "who"}]})");
    CHECK(forms.mistake() == QStringLiteral("parts/who.json:1: part who takes itself in"));
    QFile::remove(forms.at("parts/who.json"));
    CHECK(forms.mistake() == QStringLiteral("slip/meta.json:4: no such part: \"who\""));
}

TEST_CASE("A centre's own part serves all forms; a wrong one is set aside")
{
    const Forms forms;
    QTemporaryDir own;
    write(own.filePath(QStringLiteral("parts/head.xml")),
          "<part needs=\"title\"><p>本地[[title]]{{code}}</p></part>");
    auto library = FormLibrary::load(forms.folder.path());
    REQUIRE(library);
    CHECK(library->lay(own.path()).isEmpty());
    CHECK(filled(library->forms().front()).contains(QStringLiteral("本地凭条一号")));

    write(own.filePath(QStringLiteral("parts/head.xml")),
          "<part needs=\"title\">\n<p>{{phone}}</p></part>");
    library = FormLibrary::load(forms.folder.path());
    REQUIRE(library);
    const QList<Error> aside = library->lay(own.path());
    REQUIRE(aside.size() == 1);
    CHECK(aside.front().detail == QStringLiteral("parts/head.xml:2: unknown key phone"));
    CHECK(filled(library->forms().front()).contains(QStringLiteral("凭条：一号")));
}
