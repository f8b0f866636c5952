#include "core/desk/importing.h"

#include "core/desk/acting.h"
#include "core/desk/line_reader.h"
#include "core/domain/view.h"

#include <QBuffer>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

constexpr qsizetype batch = 50; // petitions committed together: one disk wait for fifty

Result<QJsonObject> objectOf(const QByteArray &line)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(line, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{Reason::BadFormat, QStringLiteral("JSON, byte %1").arg(failure.offset),
                     QStringLiteral("json")};
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

/// Failures of the store end the run; a line's own faults do not.
bool endsTheRun(const std::optional<Error> &error)
{
    return error && error->reason >= Reason::StoreMissing && error->reason <= Reason::StoreFailed;
}

using OneLine = std::function<LineReport(const QByteArray &)>;
using Stops = bool (*)(const std::optional<Error> &);

/// What is done with each line, and what ends it.
struct EachLine {
    OneLine one;
    Stops stops;
    Importing::MayGoOn mayGoOn;
};

/// For each non-empty line, committing in batches.
Result<Done> forEachLine(QIODevice &from, Ledger &ledger, const Importing::Report &report,
                         const EachLine &each)
{
    LineReader lines(from);
    int number = 0;
    QList<Result<QByteArray>> read; // before the store is held: the next line may take its time
    const auto some = [&](const Importing::Report &later) -> Result<Done> {
        for (const Result<QByteArray> &line : std::as_const(read)) {
            ++number;
            if (line && line->isEmpty())
                continue;
            LineReport told = line ? each.one(*line) : LineReport{};
            if (!line)
                told.error = line.error();
            told.line = number;
            later(told);
            if (each.stops(told.error))
                return *told.error;
        }
        return Done{};
    };
    while (!lines.atEnd()) {
        if (each.mayGoOn && !each.mayGoOn())
            return Error{Reason::Cancelled, {}, {}};
        read.clear();
        do
            read.append(lines.next());
        while (read.size() < batch && lines.isReady() && !lines.atEnd());
        if (const auto done = together(ledger, report, some); !done)
            return done;
    }
    return Done{};
}

/// Lists that come as csv one day and as xlsx the next are of one system, unless somebody names it.
QStringList systemsLike(const QString &system)
{
    const QStringList tables{QStringLiteral("csv"), QStringLiteral("xlsx")};
    return tables.contains(system) ? tables : QStringList{system};
}

/// As it was registered, before anybody corrected it.
Intake firstIntake(const Petition &petition)
{
    for (const Event &event : petition.history) {
        if (const auto *registered = std::get_if<PetitionRegistered>(&event.fact))
            return registered->intake;
    }
    return petition.intake;
}

bool isLong(const QString &narrative)
{
    return narrative.toUcs4().size() > narrativeLimit;
}

bool isSameMatter(const Intake &a, const Intake &b)
{
    return a.title == b.title && a.narrative == b.narrative;
}

} // namespace

LineReport Importing::registerOne(const QByteArray &line)
{
    LineReport report;
    const auto object = objectOf(line);
    const auto intake = object ? readStrictly<Intake>(*object) : Result<Intake>(object.error());
    const auto registered = intake ? m_desk.registerPetition(*intake, IntakeOrigin::Window)
                                   : Result<Registered>(intake.error());
    if (registered) {
        report.code = registered->code.text();
        report.unusual = unusualTexts(*intake);
    } else {
        report.error = registered.error();
    }
    return report;
}

Result<Done> Importing::registerLines(QIODevice &lines, bool atomic, const Report &report,
                                      const MayGoOn &mayGoOn)
{
    Ledger &ledger = m_desk.workplace().store.ledger;
    const Stops anyFault = [](const std::optional<Error> &error) { return error.has_value(); };
    const auto all = [&](const Report &later) {
        return forEachLine(lines, ledger, later,
                           {[this](const QByteArray &line) { return registerOne(line); },
                            atomic ? anyFault : endsTheRun, mayGoOn});
    };
    return atomic ? together(ledger, report, all) : all(report);
}

bool Importing::isHere(const Intake &intake, LineReport &report) const
{
    const Store &store = m_desk.workplace().store;
    for (const QString &system : systemsLike(intake.sourceSystem)) {
        const auto code = store.petitions.bySource(system, intake.sourceNo);
        if (code && !*code)
            continue;
        const auto petition = code ? m_desk.petition(**code) : Result<Petition>(code.error());
        if (!petition)
            report.error = petition.error();
        else if (isSameMatter(intake, firstIntake(*petition)))
            report.known = true;
        else
            report.error = Error{Reason::Duplicate, **code, QStringLiteral("source_no")};
        if (report.known)
            report.code = **code;
        return true;
    }
    return false;
}

Intake Importing::prepared(const ListedIntake &listed, const QString &sourceSystem) const
{
    Intake intake = normalised(listed.intake, m_desk.workplace().reference, m_desk.today());
    intake.sourceSystem = sourceSystem;
    intake.narrative = shortened(intake.narrative, narrativeLimit);
    return intake;
}

Result<Done> Importing::keepWhole(const QString &narrative, Intake &intake)
{
    QByteArray whole = narrative.toUtf8();
    QBuffer content(&whole);
    (void)content.open(QIODevice::ReadOnly);
    const auto kept = m_desk.workplace().store.attachments.put(content);
    if (!kept)
        return kept.error();
    intake.attachments.append({QStringLiteral("诉求全文.txt"), kept->sha256, kept->size,
                               QStringLiteral("超过两千字，全文保存于此")});
    return Done{};
}

