#include "core/domain/does.h"

#include <array>

namespace onedoor
{

namespace
{

constexpr std::array roles{
    std::pair(OwnerRole::Handling, "handling"), std::pair(OwnerRole::First, "first"),
    std::pair(OwnerRole::Assisting, "assisting"), std::pair(OwnerRole::Lead, "lead")};

using Kind = decltype(DoesSpec::what);

/// Reads one effect; each verb names its keys beside the shared `if` and `each`.
class Reader
{
public:
    Reader(const Declared &object, const QHash<QString, AskType> &asks)
        : m_object(object), m_asks(asks)
    {
    }

    Kind read(const QString &verb) const;

private:
    template <class... Keys>
    void only(Keys... keys) const
    {
        m_object.allowOnly({keys..., "if", "each"});
    }
    Phrase text(const char *key) const { return Phrase::read(m_object.at(key), m_asks); }
    /// Must be there; the verb's own may be empty (the centre).
    Phrase needed(const char *key) const
    {
        if (!m_object.has(key) || m_object.at(key).value() == QJsonValue(QString()))
            m_object.at(key).refuse(FlawKind::Missing);
        return text(key);
    }
    FlagSpec flag(const char *key) const
    {
        const Declared place = m_object.at(key);
        if (place.value().isString())
            return {false, text(key)};
        return {m_object.flag(key, false), {}};
    }
    Kind onRoutes(const QString &verb) const;
    Kind onClocks(const QString &verb) const;
    Kind onRecords(const QString &verb) const;
    NamedPhrases named(const char *key) const;
    Kind readOwner() const;
    Kind readTask() const;
    Kind readFigure() const;
    Kind readSettle() const;

