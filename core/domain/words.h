#pragma once

#include "core/domain/fact.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <utility>

namespace onedoor
{

/// The stable words of an enum, as contract.md and the ledger write them. Specialise `table`.
template <class E>
struct Words;

template <class E>
QString wordOf(E value)
{
    for (const auto &[entry, word] : Words<E>::table) {
        if (entry == value)
            return QLatin1String(word);
    }
    return {};
}

template <class E>
std::optional<E> fromWord(const QString &text)
{
    for (const auto &[entry, word] : Words<E>::table) {
        if (text == QLatin1String(word))
            return entry;
    }
    return std::nullopt;
}

template <class E, size_t N>
using WordTable = std::array<std::pair<E, const char *>, N>;

template <>
struct Words<PartyKind> {
    static constexpr WordTable<PartyKind, 2> table{
        {{PartyKind::Person, "person"}, {PartyKind::Organisation, "organisation"}}};
};

template <>
struct Words<Standing> {
    static constexpr WordTable<Standing, 4> table{{{Standing::Self, "self"},
                                                   {Standing::Representative, "representative"},
                                                   {Standing::Agent, "agent"},
                                                   {Standing::Companion, "companion"}}};
};

template <>
struct Words<PetitionKind> {
    static constexpr WordTable<PetitionKind, 3> table{{{PetitionKind::Dispute, "dispute"},
                                                       {PetitionKind::Litigation, "litigation"},
                                                       {PetitionKind::Other, "other"}}};
};

template <>
struct Words<Intensity> {
    static constexpr WordTable<Intensity, 3> table{
        {{Intensity::Low, "low"}, {Intensity::Medium, "medium"}, {Intensity::High, "high"}}};
};

template <>
struct Words<ReferralMode> {
    static constexpr WordTable<ReferralMode, 2> table{
        {{ReferralMode::Transfer, "transfer"}, {ReferralMode::Assign, "assign"}}};
};

template <>
struct Words<LinkKind> {
    static constexpr WordTable<LinkKind, 3> table{{{LinkKind::SamePerson, "same-person"},
                                                   {LinkKind::SameMatter, "same-matter"},
                                                   {LinkKind::Related, "related"}}};
};

template <>
struct Words<TicketKind> {
    static constexpr WordTable<TicketKind, 5> table{{{TicketKind::Dispute, "dispute"},
                                                     {TicketKind::Service, "service"},
                                                     {TicketKind::Advice, "advice"},
                                                     {TicketKind::Progress, "progress"},
                                                     {TicketKind::Urgent, "urgent"}}};
};

} // namespace onedoor
