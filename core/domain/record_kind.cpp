#include "core/domain/record_kind.h"

#include "core/domain/declared.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

/// A matter's own things: no record has one.
bool belongsToMatter(AskType type)
{
    return type == AskType::Party || type == AskType::Route || type == AskType::Clock ||
           type == AskType::Document || type == AskType::Attachment || type == AskType::Task ||
           type == AskType::Stage || type == AskType::Outcome || type == AskType::Record;
}

bool isSized(const RecordField &field)
{
    return field.isList() || field.type == AskType::Number || field.type == AskType::Money ||
           field.type == AskType::Text || field.type == AskType::Long;
}

bool isChosen(AskType type)
{
    return type == AskType::Choice || type == AskType::Choices;
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

/// {id, title}, or a word that is its own title.
QList<RecordChoice> readChoices(const Declared &list)
{
    QList<RecordChoice> choices;
    QStringList seen;
    for (const Declared &item : list.items()) {
        RecordChoice choice;
        if (item.value().isString()) {
            choice.word = choice.title = item.value().toString();
            if (choice.word.trimmed().isEmpty())
                item.refuse(FlawKind::Missing);
        } else if (item.isObject()) {
            item.allowOnly({"id", "title"});
            choice.word = item.id("id");
            choice.title = item.text("title");
        }
        if (seen.contains(choice.word))
            item.refuse(FlawKind::TwoWithOneId, choice.word);
        seen << choice.word;
        choices << choice;
    }
    return choices;
}

void checkField(const RecordField &field, const Declared &object)
{
    const auto only = [&](const char *key, bool fits) {
        if (object.has(key) && !fits)
            object.at(key).refuse(FlawKind::UnknownKey);
    };
    only("choices", isChosen(field.type));
    only("from", isChosen(field.type) && field.choices.isEmpty());
    only("min", isSized(field));
    only("max", isSized(field));
    only("of", field.type == AskType::Unit || field.type == AskType::Units);
    if (isChosen(field.type) && field.choices.isEmpty() && field.from.isEmpty())
        object.at("choices").refuse(FlawKind::Missing);
    if (belongsToMatter(field.type))
        object.at("type").refuse(FlawKind::NotAWord, Declared::shown(object.at("type").value()));
    if (field.least && field.most && *field.least > *field.most)
        object.at("min").refuse(FlawKind::CannotHold);
}

RecordField readField(const Declared &object)
{
    RecordField field;
    if (!object.isObject())
        return field;
    object.allowOnly({"key", "title", "type", "required", "choices", "from", "of", "hint", "min",
                      "max", "sealed", "searched", "old"});
    field.key = object.id("key");
    if (field.key.contains(u'.'))
        object.at("key").refuse(FlawKind::NotAWord, Declared::shown(field.key));
    field.title = object.text("title");
    if (!object.has("type"))
        object.at("type").refuse(FlawKind::Missing);
    field.type = object.word<AskType>("type").value_or(AskType::Text);
    field.required = object.flag("required", false);
    field.choices = readChoices(object.at("choices"));
    field.from = object.optionalText("from");
    field.onlyKind = object.optionalText("of");
    field.hint = object.optionalText("hint");
    field.least = readBound(object, "min");
    field.most = readBound(object, "max");
    field.sealed = object.flag("sealed", false);
    field.searched = object.flag("searched", false);
    field.old = object.texts("old");
    checkField(field, object);
    return field;
}

QList<RecordField> readFields(const Declared &list)
{
    QList<RecordField> fields;
    QStringList keys;
    for (const Declared &object : list.items()) {
        const RecordField field = readField(object);
        for (const QString &key : QStringList{field.key} + field.old) {
            if (keys.contains(key))
                object.at("key").refuse(FlawKind::TwoWithOneId, key);
            keys << key;
        }
        fields << field;
    }
    return fields;
}

QList<RecordState> readStates(const Declared &list)
{
    QList<RecordState> states;
    for (const Declared &object : list.items()) {
        if (!object.isObject())
            continue;
        object.allowOnly({"id", "title"});
        const RecordState state{object.id("id"), object.text("title")};
        const bool twice = std::any_of(states.begin(), states.end(),
                                       [&](const RecordState &s) { return s.id == state.id; });
        if (twice)
            object.at("id").refuse(FlawKind::TwoWithOneId, state.id);
        states << state;
    }
    return states;
}

/// How it stands is a field like others, chosen among the states; the first where none is said.
RecordField stateField(const QList<RecordState> &states)
{
    RecordField field;
    field.key = QStringLiteral("state");
    field.title = QStringLiteral("状态");
    field.type = AskType::Choice;
    for (const RecordState &state : states)
        field.choices.append({state.id, state.title});
    return field;
}

/// One span, or several: ["room", "from", "until"].
QList<RecordSpan> readSpans(const RecordKind &kind, const Declared &object)
{
    const Declared list = object.at("unique_span");
    QList<QStringList> all;
    QStringList one;
    for (const Declared &item : list.items()) {
        if (item.value().isString())
            one << item.value().toString();
        else
            all << QVariant(item.value().toVariant()).toStringList();
    }
    if (!one.isEmpty())
        all << one;
    QList<RecordSpan> spans;
    for (const QStringList &names : std::as_const(all)) {
        const RecordField *what = kind.field(names.value(0));
        const RecordField *from = kind.field(names.value(1)), *until = kind.field(names.value(2));
        const bool timed = from && until && from->type == until->type &&
                           (from->type == AskType::Moment || from->type == AskType::Day);
        if (names.size() == 3 && what && !what->sealed && timed)
            spans.append({what->key, from->key, until->key});
        else
            list.refuse(FlawKind::WrongType, QStringLiteral("栏目、开始、结束（同为时间或日期）"));
    }
    return spans;
}

/// What is named must be there; a key is what everybody may read and nobody may leave out.
void checkNames(const RecordKind &kind, const Declared &object)
{
    const auto known = [&](const char *place, const QString &name) {
        if (!kind.field(name))
            object.at(place).refuse(FlawKind::UnknownName, QStringLiteral("栏目“%1”").arg(name));
        return kind.field(name);
    };
    for (const QString &name : kind.lists)
        known("list", name);
    for (const QString &name : kind.answerable)
        known("answerable", name);
    if (!kind.titled.isEmpty())
        known("shows", kind.titled);
    if (kind.key.isEmpty())
        object.at("key").refuse(FlawKind::Missing);
    for (const QString &name : kind.key) {
        const RecordField *field = known("key", name);
        if (field && field->sealed)
            object.at("key").refuse(FlawKind::Leaks, field->title);
        if (field && (!field->required || field->isList()))
            object.at("key").refuse(FlawKind::WrongType, QStringLiteral("必填的单项栏目"));
    }
    const RecordField *titled = kind.field(kind.titled);
    if (titled && titled->sealed)
        object.at("shows").refuse(FlawKind::Leaks, titled->title);
}

} // namespace

