#include "core/paper/template.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace onedoor
{

namespace
{

/// Deep enough for any form, shallow enough for the stack.
constexpr int DEEPEST = 32;

Error mistake(const SourceLines &lines, int line, const QString &what)
{
    return Error{Reason::BadTemplate, lines.place(line) + QStringLiteral(": ") + what, QString()};
}

bool truthy(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::Bool:
        return value.toBool();
    default:
        return value.isObject();
    }
}

/// Direction overrides and invisible joiners could make paper read otherwise than the ledger.
bool isInvisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0x61c ||
           c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe ||
           (c >= 0xd800 && c <= 0xdfff);
}

QString escaped(const QString &text)
{
    QString out;
    for (const uint raw : text.toUcs4()) {
        const char32_t c = raw;
        if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029)
            out += QLatin1Char(' ');
        else if (!isInvisible(c))
            out += QString::fromUcs4(&c, 1);
    }
    return out.toHtmlEscaped();
}

} // namespace

QString printed(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    return value.toString();
}

/// Reads the tags into a tree; private to this file.
class TemplateParser
{
public:
    TemplateParser(const QString &source, const SourceLines &lines)
        : m_source(source), m_lines(lines)
    {
    }

    Result<std::vector<Template::Node>> nodes(const QString &section, int opened, int depth)
    {
        std::vector<Template::Node> out;
        while (true) {
            const auto open = m_source.indexOf(QLatin1String("{{"), m_at);
            addText(out, open < 0 ? m_source.size() : open);
            if (open < 0)
                return section.isEmpty()
                           ? Result<std::vector<Template::Node>>(std::move(out))
                           : mistake(m_lines, opened,
                                     QStringLiteral("section %1 is not closed").arg(section));
            const auto close = m_source.indexOf(QLatin1String("}}"), open + 2);
            if (close < 0)
                return mistake(m_lines, m_line, QStringLiteral("tag is not closed"));
            const QString tag = m_source.mid(open + 2, close - open - 2);
            m_at = close + 2;
            if (tag.startsWith(QLatin1Char('/'))) {
                const QString name = tag.mid(1).trimmed();
                if (name != section.section(QLatin1Char('|'), 0, 0).trimmed() || section.isEmpty())
                    return mistake(m_lines, m_line, QStringLiteral("stray {{/%1}}").arg(name));
                return out;
            }
            auto node = nodeFor(tag, depth);
            if (!node)
                return node.error();
            if (*node)
                out.push_back(std::move(**node));
        }
    }

private:
    void addText(std::vector<Template::Node> &out, qsizetype end)
    {
        if (end <= m_at)
            return;
        Template::Node node;
        node.line = m_line;
        node.text = m_source.mid(m_at, end - m_at);
        m_line += int(node.text.count(QLatin1Char('\n')));
        m_at = end;
        out.push_back(std::move(node));
    }

    /// Nothing for a comment.
    Result<std::optional<Template::Node>> nodeFor(const QString &raw, int depth)
    {
        const int line = m_line;
        m_line += int(raw.count(QLatin1Char('\n')));
        const QString tag = raw.trimmed();
        const QChar sigil = tag.isEmpty() ? QChar() : tag.front();
        if (sigil == QLatin1Char('!'))
            return std::optional<Template::Node>();
        if (sigil == QLatin1Char('{') || sigil == QLatin1Char('&'))
            return mistake(m_lines, line, QStringLiteral("raw output is not allowed"));
        if (sigil == QLatin1Char('>'))
            return mistake(m_lines, line, QStringLiteral("unknown partial %1").arg(tag.mid(1)));
        if (sigil != QLatin1Char('#') && sigil != QLatin1Char('^'))
            return value(tag, Template::Kind::Value, line);
        if (depth >= DEEPEST)
            return mistake(m_lines, line, QStringLiteral("sections nested too deep"));
        const QString name = tag.mid(1).trimmed();
        auto node = value(
            name, sigil == QLatin1Char('#') ? Template::Kind::Section : Template::Kind::Inverted,
            line);
        if (!node)
            return node.error();
        auto children = nodes(name, line, depth + 1);
        if (!children)
            return children.error();
        (*node)->children = std::move(*children);
        return node;
    }

    Result<std::optional<Template::Node>> value(const QString &tag, Template::Kind kind, int line)
    {
        const QStringList parts = tag.split(QLatin1Char('|'));
        Template::Node node;
        node.kind = kind;
        node.line = line;
        node.text = parts.front().trimmed();
        if (node.text.isEmpty())
            return mistake(m_lines, line, QStringLiteral("empty tag"));
        for (const QString &part : parts.mid(1)) {
            const auto colon = part.indexOf(QLatin1Char(':'));
            node.filters.push_back({part.left(colon).trimmed(),
                                    colon < 0 ? QString() : part.mid(colon + 1).trimmed()});
        }
        return std::optional<Template::Node>(std::move(node));
    }

    const QString &m_source;
    const SourceLines &m_lines;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// One filling: the objects in scope, innermost last.
struct Template::Filling {
    const SourceLines &lines;
    const Filters &filters;
    std::vector<Frame> scope;
    QString out;

