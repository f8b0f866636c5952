#include "core/paper/filters.h"
#include "core/paper/reprint.h"
#include "tests/paper/support.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const char *const META = R"({
  "id": "slip", "title": "凭条", "version": "1", "group": "受理", "reader": "petitioner",
  "basis": ["某法第一条"], "paper": "A4", "sides": "one-sided", "copies": 1,
  "number": "{{agency}}{{station}}收〔{{year}}〕{{serial}}号",
  "fields": [
    {"key": "name", "name": "姓名", "from": "petitioners[0].name", "required": true},
    {"key": "items", "name": "材料", "from": "attachments", "required": true, "items": [
      {"key": "title", "name": "材料名称", "from": "name", "required": true},
      {"key": "kind", "name": "种类", "from": "kind"},
      {"key": "seal", "name": "印章", "from": "seal", "required": {"path": "kind", "is": "unit"}}]},
    {"key": "note", "name": "备注", "given": true},
    {"key": "place", "name": "地点", "default": "窗口"},
    {"key": "number", "name": "编号", "engine": true, "required": true}
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
    for (const QByteArray &id : formIds()) {
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
          QStringLiteral("slip/meta.json:6: name: key and name needed"));
    CHECK(mistakeIn(META, "\"reader\": \"petitioner\"", "\"reader\": \"all\"") ==
          QStringLiteral("slip/meta.json:2: reader: missing or wrong"));
    CHECK(
        mistakeIn(META, "{{serial}}", "{{serail}}").contains(QStringLiteral("unknown key serail")));
    CHECK(
        mistakeIn(META, "\"slip\"", "\"slop\"").contains(QStringLiteral("not the folder's name")));
    CHECK(mistakeIn(META, "\"id\"", "id").startsWith(QStringLiteral("slip/meta.json:")));
    const auto layout = read(META, "<form>\n<body>\n<p>{{#a}}</p></body></form>");
    REQUIRE_FALSE(layout);
    CHECK(layout.error().detail == QStringLiteral("slip/form.xml:3: section a is not closed"));
}

TEST_CASE("A field is the ledger's or the clerk's, or the form is refused with line and key")
{
    CHECK(mistakeIn(META, "\"given\": true", "\"note\": \"\"") ==
          QStringLiteral("slip/meta.json:11: note: neither from nor given"));
    CHECK(mistakeIn(META, "\"default\"", "\"from\": \"place.text\", \"default\"") ==
          QStringLiteral("slip/meta.json:12: place: from and given, one of them is to go"));
    CHECK(mistakeIn(META, "\"from\": \"seal\"", "\"given\": true") ==
          QStringLiteral("slip/meta.json:10: seal: an item needs from"));
    CHECK(mistakeIn(META, "\"from\": \"kind\"", "\"from\": \"kind..x\"") ==
          QStringLiteral("slip/meta.json:9: kind: from: \"kind..x\" is no path"));
    CHECK(mistakeIn(META, "{\"path\": \"kind\"", "{\"path\": \"knid\"") ==
          QStringLiteral("slip/meta.json:10: seal: required: \"knid\" is not declared beside it"));
    CHECK(mistakeIn(META, "\"key\": \"place\"", "\"key\": \"note\"") ==
          QStringLiteral("slip/meta.json:12: note: declared twice"));
}

TEST_CASE("A list that is given has items that are given, and each may be asked for")
{
    const auto with = [](const char *items) {
        return QByteArray(META).replace(
            R"({"key": "note", "name": "备注", "given": true})",
            R"({"key": "note", "name": "备注", "given": true, "items": [)" + QByteArray(items) +
                "]}");
    };
    const auto spec = read(with(R"({"key": "text", "name": "内容", "given": true, "required": true},
                                   {"key": "by", "name": "何人", "given": true})"),
                           "<form><body>{{#note}}<p>{{text}}{{by}}</p>{{/note}}</body></form>");
    REQUIRE(spec);
    const QJsonArray given{QJsonObject{{QStringLiteral("text"), QStringLiteral("甲")}},
                           QJsonObject{{QStringLiteral("by"), QStringLiteral("李敏")}}};
    const QJsonObject data = snapshotOf(*spec, {}, {{QStringLiteral("note"), given}});
    CHECK(missingFields(*spec, data).contains(QStringLiteral("备注第2项·内容")));
    CHECK(spec->layout.fill(completed(*spec, data), paperFilters()).value() ==
          QStringLiteral("<form><body><p>甲</p><p>李敏</p></body></form>"));
    const auto seen = read(with(R"({"key": "text", "name": "内容", "from": "text"})"));
    REQUIRE_FALSE(seen);
    CHECK(seen.error().detail.contains(QStringLiteral("an item of what is given is given too")));
}

