#include "core/paper/print_queue.h"

#include <QFileInfo>
#include <QThread>

#include <cups/cups.h>

#include <memory>

namespace onedoor
{

namespace
{

constexpr unsigned long POLL_MILLISECONDS = 1000;
constexpr qsizetype CHUNK = 64 * 1024;

struct FreeDestinations {
    int count = 0;
    void operator()(cups_dest_t *all) const { cupsFreeDests(count, all); }
};
using Destination = std::unique_ptr<cups_dest_t, FreeDestinations>;
using DestinationInfo = std::unique_ptr<cups_dinfo_t, decltype(&cupsFreeDestInfo)>;
using Answer = std::unique_ptr<ipp_t, decltype(&ippDelete)>;

class Options
{
public:
    ~Options() { cupsFreeOptions(m_count, m_options); }
    Options() = default;
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;

    void add(const char *name, const QString &value)
    {
        m_count = cupsAddOption(name, value.toUtf8().constData(), m_count, &m_options);
    }
    int count() const { return m_count; }
    cups_option_t *list() const { return m_options; }

private:
    int m_count = 0;
    cups_option_t *m_options = nullptr;
};

Destination destination(const QString &printer)
{
    const QByteArray name = printer.toUtf8();
    return Destination(
        cupsGetNamedDest(CUPS_HTTP_DEFAULT, name.isEmpty() ? nullptr : name.constData(), nullptr),
        {1});
}

QString option(const cups_dest_t &from, const char *name)
{
    return QString::fromUtf8(cupsGetOption(name, from.num_options, from.options));
}

Error refused(Reason reason, const QString &printer)
{
    return Error{reason, printer + QStringLiteral(": ") + QString::fromUtf8(cupsLastErrorString()),
                 QString()};
}

QStringList words(ipp_t *from, const char *name)
{
    QStringList out;
    ipp_attribute_t *attribute = ippFindAttribute(from, name, IPP_TAG_ZERO);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        out.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    return out;
}

int number(ipp_t *from, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(from, name, IPP_TAG_ENUM);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

Answer ask(ipp_op_t operation, const char *kind, const QString &uri)
{
    ipp_t *request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, kind, nullptr, uri.toUtf8().constData());
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
    return Answer(cupsDoRequest(CUPS_HTTP_DEFAULT, request, "/"), &ippDelete);
}

QString jobUri(int job)
{
    return QStringLiteral("ipp://localhost/jobs/%1").arg(job);
}

bool send(cups_dest_t *to, cups_dinfo_t *info, int job, const PrintOrder &order)
{
    const QByteArray title = order.title.toUtf8();
    if (cupsStartDestDocument(CUPS_HTTP_DEFAULT, to, info, job, title.constData(), CUPS_FORMAT_PDF,
                              0, nullptr, 1) != HTTP_STATUS_CONTINUE)
        return false;
    for (qsizetype at = 0; at < order.pdf.size(); at += CHUNK) {
        const auto size = size_t(std::min(CHUNK, order.pdf.size() - at));
        if (cupsWriteRequestData(CUPS_HTTP_DEFAULT, order.pdf.constData() + at, size) !=
            HTTP_STATUS_CONTINUE)
            return false;
    }
    return cupsFinishDestDocument(CUPS_HTTP_DEFAULT, to, info) == IPP_STATUS_OK;
}

} // namespace

QString mediaName(const QString &paper)
{
    if (paper ==
        QLatin1String("roll")) // the queue's own height: the head stops where the page ends
        return QStringLiteral("custom_roll_80x297mm");
    if (paper == QLatin1String("card"))
        return QStringLiteral("custom_card_90x54mm");
    return paper.startsWith(QLatin1String("A5")) ? QStringLiteral("iso_a5_148x210mm")
                                                 : QStringLiteral("iso_a4_210x297mm");
}

bool PrintQueue::hasService()
{
    // Asking CUPS where there is none can hang for seconds on look-ups in the network.
    return qEnvironmentVariableIsSet("CUPS_SERVER") ||
           QFileInfo::exists(QStringLiteral("/run/cups/cups.sock"));
}

std::vector<Printer> PrintQueue::printers() const
{
    std::vector<Printer> out;
    if (!hasService())
        return out;
    cups_dest_t *all = nullptr;
    const int count = cupsGetDests2(CUPS_HTTP_DEFAULT, &all);
    const Destination owner(all, {count});
    for (int i = 0; i < count; ++i) {
        const cups_dest_t &each = all[i];
        JobAttributes attributes;
        attributes.accepting = option(each, "printer-is-accepting-jobs") != QLatin1String("false");
        attributes.printerState = option(each, "printer-state").toInt();
        attributes.printerReasons =
            option(each, "printer-state-reasons").split(QLatin1Char(','), Qt::SkipEmptyParts);
        out.push_back({QString::fromUtf8(each.name), option(each, "printer-info"),
                       option(each, "printer-location"), each.is_default != 0, attributes.accepting,
                       jobState(attributes)});
    }
    return out;
}

Result<int> PrintQueue::submit(const PrintOrder &order) const
{
    if (!hasService())
        return Error{Reason::PrinterUnavailable, QString(), QString()};
    const Destination to = destination(order.printer);
    if (!to)
        return refused(Reason::PrinterUnavailable, order.printer);
    const DestinationInfo info(cupsCopyDestInfo(CUPS_HTTP_DEFAULT, to.get()), &cupsFreeDestInfo);
    if (!info)
        return refused(Reason::PrinterUnavailable, order.printer);
    Options options;
    options.add(CUPS_SIDES, order.sides);
    options.add(CUPS_MEDIA, order.media);
    options.add(CUPS_COPIES, QString::number(order.copies));
    // Each copy whole, before the next begins: they are signed and sealed as sets.
    options.add("multiple-document-handling", QStringLiteral("separate-documents-collated-copies"));
    options.add("print-scaling", QStringLiteral("none"));
    int job = 0;
    if (cupsCreateDestJob(CUPS_HTTP_DEFAULT, to.get(), info.get(), &job,
                          order.title.toUtf8().constData(), options.count(),
                          options.list()) != IPP_STATUS_OK)
        return refused(Reason::PrinterRefused, order.printer);
    if (!send(to.get(), info.get(), job, order)) {
        const Error error = refused(Reason::PrinterRefused, order.printer);
        cupsCancelDestJob(CUPS_HTTP_DEFAULT, to.get(), job); // half a document must not come out
        return error;
    }
    return job;
}

JobState PrintQueue::stateOf(const QString &printer, int job) const
{
    if (!hasService())
        return JobState::NoPrintService;
    const Destination at = destination(printer);
    if (!at)
        return JobState::NoSuchPrinter;
    const Answer answer = ask(IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", jobUri(job));
    if (!answer)
        return JobState::Unconfirmed;
    JobAttributes attributes;
    attributes.jobState = number(answer.get(), "job-state");
    if (attributes.jobState == 0)
        return JobState::Unconfirmed; // purged, or not ours to see
    attributes.jobReasons = words(answer.get(), "job-state-reasons");
    attributes.printerMessage =
        words(answer.get(), "job-printer-state-message").join(QLatin1Char(' '));
    attributes.printerReasons =
        words(answer.get(), "job-printer-state-reasons") +
        option(*at, "printer-state-reasons").split(QLatin1Char(','), Qt::SkipEmptyParts);
    attributes.printerState = option(*at, "printer-state").toInt();
    attributes.accepting = option(*at, "printer-is-accepting-jobs") != QLatin1String("false");
    return jobState(attributes);
}

JobState PrintQueue::follow(const QString &printer, int job, int patience,
                            const std::function<bool(JobState)> &proceed) const
{
    JobState state = JobState::Pending;
    for (int waited = 0; waited <= patience; waited += int(POLL_MILLISECONDS)) {
        state = stateOf(printer, job);
        if (!proceed(state) || isFinal(state))
            return state;
        QThread::msleep(POLL_MILLISECONDS);
    }
    return state == JobState::Pending ? JobState::Unconfirmed : state;
}

bool PrintQueue::cancel(const QString &printer, int job) const
{
    const Destination at = hasService() ? destination(printer) : Destination(nullptr, {0});
    return at && cupsCancelDestJob(CUPS_HTTP_DEFAULT, at.get(), job) == IPP_STATUS_OK;
}

} // namespace onedoor
