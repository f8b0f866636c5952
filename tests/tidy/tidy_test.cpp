// What the compiler does not hold of the house's rules: reads the sources and names file, line and
// rule.
#include <catch2/catch.hpp>

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace
{

struct Source {
    QString path; ///< from the root
    QStringList lines;

    bool in(const char *folder) const { return path.startsWith(QLatin1String(folder)); }
};

using Rule = QStringList (*)(const Source &);

QString at(const Source &source, qsizetype line, const QString &rule)
{
    return QStringLiteral("%1:%2: %3").arg(source.path).arg(line + 1).arg(rule);
}

/// Every line that matches, under one rule's name.
QStringList matching(const Source &source, const char *pattern, const char *rule)
{
    const QRegularExpression wanted(QString::fromUtf8(pattern));
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        if (wanted.match(source.lines[i]).hasMatch())
            found << at(source, i, QString::fromUtf8(rule));
    }
    return found;
}

/// The header of each #include, empty for other lines.
QString included(const QString &line)
{
    static const QRegularExpression include(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"));
    return include.match(line).captured(1);
}

QStringList noWidgetsInCore(const Source &source)
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    QStringList found;
    for (qsizetype i = 0; source.in("core/") && i < source.lines.size(); ++i) {
        const QString name = included(source.lines[i]).section(QChar(u'/'), -1);
        for (const char *module : {"QtWidgets", "QtPrintSupport"}) {
            if (!name.isEmpty() &&
                (name == QLatin1String(module) ||
                 QFile::exists(
                     QStringList{headers, QLatin1String(module), name}.join(QChar(u'/')))))
                found << at(source, i,
                            QStringLiteral("core knows no %1").arg(QLatin1String(module)));
        }
    }
    return found;
}

QStringList noSentencesInCore(const Source &source)
{
    return source.in("core/") ? matching(source, R"(\btr\()", "core has no sentences (tr)")
                              : QStringList();
}

QStringList noSqlInUi(const Source &source)
{
    return source.in("ui/") ? matching(source, R"(\bQSql|<QtSql)", "ui knows no SQL")
                            : QStringList();
}

QStringList oneWallClock(const Source &source)
{
    if (source.in("tests/") || source.path == QStringLiteral("core/desk/system_clock.cpp"))
        return {};
    return matching(
        source,
        R"(\bcurrentDate(Time)?(Utc)?\(|\bcurrentMSecs|\bcurrentSecs|QTime::currentTime|)"
        R"(system_clock::now|\btime\((nullptr|0|NULL)\)|\bgettimeofday)",
        "time comes from the Clock passed in");
}

QStringList noLeftovers(const Source &source)
{
    return matching(source,
                    "\\b(TO"
                    "DO|FIX"
                    "ME|XX"
                    "X)\\b",
                    "finish it or file it");
}

QStringList shortFiles(const Source &source)
{
    constexpr qsizetype limit = 400;
    return source.lines.size() > limit
               ? QStringList{at(source, limit, QStringLiteral("a file has at most 400 lines"))}
               : QStringList();
}

QStringList shortLines(const Source &source)
{
    constexpr qsizetype limit = 100;
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        if (source.lines[i].toUcs4().size() > limit)
            found << at(source, i, QStringLiteral("a line has at most 100 columns"));
    }
    return found;
}

/// True when the brace alone on line `brace` opens a scope that is no function.
bool opensScope(const QStringList &lines, qsizetype brace)
{
    static const QRegularExpression scope(QStringLiteral(
        "^\\s*(template\\b.*>\\s*)?(inline )?(namespace|class|struct|enum|union|extern)\\b"));
    static const QRegularExpression ends(QStringLiteral("[;{}]$|^\\s*$|^#|^\\s*//|:$"));
    qsizetype first = brace;
    while (first > 0 && !ends.match(lines[first - 1]).hasMatch())
        --first;
    return first == brace ||
           scope.match(lines.mid(first, brace - first).join(QChar(u' '))).hasMatch();
}

