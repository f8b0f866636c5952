#include <catch2/catch.hpp>

#include "core/desk/attaching.h"
#include "tests/desk/front.h"

#include <QBuffer>
#include <QFile>

#include <unistd.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QList<LineReport> imported(Front &front, QByteArray text)
{
    QBuffer lines(&text);
    (void)lines.open(QIODevice::ReadOnly);
    QList<LineReport> reports;
    const auto done = Importing(*front.desk)
                          .importMessages(lines, QStringLiteral("messages"),
                                          [&](const LineReport &report) { reports << report; });
    CHECK(done.ok());
    return reports;
}

const char *const messages =
    R"({"source_no":"7","subject":"物业乱收费","received_at":"2019-04-25T09:32:09",)"
    R"("narrative":"小区物业乱收停车费。",)"
    R"("reply":"已责令整改。","replied_at":"2019-05-10T14:56:53"})"
    "\n"
    R"({"source_no":"8","subject":"","received_at":"2019-04-26T09:00:00","narrative":"没有标题。"})"
    "\n"
    "not json\n"
    R"({"source_no":"9","subject":"路灯不亮","received_at":"2019-04-27T09:00:00",)"
    R"("narrative":"三盏路灯不亮。"})"
    "\n";

} // namespace

TEST_CASE("Each message is registered or refused with a reason; a bad one stops nothing else")
{
    Front front;
    const auto reports = imported(front, messages);
    REQUIRE(reports.size() == 4);
    CHECK_FALSE(reports[0].code.isEmpty());
    CHECK(reports[1].error->field == QStringLiteral("title"));
    CHECK(reports[2].error->reason == Reason::BadFormat);
    CHECK(reports[2].error->field == QStringLiteral("json")); // "JSON 内容的格式不对"
    CHECK_FALSE(reports[3].code.isEmpty());
    const auto petition = front.desk->petition(reports[0].code);
    CHECK(petition->state == State::Reported);
    CHECK(petition->lastAct(QStringLiteral("reply-imported"))
              ->taken.inputs.value(QStringLiteral("text")) == QStringLiteral("已责令整改。"));
    CHECK(petition->intake.receivedAt == QDateTime(QDate(2019, 4, 25), QTime(1, 32, 9), Qt::UTC));
    PetitionFilter filter;
    filter.typed = QStringLiteral("物业");
    CHECK(front.desk->find(filter, 20)->size() == 1);
}

TEST_CASE("A second import adds nothing and names the codes of the first")
{
    Front front;
    const auto first = imported(front, messages);
    const auto second = imported(front, messages);
    CHECK(second[0].known);
    CHECK(second[0].code == first[0].code);
    CHECK(front.store->petitions.count({})->number == 2);
}

TEST_CASE("A narrative over the limit is kept whole and shortened at a sentence end")
{
    Front front;
    const QString sentence = QStringLiteral("一二三四五六七八九。");
    const QString whole = sentence.repeated(300);
    const QByteArray line =
        QJsonDocument(
            QJsonObject{{QStringLiteral("source_no"), QStringLiteral("1")},
                        {QStringLiteral("subject"), QStringLiteral("长")},
                        {QStringLiteral("received_at"), QStringLiteral("2019-04-27T09:00:00")},
                        {QStringLiteral("narrative"), whole}})
            .toJson(QJsonDocument::Compact);
    const auto reports = imported(front, line);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].shortened);
    const auto petition = front.desk->petition(reports[0].code);
    CHECK(petition->intake.narrative.size() <= 2000);
    CHECK(petition->intake.narrative.endsWith(QStringLiteral("九。……")));
    REQUIRE(petition->intake.attachments.size() == 1);
    const Attachment &attachment = petition->intake.attachments[0];
    QBuffer out;
    REQUIRE(out.open(QIODevice::ReadWrite));
    REQUIRE(Attaching::copy(*front.store, attachment.sha256, out));
    CHECK(QString::fromUtf8(out.data()) == whole);

    // Earlier releases kept them in the store itself; they stay readable.
    const auto old = front.store->blobs.put("kept by an earlier release");
    QBuffer earlier;
    REQUIRE(earlier.open(QIODevice::ReadWrite));
    REQUIRE(Attaching::copy(*front.store, *old, earlier));
    CHECK(earlier.data() == "kept by an earlier release");
}

