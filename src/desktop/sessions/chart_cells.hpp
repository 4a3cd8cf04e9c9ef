#pragma once

#include "desktop/kit/row_list.hpp"
#include "desktop/sessions/preview.hpp"

namespace desktop {

/// What of a case decides which columns its chart has.
struct ChartColumns {
    bool with_steps = false;   ///< couple work
    bool with_people = false;  ///< more than one
    bool with_concern = false; ///< only while the counselor is alone and looks at all of it

    std::vector<Column> all() const;
    bool operator==(const ChartColumns&) const = default;
};

/// The cells of one session, of one contact; what moved stands last, with all the room there is.
std::vector<wxString> chart_cells(const ChartColumns& columns, const TimelineSession& line, bool is_whole,
                                  const Preview::NameOf& name_of);
std::vector<wxString> chart_cells(const ChartColumns& columns, const domain::Contact& contact, bool with_texts,
                                  const Preview::NameOf& name_of);
/// Of a session that is being written and not kept yet.
std::vector<wxString> chart_cells_of_new(const ChartColumns& columns);

/// How the moves are shown: a bar as high as the move was deep, a dash where it did not come.
wxString legend_of_moves();

}
