// One form for many matters.
#include "core/desk/paper_batch.h"
#include "core/paper/joined.h"
#include "tests/desk/paper_front.h"

#include <QBuffer>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Run {
    QList<BatchLine> lines;
    std::unique_ptr<JoinedPapers> joined = std::make_unique<JoinedPapers>(true);
    Result<Done> outcome = Done{};

    QString text()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        REQUIRE(joined->write(buffer).ok());
        return PaperFront::textOf(bytes);
    }
};

Run issued(PaperFront &front, const QStringList &codes, qsizetype most = 100)
{
    Run run;
    run.outcome = PaperBatch(front.workplace(), front.engine)
                      .issue(QStringLiteral("acceptance-notice"), codes, {},
                             [&](const BatchLine &line, const QByteArray &pdf) {
                                 run.lines << line;
                                 if (!pdf.isEmpty())
                                     REQUIRE(run.joined->add(pdf).ok());
                                 return run.lines.size() < most;
                             });
    return run;
}

} // namespace

TEST_CASE("A batch issues what it can, names what it cannot, and goes on where it stopped")
{
    PaperFront front;
    QStringList codes;
    for (int line = 0; line < 3; ++line)
        codes << front.accepted(line).code.text();
    const QString waiting = front.registered(3).code.text();
    codes << waiting << QString() << codes.first() << QStringLiteral("350211001-261123-A1-9999-0");

    const Run stopped = issued(front, codes, 2);
    CHECK(stopped.outcome.error().reason == Reason::Cancelled);
    REQUIRE(stopped.lines.size() == 2);

    Run whole = issued(front, codes);
    REQUIRE(whole.outcome.ok());
    REQUIRE(whole.lines.size() == 5);
    for (int i = 0; i < 3; ++i) {
        CHECK(whole.lines[i].code == codes[i]);
        CHECK(whole.lines[i].before == (i < 2));
        CHECK(whole.lines[i].number.endsWith(QStringLiteral("%1号").arg(i + 1)));
        CHECK(front.desk->petition(codes[i])->documents.size() == 1);
    }
    CHECK(whole.lines[0].number == stopped.lines[0].number);
    CHECK(whole.lines[3].error->reason == Reason::NotAllowed);
    CHECK(whole.lines[4].error.has_value());
    const QString text = whole.text();
    for (int i = 0; i < 3; ++i)
        CHECK(text.contains(whole.lines[i].number));
}

TEST_CASE("A batch of a form that nobody knows issues nothing")
{
    PaperFront front;
    const auto outcome = PaperBatch(front.workplace(), front.engine)
                             .issue(QStringLiteral("no-such-form"), {front.accepted(0).code.text()},
                                    {}, [](const BatchLine &, const QByteArray &) { return true; });
    CHECK(outcome.error() ==
          Error{Reason::NotFound, QStringLiteral("no-such-form"), QStringLiteral("form")});
}
