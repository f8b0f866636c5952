// Acts on the centre's own records, and what an act writes beside its matter.
#include "core/desk/record_acting.h"
#include "core/desk/record_choices.h"
#include "tests/desk/front.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const char *const answering = R"({
  "act": "answer-letter", "version": "2026.12", "title": "回复函件", "group": "督办", "on": "letter",
  "when": [{"path": "state", "is": "issued", "else": "函件已经回复或者办结"}],
  "by": ["dispatcher", "lead"],
  "asks": [
    {"key": "on", "title": "回复日期", "type": "day", "required": true, "known": "today",
     "not_before": "issued_on", "not_after": "today"},
    {"key": "text", "title": "回复内容", "type": "long", "required": true},
    {"key": "done", "title": "已经办到", "type": "yes-no", "required": true}
  ],
  "does": [
    {"set": "answered_on", "value": "{{on}}"}, {"set": "answer", "value": "{{text}}"},
    {"set": "state", "value": "answered"},
    {"take": "task-done", "in": "{{matter}}", "if": {"ask": "done", "is": true},
     "with": {"task": "reply-letter", "finding": "{{text}}"}}
  ],
  "says": "回复函件"
})";

const char *const sending = R"({
  "act": "send-letter", "version": "2026.12", "title": "发函", "group": "督办",
  "when": [{"state": ["registered", "accepted"], "else": "已经办结"}], "by": ["dispatcher", "lead"],
  "asks": [
    {"key": "number", "title": "文号", "type": "text", "required": true},
    {"key": "to", "title": "发往单位", "type": "units", "required": true, "max": 3},
    {"key": "by", "title": "回复日期", "type": "day", "required": true}
  ],
  "does": [
    {"put": "letter", "fields": {"number": "{{number}}", "kind": "supervision", "title": "督办",
       "to": "集美区民政局", "issued_on": "{{today}}", "matter": "{{code}}"}},
    {"task": "reply-letter", "title": "回复函件{{number}}", "owner": "{{item}}", "due": "{{by}}",
     "each": "to", "if": {"all": [{"ask": "to", "is": "集美区民政局"},
                                  {"ask": "to", "in": ["厦门市住房保障和房屋管理局", "集美区民政局"]}]}}
  ],
  "says": "发函{{number}}"
})";

const char *const reporting = R"({
  "act": "one-replied", "version": "2026.12", "title": "登记一家回复", "group": "督办",
  "when": [{"task": "reply-letter", "is": "open", "else": "没有等待回复的函"}], "by": ["lead"],
  "asks": [
    {"key": "unit", "title": "回复单位", "type": "unit", "required": true},
    {"key": "letter", "title": "函", "type": "record", "of": "letter"}
  ],
  "does": [{"done": "reply-letter", "owner": "{{unit}}", "finding": "已回复"}],
  "says": "{{unit}}已回复{{letter}}"
})";

struct Letters : Front {
    Letters()
    {
        const QList<std::pair<QString, const char *>> files{
            {QStringLiteral("answering"), answering},
            {QStringLiteral("sending"), sending},
            {QStringLiteral("reporting"), reporting}};
        QDir().mkpath(local.filePath(QStringLiteral("acts")));
        for (const auto &[name, bytes] : files) {
            QFile file(local.filePath(QStringLiteral("acts/%1.json").arg(name)));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        auto loaded = Reference::load(resources(), local.path());
        REQUIRE(loaded);
        for (const DeclarationFlaw &flaw : loaded->flaws)
            FAIL(flaw.sentence().toStdString());
        own = std::move(*loaded);
    }
    Workplace at() { return {*store, own, clock, ids, workplace().who}; }
    RecordKeeping records()
    {
        return {*store, own.records, ids, QStringLiteral("李敏"), choicesOf(own)};
    }
    Result<Event> act(const PetitionId &id, const char *name, const char *json)
    {
        return Acting(at()).take(id, QLatin1String(name), QJsonDocument::fromJson(json).object());
    }

    QTemporaryDir local;
    Reference own;
};

constexpr const char *sent =
    R"({"number":"督〔2026〕1号","to":["集美区民政局","集美区教育局"],"by":"2026-12-10"})";

} // namespace

