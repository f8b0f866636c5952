// Damage by command: named, with a code of its own, and nothing printed that is not whole.
#include "tests/app/one_sentence.h"

#include <QDir>

using namespace onedoor::test;

TEST_CASE("A damaged key file, or a file of the program's own, gives code 3 and is named so")
{
    const Ctl ctl;
    QFile keys(ctl.data() + QStringLiteral("/keys.json"));
    REQUIRE(keys.open(QIODevice::WriteOnly));
    keys.write("garbage");
    keys.close();
    for (const char *line : {"find 物业", "verify", "keys list", "backup shelf"})
        CHECK(ctl.run(words(line)).code == 3);
    QTemporaryDir resources;
    REQUIRE(QDir(resources.path()).mkpath(QStringLiteral("schema")));
    for (const char *line : {"workday add 2026-09-18 5", "forms"}) {
        const Answer answer = Ctl::plain(
            words(line), {}, {{QStringLiteral("ONEDOOR_RESOURCES"), resources.path().toUtf8()}});
        INFO(answer.err.toStdString());
        CHECK(answer.code == 3);
        // The folder bears a name made up by chance, which may read like anything.
        CHECK(isSentence(QString::fromUtf8(answer.err).remove(resources.path()), words(line)));
    }
}

TEST_CASE("A damaged store gives code 3 from every command that opens it")
{
    const Ctl ctl;
    const QString code = ctl.registered(2);
    QFile store(ctl.data() + QStringLiteral("/store.db"));
    REQUIRE(store.open(QIODevice::ReadWrite));
    const qint64 size = store.size();
    REQUIRE(size > 8192);
    for (qint64 at = 24; at < size; at += 4096) { // the log is written back when a program ends
        store.seek(at);
        store.write(QByteArray(2000, '\x5a'));
    }
    store.close();
    for (const char *line : {"find 物业", "show CODE", "do CODE --list", "similar CODE",
                             "suggest CODE", "learn", "due", "explain CODE mediation-month",
                             "forms CODE", "ticket list", "sync status", "settings", "rebuild",
                             "verify", "register -", "verify-paper OD1:CODE/1/2", "keys protect"}) {
        QStringList arguments = words(line);
        arguments.replaceInStrings(QStringLiteral("CODE"), code);
        const Answer answer = ctl.run(arguments);
        INFO(line << answer.err.toStdString());
        CHECK(answer.code == 3);
        CHECK(isSentence(QString::fromUtf8(answer.err), arguments));
        CHECK(answer.out.isEmpty());
    }
}
