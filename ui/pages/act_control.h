#pragma once

#include "ui/models/control_source.h"

#include <QWidget>

#include <functional>

namespace onedoor
{

/// The control for one thing that an act asks.
struct ActControl {
    QWidget *widget = nullptr;
    /// As the act takes it; what is nothing of its kind goes on as typed, so that a refusal names
    /// it.
    std::function<QJsonValue()> value;
    /// Shows what is known.
    std::function<void(const QJsonValue &)> show;
};

/// The question and its source outlive the control.
ActControl controlFor(const AskSpec &ask, const ControlSource &source);

} // namespace onedoor
