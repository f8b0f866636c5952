#pragma once

#include <QStringList>

#include <optional>

namespace onedoor::bench
{

/// Another program, started cold and waited for.
struct Ended {
    double seconds = 0;
    QByteArray output; ///< what it wrote to either of its two streams
};
/// Empty where the program is not here, refuses, or takes longer than `seconds`.
std::optional<Ended> ran(const QString &program, const QStringList &arguments, int seconds = 600);

/// The median of `times` cold runs; 0 where the program is not here.
double coldly(int times, const QString &program, const QStringList &arguments);

/// One of ours: beside this one.
QString ownProgram(const char *name);

} // namespace onedoor::bench
