// A form to PDF beside what others take for a page with the same words.
#include "tests/bench/child.h"
#include "tests/bench/measures.h"
#include "tests/bench/memory.h"

#include "core/desk/acting.h"
#include "core/desk/paper_batch.h"
#include "core/desk/rehearsal.h"
#include "core/paper/dossier.h"
#include "core/paper/joined.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace onedoor::bench
{

namespace
{

constexpr int runs = 7;
constexpr int many = 500;
constexpr int wholeBatch = 3000;

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
        store = must(Store::open(folder, must(KeyFile(folder).open(), "key"), OpenMode::ReadWrite,
                                 clock, ids, reference.folder, knowledgeOf(reference)),
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
                if (state.form == form && state.ready())
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

/// The words of our page, its faces and its QR code as a page of theirs: A4, one paragraph a line.
class EqualPage
{
public:
    explicit EqualPage(const QString &pdf) : m_picture(pdf.chopped(4) + QStringLiteral("-qr"))
    {
        const auto text =
            ran(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        m_lines =
            QString::fromUtf8(text ? text->output : QByteArray()).split(u'\n', Qt::SkipEmptyParts);
        (void)ran(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"),
                   QStringLiteral("150"), QStringLiteral("-x"), QStringLiteral("950"),
                   QStringLiteral("-y"), QStringLiteral("600"), QStringLiteral("-W"),
                   QStringLiteral("160"), QStringLiteral("-H"), QStringLiteral("160"), pdf,
                   m_picture});
    }
    QString html() const
    {
        return QStringLiteral(
                   "<!DOCTYPE html><meta charset=\"utf-8\"><style>@page{size:A4;margin:20mm}body{"
                   "font:12pt/20pt FandolFang}p{margin:0}p:first-of-type{font:bold 22pt 'Noto "
                   "Serif "
                   "CJK SC'}</style><img src=\"%1.png\" width=\"100\" style=\"float:right\">\n")
                   .arg(m_picture) +
               paragraphs(QStringLiteral("<p>%1</p>\n"), QStringLiteral("<p>%1</p>\n"));
    }
    QString odt() const
    {
        QFile picture(m_picture + QStringLiteral(".png"));
        if (!picture.open(QIODevice::ReadOnly))
            exit(1);
        const QString line = QStringLiteral("<text:p text:style-name=\"%1\">%2</text:p>\n");
        return QLatin1String(head) +
               QStringLiteral("<text:p><draw:frame text:anchor-type=\"paragraph\" svg:width="
                              "\"25mm\" svg:height=\"25mm\"><draw:image><office:binary-data>%1"
                              "</office:binary-data></draw:image></draw:frame></text:p>\n")
                   .arg(QString::fromLatin1(picture.readAll().toBase64())) +
               paragraphs(line.arg(QStringLiteral("H")), line.arg(QStringLiteral("P"))) +
               QStringLiteral("</office:text></office:body></office:document>\n");
    }

private:
    QString paragraphs(const QString &first, const QString &others) const
    {
        QString all;
        for (const QString &line : m_lines) {
            QString one = all.isEmpty() ? first : others;
            all += one.replace(QStringLiteral("%2"), QStringLiteral("%1"))
                       .arg(line.trimmed().toHtmlEscaped());
        }
        return all;
    }

    static constexpr const char *head =
        R"(<?xml version="1.0"?><office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="FandolFang"/>
<style:font-face style:name="S" svg:font-family="&apos;Noto Serif CJK SC&apos;"/>
</office:font-face-decls><office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:text-properties
 style:font-name-asian="F" fo:font-size="12pt" style:font-size-asian="12pt"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:text-properties
 style:font-name-asian="S" style:font-size-asian="22pt" style:font-weight-asian="bold"/>
</style:style></office:automatic-styles><office:body><office:text>
)";
    QString m_picture;
    QStringList m_lines;
};

/// The bundled faces for programs that ask fontconfig.
void offerFaces(const QString &folder)
{
    write(folder + QStringLiteral("/fonts.conf"),
          QStringLiteral("<?xml version=\"1.0\"?><fontconfig><include>/etc/fonts/fonts.conf"
                         "</include><dir>%1</dir></fontconfig>\n")
              .arg(QStringLiteral(ONEDOOR_DEPS "/fonts")));
    qputenv("FONTCONFIG_FILE", (folder + QStringLiteral("/fonts.conf")).toLocal8Bit());
}

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
        table.add({measure, 0, inWords(floor), inWords(ours), floor / ours, reach, true,
                   QStringLiteral("× faster")});
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
    write(html, page.html());
    write(odt, page.odt());
    offerFaces(bureau.folder);
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

void measureMany(Table &table, Bureau &bureau, test::Population &visitors, const QString &form)
{
    Desk desk(*bureau.at);
    FontBook fonts(Bureau::fontFiles());
    PaperEngine engine(fonts);
    const Papers papers(*bureau.at, engine);
    Petition petition = must(desk.petition(bureau.codeFor(form)), "petition");
    double early = 0;
    const double ours = secondsOf([&] {
        for (int i = 0; i < many; ++i) { // another visitor each time
            const Intake other = visitors.next();
            petition.intake.title = other.title;
            petition.intake.narrative = other.narrative;
            petition.intake.petitioners = other.petitioners;
            must(papers.preview(petition, form, {}), "form");
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
    // It has been seen to stop half-way without a word: what it set is what counts.
    const auto set = QDir(bureau.folder + QStringLiteral("/set"))
                         .entryList({QStringLiteral("page?*.pdf")}, QDir::Files)
                         .size();
    addRow(table,
           QStringLiteral("500 forms in one process, beside LibreOffice (which set %1)").arg(set),
           theirs && set > 0 ? theirs->seconds * many / double(set) : 0, ours, 8);
}

/// Accepted matters of other people each.
QStringList accepted(Bureau &bureau, test::Population &visitors, int count)
{
    Desk desk(*bureau.at);
    QStringList codes;
    for (int i = 0; i < count; ++i) {
        const auto done = must(desk.registerPetition(visitors.next(), IntakeOrigin::Window), "new");
        must(
            Acting(*bureau.at)
                .take(done.id, QStringLiteral("accept"),
                      {{QStringLiteral("route"), QStringLiteral("people-mediation")},
                       {QStringLiteral("organisation"), QStringLiteral("集美街道人民调解委员会")}}),
            "accept");
        codes << done.code.text();
    }
    return codes;
}

/// As the command does it: numbered, recorded, joined for the printer.
void measureBatch(Table &table, Bureau &bureau, test::Population &visitors)
{
    const QStringList codes = accepted(bureau, visitors, wholeBatch);
    FontBook fonts(Bureau::fontFiles());
    PaperEngine engine(fonts);
    JoinedPapers joined(false);
    double early = 0;
    const auto told = [&](const BatchLine &, const QByteArray &pdf) {
        must(joined.add(pdf), "joined");
        if (joined.papers() == wholeBatch / 10)
            early = megabytesInUse();
        return true;
    };
    const double ours = secondsOf([&] {
        must(PaperBatch(*bureau.at, engine)
                 .issue(QStringLiteral("acceptance-notice"), codes, {}, told),
             "batch");
    });
    table.add({QStringLiteral("3,000 notices issued in a batch, one"), 0, QString(),
               inWords(ours / wholeBatch), 0, 0});
    table.add({QStringLiteral("3,000 notices in a batch, memory from the 300th to the last"), 0,
               QStringLiteral("%1 MB").arg(early, 0, 'f', 0),
               QStringLiteral("%1 MB").arg(megabytesInUse(), 0, 'f', 0), megabytesInUse() / early,
               1.2});
}

/// 200 names on one roll.
void measureRoll(Table &table, Bureau &bureau)
{
    const QString id = QStringLiteral("petitioner-roll");
    QFile file(bureau.at->reference.folder + QStringLiteral("/forms/%1/sample.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        exit(1);
    QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    for (auto value = data.begin(); value != data.end(); ++value) {
        QJsonArray entries = value->toArray();
        for (qsizetype i = 0; !entries.isEmpty() && entries.size() < 200; ++i)
            entries.append(entries.at(i));
        if (!entries.isEmpty())
            *value = entries;
    }
    FontBook fonts(Bureau::fontFiles());
    const FormSpec *form = bureau.at->reference.forms.find(id);
    table.add(within(QStringLiteral("a roll of 200 names"), 0, QString(), secondsOf([&] {
                         must(PaperEngine(fonts).render(*form, data, RenderMode::Preview,
                                                        bureau.clock.now()),
                              "roll");
                     }),
                     2000));
}

/// As a telephone takes it: no two dots alike, two to three megabytes.
QByteArray photograph()
{
    QImage image(2000, 1500, QImage::Format_RGB32);
    quint32 dot = 7;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            dot = dot * 1664525 + 1013904223;
            image.setPixel(x, y, dot >> 8);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 80);
    return bytes;
}

void measureDossier(Table &table, Bureau &bureau)
{
    constexpr int pictures = 40, papers = 160;
    const QByteArray picture = photograph();
    FontBook fonts(Bureau::fontFiles());
    PaperEngine engine(fonts);
    Desk desk(*bureau.at);
    const Petition petition =
        must(desk.petition(bureau.codeFor(QStringLiteral("acceptance-notice"))), "petition");
    const QByteArray paper =
        must(Papers(*bureau.at, engine).preview(petition, QStringLiteral("acceptance-notice"), {}),
             "paper")
            .pdf;
    QFile file(bureau.folder + QStringLiteral("/dossier.pdf"));
    if (!file.open(QIODevice::WriteOnly))
        exit(1);
    const double before = megabytesInUse();
    const double ours = secondsOf([&] {
        Dossier dossier(fonts);
        for (int i = 0; i < papers; ++i)
            dossier.add(QStringLiteral("受理告知单"), paper);
        for (int i = 0; i < pictures; ++i) { // each its own bytes, as they are read from the store
            const QByteArray own(picture.constData(), picture.size());
            dossier.add(QStringLiteral("照片"), own);
        }
        must(dossier.write(file), "dossier");
    });
    const double used = megabytesInUse() - before;
    table.add(within(QStringLiteral("dossier of 200 pages, 40 pictures of %1 MB")
                         .arg(double(picture.size()) / 1e6, 0, 'f', 1),
                     0, QString(), ours, 5000));
    table.add({QStringLiteral("dossier of 200 pages, memory afterwards, of 300 MB"), 0,
               QStringLiteral("300 MB"), QStringLiteral("%1 MB").arg(used, 0, 'f', 0), used / 300,
               1});
}

} // namespace

void measureForms(Table &table, County &county)
{
    QTemporaryDir place;
    Bureau bureau(place.filePath(QStringLiteral("bureau")), county.reference());
    measureCold(table, bureau, QStringLiteral("people-mediation-agreement"),
                QStringLiteral("two pages"));
    measureCold(table, bureau, QStringLiteral("acceptance-notice"), QStringLiteral("one page"));
    measureMany(table, bureau, county.population(), QStringLiteral("acceptance-notice"));
    measureBatch(table, bureau, county.population());
    measureRoll(table, bureau);
    measureDossier(table, bureau);
}

} // namespace onedoor::bench
