#pragma once

#include "ui/models/desk_worker.h"

#include <QTest>

#include <stdexcept>

namespace onedoor::test
{

/// The worker of one desk, open.
class OpenDesk : public DeskWorker
{
public:
    explicit OpenDesk(const Workstation &station) : DeskWorker(station)
    {
        open();
        if (!QTest::qWaitFor([this] { return isOpen(); }, patience))
            throw std::runtime_error("the store did not open");
    }
    /// Until everything that was asked has been answered.
    void settle()
    {
        if (!QTest::qWaitFor([this] { return isIdle(); }, patience))
            throw std::runtime_error("the desk did not answer");
    }

private:
    static constexpr int patience = 30'000; // for a loaded machine
};

} // namespace onedoor::test
