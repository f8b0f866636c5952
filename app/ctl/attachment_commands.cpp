#include "app/ctl/commands.h"
#include "core/desk/attaching.h"

#include <QSaveFile>

namespace onedoor
{

namespace
{

QJsonObject attachmentJson(const Attachment &attachment)
{
    return {{QStringLiteral("name"), attachment.name},
            {QStringLiteral("sha256"), attachment.sha256},
            {QStringLiteral("size"), attachment.size},
            {QStringLiteral("note"), attachment.note}};
}

} // namespace

int runAttach(const Arguments &arguments, Context &context)
{
    const QString file = arguments.positional()[1];
    const auto input = openInput(file);
    if (!input)
        return context.fail(input.error());
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional()[0]);
    if (!petition)
        return context.fail(petition.error());
    const auto attached =
        Attaching(context.workplace())
            .attach(petition->id, **input, file, arguments.value(QStringLiteral("note")));
    if (!attached)
        return context.fail(attached.error());
    context.print(attachmentJson(*attached));
    return done;
}

int runAttachment(const Arguments &arguments, Context &context)
{
    const QString file = arguments.value(QStringLiteral("out"));
    if (const auto may = mayWrite(file, context); !may)
        return context.fail(may.error());
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional()[0]);
    if (!petition)
        return context.fail(petition.error());
    const auto attachment = Attaching::find(*petition, arguments.positional()[1]);
    if (!attachment)
        return context.fail(attachment.error());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) ||
        !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return context.fail({Reason::FileUnwritable, file, {}});
    // What fails half-way is never seen under the name that was asked for.
    const auto copied = Attaching(context.workplace()).saveOut(petition->id, *attachment, out);
    if (!copied)
        return context.fail(copied.error());
    if (!out.commit())
        return context.fail({Reason::FileUnwritable, file, {}});
    context.print(attachmentJson(*attachment));
    return done;
}

} // namespace onedoor
