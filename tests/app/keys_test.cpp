// Passwords at the command line: never an argument, never in clear, and scripts never hang.
#include "tests/app/ctl.h"

#include "core/store/key_file.h"

#include <QDir>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Argon2 as light as libsodium allows; what `init` and `protect` make costs what it costs.
constexpr PasswordCost light{1, 8192};

/// onedoorctl on a store with passwords; each call may bring one, and a new one.
class KeyedCtl
{
public:
    Answer run(const QStringList &arguments, const QByteArray &password = {},
               const QByteArray &next = {}, const QByteArray &input = {}) const
    {
        QMap<QString, QByteArray> variables = session;
        if (!password.isEmpty())
            variables[QStringLiteral("ONEDOOR_PASSWORD")] = password;
        if (!next.isEmpty())
            variables[QStringLiteral("ONEDOOR_NEW_PASSWORD")] = next;
        return Ctl::plain(QStringList{QStringLiteral("--data"), data(), QStringLiteral("--json"),
                                      QStringLiteral("--operator"), QStringLiteral("李敏")} +
                              arguments,
                          input, variables);
    }
    Answer init(const QByteArray &password = {}) const
    {
        return run(words("init --centre 350211001 --name 集美街道综治中心 --station A1"), password);
    }
    /// A store behind 李敏's password, made the quick way.
    void makeLocked(const char *password) const
    {
        REQUIRE(init().code == 0);
        const KeyFile file(data(), light);
        const auto key = file.open();
        REQUIRE(key);
        REQUIRE(file.setPassword(
            *key, {QStringLiteral("李敏"), Secret::typed(QString::fromUtf8(password))}));
        REQUIRE(file.remove({KeySlot::Kind::File, {}}));
    }
    QStringList kinds() const
    {
        QStringList found;
        for (const QJsonValue &slot :
             run(words("keys list")).json().value(QStringLiteral("slots")).toArray())
            found << slot[QStringLiteral("kind")].toString() +
                         slot[QStringLiteral("name")].toString();
        return found;
    }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QMap<QString, QByteArray> session; ///< what a logged-in user's programs have set

private:
    QTemporaryDir m_folder;
};

/// A user's session with a real keyring, unlocked, that nobody else sees. It ends with its bus.
class KeyringSession
{
public:
    KeyringSession()
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            variables[QLatin1String(name)] = m_home.path().toUtf8();
        m_bus.setProcessEnvironment(environment());
        m_bus.start(QStringLiteral("dbus-daemon"), words("--session --nofork --print-address"));
        REQUIRE(m_bus.waitForReadyRead());
        variables[QStringLiteral("DBUS_SESSION_BUS_ADDRESS")] = m_bus.readLine().trimmed();
        // A copy has no file capabilities: where a container forbids them the program would not
        // start.
        const QString program = m_home.filePath(QStringLiteral("keyring"));
        REQUIRE(QFile::copy(QStringLiteral("/usr/bin/gnome-keyring-daemon"), program));
        QProcess keyring;
        keyring.setProcessEnvironment(environment());
        keyring.setStandardOutputFile(QProcess::nullDevice()); // the daemon would keep a pipe open
        keyring.setStandardErrorFile(QProcess::nullDevice());
        keyring.start(program, words("--unlock --components=secrets --daemonize"));
        REQUIRE(keyring.waitForStarted());
        keyring.write("\n");
        keyring.closeWriteChannel();
        REQUIRE(keyring.waitForFinished());
        isThere = keyring.exitStatus() == QProcess::NormalExit && keyring.exitCode() == 0;
    }
    ~KeyringSession()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    QMap<QString, QByteArray> variables;
    bool isThere = false; ///< a sandbox may forbid the daemon what it needs

private:
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            all.insert(variable.key(), QString::fromUtf8(*variable));
        return all;
    }

    QTemporaryDir m_home;
    QProcess m_bus;
};

const QByteArray mine = "青石板路上 42";

} // namespace

