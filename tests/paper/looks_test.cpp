// What the forms look like: page by page against kept pictures, and the same in front of any
// screen.
#include "tests/paper/support.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdlib>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString golden = QStringLiteral(ONEDOOR_SOURCE "/tests/paper/golden");
constexpr int muchDifferent = 77;        // of 255: 30 %
constexpr double differentShare = 0.002; // of a page's pixels

/// The pages of a form's sample as grey pictures, 80 dots an inch.
QStringList picturesOf(const QByteArray &id, const QTemporaryDir &folder)
{
    const QString prefix = folder.filePath(QString::fromLatin1(id));
    const Output made = run(QStringLiteral("pdftoppm"),
                            {QStringLiteral("-r"), QStringLiteral("80"), QStringLiteral("-gray"),
                             QStringLiteral("-png"), QStringLiteral("%1"), prefix},
                            rendered(form(id), sample(id)).pdf);
    REQUIRE(made.exitCode == 0);
    return QDir(folder.path())
        .entryList({QString::fromLatin1(id) + QStringLiteral("-*.png")}, QDir::Files, QDir::Name);
}

double shareOfDifferentPixels(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > muchDifferent;
    }
    return double(different) / (a.width() * a.height());
}

QByteArray digestsOn(const QString &program, const QStringList &arguments,
                     const QList<std::pair<QString, QString>> &surroundings)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : surroundings)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

TEST_CASE("Every page of every form looks as it was approved")
{
    // To approve a change: run with ONEDOOR_APPROVE set, look at the pictures, commit them.
    const bool approving = qEnvironmentVariableIsSet("ONEDOOR_APPROVE");
    QTemporaryDir folder;
    int pages = 0;
    for (const QByteArray &id : formIds()) {
        for (const QString &name : picturesOf(id, folder)) {
            INFO(name.toStdString());
            ++pages;
            const QString kept = golden + u'/' + name;
            if (approving) {
                QFile::remove(kept);
                REQUIRE(QFile::copy(folder.filePath(name), kept));
            }
            const QImage approved(kept);
            REQUIRE_FALSE(approved.isNull());
            CHECK(shareOfDifferentPixels(QImage(folder.filePath(name)), approved) <=
                  differentShare);
        }
    }
    CHECK(pages == QDir(golden).entryList({QStringLiteral("*.png")}, QDir::Files).size());
}

TEST_CASE("The same bytes offscreen and in front of a scaled screen")
{
    const QString program = QStringLiteral(ONEDOOR_BINARY "/bin/paper_render");
    const QByteArray offscreen =
        digestsOn(program, {}, {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}});
    const QByteArray screen = digestsOn(QStringLiteral("xvfb-run"), {QStringLiteral("-a"), program},
                                        {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")},
                                         {QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("1.5")},
                                         {QStringLiteral("QT_FONT_DPI"), QStringLiteral("144")},
                                         {QStringLiteral("TZ"), QStringLiteral("Asia/Urumqi")}});
    CHECK(offscreen.count('\n') == formIds().size());
    CHECK(offscreen == screen);
}
