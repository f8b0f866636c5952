// The chain of all facts, beside the bare hash of the bytes it covers.
#include "core/store/query.h"
#include "tests/bench/measures.h"

#include <QCryptographicHash>
#include <QLocale>

namespace onedoor::bench
{

void measureChain(Table &table, County &county)
{
    const qint64 facts = county.facts();
    double ours = 0;
    must(county.store().verifyChain(), "verify"); // what is read first comes from the disk
    ours = secondsOf([&] { must(county.store().verifyChain(), "verify"); });

    // As many bytes as the chain's hash covers, fact by fact, out of memory.
    const auto reading = county.connection(OpenMode::ReadOnly);
    Query row(*reading, QStringLiteral("SELECT avg(octet_length(body)) FROM event"),
              QVariantList());
    row.next();
    constexpr qint64 envelope = 64 + 13 + 8 + 36 + 19 + 20; // previous, station, …, kind
    const QByteArray bytes(qsizetype(row.number(0) + envelope), 'x');
    const double floor = secondsOf([&] {
        QByteArray last;
        for (qint64 i = 0; i < facts; ++i) {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(last);
            hash.addData(bytes);
            last = hash.result();
        }
    });
    Row line = beside(QStringLiteral("chain verified"), county.petitions(), floor, ours, 2);
    line.ours += QStringLiteral(", %1 facts").arg(QLocale(QLocale::English).toString(facts));
    table.add(line);
}

} // namespace onedoor::bench
