// Unlocking at the start, and passwords in the settings: by the keyboard, never on the window's
// thread.
#include "tests/ui/bench.h"

#include "ui/pages/keys_card.h"
#include "ui/shell/unlock_window.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTimer>

#include <atomic>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Argon2 as light as libsodium allows: what is tested is the window.
constexpr PasswordCost light{1, 8192};
const QString mine = QStringLiteral("青石板路上 42");

OperatorPassword passwordOf(const QString &name, const QString &text)
{
    return {name, Secret::typed(text)};
}

struct LockedFolder {
    LockedFolder() : file(dir.path(), light)
    {
        key = *file.create(passwordOf(QStringLiteral("王强"), QStringLiteral("石榴花开 2027")));
        REQUIRE(file.setPassword(key, passwordOf(QStringLiteral("李敏"), mine)));
    }
    QTemporaryDir dir;
    KeyFile file;
    DataKey key;
};

/// A keyring that may be slow, shut, or asked from the wrong thread.
struct Drawer : KeyVault {
    std::optional<Secret> read(const QString &entry) override
    {
        noteThread();
        if (slow)
            gate.acquire();
        return kept.contains(entry) ? std::optional(kept.value(entry)) : std::nullopt;
    }
    bool write(const QString &entry, const Secret &secret) override
    {
        noteThread();
        if (!shut)
            kept[entry] = secret;
        return !shut;
    }
    bool remove(const QString &entry) override
    {
        noteThread();
        kept.remove(entry);
        return true;
    }
    void noteThread() { askedByWindow = askedByWindow || QThread::currentThread() == window; }

    QMap<QString, Secret> kept;
    bool slow = false;
    std::atomic<bool> shut = false;
    QSemaphore gate;
    QThread *window = qApp->thread();
    std::atomic<bool> askedByWindow = false;
};

template <class Widget>
Widget *find(QWidget &in, const char *name)
{
    auto *widget = in.findChild<Widget *>(QLatin1String(name));
    REQUIRE(widget);
    return widget;
}

QString problemOf(QWidget &in, const char *control)
{
    for (Field *field : in.findChildren<Field *>()) {
        if (field->control()->objectName() == QLatin1String(control))
            return field->problem();
    }
    return {};
}

void shown(QWidget &window)
{
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

/// With what is read of the keys, which no card waits for.
void shown(KeysCard &card, const KeysModel &model)
{
    shown(card);
    REQUIRE(becomes([&] { return model.isRead(); }));
}

} // namespace

TEST_CASE("The window unlocks by keyboard, and a wrong password stands under its field", "[keys]")
{
    LockedFolder locked;
    UnlockWindow window(locked.dir.path(), QStringLiteral("李敏"), light);
    shown(window);
    auto *password = find<QLineEdit>(window, "unlockPassword");
    CHECK(password->echoMode() == QLineEdit::Password);
    REQUIRE(becomes([&] { return password->hasFocus(); }));
    CHECK(find<QComboBox>(window, "unlockOperator")->currentText() == QStringLiteral("李敏"));
    CHECK_FALSE(find<QPushButton>(window, "unlockOther")->isVisible()); // there is no sheet

    QTest::keyClick(password, Qt::Key_Return);
    CHECK_FALSE(problemOf(window, "unlockPassword").isEmpty());
    password->setText(QStringLiteral("青石板路上 43"));
    QTest::keyClick(password, Qt::Key_Return);
    CHECK_FALSE(password->isEnabled()); // it is being stretched elsewhere
    REQUIRE(becomes([&] { return !problemOf(window, "unlockPassword").isEmpty(); }));
    CHECK(password->isEnabled());
    CHECK(password->selectedText().size() == password->text().size());
    CHECK(window.key().bytes.isEmpty());

    password->setText(mine);
    QTest::keyClick(password, Qt::Key_Return);
    REQUIRE(becomes([&] { return !window.isVisible(); }));
    CHECK(window.result() == QDialog::Accepted);
    CHECK(window.key().bytes == locked.key.bytes);
    CHECK(window.operatorName() == QStringLiteral("李敏"));
}

