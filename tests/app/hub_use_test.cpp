// A rehearsal and a county's real hub by command.
#include "tests/app/ctl.h"
#include "tests/sync/test_hub.h"

using namespace onedoor::test;

namespace
{

Answer asAdministrator(const Ctl &ctl, const TestHub &hub, const char *verb,
                       const QStringList &more = {})
{
    return Ctl::plain(QStringList{QStringLiteral("--data"), ctl.data(), QStringLiteral("--json"),
                                  QStringLiteral("hub"), QLatin1String(verb),
                                  hub.address().text()} +
                          more,
                      {}, {{QStringLiteral("ONEDOOR_HUB_PASSWORD"), hub.adminPassword().toUtf8()}});
}

void checkSentence(const Answer &answer)
{
    const QString said = QString::fromUtf8(answer.err);
    INFO(said.toStdString());
    CHECK(answer.code == 1);
    CHECK(said.count(u'\n') == 1);
    for (const char16_t *part : {u"这是演练", u"没有发送", u"都在本机", u"hub install --rehearsal"})
        CHECK(said.contains(QStringView(part)));
}

} // namespace

TEST_CASE("A rehearsal is not enrolled at a real hub, and exchanges nothing with it")
{
    const Ctl ctl;
    (void)ctl.registered(0);
    TestHub real;
    const QStringList a1{QStringLiteral("--station"), QStringLiteral("A1")};
    const Answer refused = asAdministrator(ctl, real, "enrol", a1);
    checkSentence(refused);
    CHECK(refused.out.isEmpty());
    CHECK(real.sql("select count(*) from hub.station") == QStringList{QStringLiteral("0")});

    // Enrolled from another computer, which did not know.
    const auto access = real.enrol(QStringLiteral("350211001-A1"));
    REQUIRE(Ctl::plain({QStringLiteral("--data"), ctl.data(), QStringLiteral("sync"),
                        QStringLiteral("connect"), real.address().as(access.login).text()},
                       {}, {{QStringLiteral("ONEDOOR_HUB_PASSWORD"), access.password.toUtf8()}})
                .code == 0);
    checkSentence(ctl.run(words("sync --once")));
    CHECK(ctl.run(words("sync status")).json().value(QStringLiteral("trouble")) ==
          QStringLiteral("purpose"));
    CHECK(real.sql("select count(*) from hub.event") == QStringList{QStringLiteral("0")});
}

TEST_CASE("A hub for rehearsals is made as one, and stays it")
{
    const Ctl ctl;
    (void)ctl.registered(0);
    TestHub hub(TestHub::Installed::No);
    const Answer made = asAdministrator(ctl, hub, "install", {QStringLiteral("--rehearsal")});
    INFO(made.err.toStdString());
    REQUIRE(made.code == 0);
    CHECK(made.json().value(QStringLiteral("rehearsal")) == true);
    CHECK(asAdministrator(ctl, hub, "install").json().value(QStringLiteral("rehearsal")) == true);
    REQUIRE(asAdministrator(ctl, hub, "enrol", {QStringLiteral("--station"), QStringLiteral("A1")})
                .code == 0);
    const Answer synced = ctl.run(words("sync --once"));
    INFO(synced.err.toStdString());
    CHECK(synced.code == 0);
    CHECK(synced.json().value(QStringLiteral("waiting")) == 0);

    TestHub real;
    const Answer remade = asAdministrator(ctl, real, "install", {QStringLiteral("--rehearsal")});
    CHECK(remade.code == 1);
    CHECK(QString::fromUtf8(remade.err).contains(QStringLiteral("没有改动")));
}
