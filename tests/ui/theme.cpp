#include "ui/shell/theme.h"

#include "ui/widgets/icon.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

QString source()
{
    QFile file(QStringLiteral(":/style/onedoor.qss"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("Contrast is counted as WCAG counts it", "[theme]")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0));
    CHECK(contrastRatio(Qt::red, Qt::red) == Approx(1.0));
    CHECK(contrastRatio(QColor(0x777777u), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("Text can be read and lines that matter be seen in every scheme", "[theme]")
{
    const auto scheme = GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast);
    const Tokens &t = tokensOf(scheme);
    const auto reads = [](const QColor &text, const QColor &ground) {
        INFO(text.name().toStdString() << " on " << ground.name().toStdString());
        CHECK(contrastRatio(text, ground) >= 4.5);
    };
    for (const QColor &ground : {t.ground, t.surface, t.raised}) {
        for (const QColor &text : {t.ink, t.quiet, t.jade, t.amber, t.vermilion})
            reads(text, ground);
        for (const QColor &mark : {t.edge, t.jade}) {
            INFO(mark.name().toStdString() << " upon " << ground.name().toStdString());
            CHECK(contrastRatio(mark, ground) >= 3.0);
        }
    }
    for (const QColor &wash : {t.jadeWash, t.amberWash, t.vermilionWash})
        reads(t.ink, wash);
    reads(t.quiet, t.jadeWash);
    reads(t.jade, t.jadeWash);
    reads(t.amber, t.amberWash);
    reads(t.vermilion, t.vermilionWash);
    reads(t.onJade, t.jade);
    reads(t.onJade, t.jadeDeep);
}

TEST_CASE("The style sheet leaves no placeholder and names no colour of its own", "[theme]")
{
    const QString sheet = styleSheetOf(source(), tokensOf(Scheme::Dark), TextSize::Standard);
    CHECK_FALSE(sheet.contains(QLatin1String("{{")));
    CHECK(sheet.contains(tokensOf(Scheme::Dark).jade.name()));
    static const QRegularExpression colour(QStringLiteral(":[^;{]*#[0-9a-fA-F]{3,8}\\b"));
    CHECK_FALSE(source().contains(colour));
}

TEST_CASE("The look changes while the program runs", "[theme]")
{
    Theme theme(*qApp);
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, qApp, [&changes] { ++changes; });

    theme.apply({Look::Dark, TextSize::Large, {}});
    CHECK(theme.scheme() == Scheme::Dark);
    CHECK(tokensNow().ground == tokensOf(Scheme::Dark).ground);
    CHECK(QApplication::font().pointSizeF() == Approx(12));
    CHECK(changes == 1);

    theme.apply({Look::HighContrast, TextSize::Standard, {}});
    CHECK(tokensNow().edge == tokensOf(Scheme::HighContrast).edge);

    theme.apply({Look::Light, TextSize::Standard, {}});
    CHECK(tokensNow().ground == tokensOf(Scheme::Light).ground);
    CHECK(QApplication::font().pointSizeF() == Approx(10.5));
}

TEST_CASE("A look that is fixed does not follow the system", "[theme]")
{
    Theme theme(*qApp);
    theme.apply({Look::Dark, TextSize::Standard, {}});
    theme.followSystem();
    CHECK(theme.scheme() == Scheme::Dark);

    theme.apply({Look::System, TextSize::Standard, {}});
    CHECK(theme.scheme() == Scheme::Light); // the offscreen platform is a light one
}

TEST_CASE("A look is kept by its word", "[theme]")
{
    for (const Look look : {Look::System, Look::Light, Look::Dark, Look::HighContrast})
        CHECK(lookFromWord(wordOf(look)) == look);
    CHECK(lookFromWord(QStringLiteral("pink")) == Look::System);
}

TEST_CASE("Every sign has a drawing and takes the colour of the scheme", "[icon]")
{
    Theme theme(*qApp);
    theme.apply({Look::Light, TextSize::Standard, {}});
    for (int i = 0; i <= int(Glyph::ChevronRight); ++i) {
        const auto glyph = Glyph(i);
        INFO(fileNameOf(glyph).toStdString());
        REQUIRE(
            QFile::exists(QLatin1String(":/icons/") + fileNameOf(glyph) + QLatin1String(".svg")));
        const QImage picture = iconOf(glyph, Tone::Jade).pixmap(40, 40).toImage();
        int drawn = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    ++drawn;
                    CHECK(pixel.rgb() == tokensNow().jade.rgb());
                }
            }
        }
        CHECK(drawn > 20);
    }
    const QIcon kept = iconOf(Glyph::Check, Tone::Jade);
    const QImage before = kept.pixmap(20, 20).toImage();
    theme.apply({Look::Dark, TextSize::Standard, {}});
    CHECK(kept.pixmap(20, 20).toImage() != before);
}
