// Papers by command: issued, printed again, replaced, checked and voided.
#include "tests/app/ctl.h"

#include <QRegularExpression>

using namespace onedoor::test;

namespace
{

/// What poppler reads on a paper, without white space.
QString readOn(const QString &pdf)
{
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    REQUIRE(text.waitForFinished());
    return QString::fromUtf8(text.readAllStandardOutput())
        .remove(QRegularExpression(QStringLiteral("\\s")));
}

/// How the acceptance notice stands for a matter.
QJsonObject notice(const Ctl &ctl, const QString &code)
{
    for (const QJsonObject &form : ctl.run({QStringLiteral("forms"), code}).lines()) {
        if (form.value(QStringLiteral("form")) == QStringLiteral("acceptance-notice"))
            return form;
    }
    return {};
}

} // namespace

TEST_CASE("A paper is previewed, issued, reprinted to the byte, checked and voided")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    const QStringList form{QStringLiteral("form"), code, QStringLiteral("acceptance-notice"),
                           QStringLiteral("--pdf"), ctl.file("notice.pdf")};
    const Answer lacking = ctl.run(form);
    CHECK(lacking.code == 1);
    CHECK(lacking.err.contains("须先办理“受理”"));
    CHECK_FALSE(QFile::exists(ctl.file("notice.pdf")));
    CHECK(notice(ctl, code).value(QStringLiteral("offered")) == false);
    CHECK_FALSE(notice(ctl, code).value(QStringLiteral("refused")).toString().isEmpty());
    CHECK(ctl.run(form + QStringList{QStringLiteral("--preview")}).code == 0);
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    CHECK(notice(ctl, code).value(QStringLiteral("offered")) == true);
    CHECK(notice(ctl, code).value(QStringLiteral("refused")).isNull());
    const Answer ours = ctl.run(form + words("--inputs -"), R"({"handlerName":"别的单位"})");
    CHECK(ours.code == 1);
    CHECK(ours.err.contains("handlerName"));
    const Answer issued = ctl.run(form);
    REQUIRE(issued.code == 0);
    CHECK(issued.json().value(QStringLiteral("copies")).toInt() == 1);
    const QString number = issued.json().value(QStringLiteral("number")).toString();
    CHECK(number == QStringLiteral("集综治A1受告〔2026〕1号"));
    REQUIRE(
        ctl.run({QStringLiteral("reprint"), number, QStringLiteral("--pdf"), ctl.file("again.pdf")})
            .code == 0);
    QFile first(ctl.file("notice.pdf")), second(ctl.file("again.pdf"));
    REQUIRE(first.open(QIODevice::ReadOnly));
    REQUIRE(second.open(QIODevice::ReadOnly));
    CHECK(first.readAll() == second.readAll());
    CHECK(ctl.run({QStringLiteral("void"), number, QStringLiteral("--reason"),
                   QStringLiteral("错页")})
              .code == 0);
    REQUIRE(
        ctl.run({QStringLiteral("reprint"), number, QStringLiteral("--pdf"), ctl.file("void.pdf")})
            .code == 0);
    CHECK(readOn(ctl.file("void.pdf")).contains(QStringLiteral("作废")));
    CHECK_FALSE(readOn(ctl.file("notice.pdf")).contains(QStringLiteral("作废")));
    CHECK(readOn(ctl.file("notice.pdf")).contains(QStringLiteral("演练")));
    const QString forged = QStringLiteral("OD1:%1/%2/00000000").arg(code, number);
    const Answer verdict = ctl.run({QStringLiteral("verify-paper"), forged});
    CHECK(verdict.code == 1);
    CHECK_FALSE(verdict.json().value(QStringLiteral("genuine")).toBool(true));
    CHECK(verdict.json().value(QStringLiteral("voided")).toBool());
}

TEST_CASE("A paper whose facts were corrected says so, and is replaced by one command")
{
    Ctl ctl;
    const QString code = ctl.registered(2);
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("accept"), QStringLiteral("-")},
                    R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})")
                .code == 0);
    const QStringList form{QStringLiteral("form"), code, QStringLiteral("acceptance-notice")};
    const QString number = ctl.run(form).json().value(QStringLiteral("number")).toString();
    const auto document = [&](int place) {
        return ctl.run({QStringLiteral("show"), code})
            .json()
            .value(QStringLiteral("documents"))
            .toArray()
            .at(place)
            .toObject();
    };
    CHECK_FALSE(document(0).value(QStringLiteral("outdated")).toBool(true));
    REQUIRE(ctl.run({QStringLiteral("do"), code, QStringLiteral("correct"), QStringLiteral("-")},
                    R"({"reason":"写错","fields":{"title":"另一个题目"}})")
                .code == 0);
    CHECK(document(0).value(QStringLiteral("outdated")).toBool());
    CHECK(document(0).value(QStringLiteral("outdated_fields")).toArray().first().toString() ==
          QStringLiteral("诉求事项"));
    const Answer again =
        ctl.run({QStringLiteral("reprint"), number, QStringLiteral("--pdf"), ctl.file("old.pdf")});
    CHECK(again.code == 0);
    CHECK(again.err.contains("内容已更正（诉求事项），请作废并重新签发"));
    const QStringList replacing = form + QStringList{QStringLiteral("--replace"), number};
    const Answer anew = ctl.run(replacing);
    REQUIRE(anew.code == 0);
    CHECK(anew.json().value(QStringLiteral("number")).toString() ==
          QStringLiteral("集综治A1受告〔2026〕2号"));
    CHECK(document(0).value(QStringLiteral("voided")).toString() == QStringLiteral("内容更正"));
    CHECK_FALSE(document(0).value(QStringLiteral("outdated")).toBool(true));
    CHECK(ctl.run(replacing).code == 1); // it is void
    const QString other = ctl.registered(1);
    CHECK(ctl.run({QStringLiteral("form"), other, QStringLiteral("acceptance-notice"),
                   QStringLiteral("--replace"), QStringLiteral("集综治A1受告〔2026〕2号")})
              .code == 1); // of another matter
}
