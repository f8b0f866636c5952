// 文书登记簿: a board over every number ever given.
#include "core/desk/board_files.h"
#include "core/desk/record_files.h"
#include "core/store/boards.h"
#include "core/store/query.h"
#include "tests/desk/paper_front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Registry : PaperFront {
    /// The rows under these chips, each as "column=value" of what is asked for.
    QStringList listed(const QStringList &chips, const QString &column)
    {
        const auto kinds = RecordFiles::load(resources(), {});
        const auto files = BoardFiles::load(resources(), {}, kinds->kinds);
        const BoardSpec *spec = files->find(QStringLiteral("papers"));
        REQUIRE(spec);
        const auto boards = Boards::open(folder(), *KeyFile(folder()).open());
        REQUIRE(boards);
        const auto rows = boards->page(*spec, {clock.today(), QStringLiteral("李敏"), chips}, 100);
        REQUIRE(rows);
        QStringList found;
        for (const BoardRow &row : *rows) {
            for (int i = 0; i < spec->columns.size(); ++i) {
                if (spec->columns[i].name == column)
                    found << row.cells[i].toString();
            }
        }
        return found;
    }
    QString issued(int line)
    {
        const auto paper = papers.issue(accepted(line).id, QStringLiteral("acceptance-notice"), {});
        REQUIRE(paper);
        return paper->number;
    }
};

} // namespace

TEST_CASE("The register lists every number, void ones with their reason, the newest first",
          "[boards]")
{
    Registry here;
    const QString first = here.issued(0), second = here.issued(1), third = here.issued(2);
    REQUIRE(here.papers.voidDocument(second, QStringLiteral("打印错误")).ok());
    REQUIRE(here.papers.notePrint(third, QStringLiteral("HP"), 7, 1, QStringLiteral("completed")));

    CHECK(here.listed({}, QStringLiteral("number")) == QStringList{third, second, first});
    CHECK(here.listed({QStringLiteral("void")}, QStringLiteral("voided")) ==
          QStringList{QStringLiteral("打印错误")});
    CHECK(here.listed({QStringLiteral("unprinted")}, QStringLiteral("number")) ==
          QStringList{first});
    CHECK(here.listed({QStringLiteral("unserved")}, QStringLiteral("number")) ==
          QStringList{third, first});
    CHECK(here.listed({QStringLiteral("gaps")}, QStringLiteral("number")).isEmpty());
}

TEST_CASE("A number that nobody has a paper of is told at the next one", "[boards]")
{
    Registry here;
    const QString first = here.issued(0), second = here.issued(1), third = here.issued(2);
    {
        const auto raw = Connection::open(here.folder() + QStringLiteral("/store.db"),
                                          *KeyFile(here.folder()).open(), OpenMode::ReadWrite);
        REQUIRE(raw);
        Query gone(**raw, QStringLiteral("DELETE FROM document WHERE number = ?"), second);
        gone.next();
        REQUIRE_FALSE(gone.error());
    }
    CHECK(here.listed({QStringLiteral("gaps")}, QStringLiteral("number")) == QStringList{third});
    CHECK(here.listed({QStringLiteral("gaps")}, QStringLiteral("gap")) ==
          QStringList{QStringLiteral("1")});
}
