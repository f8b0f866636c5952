// Who opens a store: passwords, the recovery sheet, the keyring; and what keys.json keeps.
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Argon2 as light as libsodium allows: what is tested is who opens, not how long it takes.
constexpr PasswordCost light{1, 8192};

OperatorPassword passwordOf(const char *name, const char *text)
{
    return {QString::fromUtf8(name), Secret::typed(QString::fromUtf8(text))};
}

struct Drawer : KeyVault {
    std::optional<Secret> read(const QString &entry) override
    {
        return kept.contains(entry) ? std::optional(kept.value(entry)) : std::nullopt;
    }
    bool write(const QString &entry, const Secret &secret) override
    {
        if (!closed)
            kept[entry] = secret;
        return !closed;
    }
    bool remove(const QString &entry) override
    {
        if (!closed)
            kept.remove(entry);
        return !closed;
    }

    QMap<QString, Secret> kept;
    bool closed = false;
};

/// A store behind 李敏's password.
struct Locked {
    Locked() : folder(dir.filePath(QStringLiteral("store"))), file(folder, light)
    {
        REQUIRE(QDir().mkpath(folder));
        key = *file.create(passwordOf("李敏", "青石板路 42"));
    }
    QString path() const { return folder + QStringLiteral("/keys.json"); }
    Reason refusal(const OperatorPassword &password) const
    {
        const auto opened = file.openWith(password);
        return opened ? Reason::AlreadyDone : opened.error().reason;
    }
    bool opens(const OperatorPassword &password) const
    {
        const auto opened = file.openWith(password);
        return opened && opened->bytes == key.bytes && opened->cipher == key.cipher;
    }

    QTemporaryDir dir;
    QString folder;
    KeyFile file;
    DataKey key;
};

} // namespace

