#include "desktop/kit/refusal.hpp"

#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

bool is_marked(Form& form, std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        return form.mark(refused.problem());
    } catch (const std::exception&) {
        form.clear_marks();
    }
    return false;
}

}

void show_refusal(Form& form, wxScrolledWindow& scrolled, wxStaticText& message, std::exception_ptr thrown)
{
    if (is_marked(form, thrown)) {
        scrolled.FitInside();
        return;
    }
    message.SetLabel(words_of(thrown));
    message.Show();
    message.GetParent()->Layout();
}

}
