#include "ui/models/document_model.h"

#include "core/store/files.h"
#include "core/paper/reprint.h"

namespace onedoor
{

namespace
{

/// A print's end as the register keeps it.
QString outcomeWord(JobState state)
{
    switch (state) {
    case JobState::Completed:
        return QStringLiteral("completed");
    case JobState::Cancelled:
        return QStringLiteral("cancelled");
    default:
        return QStringLiteral("aborted");
    }
}

} // namespace

DocumentModel::DocumentModel(const DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_papers(desk.station()), m_prints()
{
    connectPapers();
    connectPrints();
}

void DocumentModel::connectPapers()
{
    const PaperWorker *papers = m_papers.worker();
    connect(papers, &PaperWorker::prepared, this, [this](quint64 ticket, const FormState &state) {
        if (ticket == m_begun)
            readInputs(state);
    });
    connect(papers, &PaperWorker::previewed, this, [this](quint64 ticket, const Paper &paper) {
        if (ticket != m_ticket)
            return;
        m_busy = false;
        m_pdf = paper.pdf;
        m_pages = paper.pages;
        m_copies = paper.copies;
        m_standIns = paper.standIns;
        Q_EMIT paperChanged();
        Q_EMIT changed();
    });
    connect(papers, &PaperWorker::registered, this, &DocumentModel::takeStanding);
    connect(papers, &PaperWorker::issued, this, &DocumentModel::takeDocument);
    connect(papers, &PaperWorker::found, this, &DocumentModel::takeDocument);
    connect(papers, &PaperWorker::voided, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_busy = false;
    });
    connect(papers, &PaperWorker::failed, this, [this](quint64 ticket, const Error &error) {
        if (ticket != m_ticket && ticket != m_begun)
            return;
        m_busy = m_printWhenIssued = false;
        Q_EMIT failed(error);
        Q_EMIT changed();
    });
    connect(papers, &PaperWorker::recorded, this, [this] {
        Q_EMIT changed();
        Q_EMIT recorded();
    });
}

void DocumentModel::connectPrints()
{
    const PrintWorker *prints = m_prints.worker();
    connect(prints, &PrintWorker::progressed, this, [this](const QString &number, JobState state) {
        m_printStates.insert(number, state);
        Q_EMIT changed();
    });
    connect(
        prints, &PrintWorker::ended, this,
        [this](const QString &number, const QString &printer, int job, int copies, JobState state) {
            m_papers.post([=](PaperWorker &worker) {
                worker.notePrint(number, printer, job, copies, outcomeWord(state));
            });
        });
}

void DocumentModel::begin(const PetitionId &petition, const QString &form)
{
    m_petition = petition;
    m_form = form;
    m_number.clear();
    forgetStanding();
    m_given = {};
    m_stage = Stage::Drafting;
    m_pdf.clear();
    m_inputs.clear();
    m_missing.clear();
    m_missingElsewhere.clear();
    m_refused.clear();
    m_prepared = false;
    m_begun = ++m_ticket;
    m_papers.worker()->supersede(m_ticket);
    m_papers.post([ticket = m_begun, petition, form](PaperWorker &worker) {
        worker.prepare(ticket, petition, form);
    });
    Q_EMIT paperChanged();
    preview();
}

void DocumentModel::openNumber(const QString &number)
{
    m_number = number;
    m_stage = Stage::Issued;
    m_busy = true;
    m_pdf.clear();
    m_inputs.clear();
    forgetStanding();
    m_papers.post(
        [ticket = ++m_ticket, number](PaperWorker &worker) { worker.stored(ticket, number); });
    Q_EMIT paperChanged();
    Q_EMIT changed();
}

void DocumentModel::forgetStanding()
{
    m_voidReason.clear();
    m_printed = false;
    m_outdated.clear();
    m_standIns.clear();
    m_copies = 1;
    m_chosenCopies.reset();
}

void DocumentModel::setCopies(int copies)
{
    if (copies == this->copies())
        return;
    m_chosenCopies = copies;
    Q_EMIT changed();
}

QString DocumentModel::title() const
{
    const FormSpec *form = m_desk.reference().forms.find(m_form);
    return form ? form->title : m_form;
}

/// What the petition leaves open: to be filled in here, or elsewhere.
void DocumentModel::readInputs(const FormState &state)
{
    const FormSpec *form = m_desk.reference().forms.find(m_form);
    if (!form)
        return;
    m_prepared = true;
    m_missing = state.missing;
    m_refused = state.refused;
    QStringList here;
    for (const FormField &field : form->fields) {
        if (field.source != FormField::Source::Given || !field.items.empty())
            continue;
        const bool required = m_missing.contains(field.name);
        m_inputs.append({field.path, field.name, required});
        here.append(field.name);
    }
    for (const QString &name : std::as_const(m_missing)) {
        if (!here.contains(name))
            m_missingElsewhere.append(name);
    }
    Q_EMIT paperChanged();
    Q_EMIT changed();
}

void DocumentModel::setInput(const QString &key, const QString &value)
{
    if (m_stage != Stage::Drafting || m_given.value(key).toString() == value)
        return;
    if (value.trimmed().isEmpty())
        m_given.remove(key);
    else
        m_given.insert(key, value.trimmed());
    preview();
}

bool DocumentModel::canIssue() const
{
    if (m_stage != Stage::Drafting || !m_prepared || m_desk.isReadOnly() ||
        !m_missingElsewhere.isEmpty() || !m_refused.isEmpty())
        return false;
    for (const Input &input : m_inputs) {
        if (input.required && !m_given.contains(input.key))
            return false;
    }
    return true;
}

void DocumentModel::preview()
{
    m_busy = true;
    m_papers.worker()->supersede(++m_ticket);
    m_papers.post([ticket = m_ticket, petition = m_petition, form = m_form, given = m_given](
                      PaperWorker &worker) { worker.preview(ticket, petition, form, given); });
    Q_EMIT changed();
}

void DocumentModel::issueAndPrint()
{
    if (!canIssue() || m_printWhenIssued)
        return;
    m_busy = true;
    m_printWhenIssued = true;
    m_papers.worker()->supersede(++m_ticket);
    m_papers.post([ticket = m_ticket, petition = m_petition, form = m_form, given = m_given](
                      PaperWorker &worker) { worker.issue(ticket, petition, form, given); });
    Q_EMIT changed();
}

void DocumentModel::replace()
{
    if (!canReplace())
        return;
    m_busy = true;
    m_papers.post([ticket = ++m_ticket, number = m_number](PaperWorker &worker) {
        worker.replace(ticket, number);
    });
    Q_EMIT changed();
}

void DocumentModel::takeDocument(quint64 ticket, const Issued &document)
{
    const bool print = std::exchange(m_printWhenIssued, false);
    if (ticket != m_ticket)
        return;
    m_busy = false;
    m_stage = Stage::Issued;
    m_number = document.number;
    m_pdf = document.pdf;
    m_pages = document.pages;
    m_copies = copiesAskedBy(m_pdf);
    m_sides = document.sides;
    m_standIns = document.standIns;
    m_inputs.clear();
    Q_EMIT paperChanged();
    Q_EMIT changed();
    if (print)
        this->print();
}

void DocumentModel::takeStanding(quint64 ticket, const Register::Row &row,
                                 const QStringList &outdated)
{
    if (ticket != m_ticket && row.number != m_number)
        return;
    m_petition = row.petition;
    m_form = row.form;
    m_voidReason = row.voided;
    m_outdated = outdated;
    m_printed = row.printed > 0;
}

std::optional<JobState> DocumentModel::printState() const
{
    const auto found = m_printStates.constFind(m_number);
    return found == m_printStates.constEnd() ? std::nullopt : std::optional(*found);
}

void DocumentModel::print()
{
    if (m_stage != Stage::Issued || m_pdf.isEmpty() || isVoided())
        return;
    m_printStates.insert(m_number, JobState::Pending);
    m_prints.post([number = m_number, order = printOrder()](PrintWorker &worker) {
        worker.send(number, order);
    });
    Q_EMIT changed();
}

PrintOrder DocumentModel::printOrder() const
{
    const FormSpec *form = m_desk.reference().forms.find(m_form);
    PrintOrder order;
    order.printer = m_printer;
    order.pdf = m_pdf;
    order.title = m_number;
    order.sides = m_sides;
    order.copies = copies();
    if (form)
        order.media = mediaName(form->paper);
    return order;
}

void DocumentModel::cancelPrint()
{
    m_prints.post([number = m_number](PrintWorker &worker) { worker.cancel(number); });
}

void DocumentModel::voidDocument(const QString &reason)
{
    m_busy = true;
    m_papers.post([ticket = ++m_ticket, number = m_number, reason](PaperWorker &worker) {
        worker.voidDocument(ticket, number, reason);
    });
    Q_EMIT changed();
}

Result<Done> DocumentModel::savePdf(const QString &file) const
{
    return writeWhole(file, m_pdf);
}

} // namespace onedoor