TEST_CASE("A password opens the store, another does not, and without one it stays shut", "[keys]")
{
    const Locked locked;
    CHECK(locked.opens(passwordOf("李敏", "青石板路 42")));
    CHECK(locked.opens(passwordOf("", "青石板路 42")));
    CHECK(locked.refusal(passwordOf("李敏", "青石板路 43")) == Reason::WrongPassword);
    CHECK(locked.refusal(passwordOf("王强", "青石板路 42")) == Reason::WrongPassword);
    CHECK(locked.refusal(passwordOf("李敏", "")) == Reason::WrongPassword);
    CHECK(locked.file.open().error().reason == Reason::PasswordNeeded);
    // However the input method composes it.
    CHECK(locked.opens(passwordOf("李敏", "青石板路 ４２")));
    const QByteArray written = bytesOf(locked.path());
    CHECK_FALSE(written.contains(locked.key.bytes.hex().view().toByteArray()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(QFile::permissions(locked.path()) & others);
}

TEST_CASE("Every word of a slot is bound to its box", "[keys]")
{
    const Locked locked;
    const QByteArray sound = bytesOf(locked.path());
    const QJsonObject content = QJsonDocument::fromJson(sound).object();
    const QJsonObject slot = content.value(QStringLiteral("slots")).toArray().at(0).toObject();
    for (const QString &name : slot.keys()) {
        INFO(name.toStdString());
        QJsonObject changed = slot;
        const QJsonValue value = slot.value(name);
        if (value.isDouble()) {
            changed[name] = value.toDouble() + 1024;
        } else {
            QString text = value.toString();
            text[0] = text.at(0) == u'0' ? u'1' : u'0';
            changed[name] = text;
        }
        CHECK_FALSE(openSlot(changed, Secret::typed(QStringLiteral("青石板路 42"))));
    }
    CHECK(openSlot(slot, Secret::typed(QStringLiteral("青石板路 42"))));
    SECTION("nor does a slot ask for more than a machine has")
    {
        QJsonObject greedy = slot;
        greedy[QStringLiteral("mem")] = 1e15;
        CHECK_FALSE(openSlot(greedy, Secret::typed(QStringLiteral("青石板路 42"))));
    }
}

TEST_CASE("Passwords come, change and go without touching the store", "[keys]")
{
    Station station;
    station.add();
    const QString folder = station.folder();
    station.close();
    const KeyFile file(folder, light);
    const DataKey key = *file.open();
    const QByteArray before = bytesOf(station.file());
    REQUIRE(file.setPassword(key, passwordOf("李敏", "青石板路 42")));
    REQUIRE(file.setPassword(key, passwordOf("王强", "another one 7")));
    REQUIRE(file.remove({KeySlot::Kind::File, {}}));
    CHECK(file.open().error().reason == Reason::PasswordNeeded);

    REQUIRE(file.setPassword(key, passwordOf("李敏", "石榴花开 2027")));
    CHECK(file.openWith(passwordOf("李敏", "青石板路 42")).error().reason == Reason::WrongPassword);
    CHECK(file.openWith(passwordOf("王强", "another one 7"))->bytes == key.bytes);
    const auto opened = file.openWith(passwordOf("李敏", "石榴花开 2027"));
    REQUIRE(opened);
    CHECK(*file.listed() == QList<KeySlot>{{KeySlot::Kind::Password, QStringLiteral("李敏")},
                                           {KeySlot::Kind::Password, QStringLiteral("王强")}});
    CHECK(bytesOf(station.file()) == before);
    auto store = Store::open(folder, *opened, OpenMode::ReadWrite, station.clock, station.ids,
                             resourcesFolder(), promised());
    CHECK(store);
}

TEST_CASE("The last slot that opens the store cannot be removed", "[keys]")
{
    Locked locked;
    Drawer drawer;
    REQUIRE(locked.file.lend(locked.key, drawer));
    const QByteArray before = bytesOf(locked.path());
    const KeySlot mine{KeySlot::Kind::Password, QStringLiteral("李敏")};
    CHECK(locked.file.remove(mine).error().reason == Reason::NotAllowed);
    CHECK(locked.file.remove({KeySlot::Kind::Password, QStringLiteral("王强")}).error().reason ==
          Reason::NotFound);
    CHECK(bytesOf(locked.path()) == before);
    REQUIRE(locked.file.setRecovery(locked.key, RecoveryCode::random()));
    CHECK(locked.file.remove(mine));
    CHECK(locked.file.remove({KeySlot::Kind::Recovery, {}}).error().reason == Reason::NotAllowed);
}

TEST_CASE("The recovery code opens the store however it is typed, and a new one ends the old",
          "[keys]")
{
    const Locked locked;
    const RecoveryCode code = RecoveryCode::random();
    REQUIRE(locked.file.setRecovery(locked.key, code));
    const QString text = code.text();
    CHECK(text.size() == 35);
    CHECK_FALSE(bytesOf(locked.path()).contains(text.toLatin1()));
    for (const QString &typed : {text, text.toLower(), QString(text).remove(u'-'),
                                 QString(text).replace(u'-', u' ') + u' ',
                                 QString(text).replace(u'1', u'l').replace(u'0', u'o')}) {
        const auto parsed = RecoveryCode::parse(typed);
        REQUIRE(parsed);
        CHECK(locked.file.recover(*parsed)->bytes == locked.key.bytes);
    }
    CHECK(locked.file.recover(RecoveryCode::random()).error().reason == Reason::WrongPassword);
    const RecoveryCode next = RecoveryCode::random();
    REQUIRE(locked.file.setRecovery(locked.key, next));
    CHECK(locked.file.recover(code).error().reason == Reason::WrongPassword);
    CHECK(locked.file.recover(next)->bytes == locked.key.bytes);
}

TEST_CASE("A slip in a recovery code is told before anything is opened", "[keys]")
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const QString text = RecoveryCode::random().text();
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'-')
            continue;
        for (const QChar c : alphabet) {
            QString slipped = text;
            slipped[i] = c;
            if (slipped != text)
                CHECK(RecoveryCode::parse(slipped).error().reason == Reason::BadCheckDigit);
        }
    }
    CHECK(RecoveryCode::parse(text.chopped(1)).error().reason == Reason::BadLength);
    CHECK(RecoveryCode::parse(text + u'0').error().reason == Reason::BadLength);
    CHECK(RecoveryCode::parse(QString(text).replace(3, 1, u'U')).error().reason ==
          Reason::BadCharacter);
    CHECK(RecoveryCode::parse({}).error().reason == Reason::BadLength);
}

