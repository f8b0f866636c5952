// A paper from its preview to the register; printing where nothing can be printed.
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/document_model.h"
#include "ui/pages/document_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPdfPageRenderer>
#include <QPushButton>
#include <QSpinBox>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString notice = QStringLiteral("acceptance-notice");

/// Wherever the test runs, no printer answers at this address.
struct NoPrinter {
    NoPrinter() { qputenv("CUPS_SERVER", "127.0.0.1:1"); }
    ~NoPrinter() { qunsetenv("CUPS_SERVER"); }
};

bool issueNow(DocumentModel &model, const PetitionId &id)
{
    model.begin(id, notice);
    if (!becomes([&] { return !model.isBusy() && !model.pdf().isEmpty(); }) || !model.canIssue())
        return false;
    model.issueAndPrint();
    return becomes(
        [&] { return model.stage() == DocumentModel::Stage::Issued && !model.isBusy(); });
}

/// A notice in its page, issued; nothing prints it.
struct IssuedPaper {
    IssuedPaper()
    {
        const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
        bench.accept(id);
        page.resize(1200, 640);
        page.show();
        REQUIRE(issueNow(model, id));
    }

    NoPrinter none;
    Bench bench;
    DocumentModel model{*bench.desk};
    DocumentPage page{model};
};

} // namespace

TEST_CASE("What is missing is named, and nothing is issued before it is there", "[documents]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    DocumentModel model(*bench.desk);
    model.begin(id, notice);
    REQUIRE(becomes([&] { return !model.isBusy(); }));
    CHECK_FALSE(model.pdf().isEmpty());
    CHECK_FALSE(model.canIssue()); // not accepted yet: no route, no date
    CHECK(model.refused().contains(QStringLiteral("须先办理“受理”")));
    for (const DocumentModel::Input &input : model.inputs())
        CHECK(input.name != QStringLiteral("分流途径")); // decided, not written on the paper
    model.issueAndPrint();
    CHECK(model.stage() == DocumentModel::Stage::Drafting);
    CHECK(bench.at->store().documents.newest(5)->isEmpty());
}

TEST_CASE("A preview takes no number", "[documents]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    DocumentModel model(*bench.desk);
    model.begin(id, notice);
    REQUIRE(becomes([&] { return !model.isBusy(); }));
    CHECK(model.canIssue());
    CHECK(model.number().isEmpty());
    CHECK(bench.petition(id).documents.isEmpty());
}

TEST_CASE("Without a printer the paper is issued, kept, and waits in so many words", "[documents]")
{
    IssuedPaper issued;
    const DocumentModel &model = issued.model;
    DocumentPage &page = issued.page;
    REQUIRE(becomes([&] { return model.printState() && needsAHand(*model.printState()); }));
    CHECK(page.findChild<QLabel *>(QStringLiteral("printState"))->text() ==
          printStateText(*model.printState()));
    CHECK(page.findChild<QLabel *>(QStringLiteral("documentNumber"))->text() == model.number());
    CHECK_FALSE(model.isPrinted());
    const auto waiting = issued.bench.at->store().documents.unprinted(5);
    REQUIRE(waiting.ok());
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->first().number == model.number());
    CHECK(page.primaryAction()->isEnabled()); // it can be printed later
}

TEST_CASE("A picture of the paper before that comes late is not shown", "[documents]")
{
    IssuedPaper issued;
    const DocumentPage &page = issued.page;
    auto *view = page.findChild<QWidget *>(QStringLiteral("paper"));
    const auto dark = [&] {
        const QImage sheet = view->grab().toImage().scaled(40, 30);
        int count = 0;
        for (int i = 0; i < 40 * 30; ++i)
            count += qGray(sheet.pixel(i % 40, i / 40)) < 40;
        return count;
    };
    REQUIRE(becomes([&] { return dark() > 0 && dark() < 400; })); // the words of the paper
    QImage late(view->size(), QImage::Format_RGB32);
    late.fill(Qt::black);
    Q_EMIT view->findChild<QPdfPageRenderer *>()->pageRendered(0, late.size(), late, {}, 1);
    CHECK(becomes([&] { return dark() > 0 && dark() < 400; }));
}

