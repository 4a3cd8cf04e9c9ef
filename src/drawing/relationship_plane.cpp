#include "drawing/relationship_plane.hpp"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

class RelationshipDrawer {
public:
    RelationshipDrawer(const RelationshipPlane& plane, double width, double text_size, const TextMetrics& metrics)
        : plane_(plane), width_(width), size_(text_size), metrics_(metrics), places_(plane.places),
          frame_(plane.anxiety, plane.avoidance, plane.least, plane.most, plane.number, width, text_size, metrics,
                 scene_)
    {
        std::erase_if(places_, [](const RelationshipPlace& place) {
            return !std::isfinite(place.anxiety) || !std::isfinite(place.avoidance);
        });
    }

    Scene draw()
    {
        frame_.draw();
        for (const auto& place : places_)
            draw_way(place);
        for (const auto& place : places_)
            draw_mark(place);
        for (const auto& place : places_)
            frame_.write_beside(at(place), place.label);
        draw_note();
        scene_.width = width_;
        scene_.alternative_text = describe();
        return std::move(scene_);
    }

private:
    Point at(const RelationshipPlace& place) const { return frame_.place(place.anxiety, place.avoidance); }

    void draw_way(const RelationshipPlace& place)
    {
        if (!place.before)
            return;
        const Point from = frame_.place(place.before->x, place.before->y);
        scene_.shapes.emplace_back(line(from, at(place), Role::muted, 0.8));
        scene_.shapes.emplace_back(Circle{from, size_ * 0.28, Role::surface, Role::muted, 1});
    }

    void draw_mark(const RelationshipPlace& place)
    {
        const Point centre = at(place);
        const double radius = size_ * 0.42;
        scene_.shapes.emplace_back(Circle{centre, radius, Role::accent, Role::surface, 1.2});
        frame_.occupy({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
        scene_.hit_regions.push_back({{centre.x - size_ / 2, centre.y - size_ / 2, size_, size_}, words_of(place)});
    }

    void draw_note()
    {
        double baseline = frame_.below();
        const auto lines =
            plane_.note.empty() ? std::vector<std::string>() : wrap_words(plane_.note, width_, size_, metrics_);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            baseline += size_ * (i == 0 ? 2.0 : 1.4);
            scene_.shapes.emplace_back(Text{{0, baseline}, lines[i], size_, Role::muted, Anchor::start, false});
        }
        scene_.height = baseline + size_ * 0.6;
    }

    std::string words_of(const RelationshipPlace& place) const
    {
        return place.label + ", " + place.date_label + ": " + plane_.anxiety.name + " " + frame_.number(place.anxiety) +
               ", " + plane_.avoidance.name + " " + frame_.number(place.avoidance);
    }

    std::string describe() const
    {
        std::string text = plane_.title + " (" + frame_.number(plane_.least) + "–" + frame_.number(plane_.most) + ")";
        const char* separator = ": ";
        for (const auto& place : places_) {
            text += separator + words_of(place);
            separator = "; ";
        }
        return plane_.note.empty() ? text : text + ". " + plane_.note;
    }

    const RelationshipPlane& plane_;
    double width_;
    double size_;
    const TextMetrics& metrics_;
    std::vector<RelationshipPlace> places_;
    Scene scene_;
    PlaneFrame frame_;
};

}

Scene draw_relationship_plane(const RelationshipPlane& plane, double width, double text_size,
                              const TextMetrics& metrics)
{
    return RelationshipDrawer(plane, width, text_size, metrics).draw();
}

}
