#include "core/domain/view_fields.h"

#include "core/domain/money.h"

#include <QDateTime>
#include <QJsonArray>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace onedoor
{

namespace
{

/// The table as a tree, made once.
struct Node {
    FieldType type = FieldType::Object;
    bool identity = false;
    std::optional<NameKind> key; ///< of Keyed: what its ids name
    bool inputs = false;         ///< and what an act asked, by key
    std::map<QString, Node> named;
    std::unique_ptr<Node> each; ///< of a list or a keyed group

    Node *below(QStringView step);
};

std::optional<NameKind> kindWord(QStringView word)
{
    constexpr std::array words{
        std::pair(u"route", NameKind::Route),   std::pair(u"rule", NameKind::Rule),
        std::pair(u"act", NameKind::Act),       std::pair(u"task", NameKind::Task),
        std::pair(u"signal", NameKind::Signal), std::pair(u"form", NameKind::Form),
        std::pair(u"figure", NameKind::Figure)};
    for (const auto &[name, kind] : words) {
        if (word == QStringView(name))
            return kind;
    }
    return std::nullopt;
}

Node *Node::below(QStringView step)
{
    const auto bracket = step.indexOf(u'[');
    Node &node = named[(bracket < 0 ? step : step.first(bracket)).toString()];
    if (bracket < 0)
        return &node;
    node.key = kindWord(step.sliced(bracket + 1).chopped(1));
    node.type = node.key ? FieldType::Keyed : FieldType::Rows;
    if (!node.each)
        node.each = std::make_unique<Node>();
    return node.each.get();
}

const Node &tree()
{
    static const Node root = [] {
        Node made;
        for (const ViewField &field : viewFields()) {
            Node *node = &made;
            const QStringList steps = field.path.split(u'.');
            for (const QString &step : steps) {
                if (step == QStringLiteral("*"))
                    node->inputs = true;
                else
                    node = node->below(step);
            }
            if (!field.path.endsWith(u'*')) {
                node->type = field.type;
                node->identity = field.identity;
            }
        }
        return made;
    }();
    return root;
}

Error unknown(const Path &path, qsizetype step, const QString &detail = {})
{
    QString upTo;
    for (qsizetype i = 0; i <= step && i < path.steps().size(); ++i) {
        const Path::Step &s = path.steps()[i];
        if (s.index >= 0)
            upTo += QStringLiteral("[%1]").arg(s.index);
        else if (s.keyed)
            upTo += QStringLiteral("[%1]").arg(s.name);
        else
            upTo += (upTo.isEmpty() ? QString() : QStringLiteral(".")) + s.name;
    }
    return {Reason::NotInCatalogue, detail.isEmpty() ? upTo : detail, path.text()};
}

constexpr std::array clauseColumns{
    std::pair("who", FieldType::Text), std::pair("by", FieldType::Day),
    std::pair("text", FieldType::Text), std::pair("amount", FieldType::Money)};
constexpr std::array instalmentColumns{std::pair("on", FieldType::Day),
                                       std::pair("amount", FieldType::Money),
                                       std::pair("text", FieldType::Text)};

template <size_t N>
std::optional<FieldType> column(const std::array<std::pair<const char *, FieldType>, N> &columns,
                                const QString &name)
{
    for (const auto &[word, type] : columns) {
        if (name == QLatin1String(word))
            return type;
    }
    return std::nullopt;
}

/// What lies within an answer: a line of a list, a column of it.
Result<FieldUse> withinAnswer(const Path &path, qsizetype step, AskType type)
{
    const auto left = path.steps().size() - step;
    const FieldType whole = fieldTypeOf(type);
    if (left == 0)
        return FieldUse{whole};
    const bool line = path.steps()[step].index >= 0;
    if (whole == FieldType::Texts && line && left == 1)
        return FieldUse{FieldType::Text};
    if (whole == FieldType::Rows && line && left == 1)
        return FieldUse{FieldType::Object};
    if (whole == FieldType::Rows && line && left == 2) {
        const QString &name = path.steps()[step + 1].name;
        const auto found = type == AskType::Clauses ? column(clauseColumns, name)
                                                    : column(instalmentColumns, name);
        if (found)
            return FieldUse{*found};
    }
    return unknown(path, step + 1);
}

/// What stands beside an answer: see view_act.h.
std::optional<FieldType> shownBeside(const QString &key, const QHash<QString, AskType> &asks)
{
    const auto is = [&](const char *end, std::initializer_list<AskType> types) {
        const QLatin1String behind(end);
        const auto ask =
            key.endsWith(behind) ? asks.constFind(key.chopped(behind.size())) : asks.constEnd();
        return ask != asks.constEnd() && std::find(types.begin(), types.end(), *ask) != types.end();
    };
    if (is("_title", {AskType::Choice, AskType::Route, AskType::Clock}))
        return FieldType::Text;
    if (is("_due", {AskType::Clock}) || is("_before", {AskType::Clock}))
        return FieldType::Day;
    const QString asked = key.startsWith(QLatin1String("asked_")) ? key.mid(6) : QString();
    return asks.contains(asked) ? std::optional(fieldTypeOf(asks.value(asked))) : std::nullopt;
}

Result<FieldUse> checkInput(const Path &path, qsizetype step, const QStringList &acts,
                            const KnownNames &names)
{
    const QString &key = path.steps()[step].name;
    for (const QString &act : acts) {
        const auto asks = names.acts.constFind(act);
        const auto ask = asks == names.acts.constEnd() ? std::optional<AskType>()
                         : asks->contains(key)         ? std::optional(asks->value(key))
                                                       : std::nullopt;
        if (ask)
            return withinAnswer(path, step + 1, *ask);
        const auto shown =
            asks == names.acts.constEnd() ? std::optional<FieldType>() : shownBeside(key, *asks);
        if (shown && step + 1 == path.steps().size())
            return FieldUse{*shown};
    }
    return unknown(path, step);
}

} // namespace

namespace
{

const QRegularExpression &bracket()
{
    static const QRegularExpression pattern(QStringLiteral("\\[[^\\]]*\\]"));
    return pattern;
}

/// A field as a path is compared with it: what stands in brackets is left out.
struct Bare {
    QString pattern;
    bool inputs = false; ///< whatever follows
    std::optional<NameKind> kind;
    QString title;
};

const QList<Bare> &bareFields()
{
    static const QList<Bare> all = [] {
        QList<Bare> made;
        for (const ViewField &field : viewFields()) {
            QString pattern = QString(field.path).replace(bracket(), QStringLiteral("[]"));
            const bool inputs = pattern.endsWith(u'*');
            pattern.chop(inputs ? 1 : 0);
            const auto match = bracket().match(field.path);
            const auto kind = match.hasMatch() ? kindWord(match.capturedView().sliced(1).chopped(1))
                                               : std::nullopt;
            made << Bare{pattern, inputs, kind, field.title};
        }
        return made;
    }();
    return all;
}

} // namespace

QString pathTitle(const Path &path, const TitleOf &titleOf)
{
    const QString bare = QString(path.text()).replace(bracket(), QStringLiteral("[]"));
    for (const Bare &field : bareFields()) {
        if (field.inputs ? !bare.startsWith(field.pattern) : bare != field.pattern)
            continue;
        if (!field.kind)
            return field.title;
        const QString id = bracket().match(path.text()).captured().sliced(1).chopped(1);
        const QString named = titleOf(*field.kind, id);
        return field.kind == NameKind::Figure ? named
                                              : QStringLiteral("%1：%2").arg(named, field.title);
    }
    return path.text();
}

bool isViewField(const QString &name)
{
    return tree().named.count(name) > 0;
}

Result<FieldUse> checkPath(const Path &path, const KnownNames &names, const QStringList &about)
{
    const Node *node = &tree();
    QStringList acts = about; ///< whose answers lie below
    for (qsizetype i = 0; i < path.steps().size(); ++i) {
        const Path::Step &step = path.steps()[i];
        if (node->type == FieldType::Texts && step.index >= 0 && i + 1 == path.steps().size())
            return FieldUse{FieldType::Text, node->identity};
        if (node->type == FieldType::Rows && step.index >= 0) {
            node = node->each.get();
        } else if (node->type == FieldType::Keyed && step.index < 0) {
            if (!names.knows(*node->key, step.name))
                return unknown(path, i, kindTitle(*node->key) + u' ' + step.name);
            acts = {step.name};
            node = node->each.get();
        } else if (const auto found = node->named.find(step.name);
                   step.index < 0 && found != node->named.end()) {
            node = &found->second;
        } else if (node->inputs && step.index < 0) {
            return checkInput(path, i, acts, names);
        } else {
            return unknown(path, i);
        }
    }
    return FieldUse{node->type, node->identity};
}

Result<FieldUse> checkRecordPath(const Path &path, const QStringList &fields,
                                 const KnownNames &names)
{
    const QString first = path.steps().isEmpty() ? QString() : path.steps().first().name;
    if (fields.contains(first))
        return FieldUse{FieldType::Any};
    for (const char *shared : {"today", "centre", "operator"}) {
        if (first == QLatin1String(shared))
            return checkPath(path, names);
    }
    return unknown(path, 0);
}

namespace
{

bool isA(FieldType type, const QJsonValue &value)
{
    const QString text = value.toString();
    switch (type) {
    case FieldType::Text:
        return value.isString();
    case FieldType::Day:
        return QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
    case FieldType::Moment:
        return QDateTime::fromString(text, Qt::ISODate).isValid();
    case FieldType::Number:
        return value.isDouble();
    case FieldType::Money:
        return value.isString() && Money::parse(text).ok();
    case FieldType::Flag:
        return value.isBool();
    case FieldType::Texts:
    case FieldType::Rows:
        return value.isArray();
    case FieldType::Object:
    case FieldType::Keyed:
        return value.isObject();
    case FieldType::Any:
        return true;
    }
    return false;
}

void compare(const QJsonValue &value, const Node &node, const QString &place, QStringList &out)
{
    if (!isA(node.type, value)) {
        out << place + QStringLiteral(": ") + fieldTypeWord(node.type);
        return;
    }
    if (node.type == FieldType::Rows) {
        for (const QJsonValue &row : value.toArray())
            compare(row, *node.each, place + QStringLiteral("[]"), out);
    }
    if (node.type != FieldType::Object && node.type != FieldType::Keyed)
        return;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = place.isEmpty() ? it.key() : place + u'.' + it.key();
        const auto named = node.named.find(it.key());
        if (node.type == FieldType::Keyed)
            compare(it.value(), *node.each, QStringLiteral("%1[%2]").arg(place, it.key()), out);
        else if (named != node.named.end())
            compare(it.value(), named->second, below, out);
        else if (!node.inputs)
            out << below;
    }
}

} // namespace

QStringList viewDifferences(const QJsonObject &view)
{
    QStringList out;
    compare(view, tree(), {}, out);
    return out;
}

} // namespace onedoor
