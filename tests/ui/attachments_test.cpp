// Large files are kept while work goes on: the foot says how far, and stops it.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"

#include "ui/models/attachment_copies.h"
#include "ui/pages/intake_files.h"
#include "ui/pages/intake_page.h"
#include "ui/pages/papers_column.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/shell/status_footer.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A matter in front, and the foot of the window below it.
struct Sheet {
    explicit Sheet(Bench &bench, const PetitionId &id) : model(*bench.desk), page(model)
    {
        foot.follow(model.attachmentWork());
        for (QWidget *part : {static_cast<QWidget *>(&page), static_cast<QWidget *>(&foot)})
            part->show();
        model.open(id);
        bench.desk->settle();
        REQUIRE(model.petition().id == id);
    }
    QProgressBar *bar() { return foot.findChild<QProgressBar *>(); }
    QPushButton *stop() { return foot.findChild<QPushButton *>(QStringLiteral("stopWork")); }

    PetitionModel model;
    PetitionDetailPage page;
    StatusFooter foot;
};

/// A file that comes as slowly as it is given, as from a tired memory card.
class SlowCard
{
public:
    explicit SlowCard(const QString &path) : m_path(path)
    {
        REQUIRE(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
        m_card = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        REQUIRE(m_card >= 0);
    }
    ~SlowCard() { ::close(m_card); }
    SlowCard(const SlowCard &) = delete;
    SlowCard &operator=(const SlowCard &) = delete;

    const QString &path() const { return m_path; }
    /// As much as there is room for.
    void give() const
    {
        const QByteArray part(16 * 1024, 'f');
        (void)!::write(m_card, part.constData(), size_t(part.size()));
    }

private:
    QString m_path;
    int m_card = -1;
};

QUrl filed(const Bench &bench, const char *name, const QByteArray &content)
{
    QFile made(bench.folder.filePath(QString::fromUtf8(name)));
    REQUIRE(made.open(QIODevice::WriteOnly));
    REQUIRE(made.write(content) == content.size());
    return QUrl::fromLocalFile(made.fileName());
}

bool isDropped(QWidget &onto, const QMimeData &data)
{
    QDragEnterEvent drag(QPoint(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&onto, &drag);
    if (!drag.isAccepted())
        return false;
    QDropEvent drop(QPointF(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QApplication::sendEvent(&onto, &drop);
    return drop.isAccepted();
}

QWidget *focused(Sheet &sheet)
{
    sheet.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&sheet.page));
    sheet.page.firstField()->setFocus();
    return sheet.page.firstField();
}

QPushButton *firstRow(const Sheet &sheet)
{
    return sheet.page.findChild<QPushButton *>(QStringLiteral("attachment"));
}

int modeOf(const QString &path)
{
    struct stat now = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &now) == 0);
    return int(now.st_mode & 0777);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList keptIn(const Bench &bench)
{
    QStringList found;
    QDirIterator all(bench.folder.filePath(QStringLiteral("attachments")),
                     QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

} // namespace

TEST_CASE("A large file that is being kept can be stopped in the foot; nothing of it is kept",
          "[attachments]")
{
    const Chinese chinese;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("楼上漏水"));
    Sheet sheet(bench, id);
    QSignalSpy attached(&sheet.model, &PetitionModel::attached);
    QSignalSpy said(&sheet.page, &PetitionDetailPage::statusChanged);
    const SlowCard card(bench.folder.filePath(QStringLiteral("现场.mp4")));
    QFile next(bench.folder.filePath(QStringLiteral("照片.jpg")));
    REQUIRE(next.open(QIODevice::WriteOnly));

    sheet.model.attach({card.path(), next.fileName()});
    REQUIRE(becomes([&] {
        card.give();
        return sheet.bar()->isVisible();
    }));
    CHECK(sheet.bar()->accessibleName() == QStringLiteral("正在存取附件"));
    CHECK_FALSE(keptIn(bench).isEmpty()); // under a passing name
    QTest::mouseClick(sheet.stop(), Qt::LeftButton);
    REQUIRE(becomes([&] {
        card.give();
        return !said.isEmpty();
    }));
    CHECK(said.last().first().toString() == QStringLiteral("已停止。内容未作改动。"));
    REQUIRE(becomes([&] { return sheet.bar()->isHidden(); }));
    CHECK(attached.isEmpty()); // nor was the second one begun
    CHECK(bench.petition(id).intake.attachments.isEmpty());
    CHECK(keptIn(bench).isEmpty());
}

TEST_CASE("What is kept and what is written out tells how far it is, small files do not",
          "[attachments]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("楼上漏水"));
    Sheet sheet(bench, id);
    QSignalSpy attached(&sheet.model, &PetitionModel::attached);
    QSignalSpy savedOut(&sheet.model, &PetitionModel::savedOut);
    QList<int> told;
    QObject::connect(&sheet.model.attachmentWork(), &BackgroundWork::advanced, &sheet.page,
                     [&told](int percent) { told << percent; });
    const auto file = [&](const char *name, qint64 size) {
        QFile made(bench.folder.filePath(QLatin1String(name)));
        REQUIRE(made.open(QIODevice::WriteOnly));
        REQUIRE(made.write(name) > 0);
        REQUIRE(made.resize(size));
        return made.fileName();
    };
    sheet.model.attach({file("photo", 100'000)});
    REQUIRE(becomes([&] { return attached.size() == 1; }));
    CHECK(told.isEmpty());

    sheet.model.attach({file("film", 6'000'000), file("another", 3'000'000)});
    REQUIRE(becomes([&] { return attached.size() == 3; }));
    REQUIRE(becomes([&] { return sheet.bar()->isHidden(); }));
    CHECK(told.size() > 10);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.contains(66));
    CHECK(told.last() == 100);

    const QString copy = bench.folder.filePath(QStringLiteral("copy"));
    sheet.model.saveOut(bench.petition(id).intake.attachments[1], copy);
    REQUIRE(becomes([&] { return savedOut.size() == 1; }));
    CHECK(QFileInfo(copy).size() == 6'000'000);
    CHECK(told.last() == 100);
    CHECK_FALSE(std::is_sorted(told.begin(), told.end())); // it began anew
}

TEST_CASE("Files dropped onto a matter, or pasted into it, are kept; each refusal is told",
          "[attachments]")
{
    const Chinese chinese;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("楼上漏水"));
    Sheet sheet(bench, id);
    QSignalSpy attached(&sheet.model, &PetitionModel::attached);
    QSignalSpy failed(&sheet.model, &PetitionModel::attachmentFailed);
    QMimeData dropped;
    dropped.setUrls({filed(bench, "合同.pdf", "%PDF-1.7"), filed(bench, "程序.jpg", "MZ and more"),
                     filed(bench, "脚本.bat", "del")});
    CHECK(isDropped(sheet.page, dropped));
    REQUIRE(becomes([&] { return attached.size() == 1 && failed.size() == 2; }));
    REQUIRE(bench.petition(id).intake.attachments.size() == 1);
    const QString told = sheet.page.findChild<Notice *>()->sentence();
    CHECK(told.contains(QStringLiteral("程序.jpg")));
    CHECK(told.contains(QStringLiteral("脚本.bat")));
    CHECK(keptIn(bench).size() == 1);

    auto *copied = new QMimeData;
    copied->setUrls({filed(bench, "照片.png", "\x89PNG\r\n\x1A\n")});
    QApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(focused(sheet), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(becomes([&] { return attached.size() == 2; }));
    CHECK(bench.petition(id).intake.attachments.last().name == QStringLiteral("照片.png"));

    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    QTest::keyClick(focused(sheet), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(becomes([&] { return attached.size() == 3; }));
    CHECK(bench.petition(id).intake.attachments.last().name ==
          QStringLiteral("图片 2026-11-23 09-00-00.png"));

    QApplication::clipboard()->setText(QStringLiteral("只是文字"));
    QTest::keyClick(focused(sheet), Qt::Key_V, Qt::ControlModifier);
    QMimeData words;
    words.setText(QStringLiteral("只是文字"));
    CHECK_FALSE(isDropped(sheet.page, words));
    bench.desk->settle();
    CHECK(attached.size() == 3);
}

TEST_CASE("The list says what an attachment is and who brought it; Enter opens, Ctrl+S saves",
          "[attachments]")
{
    const Chinese chinese;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("楼上漏水"));
    QString opened;
    {
        Sheet sheet(bench, id);
        auto *copies = sheet.page.findChild<AttachmentCopies *>();
        REQUIRE(copies);
        bool opens = true;
        copies->setOpener([&](const QString &file) {
            opened = file;
            return opens;
        });
        sheet.model.attach({filed(bench, "合同.pdf", "%PDF-1.7").toLocalFile()});
        const auto row = [&] { return firstRow(sheet); };
        REQUIRE(becomes([&] { return row() != nullptr; }));
        for (const char *part : {"合同.pdf", "PDF 文件", "11-23 09:00", "李敏"}) {
            INFO(part);
            CHECK(row()->accessibleName().contains(QString::fromUtf8(part)));
        }
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers held) {
            focused(sheet);
            row()->setFocus();
            REQUIRE(row()->hasFocus());
            QTest::keyClick(row(), key, held);
        };
        press(Qt::Key_Return, Qt::NoModifier);
        const auto told = [&] { return sheet.page.findChild<Notice *>()->sentence(); };
        REQUIRE(becomes([&] { return !opened.isEmpty() || !told().isEmpty(); }));
        REQUIRE(told() == QString());
        CHECK(QFileInfo(opened).fileName() == QStringLiteral("合同.pdf"));
        CHECK(modeOf(opened) == 0400);
        CHECK(contentOf(opened) == "%PDF-1.7");
        CHECK_FALSE(opened.startsWith(bench.folder.path())); // a backup would take it along
        const auto looks = bench.at->store().lookups.newest(20);
        REQUIRE(looks.ok());
        CHECK(std::any_of(looks->begin(), looks->end(), [](const auto &look) {
            return look.reason == QStringLiteral("打开附件：合同.pdf");
        }));

        opens = false;
        press(Qt::Key_Return, Qt::NoModifier);
        REQUIRE(becomes([&] { return told().contains(QStringLiteral("合同.pdf")); }));

        auto *column = sheet.page.findChild<PapersColumn *>();
        QObject::disconnect(column, &PapersColumn::copyRequested, nullptr, nullptr); // its dialog
        QSignalSpy saving(column, &PapersColumn::copyRequested);
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(saving.size() == 1);
    }
    CHECK_FALSE(QFile::exists(opened));
    CHECK_FALSE(QFileInfo(opened).dir().exists());
}

TEST_CASE("Files dropped before there is a matter are kept with it once it is registered",
          "[attachments]")
{
    const Chinese chinese;
    Bench bench;
    IntakeModel model(*bench.desk);
    IntakePage page(model);
    auto *files = new IntakeFiles(model, page);
    QStringList said;
    QObject::connect(files, &IntakeFiles::said, &page,
                     [&](Notice::Kind, const QString &sentence) { said << sentence; });
    page.show();
    bench.desk->settle();
    QMimeData dropped;
    dropped.setUrls({filed(bench, "合同.pdf", "%PDF-1.7")});
    QWidget *field = page.firstField();
    REQUIRE(field);
    CHECK(isDropped(*field, dropped)); // not its path as a name
    REQUIRE(said.size() == 1);
    CHECK(said.last().contains(QStringLiteral("合同.pdf")));

    model.startNew(); // somebody else's turn
    REQUIRE(said.size() == 2);
    CHECK(isDropped(page, dropped));
    IntakeForm form;
    form.intake = Bench::intake(QStringLiteral("楼上漏水"));
    model.edit(form);
    model.submit();
    REQUIRE(becomes([&] { return model.stage() == IntakeModel::Stage::Deciding; }));
    const PetitionId id = model.petition().id;
    REQUIRE(becomes([&] { return said.size() == 4; }));
    CHECK(bench.petition(id).intake.attachments.size() == 1);

    QMimeData second;
    second.setUrls({filed(bench, "照片.jpg", "\xFF\xD8\xFF\xE0")});
    CHECK(isDropped(page, second));
    REQUIRE(becomes([&] { return said.size() == 5; }));
    CHECK(bench.petition(id).intake.attachments.size() == 2);
}

TEST_CASE("Attachments stand unclipped in their list, and refusals above it", "[attachments]")
{
    const auto look = GENERATE(Look::Light, Look::Dark);
    const Chinese chinese;
    const Album album;
    Theme theme(*qApp);
    theme.apply({look, TextSize::Standard, {}});
    Bench bench;
    Sheet sheet(bench, bench.registered(QStringLiteral("楼上漏水，多次交涉未果")));
    sheet.page.resize(1296, 650); // of a window of 1366 by 768
    QSignalSpy attached(&sheet.model, &PetitionModel::attached);
    QSignalSpy failed(&sheet.model, &PetitionModel::attachmentFailed);
    QMimeData dropped;
    dropped.setUrls({filed(bench, "现场照片一.jpg", "\xFF\xD8\xFF\xE0"),
                     filed(bench, "合同.pdf", "\xFF\xD8\xFF\xE1"),
                     filed(bench, "程序.jpg", "MZ and more"), filed(bench, "脚本.bat", "del")});
    CHECK(isDropped(sheet.page, dropped));
    REQUIRE(becomes([&] { return attached.size() == 2 && failed.size() == 2; }));
    bench.desk->settle();
    REQUIRE(becomes([&] { return firstRow(sheet) != nullptr; }));
    focused(sheet);
    firstRow(sheet)->setFocus();
    const bool whole = becomes([&] { return clipped(sheet.page).isEmpty(); });
    INFO(clipped(sheet.page).join(QStringLiteral(" | ")).toStdString());
    CHECK(whole);
    CHECK(album.take(sheet.page,
                     QStringLiteral("attachments-%1").arg(int(look)),
                     1.0));
}