TEST_CASE("A reprint is the same file", "[documents]")
{
    const NoPrinter none;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    DocumentModel model(*bench.desk);
    REQUIRE(issueNow(model, id));
    const QByteArray first = model.pdf();
    const QString number = model.number();
    bench.clock.advance(3600 * 1000);
    Intake intake = bench.petition(id).intake;
    intake.title = QStringLiteral("后来改了标题");
    REQUIRE(Desk(bench.at->workplace()).correct(id, intake, QStringLiteral("更正")).ok());

    DocumentModel later(*bench.desk);
    later.openNumber(number);
    REQUIRE(becomes([&] { return !later.isBusy(); }));
    CHECK(later.pdf() == first);
    const QString file = bench.folder.filePath(QStringLiteral("saved.pdf"));
    REQUIRE(later.savePdf(file).ok());
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == first);
}

TEST_CASE("The desk may print more copies than the paper asks for, of this paper alone",
          "[documents]")
{
    IssuedPaper one;
    auto *copies = one.page.findChild<QSpinBox *>(QStringLiteral("copies"));
    REQUIRE(copies->isVisible());
    CHECK(copies->value() == 1);
    copies->setFocus();
    QTest::keyClick(copies, Qt::Key_Up);
    QTest::keyClick(copies, Qt::Key_Up);
    CHECK(one.model.printOrder().copies == 3);
    CHECK(one.model.printOrder().pdf == one.model.pdf());
    one.model.openNumber(one.model.number());
    REQUIRE(becomes([&] { return !one.model.isBusy(); }));
    CHECK(copies->value() == 1);
    CHECK(one.model.printOrder().copies == 1);
}

TEST_CASE("A void paper says why and is not printed again", "[documents]")
{
    const NoPrinter none;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    DocumentModel model(*bench.desk);
    DocumentPage page(model);
    page.show();
    REQUIRE(issueNow(model, id));
    page.findChild<QPushButton *>(QStringLiteral("void"))->click();
    auto *reason = page.findChild<QLineEdit *>(QStringLiteral("voidReason"));
    REQUIRE(reason->isVisible());
    typeText(reason, QStringLiteral("写错收件人"));
    QTest::keyClick(reason, Qt::Key_Return);
    REQUIRE(becomes([&] { return model.isVoided(); }));
    CHECK(model.voidReason() == QStringLiteral("写错收件人"));
    CHECK_FALSE(page.primaryAction()->isEnabled());
    CHECK(bench.at->store().documents.unprinted(5)->isEmpty());
    CHECK(bench.petition(id).documents.first().voided);
}

TEST_CASE("A paper older than its facts says so, and one key voids it and issues it anew",
          "[documents]")
{
    const NoPrinter none;
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    const QString old = bench.at->papers().issue(id, notice, {})->number;
    Intake intake = bench.petition(id).intake;
    intake.petitioners.first().name = QStringLiteral("王秀岚");
    REQUIRE(Desk(bench.at->workplace()).correct(id, intake, QStringLiteral("写错")).ok());

    DocumentModel model(*bench.desk);
    Theme theme(*qApp);
    MainWindow window(theme);
    auto own = std::make_unique<DocumentPage>(model);
    DocumentPage &page = *own;
    window.addPage(PageId::Document, std::move(own));
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.goTo(PageId::Document);
    model.openNumber(old);
    REQUIRE(becomes([&] { return model.isOutdated() && !model.isBusy(); }));
    CHECK(page.findChild<Notice *>(QStringLiteral("content"))
              ->sentence()
              .contains(QStringLiteral("诉求人姓名或者名称")));
    CHECK(page.primaryAction()->isEnabled());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);
    REQUIRE(becomes([&] { return model.number() != old && !model.isBusy(); }));
    const Petition now = bench.petition(id);
    REQUIRE(now.documents.size() == 2);
    CHECK(now.documents.first().voided->reason == QStringLiteral("内容更正"));
    CHECK_FALSE(now.documents.last().voided);
    CHECK(model.number() == now.documents.last().issued.number);
    CHECK_FALSE(model.isOutdated());
    CHECK(page.findChild<Notice *>(QStringLiteral("content"))->isHidden());
    CHECK(page.primaryAction()->isEnabled()); // ready to be printed
    CHECK(now.documents.last().prints.isEmpty());
}

TEST_CASE("A preview says which characters are printed by their codes", "[documents]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("群里发🫠骂人"));
    bench.accept(id);
    const NoPrinter none;
    DocumentModel model(*bench.desk);
    const DocumentPage page(model);
    REQUIRE(issueNow(model, id));
    CHECK(model.standIns() == QStringList{QStringLiteral("U+1FAE0")});
    CHECK(page.findChild<Notice *>(QStringLiteral("content"))
              ->sentence()
              .contains(QStringLiteral("U+1FAE0")));
}
