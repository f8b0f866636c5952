#pragma once

#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/typing.h"
#include "ui/models/record_import.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/record_form.h"
#include "ui/pages/records_page.h"
#include "ui/pages/typed_values.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

namespace onedoor::test
{

/// The page over a bench's store, in the window.
struct Shelf {
    explicit Shelf(Bench &of, QSize size = {1280, 720})
        : bench(of), desk(*of.desk), model(desk), import(desk, model)
    {
        theme.apply({Look::Light, TextSize::Standard, {}});
        auto added = std::make_unique<RecordsPage>(model, import);
        page = added.get();
        window.addPage(PageId::Records, std::move(added));
        window.resize(size);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        desk.settle();
        desk.settle();
    }
    ~Shelf() { theme.apply({}); }

    void go(const char *kind)
    {
        model.setKind(QLatin1String(kind));
        settle();
    }
    void settle()
    {
        desk.settle();
        QCoreApplication::processEvents();
        desk.settle();
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page->findChild<Widget *>(QLatin1String(name));
        INFO(name);
        REQUIRE(widget);
        return widget;
    }
    RecordForm *form() { return page->findChild<RecordForm *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget *>(&window), key, modifiers);
        settle();
    }
    void write(const char *field, const QString &text)
    {
        auto *line = form()->findChild<QLineEdit *>(QLatin1String(field));
        INFO(field);
        REQUIRE(line);
        line->setFocus();
        typeText(line, text);
    }
    void openFirst(const char *kind)
    {
        go(kind);
        find<QTableView>("recordTable")->selectRow(0);
        settle();
        REQUIRE(model.record().there);
    }
    /// What can be done with the open record, as it stands there.
    QStringList offered()
    {
        QStringList names;
        for (const QPushButton *step : find<Steps>("recordActs")->findChildren<QPushButton *>()) {
            if (step->isVisible())
                names << step->objectName();
        }
        return names;
    }
    ActSheet *sheet() { return page->findChild<ActSheet *>(); }
    QJsonValue standsIn(const char *field)
    {
        return typedIn(form()->findChild<QWidget *>(QLatin1String(field)));
    }
    QString lastTold()
    {
        auto *history = find<Timeline>("recordHistory");
        return history->count() > 0 ? history->item(0)->data(Qt::AccessibleTextRole).toString()
                                    : QString();
    }
    QStringList wrong()
    {
        QStringList names;
        for (const Field *field : form()->findChildren<Field *>()) {
            if (field->hasProblem())
                names << field->control()->objectName();
        }
        return names;
    }

    Bench &bench;
    OpenDesk &desk;
    Chinese chinese;
    RecordsModel model;
    RecordImport import;
    Theme theme{*qApp};
    MainWindow window{theme};
    RecordsPage *page = nullptr;
};

} // namespace onedoor::test
