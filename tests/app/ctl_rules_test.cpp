#include "tests/app/ctl.h"
#include "tests/support/files.h"

#include <QDir>

using namespace onedoor::test;

namespace
{

Answer reckoned(const char *line)
{
    return Ctl::plain(QStringList{QStringLiteral("--json")} + words(line));
}

QString legalOf(const char *line)
{
    return reckoned(line).json().value(QStringLiteral("legal")).toString();
}

QByteArray noticeOf2027()
{
    return R"({"title":"通知","years":[{"year":2027,"off":[
        {"from":"2027-01-01","to":"2027-01-03","name":"元旦"},
        {"from":"2027-02-05","to":"2027-02-11","name":"春节"},
        {"from":"2027-04-05","name":"清明"},
        {"from":"2027-05-01","to":"2027-05-05","name":"劳动节"},
        {"from":"2027-06-09","name":"端午"},{"from":"2027-09-15","name":"中秋"},
        {"from":"2027-10-01","to":"2027-10-07","name":"国庆节"}],
        "work":["2027-02-13","2027-10-09"]}]})";
}

} // namespace

TEST_CASE("Pauses may be given as often as there were some")
{
    CHECK(legalOf("deadline --rule petition-handle --from 2024-05-01 --pause "
                  "2024-05-10..2024-05-20 --pause 2024-06-01..2024-06-03") ==
          QStringLiteral("2024-07-15"));
    CHECK(legalOf("deadline --rule petition-handle --from 2024-05-01 --pause "
                  "2024-06-01..2024-06-03 --pause 2024-05-10..2024-05-20") ==
          QStringLiteral("2024-07-15"));
}

TEST_CASE("A pause that has not ended is told instead of a date")
{
    const char *line = "deadline --rule petition-handle --from 2024-05-01 --pause 2024-05-10..";
    const Answer json = reckoned(line);
    CHECK(json.code == 0);
    CHECK(json.json().value(QStringLiteral("legal")).isNull());
    CHECK(json.json().value(QStringLiteral("remaining")) == 52);
    const QString text = QString::fromUtf8(Ctl::plain(words(line)).out);
    CHECK(text.contains(QStringLiteral("中止，尚余 52日")));
}

TEST_CASE("A rule in hours is reckoned from the instant and told to the minute")
{
    const char *line = "deadline --rule protection-order --from 2026-11-23T14:00+08:00";
    const Answer json = reckoned(line);
    CHECK(json.json().value(QStringLiteral("due")) == QStringLiteral("2026-11-26T14:00:00+08:00"));
    CHECK(json.json().value(QStringLiteral("legal")) == QStringLiteral("2026-11-26"));
    CHECK(QString::fromUtf8(Ctl::plain(words(line)).out).contains(QStringLiteral("14:00")));
    const char *local = "deadline --rule protection-order --from 2026-11-23T14:00";
    CHECK(reckoned(local).json().value(QStringLiteral("due")) ==
          QStringLiteral("2026-11-26T14:00:00+08:00")); // Beijing's time
    const Answer bare = Ctl::plain(words("deadline --rule protection-order --from 2026-11-23"));
    CHECK(QString::fromUtf8(bare.out).contains(QStringLiteral("未提供具体时刻")));
    CHECK(QString::fromUtf8(bare.out).contains(QStringLiteral("24:00")));
    CHECK(reckoned("deadline --rule protection-order --from yesterday").code == 2);
    CHECK(reckoned("deadline --rule protection-order --from 2026-11-23T25:00").code == 2);
}

TEST_CASE("A rule that lengthens another is reckoned with the time before it")
{
    const Answer answer = reckoned("deadline --rule petition-handle-extended --from 2026-03-02");
    CHECK(answer.json().value(QStringLiteral("unrolled")) == QStringLiteral("2026-05-31"));
    CHECK(answer.json().value(QStringLiteral("legal")) == QStringLiteral("2026-06-01"));
}

TEST_CASE("The rule in force on the day is the one that counts")
{
    CHECK(reckoned("deadline --rule market-mediation --from 2026-04-14")
              .json()
              .value(QStringLiteral("unit")) == QStringLiteral("workdays"));
    CHECK(reckoned("deadline --rule market-mediation --from 2026-04-15")
              .json()
              .value(QStringLiteral("unit")) == QStringLiteral("days"));
    const Answer gone = reckoned("deadline --rule court-delegated-before --from 2025-01-01");
    CHECK(gone.code == 1);
    CHECK(QString::fromUtf8(gone.err).contains(QStringLiteral("不施行")));
}