    std::optional<QJsonValue> find(const QString &key) const
    {
        if (key == QLatin1String("."))
            return scope.back().value;
        const QStringList path = key.split(QLatin1Char('.'));
        for (auto frame = scope.rbegin(); frame != scope.rend(); ++frame) {
            if (key == QLatin1String("@index") && frame->index > 0)
                return QJsonValue(frame->index);
            QJsonValue value = frame->value;
            if (!value.toObject().contains(path.front()))
                continue;
            for (const QString &step : path) {
                if (!value.toObject().contains(step))
                    return std::nullopt;
                value = value.toObject().value(step);
            }
            return value;
        }
        return std::nullopt;
    }

    Result<QJsonValue> valueOf(const Node &node) const
    {
        auto found = find(node.text);
        if (!found)
            return mistake(lines, node.line, QStringLiteral("unknown key %1").arg(node.text));
        QJsonValue value = *found;
        for (const FilterCall &call : node.filters) {
            const auto filter = filters.constFind(call.name);
            if (filter == filters.constEnd())
                return mistake(lines, node.line,
                               QStringLiteral("unknown filter %1").arg(call.name));
            auto filtered = (*filter)(value, call.argument);
            if (!filtered) {
                Error error = filtered.error();
                error.field = node.text;
                error.detail = QStringLiteral("%1: %2|%3: %4")
                                   .arg(lines.place(node.line), node.text, call.name, error.detail);
                return error;
            }
            value = *filtered;
        }
        return value;
    }

    std::optional<Error> fillSection(const Node &node, const QJsonValue &value)
    {
        if (node.kind == Kind::Inverted)
            return truthy(value) ? std::nullopt : fillNodes(node.children);
        if (!truthy(value))
            return std::nullopt;
        if (!value.isArray() && !value.isObject())
            return fillNodes(node.children);
        const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
        for (qsizetype i = 0; i < entries.size(); ++i) {
            scope.push_back({entries.at(i), value.isArray() ? int(i) + 1 : 0});
            auto error = fillNodes(node.children);
            scope.pop_back();
            if (error)
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> fillNodes(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes) {
            if (node.kind == Kind::Text) {
                out += node.text;
                continue;
            }
            auto value = valueOf(node);
            if (!value)
                return value.error();
            if (node.kind == Kind::Value && (value->isArray() || value->isObject()))
                return mistake(lines, node.line,
                               QStringLiteral("%1 is not a plain value").arg(node.text));
            if (node.kind == Kind::Value)
                out += escaped(printed(*value));
            else if (auto error = fillSection(node, *value))
                return error;
        }
        return std::nullopt;
    }
};

/// One check: the keys in scope, innermost last.
struct Template::Checking {
    const SourceLines &lines;
    const Filters &filters;
    std::vector<const TemplateKeys *> scope;

    /// The keys below it; nothing where it is not known.
    const TemplateKeys *find(const QString &key) const
    {
        static const TemplateKeys plain;
        if (key == QLatin1String(".") || key == QLatin1String("@index"))
            return scope.size() > 1 ? &plain : nullptr;
        const QStringList path = key.split(QLatin1Char('.'));
        for (auto frame = scope.rbegin(); frame != scope.rend(); ++frame) {
            const auto found = (*frame)->keys.find(path.front());
            if (found != (*frame)->keys.end())
                return path.size() == 1 ? &found->second : &plain;
        }
        return nullptr;
    }

    std::optional<Error> check(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes) {
            if (node.kind == Kind::Text)
                continue;
            const TemplateKeys *below = find(node.text);
            if (!below)
                return mistake(lines, node.line, QStringLiteral("unknown key %1").arg(node.text));
            for (const FilterCall &call : node.filters) {
                if (!filters.contains(call.name))
                    return mistake(lines, node.line,
                                   QStringLiteral("unknown filter %1").arg(call.name));
            }
            if (below->always && node.filters.empty() &&
                *below->always == (node.kind == Kind::Inverted))
                continue; // never filled
            scope.push_back(below);
            auto error = check(node.children);
            scope.pop_back();
            if (error)
                return error;
        }
        return std::nullopt;
    }
};

Result<Done> Template::check(const TemplateKeys &keys, const Filters &filters) const
{
    Checking checking{m_lines, filters, {&keys}};
    const auto error = checking.check(m_nodes);
    return error ? Result<Done>(*error) : Result<Done>(Done{});
}

Result<Template> Template::parse(const QString &source, const SourceLines &lines)
{
    auto nodes = TemplateParser(source, lines).nodes(QString(), 1, 0);
    if (!nodes)
        return nodes.error();
    Template parsed;
    parsed.m_lines = lines;
    parsed.m_nodes = std::move(*nodes);
    return parsed;
}

Result<QString> Template::fill(const QJsonObject &data, const Filters &filters) const
{
    Filling filling{m_lines, filters, {{QJsonValue(data), 0}}, QString()};
    if (auto error = filling.fillNodes(m_nodes))
        return *error;
    return filling.out;
}

} // namespace onedoor
