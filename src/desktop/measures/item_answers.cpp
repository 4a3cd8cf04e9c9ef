#include "desktop/measures/item_answers.hpp"

#include "app/measures/measure_items.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

namespace {

std::vector<Column> columns_of(const app::ItemTable& table)
{
    std::vector<Column> columns{{_("Item"), 260}};
    for (const auto& filling : table.fillings)
        columns.push_back({date_words(filling->filled_on), 104});
    columns.push_back({wxString()});
    return columns;
}

wxString item_words(const app::ItemLine& line)
{
    const auto item = line.item.wording.empty() ? translated(line.item.topic) : shown(line.item.wording);
    return line.reversed ? wxString::Format(_("%s (reversed)"), item) : item;
}

Row row_of(const app::ItemLine& line)
{
    Row row{line.item.key, {item_words(line)}};
    for (const auto& answer : line.answers)
        row.cells.push_back(answer ? wxString::Format("%d", *answer) : wxString(_("blank")));
    row.cells.emplace_back();
    return row;
}

void tell(wxWindow* parent, Desk& desk, const app::ItemTable& table)
{
    FormDialog dialog(parent, desk, _("Item by item"), "item_answers");
    dialog.form().add_heading(joined({translated(table.title), target_words(table.target)}));
    auto* list = new RowList(&dialog.form(), "items", _("Answers to each item"), columns_of(table));
    std::vector<Row> rows;
    for (const auto& line : table.items)
        rows.push_back(row_of(line));
    list->set_rows(std::move(rows));
    list->SetMinSize(dialog.FromDIP(wxSize(560, 360)));
    dialog.form().add_window(list);
    dialog.tell(_("Done"));
}

}

void show_item_answers(wxWindow* parent, Desk& desk, const app::MeasureQuery& query)
{
    desk.look(
        parent, [query](const app::Looking& looking) { return app::measure_items(looking, query); },
        [parent, &desk](const app::ItemTable& table) { tell(parent, desk, table); });
}

}
