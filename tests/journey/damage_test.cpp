// A damaged store: the desk offers to put it together, and says what came of it.
#include <catch2/catch.hpp>

#include "app/desktop/salvage_dialog.h"
#include "tests/support/files.h"
#include "tests/ui/bench.h"
#include "tests/ui/pictured.h"
#include "ui/shell/theme.h"

#include "ui/models/worker_thread.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <atomic>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QPushButton *buttonIn(QWidget *dialog, const char *name)
{
    return dialog ? dialog->findChild<QPushButton *>(QLatin1String(name)) : nullptr;
}

/// A store without its first page, with a backup: enough in it that indexing is told of in parts.
struct Damaged {
    Damaged() : station(bench.at->station())
    {
        REQUIRE(bench.at->store().ledger.together([&]() -> Result<Done> {
            for (int i = 0; i < 450; ++i)
                bench.registered(QStringLiteral("楼道堆物第%1件").arg(i));
            return Done{};
        }));
        REQUIRE(Backup(station.folder, station.key)
                    .make(station.folder + QStringLiteral("/backups"), bench.clock.now()));
        bench.at.reset();
        bench.desk.reset();
        flipByte(file(), 700);
        bytes = bytesOf(file());
    }
    QString file() const { return station.folder + QStringLiteral("/store.db"); }
    /// It lies where it was, as it was, and nothing beside it.
    bool isUntouched() const
    {
        const QStringList made =
            QDir(station.folder)
                .entryList({QStringLiteral(".unfinished*"), QStringLiteral("*damaged*")},
                           QDir::AllEntries | QDir::Hidden);
        return bytesOf(file()) == bytes && made.isEmpty();
    }

    Bench bench;
    Workstation station;
    QByteArray bytes;
};

void keep(QWidget &dialog, const char *name)
{
    CHECK(clipped(dialog).isEmpty());
    if (const QString out = qEnvironmentVariable("ONEDOOR_OUT"); !out.isEmpty())
        dialog.grab().save(QStringLiteral("%1/%2.png").arg(out, QLatin1String(name)));
}

} // namespace

TEST_CASE("A damaged store is put together from the dialog", "[damage]")
{
    Theme theme(*qApp);
    theme.apply({});
    Bench bench;
    bench.registered(QStringLiteral("楼上漏水"));
    bench.registered(QStringLiteral("楼下漏水"));
    const Workstation station = bench.at->station();
    REQUIRE(Backup(station.folder, station.key)
                .make(station.folder + QStringLiteral("/backups"), bench.clock.now()));
    bench.at.reset();
    bench.desk.reset();
    const QString file = station.folder + QStringLiteral("/store.db");
    SECTION("cut short")
    {
        REQUIRE(QFile::resize(file, QFileInfo(file).size() / 2));
    }
    SECTION("without its first page")
    {
        flipByte(file, 700);
    }
    // What the desk opens with is what the dialog is shown for.
    const auto refused = StationWorkplace::open(station);
    REQUIRE_FALSE(refused);
    const Error why = refused.error();
    CHECK(why.reason == Reason::StoreDamaged);

    QString words;
    QTimer hand;
    bool begun = false;
    const QDeadlineTimer patience(30'000);
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QPushButton *go = buttonIn(dialog, "goOn");
        if (dialog && !clipped(*dialog).isEmpty() && !patience.hasExpired())
            return; // not laid out yet
        if (dialog && dialog->isActiveWindow() && !std::exchange(begun, true)) {
            keep(*dialog, "damage-offer");
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // takes the best
        }
        if (!go || !go->isVisible())
            return;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words += label->text() + u'\n';
        keep(*dialog, "damage");
        go->click();
    });
    hand.start(20);
    CHECK(explainDamage(why, station) == DamageChoice::TryAgain);
    // The backup had both, but nobody can read that there was not a third.
    CHECK(words.contains(QStringLiteral("最新的记录是否齐全，无法确定")));
    CHECK(words.contains(QStringLiteral("请对照纸质文书核对")));
    CHECK_FALSE(words.contains(QStringLiteral("没有发现缺失")));
    CHECK(words.contains(QStringLiteral("store.db.damaged-1")));
    const auto again = StationWorkplace::open(station);
    REQUIRE(again);
    CHECK((*again)->store().petitions.page({}, 10)->size() == 2);
}

TEST_CASE("A salvage can be broken off while the new store is indexed", "[damage]")
{
    const Damaged damaged;
    BackgroundWork work(QStringLiteral("正在修复数据"));
    const WorkerThread<SalvageWorker> salvage(work);
    QList<int> percents;
    std::atomic<bool> indexing = false;
    QObject::connect(
        salvage.worker(), &SalvageWorker::began, &work,
        [&](SalvageWorker::Step step) { indexing = step == SalvageWorker::Step::Indexing; },
        Qt::DirectConnection); // in the midst of it, not when the window comes to it
    QObject::connect(
        &work, &BackgroundWork::advanced, &work,
        [&](int percent) {
            if (indexing)
                percents << percent;
            if (indexing && percent > 0)
                work.cancel();
        },
        Qt::DirectConnection);
    std::optional<Error> failure;
    QObject::connect(salvage.worker(), &SalvageWorker::failed, &work,
                     [&](const Error &error) { failure = error; });
    salvage.post([&](SalvageWorker &worker) { worker.run(damaged.station); });
    REQUIRE(becomes([&] { return failure.has_value(); }));
    CHECK(failure->reason == Reason::Cancelled);
    CHECK(!percents.isEmpty());
    CHECK(percents.last() < 100);
    CHECK(damaged.isUntouched());
}

TEST_CASE("Leaving the dialog breaks the work off, and stays until it is taken back", "[damage]")
{
    Theme theme(*qApp);
    theme.apply({});
    const Damaged damaged;
    QTimer hand;
    QStringList words;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isActiveWindow() || !words.isEmpty())
            return;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // puts it together
        QTest::keyClick(dialog, Qt::Key_Escape);
        CHECK(dialog->isVisible());
        CHECK_FALSE(buttonIn(dialog, "close")->isEnabled());
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words << label->text();
    });
    hand.start(20);
    CHECK(explainDamage({Reason::StoreDamaged, {}, {}}, damaged.station) == DamageChoice::Close);
    CHECK(words.contains(QStringLiteral("正在停止，数据保持原样……")));
    CHECK(damaged.isUntouched());
}

TEST_CASE("What a salvage found is said in full", "[damage]")
{
    SalvageReport report;
    report.fromDamaged = 30;
    report.fromBackup = 20;
    CHECK(salvageInWords(report).contains(QStringLiteral("没有发现缺失")));
    report.missing = {{QStringLiteral("350211001-A1"), 51, 60}};
    report.hubCompletes = true;
    const QString words = salvageInWords(report);
    CHECK(words.contains(QStringLiteral("30")));
    CHECK(words.contains(QStringLiteral("20")));
    CHECK(words.contains(QStringLiteral("350211001-A1：51–60")));
    CHECK(words.contains(QStringLiteral("下次交换")));
}
