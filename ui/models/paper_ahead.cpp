#include "ui/models/paper_ahead.h"

#include "ui/models/memory.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

#include <utility>

namespace onedoor
{

namespace
{

constexpr int pictureWidth = 1240; // A4 at 150 dots per inch

/// The matter as it would stand after the act.
Petition after(const Petition &petition, const ActTaken &taken, StationWorkplace &at)
{
    Event event;
    event.id = EventId{at.workplace().ids.next()};
    event.petition = petition.id;
    event.station = at.store().identity().station;
    event.recordedAt = at.workplace().clock.now();
    event.clock = petition.history.last().clock;
    ++event.clock.value;
    event.operatorName = at.station().who.name;
    event.fact = taken;
    event.kind = kindOf(event.fact);
    return fold(petition.history + QList<Event>{event});
}

QImage firstPage(QByteArray pdf)
{
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const QSizeF size = document.pagePointSize(0);
    const QImage page =
        document.render(0, (size * (pictureWidth / std::max(1.0, size.width()))).toSize());
    QImage paper(page.size(), QImage::Format_RGB32);
    paper.fill(Qt::white); // paper is white in every scheme
    QPainter(&paper).drawImage(0, 0, page);
    return paper;
}

} // namespace

PaperAhead::PaperAhead(const ActSubject &subject, const ActSpec &act, QObject *parent)
    : QObject(parent), m_subject(subject), m_act(act)
{
}

void PaperAhead::show(const ActTaken &taken)
{
    m_next = taken;
    if (!m_busy)
        ask();
}

void PaperAhead::ask()
{
    const auto taken = std::exchange(m_next, std::nullopt);
    if (!taken)
        return;
    m_busy = true;
    const auto read = [id = m_subject.petition().id, taken = *taken, forms = m_act.papers](
                          StationWorkplace &at) { return pageOf(at, id, taken, forms); };
    m_subject.desk().ask(this, read, [this](const Result<Page> &page) {
        m_busy = false;
        m_page = page ? *page : Page();
        Q_EMIT changed();
        ask();
    });
}

/// Of the papers that follow, the first that may be made then.
Result<PaperAhead::Page> PaperAhead::pageOf(StationWorkplace &at, const PetitionId &id,
                                            const ActTaken &taken, const QStringList &forms)
{
    const auto petition = at.store().ledger.petition(id);
    if (!petition)
        return petition.error();
    const Petition then = after(*petition, taken, at);
    Papers papers = at.papers();
    const QList<FormState> states = papers.forms(then);
    const FormState *first = firstOffered(states, forms);
    if (!first)
        return Page();
    const auto paper = papers.preview(then, first->form, {});
    if (!paper)
        return paper.error();
    const Page page{first->title, paper->pages, firstPage(paper->pdf)};
    giveMemoryBack();
    return page;
}

const FormState *firstOffered(const QList<FormState> &forms, const QStringList &papers)
{
    for (const QString &paper : papers) {
        for (const FormState &state : forms) {
            if (state.form == paper && state.offered && state.refused.isEmpty())
                return &state;
        }
    }
    return nullptr;
}

} // namespace onedoor
