#pragma once

#include "tests/support/stores.h"
#include "tests/ui/typing.h"

#include "ui/models/guidance_model.h"
#include "ui/models/intake_model.h"
#include "ui/models/workstation.h"
#include "ui/pages/guidance_page.h"
#include "ui/pages/intake_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace onedoor::test
{

/// The window's own reference: read once, it never changes.
inline const Reference &houseReference()
{
    static const Reference reference = Reference::load(resourcesFolder()).value();
    return reference;
}

/// A centre's store with its clock; outlives the desks that are opened at it.
struct Centre {
    Station station;

    Workplace at(const QString &window = QStringLiteral("1号窗口"))
    {
        return {*station,
                houseReference(),
                station.clock,
                station.ids,
                {QStringLiteral("李敏"), window}};
    }
    WorkplaceFactory factory()
    {
        return factoryOf({station.folder(),
                          resourcesFolder(),
                          {QStringLiteral("李敏"), QStringLiteral("1号窗口")},
                          &station.clock,
                          OpenMode::ReadWrite});
    }
};

/// The real window with the guidance and the intake page, worked by the keyboard alone.
class FrontDesk
{
public:
    explicit FrontDesk(Centre &centre, const QString &at = QStringLiteral("1号窗口"),
                       Look look = Look::Light)
        : theme(*qApp), guidance(centre.at(at)), intake(centre.at(at), centre.factory()),
          window(theme)
    {
        theme.apply({look, TextSize::Standard, {}});
        auto first = std::make_unique<GuidancePage>(guidance);
        auto second = std::make_unique<IntakePage>(intake);
        guidancePage = first.get();
        intakePage = second.get();
        window.addPage(PageId::Guide, std::move(first));
        window.addPage(PageId::Intake, std::move(second));
        window.resize(1366, 768);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            throw std::runtime_error("the window did not become active");
        window.goTo(PageId::Guide);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
    }
    void type(const QString &text) { typeText(QApplication::focusWidget(), text); }
    /// Tab until the field of that name has the focus; false when a round does not meet it.
    bool tabTo(const QString &name)
    {
        for (int stops = 0; stops < 90; ++stops) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    bool fill(const char *name, const QString &text)
    {
        if (!tabTo(QString::fromLatin1(name)))
            return false;
        type(text);
        return true;
    }
    /// Takes the best of a type-ahead.
    bool choose(const char *name, const QString &typed)
    {
        if (!fill(name, typed))
            return false;
        press(Qt::Key_Return);
        return true;
    }
    template <class T = QLabel>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    QStringList problemFields() const
    {
        QStringList fields;
        for (const Error &problem : intake.problems())
            fields.append(problem.field);
        return fields;
    }

    Theme theme;
    GuidanceModel guidance;
    IntakeModel intake;
    MainWindow window;
    GuidancePage *guidancePage;
    IntakePage *intakePage;
    int keys = 0;
};

template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

} // namespace onedoor::test
