// A stolen computer gives nothing away: every file that work leaves behind, while it is going on,
// is searched for what visitors told.
#include "tests/support/clear_text.h"
#include "tests/ui/bench.h"

#include "core/desk/attaching.h"
#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/store/backup.h"
#include "core/sync/hub_secret.h"
#include "ui/models/preferences.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// What must nowhere be readable. Of no other text's making.
const QStringList told{
    QStringLiteral("邬芃蓁"),             // name
    QStringLiteral("13987654321"),        // phone
    QStringLiteral("11010519491231002X"), // identity number
    QStringLiteral("鹧鸪巷槐荫楼"),       // address
    QStringLiteral("霉斑蔓延墙皮剥落"),   // narrative
    QStringLiteral("索还押金柒仟圆"),     // claim
    QStringLiteral("草稿里的猕猴桃园"),   // draft
    QStringLiteral("骊歌弄廿七号"),       // setting
    QStringLiteral("病历载明桡骨骨折"),   // attachment
    QStringLiteral("鉴于涉密复核缘由"),   // look-up
    QStringLiteral("hub-S3cret-Zq9w"),    // the county's password
    QStringLiteral("青石板路上的雨声"),   // an operator's password
};

Intake tellingIntake()
{
    Intake intake;
    intake.channel = QStringLiteral("visit");
    intake.type = QStringLiteral("物业纠纷");
    intake.title = told[4];
    intake.narrative = told[4] + QStringLiteral("，多次报修无人来。");
    intake.claim = told[5];
    intake.place.detail = told[3];
    Party person;
    person.name = told[0];
    person.phone = told[1];
    person.idType = IdType::ResidentId;
    person.idNumber = told[2];
    person.address = told[3];
    intake.petitioners.append(person);
    return intake;
}

/// A day's work on the bench, of everything that is kept; the petition stays open.
PetitionId workADay(Bench &bench)
{
    const Workplace place = bench.at->workplace();
    Store &store = bench.at->store();
    Desk desk(place);
    RandomIds ids(bench.clock);
    const RecordFiles files =
        RecordFiles::load(QStringLiteral(ONEDOOR_SOURCE "/resources"), {}).value();
    REQUIRE(RecordKeeping(store, files.kinds, ids, QStringLiteral("林晓"))
                .put(QStringLiteral("unit"),
                     {{QStringLiteral("name"), QStringLiteral("集美街道人民调解委员会")},
                      {QStringLiteral("kinds"), QJsonArray{QStringLiteral("committee")}},
                      {QStringLiteral("mediates"), QJsonArray{QStringLiteral("people")}},
                      {QStringLiteral("phone"), QStringLiteral("0592-6002001")}}));
    const auto registered = desk.registerPetition(tellingIntake(), IntakeOrigin::Window);
    REQUIRE(registered);
    const PetitionId id = registered->id;
    bench.accept(id);
    REQUIRE(bench.at->papers().issue(id, QStringLiteral("acceptance-notice"), {}));
    REQUIRE(desk.look(id, told[9]));
    PetitionFilter filter;
    filter.typed = told[0];
    REQUIRE(desk.find(filter, 20));
    REQUIRE(desk.repeatsOf(tellingIntake(), 5));
    REQUIRE(store.settings.put(QStringLiteral("centre.address"), told[7]));
    REQUIRE(store.drafts.save({QStringLiteral("d1"),
                               QStringLiteral("intake"),
                               {},
                               {},
                               bench.clock.now(),
                               {{QStringLiteral("narrative"), told[6]}}}));
    QByteArray file = (told[8] + u'\n').toUtf8().repeated(3000);
    QBuffer content(&file);
    REQUIRE(content.open(QIODevice::ReadOnly));
    REQUIRE(Attaching(place).attach(id, content, told[8] + QStringLiteral(".txt"), told[8]));
    return id;
}

} // namespace

TEST_CASE("Nothing that visitors told stands in clear in any file", "[clear]")
{
    const QTemporaryDir folder;
    const OwnPlaces own(folder.path());
    Bench bench(Bench::Kind::Real);
    const PetitionId id = workADay(bench);
    Preferences(bench.folder.path()).setClerk({QStringLiteral("李敏"), QStringLiteral("1号窗口")});
    const HubSecret secret(bench.folder.path(), bench.at->store().identity().station,
                           bench.at->station().key);
    REQUIRE(secret.write(told[10]));
    const KeyFile keys(bench.folder.path(), {1, 8192});
    REQUIRE(keys.setPassword(bench.at->station().key,
                             {QStringLiteral("李敏"), Secret::typed(told[11])}));
    // A second thread's store, as the desk has them, and a rebuild in the middle.
    const auto second = StationWorkplace::open(bench.at->station());
    REQUIRE(second);
    REQUIRE(bench.at->store().rebuild());
    REQUIRE(Backup(bench.folder.path(), bench.at->station().key)
                .make(folder.filePath(QStringLiteral("stick")), bench.clock.now()));

    QStringList names;
    const QByteArray copied = copyOf(folder.path(), &names);
    for (const char *expected :
         {"store.db", "store.db-wal", "keys.json", "hub.password", "desk.ini", "backup.json"})
        CHECK(names.contains(QLatin1String(expected)));
    CHECK(copied.size() > 200'000);
    const ClearText found = ClearText::find(told, copied);
    CHECK(found.whole == 0);
    // Four bytes may meet by chance, about once in a thousand such searches.
    CHECK(found.pieces <= 2);

    // The same search finds each of them, and each window, where it was left in clear.
    QByteArray clear =
        QJsonDocument(writeClear(bench.petition(id).intake)).toJson(QJsonDocument::Compact);
    for (const QString &text : told)
        clear += text.toUtf8();
    QFile careless(folder.filePath(QStringLiteral("careless.log")));
    REQUIRE(careless.open(QIODevice::WriteOnly));
    careless.write(clear);
    careless.write(utf16(told.join(u'\n')));
    careless.close();
    const ClearText control = ClearText::find(told, copyOf(folder.path()));
    CHECK(control.whole == 2 * told.size());
    CHECK(control.pieces == control.sought);
    CHECK(control.sought > 25 * told.size()); // none of them too short to be cut into windows
}
