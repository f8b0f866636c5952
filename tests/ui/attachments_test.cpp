// Large files are kept while work goes on: the foot says how far, and stops it.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"

#include "ui/pages/petition_detail_page.h"
#include "ui/shell/status_footer.h"

#include <QDirIterator>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

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
