#include "app/ctl/commands.h"
#include "core/desk/form_complaints.h"
#include "core/desk/paper_age.h"
#include "core/desk/paper_view.h"
#include "core/store/files.h"
#include "ui/models/wording_papers.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

class PaperCommands
{
    Q_DECLARE_TR_FUNCTIONS(PaperCommands)
};

QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(u'。') ? sentence.chopped(1) : sentence;
}

int listForms(Context &context)
{
    for (const FormSpec &form : context.reference().forms.forms())
        context.print({{QStringLiteral("form"), form.id},
                       {QStringLiteral("title"), form.title},
                       {QStringLiteral("version"), form.version},
                       {QStringLiteral("paper"), form.paper},
                       {QStringLiteral("basis"), QJsonArray::fromStringList(form.basis)}});
    return done;
}

/// One line a form; of those that are wrong, file, line and field. A folder lies over the shipped
/// forms; the shipped ones alone are read as they are.
int checkForms(const QString &folder, Context &context)
{
    if (!folder.isEmpty() && !QDir(folder).exists())
        return context.fail({Reason::FileUnreadable, folder, {}});
    const auto read = Reference::load(context.resources, folder);
    QList<FormComplaint> wrong;
    if (!read)
        wrong << complaintOf(read.error());
    for (const Error &error : read ? read->setAside : QList<Error>())
        wrong << complaintOf(error);
    for (const DeclarationFlaw &flaw : read ? read->flaws : QList<DeclarationFlaw>()) {
        if (const auto complaint = complaintOf(flaw))
            wrong << *complaint;
    }
    for (const FormSpec &form : read ? read->forms.forms() : std::vector<FormSpec>()) {
        const auto own = std::find_if(wrong.begin(), wrong.end(), [&](const FormComplaint &one) {
            return one.file.startsWith(form.id + u'/');
        });
        if (own == wrong.end())
            context.print({{QStringLiteral("form"), form.id},
                           {QStringLiteral("title"), form.title},
                           {QStringLiteral("fields"), int(form.fields.size())},
                           {QStringLiteral("right"), true}});
    }
    for (const FormComplaint &one : wrong)
        context.print({{QStringLiteral("form"), one.file.section(u'/', 0, 0)},
                       {QStringLiteral("right"), false},
                       {QStringLiteral("file"), one.file},
                       {QStringLiteral("line"), one.line},
                       {QStringLiteral("problem"), one.said}});
    return wrong.isEmpty() ? done : refused;
}

int preview(const Petition &petition, const QString &form, const QJsonObject &inputs,
            const QString &file, Context &context)
{
    const auto paper = context.papers().preview(petition, form, inputs);
    if (!paper)
        return context.fail(paper.error());
    if (const auto written = writeWhole(file, paper->pdf); !written)
        return context.fail(written.error());
    context.print({{QStringLiteral("form"), form},
                   {QStringLiteral("preview"), true},
                   {QStringLiteral("pages"), paper->pages},
                   {QStringLiteral("copies"), paper->copies},
                   {QStringLiteral("missing"), QJsonArray::fromStringList(paper->missing)},
                   {QStringLiteral("stand_ins"), QJsonArray::fromStringList(paper->standIns)}});
    return done;
}

/// Issues a form, in place of a document of the same petition and form where `replaced` names one.
Result<Issued> issue(const Petition &petition, const QString &form, const QJsonObject &inputs,
                     const QString &replaced, Context &context)
{
    if (replaced.isEmpty())
        return context.papers().issue(petition.id, form, inputs);
    const auto row = context.store().documents.byNumber(replaced);
    if (!row)
        return row.error();
    if (row->petition != petition.id || row->form != form)
        return Error{Reason::NotFound, replaced, QStringLiteral("document")};
    return context.papers().replace(replaced, inputs);
}

/// A form that says itself why it may not be made yet is heard.
int failForm(const Error &error, Context &context)
{
    if (error.reason != Reason::NotAllowed || error.field != QStringLiteral("form") ||
        error.detail.isEmpty())
        return context.fail(error);
    context.warn(QStringLiteral("onedoorctl: ") +
                 PaperCommands::tr("%1. No paper was issued.").arg(withoutStop(error.detail)));
    return refused;
}

/// Why a form is not offered; nothing where it is.
QJsonValue whyNot(const FormState &state)
{
    if (state.offered)
        return {};
    return state.refused.isEmpty() ? PaperCommands::tr("what it tells of has not been done yet")
                                   : state.refused;
}

/// What the clerk may give with --inputs.
QJsonArray givenJson(const FormSpec *form)
{
    QJsonArray given;
    for (const QString &key : form ? givenKeys(*form) : QStringList())
        given.append(QJsonObject{{QStringLiteral("key"), key},
                                 {QStringLiteral("name"), nameOf(*form, key)}});
    return given;
}

