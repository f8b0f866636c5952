#include "app/ctl/commands.h"
#include "core/desk/importing.h"
#include "core/desk/refused_sheet.h"
#include "ui/models/wording.h"
#include "ui/models/wording_command.h"
#include "ui/models/wording_papers.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

/// Prints a line's outcome as it comes and counts what came of them.
class Reporting
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
public:
    explicit Reporting(Context &context) : m_context(context) {}

    void operator()(const LineReport &report)
    {
        QJsonObject object{{QStringLiteral("line"), report.line}};
        if (!report.code.isEmpty())
            object[QStringLiteral("code")] = report.code;
        if (report.known)
            object[QStringLiteral("known")] = true;
        QStringList notes;
        if (report.shortened)
            notes += tr("the long text is kept whole as an attachment");
        if (report.readAs)
            notes += tr("%1 is read as %2")
                         .arg(fieldText(QStringLiteral("replied_at")),
                              report.readAs->toString(Qt::ISODate));
        if (!notes.isEmpty())
            object[QStringLiteral("note")] = notes.join(QStringLiteral("；"));
        if (report.error) {
            const QString sentence = commandWordingOf(*report.error);
            object[QStringLiteral("error")] = sentence;
            object[QStringLiteral("field")] = report.error->field;
            m_refused.append({report.line, sentence});
        }
        const QJsonArray signs = notesOf(report);
        if (!signs.isEmpty())
            object[QStringLiteral("notes")] = signs;
        m_context.print(object);
        m_lastLine = report.line;
        if (!report.error && !report.known)
            m_lastCode = report.code;
        if (!report.error)
            ++(report.known ? m_known : m_taken);
        if ((m_refused.size() + m_known + m_taken) % 200 == 0)
            progress();
    }
    void progress() const
    {
        m_context.warn(tr("%1 registered, %2 known, %3 refused")
                           .arg(m_taken)
                           .arg(m_known)
                           .arg(m_refused.size()));
    }
    /// That nobody hears any more, and how far it had come.
    void sayUnheard() const
    {
        m_context.warn(m_taken > 0
                           ? tr("Standard output failed, so nothing behind line %1 is taken any "
                                "more. %2 were registered and are kept; the last one is %3.")
                                 .arg(m_lastLine)
                                 .arg(m_taken)
                                 .arg(m_lastCode)
                           : tr("Standard output failed, so nothing behind line %1 is taken any "
                                "more. Nothing was registered.")
                                 .arg(m_lastLine));
    }
    /// That one bad line undid the whole.
    void sayUndone() const
    {
        m_context.warn(m_refused.isEmpty()
                           ? tr("Nothing was registered: with --atomic it is all lines or none.")
                           : tr("Nothing was registered, for line %1 was refused and with --atomic "
                                "it is all lines or none. Correct it, then register the whole "
                                "again.")
                                 .arg(m_refused.last().row));
    }
    const QList<RefusedRow> &refusedRows() const { return m_refused; }
    bool hasNothing() const { return m_refused.isEmpty() && m_known + m_taken == 0; }

private:
    /// What its papers will name by codes; also said on stderr.
    QJsonArray notesOf(const LineReport &report)
    {
        QJsonArray notes;
        for (const UnusualText &unusual : report.unusual) {
            const QVector<uint> signs = m_context.engine().standInsOf(unusual.text);
            if (signs.isEmpty())
                continue;
            notes.append(QJsonObject{{QStringLiteral("field"), unusual.field},
                                     {QStringLiteral("note"), standInText(signs)}});
            m_context.warn(
                QStringLiteral("%1: %2: %3").arg(report.code, unusual.field, standInText(signs)));
        }
        return notes;
    }

    Context &m_context;
    int m_taken = 0;
    int m_known = 0;
    int m_lastLine = 0;
    QString m_lastCode;
    QList<RefusedRow> m_refused;
};

int finish(const Result<Done> &outcome, const Reporting &reporting, Context &context)
{
    if (!context.isHeard()) {
        reporting.sayUnheard();
        return refused;
    }
    reporting.progress();
    if (!outcome)
        return context.fail(outcome.error());
    return reporting.refusedRows().isEmpty() ? done : refused;
}

/// A list of which nothing came in is no success.
int finishImport(const Result<Done> &outcome, const Reporting &reporting, Context &context)
{
    if (outcome && reporting.hasNothing())
        return context.fail({Reason::FileUnfit, QStringLiteral("empty"), {}});
    return finish(outcome, reporting, context);
}

