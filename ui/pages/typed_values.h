#pragma once

#include <QJsonValue>

#include <functional>

class QWidget;

namespace onedoor
{

/// What stands in a control as it was typed or chosen, right or wrong, and back: lines, texts,
/// type-aheads with their key, choices, chips, rows.
QJsonValue typedIn(const QWidget *control);
void typeInto(QWidget *control, const QJsonValue &typed);

/// Calls `news` whenever somebody types or chooses there.
void onTyped(QWidget *control, QObject *context, const std::function<void()> &news);

} // namespace onedoor
