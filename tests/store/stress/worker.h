#pragma once

#include "tests/store/random_source.h"
#include "tests/support/stores.h"

#include <random>

namespace onedoor::test
{

/// The password a worker changes over and over, and what it takes to stretch one.
inline const QString passwordOwner = QStringLiteral("林晓");
constexpr PasswordCost cheapestPassword{1, 8192};
inline const QString passwordCount = QStringLiteral("passwords"); ///< setting: begun so far
inline Secret passwordOf(int count)
{
    return Secret::typed(QString::number(count));
}

/// The clerk who is killed: works through a store at random and says on stdout, a line each, what
/// was acknowledged to it:
///   event SEQUENCE HASH · blob SHA256 · file SHA256 · draft ID REVISION · setting NAME REVISION ·
///   password COUNT · backup FOLDER
/// With `lie` it speaks inside the transaction, before the commit.
class Worker
{
public:
    Worker(const QString &folder, quint32 seed, bool lie);

    /// Until it is killed; returns the first failure.
    Result<Done> run();

private:
    Result<Done> step();
    Result<Done> readRevision();
    Result<Done> registerOne();
    Result<Done> decideOne();
    Result<Done> issuePaper();
    Result<Done> importThree();
    Result<Done> attachFile();
    Result<Done> changePassword();
    Result<Done> keepDraft();
    Result<Done> keepSetting();
    Result<Done> backUp();
    Result<Event> registered();
    Result<Done> recording(const std::function<Result<Event>()> &one);

    StillClock m_clock;
    RandomSource m_ids;
    QString m_folder;
    std::mt19937 m_random;
    bool m_lie;
    std::unique_ptr<Store> m_store;
    QList<PetitionId> m_known;
    int m_revision = 0;
    int m_passwords = 0;
};

} // namespace onedoor::test
