#pragma once

#include <QLatin1String>
#include <QString>

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

} // namespace onedoor
