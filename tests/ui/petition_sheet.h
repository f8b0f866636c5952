#pragma once

#include "tests/ui/bench.h"

#include "ui/models/petition_list_model.h"
#include "ui/pages/petitions_page.h"

namespace onedoor::test
{

/// The page of matters over a bench's store.
struct PetitionSheet {
    explicit PetitionSheet(Bench &bench) : model(bench.at->station()), page(model)
    {
        page.resize(1200, 640);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        REQUIRE(settled());
    }
    bool settled()
    {
        return becomes([this] { return !model.isSearching() && model.count(); });
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page.findChild<Widget *>(QLatin1String(name));
        REQUIRE(widget);
        return widget;
    }
    /// The titles that are listed, in their order.
    QStringList titles()
    {
        REQUIRE(settled());
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles << model.index(row, PetitionListModel::Title).data().toString();
        return titles;
    }

    PetitionListModel model;
    PetitionsPage page;
};

} // namespace onedoor::test
