#include "core/desk/reference.h"

#include "core/domain/phone_number.h"
#include "core/domain/sha256.h"

#include <QFile>

namespace onedoor
{

namespace
{

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, {}};
    return file.readAll();
}

/// Loads one file into its place, unless an earlier one failed.
class Loading
{
public:
    explicit Loading(const QString &folder) : m_folder(folder) {}

    template <class T>
    void into(T &place, const char *name)
    {
        if (m_error)
            return;
        const QString file = QLatin1String(name);
        const auto bytes = bytesOf(m_folder + u'/' + file);
        if (!bytes) {
            m_error = bytes.error();
            return;
        }
        m_hashes += file.toUtf8() + '|' + sha256(*bytes);
        auto loaded = T::load(*bytes, file);
        if (loaded)
            place = std::move(*loaded);
        else
            m_error = loaded.error();
    }
    const std::optional<Error> &error() const { return m_error; }
    QByteArray madeFrom() const { return sha256(m_hashes); }

private:
    QByteArray m_hashes; ///< of the names and contents so far
    QString m_folder;
    std::optional<Error> m_error;
};

/// Collects rows; a rule that a centre removed from its file makes no row.
class Rows
{
public:
    Rows(const DeadlineRules &rules, const WorkingDays &calendar)
        : m_rules(rules), m_calendar(calendar)
    {
    }

    void add(const QString &rule, const QDateTime &start, const QDateTime &end,
             const QString &owner, std::optional<QDate> due = std::nullopt)
    {
        const QDate from = Clock::legalDay(start);
        const DeadlineRule *found = m_rules.find(rule);
        if (!due && found)
            due = derive(*found, from, {}, m_calendar).legal;
        if (!due)
            return;
        DeadlineRow row{rule, int(rows.size()), from, *due, std::nullopt, owner};
        if (end.isValid())
            row.doneOn = Clock::legalDay(end);
        rows.append(row);
    }

    QList<DeadlineRow> rows;

private:
    const DeadlineRules &m_rules;
    const WorkingDays &m_calendar;
};

} // namespace

Result<Reference> Reference::load(const QString &folder)
{
    Reference reference;
    reference.folder = folder;
    Loading loading(folder);
    loading.into(reference.calendar, "calendar/state-council.json");
    loading.into(reference.rules, "rules/deadlines.json");
    loading.into(reference.disputeTypes, "catalogue/dispute-types.json");
    loading.into(reference.contentClasses, "catalogue/content-classes.json");
    loading.into(reference.channels, "catalogue/channels.json");
    loading.into(reference.organisations, "catalogue/organisations.json");
    loading.into(reference.results, "catalogue/results.json");
    loading.into(reference.urgentSignals, "catalogue/urgent-signals.json");
    loading.into(reference.ethnicities, "catalogue/ethnicities.json");
    loading.into(reference.screening, "catalogue/screening.json");
    loading.into(reference.divisions, "catalogue/divisions.csv");
    if (loading.error())
        return *loading.error();
    reference.madeFrom = loading.madeFrom();
    auto forms = FormLibrary::load(folder + QStringLiteral("/forms"));
    if (!forms)
        return forms.error();
    reference.forms = std::move(*forms);
    return reference;
}

Knowledge knowledgeOf(const Reference &reference)
{
    return {[&reference](const Petition &petition) {
                return deadlinesOf(petition, reference.rules, reference.calendar);
            },
            [&reference](const QString &code) { return reference.divisions.name(code); },
            reference.madeFrom};
}

QList<DeadlineRow> deadlinesOf(const Petition &p, const DeadlineRules &rules,
                               const WorkingDays &calendar)
{
    Rows rows(rules, calendar);
    // Closed, or merged into another whose own deadlines run; un-merged they are open again.
    const QDateTime ended = p.endedAt();
    const QDateTime answered = p.answeredAt.isValid() ? p.answeredAt : ended;
    rows.add(QStringLiteral("petition-direct-notice"), p.intake.receivedAt, answered, {});
    if (p.acceptance && p.acceptance->dueOn)
        rows.add(p.acceptance->rule, p.acceptedAt, ended, p.acceptance->organisation,
                 p.acceptance->dueOn);
    for (const Referral &r : p.referrals) {
        const QDateTime end = r.answeredAt.isValid() ? r.answeredAt : ended;
        if (r.sent.dueOn)
            rows.add(r.sent.rule, r.sentAt, end, r.sent.organisation, r.sent.dueOn);
    }
    for (const Mediation &m : p.mediations) {
        const QDateTime end = m.endedAt.isValid() ? m.endedAt : ended;
        if (m.started.dueOn)
            rows.add(m.started.rule, m.startedAt, end, m.started.organisation, m.started.dueOn);
    }
    for (const AgreementReached &a : p.agreements) {
        // 人民调解法 31: the committee watches performance; met by any recorded follow-up.
        const QDateTime performed =
            a.performBy ? a.performBy->startOfDay(Qt::OffsetFromUTC, 8 * 3600) : QDateTime();
        if (performed.isValid())
            rows.add(QStringLiteral("followup-due"), performed,
                     p.followUps.isEmpty() ? (p.merged ? ended : QDateTime()) : performed,
                     a.organisation);
    }
    return rows.rows;
}

std::optional<QDate> dueDate(const Reference &reference, const QString &rule, QDate from)
{
    const DeadlineRule *found = reference.rules.find(rule);
    return found ? std::optional(derive(*found, from, {}, reference.calendar).legal) : std::nullopt;
}

Reading readingOf(const Store &store, const Reference &reference, QDate receivedOn)
{
    QString area = areaCodeOf(store.settings.value(QStringLiteral("centre.phone")));
    for (const Entry &organisation : reference.organisations.all()) {
        if (!area.isEmpty())
            break;
        area = areaCodeOf(organisation.more.value(QStringLiteral("phone")));
    }
    return {receivedOn, reference.divisions, store.identity().division, area};
}

} // namespace onedoor
