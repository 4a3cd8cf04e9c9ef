#include "desktop/homework/print_sheets.hpp"

#include "app/reports/report_file.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/homework/sheet_options.hpp"
#include "desktop/homework/sheet_preview.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/print_pdf.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr auto to_a_file = "to";

std::vector<domain::Id<domain::Assignment>> tasks_in(const SheetsToPrint& what, const Tree& document)
{
    std::vector<domain::Id<domain::Assignment>> tasks;
    if (what.tasks.size() == 1)
        return {{what.tasks.front().first.key}};
    const auto given = at_path(document, "tasks");
    if (const auto* keys = given.as<Tree::List>())
        for (const auto& key : *keys)
            tasks.push_back({*key.as<std::string>()});
    return tasks;
}

app::WorksheetDraft draft_sheets(app::OpenPractice& practice, const SheetsToPrint& what,
                                 const std::vector<domain::Id<domain::Assignment>>& tasks,
                                 const app::WorksheetOptions& options)
{
    return what.tasks.empty() ? app::draft_blank_worksheet(practice, what.strategy, options)
                              : app::draft_worksheets(practice, tasks, options);
}

/// Sheets on their way, and the file they go to; empty: the printer.
struct SheetsOnTheirWay {
    SheetsOut sheets;
    std::string path;
};

// What is written to a file is kept first: no paper without its record. What is printed is kept once it is printed.
SheetsOnTheirWay let_sheets_out(app::OpenPractice& practice, const SheetsToPrint& what, const Tree& document)
{
    const auto text = [&](const char* path) {
        const auto value = at_path(document, path);
        const auto* found = value.as<std::string>();
        return found ? std::optional(*found) : std::nullopt;
    };
    SheetsOnTheirWay made{{{}, sheet_options(document, text("way.reason")), tasks_in(what, document)},
                          text("way.to").value_or("")};
    auto& sheets = made.sheets;
    if (!made.path.empty())
        app::refuse_output(made.path, true);
    const bool is_kept_now = !made.path.empty() && !sheets.assignments.empty();
    sheets.pdf = is_kept_now ? app::issue_worksheets(practice, sheets.assignments, sheets.options).draft.pdf
                             : draft_sheets(practice, what, sheets.assignments, sheets.options).pdf;
    return made;
}

/// The dialog: what is printed and how at the left, the pages at the right.
class PrintDialog {
public:
    PrintDialog(wxWindow* parent, Desk& desk, const SheetsToPrint& what)
        : desk_(desk), what_(what), dialog_(parent, desk, _("Print pages"), "print_sheets"),
          preview_(new SheetPreview(&dialog_, desk, what.about))
    {
        dialog_.set_beside(preview_);
        fill();
        dialog_.offer_way("save_pdf", _("Save as PDF..."), [this] { return ask_file(); });
        dialog_.offer_way("print", _("&Print..."), [this] { return std::optional(way({})); });
        preview_->settled = [this] { enable(preview_->has_pages()); };
        enable(false);
        dialog_.form().changed = [this] { draw(); };
        draw();
    }

    std::optional<SheetsOnTheirWay> ask()
    {
        return dialog_.ask_ways([what = what_](app::OpenPractice& practice, const Tree& document) {
            return let_sheets_out(practice, what, document);
        });
    }

private:
    void fill()
    {
        auto& form = dialog_.form();
        form.add_heading(what_.title);
        if (what_.tasks.size() > 1)
            add_tasks(form);
        else if (!what_.tasks.empty() && what_.tasks.front().first.words != what_.title)
            form.add_hint(what_.tasks.front().first.words);
        if (!what_.variants.empty())
            add_sheet_variant(form, what_.variants);
        add_sheet_print(form);
        if (what_.tasks.empty())
            form.add_hint(_("An empty copy has no name and no code on it, and is not kept."));
    }

