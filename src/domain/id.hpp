#pragma once

#include <compare>
#include <string>

namespace domain {

/// The identity of one record of type T: a UUIDv7 as text, made by the app. Ids of different records do not mix.
template<class T>
struct Id {
    std::string value;

    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

/// A value as it is kept: with its identity and the version every update must name.
template<class T>
struct Record {
    Id<T> id;
    int row_version = 1;
    T value;

    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
    bool operator==(const Record&) const = default;
};

}
