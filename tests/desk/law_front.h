#pragma once

#include "tests/desk/paper_front.h"

namespace onedoor::test
{

inline QJsonObject answers(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// 信访: an intake made a petition.
inline void petition(Intake &intake)
{
    intake.kind = PetitionKind::Other;
    intake.subkind = QStringLiteral("petition");
    intake.type.clear();
}

/// A front whose matters are told by what happens to them.
struct LawFront : PaperFront {
    PetitionId with(
        int line, const std::function<void(Intake &)> &change = [](Intake &) {})
    {
        Intake intake = ofDay(line);
        change(intake);
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        REQUIRE(done);
        return done->id;
    }
    Petition now(const PetitionId &id) { return *desk->petition(id); }
    bool runs(const PetitionId &id, const char *rule)
    {
        return now(id).runningClock(QLatin1String(rule)) != nullptr;
    }
    Error refusal(const PetitionId &id, const char *act, const QJsonObject &given)
    {
        const auto event = take(id, act, given);
        INFO(act);
        REQUIRE_FALSE(event);
        return event.error();
    }
    Error refusal(const PetitionId &id, const char *act, const char *json)
    {
        return refusal(id, act, answers(json));
    }
};

} // namespace onedoor::test
