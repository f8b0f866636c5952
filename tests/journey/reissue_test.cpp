// A copied station goes on under a code of its own, from the dialog.
#include <catch2/catch.hpp>

#include "app/desktop/reissue_dialog.h"
#include "core/sync/exchange_round.h"
#include "core/sync/hub_secret.h"
#include "tests/sync/test_hub.h"
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

/// A station that knows of a hub; nobody has its store open between the steps.
struct Enrolled {
    Enrolled(const HubAddress &address, const QString &password) : station(bench.at->station())
    {
        bench.desk.reset();
        REQUIRE(ExchangeMarks(bench.at->store().exchange).setAddress(address.text()));
        REQUIRE(HubSecret(station.folder, bench.at->store().ledger.station(), station.key)
                    .write(password));
        bench.at.reset();
    }

    /// Registers one more matter there, exchanges, and says what was the matter with that.
    static QString works(const Workstation &there)
    {
        const auto at = StationWorkplace::open(there);
        REQUIRE(at);
        REQUIRE(
            Desk((*at)->workplace())
                .registerPetition(Bench::intake(QStringLiteral("楼上漏水")), IntakeOrigin::Window));
        Store &store = (*at)->store();
        const auto address = HubAddress::parse(ExchangeMarks(store.exchange).address());
        const auto password = HubSecret(there.folder, store.ledger.station(), there.key).readKept();
        REQUIRE((address && password));
        HubConnection hub;
        REQUIRE_FALSE(hub.open(*address, *password));
        const RoundReport report = ExchangeRound(store, hub, *there.clock).run();
        return report.trouble ? report.trouble->detail : QString();
    }
    static StationId nameOf(const Workstation &there)
    {
        const auto at = StationWorkplace::open(there);
        REQUIRE(at);
        return (*at)->store().ledger.station();
    }
    Workstation copiedTo(const QString &folder) const
    {
        for (const QFileInfo &file : QDir(station.folder).entryInfoList(QDir::Files | QDir::Hidden))
            REQUIRE(QFile::copy(file.filePath(), folder + u'/' + file.fileName()));
        Workstation copy = station;
        copy.folder = folder;
        return copy;
    }

    Bench bench;
    Workstation station;
};

struct Told {
    QString words;
    bool leant = false; ///< on Esc, while it was at work
};

/// Shows the dialog, leans on Esc while it works, and leaves it with `key` when it has ended.
Told talk(const Workstation &station, Qt::Key key)
{
    Told told;
    QTimer hand;
    const QDeadlineTimer patience(30'000);
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        auto *go = dialog ? dialog->findChild<QPushButton *>(QStringLiteral("goOn")) : nullptr;
        if (!go || !told.words.isEmpty())
            return;
        if (!go->isEnabled() && !std::exchange(told.leant, true)) {
            QTest::keyClick(dialog, Qt::Key_Escape);
            CHECK(dialog->isVisible()); // what is half done is not left
        }
        if (!dialog->isActiveWindow())
            return;
        if (!go->isEnabled() || (!clipped(*dialog).isEmpty() && !patience.hasExpired()))
            return;
        CHECK(clipped(*dialog).isEmpty());
        CHECK(QApplication::focusWidget() == go);
        if (const QString out = qEnvironmentVariable("ONEDOOR_OUT"); !out.isEmpty())
            dialog->grab().save(out + QStringLiteral("/reissue.png"));
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            told.words += label->text() + u'\n';
        QTest::keyClick(QApplication::focusWidget(), key);
    });
    hand.start(0);
    goOnAsAnotherStation(station);
    return told;
}

} // namespace

TEST_CASE("A copied station goes on under a code of its own from the dialog", "[reissue][hub]")
{
    Theme theme(*qApp);
    theme.apply({});
    TestHub hub(TestHub::Installed::Yes, HubUse::Rehearsal);
    const HubAdmin::Access access = hub.enrol(QStringLiteral("350211001-A1"));
    const Enrolled enrolled(hub.address().as(access.login), access.password);
    const Workstation &original = enrolled.station;
    REQUIRE(Enrolled::works(original).isEmpty());
    const QTemporaryDir folder;
    const Workstation copy = enrolled.copiedTo(folder.path());
    REQUIRE(Enrolled::works(original).isEmpty());
    SECTION("and what it had recorded goes to the county")
    {
        CHECK(Enrolled::works(copy) == QStringLiteral("FORK"));
        const auto [words, leant] = talk(copy, Qt::Key_Return);
        CHECK(leant);
        INFO(words.toStdString());
        CHECK(words.contains(QStringLiteral("本工作站的编号改为 A2")));
        CHECK(words.contains(QStringLiteral("带过来 1 条记录")));
        CHECK(Enrolled::nameOf(copy).text() == QStringLiteral("350211001-A2"));
        CHECK_FALSE(QDir(copy.folder).entryList({QStringLiteral("store.db.*-1")}).isEmpty());
        CHECK(Enrolled::works(copy).isEmpty());
        CHECK(hub.sql("select count(*), count(distinct id) from hub.event "
                      "where kind = 'petition.registered'") == QStringList{QStringLiteral("4|4")});
    }
    SECTION("but not where the county takes it for what it is")
    {
        const QString words = talk(original, Qt::Key_Escape).words;
        INFO(words.toStdString());
        CHECK(words.contains(QStringLiteral("没有别的副本")));
        CHECK_FALSE(words.contains(QStringLiteral("--station"))); // there is no command line here
        CHECK(words.contains(QStringLiteral("数据保持原样")));
        CHECK(Enrolled::nameOf(original).text() == QStringLiteral("350211001-A1"));
        CHECK(Enrolled::works(original).isEmpty());
    }
}

TEST_CASE("Without a line to the county the dialog says so and leaves the station as it is",
          "[reissue]")
{
    Theme theme(*qApp);
    theme.apply({});
    const Enrolled enrolled(
        *HubAddress::parse(QStringLiteral("host=127.0.0.1 port=1 dbname=hub user=u")),
        QStringLiteral("geheim7"));
    const auto key = GENERATE(Qt::Key_Return, Qt::Key_Escape);
    const QString words = talk(enrolled.station, key).words;
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("无法连接县级")));
    CHECK(words.contains(QStringLiteral("数据保持原样")));
    CHECK(Enrolled::nameOf(enrolled.station).text() == QStringLiteral("350211001-A1"));
}
