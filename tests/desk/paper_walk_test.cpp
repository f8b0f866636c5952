// Every answer of the acts that end in a paper has its place there, or is left out on purpose.
#include "core/desk/paper_view.h"
#include "core/paper/snapshot.h"
#include "tests/desk/paper_front.h"

#include <QJsonArray>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QJsonObject object(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    REQUIRE(document.isObject());
    return document.object();
}

/// What an act asks, a value of its own for it, and how that reads on paper; without words: not
/// printed, because of `why`; without a value: not tried.
struct AskPlace {
    const char *ask;
    const char *value; ///< JSON
    const char *printed;
    const char *why = "";
};

struct Walk {
    const char *act;
    const char *form;
    const char *inputs; ///< JSON
    QList<AskPlace> places;
};

const char *const ofOld = "read of earlier releases";

const QList<Walk> walks{
    {"accept",
     "acceptance-notice",
     R"({"route":"department-handling","organisation":"集美区教育局","contact":"陈主任",
         "phone":"0592-6001234","due_on":"2027-01-20","note":"备注"})",
     {{"route", R"("service-handling")", "政务服务办理"},
      {"organisation", R"("集美区民政局")", "集美区民政局"},
      {"contact", R"("林科长")", "林科长"},
      {"phone", R"("0592-6009999")", "0592-6009999"},
      {"track", nullptr, nullptr, "chooses the promise, whose date is printed"},
      {"due_on", R"("2027-02-03")", "2027年2月3日"},
      {"known_on", nullptr, nullptr, "reckons the citizen's own limits for the desk"},
      {"wages", nullptr, nullptr, "as known_on"},
      {"employment_ended_on", nullptr, nullptr, "as known_on"},
      {"rule", nullptr, nullptr, ofOld},
      {"note", R"("内部备注")", nullptr, "the desk's own note, not told to the visitor"}}},
    {"refer",
     "transfer-order",
     R"({"mode":"transfer","organisation":"集美区民政局","contact":"陈主任","phone":"0592-6001234",
         "assisting":["集美区城市管理局"],"urgency":"平件","opinion":"拟转送","request":"依法办理。"})",
     {{"mode", nullptr, nullptr, "chooses the form"},
      {"organisation", R"("集美区教育局")", "集美区教育局"},
      {"contact", R"("林科长")", nullptr, "the unit knows its own people; the register keeps them"},
      {"phone", R"("0592-6009999")", nullptr, "as its contact"},
      {"assisting", R"(["集美区信访局"])", "集美区信访局"},
      {"urgency", R"("特急")", "特急"},
      {"opinion", R"("建议从速")", "建议从速"},
      {"request", R"("十日内答复")", "十日内答复"},
      {"due_on", nullptr, nullptr, "a transfer has none"},
      {"rule", nullptr, nullptr, ofOld}}},
    {"refer",
     "assignment-order",
     R"({"mode":"assign","organisation":"集美区民政局","request":"依法办理。",
         "due_on":"2027-01-20"})",
     {{"mode", nullptr, nullptr, "chooses the form"},
      {"organisation", R"("集美区教育局")", "集美区教育局"},
      {"contact", nullptr, nullptr, "as on a transfer"},
      {"phone", nullptr, nullptr, "as on a transfer"},
      {"assisting", R"(["集美区信访局"])", "集美区信访局"},
      {"urgency", R"("特急")", "特急"},
      {"opinion", R"("建议从速")", "建议从速"},
      {"request", R"("十日内答复")", "十日内答复"},
      {"due_on", R"("2027-02-03")", "2027年2月3日"},
      {"rule", nullptr, nullptr, ofOld}}},
    {"agree",
     "people-mediation-agreement",
     R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。","performance":"转账。",
         "clauses":[{"text":"赔偿，","amount":"100.00"}],"mediators":["李䶮"],"recorder":"李敏",
         "perform_by":"2026-12-05","copies":4,"signed_on":"2026-11-23"})",
     {{"organisation", R"("物业纠纷人民调解委员会")", "物业纠纷人民调解委员会"},
      {"facts", R"("争议在于工期。")", "争议在于工期。"},
      {"clauses", R"([{"text":"退还押金，","amount":"321.00"}])", "退还押金，金额为人民币"},
      {"performance", R"("分三期支付。")", "分三期支付。"},
      {"perform_by", R"("2026-12-15")", "履行期限：2026年12月15日前（含当日）"},
      {"instalments", nullptr, nullptr, "the clauses say them; they make the tasks"},
      {"amount", nullptr, nullptr, "the clauses say it; counted in the figures"},
      {"mediators", R"(["周垚"])", "周垚"},
      {"recorder", R"("王强")", "王强"},
      {"written", nullptr, nullptr, "an oral one has no paper"},
      {"copies", "5", "一式伍份"},
      {"extra_copy_for", R"("集美区人民法院")", "集美区人民法院"},
      {"signed_on", R"("2026-11-24")", "2026年11月24日"},
      {"bars", nullptr, nullptr, "decides whether confirmation is mentioned"},
      {"mandate", nullptr, nullptr, "a condition of agreeing for many"},
      {"mediation", nullptr, nullptr, ofOld}}}};

