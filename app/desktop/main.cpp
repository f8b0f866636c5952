// The desktop, step by step: what the command line says, how it looks, which store, which desk.
#include "app/desktop/desktop.h"
#include "app/desktop/explanation.h"
#include "app/desktop/ready_report.h"
#include "app/desktop/reissue_dialog.h"
#include "app/desktop/salvage_dialog.h"
#include "app/desktop/start_options.h"
#include "app/desktop/start_page.h"
#include "app/guards.h"
#include "app/places.h"

#include "core/desk/rehearsal.h"
#include "core/sync/system_keyring.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/unlock_window.h"
#include "ui/shell/window_place.h"

#include <QApplication>
#include <QEventLoop>

#include <utility>

#include <unistd.h>

using namespace onedoor;

namespace
{

/// Does in a thread what takes its time before there is a desk; the window's own goes on meanwhile.
template <class Job>
std::invoke_result_t<Job> elsewhere(Job job)
{
    std::optional<std::invoke_result_t<Job>> outcome;
    QEventLoop loop;
    WorkerThread<QObject> room;
    room.post([&](QObject &) {
        outcome = job();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    room.finish(); // the program may have been asked to end first
    return *outcome;
}

/// Makes the centre to practise in: once, and only where there is nothing.
Result<Done> makeRehearsal(Workstation station)
{
    const auto made = Store::create(station.folder, rehearsalIdentity(), station.resources);
    if (!made)
        return made.error().reason == Reason::StoreExists ? Result<Done>(Done{}) : made;
    // Somebody has to sit there: the first clerk of the play.
    Preferences(station.folder).setClerk({QStringLiteral("李敏"), QStringLiteral("1号窗口")});
    auto key = KeyFile(station.folder).open();
    if (!key)
        return key.error();
    station.key = std::move(*key);
    auto at = StationWorkplace::open(station);
    return at ? furnishRehearsal((*at)->workplace()) : Result<Done>(at.error());
}

/// By a slot that opens by itself, else by the person in front of it. Cancelled when they left.
Result<DataKey> unlock(const QString &folder, const WorkerThread<KeyWorker> &alone)
{
    auto key = elsewhere([&] { return KeyFile(folder).open(); });
    if (key || key.error().reason != Reason::PasswordNeeded)
        return key;
    Preferences preferences(folder);
    const Operator last = preferences.clerk();
    UnlockWindow window(folder, last.name);
    if (window.open(alone) != QDialog::Accepted)
        return Error{Reason::Cancelled, {}, {}};
    // Records carry the name of who unlocked; the administrator's password names no clerk.
    const QString who = window.operatorName();
    if (!who.isEmpty() && who != QStringLiteral("管理员") && who != last.name)
        preferences.setClerk({who, last.window});
    return window.key();
}

/// What has to be there before the store opens: the place to practise, and the key, once.
Result<Done> prepare(const StartOptions &start, Workstation &station,
                     const WorkerThread<KeyWorker> &alone)
{
    if (!station.key.bytes.isEmpty())
        return Done{};
    if (start.rehearsal) {
        if (const auto made = elsewhere([&] { return makeRehearsal(station); }); !made)
            return made;
    }
    auto key = unlock(station.folder, alone);
    if (!key)
        return key.error();
    station.key = std::move(*key);
    return Done{};
}

struct Opened {
    std::unique_ptr<DeskWorker> desk;
    std::optional<Error> readOnlyBecause;
};

/// Opens the store for work; a damaged one as the person decides.
Result<Opened> openDesk(Workstation station)
{
    auto desk = std::make_unique<DeskWorker>(station);
    const auto done = openStore(*desk);
    if (done) {
        const auto why = desk->readOnlyBecause();
        return Opened{std::move(desk), why};
    }
    const Error why = done.error();
    if (why.reason != Reason::StoreDamaged)
        return why;
    desk.reset(); // nobody else has the store while it is put together
    const DamageChoice choice = explainDamage(why, station);
    if (choice == DamageChoice::TryAgain)
        return openDesk(station);
    if (choice == DamageChoice::Close)
        return Error{Reason::Cancelled, {}, {}};
    station.mode = OpenMode::ReadOnly;
    desk = std::make_unique<DeskWorker>(station);
    if (!openStore(*desk))
        return why;
    return Opened{std::move(desk), why};
}

/// Opens the desk on a store that is prepared and runs it; the code it ended with, or nothing where
/// the person wants to try again.
std::optional<int> sit(const StartOptions &start, Theme &theme, const Workstation &station,
                       const Result<Done> &ready, bool scaleOnTrial)
{
    auto opened = ready ? openDesk(station) : Result<Opened>(ready.error());
    if (!opened) {
        const bool again =
            opened.error().reason != Reason::Cancelled && explain(opened.error(), start.folder);
        return again ? std::nullopt : std::optional(1);
    }
    Desktop desk(*opened->desk, theme, notesFolder());
    const WindowPlace place(desk.window(), desk.preferences());
    if (scaleOnTrial)
        desk.tryScale();
    if (const auto &why = opened->readOnlyBecause)
        desk.window().notice().say(Notice::Kind::Danger, readOnlySentence(*why));
    std::optional<ReadyReport> report;
    if (start.reportReady)
        report.emplace(desk.window());
    desk.window().show();
    return QApplication::exec();
}

/// One clerk after the other, until the window is closed.
int work(const StartOptions &start, Theme &theme, const Clock &clock, const Reference &reference,
         bool scaleOnTrial)
{
    const FontBook faces(fontFiles()); // known before other threads use fonts: Qt drops its caches
    SystemKeyring keyring;
    Workstation station{start.folder,        resourcesFolder(), {}, &clock,  &reference,
                        OpenMode::ReadWrite, fontFiles(),       {}, &keyring};
    const WorkerThread<KeyWorker> alone(start.folder, PasswordCost::ofThisMachine(), &keyring);
    for (;;) {
        theme.apply(appearanceOf(Preferences(start.folder)));
        const auto ready = prepare(start, station, alone);
        if (!ready && ready.error().reason == Reason::Cancelled)
            return 1;
        station.who = Preferences(start.folder).clerk(); // who unlocked, or sits down now
        const auto code = sit(start, theme, station, ready, std::exchange(scaleOnTrial, false));
        if (code == goOnAsAnother)
            goOnAsAnotherStation(station); // nobody has the store open meanwhile
        else if (code && code != beginAnew)
            return *code;
    }
}

/// The folder decides the scale, which Qt reads before anything else.
QString folderNamedIn(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--data") == 0)
            return QString::fromLocal8Bit(argv[i + 1]);
    }
    return defaultDataFolder();
}

/// Whether the scale of this start is one that was asked for and nobody has confirmed yet. One
/// that was tried and never confirmed is forgotten: that start did not come to its end.
bool noteTrial(const QString &folder, bool ours)
{
    Preferences preferences(folder);
    const bool onTrial = ours && preferences.scaleAtStart() != preferences.scale();
    if (onTrial)
        preferences.markScaleTried();
    else if (preferences.askedScale() != preferences.scale())
        preferences.forgetScale();
    return onTrial;
}

int run(int argc, char **argv, bool scaleIsOurs)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("OneDoor"));
    QApplication::setApplicationVersion(QStringLiteral(ONEDOOR_VERSION));
    const InterfaceLanguage chinese;
    const SystemClock clock;
    Theme theme(application);
    const auto start = readStart(application.arguments());
    if (!start)
        return 2;
    const auto named = checkResources();
    const auto reference = named ? Reference::load(resourcesFolder(), localFolder(start->folder))
                                 : Result<Reference>(named.error());
    if (!reference) {
        (void)explain(reference.error(), start->folder);
        return 1;
    }
    return work(*start, theme, clock, *reference, noteTrial(start->folder, scaleIsOurs));
}

} // namespace

int main(int argc, char **argv)
{
    guardProcess();
    qputenv("LC_TIME", "zh_CN.UTF-8"); // Qt's own dialogs write days as the system would
    if (const auto code = answerWithoutDisplay(argc, argv))
        return *code;
    const bool scaleIsOurs = applyScale(Preferences(folderNamedIn(argc, argv)).scaleAtStart());
    const int code = run(argc, argv, scaleIsOurs);
    if (code != startAgain)
        return code;
    execv("/proc/self/exe", argv);
    return 1;
}