TEST_CASE("init with a password locks the store; without one a script is warned")
{
    KeyedCtl locked;
    const Answer made = locked.init(mine);
    REQUIRE(made.code == 0);
    CHECK(made.err.isEmpty());
    CHECK(locked.kinds() == QStringList{QStringLiteral("password李敏")});
    CHECK(locked.run(words("find 甲"), mine).code == 0);

    KeyedCtl open;
    const Answer warned = open.init();
    CHECK(warned.code == 0);
    CHECK(warned.err.contains("keys protect"));
    CHECK(open.kinds() == QStringList{QStringLiteral("file")});
    CHECK(open.run(words("find 甲")).code == 0);

    KeyedCtl weak;
    CHECK(weak.init("12345678").code == 1);
    CHECK_FALSE(QFile::exists(weak.data() + QStringLiteral("/store.db")));
}

TEST_CASE("A locked store opens with its password alone, and says what is wrong")
{
    KeyedCtl ctl;
    ctl.makeLocked(mine);
    const Answer none = ctl.run(words("find 甲"));
    CHECK(none.code == 1);
    CHECK(QString::fromUtf8(none.err).contains(QStringLiteral("密码")));
    const Answer wrong = ctl.run(words("find 甲"), "青石板路上 43");
    CHECK(wrong.code == 1);
    CHECK(wrong.err.count('\n') == 1);
    CHECK(wrong.err != none.err);
    CHECK(ctl.run(words("find 甲"), mine).code == 0);
    CHECK(ctl.run(words("verify"), mine).code == 0);
    CHECK(ctl.run(words("verify")).code == 1);
    const QStringList backup{QStringLiteral("backup"), ctl.file("shelf")};
    CHECK(ctl.run(backup).code == 1);
    CHECK(ctl.run(backup, mine).code == 0);
}

TEST_CASE("Passwords are added, changed and removed, the last one stays")
{
    KeyedCtl ctl;
    ctl.makeLocked(mine);
    CHECK(ctl.run(words("keys remove 李敏"), mine).code == 1);
    CHECK(ctl.run(words("keys add 李敏"), mine, "石榴花开 2027").code == 1);
    CHECK(ctl.run(words("keys change 王强"), mine, "石榴花开 2027").code == 1);
    CHECK(ctl.run(words("keys add 王强"), mine).code == 1); // no new password
    CHECK(ctl.run(words("keys add 王强"), mine, "88888888").code == 1);
    REQUIRE(ctl.run(words("keys add 王强"), mine, "石榴花开 2027").code == 0);
    CHECK(ctl.run(words("find 甲"), "石榴花开 2027").code == 0);
    REQUIRE(ctl.run(words("keys remove 李敏"), "石榴花开 2027").code == 0);
    CHECK(ctl.run(words("find 甲"), mine).code == 1);
    CHECK(ctl.kinds() == QStringList{QStringLiteral("password王强")});
    for (const char *wrong : {"keys", "keys add", "keys keyring maybe", "keys list --pdf x",
                              "keys mend", "keys protect now"})
        CHECK(ctl.run(words(wrong), "石榴花开 2027").code == 2);
    CHECK(ctl.run(words("keys keyring on"), "石榴花开 2027").code == 1);
}

TEST_CASE(
    "A copy of the key in the system's keyring lets unattended work in until it is taken back")
{
    const KeyringSession user;
    if (!user.isThere) {
        WARN("no keyring could be started here");
        return;
    }
    KeyedCtl ctl;
    ctl.makeLocked(mine);
    ctl.session = user.variables;
    const QStringList backup{QStringLiteral("backup"), ctl.file("shelf")};
    CHECK(ctl.run(backup).code == 1);
    CHECK(ctl.run(words("sync status")).code == 1);
    const Answer on = ctl.run(words("keys keyring on"), mine);
    INFO(on.err.toStdString());
    REQUIRE(on.code == 0);
    CHECK(ctl.kinds() == words("password李敏 keyring"));
    CHECK(ctl.run(backup).code == 0);
    CHECK(ctl.run(words("sync status")).code == 0);
    CHECK(ctl.run(words("keys remove 李敏"), mine).code == 1); // a keyring may be forgotten
    ctl.session.clear();                                       // another user of the same PC
    CHECK(ctl.run(backup).code == 1);
    ctl.session = user.variables;
    REQUIRE(ctl.run(words("keys keyring off"), mine).code == 0);
    CHECK(ctl.kinds() == words("password李敏"));
    CHECK(ctl.run(backup).code == 1);
}

