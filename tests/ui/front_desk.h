#pragma once

#include "tests/support/stores.h"
#include "tests/support/keyboard.h"

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
class FrontDesk : public Keyboard
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
};

template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

} // namespace onedoor::test