TEST_CASE("Registering all or nothing leaves nothing after a bad line")
{
    Front front;
    QByteArray text;
    for (int line : {1, 2})
        text += QJsonDocument(writeClear(front.ofDay(line))).toJson(QJsonDocument::Compact) + '\n';
    text += "{\"channel\":\"visit\",\"kind\":\"dispute\",\"colour\":\"red\"}\n";
    for (bool atomic : {true, false}) {
        QBuffer lines(&text);
        (void)lines.open(QIODevice::ReadOnly);
        QList<LineReport> reports;
        const auto other = front.openStore();
        const auto done =
            Importing(*front.desk).registerLines(lines, atomic, [&](const LineReport &report) {
                reports << report;
                if (!report.code.isEmpty()) // a code that is told is on the disk
                    CHECK(other->petitions.byCode(*PetitionCode::parse(report.code)));
            });
        CHECK(done.ok() == !atomic);
        REQUIRE(reports.last().error.has_value());
        CHECK(reports.last().error->reason == Reason::UnknownKey);
        CHECK(reports.last().error->field == QStringLiteral("colour"));
        CHECK(reports.size() == (atomic ? 1 : 3));
        CHECK(front.store->petitions.count({})->number == (atomic ? 0 : 2));
    }
}

TEST_CASE("Who sends one line at a time is answered before the next")
{
    Front front;
    int ends[2] = {};
    REQUIRE(pipe(ends) == 0);
    QFile lines, sender;
    REQUIRE(lines.open(fdopen(ends[0], "r"), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle));
    REQUIRE(sender.open(ends[1], QIODevice::WriteOnly | QIODevice::Unbuffered,
                        QFileDevice::AutoCloseHandle));
    const auto send = [&](int line) {
        sender.write(QJsonDocument(writeClear(front.ofDay(line))).toJson(QJsonDocument::Compact) +
                     '\n');
    };
    send(1);
    int answers = 0;
    REQUIRE(Importing(*front.desk).registerLines(lines, false, [&](const LineReport &report) {
        REQUIRE_FALSE(report.error);
        if (++answers == 3)
            sender.close();
        else
            send(1 + answers);
    }));
    CHECK(answers == 3);
}

TEST_CASE("A line over the bound is refused whole; nothing of it is registered")
{
    Front front;
    const QByteArray good =
        QJsonDocument(writeClear(front.ofDay(1))).toJson(QJsonDocument::Compact) + '\n';
    // Its tail alone would be a good line.
    QByteArray text = QByteArray(9 * 1024 * 1024, ' ') + good + good;
    for (bool messagesToo : {false, true}) {
        QBuffer lines(&text);
        (void)lines.open(QIODevice::ReadOnly);
        QList<LineReport> reports;
        const auto report = [&](const LineReport &line) { reports << line; };
        Importing importing(*front.desk);
        REQUIRE((messagesToo ? importing.importMessages(lines, QStringLiteral("messages"), report)
                             : importing.registerLines(lines, false, report))
                    .ok());
        REQUIRE(reports.size() == 2);
        CHECK(reports[0].line == 1);
        CHECK(reports[0].error->reason == Reason::TooLarge);
        CHECK(reports[1].line == 2);
        CHECK(front.store->petitions.count({})->number == 1);
    }
}

TEST_CASE("A text is cut at a sentence end, never inside a character")
{
    CHECK(shortened(QStringLiteral("短。"), 10) == QStringLiteral("短。"));
    CHECK(shortened(QStringLiteral("一二三四。五六七八九十"), 10) ==
          QStringLiteral("一二三四。……"));
    const QString rare = QStringLiteral("𬀩").repeated(20);
    CHECK(shortened(rare, 10) == QStringLiteral("𬀩").repeated(8) + QStringLiteral("……"));
}

TEST_CASE("A message that somebody has classified brings its class, one of no known class is told")
{
    Front front;
    const auto reports = imported(
        front, "{\"source_no\":\"1\",\"subject\":\"路灯\",\"received_at\":\"2020-01-06T12:09:38\","
               "\"narrative\":\"路灯坏了很久。\",\"level1\":\"城乡建设\"}\n"
               "{\"source_no\":\"2\",\"subject\":\"路灯\",\"received_at\":\"2020-01-06T12:09:38\","
               "\"narrative\":\"路灯坏了很久。\",\"level1\":\"没有这一类\"}\n");
    REQUIRE(reports.size() == 2);
    const auto petition = front.desk->petition(reports[0].code);
    CHECK(petition->intake.contentClass == QStringList{QStringLiteral("城乡建设")});
    REQUIRE(reports[1].error);
    CHECK(reports[1].error->reason == Reason::NotInCatalogue);
    CHECK(reports[1].error->field == QStringLiteral("content_class"));
}
