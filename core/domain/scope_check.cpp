#include "core/domain/declaration_check.h"

#include "core/domain/money.h"
#include "core/domain/view_fields.h"

namespace onedoor
{

namespace
{

/// Whether a value of that type can ever be this one.
bool canBe(const QJsonValue &value, FieldType type)
{
    switch (type) {
    case FieldType::Flag:
        return value.isBool();
    case FieldType::Number:
        return value.isDouble();
    case FieldType::Money: {
        const auto money = Money::parse(value.toString());
        return value.isDouble() || (money.ok() && money->text() == value.toString());
    }
    case FieldType::Day:
        return QDate::fromString(value.toString(), QStringLiteral("yyyy-MM-dd")).isValid();
    case FieldType::Text:
    case FieldType::Moment:
    case FieldType::Texts:
        return value.isString();
    case FieldType::Rows:
    case FieldType::Object:
    case FieldType::Keyed:
        return false;
    case FieldType::Any:
        return true;
    }
    return false;
}

/// Whether it can be so much, or so many.
bool counts(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Money || type == FieldType::Texts ||
           type == FieldType::Rows || type == FieldType::Any;
}

struct Column {
    const char *name;
    FieldType type;
};

/// What else is known of an answer: of a unit its phone, of a route its clock.
std::optional<FieldType> detailOf(AskType type, const QString &name)
{
    constexpr Column unit[] = {{"title", FieldType::Text},
                               {"phone", FieldType::Text},
                               {"contact", FieldType::Text},
                               {"kind", FieldType::Text}};
    constexpr Column route[] = {
        {"title", FieldType::Text}, {"clock", FieldType::Text}, {"stands", FieldType::Text}};
    constexpr Column clock[] = {{"title", FieldType::Text}, {"due", FieldType::Day}};
    const auto find = [&](const auto &columns) -> std::optional<FieldType> {
        for (const Column &column : columns) {
            if (name == QLatin1String(column.name))
                return column.type;
        }
        return std::nullopt;
    };
    if (type == AskType::Unit)
        return find(unit);
    if (type == AskType::Route)
        return find(route);
    if (type == AskType::Clock)
        return find(clock);
    if (type == AskType::Record && name == QStringLiteral("state"))
        return FieldType::Text;
    const bool titled = type == AskType::Choice || type == AskType::Task ||
                        type == AskType::Stage || type == AskType::Outcome ||
                        type == AskType::Record;
    return titled && name == QStringLiteral("title") ? std::optional(FieldType::Text)
                                                     : std::nullopt;
}

std::optional<FieldType> columnOf(AskType type, const QString &name)
{
    KnownNames names; // the view knows the columns of such answers
    names.acts.insert(QStringLiteral("a"), {{QStringLiteral("k"), type}});
    const auto path = Path::parse(QStringLiteral("acts[a].last.k[0].") + name);
    const auto use = path.ok() ? checkPath(*path, names) : path.error();
    return use.ok() ? std::optional(use->type) : std::nullopt;
}

} // namespace

void ScopeCheck::refuse(FlawKind flaw, const QString &field, const QString &detail)
{
    m_flaws << SetFlaw{flaw, m_file, field, detail, 0, m_layer};
}

bool ScopeCheck::known(NameKind kind, const QString &id, const QString &field)
{
    const bool there = m_names.knows(kind, id);
    if (!there)
        refuse(FlawKind::UnknownName, field, QStringLiteral("%1“%2”").arg(kindTitle(kind), id));
    return there;
}

Result<FieldUse> ScopeCheck::path(const Path &path) const
{
    if (m_act && m_act->on != QStringLiteral("matter"))
        return checkRecordPath(path, m_names.records.value(m_act->on), m_names);
    return checkPath(path, m_names, m_about);
}

std::optional<FieldType> ScopeCheck::typeOf(const Mention &reference, const AskSpec *each) const
{
    const QList<Path::Step> &steps = reference.path.steps();
    switch (reference.from) {
    case Mention::From::View: {
        const auto use = path(reference.path);
        return use.ok() ? std::optional(use->type) : std::nullopt;
    }
    case Mention::From::Answer: {
        const AskSpec *ask = m_act ? m_act->ask(steps.first().name) : nullptr;
        if (!ask)
            return std::nullopt;
        if (steps.size() == 1)
            return fieldTypeOf(ask->type);
        if (steps.size() == 2 && steps[1].index < 0)
            return detailOf(ask->type, steps[1].name);
        return steps.size() == 3 && steps[1].index >= 0 ? columnOf(ask->type, steps[2].name)
                                                        : std::nullopt;
    }
    case Mention::From::Line:
        if (!each || steps.size() > 1)
            return std::nullopt;
        if (steps.isEmpty())
            return fieldTypeOf(each->type) == FieldType::Texts ? FieldType::Text
                                                               : FieldType::Object;
        return columnOf(each->type, steps.first().name);
    }
    return std::nullopt;
}

void ScopeCheck::reference(const Mention &reference, const QString &field, bool clear,
                           const AskSpec *each)
{
    const QString shown = reference.path.text();
    if (!typeOf(reference, each)) {
        refuse(FlawKind::UnknownPath, field, shown);
        return;
    }
    if (!clear)
        return;
    if (reference.from == Mention::From::View) {
        const auto use = path(reference.path);
        if (use.ok() && use->identity)
            refuse(FlawKind::Leaks, field, shown);
        return;
    }
    const AskSpec *ask = reference.from == Mention::From::Line
                             ? each
                             : m_act->ask(reference.path.steps().first().name);
    if (ask && ask->sealed)
        refuse(FlawKind::Leaks, field, shown);
}

void ScopeCheck::text(const Phrase &text, bool clear, const AskSpec *each)
{
    for (const Mention *one : text.references())
        reference(*one, text.field(), clear, each);
}

void ScopeCheck::test(const Test &test, FieldType type, const QString &field, bool inAsk)
{
    const auto wrong = [&] { refuse(FlawKind::WrongType, field, fieldTypeWord(type)); };
    if (const auto *equals = std::get_if<Equals>(&test)) {
        if (!canBe(equals->value, type))
            wrong();
    } else if (const auto *oneOf = std::get_if<OneOf>(&test)) {
        for (const QJsonValue &value : oneOf->values) {
            if (!canBe(value, type)) {
                wrong();
                break;
            }
        }
        for (const Path &among : oneOf->paths) {
            const bool asked = inAsk && m_act && among.steps().size() == 1 &&
                               m_act->ask(among.steps().first().name);
            if (const auto use = path(among); !asked && !use.ok())
                refuse(FlawKind::UnknownPath, field, use.error().detail);
        }
    } else if (const auto *atLeast = std::get_if<AtLeast>(&test)) {
        if (!counts(type))
            wrong();
        if (!atLeast->path)
            return;
        const auto use = path(*atLeast->path);
        if (!use.ok())
            refuse(FlawKind::UnknownPath, field, use.error().detail);
        else if (!counts(use->type))
            refuse(FlawKind::WrongType, field, fieldTypeWord(use->type));
    }
}

/// A figure holds the title of what was chosen, never its code.
void ScopeCheck::code(const PathIs &there, const QString &field)
{
    const QList<Path::Step> &steps = there.path.steps();
    if (steps.size() != 2 || steps.first().name != QStringLiteral("figure"))
        return;
    const QHash<QString, QString> codes = m_names.figureCodes.value(steps.last().name);
    QJsonArray values;
    if (const auto *equals = std::get_if<Equals>(&there.test))
        values.append(equals->value);
    else if (const auto *oneOf = std::get_if<OneOf>(&there.test))
        values = oneOf->values;
    for (const QJsonValue &value : std::as_const(values)) {
        const auto title = codes.constFind(value.toString());
        if (title != codes.constEnd())
            refuse(FlawKind::CannotHold, field,
                   QStringLiteral("“%1”是代码，这里记的是名称“%2”").arg(value.toString(), *title));
    }
}

/// Of what an answer is, or a column of it.
FieldType ScopeCheck::answered(const AskSpec &ask, const QString &column, const QString &field)
{
    if (column.isEmpty())
        return fieldTypeOf(ask.type);
    const bool rows = fieldTypeOf(ask.type) == FieldType::Rows;
    const auto type = rows ? columnOf(ask.type, column) : detailOf(ask.type, column);
    if (!type)
        refuse(FlawKind::UnknownName, field, QStringLiteral("所问“%1”的“%2”").arg(ask.key, column));
    return type.value_or(FieldType::Any);
}

void ScopeCheck::one(const Condition &condition, bool inEffects)
{
    const QString &field = condition.field;
    if (const auto *route = std::get_if<RouteIs>(&condition.of)) {
        known(NameKind::Route, route->route, field);
    } else if (const auto *clock = std::get_if<ClockIs>(&condition.of)) {
        known(NameKind::Rule, clock->rule, field);
    } else if (const auto *task = std::get_if<TaskIs>(&condition.of)) {
        known(NameKind::Task, task->task, field);
    } else if (const auto *signal = std::get_if<SignalIs>(&condition.of)) {
        known(NameKind::Signal, signal->signal, field);
    } else if (const auto *act = std::get_if<ActIs>(&condition.of)) {
        known(NameKind::Act, act->act, field);
    } else if (const auto *paper = std::get_if<PaperIs>(&condition.of)) {
        known(NameKind::Form, paper->form, field);
    } else if (std::holds_alternative<EndedIs>(condition.of)) {
        if (!inEffects) // nothing is ended yet where it is asked
            refuse(FlawKind::CannotHold, field);
    } else if (const auto *role = std::get_if<RoleIs>(&condition.of)) {
        if (!m_names.roles.isEmpty())
            known(NameKind::Role, role->role, field);
    } else if (const auto *there = std::get_if<PathIs>(&condition.of)) {
        const auto use = path(there->path);
        if (use.ok())
            test(there->test, use->type, field);
        else
            refuse(FlawKind::UnknownPath, field, use.error().detail);
        const auto *group = std::get_if<Equals>(&there->test);
        if (group && there->path.text() == QStringLiteral("open_groups") &&
            !m_names.groups.contains(group->value.toString()))
            refuse(FlawKind::UnknownName, field,
                   QStringLiteral("途径的类别%1").arg(Declared::shown(group->value)));
        code(*there, field);
    } else if (const auto *asked = std::get_if<AskIs>(&condition.of)) {
        const AskSpec *ask = m_act ? m_act->ask(asked->key) : nullptr;
        if (!ask) {
            refuse(FlawKind::UnknownName, field, QStringLiteral("所问“%1”").arg(asked->key));
            return;
        }
        test(asked->test, answered(*ask, asked->column, field), field, true);
        if (!asked->column.isEmpty())
            return;
        const auto *equals = std::get_if<Equals>(&asked->test);
        if (equals && !ask->choices.isEmpty() && !ask->choices.contains(equals->value.toString()))
            refuse(FlawKind::CannotHold, field);
    }
}

OfList ScopeCheck::ofList() const
{
    return [this](const Condition &condition) {
        if (const auto *is = std::get_if<PathIs>(&condition.of)) {
            const auto use = path(is->path);
            return use.ok() && use->type == FieldType::Texts;
        }
        const auto *asked = std::get_if<AskIs>(&condition.of);
        const AskSpec *ask = asked && m_act ? m_act->ask(asked->key) : nullptr;
        return ask && (ask->isList() || !asked->column.isEmpty());
    };
}

void ScopeCheck::conditions(const std::vector<Condition> &all, bool inEffects)
{
    for (const Condition &condition : all) {
        forEach(condition, [&](const Condition &inner) { one(inner, inEffects); });
        if (!canHold({&condition}, ofList()))
            refuse(FlawKind::CannotHold, condition.field);
    }
}

void ScopeCheck::together(std::initializer_list<const std::vector<Condition> *> lists,
                          const QString &field)
{
    if ((*(lists.end() - 1))->empty()) // nothing is added to what was checked
        return;
    std::vector<const Condition *> all;
    for (const auto *list : lists) {
        for (const Condition &condition : *list)
            all.push_back(&condition);
    }
    if (all.size() > 1 && !canHold(all, ofList()))
        refuse(FlawKind::CannotHold, field);
}

} // namespace onedoor
