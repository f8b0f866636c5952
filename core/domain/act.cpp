#include "core/domain/act.h"

#include "core/domain/view_fields.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

using Asks = QHash<QString, AskType>;

bool isSized(AskType type)
{
    return type == AskType::Number || type == AskType::Money || type == AskType::Text ||
           type == AskType::Long;
}

std::optional<double> readBound(const Declared &object, const char *key)
{
    const Declared bound = object.at(key);
    if (!bound.given())
        return std::nullopt;
    if (!bound.value().isDouble() || !std::isfinite(bound.value().toDouble()))
        bound.refuse(FlawKind::WrongType, QStringLiteral("数字"));
    return bound.value().toDouble();
}

/// Paths or keys of asks, one or a list, with {{}} or without.
std::vector<Mention> readMentions(const Declared &object, const char *key, const Asks &asks)
{
    std::vector<Mention> mentions;
    for (const Declared &place : object.at(key).oneOrMore()) {
        QString text = place.value().toString();
        if (!place.value().isString()) {
            place.refuse(FlawKind::WrongType, QStringLiteral("文字 \"…\""));
            continue;
        }
        if (text.startsWith(QStringLiteral("{{")) && text.endsWith(QStringLiteral("}}")))
            text = text.mid(2, text.size() - 4).trimmed();
        if (auto path = Path::parse(text); path.ok())
            mentions.push_back(Mention::bind(*std::move(path), asks));
        else
            place.refuse(FlawKind::BadPath, path.error().detail);
    }
    return mentions;
}

/// "today" is a path, "当面送达" is not: what begins with a field of the view is one.
void readKnown(AskSpec &ask, const Declared &place, Asks asks)
{
    asks.remove(ask.key); // "route.id" of the ask `route` is the matter's
    if (place.value().isBool() || place.value().isDouble()) {
        ask.knownValue = place.value();
        return;
    }
    const QString text = place.value().toString();
    const auto path = Path::parse(text);
    const bool bare = path.ok() && (isViewField(path->steps().first().name) ||
                                    asks.contains(path->steps().first().name));
    ask.known = Phrase::read(place, asks, bare);
}

void checkFits(const AskSpec &ask, const Declared &object)
{
    const bool chosen = ask.type == AskType::Choice || ask.type == AskType::Choices;
    const auto only = [&](const char *key, bool fits) {
        if (object.has(key) && !fits)
            object.at(key).refuse(FlawKind::UnknownKey);
    };
    if (chosen && ask.from.isEmpty() && ask.choices.isEmpty())
        object.at("from").refuse(FlawKind::Missing);
    if (!ask.from.isEmpty() && !ask.choices.isEmpty())
        object.at("choices").refuse(FlawKind::UnknownKey);
    only("from", chosen);
    only("choices", chosen);
    only("min", isSized(ask.type) || ask.isList());
    only("max", isSized(ask.type) || ask.isList());
    const bool dated = ask.type == AskType::Day || ask.type == AskType::Moment ||
                       ask.type == AskType::Clauses || ask.type == AskType::Instalments;
    only("free", ask.type == AskType::Unit);
    only("not_before", dated);
    only("not_after", dated);
    if (ask.least && ask.most && *ask.least > *ask.most)
        object.at("min").refuse(FlawKind::CannotHold);
}

void readOnly(AskSpec &ask, const Declared &only)
{
    if (!only.given() || !only.isObject())
        return;
    only.allowOnly({"group", "kind", "task"});
    ask.onlyGroup = only.optionalText("group");
    ask.onlyKind = only.optionalText("kind");
    ask.onlyTask = only.optionalText("task");
    if (!ask.onlyGroup.isEmpty() && ask.type != AskType::Route)
        only.at("group").refuse(FlawKind::UnknownKey);
    if (!ask.onlyKind.isEmpty() && ask.type != AskType::Unit && ask.type != AskType::Units)
        only.at("kind").refuse(FlawKind::UnknownKey);
    if (!ask.onlyTask.isEmpty() && ask.type != AskType::Task)
        only.at("task").refuse(FlawKind::UnknownKey);
}