    const Declared &m_object;
    const QHash<QString, AskType> &m_asks;
};

Kind Reader::onRoutes(const QString &verb) const
{
    if (verb == QStringLiteral("open")) {
        only("open", "body", "handlers", "stands", "to", "known");
        OpenSpec open{needed("open"), text("body"), text("handlers"),
                      text("stands"), text("to"),   text("known")};
        if (!open.stands.isEmpty() && open.stands.isLiteral())
            m_object.word<State>("stands");
        return open;
    }
    if (verb == QStringLiteral("stage")) {
        only("stage", "to", "number", "on", "stands");
        return StageSpec{needed("stage"), needed("to"), text("number"), text("on"),
                         m_object.word<State>("stands")};
    }
    if (verb == QStringLiteral("end_all")) {
        only("end_all", "outcome");
        return EndSpec{{}, needed("outcome"), m_object.text("end_all"), {}};
    }
    only("end", "outcome", "received");
    return EndSpec{needed("end"), needed("outcome"), {}, text("received")};
}

Kind Reader::onClocks(const QString &verb) const
{
    if (verb == QStringLiteral("start")) {
        only("start", "from", "owner", "due", "once");
        return StartSpec{needed("start"), text("from"), text("owner"), text("due"),
                         m_object.flag("once", false)};
    }
    if (verb == QStringLiteral("meet")) {
        only("meet", "on", "owner");
        return MeetSpec{needed("meet"), text("on"), text("owner")};
    }
    if (verb == QStringLiteral("pause")) {
        only("pause", "from", "reason");
        return PauseSpec{needed("pause"), text("from"), text("reason")};
    }
    if (verb == QStringLiteral("resume")) {
        only("resume", "on");
        return ResumeSpec{needed("resume"), text("on")};
    }
    only("extend", "with", "approved", "reason", "until");
    return ExtendSpec{needed("extend"), text("with"), text("approved"), text("reason"),
                      text("until")};
}

Kind Reader::readOwner() const
{
    only("owner", "person", "phone", "role");
    OwnerSpec owner{text("owner"), text("person"), text("phone"), OwnerRole::Handling};
    if (m_object.has("role")) {
        const QString word = m_object.text("role");
        const auto role = fromWord<OwnerRole>(word);
        if (!role)
            m_object.at("role").refuse(FlawKind::NotAWord, Declared::shown(word));
        owner.role = role.value_or(OwnerRole::Handling);
    }
    return owner;
}

Kind Reader::readTask() const
{
    only("task", "title", "owner", "rule", "due", "outlives");
    TaskSpec task{m_object.id("task"), needed("title"), text("owner"),
                  text("rule"),        text("due"),     m_object.flag("outlives", false)};
    if (task.rule.isEmpty() == task.due.isEmpty())
        m_object.refuse(task.rule.isEmpty() ? FlawKind::Missing : FlawKind::WrongType,
                        QStringLiteral("rule 或者 due 之一"));
    return task;
}

Kind Reader::readFigure() const
{
    only("figure", "value", "title");
    FigureSpec figure{m_object.id("figure"), {}, std::nullopt, m_object.optionalText("title")};
    if (m_object.at("value").value().isDouble())
        figure.number = m_object.whole("value", 0, 1'000'000'000);
    else
        figure.value = needed("value");
    return figure;
}

Kind Reader::readSettle() const
{
    only("settle", "stands", "summary", "matter", "people");
    SettleSpec settle{needed("settle"), text("summary"), flag("matter"), flag("people"),
                      m_object.word<State>("stands").value_or(State::Closed)};
    if (settle.stands != State::Closed && settle.stands != State::Declined)
        m_object.at("stands").refuse(FlawKind::NotAWord,
                                     Declared::shown(m_object.at("stands").value()));
    return settle;
}

Kind Reader::read(const QString &verb) const
{
    if (verb == QStringLiteral("open") || verb == QStringLiteral("stage") ||
        verb == QStringLiteral("end") || verb == QStringLiteral("end_all"))
        return onRoutes(verb);
    if (verb == QStringLiteral("owner"))
        return readOwner();
    if (verb == QStringLiteral("task"))
        return readTask();
    if (verb == QStringLiteral("figure"))
        return readFigure();
    if (verb == QStringLiteral("settle"))
        return readSettle();
    if (verb == QStringLiteral("done")) {
        only("done", "finding", "owner", "title");
        return DoneSpec{needed("done"), text("finding"), text("owner"), text("title"), false};
    }
    if (verb == QStringLiteral("done_all")) {
        only("done_all", "finding");
        return DoneSpec{needed("done_all"), text("finding"), {}, {}, true};
    }
    if (verb == QStringLiteral("signal")) {
        only("signal", "grade");
        SignalSpec signal{needed("signal"), needed("grade")};
        if (signal.grade.isLiteral())
            m_object.word<Intensity>("grade");
        return signal;
    }
    if (verb == QStringLiteral("clear")) {
        only("clear", "finding");
        return ClearSpec{needed("clear"), text("finding")};
    }
    if (verb == QStringLiteral("served")) {
        only("served", "how", "to", "on", "proof");
        return ServedSpec{needed("served"), needed("how"), text("to"), text("on"), text("proof")};
    }
    if (verb == QStringLiteral("reopen")) {
        only("reopen");
        return ReopenSpec{needed("reopen")};
    }
    if (verb == QStringLiteral("set") || verb == QStringLiteral("put") ||
        verb == QStringLiteral("take"))
        return onRecords(verb);
    return onClocks(verb);
}

NamedPhrases Reader::named(const char *key) const
{
    NamedPhrases phrases;
    const Declared object = m_object.at(key);
    if (object.given() && !object.isObject())
        return phrases;
    for (const QString &name : object.value().toObject().keys())
        phrases.append({name, Phrase::read(object.at(name.toUtf8().constData()), m_asks)});
    return phrases;
}

Kind Reader::onRecords(const QString &verb) const
{
    if (verb == QStringLiteral("set")) {
        only("set", "value");
        return SetSpec{m_object.id("set"), text("value")};
    }
    if (verb == QStringLiteral("put")) {
        only("put", "fields");
        return PutSpec{m_object.id("put"), named("fields")};
    }
    only("take", "in", "with");
    return TakeSpec{m_object.id("take"), needed("in"), named("with")};
}

/// The verb of an effect; no other verb's key stands in it. `stage` before `open`: none is both.
constexpr std::array verbs{"open",     "stage",  "end",    "end_all", "owner",  "start",
                           "meet",     "pause",  "resume", "extend",  "task",   "done",
                           "done_all", "signal", "clear",  "figure",  "served", "settle",
                           "reopen",   "set",    "put",    "take"};

/// "owner" is a verb, and where a clock or a task has one, a key.
QString verbOf(const Declared &object)
{
    QString found;
    for (const char *verb : verbs) {
        const QLatin1String word(verb);
        const bool here = object.value().toObject().contains(word);
        if (here && (found.isEmpty() || found == QStringLiteral("owner")))
            found = word;
    }
    return found;
}

struct Templates {
    std::vector<const Phrase *> operator()(const OpenSpec &s) const
    {
        return {&s.route, &s.body, &s.handlers, &s.stands, &s.stage, &s.known};
    }
    std::vector<const Phrase *> operator()(const StageSpec &s) const
    {
        return {&s.route, &s.stage, &s.number, &s.on};
    }
    std::vector<const Phrase *> operator()(const EndSpec &s) const
    {
        return {&s.route, &s.outcome, &s.received};
    }
    std::vector<const Phrase *> operator()(const OwnerSpec &s) const
    {
        return {&s.unit, &s.person, &s.phone};
    }
    std::vector<const Phrase *> operator()(const StartSpec &s) const
    {
        return {&s.rule, &s.from, &s.owner, &s.due};
    }
    std::vector<const Phrase *> operator()(const MeetSpec &s) const
    {
        return {&s.rule, &s.on, &s.owner};
    }
    std::vector<const Phrase *> operator()(const PauseSpec &s) const
    {
        return {&s.rule, &s.from, &s.reason};
    }
    std::vector<const Phrase *> operator()(const ResumeSpec &s) const { return {&s.rule, &s.on}; }
    std::vector<const Phrase *> operator()(const ExtendSpec &s) const
    {
        return {&s.rule, &s.with, &s.approved, &s.reason, &s.until};
    }
    std::vector<const Phrase *> operator()(const TaskSpec &s) const
    {
        return {&s.title, &s.owner, &s.rule, &s.due};
    }
    std::vector<const Phrase *> operator()(const DoneSpec &s) const
    {
        return {&s.key, &s.finding, &s.owner, &s.title};
    }
    std::vector<const Phrase *> operator()(const SignalSpec &s) const { return {&s.id, &s.grade}; }
    std::vector<const Phrase *> operator()(const ClearSpec &s) const { return {&s.id, &s.finding}; }
    std::vector<const Phrase *> operator()(const FigureSpec &s) const { return {&s.value}; }
    std::vector<const Phrase *> operator()(const ServedSpec &s) const
    {
        return {&s.document, &s.how, &s.to, &s.on, &s.proof};
    }
    std::vector<const Phrase *> operator()(const SettleSpec &s) const
    {
        return {&s.result, &s.summary, &s.matter.answer, &s.people.answer};
    }
    std::vector<const Phrase *> operator()(const ReopenSpec &s) const { return {&s.reason}; }
    std::vector<const Phrase *> operator()(const SetSpec &s) const { return {&s.value}; }
    std::vector<const Phrase *> operator()(const PutSpec &s) const { return all(s.fields); }
    std::vector<const Phrase *> operator()(const TakeSpec &s) const
    {
        std::vector<const Phrase *> phrases = all(s.with);
        phrases.push_back(&s.in);
        return phrases;
    }
    static std::vector<const Phrase *> all(const NamedPhrases &named)
    {
        std::vector<const Phrase *> phrases;
        for (const auto &[key, phrase] : named)
            phrases.push_back(&phrase);
        return phrases;
    }
};

} // namespace

DoesSpec DoesSpec::read(const Declared &object, const QHash<QString, AskType> &asks)
{
    DoesSpec spec;
    spec.field = object.field();
    if (!object.isObject())
        return spec;
    const QString verb = verbOf(object);
    if (verb.isEmpty()) {
        QStringList all;
        for (const char *word : verbs)
            all << QLatin1String(word);
        object.refuse(FlawKind::WrongType, QStringLiteral("效果：") + all.join(u'、'));
        return spec;
    }
    spec.what = Reader(object, asks).read(verb);
    spec.onlyIf = Condition::readList(object.at("if"));
    spec.each = object.optionalText("each");
    return spec;
}

std::vector<const Phrase *> DoesSpec::templates() const
{
    return std::visit(Templates{}, what);
}

} // namespace onedoor
