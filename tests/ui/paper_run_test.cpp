// 批量出具: a list of matters, what each would give, one run, and a run that is stopped.
#include "tests/support/file_dialog.h"
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"
#include "tests/ui/typing.h"

#include "core/store/register.h"
#include "ui/pages/paper_run_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QPlainTextEdit>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Running {
    Running() : theme(*qApp), model(*bench.desk), window(theme)
    {
        auto made = std::make_unique<PaperRunPage>(model, window.placeOfPages());
        page = made.get();
        window.addPage(PageId::PaperRun, std::move(made));
        window.resize(1366, 768);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.goTo(PageId::PaperRun);
        out = bench.folder.filePath(QStringLiteral("all.pdf"));
    }
    ~Running() { theme.apply({}); }

    QString accepted(const QString &title)
    {
        const PetitionId id = bench.registered(title);
        bench.accept(id);
        return bench.petition(id).code.text();
    }
    void wish(const QStringList &codes)
    {
        auto *form = page->findChild<TypeAhead *>();
        form->setFocus();
        typeText(form, QStringLiteral("shouligaozhidan"));
        QTest::keyClick(form, Qt::Key_Return);
        REQUIRE(form->key() == QStringLiteral("acceptance-notice"));
        page->findChild<QPlainTextEdit *>()->setPlainText(codes.join(QStringLiteral(" 元；\n")));
    }
    void go()
    {
        window.activateWindow(); // a dialog may have been in front
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    }
    void goAndSave()
    {
        const FileDialogHand hand([this](QFileDialog &, QLineEdit &line) {
            line.setText(out); // as typed
            QTest::keyClick(&line, Qt::Key_Return);
            return true;
        });
        go();
    }
    bool reaches(PaperRunModel::Stage stage)
    {
        return becomes([&] { return model.stage() == stage; });
    }
    QString outcome(int row) const
    {
        return model.index(row, PaperRunModel::Outcome).data().toString();
    }
    qsizetype issued() { return bench.at->store().documents.newest(100)->size(); }

    Bench bench;
    Theme theme;
    PaperRunModel model;
    MainWindow window;
    PaperRunPage *page = nullptr;
    QString out;
};

using Stage = PaperRunModel::Stage;

} // namespace

TEST_CASE("Codes are found in whatever is pasted, each once", "[paper-run]")
{
    CHECK(PaperRunModel::codesIn(
              QStringLiteral("1\t350211001-261123-a1-0001-b\t王秀兰\n350211001-261123-A1-0002-9，"
                             "350211001-261123-A1-0001-B 13800000000")) ==
          QStringList{QStringLiteral("350211001-261123-A1-0001-B"),
                      QStringLiteral("350211001-261123-A1-0002-9")});
}

TEST_CASE("A run looks first and issues nothing, then issues what it can into one PDF",
          "[paper-run]")
{
    Running at;
    const QString first = at.accepted(QStringLiteral("楼道漏水"));
    const QString second = at.accepted(QStringLiteral("拖欠工资"));
    const PetitionId waiting = at.bench.registered(QStringLiteral("没有受理的"));
    at.wish({first, at.bench.petition(waiting).code.text(), second});
    at.go();
    REQUIRE(at.reaches(Stage::Checked));
    CHECK(at.model.rowCount() == 3);
    CHECK(at.model.fit() == 2);
    CHECK_FALSE(at.outcome(1).isEmpty());
    CHECK(at.model.index(1, 0).data(PaperRunModel::RefusedRole).toBool());
    CHECK(at.issued() == 0);

    at.goAndSave();
    REQUIRE(at.reaches(Stage::Written));
    CHECK(at.issued() == 2);
    CHECK(QFileInfo(at.out).size() > 10'000);
    CHECK(at.outcome(0).endsWith(QStringLiteral("1号")));
    CHECK(at.outcome(2).endsWith(QStringLiteral("2号")));
    CHECK(at.page->findChild<Notice *>()->sentence().contains(at.out));

    const QString sheet = at.bench.folder.filePath(QStringLiteral("without.xlsx"));
    REQUIRE(at.model.saveRefused(sheet));
    CHECK(QFileInfo(sheet).size() > 1'000);
}

TEST_CASE("A run that was stopped goes on, and gives no paper twice", "[paper-run]")
{
    Running at;
    QStringList codes;
    for (int i = 0; i < 6; ++i)
        codes << at.accepted(QStringLiteral("第%1件").arg(i));
    at.wish(codes);
    at.go();
    REQUIRE(at.reaches(Stage::Checked));
    const auto stopping = QObject::connect(&at.model, &QAbstractItemModel::rowsInserted, at.page,
                                           [&] { at.page->back(); });
    at.goAndSave();
    REQUIRE(at.reaches(Stage::Stopped));
    QObject::disconnect(stopping);
    const qsizetype before = at.issued();
    CHECK(before >= 1);
    CHECK(before < 6);
    CHECK_FALSE(QFileInfo::exists(at.out));

    at.goAndSave();
    REQUIRE(at.reaches(Stage::Written));
    CHECK(at.issued() == 6);
    CHECK(at.model.refusedCount() == 0);
    CHECK(at.outcome(0) != at.outcome(1));
    CHECK(QFileInfo::exists(at.out));
}

TEST_CASE("The file of a matter is bound beside the window", "[paper-run]")
{
    Running at;
    const PetitionId id = at.bench.registered(QStringLiteral("楼道漏水"));
    at.bench.accept(id);
    REQUIRE(at.bench.at->papers().issue(id, QStringLiteral("acceptance-notice"), {}).ok());
    int pages = 0;
    QObject::connect(&at.model, &PaperRunModel::bound, at.page, [&](int n) { pages = n; });
    at.model.bind(id, at.out);
    REQUIRE(becomes([&] { return pages == 1 && !at.model.isBusy(); }));
    CHECK(QFileInfo(at.out).size() > 10'000);
}

TEST_CASE("Many papers stand unclipped", "[paper-run][pictures]")
{
    const Chinese chinese;
    Running at;
    at.wish({at.accepted(QStringLiteral("楼道漏水")),
             at.bench.petition(at.bench.registered(QStringLiteral("没有受理的"))).code.text()});
    at.go();
    REQUIRE(at.reaches(Stage::Checked));
    const Album album;
    for (const Look look : {Look::Light, Look::Dark}) {
        at.theme.apply({look, TextSize::Standard, {}});
        QCoreApplication::processEvents();
        CHECK(clipped(*at.page).join(u'\n').toStdString() == "");
        CHECK(album.take(at.window, QStringLiteral("paper-run-%1").arg(int(look)), 1));
    }
}
