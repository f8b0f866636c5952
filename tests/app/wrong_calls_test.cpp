// Every command, called wrongly in many ways: the exit code, one sentence, nothing done.
#include "tests/app/one_sentence.h"

#include <QDir>
#include <QRegularExpression>

#include <sys/stat.h>

using namespace onedoor::test;

namespace
{

struct WrongCall {
    int code;
    const char *line; ///< words parted by blanks; CODE, TEXT, DIR, FIFO, BIN stand for real ones
    const char *input = "";
};

const WrongCall wrongCalls[] = {
    // no command, or one that is none
    {2, ""},
    {2, "nonsense"},
    {2, "--nonsense find 张"},
    {2, "--limit"},
    {2, "help nonsense"},
    {2, "--now 2026-13-01T00:00:00+08:00 learn"},
    {2, "--now 2199-01-01T00:00:00+08:00 learn"},
    {2, "--now morgen verify"},
    {2, "--operator"},
    {2, "--json=yes find 张"},
    {2, "--data"},
    // options that mean nothing, are another command's, are given twice, lack a value
    {2, "find 张 --limit abc"},
    {2, "find 张 --limit -5"},
    {2, "find 张 --limit 1e3"},
    {2, "find 张 --limit 99999999999999999999"},
    {2, "find 张 --limit"},
    {2, "find 张 --limit=--all"},
    {2, "find 张 --offset x"},
    {2, "find 张 --offset -1"},
    {2, "find 张 --type 没有这种"},
    {2, "find 张 --state sleeping"},
    {2, "find 张 --state registered,"},
    {2, "find 张 --order size"},
    {2, "find 张 --from tomorrow"},
    {2, "find 张 --from 2026-02-30"},
    {2, "find 张 --to 0001-01-01"},
    {2, "find 张 --from 2026-03-02 --to 2026-03-01"},
    {2, "find"},
    {2, "find --limit 5"},
    {2, "find 张 --limit 5 --limit 6"},
    {2, "find 张 --atomic"},
    {2, "find 张 --overdue=yes"},
    {2, "show"},
    {2, "show CODE CODE"},
    {2, "show CODE --limit 5"},
    {2, "show CODE --nonsense"},
    {1, "show 123"},
    {1, "show 350211001-261123-A1-0001-?"},
    {1, "show 350211001-261123-A9-0009-K"},
    {2, "do CODE"},
    {2, "do CODE accept"},
    {2, "do CODE accept - - "},
    {2, "do CODE sing -"},
    {2, "do CODE accept - --list"},
    {2, "do --list"},
    {1, "do CODE accept -", "{"},
    {1, "do CODE accept -", "[]"},
    {1, "do CODE accept -", "{\"route\":5}"},
    {1, "do CODE accept -"},
    {1, "do CODE accept -", "{\"colour\":\"blue\"}"},
    {1, "do CODE accept BIN"},
    {1, "do CODE accept DIR"},
    {1, "do CODE accept FIFO"},
    {1, "do CODE accept /nowhere/x.json"},
    {1, "do CODE accept /dev/zero"},
    {1, "do CODE register -", "{}"},
    {2, "do CODE --all"},
    {2, "acts sing"},
    {2, "acts check a b"},
    {1, "acts check /nowhere"},
    {2, "route"},
    {1, "route 123"},
    {2, "orphans now"},
    {2, "account"},
    {1, "account 123"},
    {1, "account CODE --xlsx /nowhere/x.xlsx"},
    {2, "tasks --until soon"},
    {2, "tasks --owner"},
    {2, "serve 1"},
    {2, "serve 1 --how V1 --to 王秀兰"},
    {2, "serve 1 --how V1 --to 王秀兰 --on soon"},
    {1, "serve 没有〔2026〕9号 --how V1 --to 王秀兰 --on 2026-11-23"},
    {2, "similar"},
    {2, "similar CODE --text TEXT"},
    {2, "similar --text"},
    {1, "similar --text DIR"},
    {1, "similar --text BIN"},
    {1, "similar --text FIFO"},
    {1, "similar --text /dev/zero"},
    {2, "suggest"},
    {2, "suggest CODE CODE"},
    {1, "suggest --text DIR"},
    {1, "suggest 1"},
    {2, "learn now"},
    {2, "learn --limit 5"},
    {2, "due --until never"},
    {2, "due --until 20261231"},
    {2, "due soon"},
    {2, "due --overdue --overdue"},
    {2, "explain CODE"},
    {1, "explain CODE no-such-deadline"},
    {2, "explain CODE a b"},
    {2, "check-id"},
    {2, "check-id nonsense 1"},
    {1, "check-id resident-id 110105199001010012"},
    {1, "check-id petition-code 12"},
    {1, "check-id mobile abc"},
    {2, "check-id uscc 1 2"},
    {2, "workday add 2026-09-18 -2147483648"},
    {2, "workday add 2026-09-18 999999999"},
    {2, "workday add tomorrow 5"},
    {2, "workday add 2026-09-18 5.5"},
    {2, "workday add 9999-12-31 5"},
    {2, "workday count 2026-09-18 9999-12-31"},
    {2, "workday count 0001-01-01 2026-09-18"},
    {2, "workday"},
    {2, "workday multiply 2026-09-18 5"},
    {2, "workday add 2026-09-18"},
    {2, "deadline --rule petition-handle"},
    {2, "deadline --from 2026-03-02"},
    {1, "deadline --rule no-such-rule --from 2026-03-02"},
    {2, "deadline x --rule a --from 2026-03-02"},
    {1, "deadline --rule petition-handle --from 2026-03-02 --pause yesterday"},
    {1, "deadline --rule petition-handle --from 2026-03-02 --pause 2026-03-05..2026-03-04"},
    {1, "deadline --rule petition-handle --from 2026-03-02 --pause 2026-03-05..9999-03-04"},
    {2, "forms CODE CODE"},
    {2, "forms --pdf x"},
    {1, "forms 77"},
    {2, "form CODE"},
    {2, "form CODE acceptance-notice --preview"},
    {1, "form CODE no-such-form"},
    {1, "form CODE acceptance-notice"},
    {1, "form CODE acceptance-notice --inputs DIR"},
    {2, "form CODE acceptance-notice --printer x"},
    {2, "reprint 1"},
    {1, "reprint 没有〔2026〕9号 --pdf DIR/x.pdf"},
    {2, "reprint --pdf x.pdf"},
    {2, "void 1"},
    {1, "void 没有〔2026〕9号 --reason 错"},
    {2, "void 1 --reason"},
    {2, "verify-paper"},
    {1, "verify-paper nonsense"},
    {1, "verify-paper OD1:1/2/3"},
    {2, "ticket"},
    {2, "ticket take"},
    {2, "ticket take nothing"},
    {2, "ticket call"},
    {2, "ticket list 5"},
    {2, "ticket sell"},
    {1, "ticket call 1号窗口"},
    {2, "record"},
    {2, "record unit"},
    {2, "record unit sell"},
    {2, "record unit put"},
    {2, "record unit list 5"},
    {2, "record unit list --reason x"},
    {2, "record unit show"},
    {2, "record unit retire 法院"},
    {1, "record ship list"},
    {1, "record unit show 没有这个单位"},
    {1, "record unit retire 没有这个单位 --reason 撤销"},
    {1, "record unit put DIR"},
    {1, "record unit do 法院 answer DIR"},
    {2, "sync now"},
    {2, "sync status --once"},
    {2, "sync connect"},
    {1, "sync connect nonsense"},
    {1, "sync --once"},
    {1, "sync connect dbname=a"},
    {2, "hub"},
    {2, "hub check"},
    {2, "hub dance x"},
    {1, "hub check nonsense"},
    {2, "hub enrol host=127.0.0.1"},
    {2, "hub install x --station A1"},
    {2, "hub supervisor x --login a"},
    {4, "hub check host=127.0.0.1,port=1"},
    {4, "hub install host=127.0.0.1,port=1"},
    {4, "hub enrol host=127.0.0.1,port=1 --station A2"},
    {4, "hub supervisor host=127.0.0.1,port=1 --login a --path 35"},
    {2, "attach CODE"},
    {1, "attach CODE DIR"},
    {1, "attach CODE FIFO"},
    {1, "attach CODE /nowhere/x"},
    {1, "attach 5 TEXT"},
    {2, "attach CODE TEXT --note"},
    {2, "attachment CODE x"},
    {1, "attachment CODE x --out DIR/y"},
    {2, "attachment CODE --out DIR/y"},
    {2, "keys"},
    {2, "keys add"},
    {2, "keys sell x"},
    {2, "keys keyring maybe"},
    {2, "keys list --pdf x"},
    {1, "keys remove 谁"},
    {1, "keys change 谁"},
    {2, "settings no.such"},
    {2, "settings centre.phone 1 2"},
    {1, "settings backup.hours soon"},
    {1, "settings backup.hours -1"},
    {2, "verify now"},
    {2, "verify --fast"},
    {2, "rebuild x"},
    {2, "backup"},
    {2, "backup a b"},
    {1, "backup TEXT"},
    {2, "restore x"},
    {2, "restore --into x"},
    {1, "restore /nowhere/store.db --into DIR/new"},
    {2, "salvage x"},
    {2, "salvage --record-anyway --backup x"},
    {2, "init"},
    {2, "init --centre 1 --name x"},
    {2, "init --centre 350211001 --name 中心 --station A1 extra"},
    {1, "init --centre 350211001 --name 中心 --station A1"},
    {1, "init --centre 12 --name 中心 --station A1"},
    {2, "register"},
    {2, "register - --limit 5"},
    {1, "register DIR"},
    {1, "register FIFO"},
    {1, "register /nowhere/x.jsonl"},
    {1, "register /dev/zero"},
    {2, "register - - "},
    {2, "import TEXT"},
    {2, "import --format pdf TEXT"},
    {2, "import --format csv"},
    {1, "import --format csv DIR"},
    {1, "import --format csv TEXT --map DIR"},
    {1, "import --format xlsx FIFO"},
};

class Wrong : public Ctl
{
public:
    Wrong() : m_code(registered(2))
    {
        QDir().mkpath(file("folder"));
        write("text.txt", "小区地下车库漏水\n");
        write("binary.bin", QByteArray("\0\xff\xfe\0{\"a\":1}", 11));
        REQUIRE(mkfifo(qPrintable(file("pipe")), 0600) == 0);
    }

