#include "ui/models/paper_run_worker.h"

#include "core/paper/joined.h"
#include "ui/models/memory.h"
#include "ui/models/wording.h"

#include <QSaveFile>

#include <algorithm>

namespace onedoor
{

namespace
{

QString sentenceOf(const Error &error)
{
    const bool says = error.reason == Reason::NotAllowed && !error.detail.isEmpty();
    return says ? error.detail : wordingOf(error);
}

/// Writes a file whole or not at all, for the eyes of its owner: it holds what people said.
template <class Write>
Result<Done> written(const QString &name, const Write &write)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::FileUnwritable, name, {}};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<Done> done = write(file); !done)
        return done.error();
    return file.commit() ? Result<Done>(Done{})
                         : Result<Done>(Error{Reason::FileUnwritable, name, {}});
}

PaperUse useOf(StationWorkplace &at)
{
    return at.store().identity().rehearsal ? PaperUse::Rehearsal : PaperUse::Real;
}

} // namespace

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
    const QList<FormState> forms = m_at->papers().forms(*petition);
    const auto state = std::find_if(forms.begin(), forms.end(),
                                    [&](const FormState &one) { return one.form == form; });
    if (state == forms.end() || !state->offered)
        line.refused = state == forms.end() || state->refused.isEmpty()
                           ? tr("This paper is not for this matter now.")
                           : state->refused;
    else if (!state->missing.isEmpty())
        line.refused = tr("Missing: %1").arg(state->missing.join(QStringLiteral("、")));
    return line;
}

void PaperRunWorker::check(const QString &form, const QStringList &codes)
{
    if (!opened())
        return;
    for (qsizetype i = 0; i < codes.size() && !m_stopped; ++i)
        Q_EMIT told(foreseen(form, codes[i]), int(i + 1), int(codes.size()));
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
    PaperEngine engine(fonts, useOf(*at));
    const FormSpec *spec = at->reference().forms.find(form);
    JoinedPapers joined(spec && spec->sides != QStringLiteral("one-sided"));
    std::optional<Error> broken;
    int done = 0;
    const auto tell = [&](const BatchLine &line, const QByteArray &pdf) {
        const auto petition = Desk(at->workplace()).petition(line.code);
        if (!line.error) {
            if (const auto added = joined.add(pdf); !added)
                broken = added.error();
        }
        Q_EMIT told({line.code, petition ? petition->intake.title : QString(), line.number,
                     line.error ? sentenceOf(*line.error) : QString(), line.before},
                    ++done, int(codes.size()));
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
        const auto whole = onedoor::written(file, [&](QIODevice &to) { return joined.write(to); });
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
    PaperEngine engine(fonts, useOf(*at));
    BoundDossier dossier;
    const auto whole = onedoor::written(file, [&](QIODevice &to) -> Result<Done> {
        const auto made = Dossiers(at->workplace(), engine)
                              .bind(petition, tr("Whole file"), to, [this](qint64 done, qint64 of) {
                                  Q_EMIT advanced(done, of);
                                  return !m_stopped;
                              });
        if (!made)
            return made.error();
        dossier = *made;
        return Done{};
    });
    giveMemoryBack();
    if (!whole) {
        Q_EMIT failed(whole.error());
        return;
    }
    QStringList leftOut;
    for (const DossierRow &row : dossier.rows) {
        if (row.from == 0)
            leftOut << QStringLiteral("%1（%2）").arg(row.title, row.note);
    }
    Q_EMIT bound(dossier.pages, leftOut, file);
}

} // namespace onedoor
