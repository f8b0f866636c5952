#include "core/desk/rehearsal_records.h"

#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"

#include <QFile>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

/// One line: {"record": "unit", "put": {…}}.
Result<Done> putLine(RecordKeeping &recording, const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto put = recording.put(object.value(QStringLiteral("record")).toString(),
                                   object.value(QStringLiteral("put")).toObject());
    return put ? Result<Done>(Done{}) : put.error();
}

} // namespace

Result<Done> furnishRecords(Store &store, IdSource &ids, const QString &resources)
{
    if (!store.identity().rehearsal)
        return Error{Reason::NotAllowed, QStringLiteral("rehearsal"), {}};
    const auto files = RecordFiles::load(resources, {});
    if (!files)
        return files.error();
    QFile file(resources + QStringLiteral("/rehearsal/records.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, file.fileName(), {}};
    RecordKeeping recording(store, files->kinds, ids, QStringLiteral("演练"));
    return store.ledger.together([&]() -> Result<Done> {
        for (int number = 1; !file.atEnd(); ++number) {
            if (const auto put = putLine(recording, file.readLine()); !put) {
                Error error = put.error();
                error.detail += QStringLiteral(" (rehearsal/records.jsonl:%1)").arg(number);
                return error;
            }
        }
        return Done{};
    });
}

} // namespace onedoor
