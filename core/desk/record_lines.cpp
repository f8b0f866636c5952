#include "core/desk/record_lines.h"

#include "core/desk/line_reader.h"

#include <QJsonDocument>

namespace onedoor
{

namespace
{

constexpr qsizetype batch = 200; // one disk wait for so many

bool isStores(const Error &error)
{
    return error.reason >= Reason::StoreMissing && error.reason <= Reason::StoreFailed;
}

Result<RecordOutcome> putLine(RecordKeeping &recording, const QString &kind,
                              const Result<QByteArray> &line)
{
    if (!line)
        return line.error();
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(*line, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{Reason::BadFormat, QStringLiteral("JSON, byte %1").arg(failure.offset),
                     QStringLiteral("json")};
    return recording.put(kind, document.object());
}

} // namespace

Result<Done> putLines(RecordKeeping &recording, Ledger &ledger, const QString &kind,
                      QIODevice &from, const std::function<void(const RecordLine &)> &report)
{
    LineReader lines(from);
    int number = 0;
    while (!lines.atEnd()) {
        QList<Result<QByteArray>> read;
        do
            read.append(lines.next());
        while (read.size() < batch && lines.isReady() && !lines.atEnd());
        QList<RecordLine> told;
        const auto done = ledger.together([&]() -> Result<Done> {
            for (const Result<QByteArray> &line : std::as_const(read)) {
                ++number;
                if (line && line->isEmpty())
                    continue;
                const auto put = putLine(recording, kind, line);
                if (!put && isStores(put.error()))
                    return put.error();
                told << (put ? RecordLine{number, *put, {}} : RecordLine{number, {}, put.error()});
            }
            return Done{};
        });
        if (!done)
            return done;
        for (const RecordLine &one : std::as_const(told))
            report(one);
    }
    return Done{};
}

} // namespace onedoor
