#include "core/store/board.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

using Kind = CellKind;

// clang-format off: a table is read in columns
constexpr BoardColumnSpec ofMatter[] = {
    {"code",          Kind::Text,    "p.code"},
    {"title",         Kind::Text,    "p.title"},
    // Whom a protected matter is from stands on no list that leaves the house.
    {"petitioner",    Kind::Text,    "CASE p.protected WHEN 1 THEN '（保密）' ELSE p.petitioner END"},
    {"respondent",    Kind::Text,    "p.respondent"},
    {"state",         Kind::State,   "p.state"},
    {"handler",       Kind::Owner,   "p.handler"},
    {"person",        Kind::Text,    "p.person"},
    {"operator",      Kind::Text,    "p.operator"},
    {"type",          Kind::Text,    "p.type"},
    {"channel",       Kind::Channel, "p.channel"},
    {"intensity",     Kind::Grade,   "p.intensity"},
    {"station",       Kind::Text,    "p.station"},
    {"registered_on", Kind::Moment,  "p.registered_at"},
    {"route",         Kind::Text,    "p.route"},
    {"next_on",       Kind::Due,     "p.due_on"},
    {"moved_on",      Kind::Day,     "p.moved_on"},
    {"bounces",       Kind::Number,  "p.bounces"},
    {"settled_on",    Kind::Day,     "p.settled_on"},
    {"result",        Kind::Text,    "p.result"},
    {"open",          Kind::YesNo,   "p.open"},
    {"orphan",        Kind::YesNo,   "p.orphan"},
    {"protected",     Kind::YesNo,   "p.protected"},
    {"attention",     Kind::Number,  "p.attention"},
    {"papers",        Kind::Number,  "(SELECT count(*) FROM document e WHERE "
                                     "e.petition = p.id AND e.voided = '')"},
    {"tasks",         Kind::Number,  "(SELECT count(*) FROM deadline e WHERE e.petition = p.id "
                                     "AND e.done_on IS NULL AND e.kind = 'task')"},
};
constexpr BoardColumnSpec ofMatters[] = {
    {"due_on", Kind::Due,   "p.due_on"},
    {"owner",  Kind::Owner, "p.handler"},
    {"what",   Kind::Text,  "p.route"},
};
constexpr BoardColumnSpec ofClocks[] = {
    {"due_on",      Kind::Due,   "d.due_on"},
    {"owner",       Kind::Owner, "d.owner"},
    {"what",        Kind::Rule,  "CASE d.title WHEN '' THEN d.rule ELSE d.title END"},
    {"rule",        Kind::Text,  "d.rule"},
    {"task",        Kind::YesNo, "d.kind = 'task'"},
    {"started_on",  Kind::Day,   "d.started_on"},
    {"promise",     Kind::YesNo, "d.promise"},
    {"provisional", Kind::YesNo, "d.provisional"},
    // Of the reminders of this date: their records' keys begin with it.
    {"seen_by",     Kind::Text,
     "(SELECT group_concat(json_extract(e.fields, '$.person') || ' ' || "
     "json_extract(e.fields, '$.step'), '、') FROM record e WHERE e.kind = 'receipt' AND "
     "e.retired = 0 AND e.key >= p.code || ' / ' || d.rule || ' / ' || d.due_on || ' / ' AND "
     "e.key < p.code || ' / ' || d.rule || ' / ' || d.due_on || ' /!')"},
};
constexpr BoardColumnSpec ofRoutes[] = {
    {"due_on",    Kind::Due,   "w.due_on"},
    {"owner",     Kind::Owner, "w.body"},
    {"what",      Kind::Text,  "CASE w.stage_title WHEN '' THEN w.title ELSE w.stage_title END"},
    {"way",       Kind::Text,  "w.route"},
    {"way_title", Kind::Text,  "w.title"},
    {"handlers",  Kind::Text,  "w.handlers"},
    {"stage",     Kind::Text,  "w.stage"},
    {"number",    Kind::Text,  "w.number"},
    {"opened_on", Kind::Day,   "w.opened_on"},
    {"ended_on",  Kind::Day,   "w.ended_on"},
    {"outcome",   Kind::Text,  "w.outcome_title"},
};
constexpr BoardColumnSpec ofSignals[] = {
    {"due_on",    Kind::Due,    "p.due_on"},
    {"owner",     Kind::Owner,  "p.handler"},
    {"what",      Kind::Signal, "s.signal"},
    {"signal",    Kind::Text,   "s.signal"},
    {"grade",     Kind::Grade,  "s.grade"},
    {"raised_on", Kind::Day,    "s.raised_on"},
};
constexpr BoardColumnSpec ofActs[] = {
    {"due_on",  Kind::Due,    "p.due_on"},
    {"owner",   Kind::Owner,  "p.handler"},
    {"what",    Kind::Text,   "t.title"},
    {"act",     Kind::Text,   "t.act"},
    {"times",   Kind::Number, "t.times"},
    {"last_on", Kind::Day,    "t.last_on"},
    {"by",      Kind::Text,   "t.by"},
};
constexpr BoardColumnSpec ofPapers[] = {
    {"what",      Kind::Form,   "c.form"},
    {"form",      Kind::Text,   "c.form"},
    {"number",    Kind::Text,   "c.number"},
    {"issued_at", Kind::Moment, "c.issued_at"},
    {"by",        Kind::Text,   "c.operator"},
    {"recipient", Kind::Text,   "CASE p.protected WHEN 1 THEN '（保密）' ELSE c.recipient END"},
    {"printed",   Kind::Number, "c.printed"},
    {"served_on", Kind::Day,    "c.served_on"},
};
constexpr BoardColumnSpec ofRegister[] = {
    {"what",      Kind::Form,   "c.form"},
    {"form",      Kind::Text,   "c.form"},
    {"number",    Kind::Text,   "c.number"},
    {"station",   Kind::Text,   "c.station"},
    {"year",      Kind::Number, "c.year"},
    {"serial",    Kind::Number, "c.serial"},
    {"issued_at", Kind::Moment, "c.issued_at"},
    {"by",        Kind::Text,   "c.operator"},
    {"recipient", Kind::Text,   "CASE p.protected WHEN 1 THEN '（保密）' ELSE c.recipient END"},
    {"pages",     Kind::Number, "c.pages"},
    {"printed",   Kind::Number, "c.printed"},
    {"served_on", Kind::Day,    "c.served_on"},
    {"valid",     Kind::YesNo,  "c.voided = ''"},
    {"voided",    Kind::Text,   "c.voided"},
    // How many numbers nobody has a paper of stand right before this one.
    {"gap",       Kind::Number,
     "c.serial - 1 - ifnull((SELECT max(e.serial) FROM document e WHERE e.station = c.station AND "
     "e.form = c.form AND e.year = c.year AND e.serial < c.serial), 0)"},
};
constexpr BoardColumnSpec ofDrafts[] = {
    {"title",    Kind::Text,
     "CASE f.page WHEN 'intake' THEN coalesce(nullif(json_extract(f.content, '$.intake.title'), "
     "''), substr(json_extract(f.content, '$.intake.narrative'), 1, 30)) WHEN 'record' THEN "
     "json_extract(f.content, '$.about.key') ELSE (SELECT e.title FROM petition e WHERE e.uid = "
     "unhex(json_extract(f.content, '$.about.petition'), '-')) END"},
    {"what",     Kind::Page,   "f.page || ':' || ifnull(json_extract(f.content, "
                               "'$.about.decision'), ifnull(json_extract(f.content, "
                               "'$.about.kind'), ''))"},
    {"window",   Kind::Text,   "f.window"},
    {"by",       Kind::Text,   "f.operator"},
    {"saved_at", Kind::Moment, "f.saved_at"},
};
constexpr BoardColumnSpec ofRecords[] = {
    {"key",        Kind::Text,   "r.key"},
    {"title",      Kind::Text,   "r.title"},
    {"state",      Kind::Field,  "json_extract(r.fields, '$.state')"},
    {"updated_at", Kind::Moment, "r.updated_at"},
    {"attention",  Kind::Number, "r.attention"},
};
// clang-format on

