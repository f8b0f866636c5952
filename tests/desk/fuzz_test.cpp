// Registration lines, QR texts, days and searches, mutated with a fixed seed: refused or taken,
// nothing in between.
#include <catch2/catch.hpp>

#include "core/store/typed_words.h"
#include "tests/desk/front.h"

#include <QBuffer>

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

class Mutation
{
public:
    /// Some bytes exchanged, taken out, doubled, put in or cut off; now and then none.
    QByteArray of(QByteArray bytes)
    {
        for (int times = below(4); times > 0 && !bytes.isEmpty(); --times) {
            const qsizetype at = below(bytes.size());
            switch (below(7)) {
            case 0:
                bytes[at] = char(below(256));
                break;
            case 1:
                bytes.remove(at, 1 + below(8));
                break;
            case 2:
                bytes.insert(at, bytes.mid(below(bytes.size()), 1 + below(40)));
                break;
            case 3:
                bytes.insert(at, piece());
                break;
            case 4:
                bytes.truncate(at);
                break;
            case 5:
                bytes.replace(at, std::min<qsizetype>(bytes.size() - at, 1 + below(6)), piece());
                break;
            default:
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            }
        }
        return bytes;
    }
    QString of(const QString &text) { return QString::fromUtf8(of(text.toUtf8())); }
    qsizetype below(qsizetype n) { return qsizetype(m_random() % std::uint32_t(n)); }

private:
    QByteArray piece()
    {
        static const QByteArrayList pieces{"\"",
                                           "\\",
                                           "{",
                                           "}",
                                           "[[[[[[[[",
                                           "null",
                                           "true",
                                           "-1",
                                           "1e999",
                                           "99999999999999999999",
                                           "\\u0000",
                                           "\\ud800",
                                           "\xf0\x9f\x98\x80",
                                           "\xcc\x81",
                                           "\xe2\x80\x8b",
                                           "\xc2\xb7",
                                           "\xff",
                                           QByteArray(1, '\0'),
                                           ",",
                                           ":",
                                           "*",
                                           "%",
                                           " OR ",
                                           "NEAR(",
                                           "2026-02-30",
                                           "9999-12-31",
                                           "0001-01-01",
                                           "24:61:61",
                                           "+99:99",
                                           "OD1:",
                                           "/",
                                           "-",
                                           "　",
                                           "〇",
                                           "工资",
                                           "a1",
                                           "zw",
                                           QByteArray(3000, 'x'),
                                           QByteArray("渗").repeated(300),
                                           QByteArray("1-").repeated(200)};
        return pieces[below(pieces.size())];
    }

    std::mt19937 m_random{20261130};
};

QByteArrayList daysLines()
{
    QFile day(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
    REQUIRE(day.open(QIODevice::ReadOnly));
    QByteArrayList lines = day.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

TEST_CASE("Mutated registration lines are registered whole or refused with a reason", "[fuzz]")
{
    constexpr int count = 3000;
    Front front;
    Mutation mutation;
    const QByteArrayList lines = daysLines();
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += mutation.of(lines[mutation.below(lines.size())]).replace('\n', ' ') + '\n';
    QBuffer input(&text);
    REQUIRE(input.open(QIODevice::ReadOnly));
    QStringList codes;
    int refused = 0;
    const auto done =
        Importing(*front.desk).registerLines(input, false, [&](const LineReport &report) {
            if (report.error)
                ++refused;
            else
                codes << report.code;
        });
    CHECK(done.ok());
    CHECK(codes.size() > count / 10);
    CHECK(refused > count / 10);
    CHECK(front.store->petitions.count({}, count)->number == codes.size());
    const auto verified = front.store->verify();
    REQUIRE(verified);
    CHECK(verified->problems.join(u' ').toStdString() == "");
    // All or nothing: one bad line, and the store is as it was.
    QByteArray atomic = lines.first() + "\n{\n" + lines.last() + "\n";
    QBuffer all(&atomic);
    REQUIRE(all.open(QIODevice::ReadOnly));
    CHECK_FALSE(Importing(*front.desk).registerLines(all, true, [](const LineReport &) {}).ok());
    CHECK(front.store->petitions.count({}, count)->number == codes.size());
}

TEST_CASE("Mutated searches are answered, whatever they are", "[fuzz]")
{
    constexpr int count = 3000;
    Front front;
    for (int i = 0; i < 12; ++i)
        front.registered(i);
    const QStringList typed{
        QStringLiteral("350211001-261123-A1-0001-K"), QStringLiteral("张 工资 2026-03"),
        QStringLiteral("闽D·12345 zhangwei"),         QStringLiteral("2026年3月5日 买买提·吐尔逊"),
        QStringLiteral("+86 138 1234 5678"),          QStringLiteral("厦门安居物业服务有限公司"),
        QStringLiteral("〔2026〕12号 A1-1 欧阳jg"),   QStringLiteral("石鼓路88号、B2层；35,000元")};
    Mutation mutation;
    for (int i = 0; i < count; ++i) {
        PetitionFilter filter;
        filter.typed = mutation.of(typed[mutation.below(typed.size())]);
        filter.order = PetitionFilter::Order(mutation.below(3));
        const auto found = front.desk->find(filter, 5);
        const auto counted = front.store->petitions.count(filter);
        (void)typedRemarks(filter.typed);
        INFO(filter.typed.toStdString());
        REQUIRE(found);
        REQUIRE(counted);
        REQUIRE(found->size() == std::min<qint64>(5, counted->number));
    }
}

TEST_CASE("Mutated QR texts, codes and numbers are told from the genuine one", "[fuzz]")
{
    constexpr int count = 4000;
    Front front;
    FontBook fonts({QStringLiteral(ONEDOOR_DEPS "/fonts/FandolFang-Regular.otf")});
    PaperEngine engine(fonts);
    Papers papers(front.workplace(), engine);
    const Registered petition = front.registered(1);
    front.act(petition.id, "accept",
              R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    const auto issued = papers.issue(petition.id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(issued);
    const auto row = front.store->documents.byNumber(issued->number);
    REQUIRE(row);
    const QString genuine = Papers::qrText(petition.code.text(), issued->number, row->snapshotHash);
    Mutation mutation;
    int same = 0;
    for (int i = 0; i < count; ++i) {
        const QString text = mutation.of(genuine);
        const auto verdict = papers.verify(text);
        const bool taken = verdict && verdict->genuine;
        same += text.trimmed() == genuine ? 1 : 0;
        INFO(text.toStdString());
        REQUIRE((!taken || text.trimmed() == genuine));
        (void)PetitionCode::parse(text.mid(4));
        (void)typedDate(mutation.of(QStringLiteral("2026年3月5日")));
        for (const IdType type : {IdType::ResidentId, IdType::Passport, IdType::Uscc})
            (void)checkIdentifier(type, mutation.of(QStringLiteral("11010519491231002X")),
                                  front.desk->today());
    }
    CHECK(same > 0);
    CHECK(same < count);
}
