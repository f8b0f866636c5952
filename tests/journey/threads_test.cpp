// The rarer work of a day, by the same keys: whatever it asks of a store, the window's thread does
// not ask it.
#include "core/desk/acting.h"
#include "tests/journey/journey.h"
#include "tests/support/file_dialog.h"
#include "tests/support/files.h"
#include "tests/sync/test_hub.h"
#include "ui/pages/settings_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Two matters that are being handled, and the window's way to them.
struct TwoMatters : Journey {
    TwoMatters()
    {
        const auto rows = at->store().petitions.page({}, 50);
        REQUIRE(rows.ok());
        for (const PetitionRow &row : *rows) {
            if (canMerge(row.id))
                ids << row.id;
        }
        REQUIRE(ids.size() >= 2);
    }
    bool canMerge(const PetitionId &id)
    {
        const auto open = Acting(at->workplace()).open(petition(id));
        return std::any_of(open.begin(), open.end(), [](const ActOffer &offer) {
            return offer.act->act == QStringLiteral("merge");
        });
    }
    Petition petition(const PetitionId &id) { return *at->store().ledger.petition(id); }
    QString codeOf(int which) { return petition(ids.at(which)).code.text(); }

    void open(int which)
    {
        keyboard.press(Qt::Key_F4);
        REQUIRE(sees(PageId::Petitions));
        keyboard.type(codeOf(which));
        auto *table = desk->window().page(PageId::Petitions)->findChild<QTableView *>();
        REQUIRE(becomes([&] { return table->model()->rowCount() == 1; }));
        keyboard.press(Qt::Key_Return);
        REQUIRE(sees(PageId::Petition));
    }
    /// The act by its name in the search line, and then its reason; `other` where it asks for
    /// another matter.
    void take(const char *found, const char *other)
    {
        worker->settle(); // what the act before changed is shown
        auto *search = desk->window()
                           .page(PageId::Petition)
                           ->findChild<QLineEdit *>(QStringLiteral("actSearch"));
        search->setFocus(Qt::ShortcutFocusReason);
        keyboard.type(QString::fromUtf8(found));
        keyboard.press(Qt::Key_Return);
        worker->settle();
        if (other) {
            REQUIRE(keyboard.choose(other, codeOf(1)));
            auto *line = desk->window().findChild<QLineEdit *>(QLatin1String(other));
            REQUIRE(becomes([&] { return line->text().startsWith(codeOf(1)); }));
        }
        REQUIRE(keyboard.fill("reason", QStringLiteral("同一房屋漏水")));
        keyboard.press(Qt::Key_Return, Qt::ControlModifier);
    }
    void openSettings()
    {
        desk->window().goTo(PageId::Settings);
        REQUIRE(becomes([&] { return worker->isIdle(); }));
    }

    QList<PetitionId> ids;
};

} // namespace

TEST_CASE("Linking, merging and taking it back leave the window's thread alone", "[threads]")
{
    TwoMatters journey;
    journey.open(0);
    journey.take("并案", "into");
    REQUIRE(becomes([&] { return journey.petition(journey.ids[0]).state == State::Merged; }));
    journey.take("撤销并案", nullptr);
    REQUIRE(becomes([&] { return journey.petition(journey.ids[0]).state != State::Merged; }));
    journey.take("关联", "other");
    REQUIRE(becomes([&] { return journey.petition(journey.ids[0]).linkTo(journey.ids[1]); }));
    journey.shot("10-related");
    journey.checkThreads();
}

TEST_CASE("Attaching a file leaves the window's thread alone", "[threads]")
{
    TwoMatters journey;
    journey.open(0);
    const QString file = journey.folder.filePath(QStringLiteral("合同.txt"));
    writeFile(file, QByteArray(300'000, 'x'));
    // By the key, and in the dialog the path.
    const FileDialogHand hand([&](QFileDialog &, QLineEdit &line) {
        line.setText(file);
        QTest::keyClick(&line, Qt::Key_Return);
        return true;
    });
    journey.keyboard.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(becomes([&] {
        const QList<Attachment> kept = journey.petition(journey.ids[0]).intake.attachments;
        return !kept.isEmpty() && kept.last().name == QStringLiteral("合同.txt");
    }));
    journey.shot("11-attached");
    journey.checkThreads();
}

TEST_CASE("A backup and learning leave the window's thread alone", "[threads]")
{
    TwoMatters journey;
    const QString copies = journey.worker->station().folder + QStringLiteral("/backups");
    REQUIRE(becomes([&] { return Backup::in(copies, {}).size() == 1; })); // made at the start
    journey.clock.advance(60'000);
    journey.openSettings();
    REQUIRE(journey.keyboard.tabTo(QStringLiteral("backUpNow")));
    journey.keyboard.press(Qt::Key_Space);
    REQUIRE(becomes([&] { return Backup::in(copies, {}).size() == 2; }));

    Learning learning(factoryOf(journey.worker->station()));
    bool learned = false;
    QObject::connect(&learning, &Learning::learned, &journey.desk->window(),
                     [&] { learned = true; });
    learning.look();
    REQUIRE(becomes([&] { return learned; }));
    journey.checkThreads();
}

TEST_CASE("The exchange with the county leaves the window's thread alone", "[threads][hub]")
{
    TestHub hub(TestHub::Installed::Yes, HubUse::Rehearsal);
    TwoMatters journey;
    const QString station = journey.worker->identity().station.text();
    const HubAdmin::Access access = hub.enrol(station);
    journey.openSettings();
    REQUIRE(journey.keyboard.fill("hubAddress", hub.address().as(access.login).text()));
    REQUIRE(journey.keyboard.fill("hubPassword", access.password));
    journey.keyboard.press(Qt::Key_Return, Qt::ControlModifier);
    const auto sent = [&] {
        return hub.sql("select count(*) from hub.event where station_id = '" + station.toLatin1() +
                       "'") != QStringList{QStringLiteral("0")};
    };
    REQUIRE(becomes(sent));
    journey.checkThreads();
}
