#include <catch2/catch.hpp>

#include "core/domain/view.h"
#include "tests/domain/events.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const WorkingDays plainWeeks;
const QString name = QStringLiteral("欧阳木兰"), idNumber = QStringLiteral("11010519491231002X");
const QString phone = QStringLiteral("13812345678"), address = QStringLiteral("榕树路17号602室");
const QString narrative = QStringLiteral("局长收了施工方的红包");
const QString picture = QStringLiteral("红包照片.jpg");

/// A complaint about a bureau that must not learn who complained.
Intake complaint()
{
    Intake intake = leakingIntake();
    Party &who = intake.petitioners.first();
    who.name = name;
    who.idType = IdType::ResidentId;
    who.idNumber = idNumber;
    who.phone = phone;
    who.address = address;
    intake.narrative = narrative;
    intake.isProtected = true;
    intake.attachments = {{picture, QString(64, u'a'), 1, {}}};
    return intake;
}

QByteArray seenBy(Reader reader, const Intake &intake)
{
    ActTaken act =
        taken({opened(1)}, QStringLiteral("refer"),
              with({{"opinion", name + QStringLiteral("（电话") + phone + QStringLiteral("、") +
                                    phone.left(3) + u'-' + phone.sliced(3, 4) + u' ' +
                                    phone.sliced(7) + QStringLiteral("）反映的情况请核查")}}));
    act.sealedInputs = with({{"account", QStringLiteral("6222020000001234")}});
    Settled settled;
    settled.summary = QStringLiteral("已答复") + name;
    Pen pen;
    const Petition petition = fold({pen.write(PetitionRegistered{codeOf(1), intake}),
                                    pen.write(act), pen.write(taken({settled}))});
    const QDate today(2026, 11, 24);
    const ViewContext context{{}, {}, {}, today, plainWeeks, {}, {}, {}, {}, {}, reader, {}};
    return QJsonDocument(viewOf(petition, context)).toJson();
}

} // namespace

TEST_CASE("Of a protected matter each reader sees what he may, and nothing else", "[view]")
{
    struct Row {
        Reader reader;
        bool who, reach, matter, sealed;
    };
    const QList<Row> rows{
        {Reader::Desk, true, true, true, true},
        {Reader::Court, true, true, true, true},
        {Reader::Petitioner, true, true, true, false},
        {Reader::Parties, true, false, true, false},
        {Reader::Respondent, false, false, false, false},
        {Reader::Unit, false, false, false, false},
    };
    for (const Row &row : rows) {
        INFO(wordOf(row.reader).toStdString());
        const QByteArray view = seenBy(row.reader, complaint());
        CHECK(view.contains(name.toUtf8()) == row.who);
        CHECK(view.contains(idNumber.toUtf8()) == row.reach);
        CHECK(view.contains(address.toUtf8()) == row.reach);
        CHECK((view.contains(phone.toUtf8()) ||
               view.contains(groupedId(IdType::Phone, phone).toUtf8())) == row.reach);
        CHECK(view.contains("5678") == row.reach); // however it was written down
        CHECK(view.contains(narrative.toUtf8()) == row.matter);
        CHECK(view.contains(picture.toUtf8()) == row.matter);
        CHECK(view.contains("6222020000001234") == row.sealed);
        CHECK(view.contains("反映的情况请核查")); // what was written of it goes along, without her
        CHECK(view.contains("\"withheld\": true") == !row.reach);
    }
}

TEST_CASE("Of a matter that is not protected all see who came", "[view]")
{
    Intake intake = complaint();
    intake.isProtected = false;
    for (const Reader reader : {Reader::Desk, Reader::Petitioner, Reader::Parties,
                                Reader::Respondent, Reader::Unit, Reader::Court}) {
        INFO(wordOf(reader).toStdString());
        const QByteArray view = seenBy(reader, intake);
        CHECK(view.contains(name.toUtf8()));
        CHECK(view.contains(narrative.toUtf8()));
        CHECK_FALSE(view.contains("withheld"));
    }
}

TEST_CASE("A view says where the matter stands, who has it and what is next", "[view]")
{
    const OwnerSet owner{QStringLiteral("住建局"), QStringLiteral("李四"), {}, OwnerRole::Handling};
    ClockStarted clock = started(1, 10);
    const Petition petition =
        after({documentIssued(1),
               taken({opened(1), owner, clock, taskFor(1, QDate(2026, 11, 27)),
                      Served{idOf<DocumentId>(1), {}, {}, {}, QDate(2026, 11, 24)}},
                     QStringLiteral("accept"), with({{"note", QStringLiteral("备注")}}))});
    ViewContext context{{}, {}, {}, QDate(2026, 11, 24), plainWeeks, {}, {},
                        {}, {}, {}, Reader::Desk,        {}};
    const QJsonObject view = viewOf(petition, context);
    CHECK(view[u"state"] == u"handling"_qs);
    CHECK(view[u"owner"][u"unit"] == u"住建局"_qs);
    CHECK(view[u"route"][u"id"] == u"department-handling"_qs);
    CHECK(view[u"routes"][u"department-handling"][u"open"].toBool());
    CHECK(view[u"clock"][u"handle"][u"due"] == u"2026-12-03"_qs);
    CHECK(view[u"next"][u"due"] == u"2026-11-27"_qs);
    CHECK(view[u"next"][u"title"] == u"回电"_qs);
    CHECK(view[u"acts"][u"accept"][u"last"][u"note"] == u"备注"_qs);
    CHECK(view[u"act"][u"note"] == u"备注"_qs);
    CHECK(view[u"documents"][u"acceptance-notice"][u"served_on"] == u"2026-11-24"_qs);
}