/// Relies on the house's braces: a function's stand alone on their lines, at the same indent.
QStringList shortFunctions(const Source &source)
{
    constexpr qsizetype limit = 60;
    static const QRegularExpression alone(QStringLiteral("^( *)\\{$"));
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const auto brace = alone.match(source.lines[i]);
        if (!brace.hasMatch() || opensScope(source.lines, i))
            continue;
        const QString end = brace.captured(1) + u'}';
        qsizetype last = i;
        while (last + 1 < source.lines.size() && !source.lines[last].startsWith(end))
            ++last;
        if (last - i - 1 > limit)
            found << at(source, i, QStringLiteral("a function has at most 60 lines"));
    }
    return found;
}

/// design.md's table, with what each layer reaches through those it uses.
const QMap<QString, QStringList> &arrows()
{
    static const auto under = [](std::initializer_list<const char *> folders) {
        QStringList list;
        for (const char *folder : folders)
            list << QLatin1String(folder) + u'/';
        return list;
    };
    static const QMap<QString, QStringList> table{
        {QStringLiteral("core/domain/"), under({"core/domain"})},
        {QStringLiteral("core/store/"), under({"core/store", "core/domain"})},
        {QStringLiteral("core/paper/"), under({"core/paper", "core/domain"})},
        {QStringLiteral("core/desk/"),
         under({"core/desk", "core/store", "core/paper", "core/domain"})},
        {QStringLiteral("core/sync/"), under({"core/sync", "core/store", "core/domain"})},
        {QStringLiteral("core/insight/"), under({"core/insight", "core/store", "core/domain"})},
        {QStringLiteral("core/tables/"), under({"core/tables"})},
        {QStringLiteral("ui/models/"), under({"ui/models", "core"})},
        {QStringLiteral("ui/"), under({"ui", "core"})},
        {QStringLiteral("app/"), under({"app", "ui", "core"})},
        {QStringLiteral("tests/"), under({"tests", "app", "ui", "core"})},
    };
    return table;
}

QStringList knownArrows(const Source &source)
{
    QString layer;
    for (const QString &folder : arrows().keys()) {
        if (source.path.startsWith(folder) && folder.size() > layer.size())
            layer = folder;
    }
    if (layer.isEmpty())
        return {at(source, 0, QStringLiteral("a folder no layer has"))};
    static const QRegularExpression ours(QStringLiteral("^(core|ui|app|tests)/"));
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const QString header = included(source.lines[i]);
        const auto reaches = [&](const QString &folder) { return header.startsWith(folder); };
        const QStringList &allowed = arrows()[layer];
        if (ours.match(header).hasMatch() && std::none_of(allowed.begin(), allowed.end(), reaches))
            found << at(source, i, QStringLiteral("%1 may not use %2").arg(layer, header));
    }
    return found;
}

QStringList finishedTranslations(const Source &source)
{
    return matching(source, "type=\"unfinished\"", "a sentence without its Chinese");
}

const QList<Rule> rules{noWidgetsInCore, noSentencesInCore, noSqlInUi,
                        oneWallClock,    noLeftovers,       shortFiles,
                        shortLines,      shortFunctions,    knownArrows};

Source read(const QString &path)
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QChar(u'\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    return {path, lines};
}

QStringList sourcePaths()
{
    const QString root = QStringLiteral(ONEDOOR_SOURCE "/");
    QStringList paths;
    for (const char *folder : {"core", "ui", "app", "tests"}) {
        QDirIterator files(root + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << files.next().mid(root.size());
    }
    paths.sort();
    return paths;
}

Source sample(const char *path, const QString &text)
{
    return {QString::fromLatin1(path), text.split(QChar(u'\n'))};
}

} // namespace

