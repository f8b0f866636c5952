#pragma once

#include "core/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace onedoor
{

/// A way into the view of a matter, parsed once: petitioners[0].name,
/// routes[people-mediation].last.outcome. A key with a hyphen stands in brackets.
class Path
{
public:
    struct Step {
        QString name; ///< empty where `index` picks from a list
        int index = -1;
        bool keyed = false; ///< in brackets: an id

        bool operator==(const Step &) const = default;
    };
    static constexpr qsizetype longest = 200; ///< characters

    /// A refusal's detail names the column and what stands there.
    static Result<Path> parse(const QString &text);

    const QList<Step> &steps() const { return m_steps; }
    const QString &text() const { return m_text; }
    /// Without the first step.
    Path rest() const;

    bool operator==(const Path &other) const { return m_steps == other.m_steps; }

private:
    QString m_text;
    QList<Step> m_steps;
};

/// What stands there; undefined where nothing does, or null does.
QJsonValue at(const QJsonObject &view, const Path &path);
QJsonValue at(QJsonValue value, const Path &path);

} // namespace onedoor
