#include "app/ctl/commands.h"
#include "core/desk/dossiers.h"

#include <QJsonArray>

namespace onedoor
{

int runDossier(const Arguments &arguments, Context &context)
{
    const QString name = arguments.value(QStringLiteral("pdf"));
    if (const auto may = mayWrite(name, context); !may)
        return context.fail(may.error());
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional().first());
    if (!petition)
        return context.fail(petition.error());
    const auto bound = Dossiers(context.workplace(), context.engine())
                           .save(petition->id, QStringLiteral("卷宗"), name);
    if (!bound)
        return context.fail(bound.error());
    QJsonArray rows;
    for (const DossierRow &row : bound->rows)
        rows.append(QJsonObject{{QStringLiteral("title"), row.title},
                                {QStringLiteral("number"), row.number},
                                {QStringLiteral("from"), row.from},
                                {QStringLiteral("pages"), row.pages},
                                {QStringLiteral("note"), row.note}});
    context.print({{QStringLiteral("code"), petition->code.text()},
                   {QStringLiteral("pages"), bound->pages},
                   {QStringLiteral("contents"), rows}});
    return done;
}

} // namespace onedoor
