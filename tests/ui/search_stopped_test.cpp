// A newer key ends the search that is running for the one before.
#include "tests/support/statement_watch.h"
#include "tests/ui/petition_sheet.h"
#include "tests/ui/typing.h"

#include "ui/models/search_worker.h"

#include <QLabel>
#include <QLineEdit>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// What a worker answered, by ticket.
struct Answers {
    explicit Answers(SearchWorker &worker)
    {
        QObject::connect(&worker, &SearchWorker::listed,
                         [this](quint64 ticket) { listed << ticket; });
        QObject::connect(&worker, &SearchWorker::counted,
                         [this](quint64 ticket) { counted << ticket; });
        QObject::connect(&worker, &SearchWorker::suggested,
                         [this](quint64 ticket) { suggested << ticket; });
        QObject::connect(&worker, &SearchWorker::failed,
                         [this](quint64 ticket) { failed << ticket; });
    }
    QList<quint64> listed, counted, suggested, failed;
};

PetitionFilter typed(const QString &words)
{
    PetitionFilter filter;
    filter.typed = words;
    return filter;
}

void registerLeaks(Bench &bench, int many)
{
    REQUIRE(bench.at->store().ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < many; ++i)
            bench.registered(QStringLiteral("楼上漏水第%1件").arg(i));
        return Done{};
    }));
}

} // namespace

TEST_CASE("A newer ticket ends the statement that is running for an older one", "[search]")
{
    Bench bench;
    registerLeaks(bench, 300);
    StatementWatch watch;
    SearchWorker worker(bench.at->station());
    Answers answers(worker);
    const QString words = QStringLiteral("漏水");
    quint64 ticket = 1;
    worker.supersede(ticket);
    worker.list(ticket, typed(words), 20, {});
    REQUIRE(answers.listed == QList<quint64>{1});

    // From here on the next key comes while the statement that looks into the index runs.
    int looks = 0;
    watch.atStatement = [&](const QString &sql) {
        if (sql.contains(QStringLiteral("MATCH"))) {
            ++looks;
            worker.supersede(++ticket);
        }
    };
    const auto askedAndDropped = [&](const std::function<void(quint64)> &ask) {
        looks = 0;
        ask(ticket);
        return looks;
    };
    // One look each: the tiers that would follow are not asked any more.
    CHECK(askedAndDropped([&](quint64 t) { worker.list(t, typed(words), 20, {}); }) == 1);
    CHECK(askedAndDropped([&](quint64 t) { worker.count(t, typed(words)); }) == 1);
    CHECK(askedAndDropped([&](quint64 t) { worker.suggest(t, words, 8); }) == 1);
    CHECK(answers.listed == QList<quint64>{1});
    CHECK(answers.counted.isEmpty());
    CHECK(answers.suggested.isEmpty());
    CHECK(answers.failed.isEmpty()); // the clerk is told nothing of it

    watch.atStatement = nullptr;
    worker.list(ticket, typed(words), 20, {});
    worker.count(ticket, typed(words));
    CHECK(answers.listed == QList<quint64>{1, ticket});
    CHECK(answers.counted == QList<quint64>{ticket});
}

TEST_CASE("More than a thousand found are said to be more than a thousand", "[search]")
{
    Bench bench;
    registerLeaks(bench, 1010);
    PetitionSheet sheet(bench);
    typeText(sheet.find<QLineEdit>("petitionSearch"), QStringLiteral("漏水"));
    auto *count = sheet.find<QLabel>("count");
    REQUIRE(becomes([&] { return sheet.settled() && sheet.model.count()->number > 0; }));
    CHECK_FALSE(sheet.model.count()->exact);
    CHECK(count->text().contains(QStringLiteral("1000")));
}
