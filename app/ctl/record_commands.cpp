#include "app/ctl/commands.h"
#include "core/desk/record_acting.h"
#include "core/desk/record_choices.h"
#include "core/desk/record_lines.h"
#include "core/desk/taking_support.h"
#include "ui/models/act_words.h"
#include "ui/models/record_clashes.h"
#include "ui/models/records_model.h"
#include "ui/models/wording.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

class RecordCommands
{
    Q_DECLARE_TR_FUNCTIONS(RecordCommands)
};

/// A command of one kind of record, with the files that say what that is.
struct Use {
    Context &context;
    const RecordKind &kind;
    RecordKeeping recording;

    Error named(const Error &error) const
    {
        return recordRefusal(error, &kind, context.reference());
    }
};

QString instantText(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate);
}

int putRecords(Use &use, const QString &file)
{
    const auto input = openInput(file);
    if (!input)
        return use.context.fail(input.error());
    bool whole = true;
    const auto outcome =
        putLines(use.recording, use.context.store().ledger, use.kind.kind, **input,
                 [&](const RecordLine &line) {
                     QJsonObject told{{QStringLiteral("line"), line.line}};
                     if (line.error) {
                         told[QStringLiteral("error")] = wordingOf(use.named(*line.error));
                         told[QStringLiteral("field")] = line.error->field;
                         whole = false;
                     } else {
                         told[QStringLiteral("key")] = line.outcome.key;
                         told[QStringLiteral("outcome")] = wordOf(line.outcome.what);
                     }
                     use.context.print(told);
                 });
    if (!outcome)
        return use.context.fail(outcome.error());
    return whole ? done : refused;
}

/// Without what is a person's: that is shown one by one.
QJsonObject openFields(const RecordKind &kind, QJsonObject fields)
{
    for (const RecordField &field : kind.fields) {
        if (field.sealed)
            fields.remove(field.key);
    }
    return fields;
}

int listRecords(Use &use, bool all)
{
    const auto rows =
        use.recording.list(use.kind.kind, all ? Records::Which::All : Records::Which::Serving);
    if (!rows)
        return use.context.fail(rows.error());
    if (rows->isEmpty() && use.kind.kind == QStringLiteral("unit"))
        use.context.warn(QStringLiteral("onedoorctl: ") + noUnitsText());
    for (const RecordRow &row : *rows) {
        if (use.context.json) {
            use.context.print({{QStringLiteral("key"), row.key},
                               {QStringLiteral("title"), row.title},
                               {QStringLiteral("retired"), row.retired},
                               {QStringLiteral("attention"), row.attention},
                               {QStringLiteral("updated_at"), instantText(row.updatedAt)},
                               {QStringLiteral("fields"), openFields(use.kind, row.fields)}});
            continue;
        }
        QStringList columns;
        for (const QString &name : use.kind.lists) {
            const RecordField *field = use.kind.field(name);
            columns << (field->sealed ? QString()
                                      : recordValueText(*field, row.fields.value(field->key)));
        }
        if (row.retired)
            columns << RecordCommands::tr("retired");
        if (row.attention > 0)
            columns << RecordCommands::tr("contradictory");
        use.context.line(columns.join(QStringLiteral("  ")));
    }
    return done;
}

QJsonArray marksOf(const CentreRecord &record)
{
    QJsonArray marks;
    for (const Attention &mark : record.attention)
        marks << QJsonObject{{QStringLiteral("clash"), wordOf(mark.clash)},
                             {QStringLiteral("field"), mark.field},
                             {QStringLiteral("event"), mark.event.text()},
                             {QStringLiteral("against"), mark.against.text()}};
    return marks;
}

QJsonArray historyOf(const CentreRecord &record)
{
    QJsonArray history;
    for (const Event &event : record.history)
        history << QJsonObject{{QStringLiteral("event"), event.id.text()},
                               {QStringLiteral("kind"), event.kind},
                               {QStringLiteral("at"), instantText(event.at())},
                               {QStringLiteral("operator"), event.operatorName},
                               {QStringLiteral("station"), event.station.text()}};
    return history;
}