TEST_CASE("An act in a matter writes a record with it, or nothing at all")
{
    Letters at;
    const PetitionId id = at.registered(1).id;
    REQUIRE(at.act(id, "send-letter", sent));
    RecordKeeping records = at.records();
    const auto letter = records.show(QStringLiteral("letter"), QStringLiteral("督〔2026〕1号"));
    REQUIRE(letter);
    CHECK(letter->fields.value(QStringLiteral("matter")).toString() ==
          at.desk->petition(id)->code.text());
    // What the record refuses takes the act back: its number is too long.
    const QString longer =
        QStringLiteral(R"({"number":"%1","to":["集美区民政局"],"by":"2026-12-10"})")
            .arg(QString(60, u'1'));
    const auto acts = at.desk->petition(id)->acts.size();
    CHECK_FALSE(at.act(id, "send-letter", longer.toUtf8().constData()));
    CHECK(at.desk->petition(id)->acts.size() == acts);
}

TEST_CASE("An act on a record changes it, says so in its history, and acts in its matter")
{
    Letters at;
    const PetitionId id = at.registered(1).id;
    REQUIRE(at.act(id, "send-letter", sent));
    RecordKeeping records = at.records();
    RecordActing acting(at.at(), records);
    const QString kind = QStringLiteral("letter"), key = QStringLiteral("督〔2026〕1号");
    const QString answer = QStringLiteral("answer-letter");
    const auto offers = acting.offers(*records.show(kind, key));
    CHECK(std::any_of(offers.begin(), offers.end(), [&](const ActOffer &offer) {
        return offer.act->act == answer && !offer.refused;
    }));
    const QJsonObject early{{QStringLiteral("on"), QStringLiteral("2026-11-01")},
                            {QStringLiteral("text"), QStringLiteral("已办")},
                            {QStringLiteral("done"), true}};
    CHECK(acting.take(kind, key, answer, early).error().field == QStringLiteral("on"));
    QJsonObject replied = early;
    replied.remove(QStringLiteral("on")); // known: today
    REQUIRE(acting.take(kind, key, answer, replied));
    const CentreRecord letter = *records.show(kind, key);
    CHECK(letter.fields.value(QStringLiteral("state")) == QStringLiteral("answered"));
    CHECK(letter.fields.value(QStringLiteral("answered_on")) == QStringLiteral("2026-11-23"));
    const auto &put = std::get<RecordPut>(letter.history.last().fact);
    CHECK(put.act == answer);
    CHECK(put.says == QStringLiteral("回复函件"));
    CHECK(acting.take(kind, key, answer, replied)
              .error()
              .detail.contains(QStringLiteral("已经回复")));
    CHECK(at.desk->petition(id)->tasks.first().done);
}

TEST_CASE("What the matter refuses takes the record's act back")
{
    Letters at;
    RecordKeeping records = at.records();
    RecordActing acting(at.at(), records);
    const PetitionId id = at.registered(1).id; // no such task in it
    const QString kind = QStringLiteral("letter"), key = QStringLiteral("督〔2026〕2号");
    REQUIRE(records.put(kind, {{QStringLiteral("number"), key},
                               {QStringLiteral("kind"), QStringLiteral("risk")},
                               {QStringLiteral("title"), QStringLiteral("风险")},
                               {QStringLiteral("to"), QStringLiteral("集美区民政局")},
                               {QStringLiteral("matter"), at.desk->petition(id)->code.text()}}));
    CHECK_FALSE(acting.take(
        kind, key, QStringLiteral("answer-letter"),
        {{QStringLiteral("text"), QStringLiteral("已办")}, {QStringLiteral("done"), true}}));
    CHECK_FALSE(records.show(kind, key)->fields.contains(QStringLiteral("answer")));
    CHECK(records.show(kind, key)->history.size() == 1);
}

TEST_CASE("Of several units each one's task is done as it replies, in any order")
{
    Letters at;
    const PetitionId id = at.registered(1).id;
    REQUIRE(at.act(id, "send-letter", sent));
    REQUIRE(at.act(id, "one-replied", R"({"unit":"集美区教育局","letter":"督办"})"));
    const Petition now = *at.desk->petition(id);
    REQUIRE(now.tasks.size() == 2);
    CHECK(now.tasks.first().open());
    CHECK_FALSE(now.tasks.last().open());
    const auto again = at.act(id, "one-replied", R"({"unit":"集美区教育局"})");
    REQUIRE_FALSE(again);
    CHECK(again.error().field == QStringLiteral("unit"));
    CHECK(again.error().detail.contains(QStringLiteral("没有未办结的任务")));
    CHECK(
        at.act(id, "one-replied", R"({"unit":"集美区民政局","letter":"没有的函"})").error().field ==
        QStringLiteral("letter"));
}
