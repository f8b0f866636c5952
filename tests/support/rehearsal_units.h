#pragma once

#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/desk/unit_book.h"

#include <QFile>
#include <QJsonDocument>

#include <stdexcept>

namespace onedoor::test
{

/// The units that the rehearsal invents, without a store.
inline UnitBook rehearsalUnits()
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/resources/rehearsal/records.jsonl"));
    (void)file.open(QIODevice::ReadOnly);
    QList<RecordRow> rows;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject put = line.value(QStringLiteral("put")).toObject();
        const QString name = put.value(QStringLiteral("name")).toString();
        if (line.value(QStringLiteral("record")) == QStringLiteral("unit"))
            rows << RecordRow{{}, QStringLiteral("unit"), name, name, put, false, {}, 0};
    }
    return UnitBook::of(rows);
}

/// Puts them on record at any centre, as its clerk would.
inline void putRehearsalUnits(Store &store, IdSource &ids)
{
    const RecordFiles files =
        RecordFiles::load(QStringLiteral(ONEDOOR_SOURCE "/resources"), {}).value();
    RecordKeeping recording(store, files.kinds, ids, QStringLiteral("林晓"));
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/resources/rehearsal/records.jsonl"));
    (void)file.open(QIODevice::ReadOnly);
    const auto done = store.ledger.together([&]() -> Result<Done> {
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const QString kind = line.value(QStringLiteral("record")).toString();
            if (kind != QStringLiteral("unit"))
                continue;
            const auto put = recording.put(kind, line.value(QStringLiteral("put")).toObject());
            if (!put)
                return put.error();
        }
        return Done{};
    });
    if (!done)
        throw std::runtime_error("the units could not be put on record");
}

} // namespace onedoor::test
