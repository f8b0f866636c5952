// A damaged store: the desk offers to put it together, and says what came of it.
#include <catch2/catch.hpp>

#include "app/desktop/salvage_dialog.h"
#include "tests/support/files.h"
#include "tests/ui/bench.h"
#include "tests/ui/pictured.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QPushButton *buttonIn(QWidget *dialog, const char *name)
{
    return dialog ? dialog->findChild<QPushButton *>(QLatin1String(name)) : nullptr;
}

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
    CHECK(words.contains(QStringLiteral("数据已恢复完整")));
    CHECK(words.contains(QStringLiteral("store.db.damaged-1")));
    const auto again = StationWorkplace::open(station);
    REQUIRE(again);
    CHECK((*again)->store().petitions.page({}, 10)->size() == 2);
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
