#include "ui/models/import_worker.h"

#include "ui/models/wording.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype samplesShown = 3;

QString settingOf(const ListPlan &plan)
{
    return QStringLiteral("import.map.") + plan.headingsKey();
}

QList<QStringList> samplesOf(const ListFile &file, const ListPlan &plan)
{
    QList<QStringList> samples(plan.columns.size());
    for (qsizetype i = plan.heading + 1; i < file.rows.size(); ++i) {
        const ListRow &row = file.rows[i];
        for (qsizetype column = 0; column < std::min(samples.size(), row.cells.size()); ++column) {
            const QString text = row.cells[column].text.simplified();
            if (!text.isEmpty() && samples[column].size() < samplesShown)
                samples[column] += text.left(40);
        }
    }
    return samples;
}

} // namespace

Result<Done> ImportWorker::ready()
{
    if (!m_vocabulary) {
        auto vocabulary = ListVocabulary::load(m_station.resources);
        if (!vocabulary)
            return vocabulary.error();
        m_vocabulary = std::move(*vocabulary);
    }
    if (!m_at) {
        auto at = StationWorkplace::open(m_station);
        if (!at)
            return at.error();
        m_at = std::move(*at);
    }
    return Done{};
}

ListMapping ImportWorker::remembered(const ListPlan &plan) const
{
    const QByteArray kept = m_at->store().settings.value(settingOf(plan)).toUtf8();
    const auto mapping =
        ListMapping::fromJson(QJsonDocument::fromJson(kept).object(), *m_vocabulary);
    return mapping ? *mapping : ListMapping{}; // a field that is no more: found out anew
}

Result<ImportGlance> ImportWorker::look(const QString &name, const ListWish &how, int headingRow)
{
    if (const auto open = ready(); !open)
        return open.error();
    auto file = readListFile(name, how);
    if (!file)
        return file.error();
    auto plan = planFor(*file, *m_vocabulary, {}, headingRow);
    if (!plan && plan.error().field == QStringLiteral("heading")) // a person will say
        plan = planFor(*file, *m_vocabulary, {}, file->rows.first().number);
    if (!plan)
        return plan.error();
    const ListMapping mapping = remembered(*plan);
    if (mapping != ListMapping{})
        plan = planFor(*file, *m_vocabulary, mapping, file->rows[plan->heading].number);
    m_file = std::move(*file);
    m_plan = std::move(*plan);
    m_rows.clear();
    for (qsizetype i = 0; i < m_file.rows.size(); ++i)
        m_rows.insert(m_file.rows[i].number, i);
    return ImportGlance{name,
                        m_file.kind,
                        m_file.encoding,
                        m_file.sheets,
                        m_file.sheet,
                        m_file.rows[m_plan.heading].number,
                        m_plan,
                        samplesOf(m_file, m_plan),
                        mapping != ListMapping{},
                        &*m_vocabulary};
}

void ImportWorker::open(int wish, const QString &file, const ListWish &how, int headingRow)
{
    (void)m_work.advance(0, 0);
    const auto glance = look(file, how, headingRow);
    m_work.finish();
    if (!glance) {
        Q_EMIT failed(glance.error());
        return;
    }
    Q_EMIT opened(*glance);
    survey(wish);
}

void ImportWorker::map(int wish, const ListMapping &mapping)
{
    if (wish != m_wished)
        return;
    const auto plan = planFor(m_file, *m_vocabulary, mapping, m_file.rows[m_plan.heading].number);
    if (plan)
        m_plan = *plan;
    survey(wish);
}

void ImportWorker::setSource(int wish, const QString &system)
{
    m_source = system;
    if (wish == m_wished)
        survey(wish);
}

