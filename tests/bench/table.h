#pragma once

#include <QString>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace onedoor::bench
{

/// Seconds that a piece of work took, many times.
class Times
{
public:
    void add(double seconds) { m_seconds.push_back(seconds); }
    /// The share `q` (0 … 1) of the runs was at most so long; 0 without runs.
    double at(double q) const;
    double median() const { return at(0.5); }
    double worst() const { return at(1); }
    double sum() const;
    size_t count() const { return m_seconds.size(); }

private:
    std::vector<double> m_seconds;
};

template <class Work>
double secondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// One line of what is printed at the end: ours beside the floor of the same run.
struct Row {
    QString measure;
    int petitions = 0; ///< in the store; 0 where it does not matter
    QString floor;
    QString ours;
    double ratio = 0; ///< what is compared with the reach
    double reach = 0;
    /// The ratio should be no less than the reach, instead of no more; than 0: only told.
    bool atLeast = false;
    QString unit = QStringLiteral("×");
    double seconds = 0; ///< that ours took, for the curve; 0: it has none

    bool met() const { return atLeast ? ratio >= reach : ratio <= reach; }
};

/// Ours beside a floor of the same kind: the reach is a ratio.
Row beside(const QString &measure, int petitions, double floor, double ours, double reach);
/// Ours alone is bounded, in milliseconds; `floor` only says what to compare it with.
Row within(const QString &measure, int petitions, const QString &floor, double ours,
           double milliseconds);

/// The table of a run, in Markdown: one line a measure and size, then how each grew.
class Table
{
public:
    void add(const Row &row);
    void print(QTextStream &out) const;

private:
    void printGrowth(QTextStream &out) const;

    std::vector<Row> m_rows;
};

/// 0.33 ms, 12 µs, 1.9 s: three figures.
QString inWords(double seconds);
QString perSecond(double count, double seconds);

} // namespace onedoor::bench
