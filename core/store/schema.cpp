#include "core/store/schema.h"

#include "core/domain/record_words.h"
#include "core/domain/sha256.h"
#include "core/store/files.h"
#include "core/store/query.h"
#include "core/store/store_copy.h"

#include <QDir>
#include <QFile>

namespace onedoor
{

namespace
{

constexpr int applicationId = 0x4f443031; // "OD01"
constexpr int tokenVersion = 9; // raise when SearchTokens makes other tokens of the same text
constexpr int rowVersion = 3;   // raise when the fold or Projections makes other rows of a fact

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, {}};
    return QString::fromUtf8(file.readAll());
}

} // namespace

Result<Schema> Schema::load(const QString &resources)
{
    Schema schema;
    const QDir folder(resources + QStringLiteral("/schema/ledger"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const auto step = textOf(folder.filePath(name));
        if (!step)
            return step.error();
        schema.m_steps << *step;
    }
    const auto projections = textOf(resources + QStringLiteral("/schema/projections.sql"));
    if (!projections)
        return projections.error();
    if (schema.m_steps.isEmpty())
        return Error{Reason::FileUnreadable, folder.path(), {}};
    schema.m_projections = *projections;
    return schema;
}

QString Schema::projectionsVersion(const QByteArray &madeFrom) const
{
    QByteArray text = m_projections.toUtf8() + '|' + QByteArray::number(tokenVersion) + '|' +
                      QByteArray::number(rowVersion) + '|' + madeFrom;
    for (const char *effect : effectWords) // one that was unknown so far may stand in the ledger
        text += QByteArray("|") + effect;
    return QString::fromLatin1(sha256(text).toHex());
}

QStringList Schema::statements() const
{
    QStringList statements;
    for (const QString &step : m_steps)
        statements += Connection::statementsOf(step);
    return statements + Connection::statementsOf(m_projections);
}

Result<Done> Schema::runStep(Connection &connection, int step) const
{
    if (const auto done = connection.runAll(Connection::statementsOf(m_steps[step - 1])); !done)
        return done;
    return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(step));
}

Result<Done> Schema::createLedger(Connection &connection) const
{
    Result<Done> done =
        connection.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    for (int step = 1; done && step <= version(); ++step)
        done = runStep(connection, step);
    return done;
}

/// The step a ledger stands at.
Result<int> Schema::stepOf(Connection &connection) const
{
    Query current(connection, QStringLiteral("PRAGMA user_version"), QVariantList());
    if (!current.next())
        return current.error().value_or(Error{Reason::StoreDamaged, {}, {}});
    const int have = int(current.number(0));
    if (have > version())
        return Error{Reason::StoreNewer, QStringLiteral("%1 > %2").arg(have).arg(version()), {}};
    if (have == 0)
        return Error{Reason::StoreDamaged, QStringLiteral("user_version"), {}};
    return have;
}

Result<Done> Schema::migrateLedger(Connection &connection, const DataKey &key,
                                   const QString &folder) const
{
    const auto have = stepOf(connection);
    if (!have)
        return have.error();
    if (*have == version())
        return Done{};
    if (connection.mode() == OpenMode::ReadOnly)
        return Error{Reason::StoreReadOnly, folder, {}};
    // One program at a time: a second one's copy would take the place of the older schema's.
    const Turn turn(folder + QStringLiteral("/migration.lock"));
    if (!turn.taken())
        return Error{turn.taken().error().reason, folder, {}};
    const auto still = stepOf(connection);
    if (!still)
        return still.error();
    if (*still == version())
        return Done{};
    const QString copy = QStringLiteral("%1/store-before-%2.db").arg(folder).arg(version());
    if (const auto copied = copyStore(connection, key, copy); !copied)
        return copied;
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    Result<Done> done = Done{};
    for (int step = *still + 1; done && step <= version(); ++step)
        done = runStep(connection, step);
    return done ? transaction.commit() : done;
}

} // namespace onedoor