/// What the file turned out to be, on stderr.
void describe(const ListFile &file, const ListPlan &plan, Context &context)
{
    const QString what =
        file.kind == ListFile::Kind::Workbook
            ? Reporting::tr("workbook, sheet “%1” of %2").arg(file.sheet).arg(file.sheets.size())
            : Reporting::tr("text in %1").arg(file.encoding);
    QStringList left;
    for (const ListColumn &column : plan.columns) {
        if (column.used && column.field == ListVocabulary::leftOut)
            left += column.heading;
    }
    context.warn(Reporting::tr("%1; headings in row %2; left out: %3")
                     .arg(what)
                     .arg(file.rows[plan.heading].number)
                     .arg(left.isEmpty() ? Reporting::tr("none") : left.join(u'、')));
}

Result<ListMapping> readMap(const QString &file, const ListVocabulary &vocabulary)
{
    const auto object = file.isEmpty() ? Result<QJsonObject>(QJsonObject()) : readObject(file);
    return object ? ListMapping::fromJson(*object, vocabulary)
                  : Result<ListMapping>(object.error());
}

Result<ListFile> readTable(const QString &name, const Arguments &arguments)
{
    const auto input = openInput(name);
    if (!input)
        return input.error();
    return readList((*input)->read(largestList + 1), {arguments.value(QStringLiteral("encoding")),
                                                      arguments.value(QStringLiteral("sheet"))});
}

int importTable(const QString &name, const QString &source, const Arguments &arguments,
                Context &context)
{
    const QString sheet = arguments.value(QStringLiteral("refused"));
    const QString mapping = arguments.value(QStringLiteral("map"));
    if (const auto may = sheet.isEmpty() ? Done{} : mayWrite(sheet, context, {name, mapping}); !may)
        return context.fail(may.error());
    const auto vocabulary = ListVocabulary::load(context.resources);
    if (!vocabulary)
        return context.fail(vocabulary.error());
    const auto map = readMap(mapping, *vocabulary);
    if (!map)
        return context.fail(map.error());
    const auto file = readTable(name, arguments);
    if (!file)
        return context.fail(file.error());
    const auto plan = planFor(*file, *vocabulary, *map);
    if (!plan)
        return context.fail(plan.error());
    describe(*file, *plan, context);
    if (!context.open())
        return refused;
    Reporting reporting(context);
    const ListValues values(*vocabulary, context.reference());
    const auto outcome = Importing(context.desk())
                             .importList({*file, *plan, values, source}, std::ref(reporting),
                                         [&](qint64, qint64) { return context.isHeard(); });
    const int code = finishImport(outcome, reporting, context);
    if (sheet.isEmpty() || reporting.refusedRows().isEmpty())
        return code;
    const auto written = writeRefused(sheet, *file, *plan, reporting.refusedRows());
    return written ? code : context.fail(written.error());
}

} // namespace

int runRegister(const Arguments &arguments, Context &context)
{
    const auto input = openInput(arguments.positional().first());
    if (!input)
        return context.fail(input.error());
    if (!context.open())
        return refused;
    Reporting reporting(context);
    const bool atomic = arguments.has(QStringLiteral("atomic"));
    const auto outcome =
        Importing(context.desk()).registerLines(**input, atomic, std::ref(reporting), [&] {
            return context.isHeard();
        });
    if (atomic && !outcome) {
        reporting.sayUndone();
        return context.fail(outcome.error());
    }
    return finish(outcome, reporting, context);
}

int runImport(const Arguments &arguments, Context &context)
{
    const QString format = arguments.value(QStringLiteral("format"));
    const bool table = format == QStringLiteral("csv") || format == QStringLiteral("xlsx");
    if (!table) {
        for (const char *option : {"map", "sheet", "encoding", "refused"}) {
            if (arguments.has(QLatin1String(option)))
                return context.usage(Reporting::tr("The option --%1 means nothing with --format "
                                                   "messages. Nothing was done.")
                                         .arg(QLatin1String(option)));
        }
    }
    const QString file = arguments.positional().first();
    QString source = arguments.value(QStringLiteral("source"));
    if (source.isEmpty())
        source = format;
    if (table)
        return importTable(file, source, arguments, context);
    const auto input = openInput(file);
    if (!input)
        return context.fail(input.error());
    if (!context.open())
        return refused;
    Reporting reporting(context);
    return finishImport(Importing(context.desk())
                            .importMessages(**input, source, std::ref(reporting),
                                            [&] { return context.isHeard(); }),
                        reporting, context);
}

} // namespace onedoor
