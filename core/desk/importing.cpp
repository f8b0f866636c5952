#include "core/desk/importing.h"

#include "core/desk/paper_inputs.h"

#include <QBuffer>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <poll.h>

namespace onedoor
{

namespace
{

constexpr int batch = 50; // petitions committed together: one disk wait for fifty
constexpr qint64 longestLine = 8 * 1024 * 1024;

Result<QJsonObject> objectOf(const QByteArray &line)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(line, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{Reason::BadFormat, QStringLiteral("JSON, byte %1").arg(failure.offset), {}};
    return document.object();
}

/// Runs `steps` as one, and tells what it reports when that is on the disk. Of what was taken back
/// only the faults are told: nobody may learn a code that is given again.
Result<Done> together(Ledger &ledger, const Importing::Report &report,
                      const std::function<Result<Done>(const Importing::Report &)> &steps)
{
    QList<LineReport> reports;
    const auto done =
        ledger.together([&] { return steps([&](const LineReport &one) { reports.append(one); }); });
    for (const LineReport &one : std::as_const(reports)) {
        if (done || one.error)
            report(one);
    }
    return done;
}

/// Whether a line is there, or the end. Who types or sends lines one by one waits for each answer.
bool isReady(QIODevice &lines)
{
    const auto *file = qobject_cast<QFileDevice *>(&lines);
    if (!file || !file->isSequential() || file->bytesAvailable() > 0)
        return true;
    pollfd stream{file->handle(), POLLIN, 0};
    return poll(&stream, 1, 0) != 0;
}

using OneLine = std::function<Result<Done>(int, const QByteArray &, const Importing::Report &)>;

/// Runs `one` for each non-empty line, committing in batches.
Result<Done> forEachLine(QIODevice &lines, Ledger &ledger, const Importing::Report &report,
                         const OneLine &one)
{
    int number = 0;
    QList<QByteArray> read; // before the store is held: the next line may take its time
    const auto some = [&](const Importing::Report &later) -> Result<Done> {
        for (const QByteArray &line : std::as_const(read)) {
            ++number;
            if (line.isEmpty())
                continue;
            if (const auto step = one(number, line, later); !step)
                return step;
        }
        return Done{};
    };
    while (!lines.atEnd()) {
        read.clear();
        do
            read.append(lines.readLine(longestLine).trimmed());
        while (read.size() < batch && isReady(lines) && !lines.atEnd());
        if (const auto done = together(ledger, report, some); !done)
            return done;
    }
    return Done{};
}

/// Failures of the store end the run; a line's own faults do not.
bool endsTheRun(const std::optional<Error> &error)
{
    return error && error->reason >= Reason::StoreMissing && error->reason <= Reason::StoreFailed;
}

} // namespace

LineReport Importing::registerOne(const QByteArray &line, IntakeOrigin origin)
{
    LineReport report;
    const auto object = objectOf(line);
    const auto intake = object ? readStrictly<Intake>(*object) : Result<Intake>(object.error());
    const auto registered =
        intake ? m_desk.registerPetition(*intake, origin) : Result<Registered>(intake.error());
    if (registered) {
        report.code = registered->code.text();
        report.unusual = unusualTexts(*intake);
    } else {
        report.error = registered.error();
    }
    return report;
}

Result<Done> Importing::registerLines(QIODevice &lines, bool atomic, const Report &report)
{
    Ledger &ledger = m_desk.workplace().store.ledger;
    const auto all = [&](const Report &later) {
        return forEachLine(
            lines, ledger, later,
            [&](int number, const QByteArray &line, const Report &told) -> Result<Done> {
                LineReport one = registerOne(line, IntakeOrigin::Window);
                one.line = number;
                told(one);
                const bool stop = one.error && (atomic || endsTheRun(one.error));
                return stop ? Result<Done>(*one.error) : Result<Done>(Done{});
            });
    };
    return atomic ? together(ledger, report, all) : all(report);
}

LineReport Importing::importIntake(Intake intake, const QString &sourceSystem, const QString &reply,
                                   const std::optional<QDate> &repliedOn)
{
    LineReport report;
    Store &store = m_desk.workplace().store;
    intake.sourceSystem = sourceSystem;
    if (!intake.sourceNo.isEmpty()) {
        const auto known = store.petitions.bySource(sourceSystem, intake.sourceNo);
        if (!known || *known) {
            report.known = known.ok();
            known ? void(report.code = **known) : void(report.error = known.error());
            return report;
        }
    }
    if (intake.narrative.toUcs4().size() > narrativeLimit) {
        QByteArray whole = intake.narrative.toUtf8();
        QBuffer content(&whole);
        (void)content.open(QIODevice::ReadOnly);
        const auto kept = store.attachments.put(content);
        if (!kept) {
            report.error = kept.error();
            return report;
        }
        intake.attachments.append({QStringLiteral("诉求全文.txt"), kept->sha256, kept->size,
                                   QStringLiteral("超过两千字，全文保存于此")});
        intake.narrative = shortened(intake.narrative, narrativeLimit);
        report.shortened = true;
    }
    const auto registered = m_desk.registerPetition(intake, IntakeOrigin::Import);
    if (!registered) {
        report.error = registered.error();
        return report;
    }
    report.code = registered->code.text();
    report.unusual = unusualTexts(intake);
    if (!reply.trimmed().isEmpty()) {
        ReferralReported answer;
        answer.text = shortened(reply.trimmed(), 10000);
        answer.reportedOn = repliedOn;
        const auto event = m_desk.decide(registered->id, answer);
        if (!event)
            report.error = event.error();
    }
    return report;
}

Result<Done> Importing::importMessages(QIODevice &lines, const QString &sourceSystem,
                                       const Report &report)
{
    return forEachLine(
        lines, m_desk.workplace().store.ledger, report,
        [&](int number, const QByteArray &line, const Report &told) -> Result<Done> {
            LineReport one;
            const auto message = objectOf(line);
            const auto text = [&](const char *key) {
                return message->value(QLatin1String(key)).toString();
            };
            if (message) {
                QJsonObject object{{QStringLiteral("channel"), QStringLiteral("web")},
                                   {QStringLiteral("kind"), QStringLiteral("other")},
                                   {QStringLiteral("subkind"), QStringLiteral("petition")},
                                   {QStringLiteral("anonymous"), true},
                                   {QStringLiteral("received_at"), text("received_at")},
                                   {QStringLiteral("source_no"), text("source_no")},
                                   {QStringLiteral("title"), text("subject").simplified()},
                                   {QStringLiteral("narrative"), text("narrative").trimmed()}};
                if (const QString level = text("level1"); !level.isEmpty())
                    object.insert(QStringLiteral("content_class"), QJsonArray{level});
                const auto intake = readStrictly<Intake>(object);
                const QDate replied = QDate::fromString(text("replied_at").left(10), Qt::ISODate);
                if (intake)
                    one = importIntake(*intake, sourceSystem, text("reply"),
                                       replied.isValid() ? std::optional(replied) : std::nullopt);
                else
                    one.error = intake.error();
            } else {
                one.error = message.error();
            }
            one.line = number;
            told(one);
            return endsTheRun(one.error) ? Result<Done>(*one.error) : Result<Done>(Done{});
        });
}

Result<Done> Importing::importRows(QList<QStringList> rows, const QHash<QString, QString> &map,
                                   const QString &sourceSystem, const Report &report)
{
    if (rows.isEmpty())
        return Error{Reason::Missing, {}, QStringLiteral("heading")};
    const QStringList headings = rows.takeFirst();
    const auto all = [&](const Report &told) -> Result<Done> {
        for (int i = 0; i < rows.size(); ++i) {
            QJsonObject object, person;
            for (int column = 0; column < std::min(headings.size(), rows[i].size()); ++column) {
                const QString field = map.value(headings[column], headings[column]);
                if (rows[i][column].isEmpty())
                    continue;
                if (field.startsWith(QStringLiteral("petitioners.")))
                    person.insert(field.mid(12), rows[i][column]);
                else
                    object.insert(field, rows[i][column]);
            }
            if (!person.isEmpty())
                object.insert(QStringLiteral("petitioners"), QJsonArray{person});
            LineReport one;
            const auto intake = readStrictly<Intake>(object);
            if (intake)
                one = importIntake(*intake, sourceSystem, {}, std::nullopt);
            else
                one.error = intake.error();
            one.line = i + 2;
            told(one);
            if (endsTheRun(one.error))
                return *one.error;
        }
        return Done{};
    };
    return together(m_desk.workplace().store.ledger, report, all);
}

} // namespace onedoor
