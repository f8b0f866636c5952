#pragma once

#include "tests/ui/bench.h"

#include "ui/pages/petition_detail_page.h"
#include "ui/widgets/steps.h"

#include <QPushButton>

namespace onedoor::test
{

/// The detail page over a bench's store.
struct Sheet {
    explicit Sheet(Bench &bench) : desk(*bench.desk), model(desk), page(model)
    {
        page.resize(1300, 680);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    /// Opens a matter, and what comes with it.
    void open(const PetitionId &id)
    {
        model.open(id);
        desk.settle();
        REQUIRE(model.petition().id == id);
    }
    void look(PetitionModel::LookReason reason)
    {
        model.lookAgain(reason);
        desk.settle();
    }
    void record()
    {
        page.primaryAction()->trigger();
        desk.settle();
    }
    QStringList offered()
    {
        QStringList names;
        for (const QPushButton *row : page.findChild<Steps *>()->findChildren<QPushButton *>()) {
            if (row->isVisibleTo(&page))
                names.append(row->objectName());
        }
        return names;
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page.findChild<Widget *>(QLatin1String(name));
        REQUIRE(widget);
        return widget;
    }

    OpenDesk &desk;
    PetitionModel model;
    PetitionDetailPage page;
};

} // namespace onedoor::test
