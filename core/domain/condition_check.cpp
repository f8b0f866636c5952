#include "core/domain/condition.h"

#include <QMap>

#include <algorithm>
#include <functional>

namespace onedoor
{

namespace
{

constexpr int mostSteps = 20'000;

/// What conditions ask about, and every way it can stand as far as they can tell.
struct Subject {
    QString place;                  ///< of the view; empty for a role or an answer
    std::vector<QJsonValue> values; ///< of a path or an answer: absent, another, all that are named
    std::vector<const Condition *> asked;
    /// Which of `asked` hold, way by way; equal ones once.
    std::vector<std::vector<bool>> answers;
};

/// What is named nowhere, and what stands where a {{…}} points.
const QString another = QStringLiteral("\u0001");
const QString pointedAt = QStringLiteral("\u0002");

/// How many ways a subject has, and whether a condition on it holds in one of them.
struct Way {
    const Subject &subject;
    size_t way = 0;

    static size_t count(const Condition &condition, const Subject &subject)
    {
        if (std::holds_alternative<ClockIs>(condition.of))
            return 5;
        if (std::holds_alternative<StateIs>(condition.of))
            return Words<State>::table.size();
        if (std::holds_alternative<EndedIs>(condition.of))
            return Words<State>::table.size() + 1; // or none was ended
        if (std::holds_alternative<PathIs>(condition.of) ||
            std::holds_alternative<AskIs>(condition.of))
            return subject.values.size();
        const bool two = std::holds_alternative<ActIs>(condition.of) ||
                         std::holds_alternative<RoleIs>(condition.of);
        return two ? 2 : 3;
    }

    bool operator()(const AllOf &) const { return false; }
    bool operator()(const AnyOf &) const { return false; }
    bool operator()(const NotThat &) const { return false; }
    bool operator()(const RouteIs &is) const { return size_t(is.phase) == way; }
    bool operator()(const ClockIs &is) const
    {
        const bool late = size_t(ClockPhase::Overdue) == way; // and running
        return size_t(is.phase) == way || (late && is.phase == ClockPhase::Running);
    }
    bool operator()(const TaskIs &is) const { return size_t(is.phase) == way; }
    bool operator()(const SignalIs &is) const { return size_t(is.phase) == way; }
    bool operator()(const ActIs &is) const { return size_t(is.phase) == way; }
    bool operator()(const PaperIs &is) const
    {
        const bool served = size_t(PaperPhase::Served) == way; // and issued
        return size_t(is.phase) == way || (served && is.phase == PaperPhase::Issued);
    }
    bool operator()(const StateIs &is) const
    {
        return is.in.contains(Words<State>::table[way].first);
    }
    bool operator()(const PathIs &is) const { return meetsHere(is.test); }
    bool operator()(const AskIs &is) const { return meetsHere(is.test); }
    bool operator()(const RoleIs &) const { return way == 0; }
    bool operator()(const EndedIs &is) const
    {
        return way < Words<State>::table.size() && is.in.contains(Words<State>::table[way].first);
    }

    bool meetsHere(const Test &test) const
    {
        const QJsonValue &value = subject.values[way];
        const auto *among = std::get_if<OneOf>(&test);
        if (among && !among->paths.isEmpty() && value == pointedAt)
            return true;
        return meets(test, value, {});
    }
};

/// Gathers the subjects of conditions, each with its ways.
class Possibilities
{
public:
    Possibilities(const std::vector<const Condition *> &all, const OfList &ofList)
        : m_ofList(ofList)
    {
        for (const Condition *one : all) {
            forEach(*one, [this](const Condition &c) {
                m_now = &c;
                std::visit(*this, c.of);
            });
        }
        for (Subject &subject : m_subjects)
            answer(subject);
    }

    /// Whether something is held against a number that only the matter knows.
    bool isOpen() const { return m_open; }

    QMap<QString, Subject> &subjects() { return m_subjects; }
    /// Whether what is asked of one is also asked, differently, of another.
    bool tangled() const
    {
        QStringList places;
        for (const Subject &subject : m_subjects)
            places << subject.place;
        places.removeAll(QString());
        places.sort();
        for (qsizetype i = 1; i < places.size(); ++i) {
            const QString &outer = places[i - 1];
            if (places[i] == outer || places[i].startsWith(outer + u'.') ||
                places[i].startsWith(outer + u'['))
                return true;
        }
        return false;
    }

