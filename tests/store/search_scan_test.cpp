#include <catch2/catch.hpp>

#include "tests/store/plain_search.h"
#include "tests/support/stores.h"

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QString inputOf(const TakenAct &act, const char *key)
{
    return act.taken.inputs.value(QLatin1String(key)).toString();
}

// clang-format off
const char *const invented[] = { // what invented petitions are made of
    "渗水", "拖欠工资", "车库（B2层）", "88号", "石鼓路", "征地补偿", "2026年3月5日", "35000元", "，", "。\n",
    "闽D12345", "闽DA8F1234567", "物业",
    "張家界", "13912348888", "ＡＢ座", "二〇二六", "A", "3", " ", "水", "工", "𬀩", "、",
    "闽D·12345", "闽D-12345", "XM-2026-00917", "阿卜杜•热合曼", "·", "-", "３·15", "B 2", "Á", "A\u0301",
    "བོད་ཡིག", "\u200b",
};
const char *const inventedNames[] = {
    "曾重阳", "单雄信", "张伟", "欧阳 㛃", "买买提·吐尔逊", "吕𬀩", "張三", "李工资", "John Smith",
    "厦门安居物业服务有限公司", "王A座", "渗水", "区", "石鼓路88号业委会",
};
const char *const nonsense[] = {
    "龘", "xq9", "0000", "水工", "99999999", "zzz", "1968-13-01", "二三四五", "350299", "a9", "渗，工",
    "闽D12345", "闽D·12345", "D-12345", "a3", "3-a", "阿卜杜热合曼", "xm2026", "á3", "བོད",
};
// clang-format on

class Invention
{
public:
    template <class T, std::size_t N>
    T anyOf(const T (&all)[N])
    {
        return all[below(N)];
    }
    int below(std::size_t n) { return int(m_random() % n); }
    QString digits(int count)
    {
        QString text;
        while (text.size() < count)
            text += QString::number(below(10));
        return text;
    }
    QString text()
    {
        QString text;
        for (int i = below(9); i >= 0; --i)
            text += QString::fromUtf8(anyOf(invented));
        return text;
    }
    Party party()
    {
        Party party = personOf(below(200), QString::fromUtf8(anyOf(inventedNames)));
        party.idNumber = QStringLiteral("350211%1%2%3%4")
                             .arg(1950 + below(60))
                             .arg(1 + below(12), 2, 10, QLatin1Char('0'))
                             .arg(1 + below(28), 2, 10, QLatin1Char('0'))
                             .arg(digits(3) + (below(9) ? digits(1) : QStringLiteral("X")));
        party.phone =
            below(4) ? QStringLiteral("139") + digits(8) : QStringLiteral("0592-6") + digits(6);
        if (party.phone.contains(u'-') && below(2))
            party.phone += u'-' + digits(1 + below(4));
        if (below(5) == 0)
            party.guardian = text();
        if (below(5) == 0)
            party.phoneNote = text();
        party.address = text();
        return party;
    }
    Intake intake()
    {
        Intake intake = leakingIntake();
        intake.type = text();
        intake.contentClass = {text(), text()};
        intake.title = text();
        intake.narrative = text() + text();
        intake.claim = text();
        intake.place.detail = text();
        if (below(4) == 0)
            intake.place.division = QStringLiteral("350211003");
        intake.petitioners = {party()};
        if (below(2))
            intake.petitioners << party();
        intake.respondents = {party()};
        if (below(3) == 0)
            intake.sourceNo = QStringLiteral("XM-2026-") + digits(5);
        intake.receivedAt =
            QDateTime(QDate(2025 + below(2), 1 + below(12), 1 + below(28)), QTime(23, 0), Qt::UTC);
        return intake;
    }
    /// Something to type: mostly a piece of what the petition holds.
    QString word(const Petition &petition)
    {
        const Intake &intake = petition.intake;
        const Party &party = below(2) ? intake.petitioners.last() : intake.respondents.first();
        const QString number = below(2) ? party.idNumber : party.phone;
        const QString code = petition.code.text();
        const QStringList keys = Pinyin().pinyinKeys(party.name);
        const QStringList all{
            piece(intake.narrative),
            piece(intake.title),
            piece(party.name),
            piece(party.address),
            piece(intake.claim + intake.type),
            party.name,
            longPiece(party.name),
            longPiece(intake.narrative + intake.claim),
            number,
            number.left(1 + below(14)),
            number.right(4),
            number.right(6),
            party.idNumber.mid(6, 8),
            code,
            code.left(9 + below(16)),
            code.mid(10, 6 + below(12)),
            code.mid(17, 2 + below(9)),
            code.mid(20, 4),
            QString(code).remove(u'-'),
            keys.value(below(keys.size() + 1)),
            keys.value(below(keys.size() + 1)).left(1 + below(8)),
            intake.sourceNo,
            intake.sourceNo.right(4),
            piece(number),
            piece(code),
            intake.receivedAt.toString(QStringLiteral("yyyy-MM")),
            intake.receivedAt.toString(QStringLiteral("yyyy年M月d日")),
            QStringLiteral("2026"),
            QStringLiteral("20261123"),
            QString::fromUtf8(anyOf(nonsense)),
            QStringLiteral("杏林街道").mid(below(3), 2),
            party.name.left(1 + below(2)) + keys.value(below(keys.size() + 1)).right(2 + below(3)),
            QString(keys.value(below(keys.size() + 1)))
                .insert(1 + below(4), below(2) ? u' ' : u'\''),
            code.mid(17, 3) + QString::number(QStringView(code).mid(20, 4).toInt()),
            petition.acts.isEmpty() ? QString()
                                    : piece(inputOf(petition.acts.first(), "organisation") +
                                            inputOf(petition.acts.first(), "request")),
            petition.settled ? piece(petition.settled->summary) : QString(),
            petition.documents.isEmpty() ? QString() : ofDocument(petition.documents.first())};
        return all[below(std::size_t(all.size()))];
    }

