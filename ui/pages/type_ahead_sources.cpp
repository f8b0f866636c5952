#include "ui/pages/type_ahead_sources.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

bool isBelow(const Entry &entry, const QStringList &path)
{
    return entry.path.mid(0, path.size()) == path;
}

} // namespace

QString contentClassText(const QStringList &path)
{
    return path.join(QStringLiteral(" / "));
}

TypeAhead::Source catalogueSource(const Catalogue &catalogue, const QStringList &path)
{
    return [&catalogue, path](const QString &typed, int limit) {
        // Other parts of the catalogue match, too: ask for enough to be left with `limit`.
        const int enough = path.isEmpty() ? limit : int(catalogue.all().size());
        QList<Suggestion> suggestions;
        for (const Catalogue::Match &match : catalogue.match(typed, enough)) {
            if (isBelow(match.entry, path) && suggestions.size() < limit)
                suggestions.append({match.entry.code, match.entry.name,
                                    match.entry.path.mid(path.size()).join(QStringLiteral(" / "))});
        }
        return suggestions;
    };
}

TypeAhead::Source contentClassSource(const Catalogue &catalogue)
{
    return [&catalogue](const QString &typed, int limit) {
        QList<Suggestion> suggestions;
        for (const Catalogue::Match &match : catalogue.match(typed, limit))
            suggestions.append({match.entry.code, contentClassText(match.entry.fullPath()), {}});
        return suggestions;
    };
}

TypeAhead::Source divisionSource(const Divisions &divisions, const QString &near)
{
    return [&divisions, near](const QString &typed, int limit) {
        QList<Suggestion> suggestions;
        for (const Divisions::Match &match : divisions.match(typed, limit, near))
            suggestions.append({match.code, match.fullName, match.code});
        return suggestions;
    };
}

TypeAhead::Source addressSource(const Divisions &divisions, const QString &near)
{
    const auto source = divisionSource(divisions, near);
    return [source](const QString &typed, int limit) {
        static const QRegularExpression latin(QStringLiteral("^[a-zA-Z]{2,}$|^\\d{4,9}$"));
        return latin.match(typed).hasMatch() ? source(typed, limit) : QList<Suggestion>();
    };
}

} // namespace onedoor