    /// As typed; the last word may go on after a comma, as in host=…,port=….
    QStringList arguments(const char *line) const
    {
        QStringList all;
        for (QString word : QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith(QStringLiteral("host=")))
                word = word.replace(u',', u' ') + QStringLiteral(" dbname=hub connect_timeout=2");
            const QList<std::pair<const char *, QString>> real{{"CODE", m_code},
                                                               {"TEXT", file("text.txt")},
                                                               {"DIR", file("folder")},
                                                               {"FIFO", file("pipe")},
                                                               {"BIN", file("binary.bin")}};
            for (const auto &[name, value] : real)
                word.replace(QRegularExpression(QStringLiteral("^%1\\b").arg(QLatin1String(name))),
                             value);
            all << word;
        }
        return all;
    }
    QString code() const { return m_code; }

private:
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QString m_code;
};

} // namespace

TEST_CASE("Each wrong call of each command ends with its code and one sentence, and does nothing")
{
    const Wrong ctl;
    const QByteArray before = ctl.run(words("find --state registered")).out;
    for (const WrongCall &call : wrongCalls) {
        const QStringList arguments = ctl.arguments(call.line);
        const bool global = QByteArray(call.line).startsWith("--") || !*call.line;
        const QStringList data{QStringLiteral("--data"), ctl.data()};
        const Answer answer =
            global ? Ctl::plain(data + arguments, call.input) : ctl.run(arguments, call.input);
        INFO(call.line << "\n" << answer.err.toStdString());
        CHECK(answer.code == call.code);
        CHECK(isSentence(QString::fromUtf8(answer.err), arguments));
        if (!QByteArray(call.line).startsWith("hub check host")) // its findings are its result
            CHECK(answer.out.isEmpty());
    }
    CHECK(ctl.run(words("find --state registered")).out == before);
    CHECK(ctl.run({QStringLiteral("verify")}).code == 0);
}
