// The desk copies its store by itself while it works, and says how that stands.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"

#include "ui/models/backup_model.h"
#include "ui/pages/backup_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QStringList copiesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("350211001-A1-*")}, QDir::Dirs);
}

} // namespace

TEST_CASE("A backup is made when there is news and hours have passed", "[backup]")
{
    const Chinese chinese;
    Bench bench;
    const QString target = bench.folder.filePath(QStringLiteral("backups"));
    BackupModel model(bench.at->station());
    int told = 0;
    QObject::connect(&model, &BackupModel::changed, &model, [&told] { ++told; });
    const auto looked = [&] {
        const int before = told;
        model.look();
        return becomes([&] { return told > before && !model.status().running; });
    };
    CHECK(model.shortText() == QStringLiteral("还没有备份"));
    REQUIRE(looked()); // the records of its units are news
    REQUIRE(becomes([&] { return model.status().last.isValid(); }));
    CHECK(copiesIn(target).size() == 1);
    CHECK(model.shortText() == QStringLiteral("上次备份 09:00"));

    bench.registered(QStringLiteral("楼下漏水"));
    bench.clock.advance(3 * 3600 * 1000);
    REQUIRE(looked());
    CHECK(copiesIn(target).size() == 1); // too early
    bench.clock.advance(3600 * 1000);
    model.look();
    REQUIRE(becomes([&] { return copiesIn(target).size() == 2; }));
    bench.clock.advance(5 * 3600 * 1000);
    REQUIRE(looked());
    CHECK(copiesIn(target).size() == 2); // no news
}

TEST_CASE("Backups go where the settings say, and a failure is told in words", "[backup]")
{
    const Chinese chinese;
    Bench bench;
    bench.registered(QStringLiteral("楼上漏水"));
    QFile blocked(bench.folder.filePath(QStringLiteral("file")));
    REQUIRE(blocked.open(QIODevice::WriteOnly));
    const auto choose = [&](const QString &folder) {
        REQUIRE(bench.at->store().settings.put(QStringLiteral("backup.folder"), folder));
    };
    choose(blocked.fileName() + QStringLiteral("/backups"));
    BackupModel model(bench.at->station());
    BackupCard card(model);
    auto *words = card.findChild<QLabel *>(QStringLiteral("backups"));
    REQUIRE(words);
    REQUIRE(becomes([&] { return model.status().failure.has_value(); }));
    CHECK(model.shortText() == QStringLiteral("备份失败"));
    CHECK(words->text().contains(QStringLiteral("备份没有成功")));

    const QString shelf = bench.folder.filePath(QStringLiteral("shelf"));
    auto *target = card.findChild<QLineEdit *>(QStringLiteral("backupFolder"));
    REQUIRE(target);
    target->setText(shelf);
    Q_EMIT target->editingFinished();
    REQUIRE(becomes([&] { return model.status().last.isValid(); }));
    CHECK_FALSE(model.status().failure);
    CHECK(copiesIn(shelf).size() == 1);
    CHECK(words->text().contains(shelf));
    bench.clock.advance(60'000);
    card.findChild<QPushButton *>(QStringLiteral("backUpNow"))->click();
    REQUIRE(becomes([&] { return copiesIn(shelf).size() == 2; }));
}
