// Scans go into their matters by the codes on their pages; what tells nothing waits in the tray.
#include "core/desk/attaching.h"
#include "core/desk/blanks.h"
#include "core/desk/file_kind.h"
#include "core/desk/scans.h"
#include "core/desk/settled_files.h"
#include "core/paper/joined.h"
#include "core/paper/page_codes.h"
#include "tests/desk/paper_front.h"

#include <QBuffer>
#include <QImage>

#define POINTERHOLDER_TRANSITION 4 // without it qpdf warns of its own old class
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <qrencode.h>

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

/// As anybody's printer makes it.
QByteArray pictureOfCode(const QString &text)
{
    QRcode *code = QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M);
    REQUIRE(code);
    constexpr int margin = 8;
    QImage small(code->width + 2 * margin, code->width + 2 * margin, QImage::Format_RGB32);
    small.fill(Qt::white);
    for (int at = 0; at < code->width * code->width; ++at) {
        if (code->data[at] & 1)
            small.setPixelColor(margin + at % code->width, margin + at / code->width, Qt::black);
    }
    QRcode_free(code);
    QByteArray bytes;
    QBuffer to(&bytes);
    to.open(QIODevice::WriteOnly);
    REQUIRE(small.scaled(small.size() * 6).save(&to, "PNG"));
    return bytes;
}

QList<ScanRun> taken(PaperFront &front, const QString &path)
{
    const auto runs = Scans(front.workplace(), front.papers).take(path);
    REQUIRE(runs.ok());
    return *runs;
}

} // namespace

TEST_CASE("A blank written on by hand waits in the tray under its own number")
{
    PaperFront front;
    Blanks blanks(front.workplace(), front.fonts);
    const auto printed = blanks.print(QStringLiteral("acceptance-notice"), 1);
    REQUIRE(printed.ok());
    const Scanner scanner;
    const auto runs = taken(front, scanner.put(QStringLiteral("手写.pdf"), printed->pdf));
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].state == Run::Tray);
    CHECK(runs[0].number == printed->numbers.first());
    CHECK(runs[0].why.contains(printed->numbers.first()));
}

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
    const QString stack = scanner.put(QStringLiteral("叠\n1.pdf"),
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

TEST_CASE("Another centre's code goes to the tray and says so; a void paper is kept")
{
    PaperFront front;
    PaperFront other; // another centre's store
    const Registered ours = front.accepted(1);
    const auto paper = front.papers.issue(ours.id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(paper.ok());
    const Scanner scanner;
    const QString scan = scanner.put(QStringLiteral("a.pdf"), paper->pdf);
    const auto foreign = taken(other, scan).first();
    CHECK(foreign.state == Run::Tray);
    CHECK(foreign.why.contains(QStringLiteral("不在本机登记簿")));

    REQUIRE(front.papers.voidDocument(paper->number, QStringLiteral("写错了")).ok());
    const auto voided = taken(front, scan).first();
    CHECK(voided.state == Run::Filed); // nothing to be served
    CHECK(voided.why.contains(QStringLiteral("已作废")));
    CHECK(front.desk->petition(ours.id)->intake.attachments.size() == 1);
}

TEST_CASE("A forged code is told from the register; the scan waits for somebody to look")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto paper = front.papers.issue(petition.id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(paper.ok());
    const auto row = front.workplace().store.documents.byNumber(paper->number);
    REQUIRE(row.ok());
    const QString code = petition.code.text();
    const Scanner scanner;
    const auto forged =
        taken(front,
              scanner.put(QStringLiteral("f.png"),
                          pictureOfCode(Papers::qrText(code, paper->number, QString(64, u'0')))))
            .first();
    CHECK(forged.state == Run::Tray);
    CHECK(forged.why.contains(QStringLiteral("伪造")));
    CHECK(front.desk->petition(petition.id)->intake.attachments.isEmpty());
    const auto genuine =
        taken(front,
              scanner.put(QStringLiteral("g.png"),
                          pictureOfCode(Papers::qrText(code, paper->number, row->snapshotHash))))
            .first();
    CHECK(genuine.state == Run::ToServe);
}

TEST_CASE("A stop between the steps leaves a scan that is taken up again, once")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto paper = front.papers.issue(petition.id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(paper.ok());
    const Scanner scanner;
    const QString scan = scanner.put(QStringLiteral("a.pdf"), paper->pdf);
    Scans scans(front.workplace(), front.papers);
    const auto stopped = scans.take(scan, [](qint64, qint64) { return false; });
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK(scans.list(true)->isEmpty());

    const ScanRun whole = taken(front, scan).first();
    REQUIRE(whole.state == Run::ToServe);
    // As a stop leaves the row that comes before the matter.
    auto row = front.workplace().store.drafts.all(QStringLiteral("scan"))->first();
    row.content.insert(QStringLiteral("state"), QStringLiteral("tray"));
    row.content.insert(QStringLiteral("why"), QString());
    row.content.insert(QStringLiteral("attachment"), QString());
    REQUIRE(front.workplace().store.drafts.save(row).ok());
    const ScanRun again = taken(front, scan).first();
    CHECK(again.state == Run::ToServe);
    CHECK(again.attachment == whole.attachment);
    CHECK(front.desk->petition(petition.id)->intake.attachments.size() == 1);
    CHECK(scans.list(true)->size() == 1);
}

TEST_CASE("A locked PDF waits in the tray with its reason")
{
    PaperFront front;
    const Scanner scanner;
    const QString open = scanner.put(QStringLiteral("o.pdf"), plainPage());
    const QString locked = scanner.folder.filePath(QStringLiteral("锁.pdf"));
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(QFile::encodeName(open).constData());
    QPDFWriter writer(pdf, QFile::encodeName(locked).constData());
    writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const auto run = taken(front, locked).first();
    CHECK(run.state == Run::Tray);
    CHECK(run.why.contains(QStringLiteral("打开密码")));
}

TEST_CASE("A file over its bound is refused before a byte of it is kept")
{
    PaperFront front;
    const PetitionId id = front.registered(1).id;
    const Scanner scanner;
    QFile film(scanner.put(QStringLiteral("长.mp4"), "film"));
    REQUIRE(film.resize(2LL * 1024 * 1024 * 1024 + 1)); // a hole
    REQUIRE(film.open(QIODevice::ReadOnly));
    const auto kept = Attaching(front.workplace()).attach(id, film, film.fileName(), {});
    CHECK(kept.error().reason == Reason::TooLarge);
    const Attachment large{
        QStringLiteral("更长.mp4"), QString(64, u'a'), 20LL * 1024 * 1024 * 1024 + 1, {}};
    CHECK(Attaching(front.workplace()).name(id, large).error().reason == Reason::TooLarge);
    CHECK(front.desk->petition(id)->intake.attachments.isEmpty());
}

TEST_CASE("A file is settled when two looks find it alike and nobody writes it")
{
    const Scanner scanner;
    const QString path = scanner.put(QStringLiteral("a.pdf"), "%PDF-1.7 half");
    SettledFiles files;
    CHECK(files.look({path}).isEmpty()); // a first look
    QFile more(path);
    REQUIRE(more.open(QIODevice::Append));
    CHECK(SettledFiles::isBeingWritten(path));
    CHECK(files.look({path}).isEmpty());
    more.write(" whole");
    more.close();
    CHECK_FALSE(SettledFiles::isBeingWritten(path));
    CHECK(files.look({path}).isEmpty()); // it grew
    CHECK(files.look({path}) == QStringList{path});
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