std::span<const BoardColumnSpec> own(BoardSource source)
{
    switch (source) {
    case BoardSource::Matters:
        return ofMatters;
    case BoardSource::Clocks:
    case BoardSource::Tasks:
        return ofClocks;
    case BoardSource::Orders:
    case BoardSource::Routes:
        return ofRoutes;
    case BoardSource::Signals:
        return ofSignals;
    case BoardSource::Acts:
        return ofActs;
    case BoardSource::Papers:
        return ofPapers;
    case BoardSource::Register:
        return ofRegister;
    case BoardSource::Drafts:
        return ofDrafts;
    case BoardSource::Records:
        return ofRecords;
    }
    return {};
}

/// The name behind `figure:` or `act:`, where it is one that may stand in a statement.
QString named(const QString &column, const char *prefix)
{
    static const QRegularExpression fit(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    const QString name = column.mid(qstrlen(prefix));
    const bool known = column.startsWith(QLatin1String(prefix)) && fit.match(name).hasMatch();
    return known ? name : QString();
}

std::optional<BoardColumnSpec> find(BoardSource source, const QString &column)
{
    const auto in = [&](std::span<const BoardColumnSpec> table) -> std::optional<BoardColumnSpec> {
        const auto found = std::find_if(table.begin(), table.end(), [&](const auto &one) {
            return column == QLatin1String(one.name);
        });
        return found == table.end() ? std::nullopt : std::optional(*found);
    };
    const auto found = in(own(source));
    return found || !hasMatter(source) ? found : in(ofMatter);
}

} // namespace

bool hasMatter(BoardSource source)
{
    return source != BoardSource::Drafts && source != BoardSource::Records;
}

QList<BoardColumnSpec> boardColumns(BoardSource source)
{
    QList<BoardColumnSpec> columns;
    for (const BoardColumnSpec &one : own(source))
        columns << one;
    if (hasMatter(source)) {
        for (const BoardColumnSpec &one : ofMatter)
            columns << one;
    }
    return columns;
}

std::optional<CellKind> cellKind(BoardSource source, const QString &column)
{
    if (const auto found = find(source, column))
        return found->kind;
    if (hasMatter(source) && !named(column, "figure:").isEmpty())
        return Kind::Text;
    if (hasMatter(source) && !named(column, "act:").isEmpty())
        return Kind::Number;
    if (source == BoardSource::Records && !named(column, "").isEmpty())
        return Kind::Field;
    return std::nullopt;
}

QString columnSql(BoardSource source, const QString &column)
{
    if (const auto found = find(source, column))
        return QString::fromUtf8(found->sql);
    if (const QString figure = named(column, "figure:"); hasMatter(source) && !figure.isEmpty())
        return QStringLiteral("json_extract(p.figures, '$.\"%1\"')").arg(figure);
    if (const QString act = named(column, "act:"); hasMatter(source) && !act.isEmpty())
        return QStringLiteral("ifnull((SELECT times FROM taken e WHERE e.petition = p.id AND "
                              "e.act = '%1'), 0)")
            .arg(act);
    if (const QString field = named(column, "");
        source == BoardSource::Records && !field.isEmpty())
        return QStringLiteral("json_extract(r.fields, '$.\"%1\"')").arg(field);
    return {};
}

} // namespace onedoor