TEST_CASE("A recovery sheet opens the store, and is one page with its code")
{
    KeyedCtl ctl;
    ctl.makeLocked(mine);
    const Answer told = ctl.run(words("keys recovery"), mine);
    REQUIRE(told.code == 0);
    const QByteArray code = told.json().value(QStringLiteral("code")).toString().toLatin1();
    CHECK(ctl.run(words("find 甲"), code).code == 0);
    CHECK(ctl.run(words("find 甲"), code.toLower().replace('-', "")).code == 0);

    const QString pdf = ctl.file("sheet.pdf");
    REQUIRE(
        ctl.run({QStringLiteral("keys"), QStringLiteral("recovery"), QStringLiteral("--pdf"), pdf},
                mine)
            .code == 0);
    CHECK(ctl.run(words("find 甲"), code).code == 1); // the sheet before is void
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(QFile::permissions(pdf) & others);
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(text.count(u'\f') == 1);
    QString printed;
    for (const QString &line : text.split(u'\n')) {
        if (line.count(QStringLiteral(" - ")) == 2)
            printed += line.simplified().remove(u' ') + u'-';
    }
    printed.chop(1);
    CHECK(ctl.run(words("find 甲"), printed.toLatin1()).code == 0);
    // A sheet that cannot be written leaves the one before as it is.
    CHECK(ctl.run(words("keys recovery --pdf /nowhere/sheet.pdf"), mine).code == 1);
    CHECK(ctl.run(words("find 甲"), printed.toLatin1()).code == 0);
}

TEST_CASE("A store made before opens as before until it is protected")
{
    KeyedCtl ctl;
    REQUIRE(ctl.init().code == 0);
    CHECK(ctl.run(words("keys protect")).code == 1); // a password is needed
    CHECK(ctl.kinds() == QStringList{QStringLiteral("file")});
    REQUIRE(ctl.run(words("keys protect"), mine).code == 0);
    CHECK(ctl.kinds() == QStringList{QStringLiteral("password李敏")});
    CHECK(ctl.run(words("find 甲")).code == 1);
    CHECK(ctl.run(words("find 甲"), mine).code == 0);
    CHECK(ctl.run(words("keys protect"), mine).code == 1);
}

TEST_CASE("A file is attached to a petition and comes out again, byte for byte")
{
    KeyedCtl ctl;
    REQUIRE(ctl.init().code == 0);
    const Answer registered =
        ctl.run(words("register -"), {}, {},
                R"({"channel":"visit","kind":"dispute","type":"物业纠纷","title":"漏水",)"
                R"("narrative":"漏水。","petitioners":[{"kind":"person","name":"王秀兰"}]})"
                "\n");
    REQUIRE(registered.code == 0);
    const QString code = registered.json().value(QStringLiteral("code")).toString();
    QByteArray bytes(300'000, 'p');
    bytes[1234] = '\0';
    const QString photo = ctl.file("照片.jpg");
    QFile file(photo);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    const Answer attached = ctl.run({QStringLiteral("attach"), code, photo,
                                     QStringLiteral("--note"), QStringLiteral("地下车库现场")});
    INFO(attached.err.toStdString());
    REQUIRE(attached.code == 0);
    CHECK(attached.json().value(QStringLiteral("name")) == QStringLiteral("照片.jpg"));
    CHECK(attached.json().value(QStringLiteral("size")) == 300'000);
    CHECK(ctl.run({QStringLiteral("attach"), code, photo}).code == 1); // it is there already
    CHECK(ctl.run({QStringLiteral("attach"), code, ctl.data()}).code == 1);

    const QString out = ctl.file("out.jpg");
    const QStringList saving{QStringLiteral("attachment"), code, QStringLiteral("照片.jpg"),
                             QStringLiteral("--out"), out};
    REQUIRE(ctl.run(saving).code == 0);
    QFile saved(out);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == bytes);
    CHECK(ctl.run({QStringLiteral("attachment"), code, QStringLiteral("别的.jpg"),
                   QStringLiteral("--out"), out})
              .code == 1);

    // Damaged on the disk: nothing is written under the name that was asked for.
    QDir folder(ctl.data() + QStringLiteral("/attachments"));
    const QDir inner(folder.filePath(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)));
    const QString kept = inner.filePath(inner.entryList(QDir::Files).value(0));
    QFile damaged(kept);
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(200'000);
    damaged.write("x");
    damaged.close();
    QFile::remove(out);
    CHECK(ctl.run(saving).code == 3);
    CHECK_FALSE(QFile::exists(out));
    CHECK(ctl.run(words("verify")).code == 3);
}
