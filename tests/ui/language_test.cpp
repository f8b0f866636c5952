// Chinese is the language of the interface, Qt's own sentences and the timeline included.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/chinese_words.h"

#include "ui/models/petition_model.h"
#include "ui/models/wording.h"
#include "ui/models/wording_values.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void checkWords(const QWidget &widget)
{
    const QStringList found = foreignWords(widget);
    INFO(found.join(QStringLiteral(" | ")).toStdString());
    CHECK(found.isEmpty());
}

void checkMenu(QMenu *menu)
{
    REQUIRE(menu);
    CHECK_FALSE(menu->actions().isEmpty());
    for (const QAction *action : menu->actions()) {
        INFO(action->text().toStdString());
        CHECK(foreignIn(action->text()).isEmpty());
    }
    delete menu;
}

} // namespace

TEST_CASE("The words of another language are found where there are any", "[language]")
{
    CHECK(foreignIn(QStringLiteral("打开 Open 文件")) == QStringList{QStringLiteral("Open")});
    CHECK(foreignIn(QStringLiteral("签发并打印  Ctrl+P")).isEmpty());
    CHECK(foreignIn(QStringLiteral("350211001-261123-A1-0001")).isEmpty());
    const QLabel label(QStringLiteral("Cancel"));
    CHECK(foreignWords(label).size() == 1);
}

TEST_CASE("Qt's dialogs and menus speak Chinese", "[language]")
{
    const Chinese chinese;
    for (const auto mode : {QFileDialog::AcceptOpen, QFileDialog::AcceptSave}) {
        const QTemporaryDir folder;
        QFileDialog dialog(nullptr, QStringLiteral("要随事项保存的文件"), folder.path(),
                           QStringLiteral("PDF (*.pdf)"));
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setAcceptMode(mode);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
        // The name of the folder is the computer's, and stands in a box of places.
        for (QComboBox *places : dialog.findChildren<QComboBox *>()) {
            if (places->objectName() == QStringLiteral("lookInCombo"))
                places->clear();
        }
        dialog.setWindowTitle({});
        checkWords(dialog);
        const auto *places = dialog.findChild<QListView *>(QStringLiteral("sidebar"));
        REQUIRE(places);
        const QString first = places->model()->index(0, 0).data().toString();
        INFO(first.toStdString());
        CHECK_FALSE(first.isEmpty());
        CHECK(foreignIn(first).isEmpty());
    }
    QMessageBox box(QMessageBox::Question, QStringLiteral("一扇门"), QStringLiteral("要保留吗？"),
                    QMessageBox::Ok | QMessageBox::Cancel | QMessageBox::Yes | QMessageBox::No |
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Close |
                        QMessageBox::Retry | QMessageBox::Ignore | QMessageBox::Abort |
                        QMessageBox::Apply | QMessageBox::Reset | QMessageBox::Help |
                        QMessageBox::Open | QMessageBox::YesToAll | QMessageBox::NoToAll);
    box.setDetailedText(QStringLiteral("详情"));
    checkWords(box);
    QInputDialog input;
    input.setLabelText(QStringLiteral("理由"));
    input.show();
    checkWords(input);

    QLineEdit line(QStringLiteral("王秀兰"));
    checkMenu(line.createStandardContextMenu());
    QPlainTextEdit text(QStringLiteral("楼上漏水"));
    checkMenu(text.createStandardContextMenu());
}

TEST_CASE("The timeline and the changes say in words what facts keep in codes", "[language]")
{
    const Chinese chinese;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Intake intake = bench.petition(id).intake;
    intake.channel = QStringLiteral("letter");
    intake.kind = PetitionKind::Other;
    intake.subkind = QStringLiteral("complaint");
    intake.intensity = Intensity::High;
    intake.place.division = QStringLiteral("350211001");
    intake.occurredOn = QDate(2026, 11, 2);
    intake.isProtected = true;
    REQUIRE(Desk(bench.at->workplace()).correct(id, intake, QStringLiteral("录错")).ok());
    bench.take(id, "decline",
               {{"ground", "D6"}, {"basis", "第二十三条"}, {"competent_body", "集美区信访局"}});
    Petition petition = bench.petition(id);
    // As the command line and other releases have recorded.
    for (Event &event : petition.history)
        event.operatorName = QStringLiteral("onedoorctl");
    Event print = petition.history.last();
    for (const char *outcome : {"completed", "cancelled", "aborted", "processing-stopped"}) {
        DocumentPrinted printed;
        printed.printer = QStringLiteral("前台打印机");
        printed.outcome = QLatin1String(outcome);
        print.fact = printed;
        petition.history.append(print);
    }
    print.fact = UnknownFact{QStringLiteral("petition.praised"), {}};
    petition.history.append(print);
    const auto history = PetitionModel::historyOf(petition, houseReference());
    REQUIRE(history.size() == 8);
    QStringList all;
    for (const auto &item : history) {
        QString said = item.title + u'\n' + item.detail + u'\n' + item.whole + u'\n' + item.who;
        said.remove(petition.code.text());
        INFO(said.toStdString());
        CHECK(foreignIn(said).isEmpty());
        all << said;
    }
    const QString whole = all.join(u'\n');
    CHECK(whole.contains(houseReference().results.find(QStringLiteral("D6"))->name));
    CHECK_FALSE(whole.contains(QStringLiteral("D6")));
    CHECK(whole.contains(QStringLiteral("集美街道")));
}
