// Passwords at the command line: never an argument, never in clear, and scripts never hang.
#include "core/store/key_file.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace onedoor;

namespace
{

/// Argon2 as light as libsodium allows; what `init` and `protect` make costs what it costs.
constexpr PasswordCost light{1, 8192};

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

class Ctl
{
public:
    Answer run(const QStringList &arguments, const QByteArray &password = {},
               const QByteArray &next = {}, const QByteArray &input = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // no keyring here
        if (!password.isEmpty())
            environment.insert(QStringLiteral("ONEDOOR_PASSWORD"), QString::fromUtf8(password));
        if (!next.isEmpty())
            environment.insert(QStringLiteral("ONEDOOR_NEW_PASSWORD"), QString::fromUtf8(next));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ONEDOOR_BINARY "/bin/onedoorctl"),
                      QStringList{QStringLiteral("--data"), data(), QStringLiteral("--json"),
                                  QStringLiteral("--operator"), QStringLiteral("李敏")} +
                          arguments);
        REQUIRE(process.waitForStarted());
        process.write(input);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(120'000));
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
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
    static QStringList words(const char *line) { return QString::fromUtf8(line).split(u' '); }

private:
    QTemporaryDir m_folder;
};

const QByteArray mine = "青石板路上 42";

} // namespace

TEST_CASE("init with a password locks the store; without one a script is warned")
{
    Ctl locked;
    const Answer made = locked.init(mine);
    REQUIRE(made.code == 0);
    CHECK(made.err.isEmpty());
    CHECK(locked.kinds() == QStringList{QStringLiteral("password李敏")});
    CHECK(locked.run(Ctl::words("find 甲"), mine).code == 0);

    Ctl open;
    const Answer warned = open.init();
    CHECK(warned.code == 0);
    CHECK(warned.err.contains("keys protect"));
    CHECK(open.kinds() == QStringList{QStringLiteral("file")});
    CHECK(open.run(Ctl::words("find 甲")).code == 0);

    Ctl weak;
    CHECK(weak.init("12345678").code == 1);
    CHECK_FALSE(QFile::exists(weak.data() + QStringLiteral("/store.db")));
}

TEST_CASE("A locked store opens with its password alone, and says what is wrong")
{
    Ctl ctl;
    ctl.makeLocked(mine);
    const Answer none = ctl.run(Ctl::words("find 甲"));
    CHECK(none.code == 1);
    CHECK(QString::fromUtf8(none.err).contains(QStringLiteral("密码")));
    const Answer wrong = ctl.run(Ctl::words("find 甲"), "青石板路上 43");
    CHECK(wrong.code == 1);
    CHECK(wrong.err.count('\n') == 1);
    CHECK(wrong.err != none.err);
    CHECK(ctl.run(Ctl::words("find 甲"), mine).code == 0);
    CHECK(ctl.run(Ctl::words("verify"), mine).code == 0);
    CHECK(ctl.run(Ctl::words("verify")).code == 1);
}

TEST_CASE("Passwords are added, changed and removed, the last one stays")
{
    Ctl ctl;
    ctl.makeLocked(mine);
    CHECK(ctl.run(Ctl::words("keys remove 李敏"), mine).code == 1);
    CHECK(ctl.run(Ctl::words("keys add 李敏"), mine, "石榴花开 2027").code == 1);
    CHECK(ctl.run(Ctl::words("keys change 王强"), mine, "石榴花开 2027").code == 1);
    CHECK(ctl.run(Ctl::words("keys add 王强"), mine).code == 1); // no new password
    CHECK(ctl.run(Ctl::words("keys add 王强"), mine, "88888888").code == 1);
    REQUIRE(ctl.run(Ctl::words("keys add 王强"), mine, "石榴花开 2027").code == 0);
    CHECK(ctl.run(Ctl::words("find 甲"), "石榴花开 2027").code == 0);
    REQUIRE(ctl.run(Ctl::words("keys remove 李敏"), "石榴花开 2027").code == 0);
    CHECK(ctl.run(Ctl::words("find 甲"), mine).code == 1);
    CHECK(ctl.kinds() == QStringList{QStringLiteral("password王强")});
    for (const char *wrong : {"keys", "keys add", "keys keyring maybe", "keys list --pdf x",
                              "keys mend", "keys protect now"})
        CHECK(ctl.run(Ctl::words(wrong), "石榴花开 2027").code == 2);
    CHECK(ctl.run(Ctl::words("keys keyring on"), "石榴花开 2027").code == 1);
}

TEST_CASE("A recovery sheet opens the store, and is one page with its code")
{
    Ctl ctl;
    ctl.makeLocked(mine);
    const Answer told = ctl.run(Ctl::words("keys recovery"), mine);
    REQUIRE(told.code == 0);
    const QByteArray code = told.json().value(QStringLiteral("code")).toString().toLatin1();
    CHECK(ctl.run(Ctl::words("find 甲"), code).code == 0);
    CHECK(ctl.run(Ctl::words("find 甲"), code.toLower().replace('-', "")).code == 0);

    const QString pdf = ctl.file("sheet.pdf");
    REQUIRE(
        ctl.run({QStringLiteral("keys"), QStringLiteral("recovery"), QStringLiteral("--pdf"), pdf},
                mine)
            .code == 0);
    CHECK(ctl.run(Ctl::words("find 甲"), code).code == 1); // the sheet before is void
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
    CHECK(ctl.run(Ctl::words("find 甲"), printed.toLatin1()).code == 0);
    // A sheet that cannot be written leaves the one before as it is.
    CHECK(ctl.run(Ctl::words("keys recovery --pdf /nowhere/sheet.pdf"), mine).code == 1);
    CHECK(ctl.run(Ctl::words("find 甲"), printed.toLatin1()).code == 0);
}

TEST_CASE("A store made before opens as before until it is protected")
{
    Ctl ctl;
    REQUIRE(ctl.init().code == 0);
    CHECK(ctl.run(Ctl::words("keys protect")).code == 1); // a password is needed
    CHECK(ctl.kinds() == QStringList{QStringLiteral("file")});
    REQUIRE(ctl.run(Ctl::words("keys protect"), mine).code == 0);
    CHECK(ctl.kinds() == QStringList{QStringLiteral("password李敏")});
    CHECK(ctl.run(Ctl::words("find 甲")).code == 1);
    CHECK(ctl.run(Ctl::words("find 甲"), mine).code == 0);
    CHECK(ctl.run(Ctl::words("keys protect"), mine).code == 1);
}

TEST_CASE("A file is attached to a petition and comes out again, byte for byte")
{
    Ctl ctl;
    REQUIRE(ctl.init().code == 0);
    const Answer registered = ctl.run(
        Ctl::words("register -"), {}, {},
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
    CHECK(ctl.run(Ctl::words("verify")).code == 0);
}