    /// Handed on; some are answered, some of those closed.
    QList<Fact> fate()
    {
        const QString referral = RouteId::fromBytes(digits(16).toLatin1()).text();
        QList<Fact> facts{old("referral.sent", with({{"referral", referral},
                                                     {"organisation", u"集美区"_qs + text()},
                                                     {"request", text()}}))};
        if (below(2)) {
            facts << old("referral.reported", with({{"referral", referral}, {"text", text()}}));
            if (below(2))
                facts << closed(QStringLiteral("agreed"), text());
        }
        return facts;
    }

private:
    QString piece(const QString &text)
    {
        return text.isEmpty() ? text : text.mid(below(std::size_t(text.size())), 1 + below(6));
    }
    QString longPiece(const QString &text)
    {
        return text.isEmpty() ? text : text.mid(below(std::size_t(text.size())), 7 + below(8));
    }
    QString ofDocument(const Document &document)
    {
        const QString number = document.issued.number;
        const QStringList all{
            number, piece(number), number.mid(7), number.mid(7).chopped(1),
            QStringLiteral("%1%2").arg(document.issued.year).arg(document.issued.serial)};
        return all[below(std::size_t(all.size()))];
    }

    std::mt19937 m_random{20261123};
};

} // namespace

TEST_CASE("The index finds what a plain scan finds, no more and no less, in the same order",
          "[search]")
{
    Station station;
    Invention invention;
    QList<Petition> petitions; // newest first
    (void)station->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 150; ++i) {
            const PetitionId id = station.add(invention.intake());
            if (i % 3 == 0) {
                DocumentIssued issued;
                issued.document = DocumentId{station.ids.next()};
                issued.form = QStringLiteral("acceptance_notice");
                issued.serial = i + 1;
                issued.year = 2026;
                issued.number = QStringLiteral("集综治A1受告〔2026〕%1号").arg(i + 1);
                REQUIRE(station.record(id, issued));
            }
            if (i % 4 == 1) {
                for (const Fact &fact : invention.fate())
                    REQUIRE(station.record(id, fact));
            }
            petitions.prepend(*station->ledger.petition(id));
        }
        return Done{};
    });
    REQUIRE(std::count_if(petitions.begin(), petitions.end(), [](const Petition &petition) {
                return petition.state == State::Closed;
            }) > 5);
    const PlainSearch plain(petitions);
    int identities = 0, texts = 0, several = 0;
    for (int round = 0; round < 1500; ++round) {
        QStringList words;
        const Petition &of = petitions[invention.below(std::size_t(petitions.size()))];
        for (int i = round % 5 ? 0 : 1 + invention.below(2); i >= 0; --i)
            words << invention.word(of);
        const QString typed =
            words.join(invention.below(4) ? QStringLiteral(" ") : QStringLiteral("　"));
        if (typed.trimmed().isEmpty())
            continue;
        const auto [byIdentity, byText] = plain.find(typed);
        PetitionFilter filter;
        filter.typed = typed;
        const auto page = station->petitions.page(filter, 1000);
        REQUIRE(page);
        QStringList found;
        for (const PetitionRow &row : *page)
            found << row.code;
        INFO(typed.toStdString());
        const QStringList expected = byIdentity + byText;
        for (qsizetype i = 0; i < std::max(found.size(), expected.size()); ++i)
            REQUIRE(found.value(i).toStdString() == expected.value(i).toStdString());
        REQUIRE(station->petitions.count(filter)->number == found.size());
        identities += !byIdentity.isEmpty();
        texts += !byText.isEmpty();
        several += words.size() > 1 && !found.isEmpty();
    }
    CHECK(identities > 300);
    CHECK(texts > 300);
    CHECK(several > 50);
}

TEST_CASE("A long word whose pieces only stand apart is passed over, and the page is still full",
          "[search]")
{
    Station station;
    const auto add = [&](const QString &narrative, const QString &respondent) {
        Intake intake = leakingIntake();
        intake.narrative = narrative;
        intake.respondents[0].name = respondent;
        station.add(intake);
        return station->petitions.page({}, 1)->first().code;
    };
    const QString apart = QStringLiteral("甲乙丙丁戊，戊己庚辛壬，壬癸");
    const QString whole = QStringLiteral("甲乙丙丁戊己庚辛壬癸");
    const QString inText = add(u'由' + whole + u'处', QStringLiteral("某某商行"));
    const QString named = add(QStringLiteral("渗水"), whole);
    add(apart, QStringLiteral("某某商行"));
    add(QStringLiteral("渗水"), apart);

    PetitionFilter filter;
    filter.typed = whole;
    const auto page = station->petitions.page(filter, 2);
    REQUIRE(page);
    REQUIRE(page->size() == 2);
    CHECK(page->at(0).code == named);
    CHECK(page->at(1).code == inText);
    CHECK(station->petitions.count(filter)->number == 2);
    const auto first = station->petitions.places(filter, 1);
    REQUIRE(first);
    const auto next = station->petitions.places(filter, 5, first->last());
    REQUIRE(next);
    REQUIRE(next->size() == 1);
    CHECK(next->first().row == page->at(1).row);
}
