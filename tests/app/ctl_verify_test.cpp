// What onedoorctl verify says and how it ends; and how the programs guard themselves.
#include "tests/app/ctl.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDirIterator>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A copy of the resources that one may change.
class Resources
{
public:
    Resources()
    {
        const QString from = QStringLiteral(ONEDOOR_SOURCE "/resources");
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString source = files.next();
            writeFile(m_folder.path() + source.mid(from.size()), bytesOf(source));
        }
    }
    QMap<QString, QByteArray> variables() const
    {
        return {{QStringLiteral("ONEDOOR_RESOURCES"), m_folder.path().toUtf8()}};
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir m_folder;
};

QStringList on(const Ctl &ctl, const char *command)
{
    return QStringList{QStringLiteral("--data"), ctl.data(), QStringLiteral("--json")} +
           words(command);
}

/// Everything below a folder that others may look into.
QStringList openIn(const QString &folder)
{
    QStringList open;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        struct stat found = {};
        const QString path = all.next();
        if (::lstat(QFile::encodeName(path).constData(), &found) == 0 && (found.st_mode & 077))
            open << path;
    }
    return open;
}

} // namespace

TEST_CASE("verify names what was removed in a sentence, and ends with 3")
{
    Ctl ctl;
    const int begun = ctl.events();
    for (int line = 0; line < 4; ++line)
        (void)ctl.registered(line);
    CHECK(ctl.run(words("verify")).code == 0);
    const auto raw = rawConnection(ctl.data());
    for (const QString &statement :
         {QStringLiteral("DROP TRIGGER event_no_delete"),
          QStringLiteral("DELETE FROM event WHERE sequence > %1").arg(begun + 2),
          QStringLiteral("DELETE FROM stream WHERE id NOT IN (SELECT stream FROM event)"),
          QStringLiteral("DELETE FROM meta WHERE key = 'projections'")})
        REQUIRE(raw->run(statement));
    const Answer answer = ctl.run(words("verify"));
    CHECK(answer.code == 3);
    const QJsonObject told = answer.json();
    CHECK_FALSE(told.value(QStringLiteral("ok")).toBool());
    CHECK(told.value(QStringLiteral("problems")).toArray() ==
          QJsonArray{QStringLiteral("schema"), QStringLiteral("end")});
    const QJsonArray findings = told.value(QStringLiteral("findings")).toArray();
    REQUIRE(findings.size() == 2);
    const QJsonObject removed = findings[1].toObject();
    CHECK(removed.value(QStringLiteral("finding")) == QStringLiteral("newest-removed"));
    CHECK(removed.value(QStringLiteral("from")) == begun + 3);
    CHECK(removed.value(QStringLiteral("to")) == begun + 4);
    const QString text = QString::fromUtf8(answer.err);
    CHECK(text.contains(QStringLiteral("工作站 350211001-A1 的第 %1–%2 条记录被删除")
                            .arg(begun + 3)
                            .arg(begun + 4)));
    CHECK(text.contains(QStringLiteral("数据库缺少 trigger event_no_delete")));
    CHECK_FALSE(text.contains(QStringLiteral("sqlite")));
}

TEST_CASE("A changed rule or calendar makes the tables anew and is no damage")
{
    Ctl ctl;
    (void)ctl.registered(2);
    const Resources resources;
    const QString file = resources.file("rules/petition.json");
    QByteArray rules = bytesOf(file);
    const qsizetype rule = rules.indexOf("\"petition-direct-notice\"");
    REQUIRE(rule > 0);
    const qsizetype days = rules.indexOf("15", rule);
    REQUIRE(days > 0);
    writeFile(file, rules.replace(days, 2, "10"));
    const auto verify = [&] { return Ctl::plain(on(ctl, "verify"), {}, resources.variables()); };
    const Answer first = verify();
    CHECK(first.code == 0);
    CHECK(first.json().value(QStringLiteral("tables_made_anew")).toBool());
    CHECK(QString::fromUtf8(first.err).contains(QStringLiteral("另一套规则")));
    CHECK_FALSE(verify().json().value(QStringLiteral("tables_made_anew")).toBool());
    const Answer back = Ctl::plain(on(ctl, "verify"));
    CHECK(back.code == 0);
    CHECK(back.json().value(QStringLiteral("tables_made_anew")).toBool());
    writeFile(resources.file("calendar/state-council.json"),
              bytesOf(resources.file("calendar/state-council.json")) + "\n");
    writeFile(file, bytesOf(QStringLiteral(ONEDOOR_SOURCE "/resources/rules/petition.json")));
    CHECK(verify().json().value(QStringLiteral("tables_made_anew")).toBool());
}

TEST_CASE("Whatever the umask, what the program makes is its user's alone")
{
    const mode_t before = ::umask(0);
    {
        Ctl ctl;
        const QString code = ctl.registered(2);
        const QByteArray inputs =
            R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})";
        CHECK(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                      inputs)
                  .code == 0);
        const QString pdf = ctl.file("notice.pdf");
        writeFile(pdf, "an older one, readable by all");
        REQUIRE(::chmod(QFile::encodeName(pdf).constData(), 0644) == 0);
        CHECK(ctl.run({QStringLiteral("form"), code, QStringLiteral("acceptance-notice"),
                       QStringLiteral("--pdf"), pdf})
                  .code == 0);
        CHECK(ctl.run({QStringLiteral("attach"), code, pdf}).code == 0);
        CHECK(ctl.run({QStringLiteral("backup"), ctl.data() + QStringLiteral("/shelf")}).code == 0);
        CHECK(QFile::permissions(pdf) ==
              (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        const QStringList open = openIn(ctl.data());
        INFO(open.join(u'\n').toStdString());
        CHECK(open.isEmpty());
    }
    ::umask(before);
}

TEST_CASE("A program that falls leaves no core, though the system allows one")
{
    Ctl ctl;
    int input[2];
    REQUIRE(::pipe(input) == 0);
    const QByteArray program = ONEDOOR_BINARY "/bin/onedoorctl";
    const QByteArray data = ctl.data().toUtf8();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(input[0], 0);
        ::close(input[1]);
        rlimit all{};
        ::getrlimit(RLIMIT_CORE, &all);
        all.rlim_cur = all.rlim_max;
        ::setrlimit(RLIMIT_CORE, &all);
        ::execl(program.constData(), program.constData(), "--data", data.constData(), "register",
                "-", nullptr);
        ::_exit(127);
    }
    REQUIRE(child > 0);
    // It waits for its input when it has opened the store, long after it has begun.
    const QString proc = QStringLiteral("/proc/%1/").arg(child);
    const QString store = ctl.data() + QStringLiteral("/store.db-wal");
    for (int i = 0; i < 3000 && !QFile::exists(store); ++i)
        ::usleep(10'000);
    REQUIRE(QFile::exists(store));
    const QByteArray limits = bytesOf(proc + QStringLiteral("limits"));
    const qsizetype at = limits.indexOf("Max core file size");
    REQUIRE(at >= 0);
    const QByteArray line = limits.mid(at, limits.indexOf('\n', at) - at).simplified();
    CHECK(line == "Max core file size 0 0 bytes");
    REQUIRE(::kill(child, SIGSEGV) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK_FALSE(WCOREDUMP(status));
    ::close(input[0]);
    ::close(input[1]);
}