TEST_CASE("A copy in the keyring opens without a person until it is taken back", "[keys]")
{
    Locked locked;
    Drawer drawer;
    REQUIRE(locked.file.lend(locked.key, drawer));
    CHECK(locked.file.open(&drawer)->bytes == locked.key.bytes);
    CHECK(locked.file.open().error().reason == Reason::PasswordNeeded);
    Drawer empty;
    CHECK(locked.file.open(&empty).error().reason == Reason::PasswordNeeded);
    REQUIRE(locked.file.lend(locked.key, drawer));
    CHECK(drawer.kept.size() == 1);
    drawer.closed = true; // the copy would stay, and nobody would know its name
    CHECK(locked.file.withdraw(drawer).error().field == QStringLiteral("keyring"));
    CHECK(locked.file.listed()->size() == 2);
    drawer.closed = false;
    REQUIRE(locked.file.withdraw(drawer));
    CHECK(drawer.kept.isEmpty());
    CHECK(locked.file.open(&drawer).error().reason == Reason::PasswordNeeded);
    drawer.closed = true;
    const auto refused = locked.file.lend(locked.key, drawer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == QStringLiteral("keyring"));
    CHECK(locked.file.listed()->size() == 1);
}

TEST_CASE("What a later release wrote stays as it stands, byte for byte", "[keys]")
{
    const Locked locked;
    const QByteArray strange = R"({ "kind" : "smartcard", "n":1.0,  "big":12345678901234567890, )"
                               R"("t":"\u674e\"]},{", "a":[1,{"slots":[ ]}] })";
    QByteArray text = bytesOf(locked.path());
    text.replace("\"slots\": [", "\"note\": \"kept\", \"slots\": [" + strange + ",");
    writeFile(locked.path(), text);
    REQUIRE(locked.file.setPassword(locked.key, passwordOf("王强", "another one 7")));
    REQUIRE(locked.file.remove({KeySlot::Kind::Password, QStringLiteral("李敏")}));
    const QByteArray after = bytesOf(locked.path());
    CHECK(after.contains(strange));
    CHECK(QJsonDocument::fromJson(after).object().value(QStringLiteral("note")) ==
          QStringLiteral("kept"));
    CHECK(locked.opens(passwordOf("王强", "another one 7")));
    CHECK(locked.file.listed()->first() ==
          KeySlot{KeySlot::Kind::Unknown, QStringLiteral("smartcard")});
}

TEST_CASE("A key file of a newer form is left alone", "[keys]")
{
    const Locked locked;
    QByteArray text = bytesOf(locked.path());
    text.replace("\"version\": 1", "\"version\": 2");
    writeFile(locked.path(), text);
    CHECK(locked.file.open().error().reason == Reason::StoreNewer);
    CHECK(locked.file.setPassword(locked.key, passwordOf("王强", "another one 7")).error().reason ==
          Reason::StoreNewer);
    CHECK(bytesOf(locked.path()) == text);
}

TEST_CASE("Passwords that everybody tries first are refused", "[keys]")
{
    const QString name = QStringLiteral("欧阳建国主任同志们");
    for (const char *weak : {"", "短", "1234567", "12345678", "87654321", "88888888", "PASSWORD",
                             "ａ１２３４５６７", "欧阳建国主任同志们", "abcdefghij"}) {
        INFO(weak);
        const auto checked = checkPassword(QString::fromUtf8(weak), name);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().reason == Reason::WeakPassword);
        CHECK(checked.error().detail == QStringLiteral("8"));
    }
    for (const char *good : {"青石板路上的雨声", "correct horse", "Tq7#mmz0"}) {
        INFO(good);
        CHECK(checkPassword(QString::fromUtf8(good), name));
    }
}

TEST_CASE("A store made with a password never has its key in clear", "[keys]")
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("store"));
    StoreIdentity identity;
    identity.station = stationOf("A1");
    REQUIRE(Store::create(folder, identity, resourcesFolder(), passwordOf("李敏", "青石板路 42")));
    CHECK(KeyFile(folder).listed()->first().kind == KeySlot::Kind::Password);
    CHECK_FALSE(bytesOf(folder + QStringLiteral("/keys.json")).contains("\"key\""));
    StillClock clock;
    CountedIds ids;
    CHECK(openStore(folder, clock, ids).error().reason == Reason::PasswordNeeded);
    const auto key = KeyFile(folder).openWith(passwordOf("", "青石板路 42"));
    REQUIRE(key);
    CHECK(
        Store::open(folder, *key, OpenMode::ReadWrite, clock, ids, resourcesFolder(), promised()));
}
