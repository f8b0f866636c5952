#pragma once

#include "core/desk/acting.h"
#include "core/desk/rehearsal_records.h"
#include "tests/support/open_desk.h"
#include "tests/support/reference.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

namespace onedoor::test
{

/// A centre in a temporary folder, with a clerk and a clock that stands still; what the pages about
/// petitions need. Monday 2026-11-23, 09:00 in China.
struct Bench {
    enum class Kind { Rehearsal, Real };

    explicit Bench(Kind kind = Kind::Rehearsal)
        : clock(QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC))
    {
        const QString resources = QStringLiteral(ONEDOOR_SOURCE "/resources");
        const QDir fonts(QStringLiteral(ONEDOOR_SOURCE "/.deps/fonts"));
        QStringList files;
        for (const QString &name :
             fonts.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}))
            files.append(fonts.filePath(name));
        const StoreIdentity identity{{QStringLiteral("350211001"), QStringLiteral("A1")},
                                     QStringLiteral("集美街道综治中心"),
                                     QStringLiteral("350211001"),
                                     kind == Kind::Rehearsal};
        REQUIRE(Store::create(folder.path(), identity, resources).ok());
        const Workstation station{folder.path(),
                                  resources,
                                  {QStringLiteral("李敏"), QStringLiteral("1号窗口")},
                                  &clock,
                                  &houseReference(),
                                  OpenMode::ReadWrite,
                                  files,
                                  *KeyFile(folder.path()).open()};
        auto opened = StationWorkplace::open(station);
        REQUIRE(opened.ok());
        at = std::move(*opened);
        for (const auto &[name, value] :
             {std::pair("centre.phone", "0592-6001000"), std::pair("centre.address", "石鼓路66号"),
              std::pair("agency.short", "集综治")})
            REQUIRE(at->store().settings.put(QLatin1String(name), QString::fromUtf8(value)).ok());
        RandomIds ids(clock);
        if (kind == Kind::Rehearsal)
            REQUIRE(furnishRecords(at->store(), ids, resources).ok());
        desk.emplace(station);
    }

    static Intake intake(const QString &title, const QString &name = QStringLiteral("王秀兰"))
    {
        Intake intake;
        intake.channel = QStringLiteral("visit");
        intake.type = QStringLiteral("物业纠纷");
        intake.title = title;
        intake.narrative = title + QStringLiteral("。来访人说明了经过。");
        Party person;
        person.name = name;
        person.phone = QStringLiteral("13800000000");
        intake.petitioners.append(person);
        return intake;
    }
    PetitionId registered(const Intake &intake)
    {
        const auto done = Desk(at->workplace()).registerPetition(intake, IntakeOrigin::Window);
        REQUIRE(done.ok());
        return done->id;
    }
    PetitionId registered(const QString &title, const QString &name = QStringLiteral("王秀兰"))
    {
        return registered(intake(title, name));
    }
    /// Takes an act; answers are pairs of key and text.
    void take(const PetitionId &id, const char *act,
              std::initializer_list<std::pair<const char *, const char *>> answers)
    {
        QJsonObject inputs;
        for (const auto &[key, text] : answers)
            inputs.insert(QLatin1String(key), QString::fromUtf8(text));
        const auto taken = Acting(at->workplace()).take(id, QLatin1String(act), inputs);
        INFO(act << ": "
                 << (taken ? std::string()
                           : taken.error().field.toStdString() + " " +
                                 taken.error().detail.toStdString()));
        REQUIRE(taken.ok());
    }
    void accept(const PetitionId &id)
    {
        take(id, "accept",
             {{"route", "people-mediation"}, {"organisation", "集美街道人民调解委员会"}});
    }
    void link(const PetitionId &id, const PetitionId &other, const char *reason)
    {
        take(id, "link",
             {{"other", qPrintable(petition(other).code.text())},
              {"kind", "same-matter"},
              {"reason", reason}});
    }
    Petition petition(const PetitionId &id)
    {
        const auto found = at->store().ledger.petition(id);
        REQUIRE(found.ok());
        return *found;
    }

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<StationWorkplace> at; ///< the test's own look at the store
    std::optional<OpenDesk> desk;         ///< what the models work with
};

/// Runs the event loop until it holds; half a minute is for a loaded machine.
template <class Condition>
bool becomes(Condition condition)
{
    return QTest::qWaitFor(condition, 30000);
}

} // namespace onedoor::test
