#pragma once

#include "domain/document.hpp"
#include "storage/database.hpp"

/// Fields to columns and back. Simple data have a column of their own kind; lists and objects are JSON text.
namespace storage {

enum class ColumnForm { boolean, integer, real, text, json };

template<class M>
constexpr ColumnForm column_form()
{
    if constexpr (std::is_same_v<M, bool>)
        return ColumnForm::boolean;
    else if constexpr (std::is_integral_v<M>)
        return ColumnForm::integer;
    else if constexpr (std::is_floating_point_v<M>)
        return ColumnForm::real;
    else if constexpr (domain::HasTokens<M> || std::is_same_v<M, std::string> || std::is_same_v<M, domain::Date> ||
                       std::is_same_v<M, domain::TimeOfDay> || std::is_same_v<M, domain::Timestamp>)
        return ColumnForm::text;
    else
        return ColumnForm::json;
}

template<class M>
struct ColumnFormOf {
    static constexpr ColumnForm form = column_form<M>();
};
template<class T>
struct ColumnFormOf<domain::Id<T>> {
    static constexpr ColumnForm form = ColumnForm::text;
};
template<class M>
struct ColumnFormOf<std::optional<M>> : ColumnFormOf<M> {
};

/// One column of a table of records.
struct Column {
    std::string_view name;
    ColumnForm form;

    Kind kind() const;
};

/// The columns of T's table, in the order of its field list.
template<domain::HasFields T>
const std::vector<Column>& columns_of()
{
    static const std::vector<Column> columns = [] {
        std::vector<Column> list;
        domain::for_each_field<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
            list.push_back({field.name, ColumnFormOf<Member>::form});
        });
        return list;
    }();
    return columns;
}

/// What a column holds for this part of a document; NULL for what is not known.
Value column_value(const domain::Tree& tree, ColumnForm form);

/// The part of a document a column holds. Throws StorageError (damaged) when it cannot be what was written.
domain::Tree column_tree(const Value& value, ColumnForm form);

template<domain::HasFields T>
std::vector<Value> row_of(const T& value)
{
    using domain::to_tree; // unqualified, so that what is declared later for a type is found too
    std::vector<Value> row;
    auto column = columns_of<T>().begin();
    domain::for_each_field<T>(
        [&](const auto& field) { row.push_back(column_value(to_tree(value.*field.member), (column++)->form)); });
    return row;
}

template<domain::HasFields T>
T value_of(const std::vector<Value>& row)
{
    using domain::read;
    T out{};
    std::size_t index = 0;
    domain::for_each_field<T>([&](const auto& field) {
        const auto tree = column_tree(row[index], columns_of<T>()[index].form);
        if (!tree.is_null())
            read(tree, out.*field.member, {std::string(field.name), {}, true});
        ++index;
    });
    return out;
}

}