/// A value where JSON has none at its top.
QJsonValue valueOf(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().first();
}

QString paperOf(PaperFront &front, const Walk &walk, const QJsonObject &inputs)
{
    Intake intake = front.ofDay(1);
    intake.isProtected = false;
    front.clock.set(QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC));
    const auto registered = front.desk->registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(registered.ok());
    if (QLatin1String(walk.act) == QLatin1String("agree")) {
        front.act(registered->id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
        const QJsonObject by{
            {QStringLiteral("kind"), QStringLiteral("people-mediation")},
            {QStringLiteral("organisation"), inputs.value(QStringLiteral("organisation"))},
            {QStringLiteral("mediators"), QJsonArray{QStringLiteral("李䶮")}}};
        REQUIRE(front.take(registered->id, "mediate", by)); // who mediates signs
        front.clock.set(QDateTime(QDate(2026, 11, 25), QTime(1, 30), Qt::UTC));
    }
    const auto done = front.take(registered->id, walk.act, inputs);
    if (!done)
        FAIL(done.error().field.toStdString() << ' ' << done.error().detail.toStdString());
    const auto paper =
        front.papers.preview(*front.desk->petition(registered->id), QLatin1String(walk.form), {});
    REQUIRE(paper.ok());
    return front.textOf(paper->pdf);
}

const QString notice = QStringLiteral("acceptance-notice");
const QString order = QStringLiteral("transfer-order");
const QString agreement = QStringLiteral("people-mediation-agreement");

/// Where each field of an intake goes: of the three forms, those that change with it.
struct FieldPlace {
    const char *field;
    const char *value; ///< JSON
    QStringList forms;
};

/// Left out where no form stands: screening, place and provenance steer the desk; an agreement says
/// in its own words what was disputed. An agent is no principal, and stands on none as one.
const QList<FieldPlace> intakePlaces{{"channel", R"("letter")", {notice}},
                                     {"received_at", R"("2026-11-01T09:00:00+08:00")", {notice}},
                                     {"source_no", R"("1001")", {}},
                                     {"source_system", R"("12345")", {}},
                                     {"kind", R"("litigation")", {}},
                                     {"subkind", R"("help")", {}},
                                     {"type", R"("劳动争议")", {}},
                                     {"content_class", R"(["城乡建设"])", {}},
                                     {"title", R"("另一个题目")", {notice, order}},
                                     {"narrative", R"("另一番话。")", {notice, order}},
                                     {"claim", R"("另一个要求")", {notice, order}},
                                     {"place", R"({"division":"350211001","detail":"1号"})", {}},
                                     {"occurred_on", R"("2026-10-01")", {}},
                                     {"amount", R"("77.00")", {}},
                                     {"headcount", "9", {notice, order}},
                                     {"nature", R"("其他")", {}},
                                     {"sphere", R"("其他")", {}},
                                     {"intensity", R"("high")", {}},
                                     {"urgent_signals", R"(["扬言"])", {}},
                                     {"willing_to_mediate", "false", {}},
                                     {"protected", "true", {order, agreement}},
                                     {"anonymous", "true", {notice, order}},
                                     {"petitioners", nullptr, {notice, order, agreement}},
                                     {"respondents", nullptr, {agreement}},
                                     {"attachments", nullptr, {order}}};

/// The same for a party; the notice and the order name it and its phone.
const QList<FieldPlace> partyPlaces{{"id", nullptr, {}},
                                    {"kind", R"("organisation")", {agreement}},
                                    {"standing", R"("agent")", {notice, order, agreement}},
                                    {"name", R"("赵六")", {notice, order, agreement}},
                                    {"id_type", R"("passport")", {}},
                                    {"id_number", R"("E12345678")", {agreement}},
                                    {"sex", nullptr, {agreement}},
                                    {"birth", R"("1950-01-01")", {agreement}},
                                    {"ethnicity", R"("回")", {agreement}},
                                    {"phone", R"("13911112222")", {notice, order, agreement}},
                                    {"phone_note", R"("仅上午")", {}},
                                    {"address", R"("银江路1号")", {order, agreement}},
                                    {"occupation", R"("教师")", {agreement}},
                                    {"contact", R"("林喆")", {agreement}},
                                    {"contact_title", R"("经理")", {agreement}},
                                    {"guardian", R"("王母")", {agreement}}};

