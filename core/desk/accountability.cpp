#include "core/desk/accountability.h"

#include "core/desk/sheet_writer.h"
#include "core/domain/running_clock.h"
#include "core/store/files.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int mostLooks = 1'000'000;
constexpr int chinaOffset = 8 * 3600;

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString roleTitle(OwnerRole role)
{
    switch (role) {
    case OwnerRole::Handling:
        return QStringLiteral("承办");
    case OwnerRole::First:
        return QStringLiteral("首办");
    case OwnerRole::Assisting:
        return QStringLiteral("协办");
    case OwnerRole::Lead:
        return QStringLiteral("包案");
    }
    return {};
}

/// Gathers the rows of one matter.
class Account
{
public:
    Account(const Petition &petition, const Workplace &at) : p(petition), m_at(at) {}

    void all()
    {
        add({p.registeredAt, QStringLiteral("登记"), p.intake.title, centre(), p.registeredBy});
        for (qsizetype i = 0; i < p.owners.size(); ++i)
            owner(i);
        for (const TakenAct &act : p.acts)
            add({act.at, QStringLiteral("办理"), act.taken.says, {}, act.by});
        for (const RunningClock &clock : p.clocks)
            limit(clock);
        for (const Task &task : p.tasks)
            dated({task.at, QStringLiteral("任务"), task.set.title, nameOf(task.set.owner),
                   operatorOf(task.by)},
                  task.set.due, task.open() ? QDate() : Clock::legalDay(task.doneAt));
        for (const Document &document : p.documents)
            paper(document);
    }
    Result<Done> looks()
    {
        const auto entries = m_at.store.lookups.newest(mostLooks);
        if (!entries)
            return entries.error();
        for (const Lookups::Entry &entry : *entries) {
            if (entry.subject == p.code.text())
                add({entry.at, QStringLiteral("查阅"), entry.reason, {}, entry.operatorName});
        }
        return Done{};
    }
    QList<AccountRow> inOrder()
    {
        std::stable_sort(
            m_rows.begin(), m_rows.end(),
            [](const AccountRow &one, const AccountRow &other) { return one.at < other.at; });
        return m_rows;
    }

private:
    void add(AccountRow row) { m_rows << std::move(row); }
    void dated(AccountRow row, QDate due, QDate over)
    {
        row.due = due;
        row.over = over;
        const QDate until = over.isValid() ? over : m_at.clock.today();
        row.lateDays = due.isValid() ? std::max(0, int(due.daysTo(until))) : 0;
        add(std::move(row));
    }
    QString centre() const { return m_at.store.identity().centreName; }
    QString nameOf(const QString &owner) const { return owner.isEmpty() ? centre() : owner; }
    QString operatorOf(const EventId &id) const
    {
        const Event *event = p.event(id);
        return event ? event->operatorName : QString();
    }

    /// Had it until the next one of the same role, else until the matter's end.
    void owner(qsizetype place)
    {
        const Owner &one = p.owners[place];
        const auto next =
            std::find_if(p.owners.begin() + place + 1, p.owners.end(), [&](const Owner &other) {
                return other.set.role == one.set.role && one.set.role != OwnerRole::Assisting;
            });
        const QDateTime until = next != p.owners.end() ? next->at : p.endedAt();
        const QDate last = until.isValid() ? Clock::legalDay(until) : QDate();
        const auto days =
            Clock::legalDay(one.at).daysTo(last.isValid() ? last : m_at.clock.today());
        const QString who = (nameOf(one.set.unit) + u' ' + one.set.person).trimmed();
        AccountRow row{one.at,
                       QStringLiteral("承办"),
                       QStringLiteral("%1，%2天").arg(roleTitle(one.set.role)).arg(days),
                       who,
                       {}};
        row.over = last;
        add(std::move(row));
    }
    void limit(const RunningClock &clock)
    {
        const DeadlineRule *rule = m_at.reference.rules.find(clock.started.rule);
        const QString title = !clock.started.title.isEmpty() ? clock.started.title
                              : rule                         ? rule->title
                                                             : clock.started.rule;
        const QString basis = clock.started.promise || clock.started.article.isEmpty()
                                  ? QStringLiteral("本中心承诺")
                                  : clock.started.article;
        const Event *event = p.event(clock.by);
        dated({event ? event->at() : clock.started.from, QStringLiteral("期限"),
               QStringLiteral("%1（%2）").arg(title, basis), nameOf(clock.started.owner),
               operatorOf(clock.by)},
              clock.paused() ? QDate() : derivationOf(clock, m_at.reference.calendar).legal,
              overOn(p, clock).value_or(QDate()));
    }
    void paper(const Document &document)
    {
        const auto *form = m_at.reference.forms.find(document.issued.form);
        const QString title =
            (form ? form->title : document.issued.form) + u' ' + document.issued.number;
        add({document.issuedAt, QStringLiteral("文书"), title, {}, document.issuedBy});
        for (const Service &service : p.services) {
            const Event *event = p.event(service.by);
            if (service.served.id == document.issued.document && event)
                add({event->at(),
                     QStringLiteral("文书"),
                     QStringLiteral("送达：") + title,
                     {},
                     event->operatorName});
        }
    }

    const Petition &p;
    const Workplace &m_at;
    QList<AccountRow> m_rows;
};

} // namespace

Result<QList<AccountRow>> accountOf(const Petition &petition, const Workplace &at)
{
    Account account(petition, at);
    account.all();
    if (const auto looked = account.looks(); !looked)
        return looked.error();
    return account.inOrder();
}

Result<Done> writeAccount(const QString &file, const QList<AccountRow> &rows)
{
    SheetWriter sheet;
    const QStringList headings{QStringLiteral("时间"),     QStringLiteral("类别"),
                               QStringLiteral("内容"),     QStringLiteral("责任单位、责任人"),
                               QStringLiteral("经办人"),   QStringLiteral("期限"),
                               QStringLiteral("办结日期"), QStringLiteral("逾期天数")};
    sheet.columns(headings.size());
    for (int column = 0; column < headings.size(); ++column)
        sheet.put(0, column, headings[column]);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const AccountRow &row = rows[i];
        const QString at =
            row.at.toOffsetFromUtc(chinaOffset).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        int column = 0;
        for (const QString &text :
             {at, row.kind, row.what, row.whose, row.by, dayText(row.due), dayText(row.over)})
            sheet.put(i + 1, column++, text);
        if (row.due.isValid())
            sheet.put(i + 1, column, double(row.lateDays));
    }
    const QByteArray bytes = sheet.closed();
    return bytes.isEmpty() ? Result<Done>(Error{Reason::FileUnwritable, file, {}})
                           : writeWhole(file, bytes);
}

} // namespace onedoor
