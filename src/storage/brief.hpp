#pragma once

#include "storage/records.hpp"

namespace storage {

/// Of the records that fit, only these fields, the others empty: for lists, which show no more. What is read is no
/// whole record, so it is not held against the record's hash; opening the record does that. `condition` is never made
/// from what someone typed.
template<domain::HasFields T, class... M>
std::vector<domain::Record<T>> brief(const Records& records, const std::string& condition,
                                     const std::vector<Value>& parameters, M T::*... members)
{
    std::vector<std::string> names;
    std::vector<ColumnForm> forms;
    const auto add = [&]<class Member>(Member T::*member) {
        domain::for_each_field<T>([&](const auto& field) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.member)>, Member T::*>)
                if (field.member == member) {
                    names.emplace_back(field.name);
                    forms.push_back(ColumnFormOf<Member>::form);
                }
        });
    };
    (add(members), ...);
    std::vector<domain::Record<T>> found;
    for (const auto& row : records.rows_of(T::record_name, names, forms, condition, parameters)) {
        domain::Record<T> record{{std::get<std::string>(row[0])}, static_cast<int>(std::get<std::int64_t>(row[1])), {}};
        std::size_t at = 0;
        const auto take = [&]<class Member>(Member T::*member) {
            const auto tree = column_tree(row[2 + at], forms[at]);
            using domain::read;
            if (!tree.is_null())
                read(tree, record.value.*member, {names[at], {}, true});
            ++at;
        };
        (take(members), ...);
        found.push_back(std::move(record));
    }
    return found;
}

}
