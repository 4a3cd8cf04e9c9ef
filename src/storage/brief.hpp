#pragma once

#include "storage/records.hpp"

#include <algorithm>

namespace storage {

namespace briefly {

template<domain::HasFields T, class Member>
std::string name_of(Member T::*member)
{
    std::string name;
    domain::for_each_field<T>([&](const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.member)>, Member T::*>)
            if (field.member == member)
                name = field.name;
    });
    return name;
}

/// Writes a column into the member it belongs to.
template<domain::HasFields T, class Member>
void take(const Value& value, T& record, Member T::*member)
{
    const auto tree = column_tree(value, ColumnFormOf<Member>::form);
    using domain::read;
    if (!tree.is_null())
        read(tree, record.*member, {briefly::name_of(member), {}, true});
}

}

/// Of the records that fit, only these fields, the others empty: for lists of everything, which show no more. What is
/// read is no whole record, so it is not held against the record's hash; opening the record does that. `condition` is
/// never made from what someone typed.
template<domain::HasFields T, class... M>
std::vector<domain::Record<T>> brief(const Records& records, const std::string& condition,
                                     const std::vector<Value>& parameters, M T::*... members)
{
    const std::vector<std::string> names{briefly::name_of(members)...};
    const std::vector<ColumnForm> forms{ColumnFormOf<M>::form...};
    std::vector<domain::Record<T>> found;
    for (const auto& row : records.rows_of(T::record_name, names, forms, condition, parameters)) {
        domain::Record<T> record{{std::get<std::string>(row[0])}, static_cast<int>(std::get<std::int64_t>(row[1])), {}};
        std::size_t at = 2;
        (briefly::take(row[at++], record.value, members), ...);
        found.push_back(std::move(record));
    }
    return found;
}

/// As brief(), for what is shown or printed of a record: each is held against its hash, and only then are these fields
/// taken from it. Throws StorageError (damaged).
template<domain::HasFields T, class... M>
std::vector<domain::Record<T>> parts_of(const Records& records, const std::string& condition,
                                        const std::vector<Value>& parameters, M T::*... members)
{
    const auto& columns = columns_of<T>();
    const auto place = [&](const std::string& name) {
        return static_cast<std::size_t>(std::ranges::find(columns, name, &Column::name) - columns.begin());
    };
    const std::vector<std::size_t> places{place(briefly::name_of(members))...};
    std::vector<domain::Record<T>> found;
    for (const auto& raw : records.sound_rows(T::record_name, columns, condition, parameters)) {
        domain::Record<T> record{{raw.id}, raw.row_version, {}};
        std::size_t at = 0;
        (briefly::take(raw.values[places[at++]], record.value, members), ...);
        found.push_back(std::move(record));
    }
    return found;
}

}
