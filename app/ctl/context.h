#pragma once

#include "app/ctl/command_line.h"
#include "app/ctl/inputs.h"
#include "app/ctl/output.h"
#include "core/desk/desk.h"
#include "core/desk/guidance.h"
#include "core/desk/papers.h"
#include "core/desk/system_clock.h"
#include "core/sync/system_keyring.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <memory>

namespace onedoor
{

/// contract.md: exit codes.
enum Exit { done = 0, refused = 1, wrongUsage = 2, damaged = 3, unreachable = 4 };

/// What every command works with: the global options, and the store when it asks for it.
class Context
{
    Q_DECLARE_TR_FUNCTIONS(Context)
public:
    ~Context();

    QString folder;
    QString resources;
    QString notes; ///< of this user, see Installation; empty: none
    bool json = false;
    QString operatorName = unnamed();
    std::unique_ptr<Clock> clock;
    bool clockFixed = false; ///< --now was given; only rehearsals allow it
    std::unique_ptr<RandomIds> ids;

    /// The store, the reference data and a desk; opened once, errors already told on stderr.
    bool open(OpenMode mode = OpenMode::ReadWrite);
    /// The reference data alone.
    bool loadReference();
    /// The key of the store, once a program: by a slot that opens by itself, else by
    /// ONEDOOR_PASSWORD or a prompt. A password that was given must be right.
    Result<Done> unlock();
    /// With the password a store was just made with.
    Result<Done> unlockWith(const OperatorPassword &password);
    const DataKey &key() const { return m_key; }
    /// Who stands in the ledger where --operator names nobody.
    static QString unnamed() { return QStringLiteral("onedoorctl"); }
    /// Whose slot a password goes to where none is named: --operator, else 管理员.
    QString slotName() const;
    /// ONEDOOR_NEW_PASSWORD, or ONEDOOR_PASSWORD where the store opened without one, or a prompt,
    /// twice. PasswordNeeded without any, WeakPassword.
    Result<OperatorPassword> newPassword(const QString &name);
    /// A further store for another thread or connection; unlocked before.
    Result<std::unique_ptr<Store>> openStore(OpenMode mode = OpenMode::ReadWrite) const;
    /// Of a store in any folder.
    Result<DataKey> keyOf(const QString &place);
    /// Of this computer.
    KeyVault &keyring() { return m_keyring; }
    /// A store in any folder, with the reference data of this program.
    Result<std::unique_ptr<Store>> openAt(const QString &place, const DataKey &key,
                                          OpenMode mode = OpenMode::ReadWrite,
                                          const OnProgress &rebuilding = {}) const;

    Store &store() { return *m_store; }
    const Reference &reference() const { return *m_reference; }
    Workplace workplace();
    Desk &desk() { return *m_desk; }
    /// Paper needs fonts; made at first use.
    PaperEngine &engine();
    Papers &papers();

    /// One JSON document (with --json) or lines for people.
    void print(const QJsonObject &object);
    void line(const QString &text);
    void warn(const QString &text);
    /// Whether all that was printed so far came through.
    bool isHeard() const { return m_output.whole(); }
    /// Tells of long work on stderr, every tenth of the way.
    OnProgress progress();
    /// Says what was refused and why, and returns the exit code for it.
    int fail(const Error &error);
    /// Says what is wrong with how the command was called.
    int usage(const QString &sentence);
    /// The code to end with: what was said to be damaged or out of reach stands, and so does a
    /// result that could not be written.
    int finish(int code);

private:
    static Result<DataKey> keyFor(const QString &place, const QString &typed);

    SystemKeyring m_keyring;
    DataKey m_key;
    std::unique_ptr<Reference> m_reference;
    std::unique_ptr<Store> m_store;
    bool m_writes = false;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FontBook> m_fonts;
    std::unique_ptr<PaperEngine> m_engine;
    std::unique_ptr<Papers> m_papers;
    Output m_output;
    int m_gravest = done; ///< of what was said to have failed
};

} // namespace onedoor
