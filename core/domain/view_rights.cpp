#include "core/domain/view_rights.h"

#include "core/domain/form_declaration.h"
#include "core/domain/rule_words.h"
#include "core/domain/running_clock.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

/// Another way taken since, that is behind it in their order: what might have been done after the
/// first is past.
bool wentOn(const Petition &petition, const RouteRun &ended, const ViewContext &context)
{
    return std::any_of(petition.routes.begin(), petition.routes.end(), [&](const RouteRun &run) {
        const RouteSpec *spec = context.route ? context.route(run.opened.route) : nullptr;
        const bool aside = !spec || spec->group == QStringLiteral("中心") ||
                           spec->group == QStringLiteral("服务"); // beside any other
        return !aside && &run > &ended && run.openedAt >= ended.endedAt;
    });
}

/// As acts and routes name those who are no body.
bool isPerson(const QString &owner)
{
    constexpr std::array words{u"诉求人", u"双方当事人", u"当事人", u"用人单位", u"债务人"};
    return std::any_of(words.begin(), words.end(),
                       [&](const char16_t *word) { return owner == QStringView(word); });
}

/// Whose paper a form is, also of one that is like another.
QString readerOf(const FormDeclaration &form, const ViewContext &context)
{
    const FormDeclaration *like = form.like.isEmpty() ? nullptr : context.form(form.like);
    return form.reader.isEmpty() && like ? like->reader : form.reader;
}

const Served *servedOf(const Petition &petition, const DocumentId &document)
{
    for (const Service &service : petition.services) {
        if (service.served.id == document)
            return &service.served;
    }
    return nullptr;
}

} // namespace

QJsonObject documentsOf(const Petition &petition)
{
    QJsonObject documents;
    for (const Document &document : petition.documents) {
        const QString &form = document.issued.form;
        const QJsonObject before = documents.value(form).toObject();
        QJsonObject d;
        d.insert(QStringLiteral("issued"), before.value(QLatin1String("issued")).toInt() + 1);
        d.insert(QStringLiteral("valid"), !document.voided);
        put(d, "number", document.issued.number);
        put(d, "issued_on", Clock::legalDay(document.issuedAt).toString(Qt::ISODate));
        const Served *served = servedOf(petition, document.issued.document);
        d.insert(QStringLiteral("served"), served != nullptr);
        if (served && served->on.isValid())
            put(d, "served_on", served->on.toString(Qt::ISODate));
        documents.insert(form, d);
    }
    return documents;
}

QJsonArray remediesOf(const Petition &petition, const ViewContext &context)
{
    QJsonArray remedies;
    for (const RouteRun &run : petition.routes) {
        const RouteSpec *spec = context.route ? context.route(run.opened.route) : nullptr;
        const RouteEndSpec *end = spec && run.ended ? spec->end(run.ended->outcome) : nullptr;
        if (!end || end->result.isEmpty() || wentOn(petition, run, context))
            continue;
        QJsonObject remedy;
        put(remedy, "route", spec->title);
        put(remedy, "outcome", end->title);
        // Of a way that led to an agreement the route's own sentence speaks of failure.
        const bool agreed = end->stands == State::Agreed;
        put(remedy, "text", end->remedy.isEmpty() && !agreed ? spec->remedy : end->remedy);
        if (remedy.contains(QLatin1String("text")))
            remedies.append(remedy);
    }
    return remedies;
}

QJsonArray rightsOf(const Petition &petition, const ViewContext &context)
{
    std::vector<QJsonObject> rights;
    for (const RunningClock &clock : petition.clocks) {
        // Settling a matter ends its clocks, not the people's rights.
        const bool lasts = clock.running() || (petition.settled && clock.endedAt.isValid() &&
                                               clock.endedAt == petition.settledAt);
        const Derivation day = derivationOf(clock, context.calendar);
        if (!lasts || clock.met || !isPerson(clock.started.owner) || !day.legal.isValid() ||
            day.legal < context.today)
            continue;
        const DeadlineRule *known = context.rule ? context.rule(clock.started.rule) : nullptr;
        const bool bare = clock.started.title.isEmpty() && known;
        QJsonObject right;
        put(right, "title", bare ? known->title : clock.started.title);
        put(right, "due", day.legal.toString(Qt::ISODate));
        put(right, "basis", basisText(bare ? *known : ruleOf(clock.started)));
        put(right, "owner", clock.started.owner);
        right.insert(QStringLiteral("provisional"), day.provisional);
        rights.push_back(right);
    }
    std::stable_sort(rights.begin(), rights.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(QLatin1String("due")).toString() < b.value(QLatin1String("due")).toString();
    });
    QJsonArray list;
    for (const QJsonObject &right : rights)
        list.append(right);
    return list;
}

QJsonArray unservedOf(const Petition &petition, const ViewContext &context)
{
    constexpr std::array readers{u"petitioner", u"respondent", u"parties"};
    QJsonArray papers;
    for (const Document &document : petition.documents) {
        const DocumentIssued &issued = document.issued;
        const FormDeclaration *form = context.form ? context.form(issued.form) : nullptr;
        const bool served = servedOf(petition, issued.document) != nullptr;
        const QString reader = form ? readerOf(*form, context) : QString();
        const bool theirs = std::any_of(readers.begin(), readers.end(), [&](const char16_t *word) {
            return reader == QStringView(word);
        });
        if (!theirs || served || document.voided)
            continue;
        QJsonObject paper;
        put(paper, "title", form->title);
        put(paper, "number", issued.number);
        papers.append(paper);
    }
    return papers;
}

} // namespace onedoor
