#pragma once

#include "core/domain/result.h"
#include "core/paper/source_lines.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace onedoor
{

/// Turns a value into another one before it is printed; the argument is what stands after the colon
/// (`{{text|摘录:80}}`), else empty. A refusal becomes a refusal of the whole document.
using Filter = std::function<Result<QJsonValue>(const QJsonValue &value, const QString &argument)>;
using Filters = QHash<QString, Filter>;

/// The keys a template may ask for, each with those of its entries.
struct TemplateKeys {
    std::map<QString, TemplateKeys> keys;
    std::optional<bool> always = std::nullopt; ///< sections on it are filled always, or never
};

/// A strict mustache: `{{key}}`, `{{a.b|filter|filter:argument}}`, `{{#section}}…{{/section}}`,
/// `{{^inverted}}…{{/inverted}}`, `{{! comment}}`. In a list `{{.}}` is the entry, `{{@index}}` its
/// place from 1. A legal form must never print a hole: an unknown key or filter, raw output and
/// partials are errors that name the line. Values are escaped for XML; control and direction
/// characters in them are dropped, line breaks become spaces (use |分段 for paragraphs).
class Template
{
public:
    /// Checks the syntax; the place a line was written at goes in front of errors.
    static Result<Template> parse(const QString &source, const SourceLines &lines);
    static Result<Template> parse(const QString &source, const QString &name)
    {
        return parse(source, SourceLines(name));
    }
    /// Whether all it asks for is among the keys, where it asks for it, and each filter is known:
    /// what filling would find out only once it comes by.
    Result<Done> check(const TemplateKeys &keys, const Filters &filters) const;

    /// The filled text, or the first error: never half a document.
    Result<QString> fill(const QJsonObject &data, const Filters &filters) const;

private:
    enum class Kind { Text, Value, Section, Inverted };
    struct FilterCall {
        QString name;
        QString argument;
    };
    struct Node {
        Kind kind = Kind::Text;
        int line = 1;
        QString text; ///< the text itself or the key
        std::vector<FilterCall> filters;
        std::vector<Node> children;
    };
    struct Frame {
        QJsonValue value;
        int index = 0;
    };
    struct Filling;
    struct Checking;
    friend class TemplateParser;

    SourceLines m_lines{QString()};
    std::vector<Node> m_nodes;
};

/// What a value looks like in print: text as it is, numbers in digits, true and false as 是 and 否.
QString printed(const QJsonValue &value);

} // namespace onedoor
