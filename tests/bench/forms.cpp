// A form to PDF beside what others take for a page with the same words.
#include "tests/bench/child.h"
#include "tests/bench/measures.h"

#include "core/desk/papers.h"
#include "core/desk/rehearsal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace onedoor::bench
{

namespace
{

constexpr int runs = 7;
constexpr int many = 500;

double megabytesInUse()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ')[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

void write(const QString &file, const QString &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
        exit(1);
}

/// A rehearsal centre with the papers of its matters.
struct Bureau {
    Bureau(const QString &place, const Reference &reference) : folder(place)
    {
        must(Store::create(folder, rehearsalIdentity(), reference.folder), "create");
        store =
            must(Store::open(folder, must(KeyFile(folder).open(), "key"), OpenMode::ReadWrite,
                             clock, ids, reference.folder,
                             [&reference](const Petition &petition) {
                                 return deadlinesOf(petition, reference.rules, reference.calendar);
                             }),
                 "open");
        at.emplace(Workplace{*store, reference, clock, ids, {QStringLiteral("林晓"), {}}});
        must(furnishRehearsal(*at), "furnish");
    }
    /// The code of a matter for which the form can be issued.
    QString codeFor(const QString &form)
    {
        Desk desk(*at);
        FontBook fonts(fontFiles());
        PaperEngine engine(fonts);
        const Papers papers(*at, engine);
        for (const PetitionRow &row : must(desk.find({}, 50), "find")) {
            const Petition petition = must(desk.petition(row.id), "petition");
            for (const FormState &state : papers.forms(petition)) {
                if (state.form == form && state.missing.isEmpty())
                    return row.code;
            }
        }
        fprintf(stderr, "bench: no matter for %s\n", qPrintable(form));
        exit(1);
    }
    static QStringList fontFiles()
    {
        return {QStringLiteral(ONEDOOR_DEPS "/fonts/FandolFang-Regular.otf")};
    }

    QString folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC)};
    RandomIds ids{clock};
    std::unique_ptr<Store> store;
    std::optional<Workplace> at;
};

/// The words of our page as a page of theirs: A4, 仿宋 at 16 points, one paragraph a line.
struct EqualPage {
    QString html, odt;

    explicit EqualPage(const QString &pdf)
    {
        const auto text =
            ran(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        const QString words = QString::fromUtf8(text ? text->output : QByteArray());
        QString paragraphs, lines;
        for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts)) {
            const QString safe = line.trimmed().toHtmlEscaped();
            paragraphs += QStringLiteral("<p>%1</p>\n").arg(safe);
            lines += QStringLiteral("<text:p text:style-name=\"P\">%1</text:p>\n").arg(safe);
        }
        html = QStringLiteral("<!DOCTYPE html><meta charset=\"utf-8\"><style>@page{size:A4;margin:"
                              "28mm}body{font:16pt/29pt FandolFang}p{margin:0}</style>\n") +
               paragraphs;
        odt =
            QStringLiteral(
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:"
                "opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:"
                "xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                "office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument."
                "text\"><office:automatic-styles><style:style style:name=\"P\" style:family="
                "\"paragraph\"><style:text-properties style:font-name-asian=\"FandolFang\" "
                "fo:font-size=\"16pt\" style:font-size-asian=\"16pt\"/></style:style></office:"
                "automatic-styles><office:body><office:text>\n") +
            lines + QStringLiteral("</office:text></office:body></office:document>\n");
    }
};

/// LibreOffice without a window, its settings kept apart and made once.
class Office
{
public:
    explicit Office(QString folder) : m_folder(std::move(folder)) {}
    QStringList arguments(const QStringList &files) const
    {
        return QStringList{QStringLiteral("-env:UserInstallation=file://%1/office").arg(m_folder),
                           QStringLiteral("--headless"),
                           QStringLiteral("--convert-to"),
                           QStringLiteral("pdf"),
                           QStringLiteral("--outdir"),
                           m_folder + QStringLiteral("/set")} +
               files;
    }
    static inline const QString program = QStringLiteral("soffice");

private:
    QString m_folder;
};

void addRow(Table &table, const QString &measure, double floor, double ours, double reach)
{
    if (floor > 0)
        table.add({measure, 0, inWords(floor), inWords(ours), floor / ours, reach, true});
}

void measureCold(Table &table, Bureau &bureau, const QString &form, const QString &name)
{
    const QString pdf = bureau.folder + QStringLiteral("/ours.pdf");
    const QStringList command{QStringLiteral("--data"),
                              bureau.folder,
                              QStringLiteral("form"),
                              bureau.codeFor(form),
                              form,
                              QStringLiteral("--pdf"),
                              pdf};
    const double ours = coldly(runs, ownProgram("onedoorctl"), command);
    const EqualPage page(pdf);
    const QString html = bureau.folder + QStringLiteral("/page.html");
    const QString odt = bureau.folder + QStringLiteral("/page.fodt");
    write(html, page.html);
    write(odt, page.odt);
    const Office office(bureau.folder);
    (void)coldly(1, Office::program, office.arguments({odt})); // makes its settings
    addRow(table, QStringLiteral("form to PDF, cold, %1, beside LibreOffice").arg(name),
           coldly(3, Office::program, office.arguments({odt})), ours, 12);
    addRow(table, QStringLiteral("form to PDF, cold, %1, beside Chromium").arg(name),
           coldly(3, QStringLiteral("chromium"),
                  {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
                   QStringLiteral("--disable-gpu"),
                   QStringLiteral("--user-data-dir=%1/browser").arg(bureau.folder),
                   QStringLiteral("--print-to-pdf=%1/theirs.pdf").arg(bureau.folder), html}),
           ours, 20);
}

void measureMany(Table &table, Bureau &bureau, const QString &form)
{
    Desk desk(*bureau.at);
    FontBook fonts(Bureau::fontFiles());
    PaperEngine engine(fonts);
    Papers papers(*bureau.at, engine);
    const PetitionId petition = must(desk.petition(bureau.codeFor(form)), "petition").id;
    double early = 0;
    const double ours = secondsOf([&] {
        for (int i = 0; i < many; ++i) {
            must(papers.issue(petition, form, {}), "issue");
            if (i == many / 5)
                early = megabytesInUse();
        }
    });
    table.add({QStringLiteral("500 forms in one process, memory from the 100th to the last"), 0,
               QStringLiteral("%1 MB").arg(early, 0, 'f', 0),
               QStringLiteral("%1 MB").arg(megabytesInUse(), 0, 'f', 0), megabytesInUse() / early,
               1.1});
    QStringList files;
    for (int i = 0; i < many; ++i) {
        files << QStringLiteral("%1/page%2.fodt").arg(bureau.folder).arg(i);
        QFile::copy(bureau.folder + QStringLiteral("/page.fodt"), files.last());
    }
    const auto theirs = ran(Office::program, Office(bureau.folder).arguments(files));
    addRow(table, QStringLiteral("500 forms in one process, beside LibreOffice"),
           theirs ? theirs->seconds : 0, ours, 8);
}

} // namespace

void measureForms(Table &table, County &county)
{
    QTemporaryDir place;
    Bureau bureau(place.filePath(QStringLiteral("bureau")), county.reference());
    measureCold(table, bureau, QStringLiteral("mediation-agreement"), QStringLiteral("two pages"));
    measureCold(table, bureau, QStringLiteral("acceptance-notice"), QStringLiteral("one page"));
    measureMany(table, bureau, QStringLiteral("acceptance-notice"));
}

} // namespace onedoor::bench
