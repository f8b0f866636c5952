// What is set stays set, and a password never stands among the settings.
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/settings_model.h"
#include "ui/pages/settings_page.h"
#include "ui/widgets/segmented.h"

#include "core/sync/hub_secret.h"

#include <QFileInfo>
#include <QLineEdit>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Sheet {
    explicit Sheet(Bench &bench) : desk(*bench.desk), model(desk), page(model)
    {
        page.show();
        desk.settle();
    }
    void write(const char *name, const QString &text)
    {
        auto *line = page.findChild<QLineEdit *>(QLatin1String(name));
        REQUIRE(line);
        line->setText(text);
        line->setModified(true); // as if typed
    }
    void keep()
    {
        page.primaryAction()->trigger();
        desk.settle();
    }

    OpenDesk &desk;
    SettingsModel model;
    SettingsPage page;
};

} // namespace

TEST_CASE("Clerk, centre and look are kept", "[settings]")
{
    Bench bench;
    Sheet sheet(bench);
    int clerks = 0;
    QObject::connect(&sheet.page, &SettingsPage::clerkChanged, &sheet.page,
                     [&clerks] { ++clerks; });
    sheet.write("clerkName", QStringLiteral("王强"));
    sheet.write("clerkWindow", QStringLiteral("2号窗口"));
    sheet.write("centre.phone", QStringLiteral("0592-1234567"));
    sheet.keep();
    sheet.page.findChild<Segmented *>(QStringLiteral("look"))->pick(3);
    sheet.page.findChild<Segmented *>(QStringLiteral("textSize"))->pick(3);
    sheet.page.findChild<Segmented *>(QStringLiteral("scale"))->pick(3);
    CHECK(clerks == 1);

    // Written elsewhere, in this order.
    REQUIRE(becomes([&] { return Preferences(bench.folder.path()).askedScale() == 150; }));
    const Preferences again(bench.folder.path());
    CHECK(again.clerk().name == QStringLiteral("王强"));
    CHECK(again.clerk().window == QStringLiteral("2号窗口"));
    CHECK(again.look() == QStringLiteral("dark"));
    CHECK(again.textSize() == 2);
    CHECK(bench.at->store().settings.value(QStringLiteral("centre.phone")) ==
          QStringLiteral("0592-1234567"));
}

TEST_CASE("Opening the settings leaves no draft, nor does keeping them", "[settings]")
{
    Bench bench;
    {
        Sheet sheet(bench);
        bench.desk->settle();
    }
    CHECK(bench.at->store().drafts.all(QStringLiteral("settings"))->isEmpty());
    {
        Sheet sheet(bench);
        sheet.write("centre.phone", QStringLiteral("0592-1234567"));
        sheet.keep();
    }
    CHECK(bench.at->store().drafts.all(QStringLiteral("settings"))->isEmpty());
}

TEST_CASE("What is set counts at once, and is on the disk when the desk is left", "[settings]")
{
    const QTemporaryDir folder;
    {
        Preferences preferences(folder.path());
        for (int size = 0; size < 20; ++size) {
            preferences.setTextSize(size % 4);
            CHECK(preferences.textSize() == size % 4);
        }
        preferences.setClerk({QStringLiteral("王强"), QStringLiteral("2号窗口")});
        CHECK(preferences.clerk().name == QStringLiteral("王强"));
    }
    const Preferences again(folder.path());
    CHECK(again.textSize() == 3);
    CHECK(again.clerk().window == QStringLiteral("2号窗口"));
    CHECK(again.scale() == 100);
}

TEST_CASE("The password of the county line goes where only this user can read it", "[settings]")
{
    Bench bench; // without a keyring: the file beside the store
    Sheet sheet(bench);
    sheet.write("hubAddress", QStringLiteral("host=127.0.0.1 dbname=county user=st_a1"));
    sheet.write("hubPassword", QStringLiteral("geheim-7"));
    sheet.keep();
    const QString kept = sheet.model.hubAddress();
    CHECK(kept.contains(QStringLiteral("county")));
    CHECK_FALSE(kept.contains(QStringLiteral("geheim-7")));
    CHECK(sheet.page.findChild<QLineEdit *>(QStringLiteral("hubPassword"))->text().isEmpty());
    const auto secret = HubSecret(bench.folder.path(), bench.at->store().identity().station,
                                  bench.at->station().key)
                            .read();
    REQUIRE(secret.ok());
    CHECK(*secret == QStringLiteral("geheim-7"));
    const QFileInfo file(bench.folder.filePath(QStringLiteral("hub.password")));
    REQUIRE(file.exists());
    CHECK_FALSE(file.permission(QFile::ReadGroup));
    CHECK_FALSE(file.permission(QFile::ReadOther));
}

TEST_CASE("A wrong address is told under its field and not kept", "[settings]")
{
    Bench bench;
    Sheet sheet(bench);
    sheet.write("hubAddress", QStringLiteral("this is no address"));
    sheet.keep();
    CHECK(sheet.model.hubAddress().isEmpty());
}

TEST_CASE("Printers are listed without holding the window up", "[settings]")
{
    qputenv("CUPS_SERVER", "127.0.0.1:1");
    Bench bench;
    Sheet sheet(bench);
    CHECK_FALSE(sheet.model.hasPrintService().has_value());
    sheet.page.activated();
    REQUIRE(becomes([&] { return sheet.model.hasPrintService().has_value(); }));
    CHECK(sheet.model.printers().isEmpty());
    qunsetenv("CUPS_SERVER");
}
