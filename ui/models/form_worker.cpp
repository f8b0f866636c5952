#include "ui/models/form_worker.h"

#include "core/desk/taking_support.h"
#include "ui/models/memory.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int pictureWidth = 1240; // A4 at 150 dots per inch

bool sameTexts(const QList<FormText> &one, const QList<FormText> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const FormText &a, const FormText &b) {
                          return a.file == b.file && a.bytes == b.bytes;
                      });
}

void show(const Paper &paper, int page, FormLook &look)
{
    QByteArray pdf = paper.pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const int shown = std::clamp(page, 0, std::max(0, document.pageCount() - 1));
    const QSizeF size = document.pagePointSize(shown);
    const QImage drawn =
        document.render(shown, (size * (pictureWidth / std::max(1.0, size.width()))).toSize());
    look.page = QImage(drawn.size(), QImage::Format_RGB32);
    look.page.fill(Qt::white); // paper is white in every scheme
    QPainter(&look.page).drawImage(0, 0, drawn);
    look.pages = paper.pages;
    look.text = document.getAllText(shown).text();
    look.missing = paper.missing;
}

} // namespace

FormWorker::FormWorker(Workstation station)
    : m_station(std::move(station)), m_editing(m_station.resources, localFolder(m_station.folder)),
      m_ids(*m_station.clock)
{
}

void FormWorker::list()
{
    // What was saved meanwhile counts, though papers are made with it only from the next start on.
    const auto now = Reference::load(m_station.resources, localFolder(m_station.folder));
    if (now)
        Q_EMIT listed(m_editing.forms(*now), FormEditing::mayEdit(roles()));
    else
        Q_EMIT failed(now.error());
}

void FormWorker::open(const QString &id)
{
    const auto texts = m_editing.textsOf(id);
    const auto merges = m_editing.merges(id);
    if (texts && merges)
        Q_EMIT opened({id, *texts, *merges});
    else
        Q_EMIT failed(texts ? merges.error() : texts.error());
}

const FormTrial &FormWorker::tried(const QString &id, const QList<FormText> &changed)
{
    if (!m_trial || id != m_triedId || !sameTexts(changed, m_triedTexts)) {
        m_trial = m_editing.tryOut(id, changed);
        m_triedId = id;
        m_triedTexts = changed;
    }
    return *m_trial;
}

void FormWorker::look(quint64 ticket, const QString &id, const QList<FormText> &changed,
                      const FormFilling &filling, int page)
{
    if (ticket != m_latest)
        return;
    const FormTrial &trial = tried(id, changed);
    FormLook look;
    look.complaints = trial.complaints;
    if (trial.reference && ticket == m_latest) {
        const auto paper = paperOf(id, filling, *trial.reference);
        if (paper)
            show(*paper, page, look);
        else
            look.failed = paper.error();
    }
    Q_EMIT looked(ticket, look);
    giveMemoryBack();
}

Result<Paper> FormWorker::paperOf(const QString &id, const FormFilling &filling,
                                  const Reference &reference)
{
    const FormSpec *form = reference.forms.find(id);
    if (!form)
        return Error{Reason::NotFound, id, QStringLiteral("form")};
    if (filling.code.isEmpty()) {
        const QJsonObject sample = m_editing.sampleOf(id);
        return engine().render(*form, completed(*form, madeUp(*form, sample, filling.kind)),
                               RenderMode::Preview, m_station.clock->now());
    }
    StationWorkplace *at = workplace();
    if (!at)
        return Error{Reason::StoreFailed, {}, {}};
    const Workplace own{at->store(), reference, *m_station.clock, m_ids, m_station.who};
    const auto petition = Desk(own).petition(filling.code);
    if (!petition)
        return petition.error();
    return Papers(own, engine()).preview(*petition, id, {});
}

void FormWorker::save(const QString &id, const QList<FormText> &changed, bool upToDate)
{
    const auto done = m_editing.save(id, changed, roles(), upToDate);
    m_trial.reset();
    if (done)
        Q_EMIT saved(*done);
    else
        Q_EMIT failed(done.error());
}

void FormWorker::restore(const QString &idOrPart)
{
    const auto kept = m_editing.restore(idOrPart, roles(), m_station.clock->now());
    m_trial.reset();
    if (kept)
        Q_EMIT restored(*kept);
    else
        Q_EMIT failed(kept.error());
}

PaperEngine &FormWorker::engine()
{
    if (!m_engine)
        m_engine.emplace(m_fonts.emplace(m_station.fonts));
    return *m_engine;
}

/// None where the store does not open: then nothing is changed either.
Roles FormWorker::roles()
{
    StationWorkplace *at = workplace();
    return at && m_station.mode == OpenMode::ReadWrite ? rolesOf(at->workplace()) : Roles();
}

StationWorkplace *FormWorker::workplace()
{
    if (!m_at) {
        auto at = StationWorkplace::open(m_station);
        if (!at) {
            Q_EMIT failed(at.error());
            return nullptr;
        }
        m_at = std::move(*at);
    }
    return m_at.get();
}

} // namespace onedoor
