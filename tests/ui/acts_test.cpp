// Acts on the page of a matter: found by letters and pinyin, filled in, refused under every field.
#include "tests/ui/detail_sheet.h"
#include "tests/ui/typing.h"

#include "core/desk/acting.h"
#include "ui/models/act_form.h"
#include "ui/models/wording.h"
#include "ui/pages/act_list.h"
#include "ui/pages/act_sheet.h"
#include "ui/widgets/field.h"
#include "ui/widgets/timeline.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("What is offered is what may be done, before and after each act", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const auto open = [&bench, id] {
        QStringList acts;
        for (const ActOffer &offer : Acting(bench.at->workplace()).open(bench.petition(id)))
            acts << offer.act->act;
        acts.sort();
        return acts;
    };
    const auto offered = [](Sheet &sheet) {
        QStringList acts = sheet.offered();
        acts.sort();
        return acts;
    };
    Sheet sheet(bench);
    sheet.open(id);
    CHECK(offered(sheet) == open());
    CHECK(sheet.offered().first() == QStringLiteral("accept")); // the lawful next one
    bench.accept(id);
    sheet.model.refresh();
    sheet.desk.settle();
    CHECK(offered(sheet) == open());
    CHECK_FALSE(sheet.offered().contains(QStringLiteral("accept")));
}

