#include "desktop/vault/audit_filter.hpp"

#include "app/export/export.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/pick_field.hpp"

namespace desktop {

namespace {

std::vector<Choice> kinds_of_lines()
{
    return {{"changed", _("Changed")},
            {"looked_at", _("Looked at")},
            {"given_out", _("Given out")},
            {"practice", _("The practice itself")}};
}

std::optional<domain::Date> day_in(const DateField& field)
{
    const auto value = field.value();
    const auto* text = value.as<std::string>();
    return text ? domain::parse_date(*text) : std::nullopt;
}

std::string token_in(const ChoiceField& field)
{
    const auto value = field.value();
    const auto* text = value.as<std::string>();
    return text ? *text : std::string();
}

}

wxString event_words(const std::string& event)
{
    auto words = shown(event);
    words.Replace("_", " ");
    return words;
}

AuditFilter::AuditFilter(wxWindow* parent, Desk& desk, std::function<void()> typed, std::function<void()> asked)
    : wxPanel(parent), desk_(desk), asked_(std::move(asked)), part_(new wxTextCtrl(this, wxID_ANY)),
      kind_(std::make_unique<ChoiceField>(this, "audit_kind", kinds_of_lines(), _("Everything"))),
      who_(std::make_unique<ChoiceField>(this, "audit_who", std::vector<Choice>{}, _("Anyone"))),
      from_(std::make_unique<DateField>(this, "audit_from", desk.today())),
      to_(std::make_unique<DateField>(this, "audit_to", desk.today())),
      about_(button(this, "audit_about", _("About everybody..."), [this] { choose_client(); }))
{
    part_->SetName("audit_filter");
    part_->SetHint(_("Part of an event or id"));
    part_->Bind(wxEVT_TEXT, [done = std::move(typed)](wxCommandEvent&) { done(); });
    for (Field* field : std::initializer_list<Field*>{kind_.get(), who_.get(), from_.get(), to_.get()})
        field->changed = [this] { asked_(); };
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](wxWindow* window, int share, const wxString& label = {}) {
        if (!label.empty())
            sizer->Add(new wxStaticText(this, wxID_ANY, label),
                       wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
        sizer->Add(window, wxSizerFlags(share).CentreVertical());
        sizer->AddSpacer(FromDIP(gap));
    };
    add(part_, 2);
    add(kind_->window(), 0);
    add(who_->window(), 0);
    add(from_->window(), 1, _("From"));
    add(to_->window(), 1, _("to"));
    add(about_, 0);
    who_->window()->Hide();
    SetSizer(sizer);
}

app::AuditQuery AuditFilter::query() const
{
    app::AuditQuery query;
    for (const auto& token : tokens(app::AuditKind{}))
        if (token.name == token_in(*kind_))
            query.kind = token.value;
    query.who = token_in(*who_);
    query.from = day_in(*from_);
    query.to = day_in(*to_);
    query.client = client_;
    return query;
}

std::string AuditFilter::part() const
{
    return utf8(part_->GetValue().Lower());
}

void AuditFilter::show_actors(const std::vector<app::AuditActor>& actors)
{
    std::vector<Choice> all;
    for (const auto& actor : actors)
        all.push_back({actor.id, actor.name.empty()
                                     ? wxString::Format(_("A former key, of %s"), shown(actor.made_at.substr(0, 10)))
                                     : shown(actor.name)});
    who_->window()->Show(all.size() > 1);
    who_->set_choices(std::move(all));
    Layout();
}

void AuditFilter::choose_client()
{
    desk_.look(this, app::export_subjects, [this](const std::vector<app::ExportSubject>& choices) {
        std::vector<Pick> picks{{"all", {_("Everybody")}}};
        for (const auto& choice : choices)
            if (!choice.scope.client.empty())
                picks.push_back({choice.scope.client.value, {shown(choice.name)}});
        FormDialog dialog(this, desk_, _("About whom"), "audit_about_dialog");
        dialog.form().add(_("Who"), [&](wxWindow* inside) {
            auto field =
                std::make_unique<PickField>(inside, "client", _("Who"), std::vector<Column>{{_("Who"), -1}}, 220);
            field->set_picks(picks);
            return field;
        });
        dialog.form().show(domain::Tree::Map{{"client", client_.empty() ? "all" : client_.value}});
        const auto chosen = dialog.ask(
            _("Show"), [](app::OpenPractice&, const domain::Tree& document) { return document.text("client"); });
        if (!chosen)
            return;
        for (const auto& pick : picks)
            if (pick.key == *chosen)
                take_client({*chosen == "all" ? std::string() : *chosen}, pick.cells.front());
    });
}

void AuditFilter::take_client(const domain::Id<domain::Client>& client, const wxString& name)
{
    client_ = client;
    about_->SetLabel(client.empty() ? wxString(_("About everybody...")) : wxString::Format(_("About %s..."), name));
    lay_out_around(about_);
    asked_();
}

}
