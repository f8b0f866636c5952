#pragma once

#include "core/domain/ids.h"
#include "core/domain/words.h"

#include <QList>

#include <optional>
#include <type_traits>

/// What kinds of members a record may have.
namespace onedoor
{

template <class T>
concept HasWords = requires
{
    Words<T>::table;
};

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<QList<T>> : std::bool_constant<!std::is_same_v<T, char>> {
    using Item = T;
};
template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsId : std::false_type {
};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {
};

} // namespace onedoor