bool RecordField::isList() const
{
    return type == AskType::Choices || type == AskType::Units || type == AskType::Persons ||
           type == AskType::Clauses || type == AskType::Instalments;
}

QString RecordField::titleOf(const QString &word) const
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const RecordChoice &one) { return one.word == word; });
    return found == choices.end() ? word : found->title;
}

const RecordField *RecordKind::field(QStringView wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [wanted](const RecordField &one) {
        return one.key == wanted || one.old.contains(wanted);
    });
    return found == fields.end() ? nullptr : &*found;
}

QStringList RecordKind::searchedFields() const
{
    QStringList names;
    for (const RecordField &one : fields) {
        if (one.searched)
            names << one.key;
    }
    return names;
}

RecordKind RecordKind::read(const Declared &object)
{
    RecordKind kind;
    if (!object.isObject())
        return kind;
    object.allowOnly({"record", "version", "title", "key", "shows", "list", "by", "states",
                      "fields", "unique_span", "answerable"});
    kind.kind = object.id("record");
    kind.version = object.text("version");
    kind.title = object.text("title");
    kind.key = object.texts("key");
    kind.lists = object.texts("list");
    kind.by = object.texts("by");
    kind.states = readStates(object.at("states"));
    kind.fields = readFields(object.at("fields"));
    if (!kind.states.isEmpty() && !kind.field(u"state"))
        kind.fields << stateField(kind.states);
    kind.titled = object.optionalText("shows");
    if (kind.fields.isEmpty())
        object.at("fields").refuse(FlawKind::Missing);
    kind.answerable = object.texts("answerable");
    checkNames(kind, object);
    kind.spans = readSpans(kind, object);
    if (kind.titled.isEmpty() && !kind.key.isEmpty())
        kind.titled = kind.key.first();
    return kind;
}

void RecordKinds::take(DeclarationText &text)
{
    const Declared whole = Declared::open(text);
    if (whole.value().toObject().isEmpty() && !text.flaws().isEmpty())
        return; // no JSON: the rest would only follow from that
    RecordKind kind = RecordKind::read(whole);
    kind.file = text.file();
    const auto breaks = [](const DeclarationFlaw &flaw) { return flaw.breaks(); };
    if (std::any_of(text.flaws().begin(), text.flaws().end(), breaks))
        return;
    const auto there = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const RecordKind &one) { return one.kind == kind.kind; });
    if (there == m_kinds.end())
        m_kinds << kind;
    else
        *there = kind;
    std::sort(m_kinds.begin(), m_kinds.end(),
              [](const RecordKind &a, const RecordKind &b) { return a.kind < b.kind; });
}

const RecordKind *RecordKinds::find(QStringView kind) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [kind](const RecordKind &one) { return one.kind == kind; });
    return found == m_kinds.end() ? nullptr : &*found;
}

QHash<QString, QStringList> RecordKinds::fieldsByKind() const
{
    QHash<QString, QStringList> fields;
    for (const RecordKind &kind : m_kinds) {
        for (const RecordField &field : kind.fields)
            fields[kind.kind] << field.key;
    }
    return fields;
}

} // namespace onedoor
