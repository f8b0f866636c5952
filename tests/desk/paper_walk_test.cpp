// Every input of the decisions that end in a paper has its place there, or is left out on purpose.
#include "core/desk/paper_inputs.h"
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

/// An input, a value of its own for it, and how that reads on paper; without words: not printed,
/// because of `why`.
struct InputPlace {
    const char *input;
    const char *value; ///< JSON
    const char *printed;
    const char *why = "";
};

struct Walk {
    Decision decision;
    const char *form;
    const char *inputs; ///< JSON, all that is asked
    QList<InputPlace> places;
};

const QList<Walk> walks{
    {Decision::Accept,
     "acceptance-notice",
     R"({"route":"人民调解","organisation":"集美街道人民调解委员会","contact":"陈主任",
         "phone":"0592-6001234","rule":"petition-handle","due_on":"2027-01-20","note":"备注"})",
     {{"route", R"("行政调解")", "行政调解"},
      {"organisation", R"("集美区民政局")", "集美区民政局"},
      {"contact", R"("林科长")", "林科长"},
      {"phone", R"("0592-6009999")", "0592-6009999"},
      {"rule", R"("mediation-month")", "司法部令"},
      {"due_on", R"("2027-02-03")", "2027年2月3日"},
      {"note", R"("内部备注")", nullptr, "the desk's own note, not told to the visitor"}}},
    {Decision::Refer,
     "referral-order",
     R"({"mode":"transfer","organisation":"集美区民政局","contact":"陈主任","phone":"0592-6001234",
         "assisting":"集美区教育局","urgency":"平件","opinion":"拟转送","request":"依法办理。",
         "rule":"petition-handle","due_on":"2027-01-20"})",
     {{"mode", R"("assign")", "报告办理情况和结果"},
      {"organisation", R"("集美区住房局")", "集美区住房局"},
      {"contact", R"("林科长")", nullptr, "the unit knows its own people; the register keeps them"},
      {"phone", R"("0592-6009999")", nullptr, "as its contact"},
      {"assisting", R"("集美区信访局")", "集美区信访局"},
      {"urgency", R"("特急")", "特急"},
      {"opinion", R"("建议从速")", "建议从速"},
      {"request", R"("十日内答复")", "十日内答复"},
      {"rule", R"("mediation-month")", "司法部令"},
      {"due_on", R"("2027-02-03")", "2027年2月3日"}}},
    {Decision::Agree,
     "mediation-agreement",
     R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。","performance":"转账。",
         "clauses":[{"text":"赔偿，","amount":"100.00"}],"mediators":["李䶮"],"recorder":"李敏",
         "perform_by":"2026-12-05","copies":3,"signed_on":"2026-11-23"})",
     {{"organisation", R"("杏林街道人民调解委员会")", "杏林街道人民调解委员会"},
      {"facts", R"("争议在于工期。")", "争议在于工期。"},
      {"clauses", R"([{"text":"退还押金，","amount":"321.00"}])", "退还押金，金额为人民币"},
      {"performance", R"("分三期支付。")", "分三期支付。"},
      {"mediators", R"(["周垚"])", "周垚"},
      {"mediation", nullptr, nullptr, "which talk it came from: an identity inside the ledger"},
      {"perform_by", R"("2026-12-15")", "履行期限：2026年12月15日前（含当日）"},
      {"recorder", R"("王强")", "王强"},
      {"copies", "5", "一式伍份"},
      {"signed_on", R"("2026-11-22")", "2026年11月22日"}}}};

/// A value where JSON has none at its top.
QJsonValue valueOf(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().first();
}

QString paperOf(PaperFront &front, const Walk &walk, const QJsonObject &inputs)
{
    Intake intake = front.ofDay(1);
    intake.isProtected = false;
    const auto registered = front.desk->registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(registered.ok());
    const auto read = readInputs(walk.decision, inputs);
    REQUIRE(read.ok());
    const auto done = front.desk->decide(registered->id, *read);
    if (!done)
        FAIL(done.error().field.toStdString() << ' ' << done.error().detail.toStdString());
    const auto paper =
        front.papers.preview(*front.desk->petition(registered->id), QLatin1String(walk.form), {});
    REQUIRE(paper.ok());
    return front.textOf(paper->pdf);
}

