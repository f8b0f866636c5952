// A clerk's day in the real desktop: memory, and the time in which no key could be answered.
#include "tests/bench/child.h"
#include "tests/bench/measures.h"

namespace onedoor::bench
{

namespace
{

/// The number behind a word in what the program printed.
double said(const QByteArray &output, const char *word)
{
    const QByteArray label = QByteArray(word) + ' ';
    const auto from = output.indexOf(label);
    return from < 0 ? -1 : output.mid(from + label.size()).simplified().split(' ')[0].toDouble();
}

} // namespace

void measureDay(Table &table, County &county)
{
    county.close();
    const QString program = ownProgram("onedoor_day");
    const auto empty = ran(program, {QStringLiteral("empty")});
    const auto day = ran(program, {county.folder()});
    county.open();
    if (!empty || !day)
        exit(1);
    const double floor = said(empty->output, "memory"), ours = said(day->output, "memory");
    const auto megabytes = [](double value) {
        return QStringLiteral("%1 MB").arg(value, 0, 'f', 0);
    };
    table.add({QStringLiteral("memory after a day of 40 visitors, above an empty QMainWindow"),
               county.petitions(), megabytes(floor), megabytes(ours), ours - floor, 120, false,
               QStringLiteral("MB")});
    const double blocked = said(day->output, "blocked");
    fprintf(stderr, "%s", day->output.constData());
    table.add(within(QStringLiteral("the window's longest event of that day"), county.petitions(),
                     QStringLiteral("what is felt as at once"), blocked / 1000, 100));
}

} // namespace onedoor::bench
