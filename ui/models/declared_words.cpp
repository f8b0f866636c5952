#include "ui/models/declared_words.h"

#include "core/domain/view_fields.h"
#include "ui/models/wording.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

class DeclaredWords
{
    Q_DECLARE_TR_FUNCTIONS(DeclaredWords)
public:
    static QString typeText(AskType type);
};

QString DeclaredWords::typeText(AskType type)
{
    switch (type) {
    case AskType::Text:
    case AskType::Long:
        return tr("text");
    case AskType::Day:
        return tr("a day");
    case AskType::Moment:
        return tr("day and time");
    case AskType::Number:
        return tr("a number");
    case AskType::Money:
        return tr("a sum");
    case AskType::Choice:
        return tr("one of a list");
    case AskType::Choices:
        return tr("several of a list");
    case AskType::Unit:
        return tr("a unit");
    case AskType::Units:
        return tr("several units");
    case AskType::Person:
        return tr("a name");
    case AskType::Persons:
        return tr("names");
    case AskType::Party:
        return tr("a party");
    case AskType::Route:
        return tr("a way");
    case AskType::Clock:
        return tr("a running time limit");
    case AskType::Document:
        return tr("a paper");
    case AskType::Attachment:
        return tr("an attachment");
    case AskType::Division:
        return tr("a division");
    case AskType::Clauses:
        return tr("clauses");
    case AskType::Instalments:
        return tr("instalments");
    case AskType::YesNo:
        return tr("yes or no");
    case AskType::Matter:
        return tr("another matter");
    case AskType::Task:
        return tr("an open task");
    case AskType::Stage:
        return tr("a stage of the way");
    case AskType::Outcome:
        return tr("an end of the way");
    case AskType::Record:
        return tr("one of the centre's records");
    }
    return {};
}

/// What each kind of effect is, in a line.
struct Telling {
    const ActSpec &act;
    const Declarations &set;
    const RecordKind *on;

    QString said(const Phrase &text) const { return templateText(text, act); }
    QString named(NameKind kind, const Phrase &id) const
    {
        return id.isLiteral() ? set.titleOf(kind, id.text()) : said(id);
    }
    QString operator()(const OpenSpec &d) const
    {
        return DeclaredWords::tr("opens the way “%1”, with %2")
            .arg(named(NameKind::Route, d.route), said(d.body));
    }
    QString operator()(const StageSpec &d) const
    {
        const RouteSpec *route = set.route(d.route.text());
        const RouteStageSpec *stage = route ? route->stage(d.stage.text()) : nullptr;
        return DeclaredWords::tr("brings “%1” to the stage “%2”")
            .arg(named(NameKind::Route, d.route), stage ? stage->title : said(d.stage));
    }
    QString operator()(const EndSpec &d) const
    {
        const bool current = d.route.text() == QStringLiteral("current");
        const QString way = !d.group.isEmpty() ? d.group
                            : current          ? DeclaredWords::tr("the way it is on")
                                               : named(NameKind::Route, d.route);
        return DeclaredWords::tr("ends “%1”: %2").arg(way, outcomeOf(d));
    }
    /// Of the route named, or of the first that ends so.
    QString outcomeOf(const EndSpec &d) const
    {
        if (!d.outcome.isLiteral())
            return said(d.outcome);
        const RouteSpec *own = set.route(d.route.text());
        for (const RouteSpec &route : set.routes()) {
            const RouteEndSpec *end = route.end(d.outcome.text());
            if (end && (own ? own == &route : d.group.isEmpty() || d.group == route.group))
                return end->title;
        }
        return d.outcome.text();
    }
    QString operator()(const OwnerSpec &d) const
    {
        const QString unit = d.unit.isEmpty() ? DeclaredWords::tr("the centre") : said(d.unit);
        return DeclaredWords::tr("puts %1 in charge").arg(unit);
    }
    QString operator()(const StartSpec &d) const
    {
        return DeclaredWords::tr("starts the time limit “%1”").arg(named(NameKind::Rule, d.rule));
    }
    QString operator()(const MeetSpec &d) const
    {
        return DeclaredWords::tr("keeps the time limit “%1”").arg(named(NameKind::Rule, d.rule));
    }
    QString operator()(const PauseSpec &d) const
    {
        return DeclaredWords::tr("halts the time limit “%1”").arg(named(NameKind::Rule, d.rule));
    }
    QString operator()(const ResumeSpec &d) const
    {
        return DeclaredWords::tr("lets the time limit “%1” run again")
            .arg(named(NameKind::Rule, d.rule));
    }
    QString operator()(const ExtendSpec &d) const
    {
        return DeclaredWords::tr("lengthens the time limit “%1” by “%2”")
            .arg(named(NameKind::Rule, d.rule), named(NameKind::Rule, d.with));
    }
    QString operator()(const TaskSpec &d) const
    {
        return DeclaredWords::tr("sets the task “%1”").arg(said(d.title));
    }
    QString operator()(const DoneSpec &d) const
    {
        return DeclaredWords::tr("the task “%1” is done").arg(named(NameKind::Task, d.key));
    }
    QString operator()(const SignalSpec &d) const
    {
        return DeclaredWords::tr("raises the signal “%1”").arg(named(NameKind::Signal, d.id));
    }
    QString operator()(const ClearSpec &d) const
    {
        return DeclaredWords::tr("answers the signal “%1”").arg(named(NameKind::Signal, d.id));
    }
    QString operator()(const FigureSpec &d) const
    {
        return DeclaredWords::tr("keeps the figure “%1”")
            .arg(set.titleOf(NameKind::Figure, d.name));
    }
    QString operator()(const ServedSpec &) const
    {
        return DeclaredWords::tr("the paper counts as served");
    }
    QString operator()(const SettleSpec &d) const
    {
        return d.stands == State::Declined ? DeclaredWords::tr("the matter is not taken on")
                                           : DeclaredWords::tr("the matter is closed");
    }
    QString operator()(const ReopenSpec &) const
    {
        return DeclaredWords::tr("the matter is open again");
    }
    QString operator()(const SetSpec &d) const
    {
        const RecordField *field = on ? on->field(d.field) : nullptr;
        const bool state = d.field == QStringLiteral("state");
        return DeclaredWords::tr("writes “%1” into the record")
            .arg(field ? field->title : state ? DeclaredWords::tr("state") : d.field);
    }
    QString operator()(const PutSpec &d) const
    {
        return DeclaredWords::tr("writes a record “%1”").arg(set.titleOf(NameKind::Record, d.kind));
    }
    QString operator()(const TakeSpec &d) const
    {
        return DeclaredWords::tr("in the matter of the record: %1")
            .arg(set.titleOf(NameKind::Act, d.act));
    }
};

} // namespace