TEST_CASE("The recovery code unlocks, and a slip in it is told at once", "[keys]")
{
    LockedFolder locked;
    const RecoveryCode code = RecoveryCode::random();
    REQUIRE(locked.file.setRecovery(locked.key, code));
    UnlockWindow window(locked.dir.path(), {}, light);
    shown(window);
    QTest::keyClick(find<QPushButton>(window, "unlockOther"), Qt::Key_Space);
    auto *line = find<QLineEdit>(window, "unlockCode");
    REQUIRE(becomes([&] { return line->hasFocus(); }));
    QString slipped = code.text();
    slipped[0] = slipped.at(0) == u'7' ? u'8' : u'7';
    line->setText(slipped);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK_FALSE(problemOf(window, "unlockCode").isEmpty());
    CHECK(line->isEnabled());
    line->setText(code.text().toLower());
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(becomes([&] { return !window.isVisible(); }));
    CHECK(window.key().bytes == locked.key.bytes);
    CHECK(window.operatorName().isEmpty());
}

TEST_CASE("A copy in the keyring opens without a person", "[keys]")
{
    LockedFolder locked;
    Drawer drawer;
    REQUIRE(locked.file.lend(locked.key, drawer));
    drawer.askedByWindow = false; // the test itself lent it
    const WorkerThread<KeyWorker> alone(locked.dir.path(), light, &drawer);
    UnlockWindow window(locked.dir.path(), QStringLiteral("李敏"), light);
    CHECK(window.open(alone) == QDialog::Accepted);
    CHECK(window.key().bytes == locked.key.bytes);
    CHECK(window.operatorName().isEmpty());
    CHECK_FALSE(drawer.askedByWindow);
}

TEST_CASE("A keyring that does not answer keeps nobody waiting", "[keys]")
{
    LockedFolder locked;
    Drawer drawer;
    REQUIRE(locked.file.lend(locked.key, drawer));
    drawer.slow = true;
    const WorkerThread<KeyWorker> alone(locked.dir.path(), light, &drawer);
    UnlockWindow window(locked.dir.path(), QStringLiteral("李敏"), light);
    auto *password = find<QLineEdit>(window, "unlockPassword");
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &window, [&] {
        if (!window.isActiveWindow() || !password->isEnabled())
            return;
        hand.stop();
        password->setText(mine);
        QTest::keyClick(password, Qt::Key_Return);
    });
    hand.start(20);
    CHECK(window.open(alone) == QDialog::Accepted);
    CHECK(window.operatorName() == QStringLiteral("李敏"));
    CHECK(window.key().bytes == locked.key.bytes);
    drawer.gate.release();
}

TEST_CASE("The settings leave a copy of the key in the keyring and take it back", "[keys]")
{
    Bench bench(Bench::Kind::Real);
    const KeyFile file(bench.folder.path(), light);
    REQUIRE(file.setPassword(bench.at->station().key, passwordOf(QStringLiteral("李敏"), mine)));
    REQUIRE(file.remove({KeySlot::Kind::File, {}}));
    Drawer drawer;
    Workstation station = bench.at->station();
    station.keyring = &drawer;
    OpenDesk desk(station);
    KeysModel model(desk, light);
    KeysCard card(model);
    shown(card, model);
    auto *keyring = find<QPushButton>(card, "keyring");
    const QString before = keyring->text();
    QTest::keyClick(keyring, Qt::Key_Space);
    REQUIRE(becomes([&] { return model.hasKeyring() && keyring->isEnabled(); }));
    CHECK(keyring->text() != before);
    CHECK(file.open(&drawer));
    QTest::keyClick(keyring, Qt::Key_Space);
    REQUIRE(becomes([&] { return !model.hasKeyring() && keyring->isEnabled(); }));
    CHECK(drawer.kept.isEmpty());
    drawer.shut = true;
    QTest::keyClick(keyring, Qt::Key_Space);
    REQUIRE(becomes([&] { return card.findChild<Notice *>()->isVisible(); }));
    CHECK_FALSE(model.hasKeyring());
    CHECK(keyring->text() == before);
}

