// A day of sixty visitors: together they go each way to each of its lawful ends.
#include "core/desk/board_files.h"
#include "core/desk/record_files.h"
#include "core/store/boards.h"
#include "tests/desk/sixty.h"

#include <QSet>

#include <algorithm>
#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

using Ends = QSet<QString>;

Ends declared(const Declarations &declarations)
{
    Ends ends;
    for (const RouteSpec &route : declarations.routes()) {
        for (const RouteEndSpec &end : route.ends)
            ends << route.route + u'/' + end.id;
    }
    return ends;
}

Ends reached(const QList<Petition> &matters)
{
    Ends ends;
    for (const Petition &petition : matters) {
        for (const RouteRun &run : petition.routes) {
            if (run.ended)
                ends << run.opened.route + u'/' + run.ended->outcome;
        }
    }
    return ends;
}

/// What no desk of today comes to, and why.
bool isBeyondReach(const QString &end)
{
    // What the first release recorded without its kind: opened only when its facts are read.
    if (end.startsWith(QStringLiteral("mediation/")) ||
        end.startsWith(QStringLiteral("arbitration/")))
        return true;
    // Acts end their groups as one. By the time a matter may be closed the screening is over; and a
    // court's limit stays with the court, so that what it sent is not raised to another kind.
    return end == QStringLiteral("intake/closed") ||
           end == QStringLiteral("judicial-mediation/raised");
}

QStringList rowsOf(Sixty &day, const BoardFiles &files)
{
    QStringList out;
    const auto boards = Boards::open(day.folder(), *KeyFile(day.folder()).open());
    REQUIRE(boards);
    for (const BoardSpec &board : files.boards) {
        QList<QStringList> views{QStringList()};
        for (const BoardSpec::Chip &chip : board.chips)
            views << QStringList{chip.id};
        for (const QStringList &chips : views) {
            INFO(board.board.toStdString() << " " << chips.join(u' ').toStdString());
            const BoardView view{day.clock.today(), QStringLiteral("李敏"), chips};
            const auto page = boards->page(board, view, 1000);
            INFO((page ? "" : page.error().detail.toStdString()));
            REQUIRE(page);
            CHECK(boards->groups(board, view));
            for (const BoardRow &row : *page)
                out << board.board + chips.join(u' ') + row.id.text();
        }
    }
    return out;
}

QJsonObject seen(Sixty &day, const Petition &petition)
{
    return Acting(day.workplace()).view(petition);
}

bool isSaid(const QJsonObject &view, const QString &word)
{
    return QString::fromUtf8(QJsonDocument(view).toJson()).contains(word);
}

/// Who is not as most are stands in the records as who he is.
void checkUnusual(Sixty &day)
{
    const auto count = [](const QJsonObject &view, const char *list) {
        return view[QLatin1String(list)].toArray().size();
    };
    const QJsonObject sixty = seen(day, day.of("六十人的群体，五名代表"));
    CHECK(sixty[QLatin1String("petitioner_names")] == QStringLiteral("龙阿水等60人"));
    CHECK(count(sixty, "representatives") == 5);
    CHECK(sixty[QLatin1String("group")].toBool());

    const QJsonObject deaf = seen(day, day.of("独居老人，耳聋，手语翻译陪同"));
    CHECK(deaf[QLatin1String("petitioner_names")] == QStringLiteral("覃桂香"));
    CHECK(count(deaf, "companions") == 1);

    const QJsonObject agent = seen(day, day.of("没有授权的代理人"));
    CHECK(count(agent, "agents") == 1);
    CHECK(count(agent, "petitioners") == 0);

    const Petition nameless = day.of("匿名检举");
    CHECK(nameless.petitionerNames().isEmpty());
    CHECK_FALSE(nameless.openTask(QStringLiteral("call-back")));

    const Petition informant = day.of("保护信息的举报人");
    const QJsonObject toUnit = Acting(day.workplace()).view(informant, Reader::Unit);
    for (const QString &telling :
         {informant.intake.petitioners.first().name, informant.intake.petitioners.first().address,
          informant.intake.title}) {
        INFO(telling.toStdString());
        CHECK(isSaid(seen(day, informant), telling));
        CHECK_FALSE(isSaid(toUnit, telling));
    }
    const Petition second = day.of("同一人的第二件");
    REQUIRE(second.links.size() == 1);
    CHECK(second.links.first().other == day.of("同一人的第一件").id);

    const Petition child = day.of("未成年人和监护人");
    CHECK(isSaid(seen(day, child), QStringLiteral("周明（父亲）")));
    for (const char *papered : {"未成年人和监护人", "少数民族长名", "外国人"}) {
        INFO(papered);
        CHECK_FALSE(day.of(papered).documents.isEmpty());
    }
    const QList<FormState> oral = day.papers.forms(day.of("不识字，口头协议"));
    CHECK(std::none_of(oral.begin(), oral.end(), [](const FormState &form) {
        return form.offered && form.form.endsWith(QStringLiteral("-agreement"));
    }));
    CHECK(day.of("没有带身份证").intake.petitioners.first().idNumber.isEmpty());
    CHECK(day.of("情绪激动").openSignal(QStringLiteral("extreme")) == nullptr);
}

} // namespace

TEST_CASE("Sixty visitors go each way to each of its ends, and nobody is lost", "[day]")
{
    Sixty day;
    for (const QJsonValue &visitor : Sixty::told())
        day.comes(visitor.toObject());
    REQUIRE(day.visitors.size() == 60);
    QList<Petition> matters;
    for (const Sixty::Visitor &visitor : day.visitors)
        matters << day.matter(visitor.id);

    checkUnusual(day);

    const Ends ends = reached(matters);
    for (const QString &end : declared(day.reference.declarations)) {
        INFO(end.toStdString());
        CHECK(ends.contains(end) != isBeyondReach(end));
    }
    for (const char *form : {"acceptance-notice", "transfer-order", "assignment-order",
                             "people-mediation-agreement", "administrative-mediation-agreement",
                             "industry-mediation-agreement", "commercial-mediation-agreement"}) {
        INFO(form);
        CHECK(day.issued.value(QLatin1String(form)) > 0);
    }
    const auto whole = day.store->verifyWhole();
    REQUIRE(whole);
    CHECK(whole->isWhole());

    const auto kinds = RecordFiles::load(Sixty::resources(), {});
    const BoardFiles files = BoardFiles::load(Sixty::resources(), {}, kinds->kinds).value();
    const QStringList rows = rowsOf(day, files);
    REQUIRE(day.store->rebuild());
    CHECK(rowsOf(day, files) == rows);
    std::mt19937 random{60};
    for (const Petition &before : matters) {
        const Petition after = day.matter(before.id);
        INFO(after.intake.title.toStdString());
        CHECK((after.settled || !isOrphan(after, day.reference.calendar)));
        QList<Event> history = after.history;
        std::shuffle(history.begin(), history.end(), random);
        CHECK(seen(day, fold(history)) == seen(day, before));
    }
}
