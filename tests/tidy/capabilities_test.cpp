// What the flow can do: neither what carries a row nor the test that proves it may be gone.
#include <catch2/catch.hpp>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace
{

using Names = QSet<QString>;

QByteArray bytes(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A file of records is one kind; any other has a list under its folder's name. Commands, too.
Names declared()
{
    struct Folder {
        const char *name, *key;
    };
    Names ids;
    for (const auto &[folder, key] :
         {Folder{"acts", "act"}, Folder{"routes", "route"}, Folder{"boards", "board"},
          Folder{"records", "record"}, Folder{"rules", "id"}}) {
        QDirIterator files(QStringLiteral(ONEDOOR_SOURCE "/resources/") + QLatin1String(folder),
                           {QStringLiteral("*.json")}, QDir::Files);
        while (files.hasNext()) {
            const QJsonObject whole = QJsonDocument::fromJson(bytes(files.next())).object();
            ids << whole.value(QLatin1String(key)).toString();
            for (const QJsonValue &one : whole.value(QLatin1String(folder)).toArray())
                ids << one.toObject().value(QLatin1String(key)).toString();
        }
    }
    static const QRegularExpression command(QStringLiteral("\\{\"([a-z-]+)\", run"));
    auto commands = command.globalMatch(
        QString::fromUtf8(bytes(QStringLiteral(ONEDOOR_SOURCE "/app/ctl/command_table.cpp"))));
    while (commands.hasNext())
        ids << QStringLiteral("onedoorctl ") + commands.next().captured(1);
    ids.remove(QString());
    return ids;
}

Names testNames()
{
    static const QRegularExpression title(QStringLiteral("^TEST_CASE\\(\\s*\"([^\"]*)\""),
                                          QRegularExpression::MultilineOption);
    QDirIterator files(QStringLiteral(ONEDOOR_SOURCE "/tests"), {QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    Names names;
    while (files.hasNext()) {
        auto found = title.globalMatch(QString::fromUtf8(bytes(files.next())));
        while (found.hasNext())
            names << found.next().captured(1);
    }
    return names;
}

/// All that is wrong with a table, each with its row.
QStringList flaws(const QString &table, const Names &ids, const Names &tests)
{
    static const QRegularExpression number(QStringLiteral("^S[0-9]{3}$"));
    QStringList found;
    Names seen;
    const QStringList lines = table.split(QChar(u'\n'), Qt::SkipEmptyParts);
    if (lines.value(0) != QStringLiteral("row\twhat\tby\ttest"))
        found << QStringLiteral("the first line names the columns");
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(QChar(u'\t'));
        const QString row = cells.value(0), test = cells.value(3);
        if (cells.size() != 4 || !number.match(row).hasMatch() || cells.value(1).isEmpty())
            found << QStringLiteral("no row: %1").arg(line);
        if (seen.contains(row))
            found << QStringLiteral("%1 stands twice").arg(row);
        seen << row;
        const QString by = cells.value(2);
        const QStringList carriers = by.isEmpty() ? QStringList() : by.split(QChar(u','));
        for (const QString &id : carriers) {
            if (!ids.contains(id))
                found << QStringLiteral("%1: nothing is called “%2”").arg(row, id);
        }
        if (!test.isEmpty() && (carriers.isEmpty() || !tests.contains(test)))
            found << QStringLiteral("%1: no test “%2” of what carries it").arg(row, test);
    }
    return found;
}

} // namespace

TEST_CASE("What carries and what proves each capability is there", "[tidy]")
{
    const QString table =
        QString::fromUtf8(bytes(QStringLiteral(ONEDOOR_SOURCE "/tests/capabilities.tsv")));
    CHECK(table.count(QChar(u'\n')) > 100);
    const QStringList found = flaws(table, declared(), testNames());
    INFO(found.join(QChar(u'\n')).toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("A wrong row of a capability is told", "[tidy]")
{
    const auto wrong = [](const char *rows) {
        const QString table = QStringLiteral("row\twhat\tby\ttest\n") + QString::fromUtf8(rows);
        return flaws(table, {QStringLiteral("close")}, {QStringLiteral("It closes")}).size();
    };
    CHECK(wrong("S001\t办结\tclose\tIt closes\nS002\t办结\tclose\t\nS003\t没有\t\t\n") == 0);
    for (const char *row :
         {"S01\t办结\tclose\t\n", "S001\t\tclose\t\n", "S001\t办结\tclose\n",
          "S001\t办结\tclosed\t\n", "S001\t办结\tclose,\t\n", "S001\t办结\tclose\tIt opens\n",
          "S001\t办结\t\tIt closes\n", "S001\t办结\tclose\t\nS001\t办结\tclose\t\n"}) {
        INFO(row);
        CHECK(wrong(row) == 1);
    }
}