TEST_CASE("The settings lock a store made before and change a password", "[keys]")
{
    Bench bench(Bench::Kind::Real);
    KeysModel model(*bench.desk, light);
    KeysCard card(model);
    shown(card, model);
    QSignalSpy set(&model, &KeysModel::passwordSet);
    QSignalSpy failed(&model, &KeysModel::failed);
    CHECK_FALSE(model.isLocked());
    CHECK_FALSE(find<QPushButton>(card, "keyring")->isEnabled());
    const QString before = find<QLabel>(card, "keysState")->text();
    auto *next = find<QLineEdit>(card, "newPassword");
    auto *again = find<QLineEdit>(card, "newPasswordAgain");

    next->setText(QStringLiteral("12345678"));
    again->setText(QStringLiteral("12345678"));
    QTest::keyClick(again, Qt::Key_Return);
    CHECK_FALSE(problemOf(card, "newPassword").isEmpty());
    next->setText(mine);
    QTest::keyClick(again, Qt::Key_Return);
    CHECK_FALSE(problemOf(card, "newPasswordAgain").isEmpty());
    again->setText(mine);
    QTest::keyClick(again, Qt::Key_Return);
    REQUIRE(set.wait(30'000));
    CHECK(model.isLocked());
    CHECK(find<QLabel>(card, "keysState")->text() != before);
    CHECK(next->text().isEmpty());
    const KeyFile file(bench.folder.path(), light);
    CHECK(file.open().error().reason == Reason::PasswordNeeded);
    CHECK(file.openWith(passwordOf(QStringLiteral("李敏"), mine)));

    // From now on the present password is asked for.
    auto *current = find<QLineEdit>(card, "currentPassword");
    CHECK(current->isVisible());
    const QString newer = QStringLiteral("石榴花开 2027");
    current->setText(QStringLiteral("错的错的错的错的"));
    next->setText(newer);
    again->setText(newer);
    QTest::keyClick(again, Qt::Key_Return);
    REQUIRE(failed.wait(30'000));
    CHECK_FALSE(problemOf(card, "currentPassword").isEmpty());
    CHECK(file.openWith(passwordOf(QStringLiteral("李敏"), mine)));
    current->setText(mine);
    QTest::keyClick(again, Qt::Key_Return);
    REQUIRE(set.wait(30'000));
    CHECK(file.openWith(passwordOf(QStringLiteral("李敏"), newer)));
    CHECK_FALSE(file.openWith(passwordOf(QStringLiteral("李敏"), mine)));
}

TEST_CASE("A recovery sheet leaves as a PDF, and only then the one before is void", "[keys]")
{
    Bench bench(Bench::Kind::Real);
    const KeyFile file(bench.folder.path(), light);
    const RecoveryCode before = RecoveryCode::random();
    REQUIRE(file.setRecovery(bench.at->station().key, before));
    KeysModel model(*bench.desk, light);
    QSignalSpy made(&model, &KeysModel::sheetMade);
    QSignalSpy failed(&model, &KeysModel::failed);
    model.makeSheet({QStringLiteral("/nowhere/sheet.pdf"), {}});
    REQUIRE(failed.wait(30'000));
    CHECK(file.recover(before));
    const QTemporaryDir out;
    const QString pdf = out.filePath(QStringLiteral("sheet.pdf"));
    model.makeSheet({pdf, {}});
    REQUIRE(made.wait(30'000));
    QFile sheet(pdf);
    REQUIRE(sheet.open(QIODevice::ReadOnly));
    CHECK(sheet.read(5) == "%PDF-");
    CHECK_FALSE(file.recover(before));
}

TEST_CASE("A place to practise asks for no password", "[keys]")
{
    Bench bench;
    KeysModel model(*bench.desk, light);
    KeysCard card(model);
    shown(card, model);
    CHECK(find<QLabel>(card, "keysState")->isVisible());
    CHECK_FALSE(find<QLineEdit>(card, "newPassword")->isVisible());
}