/// Registration and reply are one: without the second the first is not either.
Result<QString> Importing::record(const ListedIntake &listed, const Intake &intake)
{
    QString code;
    const auto step = [&]() -> Result<Done> {
        const auto registered = m_desk.registerPetition(intake, IntakeOrigin::Import);
        if (!registered)
            return registered.error();
        code = registered->code.text();
        if (listed.reply.trimmed().isEmpty())
            return Done{};
        QJsonObject answer{{QStringLiteral("text"), shortened(listed.reply.trimmed(), 10000)}};
        if (listed.repliedOn)
            answer.insert(QStringLiteral("reported_on"), listed.repliedOn->toString(Qt::ISODate));
        const auto event = Acting(m_desk.workplace())
                               .take(registered->id, QStringLiteral("reply-imported"), answer);
        return event ? Result<Done>(Done{}) : Result<Done>(event.error());
    };
    const auto done =
        listed.reply.trimmed().isEmpty() ? step() : m_desk.workplace().store.ledger.together(step);
    return done ? Result<QString>(code) : Result<QString>(done.error());
}

LineReport Importing::importOne(const ListedIntake &listed, const QString &sourceSystem)
{
    LineReport report;
    report.readAs = listed.readAs;
    Intake intake = prepared(listed, sourceSystem);
    if (isHere(intake, report))
        return report;
    if (isLong(listed.intake.narrative)) {
        const auto kept = keepWhole(listed.intake.narrative, intake);
        if (!kept)
            report.error = kept.error();
        report.shortened = kept.ok();
    }
    const auto code = report.error ? Result<QString>(*report.error) : record(listed, intake);
    code ? void(report.code = *code) : void(report.error = code.error());
    if (code)
        report.unusual = unusualTexts(intake);
    return report;
}

LineReport Importing::foresee(const ListedIntake &listed, const QString &sourceSystem,
                              QHash<QString, Intake> &seen)
{
    LineReport report;
    report.readAs = listed.readAs;
    Intake intake = prepared(listed, sourceSystem);
    if (isHere(intake, report))
        return report;
    const auto earlier = seen.constFind(intake.sourceNo);
    if (earlier != seen.constEnd()) {
        report.known = isSameMatter(intake, *earlier);
        if (!report.known)
            report.error = Error{Reason::Duplicate, intake.sourceNo, QStringLiteral("source_no")};
        return report;
    }
    if (!intake.receivedAt.isValid())
        intake.receivedAt = m_desk.now();
    const QList<Error> problems =
        problemsOf(intake, IntakeOrigin::Import, m_desk.workplace().reference, m_desk.now());
    if (!problems.isEmpty())
        report.error = problems.first();
    else if (!intake.sourceNo.isEmpty())
        seen.insert(intake.sourceNo, intake);
    report.shortened = !report.error && isLong(listed.intake.narrative);
    if (!report.error)
        report.unusual = unusualTexts(intake);
    return report;
}

Result<Done> Importing::importMessages(QIODevice &lines, const QString &sourceSystem,
                                       const Report &report, const MayGoOn &mayGoOn)
{
    const auto one = [&](const QByteArray &line) {
        const auto object = objectOf(line);
        const auto listed = object ? messageIntake(*object) : Result<ListedIntake>(object.error());
        if (listed)
            return importOne(*listed, sourceSystem);
        LineReport refused;
        refused.error = listed.error();
        return refused;
    };
    return forEachLine(lines, m_desk.workplace().store.ledger, report, {one, endsTheRun, mayGoOn});
}

/// Runs `step` for each row that can be read, a batch at a time; between batches the work may be
/// stopped.
Result<Done> Importing::inBatches(const ListImport &list, const RowStep &step,
                                  const OnProgress &progress,
                                  const std::function<Result<Done>(const Batch &)> &run)
{
    const qsizetype first = list.plan.heading + 1, rows = list.file.rows.size();
    for (qsizetype from = first; from < rows; from += batch) {
        if (progress && !progress(from - first, rows - first))
            return Error{Reason::Cancelled, {}, {}};
        const auto done = run([&](const Report &report) -> Result<Done> {
            for (qsizetype i = from; i < std::min(from + batch, rows); ++i) {
                const auto listed = listedIntake(list.file.rows[i], list.plan, list.values);
                LineReport one = listed ? step(*listed) : LineReport{};
                if (!listed)
                    one.error = listed.error();
                one.line = list.file.rows[i].number;
                report(one);
                if (endsTheRun(one.error))
                    return *one.error;
            }
            return Done{};
        });
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> Importing::importList(const ListImport &list, const Report &report,
                                   const OnProgress &progress)
{
    if (const auto fit = list.plan.check(); !fit)
        return fit;
    const auto step = [&](const ListedIntake &one) { return importOne(one, list.sourceSystem); };
    return inBatches(list, step, progress, [&](const Batch &rows) {
        return together(m_desk.workplace().store.ledger, report, rows);
    });
}

Result<Done> Importing::previewList(const ListImport &list, const Report &report,
                                    const OnProgress &progress)
{
    QHash<QString, Intake> seen;
    const auto step = [&](const ListedIntake &one) {
        return foresee(one, list.sourceSystem, seen);
    };
    return inBatches(list, step, progress, [&](const Batch &rows) { return rows(report); });
}

} // namespace onedoor