TEST_CASE("A letter opens a sheet, every lack is told at once, Ctrl+Enter records", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.find<Timeline>("timeline")->setFocus(); // wherever the focus is
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    auto *form = sheet.find<ActSheet>("actSheet");
    REQUIRE(form->isVisible());
    CHECK(form->act().act == QStringLiteral("decline"));
    sheet.record();
    CHECK(bench.petition(id).history.size() == 1);
    QStringList wrong;
    for (const Field *field : form->findChildren<Field *>()) {
        if (field->hasProblem())
            wrong << field->control()->objectName();
    }
    CHECK(wrong == QStringList{QStringLiteral("ground"), QStringLiteral("basis"),
                               QStringLiteral("competent_body")});
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("ground"));

    typeText(form->findChild<QLineEdit *>(QStringLiteral("ground")), QStringLiteral("D6"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    typeText(form->findChild<QLineEdit *>(QStringLiteral("basis")), QStringLiteral("第二十三条"));
    CHECK(form->findChild<Field *>()->problem().isEmpty());
    auto *body = form->findChild<QLineEdit *>(QStringLiteral("competent_body"));
    body->setFocus();
    typeText(body, QStringLiteral("jmqxfj"));
    QTest::keyClick(body, Qt::Key_Return);
    CHECK(body->text() == QStringLiteral("集美区信访局"));
    sheet.record();
    const Petition declined = bench.petition(id);
    CHECK(declined.state == State::Declined);
    REQUIRE(declined.lastAct(QStringLiteral("decline")));
    const QJsonObject inputs = declined.lastAct(QStringLiteral("decline"))->taken.inputs;
    CHECK(inputs.value(QStringLiteral("ground")).toString() == QStringLiteral("D6"));
    const auto history = sheet.model.history();
    CHECK(history.first().whole.contains(QStringLiteral("不属于本辖区管辖")));
}

TEST_CASE("In a field a letter is a letter, and with Alt it is the act's", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.page.begin(QStringLiteral("decline"));
    auto *basis = sheet.find<ActSheet>("actSheet")->findChild<QLineEdit *>(QStringLiteral("basis"));
    basis->setFocus();
    QTest::keyClick(basis, Qt::Key_R, Qt::NoModifier);
    CHECK(basis->text() == QStringLiteral("r"));
    QTest::keyClick(basis, Qt::Key_R, Qt::AltModifier);
    CHECK(sheet.page.findChild<ActSheet *>()->act().act == QStringLiteral("refer"));
}

TEST_CASE("An act is found by pinyin, a closed one too, with the reason", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    CHECK_FALSE(sheet.offered().contains(QStringLiteral("agree")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
    auto *search = sheet.find<QLineEdit>("actSearch");
    REQUIRE(search->hasFocus());
    typeText(search, QStringLiteral("dctjxy"));
    CHECK(sheet.offered() == QStringList{QStringLiteral("agree")});
    auto *row = sheet.find<QPushButton>("agree");
    CHECK_FALSE(row->isEnabled());
    CHECK_FALSE(row->accessibleDescription().isEmpty());
    search->clear();
    typeText(search, QStringLiteral("byshouli"));
    CHECK(sheet.offered() ==
          QStringList{QStringLiteral("decline"), QStringLiteral("unit-decline")});
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(sheet.find<ActSheet>("actSheet")->act().act == QStringLiteral("decline"));
}

TEST_CASE("What is known is filled in and follows what it hangs on, until somebody writes",
          "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.page.begin(QStringLiteral("refer"));
    auto *form = sheet.find<ActSheet>("actSheet");
    auto *unit = form->findChild<QLineEdit *>(QStringLiteral("organisation"));
    auto *phone = form->findChild<QLineEdit *>(QStringLiteral("phone"));
    CHECK(phone->text().isEmpty());
    unit->setText(QStringLiteral("集美区信访局"));
    const QString first = phone->text();
    CHECK_FALSE(first.isEmpty());
    unit->setText(QStringLiteral("集美区司法局"));
    CHECK(phone->text() != first);
    phone->setText(QStringLiteral("0592-1234567"));
    unit->setText(QStringLiteral("集美区信访局"));
    CHECK(phone->text() == QStringLiteral("0592-1234567"));
    auto *due = form->findChild<QLineEdit *>(QStringLiteral("due_on"));
    CHECK_FALSE(due->isVisible()); // asked of an assignment alone
}

TEST_CASE("The reading pane shows danger first, then what is told, and the people", "[detail]")
{
    Bench bench;
    Intake intake = Bench::intake(QStringLiteral("车库漏水"));
    intake.claim = QStringLiteral("修复防水层");
    intake.isProtected = true;
    intake.urgentSignals = {QStringLiteral("suicide")};
    Sheet sheet(bench);
    sheet.open(bench.registered(intake));
    sheet.look(PetitionModel::LookReason::Handling);
    const auto says = [&](const QString &text) {
        const auto labels = sheet.find<QWidget>("reading")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    CHECK(says(intake.narrative));
    CHECK(says(intake.claim));
    CHECK(says(QStringLiteral("王秀兰")));
    CHECK(says(QStringLiteral("138 0000 0000")));
    CHECK(sheet.find<QWidget>("protected")->isVisible());
    const QWidget *danger = sheet.find<QWidget>("danger");
    CHECK(danger->isVisible());
    CHECK(danger->mapTo(&sheet.page, QPoint()).y() <
          sheet.find<QWidget>("protected")->mapTo(&sheet.page, QPoint()).y());
}

TEST_CASE("Of units only those are offered that may work on the way chosen", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    const ActSpec &accept = *houseReference().declarations.act(QStringLiteral("accept"));
    ActForm form(sheet.model, accept);
    const auto offered = [&](const char *route) {
        form.answer({{QStringLiteral("route"), QLatin1String(route)}});
        QStringList names;
        for (const AskChoice &choice : form.choices(*accept.ask(u"organisation")))
            names << choice.title;
        return names;
    };
    const QString committee = QStringLiteral("集美街道人民调解委员会"),
                  bureau = QStringLiteral("集美区民政局"), centre = QStringLiteral("商事调解中心");
    CHECK(offered("people-mediation").contains(committee));
    CHECK_FALSE(offered("people-mediation").contains(bureau));
    CHECK_FALSE(offered("people-mediation").contains(centre));
    CHECK(offered("commercial-mediation") == QStringList{centre});
    CHECK(offered("department-handling").contains(bureau));
    CHECK(offered("settlement").contains(committee)); // whoever brings them together
}

TEST_CASE("A centre without units reads beside the field where they come from", "[detail]")
{
    const bool recorded = GENERATE(false, true);
    Bench bench(recorded ? Bench::Kind::Rehearsal : Bench::Kind::Real);
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    auto *form = sheet.find<ActSheet>("actSheet");
    REQUIRE(form->act().act == QStringLiteral("accept"));
    QString note;
    for (const Field *field : form->findChildren<Field *>()) {
        if (field->control()->objectName() == QStringLiteral("organisation"))
            note = field->findChild<QLabel *>(QStringLiteral("note"))->text();
    }
    CHECK(note.contains(noUnitsText()) != recorded);
}