    void operator()(const AllOf &) {}
    void operator()(const AnyOf &) {}
    void operator()(const NotThat &) {}
    void operator()(const RouteIs &is) { keyed(QStringLiteral("routes["), is.route); }
    void operator()(const ClockIs &is) { keyed(QStringLiteral("clock["), is.rule); }
    void operator()(const TaskIs &is) { keyed(QStringLiteral("tasks["), is.task); }
    void operator()(const SignalIs &is) { keyed(QStringLiteral("signal["), is.signal); }
    void operator()(const ActIs &is) { keyed(QStringLiteral("acts["), is.act); }
    void operator()(const PaperIs &is) { keyed(QStringLiteral("documents["), is.form); }
    void operator()(const StateIs &) { asked(QStringLiteral("?state"), QStringLiteral("state")); }
    void operator()(const EndedIs &) { asked(QStringLiteral("?ended"), {}); }
    void operator()(const RoleIs &is) { asked(QStringLiteral("?role ") + is.role, {}); }
    void operator()(const PathIs &is)
    {
        m_open = m_open || isOpen(is.test);
        addValues(asked(is.path.text() + apart(), is.path.text()), is.test);
    }
    void operator()(const AskIs &is)
    {
        m_open = m_open || isOpen(is.test);
        addValues(asked(QStringLiteral("?ask ") + is.key + u'.' + is.column + apart(), {}),
                  is.test);
    }

private:
    /// A list holds several values at once: what is asked of it hangs together nowhere.
    QString apart() const
    {
        return m_ofList && m_ofList(*m_now) ? u'\n' + QString::number(quintptr(m_now)) : QString();
    }
    Subject &asked(const QString &name, const QString &place)
    {
        Subject &subject = m_subjects[name];
        subject.place = place;
        subject.asked.push_back(m_now);
        return subject;
    }
    void keyed(const QString &group, const QString &id)
    {
        const QString place = group + id + u']';
        asked(u'?' + place, place); // a path to the same place is another subject
    }
    static bool isOpen(const Test &test)
    {
        const auto *atLeast = std::get_if<AtLeast>(&test);
        return atLeast && atLeast->path;
    }
    static void addValues(Subject &subject, const Test &test)
    {
        if (subject.values.empty())
            subject.values = {QJsonValue::Undefined, another, pointedAt};
        if (const auto *equals = std::get_if<Equals>(&test)) {
            subject.values.push_back(equals->value);
        } else if (const auto *oneOf = std::get_if<OneOf>(&test)) {
            for (const QJsonValue &value : oneOf->values)
                subject.values.push_back(value);
        } else if (const auto *atLeast = std::get_if<AtLeast>(&test)) {
            subject.values.push_back(atLeast->bound);
            subject.values.push_back(atLeast->bound - 1);
        }
    }
    static void answer(Subject &subject)
    {
        const size_t ways = Way::count(*subject.asked.front(), subject);
        for (size_t way = 0; way < ways; ++way) {
            std::vector<bool> answers;
            for (const Condition *one : subject.asked)
                answers.push_back(std::visit(Way{subject, way}, one->of));
            if (std::find(subject.answers.begin(), subject.answers.end(), answers) ==
                subject.answers.end())
                subject.answers.push_back(std::move(answers));
        }
    }

    const OfList &m_ofList;
    QMap<QString, Subject> m_subjects;
    const Condition *m_now = nullptr;
    bool m_open = false;
};

enum class Truth { No, Open, Yes };

Truth opposite(Truth truth)
{
    return truth == Truth::Open ? truth : truth == Truth::Yes ? Truth::No : Truth::Yes;
}

/// Tries the ways of one subject after another, and turns back where a condition can no longer
/// hold.
class Search
{
public:
    Search(const std::vector<const Condition *> &all, Possibilities &possible) : m_all(all)
    {
        for (const Subject &subject : possible.subjects())
            m_subjects.push_back(&subject);
    }

    bool from(size_t at)
    {
        Truth all = Truth::Yes;
        for (const Condition *one : m_all)
            all = std::min(all, truth(*one));
        if (all != Truth::Open || ++m_steps > mostSteps)
            return all != Truth::No;
        if (at == m_subjects.size())
            return false;
        const Subject &subject = *m_subjects[at];
        for (const std::vector<bool> &answers : subject.answers) {
            for (size_t i = 0; i < subject.asked.size(); ++i)
                m_known[subject.asked[i]] = answers[i];
            if (from(at + 1))
                return true;
        }
        for (const Condition *one : subject.asked)
            m_known.remove(one);
        return false;
    }

private:
    Truth truth(const Condition &condition) const
    {
        if (const auto *all = std::get_if<AllOf>(&condition.of)) {
            Truth least = Truth::Yes;
            for (const Condition &one : all->of)
                least = std::min(least, truth(one));
            return least;
        }
        if (const auto *any = std::get_if<AnyOf>(&condition.of)) {
            Truth most = Truth::No;
            for (const Condition &one : any->of)
                most = std::max(most, truth(one));
            return most;
        }
        if (const auto *no = std::get_if<NotThat>(&condition.of)) {
            Truth least = Truth::Yes;
            for (const Condition &one : no->of)
                least = std::min(least, truth(one));
            return opposite(least);
        }
        const auto known = m_known.constFind(&condition);
        return known == m_known.constEnd() ? Truth::Open : *known ? Truth::Yes : Truth::No;
    }

    const std::vector<const Condition *> &m_all;
    std::vector<const Subject *> m_subjects;
    QHash<const Condition *, bool> m_known;
    int m_steps = 0;
};

} // namespace

bool canHold(const std::vector<const Condition *> &all, const OfList &ofList)
{
    Possibilities possible(all, ofList);
    return possible.isOpen() || possible.tangled() || Search(all, possible).from(0);
}

} // namespace onedoor