/// Where each field of an intake goes: of the three forms, those that change with it.
struct FieldPlace {
    const char *field;
    const char *value; ///< JSON
    QStringList forms;
};

const QString notice = QStringLiteral("acceptance-notice");
const QString order = QStringLiteral("referral-order");
const QString agreement = QStringLiteral("mediation-agreement");

/// Left out where no form stands: screening, place and provenance steer the desk; an agreement says
/// in its own words what was disputed.
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
                                     {"protected", "true", {order}},
                                     {"anonymous", "true", {notice, order}},
                                     {"petitioners", nullptr, {notice, order, agreement}},
                                     {"respondents", nullptr, {agreement}},
                                     {"attachments", nullptr, {order}}};

/// The same for a party; the notice and the order name it and its phone.
const QList<FieldPlace> partyPlaces{{"id", nullptr, {}},
                                    {"kind", R"("organisation")", {agreement}},
                                    {"standing", R"("agent")", {}},
                                    {"name", R"("赵六")", {notice, order, agreement}},
                                    {"id_type", R"("passport")", {}},
                                    {"id_number", R"("E12345678")", {agreement}},
                                    {"sex", nullptr, {agreement}},
                                    {"birth", R"("1950-01-01")", {agreement}},
                                    {"ethnicity", R"("回")", {agreement}},
                                    {"phone", R"("13911112222")", {notice, order, agreement}},
                                    {"phone_note", R"("仅上午")", {}},
                                    {"address", R"("银江路1号")", {agreement}},
                                    {"occupation", R"("教师")", {agreement}},
                                    {"contact", R"("林喆")", {}},
                                    {"contact_title", R"("经理")", {}},
                                    {"guardian", R"("王母")", {agreement}}};

QStringList changedBy(PaperFront &front, const Petition &before, const Petition &after)
{
    QStringList changed;
    for (const QString &form : {notice, order, agreement}) {
        if (paperInputs(form, before, front.workplace()) !=
            paperInputs(form, after, front.workplace()))
            changed.append(form);
    }
    return changed;
}

} // namespace

TEST_CASE("Every input of accepting, referring and agreeing is printed, or left out on purpose")
{
    PaperFront front;
    for (const Walk &walk : walks) {
        INFO(walk.form);
        const QJsonObject inputs = object(walk.inputs);
        const QString base = paperOf(front, walk, inputs);
        for (const InputField &field : inputsOf(walk.decision)) {
            INFO(field.name.toStdString());
            const auto place =
                std::find_if(walk.places.begin(), walk.places.end(), [&](const InputPlace &each) {
                    return field.name == QLatin1String(each.input);
                });
            REQUIRE(place != walk.places.end()); // a new input: say where it goes
            CHECK((place->printed || *place->why));
            if (!place->value)
                continue;
            QJsonObject changed = inputs;
            changed.insert(field.name, valueOf(place->value));
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
        CHECK(changedBy(front, petition, changed) == place.forms);
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
        CHECK(changedBy(front, petition, changed) == place.forms);
    }
    for (const QString &key : whole.keys()) {
        INFO(key.toStdString());
        CHECK(walked.contains(key)); // a new field: say where it goes
    }
}

TEST_CASE("Nothing is made ready for a form that the form does not declare")
{
    PaperFront front;
    Petition petition;
    petition.intake = front.ofDay(1);
    petition.agreements.append(AgreementReached{});
    petition.agreements.last().clauses.append({QStringLiteral("甲"), std::nullopt});
    for (const QString &id : {notice, order, agreement}) {
        INFO(id.toStdString());
        const FormSpec &form = *front.reference.forms.find(id);
        const auto declared = [&](const QString &path) {
            return std::any_of(form.fields.begin(), form.fields.end(),
                               [&](const FormField &field) { return field.path == path; });
        };
        const QJsonObject inputs = paperInputs(id, petition, front.workplace());
        for (auto key = inputs.begin(); key != inputs.end(); ++key) {
            INFO(key.key().toStdString());
            CHECK(declared(key.key()));
            const QJsonObject entry = key->toArray().first().toObject();
            for (const QString &inner : entry.keys())
                CHECK(declared(key.key() + QStringLiteral("[].") + inner));
        }
    }
}
