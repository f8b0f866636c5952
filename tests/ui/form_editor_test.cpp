// 文书样式: the administrator writes a form by the keyboard, sees what is wrong and how it looks.
#include "tests/support/files.h"
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"
#include "tests/ui/typing.h"

#include "core/desk/record_keeping.h"
#include "ui/models/form_editor_model.h"
#include "ui/pages/form_editor_page.h"
#include "ui/pages/local_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/source_edit.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// The page in a window of its own, as it is after a form was found by its pinyin.
struct Editing {
    explicit Editing(const QSize &size = {1366, 768}, Bench::Kind kind = Bench::Kind::Real)
        : bench(kind), theme(*qApp), model(*bench.desk), window(theme)
    {
        auto made = std::make_unique<FormEditorPage>(model, window.placeOfPages());
        page = made.get();
        window.addPage(PageId::FormEditor, std::move(made));
        window.resize(size);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.goTo(PageId::FormEditor);
        REQUIRE(becomes([this] { return list()->count() > 100; }));
    }
    ~Editing() { theme.apply({}); }

    template <class W>
    W *child(const char *name) const
    {
        auto *found = page->findChild<W *>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    QListWidget *list() const { return child<QListWidget>("formList"); }
    SourceEdit *text() const { return child<SourceEdit>("formText"); }
    QListWidget *complaints() const { return child<QListWidget>("complaints"); }
    QString said() const { return page->findChild<Notice *>()->sentence(); }
    QString paper() const
    {
        return child<QWidget>("formLook")->accessibleDescription().simplified().remove(u' ');
    }
    void open(const char *pinyin)
    {
        auto *search = child<QLineEdit>("formSearch");
        search->setFocus();
        search->clear();
        typeText(search, QLatin1String(pinyin));
        QTest::keyClick(search, Qt::Key_Return);
        REQUIRE(becomes([this] { return model.isOpen(); }));
        looked();
    }
    void looked()
    {
        REQUIRE(becomes([this] { return !model.isLooking() && !model.isSaving(); }));
    }
    /// Puts the cursor behind a word, which must be there.
    void goBehind(const QString &word)
    {
        text()->moveCursor(QTextCursor::Start);
        REQUIRE(text()->find(word));
        QTextCursor cursor = text()->textCursor();
        cursor.clearSelection();
        text()->setTextCursor(cursor);
    }
    void save()
    {
        REQUIRE(page->primaryAction()->isEnabled());
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        looked();
        REQUIRE(becomes([this] { return !said().isEmpty(); }));
    }
    QString ownFile(const char *file) const
    {
        return bench.folder.filePath(QStringLiteral("local/forms/") + QLatin1String(file));
    }

    Bench bench;
    Theme theme;
    FormEditorModel model;
    MainWindow window;
    FormEditorPage *page = nullptr;
};

} // namespace

