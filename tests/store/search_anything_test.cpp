// However it is written, and whatever is typed or pasted.
#include <catch2/catch.hpp>

#include "core/store/search_marks.h"
#include "core/store/typed_words.h"
#include "tests/store/hits.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Intake pipesMatter()
{
    Intake intake = leakingIntake();
    intake.petitioners.first().name = QStringLiteral("曾重阳");
    intake.narrative =
        QStringLiteral("自二〇二六年起车库（B2层）渗水，物业推诿。\n车辆被淹 3 次。闽DA8F54321");
    return intake;
}

} // namespace

TEST_CASE("Marks that people leave out do not matter in a text, in the text or in what is typed",
          "[search]")
{
    const auto finds = [](const char *written, const char *typed) {
        Station station;
        Intake intake = leakingIntake();
        intake.narrative =
            QStringLiteral("车牌") + QString::fromUtf8(written) + QStringLiteral("的轿车被淹");
        station.add(intake);
        return hits(station, QString::fromUtf8(typed)) == 1;
    };
    const char *const plates[] = {"闽D12345",       "闽D·12345",      "闽D-12345", "闽D•12345",
                                  "闽D・12345",     "闽D 12345",      "闽·D12345", "闽D－12345",
                                  "闽D\u200b12345", "闽Ｄ·１２３４５"};
    for (const char *written : plates) {
        for (const char *typed : plates) {
            INFO(written << " " << typed);
            if (!QString::fromUtf8(typed).contains(u' ')) // two words
                CHECK(finds(written, typed));
        }
        CHECK(finds(written, "d12345"));
        CHECK(finds(written, "12345"));
        CHECK_FALSE(finds(written, "闽D1234"));
        CHECK_FALSE(finds(written, "闽D12346"));
    }
    CHECK(finds("阿卜杜·热合曼", "阿卜杜热合曼"));
    CHECK(finds("阿卜杜热合曼", "阿卜杜・热合曼"));
    CHECK(finds("3-5号楼", "3-5"));
    CHECK_FALSE(finds("3-5号楼", "35")); // between digits they do matter
    CHECK_FALSE(finds("方案B，3天", "B3"));
}

TEST_CASE("Composed and decomposed letters find each other, in names, texts and numbers",
          "[search]")
{
    const char *const forms[][2] = {{"Ángel", "A\u0301ngel"},
                                    {"Nguyễn", "Nguye\u0302\u0303n"},
                                    {"ئۇيغۇر", "\u064a\u0654ۇيغۇر"},
                                    {"བོད་ཡིག", "བོད་ཡིག"},
                                    {"葛\U000e0100某", "葛某"}};
    for (const auto &[one, other] : forms) {
        for (const auto &[written, typed] : {std::pair(one, other), std::pair(other, one)}) {
            Station station;
            Intake intake = leakingIntake();
            intake.petitioners.first().name = QString::fromUtf8(written);
            station.add(intake);
            intake.petitioners.first().name = QStringLiteral("曾重阳");
            intake.narrative = QString::fromUtf8(written);
            station.add(intake);
            station.add(leakingIntake());
            INFO(written << " " << typed);
            CHECK(hits(station, QString::fromUtf8(typed)) == 2);
        }
    }
}

TEST_CASE("Whatever is typed or pasted is answered, never by the engine", "[search]")
{
    Station station;
    station.add(pipesMatter());
    const auto times = [](const char *text, int n) { return QString::fromUtf8(text).repeated(n); };
    QString pasted, distinct;
    for (int i = 0; i < 10'000; ++i)
        pasted += QStringLiteral("词%1，").arg(i);
    for (int i = 0; i < 100'000; ++i)
        distinct += QChar(0x4e00 + i * 7 % 0x5000);
    QStringList typed{times("渗水 ", 80),
                      times("渗", 400),
                      times("a", 5000),
                      times("1-", 3000),
                      times("a1·", 3000),
                      times("，", 100'000),
                      times("😀", 5000),
                      times("\u0301", 500),
                      times("\"", 3000),
                      times("% ", 3000),
                      times("*", 3000),
                      times("( ", 3000),
                      times("张wei ", 300),
                      times("A1-1 ", 300),
                      times("2026年3月5日 ", 200),
                      times("厦门安居物业服务有限公司 ", 90),
                      pasted,
                      distinct,
                      QString(1'000'000, u'工'),
                      QString(1'000'000, u' '),
                      QString(100, QChar(0)),
                      QString(u'渗') + QChar(0) + u'水',
                      QString(QChar(0xd800))};
    for (qsizetype size : {mostTyped - 1, mostTyped, mostTyped + 1})
        typed << distinct.left(size);
    for (const QString &one : std::as_const(typed)) {
        INFO(one.left(20).toStdString() << one.size());
        for (const auto order : {PetitionFilter::Order::Newest, PetitionFilter::Order::Registered,
                                 PetitionFilter::Order::NextDate}) {
            PetitionFilter filter;
            filter.typed = one;
            filter.order = order;
            filter.states = {State::Registered, State::Closed};
            filter.from = QDate(2020, 1, 2);
            const auto page = station->petitions.page(filter, 10);
            CHECK(page);
            CHECK(station->petitions.count(filter));
        }
        (void)SearchMarks(one).in(QStringLiteral("地下车库渗水"), SearchMarks::Kind::Text);
    }
    CHECK(hits(station, times("渗水 ", 80)) == 1);
    CHECK(hits(station, pipesMatter().narrative) == 1);
}