    void add_tasks(Form& form)
    {
        std::vector<Choice> choices;
        Tree::List ticked;
        for (const auto& [task, is_ticked] : what_.tasks) {
            choices.push_back(task);
            if (is_ticked)
                ticked.emplace_back(task.key);
        }
        form.checks("tasks", _("Which pages"), choices);
        Tree document{Tree::Map{}};
        set_path(document, "tasks", ticked);
        form.show(document);
    }

    void enable(bool enabled)
    {
        dialog_.enable_way("save_pdf", enabled);
        dialog_.enable_way("print", enabled);
    }

    void draw()
    {
        preview_->ask([this]() -> SheetPreview::Draft {
            const auto document = dialog_.form().document();
            return [what = what_, tasks = tasks_in(what_, document),
                    options = sheet_options(document, preview_->paper_reason())](app::OpenPractice& practice) {
                return draft_sheets(practice, what, tasks, options);
            };
        });
    }

    std::optional<Tree> ask_file()
    {
        const auto path = ask_pdf_path(&dialog_, _("Practice %s"), desk_.today());
        return path.empty() ? std::nullopt : std::optional(way(path.string()));
    }

    Tree way(const std::string& path) const
    {
        Tree way{Tree::Map{{to_a_file, path}}};
        if (preview_->paper_reason())
            set_path(way, "reason", *preview_->paper_reason());
        return way;
    }

    Desk& desk_;
    const SheetsToPrint& what_;
    FormDialog dialog_;
    SheetPreview* preview_;
};

}

void print_sheets_out(wxWindow* parent, Desk& desk, const SheetsOut& sheets)
{
    const wxWeakRef<wxWindow> here(parent);
    const auto printed =
        print_pdf(wxGetTopLevelParent(parent), std::make_shared<PdfPages>(sheets.pdf), _("Practice between sessions"));
    if (!here)
        return;
    if (printed == Printed::failed)
        desk.warn(_("The printer did not take the pages. Print them again from Homework, or save them as PDF."));
    else if (printed == Printed::cancelled)
        desk.say(_("Not printed. The page can be printed from Homework whenever you like."));
    else if (!sheets.assignments.empty())
        desk.ask(
            parent,
            [sheets](app::OpenPractice& practice) {
                app::issue_worksheets(practice, sheets.assignments, sheets.options);
            },
            [&desk] { desk.say(_("Printed, and kept with what was given.")); });
}

void write_sheets(wxWindow* parent, Desk& desk, const SheetsOut& sheets, const std::string& path)
{
    desk.ask(
        parent, [path, pdf = sheets.pdf](app::OpenPractice&) { app::write_issued(path, pdf); },
        [&desk] { desk.say(_("The page is saved. The PDF is not encrypted: keep it safe.")); });
}

void print_sheets(wxWindow* parent, Desk& desk, const SheetsToPrint& what, std::function<void()> out)
{
    const wxWeakRef<wxWindow> here(parent);
    const auto made = PrintDialog(parent, desk, what).ask();
    if (!made || !here)
        return;
    if (made->path.empty())
        print_sheets_out(parent, desk, made->sheets);
    else
        write_sheets(parent, desk, made->sheets, made->path);
    if (here)
        out();
}

void print_sheets_of_today(wxWindow* parent, Desk& desk)
{
    desk.look(parent, app::sheets_for_today, [parent, &desk](const std::vector<app::SheetToday>& sheets) {
        if (sheets.empty()) {
            desk.say(_("No page is left to hand out today."));
            return;
        }
        SheetsToPrint what{"today", _("Pages to hand out today"), {}, {}};
        for (const auto& sheet : sheets) {
            const auto words = shown(sheet.person.name) + ": " + shown(sheet.title);
            what.tasks.push_back({{sheet.assignment.value,
                                   sheet.wants_no_paper ? wxString::Format(_("%s (nothing on paper)"), words) : words},
                                  !sheet.wants_no_paper});
        }
        print_sheets(parent, desk, what);
    });
}

}
