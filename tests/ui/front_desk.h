#pragma once

#include "tests/support/stores.h"
#include "tests/support/keyboard.h"
#include "tests/support/open_desk.h"
#include "tests/support/reference.h"
#include "tests/support/rehearsal_units.h"

#include "ui/models/guidance_model.h"
#include "ui/models/intake_model.h"
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

/// A centre's store with its clock; outlives the desks that are opened at it.
struct Centre {
    Centre() { putRehearsalUnits(*station, station.ids); }

    Station station;

    Workstation at(const QString &window = QStringLiteral("1号窗口"))
    {
        return {station.folder(),
                resourcesFolder(),
                {QStringLiteral("李敏"), window},
                &station.clock,
                &houseReference(),
                OpenMode::ReadWrite,
                {},
                *KeyFile(station.folder()).open()};
    }
};

template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

/// The real window with the guidance and the intake page, worked by the keyboard alone.
class FrontDesk : public Keyboard
{
public:
    explicit FrontDesk(Centre &centre, const QString &at = QStringLiteral("1号窗口"),
                       Look look = Look::Light)
        : theme(*qApp), desk(centre.at(at)), guidance(desk), intake(desk), window(theme)
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
        desk.settle();
    }

    /// A key, and what it led to.
    void press(int key, Qt::KeyboardModifiers modifiers = {}) override
    {
        Keyboard::press(key, modifiers);
        settle();
    }

    /// What was looked up has been found, and what was asked of the desk answered.
    void settle()
    {
        if (!eventually([this] { return !guidance.finder().isSearching(); }))
            throw std::runtime_error("the search did not answer");
        desk.settle();
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
    OpenDesk desk;
    GuidanceModel guidance;
    IntakeModel intake;
    MainWindow window;
    GuidancePage *guidancePage;
    IntakePage *intakePage;
};

} // namespace onedoor::test
