#include "core/domain/path.h"

#include <QJsonArray>

#include <optional>

namespace onedoor
{

namespace
{

constexpr qsizetype mostSteps = 12;
constexpr int mostIndex = 999;

bool inName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

Error wrong(const QString &text, qsizetype column)
{
    const QString there = column < text.size() ? text.mid(column, 8) : QString();
    return {Reason::BadFormat, QStringLiteral("%1: %2").arg(column + 1).arg(there), text};
}

std::optional<int> indexOf(const QString &inside)
{
    bool digits = !inside.isEmpty();
    for (const QChar c : inside)
        digits = digits && c >= u'0' && c <= u'9';
    return digits ? std::optional(inside.toInt()) : std::nullopt;
}

/// The step in brackets that begins at `column`, which moves behind it.
std::optional<Path::Step> bracketed(const QString &text, qsizetype &column)
{
    const qsizetype end = text.indexOf(u']', column);
    const QString inside = end < 0 ? QString() : text.mid(column + 1, end - column - 1);
    if (inside.isEmpty() || inside.contains(u'[') || inside != inside.trimmed())
        return std::nullopt;
    const auto index = indexOf(inside);
    if (index && (inside.size() > 3 || *index > mostIndex))
        return std::nullopt;
    column = end + 1;
    return index ? Path::Step{{}, *index, false} : Path::Step{inside, -1, true};
}

} // namespace

Result<Path> Path::parse(const QString &text)
{
    if (text.isEmpty())
        return Error{Reason::Missing, {}, text};
    if (text.size() > longest)
        return Error{Reason::TooLong, QString::number(longest), text.left(40)};
    Path path;
    path.m_text = text;
    qsizetype column = 0;
    while (column < text.size()) {
        if (text[column] == u'[' && column > 0) {
            const auto step = bracketed(text, column);
            if (!step)
                return wrong(text, column);
            path.m_steps << *step;
        } else {
            if (column > 0 && text[column] != u'.')
                return wrong(text, column);
            const qsizetype first = column > 0 ? ++column : column;
            while (column < text.size() && inName(text[column]))
                ++column;
            if (column == first)
                return wrong(text, column);
            path.m_steps << Step{text.mid(first, column - first), -1, false};
        }
        if (path.m_steps.size() > mostSteps)
            return Error{Reason::TooLong, QString::number(mostSteps), text};
    }
    return path;
}

Path Path::rest() const
{
    Path out;
    out.m_steps = m_steps.mid(1);
    out.m_text = m_text;
    return out;
}

QJsonValue at(QJsonValue value, const Path &path)
{
    for (const Path::Step &step : path.steps()) {
        if (step.index >= 0)
            value = value.toArray().at(step.index);
        else
            value = value.toObject().value(step.name);
        if (value.isUndefined() || value.isNull())
            return QJsonValue::Undefined;
    }
    return value;
}

QJsonValue at(const QJsonObject &view, const Path &path)
{
    return at(QJsonValue(view), path);
}

} // namespace onedoor