int showRecord(Use &use, const QString &key)
{
    const auto record = use.recording.show(use.kind.kind, key);
    if (!record)
        return use.context.fail(record.error());
    if (use.context.json) {
        use.context.print({{QStringLiteral("kind"), record->kind},
                           {QStringLiteral("key"), record->key},
                           {QStringLiteral("title"), record->title},
                           {QStringLiteral("fields"), record->fields},
                           {QStringLiteral("retired"), record->retired},
                           {QStringLiteral("retired_because"), record->retiredBecause},
                           {QStringLiteral("updated_at"), instantText(record->updatedAt)},
                           {QStringLiteral("updated_by"), record->updatedBy},
                           {QStringLiteral("attention"), marksOf(*record)},
                           {QStringLiteral("history"), historyOf(*record)}});
        return done;
    }
    for (const RecordField &field : use.kind.fields) {
        if (record->fields.contains(field.key))
            use.context.line(field.title + QStringLiteral("：") +
                             recordValueText(field, record->fields.value(field.key)));
    }
    if (record->retired)
        use.context.line(RecordCommands::tr("retired: %1").arg(record->retiredBecause));
    if (!record->attention.isEmpty())
        use.context.line(RecordCommands::tr("Stations contradict each other here; put the right "
                                            "value once more to decide it."));
    return done;
}

/// record KIND do KEY ACT FILE|-
int takeOn(Use &use, const QStringList &words)
{
    const auto inputs = readObject(words.value(4));
    if (!inputs)
        return use.context.fail(inputs.error());
    RecordActing acting(use.context.workplace(), use.recording);
    const auto record = use.recording.show(use.kind.kind, words[2]);
    if (!record)
        return use.context.fail(record.error());
    const ActSpec *act = use.context.reference().declarations.act(words[3]);
    if (!act || act->on != use.kind.kind) {
        use.context.warn(QStringLiteral("onedoorctl: ") +
                         RecordCommands::tr("A record of the kind “%1” knows no step “%2”. Nothing "
                                            "was recorded.")
                             .arg(use.kind.title, words[3]));
        return refused;
    }
    const auto problems = acting.problems(*record, *act, *inputs);
    for (const Refusal &problem : problems)
        use.context.warn(QStringLiteral("onedoorctl: ") + refusalText(problem, act));
    if (!problems.empty())
        return refused;
    const auto taken = acting.take(use.kind.kind, record->key, act->act, *inputs);
    if (!taken)
        return use.context.fail(taken.error());
    use.context.print({{QStringLiteral("key"), taken->key},
                       {QStringLiteral("act"), act->act},
                       {QStringLiteral("outcome"), wordOf(taken->what)}});
    return done;
}

int runOn(Use &use, const Arguments &arguments)
{
    const QStringList &words = arguments.positional();
    const QString &what = words[1];
    if (what == QStringLiteral("put"))
        return putRecords(use, words[2]);
    if (what == QStringLiteral("list"))
        return listRecords(use, arguments.has(QStringLiteral("all")));
    if (what == QStringLiteral("show"))
        return showRecord(use, words[2]);
    if (what == QStringLiteral("retire")) {
        const auto retired = use.recording.retire(use.kind.kind, words[2],
                                                  arguments.value(QStringLiteral("reason")));
        return retired ? done : use.context.fail(use.named(retired.error()));
    }
    return takeOn(use, words);
}

} // namespace

int runRecord(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    for (const QString &sentence : context.reference().recordsAside)
        context.warn(sentence);
    const RecordKinds &kinds = context.reference().records;
    const QString name = arguments.positional().first();
    const RecordKind *kind = kinds.find(name);
    if (!kind)
        return context.fail({Reason::NotInCatalogue, name, QStringLiteral("kind")});
    Use use{context, *kind,
            RecordKeeping(context.store(), kinds, *context.ids, context.operatorName,
                          choicesOf(context.reference()), rolesOf(context.workplace()))};
    return runOn(use, arguments);
}

} // namespace onedoor
