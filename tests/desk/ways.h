#pragma once

#include "tests/desk/front.h"

#include <catch2/catch.hpp>

namespace onedoor::test
{

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Ways : Front {
    PetitionId brought(const char *type, const std::function<void(Intake &)> &change = {})
    {
        Intake intake = ofDay(1);
        intake.title += QString::number(++m_count);
        intake.type = text(type);
        intake.urgentSignals.clear();
        intake.nature.clear();
        if (change)
            change(intake);
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        REQUIRE(done);
        return done->id;
    }
    PetitionId inMediation(const char *type = "其他劳动争议纠纷")
    {
        const PetitionId id = brought(type);
        act(id, "accept",
            R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
        mediated(id);
        return id;
    }
    void session(const PetitionId &id, const char *tier = "L1")
    {
        const QJsonObject answers{{text("kind"), text("当面调解")},
                                  {text("tier"), QLatin1String(tier)},
                                  {text("present"), QJsonArray{text("双方")}},
                                  {text("minutes"), text("各说了各的")},
                                  {text("confirmed"), true},
                                  {text("result"), text("继续调解")},
                                  {text("next_on"), text("2026-11-25")}};
        REQUIRE(take(id, "mediation-session", answers));
    }
    QJsonObject up(const char *ground, const char *kind = "people-mediation",
                   const char *body = "劳动争议人民调解委员会")
    {
        return {{text("from_tier"), text("L1")},
                {text("to_tier"), text("L3")},
                {text("kind"), text(kind)},
                {text("organisation"), text(body)},
                {text("mediators"), QJsonArray{text("曹劳谦")}},
                {text("ground"), text(ground)},
                {text("reason"), text("工资算不清")},
                {text("approved_by"), text("颜老实")},
                {text("handed_over"), true}};
    }
    QString refusal(const PetitionId &id, const char *act, const QJsonObject &answers)
    {
        const auto event = take(id, act, answers);
        return event ? QString() : event.error().detail;
    }
    QString refusal(const PetitionId &id, const char *act, const char *json)
    {
        return refusal(id, act, QJsonDocument::fromJson(json).object());
    }
    QJsonValue seen(const PetitionId &id, const char *path)
    {
        return onedoor::at(Acting(workplace()).view(*desk->petition(id)),
                           Path::parse(QLatin1String(path)).value());
    }
    bool runs(const PetitionId &id, const char *rule)
    {
        return desk->petition(id)->runningClock(QLatin1String(rule)) != nullptr;
    }

private:
    int m_count = 0;
};

/// Of a hundred yuan, due at once; a mediator and the body have to be right.
constexpr const char *agreeing =
    R"({"facts":"欠薪属实","clauses":[{"text":"付清","amount":"100.00"}],"performance":"转账",
        "perform_by":"2026-11-23","mediators":["曹劳谦"],"recorder":"李敏","copies":5,
        "organisation":"集美街道人民调解委员会"})";

} // namespace onedoor::test