TEST_CASE("A wrong tag is told at its line and refused, mended it is saved", "[form-editor]")
{
    const Chinese chinese;
    Editing editing;
    editing.open("shouligaozhidan");
    REQUIRE(editing.model.form().id == QStringLiteral("acceptance-notice"));
    REQUIRE(editing.paper().contains(QStringLiteral("特此告知")));
    CHECK(editing.complaints()->count() == 0);
    CHECK_FALSE(editing.page->primaryAction()->isEnabled()); // nothing to save

    editing.goBehind(QStringLiteral("<sp h=\"1.5\""));
    const int line = editing.text()->textCursor().blockNumber() + 1;
    typeText(editing.text(), QStringLiteral(" hight=\"2\""));
    REQUIRE(becomes([&] { return editing.complaints()->count() == 1; }));
    CHECK(editing.complaints()->item(0)->text() ==
          QStringLiteral("acceptance-notice/form.xml 第 %1 行：<sp> 没有属性 hight").arg(line));
    CHECK(editing.text()->marks().keys() == QList<int>{line});
    REQUIRE(editing.text()->extraSelections().size() == 1);
    CHECK(editing.text()->extraSelections().first().cursor.blockNumber() + 1 == line);

    editing.text()->moveCursor(QTextCursor::Start);
    editing.complaints()->setFocus();
    QTest::keyClick(editing.complaints(), Qt::Key_Return);
    REQUIRE(becomes([&] { return editing.text()->hasFocus(); }));
    CHECK(editing.text()->textCursor().blockNumber() + 1 == line);

    editing.save();
    CHECK(editing.said().startsWith(QStringLiteral("检查没有通过")));
    CHECK_FALSE(QFile::exists(editing.ownFile("acceptance-notice/form.xml")));
    CHECK(QFile::exists(editing.ownFile("acceptance-notice/form.xml.draft")));

    editing.goBehind(QStringLiteral(" hight=\"2\""));
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(editing.text(), Qt::Key_Backspace);
    editing.goBehind(QStringLiteral("特此告知"));
    typeText(editing.text(), QStringLiteral("，请妥善保管"));
    REQUIRE(
        becomes([&] { return editing.paper().contains(QStringLiteral("特此告知，请妥善保管")); }));
    CHECK(editing.complaints()->count() == 0);
    editing.save();
    REQUIRE(becomes([&] { return editing.said().startsWith(QStringLiteral("已保存")); }));
    CHECK(bytesOf(editing.ownFile("acceptance-notice/form.xml")).contains("请妥善保管"));
    CHECK_FALSE(QFile::exists(editing.ownFile("acceptance-notice/form.xml.draft")));
    CHECK(editing.child<QPushButton>("restoreForm")->isEnabled());

    editing.child<QPushButton>("restoreForm")->click();
    REQUIRE(becomes(
        [&] { return !editing.text()->toPlainText().contains(QStringLiteral("请妥善保管")); }));
    CHECK_FALSE(QFile::exists(editing.ownFile("acceptance-notice/form.xml")));
}

TEST_CASE("A form is looked at with a real matter and with made-up ones", "[form-editor]")
{
    const Chinese chinese;
    Editing editing;
    const PetitionId id = editing.bench.registered(QStringLiteral("车库漏水要求维修"));
    const QString code = editing.bench.petition(id).code.text();
    editing.open("shouligaozhidan");
    auto *fillings = editing.child<QComboBox>("fillings");
    fillings->setFocus();
    QTest::keyClick(fillings, Qt::Key_Down);
    QTest::keyClick(fillings, Qt::Key_Down);
    editing.looked();
    CHECK(editing.paper().contains(QStringLiteral("Нурлан")));
    QTest::keyClick(fillings, Qt::Key_End);
    auto *line = editing.child<QLineEdit>("fillingCode");
    REQUIRE(becomes([&] { return line->hasFocus(); }));
    typeText(line, code);
    QTest::keyClick(line, Qt::Key_Return);
    editing.looked();
    CHECK(editing.paper().contains(QStringLiteral("车库漏水要求维修")));
    CHECK_FALSE(editing.model.look().missing.isEmpty()); // it was not accepted yet
}

TEST_CASE("What was typed into one form is there after another was opened", "[form-editor]")
{
    Editing editing;
    editing.open("shouligaozhidan");
    editing.goBehind(QStringLiteral("特此告知"));
    typeText(editing.text(), QStringLiteral("甲"));
    editing.open("buyushouligaozhi");
    REQUIRE(
        becomes([&] { return editing.model.form().id != QStringLiteral("acceptance-notice"); }));
    editing.open("shouligaozhidan");
    REQUIRE(becomes(
        [&] { return editing.text()->toPlainText().contains(QStringLiteral("特此告知甲")); }));
}