TEST_CASE("A form may be the file's own, and knows which parts of a view it reads")
{
    CHECK_FALSE(read(META)->ofFile());
    CHECK(read(META)->reads ==
          QSet<QString>{QStringLiteral("petitioners"), QStringLiteral("attachments")});
    QByteArray meta(META);
    CHECK(read(meta.replace("\"group\"", "\"of\": \"file\", \"group\""))->ofFile());
    CHECK(mistakeIn(META, "\"group\"", "\"of\": \"matter\", \"group\"") ==
          QStringLiteral("slip/meta.json:2: of: file, or nothing"));
}

TEST_CASE("A snapshot takes each value from its one place")
{
    const auto spec = read(META);
    REQUIRE(spec);
    CHECK(givenKeys(*spec) == QStringList{QStringLiteral("note"), QStringLiteral("place")});
    const auto object = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
    const QJsonObject view = object(R"({"petitioners": [{"name": "张三"}], "note": "台账",
        "attachments": [{"name": "照片", "kind": "unit", "seal": "", "size": 3}], "number": "假"})");
    const QJsonObject forged =
        object(R"({"name": "李四", "number": "假1号", "items": [], "note": "当面"})");
    CHECK(snapshotOf(*spec, view, forged) == object(R"({"name": "张三", "note": "当面",
        "place": "窗口", "items": [{"title": "照片", "kind": "unit", "seal": ""}]})"));
    CHECK(snapshotOf(*spec, {}, {}) ==
          object(R"({"name": null, "items": null, "note": null, "place": "窗口"})"));
}

TEST_CASE("What is missing is listed by its Chinese name")
{
    const auto spec = read(META);
    REQUIRE(spec);
    CHECK(missingForIssue(*spec, {}) ==
          QStringList{QStringLiteral("姓名"), QStringLiteral("材料")});
    const QJsonObject material{{QStringLiteral("title"), QStringLiteral("照片")},
                               {QStringLiteral("kind"), QStringLiteral("unit")}};
    const QJsonObject data{{QStringLiteral("name"), QStringLiteral("  ")},
                           {QStringLiteral("items"), QJsonArray{material, QJsonObject{}}}};
    CHECK(missingFields(*spec, data) ==
          QStringList{QStringLiteral("姓名"), QStringLiteral("材料第1项·印章"),
                      QStringLiteral("材料第2项·材料名称"), QStringLiteral("编号")});
}

TEST_CASE("There is a copy for each who keeps one, and as many are printed")
{
    const FormSpec &spec = form("people-mediation-agreement");
    QJsonObject data = sample("people-mediation-agreement");
    CHECK(copiesOf(spec, data) == 4); // three parties and the committee
    data.insert(QStringLiteral("extraCopyFor"), QStringLiteral("集美区人民法院"));
    CHECK(missingFields(spec, data) == QStringList{QStringLiteral("份数（不少于5份）")});
    data.insert(QStringLiteral("copies"), 5);
    CHECK(missingFields(spec, data).isEmpty());
    const Paper paper = rendered(spec, data);
    CHECK(paper.copies == 5);
    CHECK(copiesAskedBy(paper.pdf) == 5);
    CHECK(copiesAskedBy(rendered(form("transfer-order"), sample("transfer-order")).pdf) == 1);
    CHECK(copiesAskedBy("no PDF") == 1);
}

TEST_CASE("A retired form is known by its name and makes no paper")
{
    const FormSpec &old = form("referral-order");
    CHECK(old.title == QStringLiteral("转送交办单"));
    CHECK(formIds().count("referral-order") == 0);
    const auto paper = PaperEngine(fonts()).render(old, {}, RenderMode::Final, issuedAt());
    REQUIRE_FALSE(paper);
    CHECK(paper.error().reason == Reason::NotFound);
}

TEST_CASE("Numbers follow the form's pattern, without padding")
{
    CHECK(formatNumber(form("acceptance-notice"), QStringLiteral("历综治"), QStringLiteral("A1"),
                       2026, 12) == QStringLiteral("历综治A1受告〔2026〕12号"));
    CHECK(formatNumber(form("people-mediation-agreement"), QStringLiteral("集"),
                       QStringLiteral("B2"), 2027, 1) == QStringLiteral("集B2人调字〔2027〕第1号"));
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
    CHECK(issued.error().detail ==
          QStringLiteral("承办单位联系电话、没有法定期限时由谁、怎样告知"));
    const Paper preview = rendered(form("acceptance-notice"), data, RenderMode::Preview);
    CHECK(preview.missing.size() == 2);
    CHECK(preview.pages == 1);
}