TEST_CASE("The sources keep the rules of the house", "[tidy]")
{
    const QStringList paths = sourcePaths();
    REQUIRE(paths.size() > 50);
    QStringList found;
    for (const QString &path : paths) {
        const Source source = read(path);
        for (const Rule rule : rules)
            found << rule(source);
    }
    INFO(found.join(QChar(u'\n')).toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Every sentence has its Chinese", "[tidy]")
{
    const QString path = QStringLiteral("translations/onedoor_zh_CN.ts");
    if (!QFile::exists(QStringLiteral(ONEDOOR_SOURCE "/") + path)) {
        WARN("no translations yet");
        return;
    }
    const QStringList found = finishedTranslations(read(path));
    INFO(found.join(QChar(u'\n')).toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Each rule can be broken", "[tidy]")
{
    const auto broken = [](Rule rule, const char *path, const char *text) {
        return rule(sample(path, QString::fromUtf8(text))).size() == 1;
    };
    CHECK(broken(noWidgetsInCore, "core/desk/a.cpp", "#include <QLabel>"));
    CHECK(broken(noWidgetsInCore, "core/desk/a.cpp", "#include <QtPrintSupport/QPrinter>"));
    CHECK_FALSE(broken(noWidgetsInCore, "core/desk/a.cpp", "#include <QString>"));
    CHECK_FALSE(broken(noWidgetsInCore, "ui/shell/a.cpp", "#include <QLabel>"));
    CHECK(broken(noSentencesInCore, "core/desk/a.cpp", "    return tr(\"Closed\");"));
    CHECK_FALSE(broken(noSentencesInCore, "core/desk/a.cpp", "    substr(1)"));
    CHECK(broken(noSqlInUi, "ui/pages/a.cpp", "#include <QSqlQuery>"));
    CHECK(broken(oneWallClock, "core/domain/a.cpp", "QDate::currentDate();"));
    CHECK(broken(oneWallClock, "ui/pages/a.cpp", "QDateTime::currentDateTimeUtc();"));
    CHECK_FALSE(broken(oneWallClock, "core/desk/system_clock.cpp", "QDate::currentDate();"));
    CHECK(broken(noLeftovers, "app/a.cpp",
                 "// TO"
                 "DO later"));
    CHECK(broken(shortLines, "app/a.cpp", QByteArray(101, 'x').constData()));
    CHECK_FALSE(broken(shortLines, "app/a.cpp", QByteArray(100, 'x').constData()));
    CHECK(broken(shortFiles, "app/a.cpp", QByteArray(400, '\n').constData()));
    CHECK_FALSE(broken(shortFiles, "app/a.cpp", QByteArray(399, '\n').constData()));
    CHECK(broken(knownArrows, "core/domain/a.cpp", "#include \"core/store/store.h\""));
    CHECK(broken(knownArrows, "core/paper/a.cpp", "#include \"core/store/store.h\""));
    CHECK(broken(knownArrows, "core/sync/a.cpp", "#include \"core/desk/desk.h\""));
    CHECK(broken(knownArrows, "ui/models/a.cpp", "#include \"ui/pages/intake.h\""));
    CHECK_FALSE(broken(knownArrows, "ui/pages/a.cpp", "#include \"ui/models/intake.h\""));
    CHECK(broken(knownArrows, "core/attic/a.cpp", ""));
    CHECK(broken(finishedTranslations, "a.ts", "<translation type=\"unfinished\"></translation>"));
}

TEST_CASE("The length of a function is that of its body", "[tidy]")
{
    const auto function = [](const QString &head, int lines) {
        QString body = head + QStringLiteral("\n{\n");
        for (int i = 0; i < lines; ++i)
            body +=
                QStringLiteral("    if (x) {\n    }\n").section(QChar(u'\n'), i % 2, i % 2) + u'\n';
        return sample("app/a.cpp", body + QStringLiteral("}\n"));
    };
    const auto tooLong = [&](const char *head, int lines) {
        return !shortFunctions(function(QString::fromLatin1(head), lines)).isEmpty();
    };
    CHECK(tooLong("void A::f()", 61));
    CHECK_FALSE(tooLong("void A::f()", 60));
    CHECK(tooLong("A::A(int x)\n    : B(x),\n      m_x(x)", 61));
    CHECK_FALSE(tooLong("namespace onedoor", 61));
    CHECK_FALSE(tooLong("class A : public B,\n          public C", 61));
}
