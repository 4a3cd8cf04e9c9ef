#include "app/kit/word_lists.hpp"
#include "desktop/homework/task_words.hpp"
#include "desktop/intake/formulation_words.hpp"
#include "desktop/kit/picture_view.hpp"
#include "desktop/kit/two_columns.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_strategies = 8;

/// What the page shows: the facts, and the words for positions in the loop.
struct Gathered {
    app::FormulationFacts facts;
    std::map<std::string, std::string> positions;
};

/// What is known for the counselor's own picture of one person: for the counselor alone.
class FormulationPage : public Page {
public:
    FormulationPage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("F&ormulation"); }
    std::vector<Action> actions() override;
    void refresh() override;

private:
    void show(const Gathered& gathered);
    void add_head(wxSizer* sizer, const wxString& name);
    void add_dimensions(wxWindow* parent, const app::FormulationFacts& facts);
    void add_position(wxWindow* parent, const Gathered& gathered);
    void add_shame(wxWindow* parent, const app::FormulationFacts& facts);
    void add_strategies(wxWindow* parent, const app::FormulationFacts& facts);
    void add_strategy(wxWindow* parent, const app::StrategySuggestion& strategy);
    void go_back() { desk().go_to({"case", care_case_.value, "intake"}); }

    domain::Id<domain::CareCase> care_case_;
    domain::Id<domain::Client> client_;
    wxScrolledWindow* scrolled_;
};

void add_title(wxWindow* parent, const wxString& title)
{
    add_line(parent->GetSizer(), heading(parent, title), group_gap);
}

void add_picture(wxWindow* parent, const app::DimensionFact& fact)
{
    auto* view = new PictureView(parent, "attachment_plane", _("Attachment plane"));
    view->show([plane = plane_of(fact), size = PictureView::text_size(*parent)](double width,
                                                                                const drawing::TextMetrics& metrics) {
        return drawing::draw_attachment_plane(plane, width, size, metrics);
    });
    add_line(parent->GetSizer(), view, gap);
}

FormulationPage::FormulationPage(wxWindow* parent, Desk& desk, const Place& place)
    : Page(parent, desk), care_case_{place.id}, client_{place.part},
      scrolled_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
{
    scrolled_->SetScrollRate(0, FromDIP(12));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

std::vector<Action> FormulationPage::actions()
{
    return {{"back_to_intake", _("&Back to the intake"), "Alt+Up", [this] { go_back(); }}};
}

void FormulationPage::refresh()
{
    desk().look(
        this,
        [care_case = care_case_, client = client_](const app::Looking& looking) {
            auto facts = app::formulation_facts(looking, care_case, client);
            if (!facts)
                return std::optional<Gathered>();
            Gathered gathered{std::move(*facts), {}};
            const app::WordLists lists;
            for (const auto& word : lists.words("positions"))
                gathered.positions.emplace(word.key, word.text);
            return std::optional(std::move(gathered));
        },
        [this](const std::optional<Gathered>& gathered) {
            if (gathered)
                show(*gathered);
            else
                put_away(scrolled_, _("The formulation stays closed while a client is in the room."));
        });
}

void FormulationPage::show(const Gathered& gathered)
{
    scrolled_->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    add_head(sizer, shown(gathered.facts.person.name));
    auto* columns = new TwoColumns(scrolled_);
    add_dimensions(columns->left(), gathered.facts);
    add_shame(columns->left(), gathered.facts);
    add_position(columns->right(), gathered);
    add_strategies(columns->right(), gathered.facts);
    sizer->Add(columns, wxSizerFlags().Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    scrolled_->SetSizer(outer);
    publish_ids(this);
    Layout();
    scrolled_->FitInside();
}

void FormulationPage::add_head(wxSizer* sizer, const wxString& name)
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(heading(scrolled_, name, Level::page), wxSizerFlags().Expand());
    words->Add(hint(scrolled_, _("For your formulation. For you alone.")), wxSizerFlags().Expand());
    line->Add(words, wxSizerFlags(1));
    line->Add(button(scrolled_, "back_to_intake", _("Back to the intake"), [this] { go_back(); }));
    sizer->Add(line, wxSizerFlags().Expand());
}

void FormulationPage::add_dimensions(wxWindow* parent, const app::FormulationFacts& facts)
{
    add_title(parent, _("Attachment dimensions"));
    if (facts.dimensions.empty()) {
        add_line(parent->GetSizer(),
                 hint(parent, _("No form yet. The ECR-S takes five minutes; enter it on the Measures tab.")), 4);
        return;
    }
    for (const auto& fact : facts.dimensions)
        add_line(parent->GetSizer(), paragraph(parent, dimension_words(fact)), gap);
    add_picture(parent, facts.dimensions.front());
}

void FormulationPage::add_position(wxWindow* parent, const Gathered& gathered)
{
    add_title(parent, _("Position in the cycle"));
    const auto lines = position_lines(gathered.facts.position, gathered.positions);
    for (const auto& line : lines)
        add_line(parent->GetSizer(), paragraph(parent, line), 4);
    if (lines.empty())
        add_line(parent->GetSizer(), hint(parent, _("Nothing yet. It comes from the cycle in your notes.")), 4);
}

void FormulationPage::add_shame(wxWindow* parent, const app::FormulationFacts& facts)
{
    add_title(parent, _("How shame shows"));
    for (const auto& fact : facts.shame)
        add_line(parent->GetSizer(), paragraph(parent, shame_words(fact)), 4);
    if (facts.shame.empty())
        add_line(parent->GetSizer(), hint(parent, _("Nothing was ticked in the intake yet.")), 4);
}

void FormulationPage::add_strategies(wxWindow* parent, const app::FormulationFacts& facts)
{
    add_title(parent, _("Practice that may fit"));
    std::size_t number = 0;
    for (const auto& strategy : facts.strategies)
        if (number++ < most_strategies)
            add_strategy(parent, strategy);
    if (facts.strategies.empty())
        add_line(parent->GetSizer(), hint(parent, _("Nothing speaks for one exercise more than for another yet.")), 4);
}

void FormulationPage::add_strategy(wxWindow* parent, const app::StrategySuggestion& strategy)
{
    auto* sizer = parent->GetSizer();
    add_line(sizer, heading(parent, translated(strategy.name), Level::group), gap);
    for (const auto& reason : reason_words(strategy))
        add_line(sizer, paragraph(parent, reason), 2);
    for (const auto& care : care_words(strategy.care_tokens, strategy.care, strategy.stage_fit))
        add_line(sizer, attention(parent, care), 2);
    auto* give = button(parent, "give." + shown(strategy.id), _("Give..."), [this, id = strategy.id] {
        desk().go_to({"case", care_case_.value, "homework:give:" + client_.value + ":" + id});
    });
    sizer->Add(give, wxSizerFlags().Left().Border(wxTOP, parent->FromDIP(4)));
}

}

Page* make_formulation_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new FormulationPage(parent, desk, place);
}

}
