#include "app/ctl/commands.h"
#include "core/desk/importing.h"
#include "core/desk/spreadsheet.h"
#include "ui/models/wording.h"
#include "ui/models/wording_papers.h"

#include <QJsonArray>

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
        if (report.shortened)
            object[QStringLiteral("note")] =
                QStringLiteral("narrative kept whole as an attachment");
        if (report.error) {
            object[QStringLiteral("error")] = wordingOf(*report.error);
            object[QStringLiteral("field")] = report.error->field;
        }
        const QJsonArray notes = notesOf(report);
        if (!notes.isEmpty())
            object[QStringLiteral("notes")] = notes;
        m_context.print(object);
        report.error ? ++m_refused : report.known ? ++m_known : ++m_taken;
        if ((m_refused + m_known + m_taken) % 200 == 0)
            progress();
    }
    void progress() const
    {
        m_context.warn(
            tr("%1 registered, %2 known, %3 refused").arg(m_taken).arg(m_known).arg(m_refused));
    }
    int exitCode() const { return m_refused > 0 ? refused : done; }

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
    int m_refused = 0;
};

int finish(const Result<Done> &outcome, const Reporting &reporting, Context &context)
{
    reporting.progress();
    return outcome ? reporting.exitCode() : context.fail(outcome.error());
}

Result<QHash<QString, QString>> readMap(const QString &file)
{
    QHash<QString, QString> map;
    if (file.isEmpty())
        return map;
    const auto object = readObject(file);
    if (!object)
        return object.error();
    for (auto it = object->begin(); it != object->end(); ++it)
        map.insert(it.key(), it->toString());
    return map;
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
        Importing(context.desk()).registerLines(**input, atomic, std::ref(reporting));
    return finish(outcome, reporting, context);
}

int runImport(const Arguments &arguments, Context &context)
{
    const QString format = arguments.value(QStringLiteral("format"));
    const bool table = format == QStringLiteral("csv") || format == QStringLiteral("xlsx");
    const QString file = arguments.positional().first();
    const auto input = openInput(file);
    const auto map = readMap(arguments.value(QStringLiteral("map")));
    if (!input || !map)
        return context.fail(input ? map.error() : input.error());
    const auto rows = format == QStringLiteral("xlsx") ? xlsxRows(file)
                      : table ? csvRows(QString::fromUtf8((*input)->readAll()))
                              : Result<QList<QStringList>>(QList<QStringList>());
    if (!rows)
        return context.fail(rows.error());
    if (!context.open())
        return refused;
    QString source = arguments.value(QStringLiteral("source"));
    if (source.isEmpty())
        source = format;
    Reporting reporting(context);
    Importing importing(context.desk());
    const auto outcome = table ? importing.importRows(*rows, *map, source, std::ref(reporting))
                               : importing.importMessages(**input, source, std::ref(reporting));
    return finish(outcome, reporting, context);
}

} // namespace onedoor