TEST_CASE("Who is no administrator looks and changes nothing", "[form-editor]")
{
    const Chinese chinese;
    Editing editing({1366, 768}, Bench::Kind::Rehearsal);
    RandomIds ids(editing.bench.clock);
    RecordKeeping keeping(editing.bench.at->store(), editing.bench.at->reference().records, ids,
                          QStringLiteral("李敏"));
    REQUIRE(keeping
                .put(QStringLiteral("person"),
                     {{QStringLiteral("name"), QStringLiteral("李敏")},
                      {QStringLiteral("unit"), QStringLiteral("集美街道人民调解委员会")},
                      {QStringLiteral("roles"), QJsonArray{QStringLiteral("intake")}}})
                .ok());
    editing.model.list();
    REQUIRE(becomes([&] { return !editing.model.mayEdit(); }));
    editing.open("shouligaozhidan");
    CHECK(editing.said().startsWith(QStringLiteral("只有“管理”岗位")));
    CHECK(editing.text()->isReadOnly());
    CHECK_FALSE(editing.page->primaryAction()->isEnabled());
    CHECK(editing.paper().contains(QStringLiteral("特此告知")));
}

TEST_CASE("What both changed is chosen side by side", "[form-editor]")
{
    const Chinese chinese;
    Editing editing;
    const QByteArray shipped =
        bytesOf(QStringLiteral(ONEDOOR_SOURCE "/resources/forms/acceptance-notice/form.xml"));
    const QByteArray meta =
        bytesOf(QStringLiteral(ONEDOOR_SOURCE "/resources/forms/acceptance-notice/meta.json"));
    // As if the release before had said it in another way.
    writeFile(editing.ownFile("acceptance-notice/base/form.xml"),
              QByteArray(shipped).replace("特此告知。", "以上告知。"));
    writeFile(editing.ownFile("acceptance-notice/form.xml"),
              QByteArray(shipped).replace("特此告知。", "请妥善保管。"));
    writeFile(editing.ownFile("acceptance-notice/base/meta.json"), meta);
    writeFile(editing.ownFile("acceptance-notice/meta.json"), meta);
    editing.open("shouligaozhidan");
    REQUIRE(editing.child<QPushButton>("mergeForm")->isEnabled());
    editing.child<QPushButton>("mergeForm")->click();
    auto *choice = editing.child<QWidget>("conflict0");
    REQUIRE(becomes([&] { return choice->isVisible(); }));
    Album().take(editing.window, QStringLiteral("forms-merge"), 1);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_2);
    editing.child<QPushButton>("takeMerge")->setFocus();
    QTest::keyClick(editing.child<QPushButton>("takeMerge"), Qt::Key_Return);
    REQUIRE(becomes([&] { return editing.text()->isVisible(); }));
    CHECK(editing.text()->toPlainText().toUtf8() == shipped);
    editing.looked();
    editing.save();
    REQUIRE(becomes([&] { return editing.said().startsWith(QStringLiteral("已保存")); }));
    REQUIRE(becomes([&] { return editing.model.form().merges.isEmpty(); }));
    CHECK(bytesOf(editing.ownFile("acceptance-notice/base/form.xml")) == shipped);
}

TEST_CASE("The page of forms fits its screens, light and dark", "[form-editor][pictures]")
{
    const Chinese chinese;
    struct Sight {
        const char *name;
        QSize size;
        Look look;
        TextSize text = TextSize::Standard;
    };
    for (const Sight &sight :
         {Sight{"1280", {1280, 720}, Look::Light}, Sight{"1366", {1366, 768}, Look::Light},
          Sight{"1366-dark", {1366, 768}, Look::Dark},
          Sight{"1920-dark", {1920, 1080}, Look::Dark}}) {
        INFO(sight.name);
        Editing editing(sight.size);
        editing.theme.apply({sight.look, sight.text, {}});
        editing.open("shouligaozhidan");
        editing.goBehind(QStringLiteral("{{routeName"));
        typeText(editing.text(), QStringLiteral("s"));
        REQUIRE(becomes([&] { return editing.complaints()->count() == 1; }));
        editing.looked();
        const bool whole = becomes([&] { return clipped(editing.window).isEmpty(); });
        INFO(clipped(editing.window).join(QStringLiteral(" | ")).toStdString());
        CHECK(whole);
        CHECK(editing.window.size() == sight.size);
        CHECK(
            Album().take(editing.window, QStringLiteral("forms-") + QLatin1String(sight.name), 1));
    }
}
