#include "core/paper/filters.h"
#include "core/paper/form_library.h"
#include "tests/paper/support.h"

#include <QJsonArray>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const char *const META = R"({
  "id": "slip", "title": "凭条", "version": "1", "group": "受理",
  "basis": ["某法第一条"], "paper": "A4", "sides": "one-sided", "copies": 1,
  "number": "{{agency}}{{station}}收〔{{year}}〕{{serial}}号",
  "fields": [
    {"key": "name", "name": "姓名", "required": true},
    {"key": "items", "name": "材料", "required": true},
    {"key": "items[].title", "name": "材料名称", "required": true},
    {"key": "items[].seal", "name": "印章", "required": true, "when": {"key": "kind", "is": "unit"}},
    {"key": "note", "name": "备注", "required": false}
  ]
})";

Result<FormSpec> read(const QByteArray &meta,
                      const QByteArray &xml = "<form><body><p/></body></form>")
{
    return readForm({QStringLiteral("slip"), xml, meta});
}

QString mistakeIn(QByteArray meta, const char *from, const char *to)
{
    REQUIRE(meta.contains(from));
    const auto spec = read(meta.replace(from, to));
    return spec ? QString() : spec.error().detail;
}

} // namespace

TEST_CASE("The shipped forms load, each with what it rests on")
{
    for (const char *id : {"acceptance-notice", "referral-order", "mediation-agreement"}) {
        const FormSpec &spec = form(id);
        CHECK_FALSE(spec.title.isEmpty());
        CHECK_FALSE(spec.basis.isEmpty());
        CHECK(missingFields(spec, sample(id)).isEmpty());
    }
}

TEST_CASE("A bad form is refused with file, line and field")
{
    REQUIRE(read(META));
    CHECK(mistakeIn(META, "\"copies\": 1", "\"copies\": 0") ==
          QStringLiteral("slip/meta.json:3: copies: 1 to 20"));
    CHECK(mistakeIn(META, "\"sides\": \"one-sided\"", "\"sides\": \"both\"") ==
          QStringLiteral("slip/meta.json:3: sides: missing or wrong"));
    CHECK(mistakeIn(META, "\"group\"", "\"grup\"") ==
          QStringLiteral("slip/meta.json:2: unknown key grup"));
    CHECK(mistakeIn(META, "\"name\": \"姓名\", ", "") ==
          QStringLiteral("slip/meta.json:6: fields[0]: key and name needed"));
    CHECK(
        mistakeIn(META, "{{serial}}", "{{serail}}").contains(QStringLiteral("unknown key serail")));
    CHECK(
        mistakeIn(META, "\"slip\"", "\"slop\"").contains(QStringLiteral("not the folder's name")));
    CHECK(mistakeIn(META, "\"id\"", "id").startsWith(QStringLiteral("slip/meta.json:")));
    const auto layout = read(META, "<form>\n<body>\n<p>{{#a}}</p></body></form>");
    REQUIRE_FALSE(layout);
    CHECK(layout.error().detail == QStringLiteral("slip/form.xml:3: section a is not closed"));
}

TEST_CASE("What is missing is listed by its Chinese name")
{
    const auto spec = read(META);
    REQUIRE(spec);
    CHECK(missingFields(*spec, {}) == QStringList{QStringLiteral("姓名"), QStringLiteral("材料")});
    const QJsonObject party{{QStringLiteral("title"), QStringLiteral("照片")},
                            {QStringLiteral("kind"), QStringLiteral("unit")}};
    const QJsonObject data{{QStringLiteral("name"), QStringLiteral("  ")},
                           {QStringLiteral("items"), QJsonArray{party, QJsonObject{}}}};
    CHECK(missingFields(*spec, data) == QStringList{QStringLiteral("姓名"),
                                                    QStringLiteral("第2项·材料名称"),
                                                    QStringLiteral("第1项·印章")});
}

TEST_CASE("Numbers follow the form's pattern, without padding")
{
    CHECK(formatNumber(form("acceptance-notice"), QStringLiteral("历综治"), QStringLiteral("A1"),
                       2026, 12) == QStringLiteral("历综治A1受告〔2026〕12号"));
    CHECK(formatNumber(form("mediation-agreement"), QStringLiteral("集"), QStringLiteral("B2"),
                       2027, 1) == QStringLiteral("集B2人调字〔2027〕第1号"));
}

TEST_CASE("A form without its data is not issued but may be previewed")
{
    QJsonObject data = sample("acceptance-notice");
    data.remove(QStringLiteral("handlerPhone"));
    data.insert(QStringLiteral("dueOn"), QJsonValue());
    const PaperEngine engine(fonts());
    const auto issued =
        engine.render(form("acceptance-notice"), data, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(issued);
    CHECK(issued.error().reason == Reason::MissingFields);
    CHECK(issued.error().detail == QStringLiteral("承办单位联系电话、办理期限（截止日）"));
    const Paper preview = rendered(form("acceptance-notice"), data, RenderMode::Preview);
    CHECK(preview.missing.size() == 2);
    CHECK(preview.pages == 1);
}

TEST_CASE("A key the form does not declare is an error, not a hole")
{
    const FormSpec spec = formOf(QStringLiteral("<p>{{other}}</p>"));
    const auto paper = PaperEngine(fonts()).render(spec, {}, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(paper);
    CHECK(paper.error().reason == Reason::BadTemplate);
    CHECK(paper.error().detail == QStringLiteral("made-here/form.xml:1: unknown key other"));
}

namespace
{

/// The data with the value of a path ("parties[].name") changed; in lists in each entry.
QJsonObject withChanged(const QJsonObject &data, const QString &path, const QJsonValue &value)
{
    QJsonObject out = data;
    QString key = path.section(QLatin1Char('.'), 0, 0);
    const QString rest = path.section(QLatin1Char('.'), 1);
    if (rest.isEmpty()) {
        out.insert(key, value);
        return out;
    }
    key.chop(2); // []
    QJsonArray entries;
    for (const QJsonValue &entry : data.value(key).toArray())
        entries.append(withChanged(entry.toObject(), rest, value));
    out.insert(key, entries);
    return out;
}

} // namespace

TEST_CASE("Each field that a form declares is printed by it")
{
    const QJsonArray party{QJsonObject{{QStringLiteral("kind"), QStringLiteral("person")},
                                       {QStringLiteral("name"), QStringLiteral("甲")},
                                       {QStringLiteral("text"), QStringLiteral("乙")}}};
    const QList<QJsonValue> values{QStringLiteral("标记"),
                                   QStringLiteral("2031-01-02"),
                                   QStringLiteral("77.00"),
                                   QStringLiteral("organisation"),
                                   5,
                                   true,
                                   false,
                                   QJsonArray{QStringLiteral("标记")},
                                   party};
    for (const char *id : {"acceptance-notice", "referral-order", "mediation-agreement"}) {
        const FormSpec &spec = form(id);
        const auto filled = [&](const QJsonObject &data) {
            return spec.layout.fill(completed(spec, data), paperFilters());
        };
        const auto before = filled(sample(id));
        REQUIRE(before);
        for (const FormField &field : spec.fields) {
            INFO(id << ' ' << field.path.toStdString());
            const bool printed =
                std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
                    const auto after = filled(withChanged(sample(id), field.path, value));
                    return after && *after != *before;
                });
            CHECK(printed);
        }
    }
}