/// Stages and ends are those of a route that is answered before them, records are of a kind.
void readOf(AskSpec &ask, const Declared &place, const Asks &before)
{
    const bool has = ask.isStep() || ask.type == AskType::Record;
    if (place.given() && !has)
        return place.refuse(FlawKind::UnknownKey);
    ask.of = place.value().toString();
    if (has && !place.given())
        place.refuse(FlawKind::Missing);
    else if (ask.isStep() && before.value(ask.of, AskType::Text) != AskType::Route)
        place.refuse(FlawKind::UnknownName, QStringLiteral("此前所问的途径“%1”").arg(ask.of));
}

/// The keys and types alone, which the rest refers to.
AskSpec readHead(const Declared &object)
{
    AskSpec ask;
    ask.field = object.field();
    if (!object.isObject())
        return ask;
    object.allowOnly({"key",        "title",     "type",   "required", "when",   "known", "from",
                      "choices",    "only",      "of",     "free",     "hint",   "min",   "max",
                      "not_before", "not_after", "sealed", "searched", "hidden", "old"});
    ask.key = object.id("key");
    if (ask.key == QStringLiteral("item") || ask.key.contains(u'.'))
        object.at("key").refuse(FlawKind::NotAWord, Declared::shown(ask.key));
    if (!object.has("type"))
        object.at("type").refuse(FlawKind::Missing);
    ask.type = object.word<AskType>("type").value_or(AskType::Text);
    return ask;
}

void readBody(AskSpec &ask, const Declared &object, const Asks &asks)
{
    ask.title = object.text("title");
    if (object.at("required").value().isBool())
        ask.required = object.flag("required", false);
    else
        ask.requiredIf = Condition::readList(object.at("required"));
    ask.when = Condition::readList(object.at("when"));
    readKnown(ask, object.at("known"), asks);
    ask.from = object.optionalText("from");
    ask.choices = object.texts("choices");
    ask.hint = object.optionalText("hint");
    ask.least = readBound(object, "min");
    ask.most = readBound(object, "max");
    ask.notBefore = readMentions(object, "not_before", asks);
    ask.notAfter = readMentions(object, "not_after", asks);
    ask.sealed = object.flag("sealed", false);
    ask.searched = object.flag("searched", false);
    ask.hidden = object.flag("hidden", false);
    if (ask.hidden && ask.required)
        object.at("hidden").refuse(FlawKind::CannotHold);
    ask.old = object.texts("old");
    readOnly(ask, object.at("only"));
    ask.free = object.flag("free", false);
    checkFits(ask, object);
}

QList<AskSpec> readAsks(const Declared &list)
{
    const QList<Declared> objects = list.items();
    QList<AskSpec> asks;
    Asks types, before;
    QStringList keys;
    for (const Declared &object : objects) {
        asks << readHead(object);
        types.insert(asks.last().key, asks.last().type);
    }
    for (qsizetype i = 0; i < objects.size(); ++i) {
        if (objects[i].value().isObject()) {
            readBody(asks[i], objects[i], types);
            readOf(asks[i], objects[i].at("of"), before);
        }
        before.insert(asks[i].key, asks[i].type);
        for (const QString &key : QStringList{asks[i].key} + asks[i].old) {
            if (keys.contains(key))
                objects[i].at("key").refuse(FlawKind::TwoWithOneId, key);
            keys << key;
        }
    }
    return asks;
}

std::vector<NextStep> readNext(const Declared &list)
{
    std::vector<NextStep> steps;
    for (const Declared &object : list.oneOrMore()) {
        if (!object.isObject())
            continue;
        object.allowOnly({"when", "because"});
        steps.push_back({Condition::readList(object.at("when")), object.text("because")});
    }
    return steps;
}