QStringList conditionLines(const std::vector<Condition> &all, const Declarations &set,
                           const ActSpec *act)
{
    TitleOf titleOf = [&set](NameKind kind, const QString &id) { return set.titleOf(kind, id); };
    if (act)
        titleOf = titlesIn(*act, titleOf);
    QStringList lines;
    for (const Condition &one : all)
        lines << (one.otherwise.isEmpty() ? sentenceFor(one, titleOf) : one.otherwise);
    return lines;
}

namespace
{

QString pathText(const QString &path)
{
    const auto parsed = Path::parse(path);
    const TitleOf asIs = [](NameKind, const QString &id) { return id; };
    return parsed ? pathTitle(*parsed, asIs) : path;
}

} // namespace

QString templateText(const Phrase &text, const ActSpec &act)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{\\s*([^}]+?)\\s*\\}\\}"));
    QString said = text.text();
    for (auto match = place.match(said); match.hasMatch(); match = place.match(said)) {
        const QString path = match.captured(1);
        const AskSpec *ask = act.ask(path.section(u'.', 0, 0));
        said.replace(match.capturedStart(), match.capturedLength(),
                     u'〔' + (ask ? ask->title : pathText(path)) + u'〕');
    }
    return said;
}

QString askLine(const AskSpec &ask, const ActSpec &act, const Declarations &set)
{
    QStringList parts{DeclaredWords::typeText(ask.type)};
    if (ask.required)
        parts << DeclaredWords::tr("required");
    if (!ask.requiredIf.empty())
        parts << DeclaredWords::tr("required when: %1")
                     .arg(conditionLines(ask.requiredIf, set, &act).join(u'；'));
    if (!ask.when.empty())
        parts << DeclaredWords::tr("asked when: %1")
                     .arg(conditionLines(ask.when, set, &act).join(u'；'));
    if (ask.sealed)
        parts << DeclaredWords::tr("kept under the person's own key");
    return DeclaredWords::tr("%1 (%2)", "what is asked, how")
        .arg(ask.title, parts.join(QStringLiteral("，")));
}

QString fieldLine(const RecordField &field)
{
    QStringList parts{DeclaredWords::typeText(field.type)};
    if (field.required)
        parts << DeclaredWords::tr("required");
    if (field.sealed)
        parts << DeclaredWords::tr("kept under the person's own key");
    QStringList choices;
    for (const RecordChoice &choice : field.choices)
        choices << choice.title;
    if (!choices.isEmpty())
        parts << choices.join(u'、');
    return DeclaredWords::tr("%1 (%2)", "what is asked, how")
        .arg(field.title, parts.join(QStringLiteral("，")));
}

QString doesLine(const DoesSpec &does, const ActSpec &act, const Declarations &set,
                 const RecordKind *on)
{
    const QString line = std::visit(Telling{act, set, on}, does.what);
    if (does.onlyIf.empty())
        return line;
    return DeclaredWords::tr("%1, if: %2")
        .arg(line, conditionLines(does.onlyIf, set, &act).join(u'；'));
}

} // namespace onedoor
