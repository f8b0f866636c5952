#include "tests/paper/support.h"

#include "core/paper/filters.h"
#include "core/paper/form.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace onedoor::test
{

namespace
{

const QString FORMS = QStringLiteral(ONEDOOR_SOURCE "/resources/forms");

const FormLibrary &library()
{
    static const Result<FormLibrary> loaded = FormLibrary::load(FORMS);
    if (!loaded)
        FAIL(loaded.error().detail.toStdString());
    return *loaded;
}

} // namespace

QStringList fontFiles()
{
    return {QStringLiteral(ONEDOOR_SOURCE "/.deps/fonts/FandolFang-Regular.otf")};
}

FontBook &fonts()
{
    static FontBook book(fontFiles());
    return book;
}

QDateTime issuedAt()
{
    return QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC);
}

const FormSpec &form(const QByteArray &id)
{
    const FormSpec *found = library().find(QString::fromLatin1(id));
    REQUIRE(found);
    return *found;
}

QJsonObject sample(const QByteArray &id)
{
    QFile file(QStringLiteral("%1/%2/sample.json").arg(FORMS, QString::fromLatin1(id)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<QByteArray> formIds()
{
    QList<QByteArray> ids;
    for (const FormSpec &each : library().forms())
        ids.append(each.id.toLatin1());
    REQUIRE(ids.size() > 5);
    return ids;
}

FormSpec formOf(const QString &body, const QString &attributes, const QStringList &keys,
                const QString &paper)
{
    QStringList fields{QStringLiteral("{\"key\":\"unused\",\"name\":\"无\",\"given\":true}")};
    for (const QString &key : keys)
        fields.append(QStringLiteral("{\"key\":\"%1\",\"name\":\"%1\",\"given\":true}").arg(key));
    const QString meta =
        QStringLiteral(
            "{\"id\":\"made-here\",\"title\":\"试样\",\"version\":\"1\",\"group\":\"试\","
            "\"basis\":[\"无\"],\"reader\":\"desk\",\"paper\":\"%2\",\"sides\":\"one-sided\","
            "\"copies\":1,"
            "\"number\":\"{{serial}}\",\"fields\":[%1]}")
            .arg(fields.join(QLatin1Char(',')), paper);
    const QString xml =
        QStringLiteral("<form title=\"试样\" %1><body>%2</body></form>").arg(attributes, body);
    auto spec = readForm({QStringLiteral("made-here"), xml.toUtf8(), meta.toUtf8()});
    if (!spec)
        FAIL(spec.error().detail.toStdString());
    return *spec;
}

Paper rendered(const FormSpec &spec, const QJsonObject &data, RenderMode mode)
{
    auto paper = PaperEngine(fonts()).render(spec, data, mode, issuedAt());
    if (!paper)
        FAIL(paper.error().detail.toStdString());
    return *paper;
}

Set setOn(const FormSpec &spec, const QJsonObject &data)
{
    const auto filled = spec.layout.fill(completed(spec, data), paperFilters());
    REQUIRE(filled);
    const auto tree = parseForm(filled->toUtf8(), spec.id, FormStage::Filled);
    REQUIRE(tree);
    const Sheet sheet = Sheet::of(*tree);
    const Folio folio{data.value(QStringLiteral("number")).toString(),
                      data.value(QStringLiteral("petitionCode")).toString()};
    return {sheet, setPages(fonts(), *tree, sheet, false, folio)};
}

std::vector<QString> linesOf(const Page &page)
{
    std::vector<QString> lines;
    for (const Strip &strip : page.strips) {
        QString line;
        for (const Ink &ink : strip.ink) {
            if (const auto *run = std::get_if<GlyphInk>(&ink))
                line += QString::fromUcs4(run->characters.constData(), run->characters.size());
        }
        if (strip.isText)
            lines.push_back(line);
    }
    return lines;
}

Output run(const QString &program, QStringList arguments, const QByteArray &pdf)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    arguments.replaceInStrings(QStringLiteral("%1"), path);
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(program, arguments);
    INFO("program " << program.toStdString());
    REQUIRE(process.waitForFinished(60000));
    return {process.exitCode(), process.readAllStandardOutput()};
}

QString textLayer(const QByteArray &pdf)
{
    const Output output =
        run(QStringLiteral("pdftotext"),
            {QStringLiteral("-raw"), QStringLiteral("%1"), QStringLiteral("-")}, pdf);
    return QString::fromUtf8(output.text).remove(QRegularExpression(QStringLiteral("\\s+")));
}

QStringList pageTexts(const QByteArray &pdf)
{
    const Output output =
        run(QStringLiteral("pdftotext"),
            {QStringLiteral("-raw"), QStringLiteral("%1"), QStringLiteral("-")}, pdf);
    QString text = QString::fromUtf8(output.text);
    text.remove(QRegularExpression(QStringLiteral("[ \\n\\x{3000}]+")));
    return text.split(QChar(u'\f'), Qt::SkipEmptyParts);
}

} // namespace onedoor::test
