#include "tests/paper/support.h"

#include <QFile>
#include <QHashSeed>
#include <QRegularExpression>
#include <QThread>

#include <ctime>
#include <memory>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void checkOrder(const QString &text, const QStringList &landmarks)
{
    qsizetype at = -1;
    for (const QString &landmark : landmarks) {
        const auto next = text.indexOf(landmark, at + 1);
        INFO(landmark.toStdString());
        CHECK(next > at);
        at = next;
    }
}

QStringList decodedAt(int dpi, const QByteArray &pdf)
{
    const QString script = QStringLiteral("pdftoppm -gray -r ") + QString::number(dpi) +
                           QStringLiteral(" '%1' page && zbarimg -q --raw page*");
    const Output output = run(QStringLiteral("sh"), {QStringLiteral("-c"), script}, pdf);
    return QString::fromUtf8(output.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("The PDFs are sound")
{
    for (const QByteArray &id : formIds()) {
        INFO(id.toStdString());
        const Paper paper = rendered(form(id), sample(id));
        const Output check = run(QStringLiteral("qpdf"),
                                 {QStringLiteral("--check"), QStringLiteral("%1")}, paper.pdf);
        CHECK(check.exitCode == 0);
        const QString pages = QString::fromUtf8(
            run(QStringLiteral("pdfinfo"), {QStringLiteral("%1")}, paper.pdf).text);
        CHECK(
            pages.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\n").arg(paper.pages))));
        const bool isSlip =
            form(id).paper != QStringLiteral("A4"); // all in 黑体, to be read from afar
        CHECK(pages.contains(isSlip ? QStringLiteral("Noto Sans CJK SC")
                                    : QStringLiteral("FandolFang Regular"))); // in the keywords
    }
}

TEST_CASE("All fonts are embedded with a text layer and come from our chains")
{
    static const QStringList known{
        QStringLiteral("FandolFang"),      QStringLiteral("LXGWWenKai"),
        QStringLiteral("NotoSerifCJKsc"),  QStringLiteral("NotoSansCJKsc"),
        QStringLiteral("LiberationSerif"), QStringLiteral("BabelStone"),
        QStringLiteral("HanaMin")};
    for (const QByteArray &id : formIds()) {
        const Output fontsOf = run(QStringLiteral("pdffonts"), {QStringLiteral("%1")},
                                   rendered(form(id), sample(id)).pdf);
        const QStringList lines =
            QString::fromUtf8(fontsOf.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
        // A slip or a sheet without a number has its body face alone.
        REQUIRE(lines.size() > (sample(id).contains(QLatin1String("number")) ? 3 : 0));
        for (const QString &line : lines) {
            INFO(line.toStdString());
            CHECK(line.contains(QRegularExpression(QStringLiteral("yes\\s+yes\\s+yes"))));
            CHECK_FALSE(line.contains(QLatin1String("Type 3")));
            CHECK(std::any_of(known.begin(), known.end(), [&](const QString &name) {
                return line.mid(7).startsWith(name); // behind the subset tag
            }));
        }
    }
}

TEST_CASE("Nothing is drawn as a missing glyph")
{
    for (const QByteArray &id : formIds()) {
        const Output plain =
            run(QStringLiteral("qpdf"),
                {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                 QStringLiteral("%1"), QStringLiteral("-")},
                rendered(form(id), sample(id)).pdf);
        CHECK(plain.text.contains("Tj"));
        CHECK_FALSE(QString::fromLatin1(plain.text)
                        .contains(QRegularExpression(QStringLiteral("<0000> ?Tj"))));
    }
}

TEST_CASE("The text layer holds what is printed, in reading order")
{
    const QString notice =
        textLayer(rendered(form("acceptance-notice"), sample("acceptance-notice")).pdf);
    CHECK_FALSE(notice.contains(
        QRegularExpression(QStringLiteral("[\\x{2E80}-\\x{2FDF}\\x{E000}-\\x{F8FF}\\x{FFFD}]"))));
    checkOrder(notice,
               {QStringLiteral("第一联存根"), QStringLiteral("（存根）"),
                QStringLiteral("王𬀩㛃等12人"), QStringLiteral("签收人"),
                QStringLiteral("送达方式"), QStringLiteral("集综治A1受告〔2026〕12号"),
                QStringLiteral("第二联交当事人"), QStringLiteral("2026年12月23日（含当日）届满"),
                QStringLiteral("人民调解法》第三条第三项"), QStringLiteral("12348"),
                QStringLiteral("特此告知"), QStringLiteral("2026年11月23日")});

    const QString order =
        textLayer(rendered(form("assignment-order"), sample("assignment-order")).pdf);
    checkOrder(order, {QStringLiteral("第一联存根"), QStringLiteral("交办单（存根）"),
                       QStringLiteral("拟办意见"), QStringLiteral("领导批示"),
                       QStringLiteral("第二联承办单位"), QStringLiteral("5个工作日"),
                       QStringLiteral("第三十条第三款"), QStringLiteral("第三联回执"),
                       QStringLiteral("是否属职责"), QStringLiteral("异议理由")});

    const QString agreement = textLayer(
        rendered(form("people-mediation-agreement"), sample("people-mediation-agreement")).pdf);
    checkOrder(agreement,
               {QStringLiteral("统一社会信用代码"), QStringLiteral("贰万壹仟元整（￥21,000.00）"),
                QStringLiteral("三十日内共同向人民法院申请司法确认"), QStringLiteral("一式肆份"),
                QStringLiteral("人民调解员（签名）李䶮"), QStringLiteral("记录人"),
                QStringLiteral("（以下空白）"), QStringLiteral("第4页共4页")});
}

TEST_CASE("Every page says whose it is and which of how many")
{
    for (const QByteArray &id : formIds()) {
        const QJsonObject data = sample(id);
        const Paper paper = rendered(form(id), data);
        const QStringList pages = pageTexts(paper.pdf);
        REQUIRE(pages.size() == paper.pages);
        if (!setOn(form(id), data).sheet.folio) { // a 公文 is numbered as GB/T 9704 says
            INFO(id.toStdString());
            // Of another body's letter the centre's own number stands on its slip.
            const bool own = form(id).group != QStringLiteral("信访");
            CHECK((own ? pages[0] : pages.join(QString()))
                      .contains(data.value(QStringLiteral("number")).toString()));
            continue;
        }
        const bool loose = data.value(QStringLiteral("number")).toString().isEmpty();
        if (loose && pages.size() == 1) // a slip, or a sheet of the file itself
            continue;
        for (int i = 0; i < pages.size(); ++i) {
            INFO(id.toStdString() << " page " << i + 1);
            const QString foot = data.value(QStringLiteral("number")).toString() +
                                 data.value(QStringLiteral("petitionCode")).toString();
            CHECK(pages[i].contains(foot));
            CHECK(pages[i].count(QRegularExpression(QStringLiteral("第\\d+页共\\d+页"))) == 1);
        }
    }
    // The counterfoil and the unit's part go to different hands.
    QJsonObject order = sample("transfer-order");
    order.insert(QStringLiteral("summary"), QString(900, QChar(0x8bc9)));
    const QStringList parts = pageTexts(rendered(form("transfer-order"), order).pdf);
    REQUIRE(parts.size() == 4);
    CHECK(parts[1].contains(QStringLiteral("第2页共2页")));
    CHECK(parts[2].contains(QStringLiteral("第二联")));
    CHECK(parts[2].contains(QStringLiteral("第1页共2页")));
}

TEST_CASE("The QR code is read back from print resolutions")
{
    const QString expected = sample("acceptance-notice").value(QStringLiteral("qr")).toString();
    const Paper paper = rendered(form("acceptance-notice"), sample("acceptance-notice"));
    for (const int dpi : {150, 200, 300}) {
        INFO(dpi);
        CHECK(decodedAt(dpi, paper.pdf) == QStringList{expected});
    }
}

TEST_CASE("The same snapshot gives the same bytes for ever")
{
    for (const QByteArray &id : formIds()) {
        const QByteArray first = rendered(form(id), sample(id)).pdf;
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        tzset();
        QHashSeed::resetRandomGlobalSeed();
        FontBook fresh(fontFiles());
        const auto second =
            PaperEngine(fresh).render(form(id), sample(id), RenderMode::Final, issuedAt());
        QHashSeed::setDeterministicGlobalSeed();
        qputenv("TZ", zone);
        tzset();
        REQUIRE(second);
        const bool same = second->pdf == first; // not in CHECK, which would print the bytes
        CHECK(same);
        const auto later = PaperEngine(fonts()).render(form(id), sample(id), RenderMode::Final,
                                                       issuedAt().addSecs(1));
        REQUIRE(later);
        const bool dated = later->pdf != first; // the date is the document's own
        CHECK(dated);
    }
}

TEST_CASE("A worker thread makes the same paper")
{
    const QByteArray here = rendered(form("assignment-order"), sample("assignment-order")).pdf;
    const FormSpec &spec = form("assignment-order");
    const QJsonObject data = sample("assignment-order");
    QByteArray there;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        FontBook own(fontFiles());
        const auto paper = PaperEngine(own).render(spec, data, RenderMode::Final, issuedAt());
        there = paper ? paper->pdf : QByteArray();
    }));
    worker->start();
    REQUIRE(worker->wait(60000));
    const bool same = there == here;
    CHECK(same);
}

TEST_CASE("A day's papers do not fill the memory")
{
    const auto pagesInMemory = [] {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    };
    QJsonObject data = sample("acceptance-notice");
    rendered(form("acceptance-notice"), data);
    const qint64 before = pagesInMemory();
    for (int serial = 1; serial <= 100; ++serial) {
        data.insert(QStringLiteral("number"), QString::number(serial));
        rendered(form("acceptance-notice"), data);
    }
    CHECK(pagesInMemory() - before < 20 * 1024 / 4); // 20 MB in pages of 4 kB
}

TEST_CASE("A preview is marked as one and leaves the paper as it is")
{
    const Paper preview =
        rendered(form("acceptance-notice"), sample("acceptance-notice"), RenderMode::Preview);
    const Paper paper = rendered(form("acceptance-notice"), sample("acceptance-notice"));
    CHECK(textLayer(preview.pdf).contains(QStringLiteral("盖章处")));
    CHECK_FALSE(textLayer(paper.pdf).contains(QStringLiteral("盖章处"))); // the seal's own place
    CHECK(textLayer(preview.pdf).startsWith(QStringLiteral("预览样张")));
    CHECK_FALSE(textLayer(paper.pdf).contains(QStringLiteral("样张")));
    CHECK(preview.pages == paper.pages);
}
