// Every form that a matter is offered on its way is set from it, whoever came and whatever they
// wrote. New forms and acts come in by themselves.
#include "tests/desk/paper_front.h"
#include "tests/desk/walker.h"

#include <QSet>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int walksOfEach = 3;
constexpr int steps = 14;

struct Start {
    const char *name;
    int line; ///< of the varied day
    std::function<void(Intake &)> change;
};

Party partyCalled(const char *name)
{
    Party party;
    party.name = QString::fromUtf8(name);
    party.sex = Sex::Female;
    party.birth = QDate(1990, 1, 1);
    party.phone = QStringLiteral("13800000000");
    party.address = QStringLiteral("厦门市集美区××路123号");
    return party;
}

const QList<Start> starts{
    {"a quarrel of neighbours", 1, [](Intake &) {}},
    {"twelve, with the largest amount", 0,
     [](Intake &i) {
         while (i.petitioners.size() < 12)
             i.petitioners.append(partyCalled("欧阳𬀩㛃"));
         i.amount = *Money::parse(QStringLiteral("999999999999.99"));
     }},
    {"an organisation against many", 1,
     [](Intake &i) {
         Party &first = i.petitioners.first();
         first =
             partyCalled("厦门××国际物流供应链管理（集团）股份有限公司集美区第一分公司综合业务部");
         first.kind = PartyKind::Organisation;
         first.contact = QStringLiteral("林喆");
         while (i.respondents.size() < 6)
             i.respondents.append(partyCalled("阿卜杜热合曼·麦麦提敏"));
         i.amount = *Money::parse(QStringLiteral("0.01"));
     }},
    {"foreign letters", 1,
     [](Intake &i) {
         i.petitioners.first().name = QStringLiteral("Jean-François Нурлан ཏ");
         i.narrative = QStringLiteral("第一段。\n第二段 <b>&amp; \U0001F9D1。").repeated(40);
     }},
    {"somebody protected", 7, [](Intake &) {}},
    {"a petition by letter", 2,
     [](Intake &i) {
         i.channel = QStringLiteral("letter");
         i.kind = PetitionKind::Other;
         i.subkind = QStringLiteral("petition");
         i.type.clear();
     }},
    {"nobody's name", 2,
     [](Intake &i) {
         i.kind = PetitionKind::Other;
         i.subkind = QStringLiteral("complaint");
         i.type.clear();
         i.anonymous = true;
         i.petitioners.clear();
     }},
};

/// Words of a page that reach beyond its edges.
int outside(const QByteArray &pdf)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess boxes;
    boxes.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
    REQUIRE(boxes.waitForFinished());
    static const QRegularExpression box(
        QStringLiteral("(?:<page width=\"([\\d.]+)\" height=\"([\\d.]+)\")|(?:<word "
                       "xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" "
                       "yMax=\"([-\\d.]+)\")"));
    double width = 0;
    double height = 0;
    int beyond = 0;
    int words = 0;
    for (auto each = box.globalMatch(QString::fromUtf8(boxes.readAllStandardOutput()));
         each.hasNext();) {
        const auto match = each.next();
        if (match.capturedLength(1) > 0) {
            width = match.captured(1).toDouble();
            height = match.captured(2).toDouble();
            continue;
        }
        ++words;
        beyond += int(match.captured(3).toDouble() < 0 || match.captured(4).toDouble() < 0 ||
                      match.captured(5).toDouble() > width + 1 ||
                      match.captured(6).toDouble() > height + 1);
    }
    CHECK(words > 5);
    return beyond;
}

} // namespace

TEST_CASE("Whatever form a matter is offered on its way can be set from it", "[forms]")
{
    PaperFront front;
    QSet<QString> set;
    int papers = 0;
    for (const Start &start : starts) {
        for (int number = 0; number < walksOfEach; ++number) {
            Walker walker(front, unsigned(500 * start.line + 31 * number + papers));
            Intake intake = front.ofDay(start.line);
            start.change(intake);
            const auto registered = front.desk->registerPetition(intake, IntakeOrigin::Window);
            REQUIRE(registered);
            QSet<QString> here; // each once a walk
            for (int i = 0; i < steps; ++i) {
                const Petition petition = *front.desk->petition(registered->id);
                for (const FormState &state : front.papers.forms(petition)) {
                    if (!state.offered || here.contains(state.form))
                        continue;
                    here.insert(state.form);
                    INFO(start.name << ": " << state.form.toStdString() << ", missing "
                                    << state.missing.join(u'、').toStdString());
                    const auto paper = front.papers.preview(petition, state.form, {});
                    if (!paper)
                        FAIL(paper.error().detail.toStdString());
                    CHECK(outside(paper->pdf) == 0);
                    set.insert(state.form);
                    ++papers;
                }
                const auto step = walker.step(petition);
                if (!step)
                    break;
                REQUIRE(front.take(petition.id, step->act.toLatin1().constData(), step->inputs));
            }
        }
    }
    CHECK(papers > 60);
    CHECK(set.size() > 8);
}