QStringList changedBy(PaperFront &front, const Petition &before, const Petition &after)
{
    QStringList changed;
    for (const QString &form : {notice, order, agreement}) {
        const FormSpec &spec = *front.reference.forms.find(form);
        const auto shown = [&](const Petition &petition) {
            return snapshotOf(spec, paperView(spec, petition, {}, front.workplace()), {});
        };
        if (shown(before) != shown(after))
            changed.append(form);
    }
    return changed;
}

} // namespace

TEST_CASE("Every answer of accepting, referring and agreeing is printed, or left out on purpose")
{
    PaperFront front;
    for (const Walk &walk : walks) {
        INFO(walk.form);
        const QJsonObject inputs = object(walk.inputs);
        const QString base = paperOf(front, walk, inputs);
        for (const AskSpec &ask : front.reference.declarations.act(QLatin1String(walk.act))->asks) {
            INFO(ask.key.toStdString());
            const auto place =
                std::find_if(walk.places.begin(), walk.places.end(), [&](const AskPlace &each) {
                    return ask.key == QLatin1String(each.ask);
                });
            REQUIRE(place != walk.places.end()); // a new question: say where its answer goes
            CHECK((place->printed || *place->why));
            if (!place->value)
                continue;
            QJsonObject changed = inputs;
            changed.insert(ask.key, valueOf(place->value));
            const QString printed = paperOf(front, walk, changed);
            if (place->printed) {
                const QString words = QString::fromUtf8(place->printed);
                CHECK_FALSE(base.contains(words));
                CHECK(printed.contains(words));
            } else {
                CHECK_FALSE(printed.contains(valueOf(place->value).toString()));
            }
        }
    }
}

TEST_CASE("Every field of an intake goes to the forms that are said to show it, and to no other")
{
    PaperFront front;
    Petition petition;
    petition.intake = front.ofDay(1);
    petition.intake.isProtected = false;
    QJsonObject whole = writeClear(petition.intake);
    QStringList walked;
    for (const FieldPlace &place : intakePlaces) {
        INFO(place.field);
        walked.append(QLatin1String(place.field));
        Petition changed = petition;
        if (place.value) {
            QJsonObject other = whole;
            other.insert(QLatin1String(place.field), valueOf(place.value));
            const auto read = readStrictly<Intake>(other);
            REQUIRE(read.ok());
            changed.intake = *read;
        } else if (QLatin1String(place.field) == QLatin1String("petitioners")) {
            changed.intake.petitioners.first().name = QStringLiteral("赵六");
        } else if (QLatin1String(place.field) == QLatin1String("respondents")) {
            changed.intake.respondents.clear();
        } else {
            changed.intake.attachments.append({QStringLiteral("合同.pdf"), {}, 1, {}});
        }
        CHECK(changedBy(front, petition, changed).join(u' ').toStdString() ==
              place.forms.join(u' ').toStdString());
    }
    for (const QString &key : whole.keys()) {
        INFO(key.toStdString());
        CHECK(walked.contains(key)); // a new field: say where it goes
    }
}

TEST_CASE("Every field of a party goes to the forms that are said to show it, and to no other")
{
    PaperFront front;
    Petition petition;
    petition.intake = front.ofDay(1);
    petition.intake.isProtected = false;
    Party &first = petition.intake.petitioners.first();
    first.guardian = first.occupation = first.contact = first.contactTitle = first.phoneNote =
        QStringLiteral("甲");
    first.standing = Standing::Representative;
    const QJsonObject whole = writeClear(petition.intake)
                                  .value(QStringLiteral("petitioners"))
                                  .toArray()
                                  .first()
                                  .toObject();
    QStringList walked;
    for (const FieldPlace &place : partyPlaces) {
        INFO(place.field);
        walked.append(QLatin1String(place.field));
        Petition changed = petition;
        Party &party = changed.intake.petitioners.first();
        if (QLatin1String(place.field) == QLatin1String("sex")) {
            party.sex = party.sex == Sex::Male ? Sex::Female : Sex::Male;
        } else if (place.value) {
            QJsonObject other = whole;
            other.insert(QLatin1String(place.field), valueOf(place.value));
            QJsonObject intake = writeClear(petition.intake);
            QJsonArray parties = intake.value(QStringLiteral("petitioners")).toArray();
            parties.replace(0, other);
            intake.insert(QStringLiteral("petitioners"), parties);
            const auto read = readStrictly<Intake>(intake);
            REQUIRE(read.ok());
            changed.intake = *read;
        } else {
            continue;
        }
        CHECK(changedBy(front, petition, changed).join(u' ').toStdString() ==
              place.forms.join(u' ').toStdString());
    }
    for (const QString &key : whole.keys()) {
        INFO(key.toStdString());
        CHECK(walked.contains(key)); // a new field: say where it goes
    }
}
