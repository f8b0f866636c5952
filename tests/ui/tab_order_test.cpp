// Tab goes as the eye does: through every decision's fields, and the clauses of an agreement as
// they come and go.
#include "tests/support/eye.h"
#include "tests/ui/bench.h"
#include "tests/ui/typing.h"

#include "ui/models/petition_model.h"
#include "ui/models/wording.h"
#include "ui/pages/clauses_edit.h"
#include "ui/pages/decision_sheet.h"
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

TEST_CASE("Tab goes through the fields of every decision as the eye does, and back", "[tab]")
{
    Bench bench;
    Theme theme(*qApp);
    theme.apply({Look::Light, GENERATE(TextSize::Standard, TextSize::ExtraLarge), {}});
    PetitionModel model(*bench.desk);
    model.open(bench.registered(QStringLiteral("车库漏水")));
    bench.desk->settle();
    for (const auto &[decision, word] : Words<Decision>::table) {
        if (decision == Decision::Correct) // happens on the intake page
            continue;
        Host host(new DecisionSheet(model, decision));
        bench.desk->settle();
        const QStringList faults = host.faults();
        INFO(word << ": " << told(faults));
        CHECK(faults.isEmpty());
    }
    theme.apply({});
}

TEST_CASE("Clauses are written by the keyboard alone, and the chain follows them", "[tab][clauses]")
{
    auto *clauses = new ClausesEdit;
    Host host(clauses);
    CHECK(focused() == QStringLiteral("clause1"));
    type("张建国于2026年12月5日前付修缮费");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("clauseAmount1"));
    type("12000");
    press(Qt::Key_Return); // the last column: the next clause
    CHECK(focused() == QStringLiteral("clause2"));
    type("王秀兰撤回投诉");
    press(Qt::Key_Tab);
    CHECK(focused() == QStringLiteral("clauseAmount2"));
    press(Qt::Key_Tab);
    CHECK(focused() == QStringLiteral("addClause"));
    CHECK(host.faults().isEmpty());

    // One put in between, then one taken away.
    REQUIRE(clauses->findChild<MoneyEdit *>(QStringLiteral("clauseAmount1")));
    clauses->findChild<MoneyEdit *>(QStringLiteral("clauseAmount1"))->setFocus();
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("clause2"));
    CHECK(clauses->typed().size() == 3);
    type("物业公司于2026年12月20日前修复");
    CHECK(clauses->clauses()
              .at(1)
              .toObject()
              .value(QStringLiteral("text"))
              .toString()
              .startsWith(QStringLiteral("物业公司")));
    CHECK(clauses->clauses().at(2).toObject().value(QStringLiteral("text")).toString() ==
          QStringLiteral("王秀兰撤回投诉"));
    QStringList faults = host.faults();
    INFO(told(faults));
    CHECK(faults.isEmpty());
    clauses->findChild<GrowingText *>(QStringLiteral("clause2"))->setFocus();
    press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(focused() == QStringLiteral("clause1"));
    CHECK(clauses->clauses().size() == 2);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    CHECK(focused() == QStringLiteral("clause2"));
    faults = host.faults();
    CHECK(faults.isEmpty());
}

TEST_CASE("A clause is read whole, in any letters, and the sums are added up", "[clauses]")
{
    Theme theme(*qApp);
    theme.apply({Look::Light, GENERATE(TextSize::Standard, TextSize::ExtraLarge), {}});
    auto *clauses = new ClausesEdit;
    Host host(clauses);
    const auto *text = clauses->findChild<GrowingText *>(QStringLiteral("clause1"));
    const int one = text->height();
    type("张建国于2026年12月5日前一次性支付王秀兰客厅吊顶、墙面、木地板修缮费用，"
         "款项汇入王秀兰本人名下的银行账户，逾期未付的另按同期贷款市场报价利率支付利息。");
    REQUIRE(becomes([&] { return text->height() > one; }));
    const QFontMetrics letters(text->font());
    CHECK(text->viewport()->height() >=
          int(text->document()->size().height()) * letters.lineSpacing());
    // Larger letters while it stands there.
    theme.apply({Look::Light, TextSize::ExtraLarge, {}});
    const auto whole = [&] {
        return text->viewport()->height() >=
               int(text->document()->size().height()) * QFontMetrics(text->font()).lineSpacing();
    };
    CHECK(becomes(whole));

    const auto *total = clauses->findChild<QLabel *>(QStringLiteral("clausesTotal"));
    press(Qt::Key_Return);
    type("12000");
    press(Qt::Key_Return);
    type("物业补偿");
    press(Qt::Key_Return);
    type("500.5");
    CHECK(total->text().contains(QStringLiteral("12,500.50")));
    CHECK(total->text().contains(QStringLiteral("壹万贰仟伍佰元伍角")));
    type("x");
    CHECK_FALSE(total->text().contains(QStringLiteral("12,500")));
    theme.apply({});
}

TEST_CASE("A sum without words is no clause, and is not dropped", "[clauses]")
{
    auto *clauses = new ClausesEdit;
    Host host(clauses);
    press(Qt::Key_Tab);
    type("300");
    press(Qt::Key_Return);
    CHECK(focused() == QStringLiteral("clause1"));
    press(Qt::Key_Tab);
    CHECK_FALSE(clauses->lack().isEmpty());
    CHECK(focused() == QStringLiteral("clause1"));
    type("付押金");
    CHECK(clauses->lack().isEmpty());
    CHECK(clauses->clauses().first().toObject().value(QStringLiteral("amount")).toString() ==
          QStringLiteral("300.00"));
}
