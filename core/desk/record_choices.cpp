#include "core/desk/record_choices.h"

namespace onedoor
{

namespace
{

const Catalogue *catalogueOf(const Reference &reference, const QString &name)
{
    const QHash<QString, const Catalogue *> all{
        {QStringLiteral("dispute-types"), &reference.disputeTypes},
        {QStringLiteral("content-classes"), &reference.contentClasses},
        {QStringLiteral("channels"), &reference.channels},
        {QStringLiteral("results"), &reference.results},
        {QStringLiteral("urgent-signals"), &reference.urgentSignals},
        {QStringLiteral("ethnicities"), &reference.ethnicities},
        {QStringLiteral("screening"), &reference.screening}};
    return all.value(name);
}

} // namespace

ChoicesOf choicesOf(const Reference &reference)
{
    return [&reference](const QString &from) -> std::optional<QStringList> {
        const Catalogue *catalogue = catalogueOf(reference, from.section(u'/', 0, 0));
        if (!catalogue)
            return std::nullopt;
        const QString group = from.section(u'/', 1);
        QStringList names;
        for (const Entry &entry : group.isEmpty() ? catalogue->all() : catalogue->under({group}))
            names << entry.name;
        return names;
    };
}

} // namespace onedoor