/// {"if", "then": […]} gives each of its effects the condition.
void readDoes(ActSpec &act, const Declared &list, const Asks &asks,
              const std::vector<Condition> &outer, int depth = 0)
{
    for (const Declared &effect : list.items()) {
        std::vector<Condition> only = outer;
        if (!effect.has("then")) {
            DoesSpec read = DoesSpec::read(effect, asks);
            only.insert(only.end(), read.onlyIf.begin(), read.onlyIf.end());
            read.onlyIf = std::move(only);
            act.does.push_back(std::move(read));
            continue;
        }
        effect.allowOnly({"if", "then"});
        for (Condition &one : Condition::readList(effect.at("if")))
            only.push_back(std::move(one));
        if (depth >= Condition::deepest)
            effect.refuse(FlawKind::OutOfRange,
                          QStringLiteral("最多 %1 层").arg(Condition::deepest));
        else
            readDoes(act, effect.at("then"), asks, only, depth + 1);
    }
}

QString readLetter(const Declared &object)
{
    const QString letter = object.optionalText("letter");
    const bool capital = letter.size() == 1 && letter[0] >= u'A' && letter[0] <= u'Z';
    if (!letter.isEmpty() && !capital)
        object.at("letter").refuse(FlawKind::NotAWord, Declared::shown(letter));
    return letter;
}

void checkShape(const ActSpec &act, const Declared &object)
{
    if (act.by.isEmpty())
        object.at("by").refuse(FlawKind::Missing);
    // a registration brings its effects with it, a correction those that hang on what it corrects
    const bool structure = act.records != Structural::None && act.records != Structural::Register &&
                           act.records != Structural::Correct;
    if (structure && !act.does.empty())
        object.at("does").refuse(FlawKind::UnknownKey);
    for (const DoesSpec &does : act.does) {
        const AskSpec *list = act.ask(does.each);
        if (!does.each.isEmpty() && (!list || !list->isList()))
            object.at("does").refuse(FlawKind::UnknownName,
                                     QStringLiteral("列表 %1（each）").arg(does.each));
    }
}

} // namespace

TitleOf titlesIn(const ActSpec &act, TitleOf titleOf)
{
    return [&act, titleOf = std::move(titleOf)](NameKind kind, const QString &id) {
        const AskSpec *ask = kind == NameKind::Ask ? act.ask(id) : nullptr;
        return ask ? ask->title : titleOf(kind, id);
    };
}

bool AskSpec::isList() const
{
    return type == AskType::Choices || type == AskType::Units || type == AskType::Persons ||
           type == AskType::Clauses || type == AskType::Instalments;
}

const AskSpec *ActSpec::ask(QStringView key) const
{
    const auto found = std::find_if(asks.begin(), asks.end(),
                                    [key](const AskSpec &one) { return one.key == key; });
    return found == asks.end() ? nullptr : &*found;
}

QHash<QString, AskType> ActSpec::askTypes() const
{
    QHash<QString, AskType> types;
    for (const AskSpec &one : asks)
        types.insert(one.key, one.type);
    return types;
}

ActSpec ActSpec::read(const Declared &object)
{
    ActSpec act;
    act.field = object.field();
    if (!object.isObject())
        return act;
    object.allowOnly({"act", "version", "title", "group", "letter", "basis", "on", "when", "needs",
                      "by", "next", "asks", "does", "says", "papers", "serves", "records"});
    act.act = object.id("act");
    act.version = object.text("version");
    act.title = object.text("title");
    act.group = object.text("group");
    act.letter = readLetter(object);
    act.basis = object.texts("basis");
    if (object.has("on"))
        act.on = object.id("on");
    act.when = Condition::readList(object.at("when"));
    act.needs = Condition::readList(object.at("needs"));
    act.by = object.texts("by");
    act.next = readNext(object.at("next"));
    act.asks = readAsks(object.at("asks"));
    const QHash<QString, AskType> types = act.askTypes();
    readDoes(act, object.at("does"), types, {});
    act.records = object.word<Structural>("records").value_or(Structural::None);
    act.says = Phrase::read(object.at("says"), types);
    if (act.says.isEmpty() && act.records == Structural::None)
        object.at("says").refuse(FlawKind::Missing);
    act.papers = object.texts("papers");
    act.serves = object.optionalText("serves");
    checkShape(act, object);
    return act;
}

} // namespace onedoor
