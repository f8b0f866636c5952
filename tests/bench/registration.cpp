// Registering at the window, committed: the desk's use case against the rows it leaves.
#include "tests/bench/measures.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace onedoor::bench
{

namespace
{

/// 128 KB at a file's end, and on the disk.
class BareAppend
{
public:
    explicit BareAppend(const QString &file)
        : m_file(::open(file.toUtf8().constData(), O_CREAT | O_TRUNC | O_WRONLY, 0600)),
          m_bytes(128 * 1024, 'x')
    {
    }
    ~BareAppend() { ::close(m_file); }
    void once()
    {
        if (::write(m_file, m_bytes.constData(), size_t(m_bytes.size())) < 0 ||
            ::fdatasync(m_file) != 0)
            exit(1);
    }

private:
    int m_file;
    QByteArray m_bytes;
};

} // namespace

void measureRegistration(Table &table, County &county)
{
    constexpr int registrations = 2000;
    const QString copy = county.folder() + QStringLiteral("/floor.db");
    county.copyTo(copy);
    Times ours, raw, bare;
    {
        RawStore floor(copy, county.key());
        BareAppend append(county.folder() + QStringLiteral("/append.bin"));
        const auto reading = county.connection(OpenMode::ReadOnly);
        Desk desk = county.desk();
        // In turn, so that what the machine does beside meets all three alike.
        for (int i = 0; i < registrations; ++i) {
            county.clock().advance(1000);
            const Intake intake = county.population().next();
            PetitionId id;
            ours.add(secondsOf([&] {
                id = must(desk.registerPetition(intake, IntakeOrigin::Import), "register").id;
            }));
            const RawRows rows = rowsOf(*reading, county.tokens(), must(desk.petition(id), "read"));
            raw.add(secondsOf([&] {
                floor.run(QStringLiteral("BEGIN IMMEDIATE"));
                floor.insert(rows);
                floor.run(QStringLiteral("COMMIT"));
            }));
            bare.add(secondsOf([&] { append.once(); }));
        }
    }
    for (const char *name : {"/floor.db", "/floor.db-wal", "/floor.db-shm", "/append.bin"})
        QFile::remove(county.folder() + QLatin1String(name));
    const int n = county.petitions();
    table.add(beside(QStringLiteral("registration committed, p50, beside the C interface"), n,
                     raw.median(), ours.median(), 1.5));
    table.add(
        beside(QStringLiteral("registration committed, p50, beside 128 KB append + fdatasync"), n,
               bare.median(), ours.median(), 2.2));
    table.add(within(QStringLiteral("registration committed, p99"), n, inWords(raw.at(0.99)),
                     ours.at(0.99), 60));
    table.add(within(QStringLiteral("registration committed, longest of 2,000"), n,
                     inWords(raw.worst()), ours.worst(), 150));
}

} // namespace onedoor::bench
