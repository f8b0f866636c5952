#include "tests/bench/table.h"

#include <QLocale>

#include <cmath>
#include <map>
#include <numeric>

namespace onedoor::bench
{

namespace
{

QString threeFigures(double value)
{
    const int whole = value >= 1 ? int(std::floor(std::log10(value))) + 1 : 1;
    return QString::number(value, 'f', std::max(0, 3 - whole));
}

QString verdict(const Row &row)
{
    if (row.atLeast && row.reach == 0)
        return QStringLiteral("–");
    const QString bound = (row.atLeast ? QStringLiteral("≥ ") : QStringLiteral("≤ ")) +
                          QString::number(row.reach) + u' ' + row.unit;
    return bound.trimmed() + (row.met() ? QStringLiteral(" ✓") : QStringLiteral(" ✗"));
}

} // namespace

double Times::at(double q) const
{
    if (m_seconds.empty())
        return 0;
    std::vector<double> sorted = m_seconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, size_t(q * double(sorted.size())))];
}

double Times::sum() const
{
    return std::accumulate(m_seconds.begin(), m_seconds.end(), 0.0);
}

void Table::add(const Row &row)
{
    QTextStream(stderr) << row.measure << u' ' << row.petitions << ": " << row.floor << " | "
                        << row.ours << " | " << row.ratio << ' ' << verdict(row) << Qt::endl;
    m_rows.push_back(row);
}

void Table::print(QTextStream &out) const
{
    out << "| measure | petitions | floor | OneDoor | ratio | reach |\n"
           "|---|---|---|---|---|---|\n";
    for (const Row &row : m_rows) {
        out << "| " << row.measure << " | "
            << (row.petitions ? QLocale(QLocale::English).toString(row.petitions) : QString())
            << " | " << row.floor << " | " << row.ours << " | " << threeFigures(row.ratio)
            << (row.unit.isEmpty() ? QString() : u' ' + row.unit) << " | " << verdict(row)
            << " |\n";
    }
    printGrowth(out);
    out.flush();
}

/// One line a measure, one column a size, and how many times as long the largest takes.
void Table::printGrowth(QTextStream &out) const
{
    std::map<int, QString> none;
    std::vector<QString> measures;
    std::map<QString, std::map<int, double>> curves;
    for (const Row &row : m_rows) {
        if (row.seconds <= 0 || row.petitions <= 0)
            continue;
        none[row.petitions] = QStringLiteral("–");
        if (!curves.contains(row.measure))
            measures.push_back(row.measure);
        curves[row.measure][row.petitions] = row.seconds;
    }
    if (none.size() < 2)
        return;
    out << "\n| OneDoor, by petitions stored |";
    for (const auto &[size, text] : none)
        out << ' ' << QLocale(QLocale::English).toString(size) << " |";
    out << " growth |\n|---|" << QStringLiteral("---|").repeated(qsizetype(none.size()))
        << "---|\n";
    for (const QString &measure : measures) {
        const auto &curve = curves[measure];
        auto texts = none;
        for (const auto &[size, seconds] : curve)
            texts[size] = inWords(seconds);
        out << "| " << measure;
        for (const auto &[size, text] : texts)
            out << " | " << text;
        out << " | " << threeFigures(curve.rbegin()->second / curve.begin()->second)
            << QStringLiteral(" ×") << " |\n";
    }
}

Row beside(const QString &measure, int petitions, double floor, double ours, double reach)
{
    Row row{measure, petitions, inWords(floor), inWords(ours), ours / floor, reach};
    row.seconds = ours;
    return row;
}

Row within(const QString &measure, int petitions, const QString &floor, double ours,
           double milliseconds)
{
    Row row{measure,    petitions,    floor, inWords(ours),
            ours * 1e3, milliseconds, false, QStringLiteral("ms")};
    row.seconds = ours;
    return row;
}

QString inWords(double seconds)
{
    if (seconds < 1e-3)
        return threeFigures(seconds * 1e6) + QStringLiteral(" µs");
    if (seconds < 1)
        return threeFigures(seconds * 1e3) + QStringLiteral(" ms");
    return threeFigures(seconds) + QStringLiteral(" s");
}

QString perSecond(double count, double seconds)
{
    return QLocale(QLocale::English).toString(qint64(count / seconds)) + QStringLiteral("/s");
}

} // namespace onedoor::bench
