#pragma once

#include "core/domain/words.h"

namespace onedoor
{

/// Where a petition stands. Words are stable (Words<State>); the interface has its own Chinese.
enum class State {
    Registered, ///< 已登记
    Accepted,   ///< 已受理
    Declined,   ///< 不予受理
    Referred,   ///< 已转送交办, not signed for yet
    Handling,   ///< 办理中: signed for
    Mediating,  ///< 调解中
    Agreed,     ///< 已达成协议
    Reported,   ///< 已反馈: the organisation has answered
    Closed,     ///< 已办结
    Merged,     ///< 已并案: handled within another
};

template <>
struct Words<State> {
    static constexpr WordTable<State, 10> table{{{State::Registered, "registered"},
                                                 {State::Accepted, "accepted"},
                                                 {State::Declined, "declined"},
                                                 {State::Referred, "referred"},
                                                 {State::Handling, "handling"},
                                                 {State::Mediating, "mediating"},
                                                 {State::Agreed, "agreed"},
                                                 {State::Reported, "reported"},
                                                 {State::Closed, "closed"},
                                                 {State::Merged, "merged"}}};
};

} // namespace onedoor
