#pragma once

#include "core/domain/result.h"
#include "core/paper/source_lines.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace onedoor
{

/// One element of a form, already checked: its name, attributes, children and place are lawful, so
/// the layout asks for values without looking for errors again. A text node has an empty name.
struct Element {
    QString name;
    QString text;
    int line = 0;
    QHash<QString, QString> attributes;
    std::vector<Element> children;

    bool is(QLatin1String other) const { return name == other; }
    bool isText() const { return name.isEmpty(); }
    bool has(QLatin1String key) const { return attributes.contains(key); }
    QString value(QLatin1String key, const QString &otherwise = QString()) const
    {
        return attributes.value(key, otherwise);
    }
    double number(QLatin1String key, double otherwise) const
    {
        return has(key) ? attributes.value(key).toDouble() : otherwise;
    }
    bool yes(QLatin1String key) const { return attributes.value(key) == QLatin1String("yes"); }
    const Element *child(QLatin1String key) const;
    QString allText() const;
};

enum class FormStage {
    Template, ///< tags are still in it: text of nothing but tags may stand anywhere
    Filled,
};

/// Reads a form's XML. An element, attribute or value the engine does not know is an error that
/// names file and line, so that a spelling mistake never changes paper silently. At most 1 MB and
/// 32 levels.
Result<Element> parseForm(const QByteArray &xml, const SourceLines &lines, FormStage stage);
inline Result<Element> parseForm(const QByteArray &xml, const QString &name, FormStage stage)
{
    return parseForm(xml, SourceLines(name), stage);
}

/// Point size of a 字号 name (三号 = 16) or of a number; 0 when it is neither.
double pointSize(const QString &size);

} // namespace onedoor
