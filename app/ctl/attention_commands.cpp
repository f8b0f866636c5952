#include "app/ctl/attention.h"
#include "app/ctl/commands.h"
#include "ui/models/record_clashes.h"
#include "ui/models/wording.h"
#include "ui/models/wording_values.h"

namespace onedoor
{

namespace
{

/// A fact for who has to decide: what was done, by whom and when.
QJsonObject eventJson(const Event &event, const QString &code, const Reference &reference)
{
    const FactLine line = timelineText(event, reference);
    return {{QStringLiteral("event"), event.id.text()},
            {QStringLiteral("code"), code},
            {QStringLiteral("kind"), event.kind},
            {QStringLiteral("title"), line.title},
            {QStringLiteral("at"), event.at().toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
            {QStringLiteral("operator"), event.operatorName},
            {QStringLiteral("station"), event.station.text()},
            {QStringLiteral("fact"), factJson(event.fact, Identities::Hidden)}};
}

QString factLine(const Event &event, const QString &code, const Reference &reference)
{
    const QString at =
        event.at().toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return QStringLiteral("    %1  %2  %3  %4  %5")
        .arg(at, event.station.label, event.operatorName, timelineText(event, reference).title,
             code);
}

class AttentionWords
{
    Q_DECLARE_TR_FUNCTIONS(AttentionWords)
};

/// What a correction made of a field.
QString correctedLine(const Event &event, const QString &field, Identities identities,
                      const Reference &reference)
{
    const bool parties =
        field == QStringLiteral("petitioners") || field == QStringLiteral("respondents");
    const QJsonObject corrected =
        writeClear(event.fact).value(QStringLiteral("corrected")).toObject();
    const QString value = parties && identities == Identities::Hidden
                              ? AttentionWords::tr("(who they are: onedoorctl show)")
                              : valueText(field, corrected.value(field), reference).simplified();
    return QStringLiteral("      %1：%2").arg(fieldText(field), value);
}

/// Both facts of an entry; the second may lie in another matter, or nowhere here.
struct Both {
    Event fact;
    std::optional<Event> against;
    QString againstCode;
};

Result<Both> bothOf(const Petition &petition, const Attention &attention, Context &context)
{
    Both both;
    if (const Event *fact = petition.event(attention.event))
        both.fact = *fact;
    if (attention.against.isNull())
        return both;
    const auto against = context.store().ledger.event(attention.against);
    if (!against)
        return against.error();
    both.against = *against;
    if (!both.against)
        return both;
    const auto of = context.store().ledger.petition(both.against->petition);
    both.againstCode = of ? of->code.text() : QString();
    return both;
}

} // namespace

Result<QJsonArray> attentionJson(const Petition &petition, Context &context)
{
    const Reference &reference = context.reference();
    QJsonArray entries;
    for (const Attention &attention : petition.attention) {
        const auto both = bothOf(petition, attention, context);
        if (!both)
            return both.error();
        entries.append(QJsonObject{
            {QStringLiteral("clash"), wordOf(attention.clash)},
            {QStringLiteral("sentence"), attentionText(attention)},
            {QStringLiteral("field"), attention.field},
            {QStringLiteral("fact"), eventJson(both->fact, petition.code.text(), reference)},
            {QStringLiteral("against"),
             both->against ? QJsonValue(eventJson(*both->against, both->againstCode, reference))
                           : QJsonValue()}});
    }
    return entries;
}

Result<QStringList> attentionLines(const Petition &petition, Identities identities,
                                   Context &context)
{
    const Reference &reference = context.reference();
    QStringList lines;
    for (const Attention &attention : petition.attention) {
        const auto both = bothOf(petition, attention, context);
        if (!both)
            return both.error();
        const auto tell = [&](const Event &fact, const QString &code) {
            lines << factLine(fact, code, reference);
            if (!attention.field.isEmpty())
                lines << correctedLine(fact, attention.field, identities, reference);
        };
        lines << QStringLiteral("  %1：%2").arg(attentionMark(), attentionText(attention));
        tell(both->fact, petition.code.text());
        if (both->against)
            tell(*both->against, both->againstCode);
    }
    return lines;
}

namespace
{

QJsonObject sideJson(const RecordSide &side)
{
    return {{QStringLiteral("event"), side.event.id.text()},
            {QStringLiteral("kind"), side.event.kind},
            {QStringLiteral("at"), side.event.at().toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
            {QStringLiteral("operator"), side.event.operatorName},
            {QStringLiteral("station"), side.event.station.text()},
            {QStringLiteral("said"), side.said},
            {QStringLiteral("value"), side.value}};
}

QJsonObject recordJson(const ClashingRecord &one)
{
    QJsonArray conflicts;
    for (const RecordClash &clash : one.clashes)
        conflicts << QJsonObject{
            {QStringLiteral("clash"), wordOf(clash.mark.clash)},
            {QStringLiteral("sentence"), clash.sentence},
            {QStringLiteral("field"), clash.mark.field},
            {QStringLiteral("fact"), sideJson(clash.fact)},
            {QStringLiteral("against"),
             clash.against ? QJsonValue(sideJson(*clash.against)) : QJsonValue()}};
    return {{QStringLiteral("record"), one.record.kind},
            {QStringLiteral("key"), one.record.key},
            {QStringLiteral("title"), one.record.title},
            {QStringLiteral("conflicts"), conflicts}};
}

/// The centre's own records behind the matters.
int tellRecords(Context &context)
{
    const auto records = clashingRecords(context.store(), context.reference().records);
    if (!records)
        return context.fail(records.error());
    for (const ClashingRecord &one : *records) {
        if (context.json)
            context.print(recordJson(one));
        else
            for (const QString &line : linesOf(one))
                context.line(line);
    }
    return done;
}

} // namespace

int runAttention(const Arguments &, Context &context)
{
    if (!context.open())
        return refused;
    PetitionFilter filter;
    filter.attention = true;
    const auto count = context.store().petitions.countAttention();
    const auto rows = count ? context.store().petitions.page(filter, int(*count))
                            : Result<QList<PetitionRow>>(count.error());
    if (!rows)
        return context.fail(rows.error());
    for (const PetitionRow &row : *rows) {
        const auto petition = context.store().ledger.petition(row.id);
        if (!petition)
            return context.fail(petition.error());
        if (context.json) {
            const auto entries = attentionJson(*petition, context);
            if (!entries)
                return context.fail(entries.error());
            context.print({{QStringLiteral("code"), row.code},
                           {QStringLiteral("state"), wordOf(row.state)},
                           {QStringLiteral("title"), row.title},
                           {QStringLiteral("conflicts"), *entries}});
            continue;
        }
        const auto lines = attentionLines(*petition, Identities::Hidden, context);
        if (!lines)
            return context.fail(lines.error());
        context.line(QStringLiteral("%1  %2  %3").arg(row.code, stateText(row.state), row.title));
        for (const QString &line : *lines)
            context.line(line);
    }
    return tellRecords(context);
}

} // namespace onedoor
