// Scans go into their matters by the codes on their pages; what tells nothing waits in the tray.
#include "core/desk/attaching.h"
#include "core/desk/file_kind.h"
#include "core/desk/scans.h"
#include "core/paper/joined.h"
#include "core/paper/page_codes.h"
#include "tests/desk/paper_front.h"

#include <QBuffer>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

using Run = ScanRun::State;

/// What comes off a scanner, in a folder of its own.
struct Scanner {
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QTemporaryDir folder;
};

QByteArray joined(const QList<QByteArray> &papers)
{
    JoinedPapers all(false);
    for (const QByteArray &paper : papers)
        REQUIRE(all.add(paper).ok());
    QByteArray bytes;
    QBuffer to(&bytes);
    to.open(QIODevice::WriteOnly);
    REQUIRE(all.write(to).ok());
    return bytes;
}

/// A page that says nothing.
QByteArray plainPage()
{
    return QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                      "trailer<</Root 1 0 R>>\n");
}

QList<ScanRun> taken(PaperFront &front, const QString &path)
{
    const auto runs = Scans(front.workplace(), front.papers).take(path);
    REQUIRE(runs.ok());
    return *runs;
}

} // namespace

TEST_CASE("A stack is split by the codes; each run becomes an attachment of its matter, once")
{
    PaperFront front;
    const Registered first = front.accepted(1);
    const Registered second = front.accepted(2);
    const QString form = QStringLiteral("acceptance-notice");
    const auto one = front.papers.issue(first.id, form, {});
    const auto two = front.papers.issue(second.id, form, {});
    REQUIRE(one.ok());
    REQUIRE(two.ok());
    const Scanner scanner;
    const QString stack =
        scanner.put(QStringLiteral("叠\n1.pdf"),
                    joined({plainPage(), one->pdf, plainPage(), two->pdf}));

    const auto runs = taken(front, stack);
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].state == Run::Tray);
    CHECK(runs[0].pages == 1);
    CHECK(runs[0].file == QStringLiteral("叠_1.pdf"));
    CHECK(runs[1].state == Run::ToServe);
    CHECK(runs[1].code == first.code.text());
    CHECK(runs[1].number == one->number);
    CHECK(runs[1].pages == one->pages + 1); // the page behind it is its own
    CHECK(runs[2].code == second.code.text());
    const auto kept = front.desk->petition(first.id)->intake.attachments;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].name == one->number + QStringLiteral("（扫描）.pdf"));

    for (const ScanRun &again : taken(front, stack))
        CHECK(again.seenBefore);
    CHECK(front.desk->petition(first.id)->intake.attachments.size() == 1);
}

TEST_CASE("What waits in the tray is given to a matter, once")
{
    PaperFront front;
    const Registered petition = front.registered(1);
    const Scanner scanner;
    const auto run = taken(front, scanner.put(QStringLiteral("a.pdf"), plainPage())).first();
    Scans scans(front.workplace(), front.papers);
    REQUIRE(scans.list()->size() == 1);
    CHECK(scans.assign(run.id, QStringLiteral("nothing")).error().reason != Reason::AlreadyDone);
    REQUIRE(scans.list()->size() == 1);
    REQUIRE(scans.assign(run.id, petition.code.text()).ok());
    CHECK(scans.list()->isEmpty());
    CHECK(scans.list(true)->size() == 1);
    CHECK(front.desk->petition(petition.id)->intake.attachments.size() == 1);
    CHECK(scans.assign(run.id, petition.code.text()).error().reason == Reason::AlreadyDone);
}

TEST_CASE("Bad files come to the tray or are refused with a sentence, and stop nothing")
{
    PaperFront front;
    const Scanner scanner;
    const auto broken = taken(front, scanner.put(QStringLiteral("b.pdf"), "%PDF-1.7 cut")).first();
    CHECK(broken.state == Run::Tray);
    CHECK(broken.why.contains(QStringLiteral("损坏")));
    const auto program = taken(front, scanner.put(QStringLiteral("p.pdf"), "MZ\x90")).first();
    CHECK(program.state == Run::Refused);
    const auto text = taken(front, scanner.put(QStringLiteral("t.pdf"), "words")).first();
    CHECK(text.state == Run::Refused);
    QFile large(scanner.put(QStringLiteral("l.pdf"), "%PDF-1.7"));
    REQUIRE(large.resize(1'000'000'000)); // a hole
    CHECK(taken(front, large.fileName()).first().state == Run::Refused);
    CHECK(Scans(front.workplace(), front.papers).list()->size() == 1);
}

TEST_CASE("What a file is, its content says; a program is refused, another ending is noted")
{
    PaperFront front;
    const PetitionId id = front.registered(1).id;
    const auto attach = [&](const char *name, QByteArray content) {
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        return Attaching(front.workplace()).attach(id, buffer, QString::fromUtf8(name), {});
    };
    CHECK(attach("照片.jpg", QByteArray("MZ\x90\0", 4)).error().reason == Reason::NotAllowed);
    CHECK(attach("说明.bat", "del").error().reason == Reason::NotAllowed);
    CHECK(attach("合同.pdf", "\xFF\xD8\xFF\xE0").value().note.contains(QStringLiteral("JPEG")));
    CHECK(attach("合同2.pdf", "%PDF-1.7").value().note.isEmpty());
    CHECK(kindOf("\0\0\0\x18"
                 "ftypheic") == FileKind::Other); // a literal ends at its first zero
    CHECK(kindOf(QByteArray("\0\0\0\x18"
                            "ftypheic",
                            12)) == FileKind::Heic);
}
