#include "core/store/exchange.h"

#include "core/store/query.h"

namespace onedoor
{

namespace
{
const QString holderKey = QStringLiteral("lease_holder");
const QString untilKey = QStringLiteral("lease_until");
} // namespace

Result<bool> Exchange::take(const QString &holder, const QDateTime &now, const QDateTime &until)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return transaction.begun().error();
    const QString current = value(holderKey);
    const bool free = current.isEmpty() || current == holder ||
                      value(untilKey).toLongLong() < now.toMSecsSinceEpoch();
    if (!free)
        return false;
    for (const auto &[name, text] :
         {std::pair(holderKey, holder),
          std::pair(untilKey, QString::number(until.toMSecsSinceEpoch()))}) {
        if (const auto done = put(name, text); !done)
            return done.error();
    }
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return true;
}

Result<Done> Exchange::release(const QString &holder)
{
    return value(holderKey) == holder ? put(holderKey, QString()) : Result<Done>(Done{});
}

} // namespace onedoor
