#include "core/store/rarity.h"

#include "core/store/query.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <vector>

namespace onedoor
{

namespace
{

constexpr quint32 cellCount = 1 << 20;
constexpr quint32 shape = 0x52415231; // "RAR1"
constexpr double perOctave = 12;
constexpr int sliceTerms = 20'000;
const QString firstHan = QStringLiteral("㐀"); // all before it are letters, digits and marks

/// The two cells of a bigram (FNV-1a, the same on every machine).
std::pair<quint32, quint32> cellsOf(const QString &bigram)
{
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : bigram) {
        hash = (hash ^ (c.unicode() & 0xff)) * 1099511628211ULL;
        hash = (hash ^ (c.unicode() >> 8)) * 1099511628211ULL;
    }
    hash ^= hash >> 29;
    return {quint32(hash) % cellCount, quint32(hash >> 32) % cellCount};
}

char quantised(quint32 count)
{
    return char(std::min(255.0, std::round(perOctave * std::log2(1.0 + count))));
}

Result<qint64> numberOf(Connection &connection, const QString &sql)
{
    Query row(connection, sql, QVariantList());
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

} // namespace

Result<Done> Rarity::openCounts(Connection &connection)
{
    return connection.run(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_counts "
                                         "USING fts5vocab(main, search, row)"));
}

Result<Rarity> Rarity::learned(Connection &connection, const std::function<bool()> &stop)
{
    const auto newest =
        numberOf(connection, QStringLiteral("SELECT ifnull(max(id), 0) FROM petition"));
    const auto petitions = numberOf(connection, QStringLiteral("SELECT count(*) FROM petition"));
    if (!newest || !petitions)
        return newest ? petitions.error() : newest.error();
    if (const auto made = openCounts(connection); !made)
        return made.error();
    std::vector<quint32> counts(cellCount);
    QString next = firstHan;
    for (int read = sliceTerms; read == sliceTerms;) {
        if (stop && stop())
            return Error{Reason::Cancelled, {}, {}};
        read = 0;
        Query rows(connection,
                   QStringLiteral("SELECT term, doc FROM temp.search_counts WHERE term >= ? "
                                  "ORDER BY term LIMIT ?"),
                   next, sliceTerms);
        while (rows.next()) {
            next = rows.text(0);
            ++read;
            if (read == sliceTerms)
                break; // the next slice begins with it
            const auto [one, two] = cellsOf(next);
            counts[one] += quint32(rows.number(1));
            if (two != one)
                counts[two] += quint32(rows.number(1));
        }
        if (rows.error())
            return *rows.error();
    }
    Rarity rarity;
    rarity.m_petitions = *petitions;
    rarity.m_newestRow = *newest;
    rarity.m_cells.resize(cellCount);
    std::transform(counts.begin(), counts.end(), rarity.m_cells.begin(), quantised);
    return rarity;
}

double Rarity::count(const QString &bigram) const
{
    if (m_cells.isEmpty())
        return 0;
    const auto [one, two] = cellsOf(bigram);
    const auto least = std::min(quint8(m_cells[one]), quint8(m_cells[two]));
    return std::exp2(least / perOctave) - 1;
}

double Rarity::weight(double count) const
{
    return std::log((double(m_petitions) + 1) / (std::min(count, double(m_petitions)) + 0.5));
}

QByteArray Rarity::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << shape << m_petitions << m_newestRow << m_cells;
    return bytes;
}

std::optional<Rarity> Rarity::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    Rarity rarity;
    quint32 read = 0;
    stream >> read >> rarity.m_petitions >> rarity.m_newestRow >> rarity.m_cells;
    const bool whole = stream.status() == QDataStream::Ok && stream.atEnd();
    const bool sane = read == shape && rarity.m_petitions >= 0 && rarity.m_newestRow >= 0 &&
                      rarity.m_cells.size() == int(cellCount);
    return whole && sane ? std::optional(rarity) : std::nullopt;
}

} // namespace onedoor
