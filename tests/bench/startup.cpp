// From the start of the process to a window that takes keys.
#include "tests/bench/child.h"
#include "tests/bench/measures.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace onedoor::bench
{

namespace
{

constexpr int starts = 9;

/// Milliseconds from the kernel's start of the process to after its first picture.
double oursIn(const QString &folder)
{
    Times taken;
    for (int i = 0; i < starts; ++i) {
        const auto ended = ran(ownProgram("onedoor"), {QStringLiteral("--data"), folder,
                                                       QStringLiteral("--report-ready")});
        if (!ended)
            exit(1);
        const QByteArray said = ended->output.mid(ended->output.indexOf("ready ") + 6);
        taken.add(said.left(said.indexOf('\n')).toDouble() / 1000);
    }
    return taken.median();
}

/// A display nobody sees, with the number 97.
class Display
{
public:
    Display()
    {
        m_server.start(
            QStringLiteral("Xvfb"),
            {name, QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1366x768x24")});
        m_server.waitForStarted();
        for (int i = 0;
             i < 100 && !ran(QStringLiteral("xdotool"), {QStringLiteral("getdisplaygeometry")});
             ++i) {
        }
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    static inline const QString name = QStringLiteral(":97");

private:
    QProcess m_server;
};

/// Until a window of the program is on the display; 0 where it is not installed.
double untilWindow(const QString &program, const QString &title)
{
    Times taken;
    for (int i = 0; i < starts; ++i) {
        QProcess process;
        bool well = false;
        const double seconds = secondsOf([&] {
            process.start(program, QStringList());
            well = process.waitForStarted() &&
                   ran(QStringLiteral("xdotool"),
                       {QStringLiteral("search"), QStringLiteral("--sync"),
                        QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title},
                       20);
        });
        process.terminate();
        if (!process.waitForFinished(5000)) {
            process.kill();
            process.waitForFinished();
        }
        if (!well)
            return 0;
        taken.add(seconds);
    }
    return taken.median();
}

QString emptyStore(const QString &folder, const Reference &reference)
{
    StoreIdentity identity;
    identity.station = {QStringLiteral("350211001"), QStringLiteral("A1")};
    identity.centreName = QStringLiteral("集美区社会治安综合治理中心");
    must(Store::create(folder, identity, reference.folder), "create");
    return folder;
}

} // namespace

void measureStartup(Table &table, County &county)
{
    QTemporaryDir place;
    const QString empty = emptyStore(place.filePath(QStringLiteral("empty")), county.reference());
    county.close(); // as after the night: nobody has the store open
    const double floor = oursIn(empty);
    const double ours = oursIn(county.folder());
    table.add(beside(QStringLiteral("start to a usable window, beside an empty store"),
                     county.petitions(), floor, ours, 1.2));
    qputenv("DISPLAY", Display::name.toLatin1());
    const Display display;
    qputenv("QT_QPA_PLATFORM", "xcb");
    const double shown = oursIn(county.folder());
    for (const auto &[program, title] :
         {std::pair(QStringLiteral("keepassxc"), QStringLiteral("KeePassXC")),
          std::pair(QStringLiteral("sqlitebrowser"), QStringLiteral("^DB Browser"))}) {
        const double other = untilWindow(program, title);
        if (other > 0)
            table.add(beside(QStringLiteral("start to a window, beside %1").arg(program),
                             county.petitions(), other, shown, 1));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    county.open();
}

} // namespace onedoor::bench
