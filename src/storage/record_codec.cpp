#include "storage/record_codec.hpp"

#include "json/json.hpp"

namespace storage {

namespace {

using domain::Tree;

Value plain_value(const Tree& tree)
{
    if (const auto* flag = tree.as<bool>())
        return std::int64_t{*flag};
    if (const auto* whole = tree.as<std::int64_t>())
        return *whole;
    if (const auto* number = tree.as<double>())
        return *number == 0 ? 0.0 : *number; // SQLite forgets the sign of a zero, the hash would not
    return *tree.as<std::string>();
}

struct PlainTree {
    Tree operator()(std::monostate) const { return {}; }
    template<class T>
    Tree operator()(const T& value) const
    {
        return value;
    }
};

}

Kind Column::kind() const
{
    switch (form) {
    case ColumnForm::boolean:
    case ColumnForm::integer:
        return Kind::integer;
    case ColumnForm::real:
        return Kind::real;
    case ColumnForm::text:
    case ColumnForm::json:
        break;
    }
    return Kind::text;
}

Value column_value(const Tree& tree, ColumnForm form)
{
    if (tree.is_null())
        return {};
    return form == ColumnForm::json ? Value(json::write(tree)) : plain_value(tree);
}

Tree column_tree(const Value& value, ColumnForm form)
{
    if (form == ColumnForm::boolean && !std::holds_alternative<std::monostate>(value))
        return std::get<std::int64_t>(value) != 0;
    if (form == ColumnForm::json && !std::holds_alternative<std::monostate>(value))
        return json::parse(std::get<std::string>(value));
    return std::visit(PlainTree{}, value);
}

}
