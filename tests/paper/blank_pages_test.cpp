// Forms set for the pen: nothing of a matter on them, their number and code can be read back.
#include "core/paper/blank_page.h"
#include "core/paper/blank_snapshot.h"
#include "tests/paper/support.h"

#include <QFile>
#include <QJsonArray>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const BlankPaper blank{
    QStringLiteral("KB-A1-00012-7"), QStringLiteral("OD1B:350211001/KB-A1-00012-7/4F7KQ2XR"),
    QJsonObject{{QStringLiteral("name"), QStringLiteral("集美街道社会治安综合治理中心")},
                {QStringLiteral("address"), QStringLiteral("集美街道××路8号")},
                {QStringLiteral("phone"), QStringLiteral("0592-6660000")}}};

Paper blankOf(const QString &id)
{
    const auto paper = blankPage(fonts(), form(id.toUtf8()), blank, PaperUse::Real, issuedAt());
    if (!paper)
        FAIL(id.toStdString() << ": " << paper.error().detail.toStdString());
    return *paper;
}

void addTexts(const QJsonValue &value, QStringList &into)
{
    if (value.isString() && value.toString().size() > 3)
        into << value.toString();
    for (const QJsonValue &entry : value.toArray())
        addTexts(entry, into);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &part : object)
        addTexts(part, into);
}

} // namespace

TEST_CASE("A blank form carries its own number on every page, and nothing of a matter", "[blank]")
{
    for (const QString &id : blankForms()) {
        INFO(id.toStdString());
        const Paper paper = blankOf(id);
        if (qEnvironmentVariableIsSet("ONEDOOR_LOOK")) {
            QFile file(qEnvironmentVariable("ONEDOOR_LOOK") + u'/' + id + QStringLiteral(".pdf"));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(paper.pdf);
        }
        const QStringList pages = pageTexts(paper.pdf);
        CHECK(paper.pages == pages.size());
        for (const QString &page : pages)
            CHECK(page.contains(blank.number));
        const QString text = textLayer(paper.pdf);
        CHECK(text.contains(form(id.toUtf8()).title));
        for (const QChar sign : text)
            CHECK_FALSE(pen::isMark(sign));
        QStringList values;
        addTexts(sample(id.toUtf8()), values);
        const QString fixed =
            form(id.toUtf8()).title + QStringLiteral("《中华人民共和国人民调解法》");
        values.removeIf([&](const QString &value) { return fixed.contains(value); });
        for (const QString &value : values) {
            INFO(value.toStdString());
            CHECK_FALSE(text.contains(value));
        }
        CHECK_FALSE(text.contains(QStringLiteral("〔")));
        CHECK_FALSE(text.contains(QStringLiteral("2026年")));
    }
}

TEST_CASE("The code of a blank form is read from its page", "[blank]")
{
    for (const QString &id : blankForms()) {
        INFO(id.toStdString());
        const Output read =
            run(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("cd $(dirname '%1') && rm -f page* && pdftoppm -gray -r 200 '%1' "
                                "page && zbarimg -q --raw page*")},
                blankOf(id).pdf);
        CHECK(QString::fromUtf8(read.text).split(u'\n').contains(blank.qr));
    }
}

TEST_CASE("A slip that is one page filled in is one page empty", "[blank]")
{
    for (const char *id : {"acceptance-notice", "decline-notice", "supplement-notice"})
        CHECK(blankOf(QString::fromLatin1(id)).pages == 1);
}