TEST_CASE("Promises and other places' rules are told as what they are")
{
    const auto text = [](const char *line) {
        return QString::fromUtf8(Ctl::plain(words(line)).out);
    };
    CHECK(text("deadline --rule centre-general --from 2026-11-02")
              .contains(QStringLiteral("本中心承诺")));
    CHECK(text("deadline --rule hotline-finish --from 2026-11-02")
              .contains(QStringLiteral("外地规定，仅供计算参考")));
}

TEST_CASE("What rests on holidays not announced is provisional until the notice is brought in")
{
    const Ctl ctl;
    const QStringList due = words("deadline --rule petition-handle --from 2026-12-09");
    const auto workday = [&ctl] { return ctl.run(words("workday add 2027-02-04 1")).json(); };
    CHECK(ctl.run(due).json().value(QStringLiteral("provisional")).toBool());
    CHECK(ctl.run(due).json().value(QStringLiteral("legal")) == QStringLiteral("2027-02-09"));
    CHECK(workday().value(QStringLiteral("provisional")).toBool());
    CHECK(QString::fromUtf8(Ctl::plain(words("workday add 2030-02-01 1")).out)
              .contains(QStringLiteral("暂定")));
    CHECK(QString::fromUtf8(Ctl::plain(due).out).contains(QStringLiteral("暂定")));
    const QString notice = ctl.file("notice.json");
    writeFile(notice, noticeOf2027());
    const Answer taken = ctl.run({QStringLiteral("calendar"), QStringLiteral("import"), notice});
    REQUIRE(taken.code == 0);
    CHECK(taken.json().value(QStringLiteral("years")).toArray() == QJsonArray{2027});
    CHECK_FALSE(ctl.run(due).json().value(QStringLiteral("provisional")).toBool());
    CHECK(ctl.run(due).json().value(QStringLiteral("legal")) == QStringLiteral("2027-02-12"));
    CHECK(workday().value(QStringLiteral("date")) == QStringLiteral("2027-02-12"));
    CHECK_FALSE(workday().value(QStringLiteral("provisional")).toBool());
    CHECK(ctl.run(words("verify")).json().value(QStringLiteral("tables_made_anew")).toBool());
}

TEST_CASE("A matter's dates say whether they are provisional")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    const auto show = [&ctl, &code] {
        return ctl.run({QStringLiteral("show"), code})
            .json()
            .value(QStringLiteral("deadlines"))
            .toArray();
    };
    REQUIRE_FALSE(show().isEmpty());
    CHECK(show()[0].toObject().value(QStringLiteral("provisional")) == false);
    const Answer due = ctl.run({QStringLiteral("due")});
    REQUIRE_FALSE(due.lines().isEmpty());
    CHECK(due.lines()[0].value(QStringLiteral("provisional")) == false);
}

TEST_CASE("A notice that is wrong changes nothing and is told with its place")
{
    const Ctl ctl;
    const QString notice = ctl.file("notice.json");
    const auto refusal = [&](const QByteArray &bytes) {
        writeFile(notice, bytes);
        const Answer answer =
            ctl.run({QStringLiteral("calendar"), QStringLiteral("import"), notice});
        CHECK(answer.code == 1);
        return QString::fromUtf8(answer.err);
    };
    CHECK(refusal(noticeOf2027().replace("2027-10-01", "2027-10-02"))
              .contains(QStringLiteral("notice.json: 2027: 2027-10-01")));
    CHECK(refusal(noticeOf2027().replace("2027-02-13", "2027-02-12"))
              .contains(QStringLiteral("notice.json: years[0].work: 2027-02-12")));
    CHECK(refusal("{\n\nno").contains(QStringLiteral("notice.json: 3: ")));
    CHECK_FALSE(QDir(ctl.data() + QStringLiteral("/local/calendar")).exists());
    CHECK(ctl.run(words("calendar import /nowhere/notice.json")).code == 1);
}

TEST_CASE("A centre's own rules lie over the shipped ones; a wrong file is set aside")
{
    const Ctl ctl;
    const QString folder = ctl.data() + QStringLiteral("/local/rules");
    REQUIRE(QDir().mkpath(folder));
    const QByteArray own =
        R"({"rules":[{"id":"centre-general","field":"综治中心","title":"一般事项办结","event":"accepted",)"
        R"("starts":"自受理之日起","count":9,"unit":"days","promise":true}]})";
    writeFile(folder + QStringLiteral("/own.json"), own);
    const QStringList line = words("deadline --rule centre-general --from 2026-11-02");
    CHECK(ctl.run(line).json().value(QStringLiteral("count")) == 9);
    writeFile(folder + QStringLiteral("/wrong.json"), QByteArray(own).replace("days", "weeks"));
    const Answer answer = ctl.run(line);
    CHECK(answer.json().value(QStringLiteral("count")) == 9);
    CHECK(QString::fromUtf8(answer.err)
              .contains(QStringLiteral("local/rules/wrong.json 第 1 行，rules[0].unit")));
}