QString ImportWorker::source() const
{
    const bool isBook = m_file.kind == ListFile::Kind::Workbook;
    return !m_source.isEmpty() ? m_source : isBook ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

/// What the row tells, as far as it can be read.
ImportLine ImportWorker::lineOf(const LineReport &report) const
{
    using Fate = ImportLine::Fate;
    ImportLine line;
    line.row = report.line;
    line.code = report.code;
    line.shortened = report.shortened;
    line.error = report.error;
    line.fate = report.error            ? Fate::Refused
                : report.known          ? Fate::AlreadyHere
                : report.code.isEmpty() ? Fate::New
                                        : Fate::Recorded;
    const ListRow &row = m_file.rows[m_rows.value(report.line)];
    const ListValues values(*m_vocabulary, m_at->reference());
    const auto listed = listedIntake(row, m_plan, values);
    if (listed) {
        const Intake &intake = listed->intake;
        const Entry *channel = m_at->reference().channels.find(intake.channel);
        line.sourceNo = intake.sourceNo;
        line.title = intake.title;
        line.petitioner = intake.petitioners.isEmpty() ? QString() : intake.petitioners[0].name;
        line.channel = channel ? channel->name : intake.channel;
        line.receivedAt = intake.receivedAt;
        return line;
    }
    const std::pair<const char *, QString *> told[] = {{"source_no", &line.sourceNo},
                                                       {"title", &line.title},
                                                       {"petitioners.name", &line.petitioner}};
    for (qsizetype i = 0; i < std::min(row.cells.size(), m_plan.columns.size()); ++i) {
        for (const auto &[field, text] : told) {
            if (m_plan.columns[i].field == QLatin1String(field))
                *text = row.cells[i].text.simplified();
        }
    }
    return line;
}

void ImportWorker::count(const LineReport &report, ImportSurvey &survey)
{
    const bool fresh = !report.error && !report.known;
    survey.fresh += fresh;
    survey.known += report.known;
    survey.refused += report.error.has_value();
    if (report.error)
        m_refused.append({report.line, wordingOf(*report.error)});
    if (!report.error && survey.fresh + survey.known > shownAtMost && !fresh)
        return;
    const ImportLine line = lineOf(report);
    survey.unnumbered += fresh && line.sourceNo.isEmpty();
    if (report.error)
        survey.lines.insert(survey.refused - 1, line);
    else if (survey.fresh + survey.known <= shownAtMost)
        survey.lines.append(line);
}

void ImportWorker::survey(int wish)
{
    ImportSurvey survey;
    m_refused.clear();
    const ListValues values(*m_vocabulary, m_at->reference());
    Desk desk(m_at->workplace());
    const auto done = Importing(desk).previewList(
        {m_file, m_plan, values, source()},
        [&](const LineReport &report) { count(report, survey); },
        [&](qint64 row, qint64 rows) { return m_work.advance(row, rows) && wish == m_wished; });
    m_work.finish();
    if (!done && wish == m_wished) // else another answer is under way
        Q_EMIT failed(done.error());
    if (!done)
        return;
    const auto fit = m_plan.check();
    Q_EMIT surveyed(m_plan, fit ? std::nullopt : std::optional(fit.error()), survey);
}

void ImportWorker::record()
{
    ImportSurvey survey;
    m_refused.clear();
    const ListValues values(*m_vocabulary, m_at->reference());
    Desk desk(m_at->workplace());
    const auto done = Importing(desk).importList(
        {m_file, m_plan, values, source()},
        [&](const LineReport &report) { count(report, survey); },
        [&](qint64 row, qint64 rows) { return m_work.advance(row, rows); });
    m_work.finish();
    survey.recorded = true;
    survey.stopped = !done;
    if (!done && done.error().reason != Reason::Cancelled)
        Q_EMIT failed(done.error());
    else
        (void)m_at->store().settings.put(
            settingOf(m_plan),
            QString::fromUtf8(
                QJsonDocument(m_plan.mapping().toJson()).toJson(QJsonDocument::Compact)));
    Q_EMIT recorded(survey);
}

void ImportWorker::saveRefused(const QString &file)
{
    const auto written = writeRefused(file, m_file, m_plan, m_refused);
    if (written)
        Q_EMIT saved(file);
    else
        Q_EMIT failed(written.error());
}

void ImportWorker::saveMapping(const QString &name)
{
    const QByteArray json = QJsonDocument(m_plan.mapping().toJson()).toJson();
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        Q_EMIT saved(name);
    else
        Q_EMIT failed({Reason::FileUnwritable, name, {}});
}

} // namespace onedoor
