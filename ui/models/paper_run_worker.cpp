#include "ui/models/paper_run_worker.h"

#include "core/paper/joined.h"
#include "core/store/files.h"
#include "ui/models/memory.h"
#include "ui/models/wording.h"

namespace onedoor
{

PaperRunWorker::PaperRunWorker(Workstation station) : m_station(std::move(station)) {}

StationWorkplace *PaperRunWorker::opened()
{
    if (m_at)
        return m_at.get();
    auto at = StationWorkplace::open(m_station);
    if (!at) {
        Q_EMIT failed(at.error());
        return nullptr;
    }
    m_at = std::move(*at);
    return m_at.get();
}

PaperRunLine PaperRunWorker::foreseen(const QString &form, const QString &code)
{
    PaperRunLine line{code, {}, {}, {}};
    const auto petition = Desk(m_at->workplace()).petition(code);
    if (!petition) {
        line.refused = wordingOf(petition.error());
        return line;
    }
    line.title = petition->intake.title;
    const auto state = m_at->papers().form(*petition, form);
    if (!state)
        line.refused = tr("This paper is not for this matter now.");
    else if (!state->offered)
        line.refused = state->refused;
    else if (!state->missing.isEmpty())
        line.refused = tr("Missing: %1").arg(state->missing.join(QStringLiteral("、")));
    return line;
}

void PaperRunWorker::check(const QString &form, const QStringList &codes)
{
    if (!opened())
        return;
    for (qsizetype i = 0; i < codes.size() && !m_stopped; ++i)
        Q_EMIT told(foreseen(form, codes[i]));
    if (m_stopped)
        Q_EMIT stopped();
    else
        Q_EMIT checked();
}

void PaperRunWorker::run(const QString &form, const QStringList &codes, const QString &file)
{
    StationWorkplace *at = opened();
    if (!at)
        return;
    FontBook fonts(m_station.fonts); // let go with the run: many faces were opened for it
    PaperEngine engine(fonts, paperUseOf(at->store()));
    const FormSpec *spec = at->reference().forms.find(form);
    JoinedPapers joined(spec && spec->sides != QStringLiteral("one-sided"));
    std::optional<Error> broken;
    const auto tell = [&](const BatchLine &line, const QByteArray &pdf) {
        if (!line.error) {
            if (const auto added = joined.add(pdf); !added)
                broken = added.error();
        }
        Q_EMIT told({line.code, line.title, line.number,
                     line.error ? wordingOf(*line.error) : QString(), line.before});
        return !broken && !m_stopped;
    };
    const auto outcome = PaperBatch(at->workplace(), engine).issue(form, codes, {}, tell);
    Q_EMIT recorded();
    if (broken || (!outcome && outcome.error().reason != Reason::Cancelled)) {
        Q_EMIT failed(broken ? *broken : outcome.error());
    } else if (!outcome) {
        Q_EMIT stopped();
    } else if (joined.papers() == 0) {
        Q_EMIT written(0, {});
    } else {
        const auto whole = writeWhole(file, [&](QIODevice &to) { return joined.write(to); });
        if (whole)
            Q_EMIT written(joined.papers(), file);
        else
            Q_EMIT failed(whole.error());
    }
    giveMemoryBack();
}

void PaperRunWorker::bind(const PetitionId &petition, const QString &file)
{
    StationWorkplace *at = opened();
    if (!at)
        return;
    FontBook fonts(m_station.fonts); // let go with the run: many faces were opened for it
    PaperEngine engine(fonts, paperUseOf(at->store()));
    const auto dossier =
        Dossiers(at->workplace(), engine)
            .save(petition, tr("Whole file"), file, [this](qint64 done, qint64 of) {
                Q_EMIT advanced(done, of);
                return !m_stopped;
            });
    giveMemoryBack();
    if (!dossier) {
        Q_EMIT failed(dossier.error());
        return;
    }
    QStringList leftOut;
    for (const DossierRow &row : dossier->rows) {
        if (row.from == 0)
            leftOut << QStringLiteral("%1（%2）").arg(row.title, row.note);
    }
    Q_EMIT bound(dossier->pages, leftOut, file);
}

} // namespace onedoor