/// Who prints an old paper again hears what has been corrected since.
void warnOfAge(const QString &number, Context &context)
{
    const auto row = context.store().documents.byNumber(number);
    const auto petition =
        row ? context.store().ledger.petition(row->petition) : Result<Petition>(row.error());
    const Document *document = petition ? petition->document(row->document) : nullptr;
    const QStringList fields =
        document ? outdatedFields(*petition, *document, context.workplace()) : QStringList();
    if (!fields.isEmpty())
        context.warn(number + QStringLiteral(": ") + outdatedText(fields));
}

} // namespace

int runForms(const Arguments &arguments, Context &context)
{
    if (arguments.has(QStringLiteral("check")))
        return checkForms(arguments.positional().value(0), context);
    if (arguments.positional().isEmpty())
        return context.loadReference() ? listForms(context) : damaged;
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional().first());
    if (!petition)
        return context.fail(petition.error());
    for (const FormState &state : context.papers().forms(*petition))
        context.print(
            {{QStringLiteral("form"), state.form},
             {QStringLiteral("title"), state.title},
             {QStringLiteral("ready"), state.ready()},
             {QStringLiteral("offered"), state.offered},
             {QStringLiteral("refused"), whyNot(state)},
             {QStringLiteral("missing"), QJsonArray::fromStringList(state.missing)},
             {QStringLiteral("inputs"), givenJson(context.reference().forms.find(state.form))}});
    return done;
}

int runForm(const Arguments &arguments, Context &context)
{
    const QString file = arguments.value(QStringLiteral("pdf"));
    if (const auto may = file.isEmpty() ? Done{} : mayWrite(file, context); !may)
        return context.fail(may.error());
    const QString replaced = arguments.value(QStringLiteral("replace"));
    QJsonObject inputs;
    if (arguments.has(QStringLiteral("inputs"))) {
        const auto object = readObject(arguments.value(QStringLiteral("inputs")));
        if (!object)
            return context.fail(object.error());
        inputs = *object;
    }
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional()[0]);
    if (!petition)
        return context.fail(petition.error());
    const QString form = arguments.positional()[1];
    if (arguments.has(QStringLiteral("preview")))
        return preview(*petition, form, inputs, file, context);
    const auto issued = issue(*petition, form, inputs, replaced, context);
    if (!issued)
        return failForm(issued.error(), context);
    const auto written = file.isEmpty() ? Result<Done>(Done{}) : writeWhole(file, issued->pdf);
    QJsonObject told{{QStringLiteral("form"), form},
                     {QStringLiteral("number"), issued->number},
                     {QStringLiteral("document"), issued->document.text()},
                     {QStringLiteral("pages"), issued->pages},
                     {QStringLiteral("copies"), issued->copies},
                     {QStringLiteral("stand_ins"), QJsonArray::fromStringList(issued->standIns)}};
    if (!replaced.isEmpty())
        told[QStringLiteral("replaces")] = replaced;
    context.print(told);
    return written ? done : context.fail(written.error());
}

int runReprint(const Arguments &arguments, Context &context)
{
    const QString file = arguments.value(QStringLiteral("pdf"));
    if (const auto may = mayWrite(file, context); !may)
        return context.fail(may.error());
    if (!context.open())
        return refused;
    const QString number = arguments.positional().first();
    const auto stored = context.papers().stored(number);
    if (!stored)
        return context.fail(stored.error());
    if (const auto written = writeWhole(file, stored->pdf); !written)
        return context.fail(written.error());
    warnOfAge(number, context);
    const auto noted = context.papers().notePrint(number, QStringLiteral("PDF"), 0, 1,
                                                  QStringLiteral("completed"));
    if (!noted)
        return context.fail(noted.error());
    context.print({{QStringLiteral("number"), number},
                   {QStringLiteral("pages"), stored->pages},
                   {QStringLiteral("copies"), stored->copies}});
    return done;
}

int runVoid(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QString number = arguments.positional().first();
    const auto voided =
        context.papers().voidDocument(number, arguments.value(QStringLiteral("reason")));
    if (!voided)
        return context.fail(voided.error());
    context.print({{QStringLiteral("number"), number}, {QStringLiteral("voided"), true}});
    return done;
}

int runVerifyPaper(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const auto verdict = context.papers().verify(arguments.positional().first());
    if (!verdict)
        return context.fail(verdict.error());
    context.print({{QStringLiteral("genuine"), verdict->genuine},
                   {QStringLiteral("voided"), verdict->voided},
                   {QStringLiteral("code"), verdict->petitionCode},
                   {QStringLiteral("number"), verdict->number},
                   {QStringLiteral("form"), verdict->form},
                   {QStringLiteral("issued_at"),
                    verdict->issuedAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)}});
    return verdict->genuine && !verdict->voided ? done : refused;
}

} // namespace onedoor