TEST_CASE("A key the form does not declare is an error, not a hole")
{
    const auto mistake = [](const QByteArray &body) {
        const auto spec = read(META, "<form><body>\n" + body + "</body></form>");
        REQUIRE_FALSE(spec);
        CHECK(spec.error().reason == Reason::BadTemplate);
        return spec.error().detail;
    };
    const QString place = QStringLiteral("slip/form.xml:2: unknown ");
    CHECK(mistake("<p>{{other}}</p>") == place + QStringLiteral("key other"));
    CHECK(mistake("<p>{{#note}}{{kind}}{{/note}}</p>") == place + QStringLiteral("key kind"));
    CHECK(mistake("<p>{{name|年月}}</p>") == place + QStringLiteral("filter 年月"));
    CHECK(mistake("<p>{{.}}</p>") == place + QStringLiteral("key ."));
    CHECK(read(META, "<form><body><p>{{#items}}{{@index}}{{title}}{{name}}{{/items}}</p></body>"
                     "</form>"));
}

namespace
{

/// The data with one key changed, at the top or in each entry of a list.
QJsonObject withChanged(const QJsonObject &data, const QString &list, const QString &key,
                        const QJsonValue &value)
{
    QJsonObject out = data;
    if (list.isEmpty()) {
        out.insert(key, value);
        return out;
    }
    QJsonArray entries;
    for (const QJsonValue &entry : data.value(list).toArray())
        entries.append(withChanged(entry.toObject(), {}, key, value));
    out.insert(list, entries);
    return out;
}

const QList<QJsonValue> &probes()
{
    static const QList<QJsonValue> values{
        QStringLiteral("标记"),
        QStringLiteral("2031-01-02"),
        QStringLiteral("77.00"),
        QStringLiteral("organisation"),
        5,
        true,
        false,
        QJsonArray{QStringLiteral("标记")},
        QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("person")},
                               {QStringLiteral("name"), QStringLiteral("甲")},
                               {QStringLiteral("text"), QStringLiteral("乙")}}}};
    return values;
}

QJsonValue ofKind(const FormField &field)
{
    const bool entries = !field.items.empty();
    QJsonObject entry;
    for (const FormField &item : field.items)
        entry.insert(item.path, QStringLiteral("甲"));
    return entries ? QJsonValue(QJsonArray{entry}) : QJsonValue(QStringLiteral("2031-01-02"));
}

/// Cases beside the sample's own: some fields are printed only where another is there, is not
/// there, or says something else.
std::vector<QJsonObject> casesOf(const FormSpec &spec, const QJsonObject &data)
{
    std::vector<QJsonObject> cases{data};
    const auto add = [&](const QString &list, const FormField &field) {
        for (const QJsonValue &value :
             {QJsonValue(true), QJsonValue(), QJsonValue(QStringLiteral("person")),
              QJsonValue(QStringLiteral("organisation")), ofKind(field)})
            cases.push_back(withChanged(data, list, field.path, value));
    };
    for (const FormField &field : spec.fields) {
        add({}, field);
        for (const FormField &item : field.items)
            add(field.path, item);
    }
    return cases;
}

void checkPrinted(const QByteArray &id, const QString &list, const FormField &field)
{
    const FormSpec &spec = form(id);
    const auto filled = [&](const QJsonObject &with) {
        return spec.layout.fill(completed(spec, with), paperFilters());
    };
    const auto isPrinted = [&](const QJsonObject &base) {
        const auto before = filled(base);
        return before &&
               std::any_of(probes().begin(), probes().end(), [&](const QJsonValue &value) {
                   const auto after = filled(withChanged(base, list, field.path, value));
                   return after && *after != *before;
               });
    };
    const bool confirms = !spec.words.value(QLatin1String("confirmation")).toString().isEmpty();
    if (field.path == QLatin1String("petitionCode") || // at the foot of every page
        (field.path == QLatin1String("isConfirmable") && !confirms))
        return;
    INFO(id.toStdString() << ' ' << list.toStdString() << ' ' << field.path.toStdString());
    QJsonObject data = sample(id);
    for (const FormField &each : spec.fields) { // what the sample lacks
        if (!each.items.empty() && data.value(each.path).toArray().isEmpty())
            data.insert(each.path, ofKind(each));
    }
    const std::vector<QJsonObject> cases = casesOf(spec, data);
    CHECK(std::any_of(cases.begin(), cases.end(), isPrinted));
}

} // namespace

TEST_CASE("Each field that a form declares is printed by it")
{
    for (const QByteArray &id : formIds()) {
        for (const FormField &field : form(id).fields) {
            checkPrinted(id, {}, field);
            for (const FormField &item : field.items)
                checkPrinted(id, field.path, item);
        }
    }
}
