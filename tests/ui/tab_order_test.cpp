// Tab goes as the eye does: through every act's fields, and the clauses of an agreement as
// they come and go.
#include "tests/support/eye.h"
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/petition_model.h"
#include "ui/models/wording.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/rows_edit.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/growing_text.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A page with one field above the sheet, as a window has other things around it.
class Host : public DeskPage
{
public:
    explicit Host(QWidget *sheet) : m_sheet(sheet)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(new QLineEdit);
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(sheet);
        column->addWidget(area, 1);
        resize(480, 600);
        show();
        REQUIRE(QTest::qWaitForWindowActive(this));
        sheet->setFocus(Qt::TabFocusReason);
        REQUIRE(sheet->isAncestorOf(QApplication::focusWidget()));
    }
    QString title() const override { return {}; }
    QStringList faults() { return tabFaults(m_sheet); }

private:
    QWidget *m_sheet;
};

std::string told(const QStringList &faults)
{
    return faults.join(QStringLiteral("; ")).toStdString();
}

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void type(const char *text)
{
    typeText(QApplication::focusWidget(), QString::fromUtf8(text));
}

QString focused()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

} // namespace

TEST_CASE("Tab goes through the fields of every act as the eye does, and back", "[tab]")
{
    Bench bench;
    Theme theme(*qApp);
    theme.apply({Look::Light, GENERATE(TextSize::Standard, TextSize::ExtraLarge), {}});
    PetitionModel model(*bench.desk);
    model.open(bench.registered(QStringLiteral("车库漏水")));
    bench.desk->settle();
    for (const ActSpec &act : model.reference().declarations.acts()) {
        const bool elsewhere =
            act.records == Structural::Correct || act.records == Structural::Register;
        if (elsewhere || act.asks.isEmpty()) // on the intake page
            continue;
        Host host(new ActSheet(model, act));
        bench.desk->settle();
        const QStringList faults = host.faults();
        INFO(act.act.toStdString() << ": " << told(faults));
        CHECK(faults.isEmpty());
    }
    theme.apply({});
}

TEST_CASE("Clauses are written by the keyboard alone, and the chain follows them", "[tab][clauses]")
{
    auto *clauses = new RowsEdit(RowsEdit::Kind::Clauses, QDate(2026, 11, 23));
    Host host(clauses);
    CHECK(focused() == QStringLiteral("rowWho1"));
    type("张建国");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowDay1"));
    type("12-5");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowText1"));
    type("付修缮费");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowAmount1"));
    type("12000");
    press(Qt::Key_Return); // the last column: the next clause
    CHECK(focused() == QStringLiteral("rowWho2"));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type("王秀兰撤回投诉");
    press(Qt::Key_Tab);
    CHECK(focused() == QStringLiteral("rowAmount2"));
    press(Qt::Key_Tab);
    CHECK(focused() == QStringLiteral("addRow"));
    CHECK(host.faults().isEmpty());
    CHECK(clauses->rows().at(0).toObject() ==
          QJsonObject{{QStringLiteral("who"), QStringLiteral("张建国")},
                      {QStringLiteral("by"), QStringLiteral("2026-12-05")},
                      {QStringLiteral("text"), QStringLiteral("付修缮费")},
                      {QStringLiteral("amount"), QStringLiteral("12000.00")}});

    // One put in between, then one taken away.
    clauses->findChild<MoneyEdit *>(QStringLiteral("rowAmount1"))->setFocus();
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowWho2"));
    CHECK(clauses->typed().size() == 3);
    type("物业公司");
    CHECK(clauses->rows().size() == 3);
    CHECK(clauses->rows().at(2).toObject().value(QStringLiteral("text")).toString() ==
          QStringLiteral("王秀兰撤回投诉"));
    QStringList faults = host.faults();
    INFO(told(faults));
    CHECK(faults.isEmpty());
    clauses->findChild<GrowingText *>(QStringLiteral("rowText2"))->setFocus();
    press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(focused() == QStringLiteral("rowText1"));
    CHECK(clauses->rows().size() == 2);
    faults = host.faults();
    CHECK(faults.isEmpty());
}

TEST_CASE("Instalments go from the day to the sum", "[tab][clauses]")
{
    auto *rows = new RowsEdit(RowsEdit::Kind::Instalments, QDate(2026, 11, 23));
    Host host(rows);
    CHECK(focused() == QStringLiteral("rowDay1"));
    type("12-31");
    press(Qt::Key_Return);
    type("500");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowText1"));
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("rowDay2"));
    CHECK(rows->rows() ==
          QJsonArray{QJsonObject{{QStringLiteral("on"), QStringLiteral("2026-12-31")},
                                 {QStringLiteral("amount"), QStringLiteral("500.00")}}});
}

TEST_CASE("A clause is read whole, in any letters, and the sums are added up", "[clauses]")
{
    Theme theme(*qApp);
    theme.apply({Look::Light, GENERATE(TextSize::Standard, TextSize::ExtraLarge), {}});
    auto *clauses = new RowsEdit(RowsEdit::Kind::Clauses, QDate(2026, 11, 23));
    Host host(clauses);
    auto *text = clauses->findChild<GrowingText *>(QStringLiteral("rowText1"));
    const int one = text->height();
    text->setFocus();
    type("张建国于2026年12月5日前一次性支付王秀兰客厅吊顶、墙面、木地板修缮费用，"
         "款项汇入王秀兰本人名下的银行账户，逾期未付的另按同期贷款市场报价利率支付利息。");
    REQUIRE(becomes([&] { return text->height() > one; }));
    // Larger letters while it stands there.
    theme.apply({Look::Light, TextSize::ExtraLarge, {}});
    const auto lines = [&] { return int(text->document()->size().height()); };
    const auto whole = [&] {
        return text->viewport()->height() >=
               std::min(lines(), 8) * QFontMetrics(text->font()).lineSpacing();
    };
    CHECK(becomes(whole));

    const auto *total = clauses->findChild<QLabel *>(QStringLiteral("rowsTotal"));
    press(Qt::Key_Return);
    type("12000");
    press(Qt::Key_Return);
    clauses->findChild<MoneyEdit *>(QStringLiteral("rowAmount2"))->setFocus();
    type("500.5");
    CHECK(total->text().contains(QStringLiteral("12,500.50")));
    CHECK(total->text().contains(QStringLiteral("壹万贰仟伍佰元伍角")));
    type("x");
    CHECK_FALSE(total->text().contains(QStringLiteral("12,500")));
    theme.apply({});
}
