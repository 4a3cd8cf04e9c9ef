#include "drawing/plane_frame.hpp"

#include <algorithm>

namespace drawing {

namespace {

constexpr double largest_side = 320;

}

PlaneFrame::PlaneFrame(const PlaneAxis& across, const PlaneAxis& upward, double least, double most,
                       const Number& number, double width, double text_size, const TextMetrics& metrics, Scene& scene)
    : across_(across), upward_(upward), least_(least), most_(most), number_(number), width_(width), size_(text_size),
      metrics_(metrics), scene_(scene)
{
    double beside = text_width(this->number(most));
    for (const auto& words : {upward.low_words, upward.high_words})
        beside = std::max(beside, text_width(words));
    const double left = beside + size_;
    const double side = std::clamp(width_ - left - 2 * size_, 4 * size_, largest_side);
    plot_ = {left, size_ * 2.4, side, side};
}

void PlaneFrame::draw()
{
    draw_axes();
    draw_across_words();
    draw_upward_words();
}

double PlaneFrame::share(double value) const
{
    const double range = most_ > least_ ? most_ - least_ : 1;
    return std::clamp((value - least_) / range, 0.0, 1.0);
}

void PlaneFrame::add_text(Point at, const std::string& text, Role role, Anchor anchor)
{
    scene_.shapes.emplace_back(Text{at, text, size_, role, anchor, false});
}

void PlaneFrame::draw_axes()
{
    const Point corner{plot_.x, bottom()};
    scene_.shapes.emplace_back(Polyline{{{plot_.x, plot_.y}, corner, {right(), bottom()}}, Role::muted, 0.8, false});
    const double step = plot_.width / std::max(most_ - least_, 1.0);
    const bool has_room = step > size_ * 2.6;
    for (double value = least_; value <= most_; value += 1)
        if (has_room || value == least_ || value + 1 > most_)
            draw_ticks(value);
}

void PlaneFrame::draw_ticks(double value)
{
    const double x = x_of(value);
    const double y = y_of(value);
    const double tick = size_ * 0.3;
    scene_.shapes.emplace_back(line({x, bottom()}, {x, bottom() + tick}, Role::muted, 0.8));
    scene_.shapes.emplace_back(line({plot_.x - tick, y}, {plot_.x, y}, Role::muted, 0.8));
    add_text({x, bottom() + size_ * 1.4}, number(value), Role::muted, Anchor::middle);
    add_text({plot_.x - size_ * 0.6, y + size_ * 0.35}, number(value), Role::muted, Anchor::end);
}

/// The words of both ends under the axis, its name between them or, where that is too narrow, under them.
void PlaneFrame::draw_across_words()
{
    below_ = bottom() + size_ * 2.8;
    add_text({plot_.x, below_}, across_.low_words, Role::muted, Anchor::start);
    add_text({right(), below_}, across_.high_words, Role::muted, Anchor::end);
    const double ends = 2 * std::max(text_width(across_.low_words), text_width(across_.high_words));
    if (text_width(across_.name) + ends + 2 * size_ > plot_.width)
        below_ += size_ * 1.4;
    const double half = text_width(across_.name) / 2;
    add_text({std::max(plot_.x + plot_.width / 2, half), below_}, across_.name, Role::ink, Anchor::middle);
}

void PlaneFrame::draw_upward_words()
{
    const double x = plot_.x - size_ * 0.6;
    add_text({0, size_ * 1.1}, upward_.name, Role::ink, Anchor::start);
    add_text({x, plot_.y + size_ * 1.65}, upward_.high_words, Role::muted, Anchor::end);
    add_text({x, bottom() - size_ * 0.95}, upward_.low_words, Role::muted, Anchor::end);
}

void PlaneFrame::write_beside(Point at, const std::string& label)
{
    const double wide = text_width(label);
    const double off = size_ * 0.8;
    const double middle = at.y + size_ * 0.35;
    const double above = at.y - off;
    const double under = at.y + off + size_ * 0.7;
    for (const Point& left :
         {Point{at.x + off, middle}, Point{at.x - off - wide, middle}, Point{at.x + off, above},
          Point{at.x + off, under}, Point{at.x - off - wide, above}, Point{at.x - off - wide, under},
          Point{at.x - wide / 2, above}, Point{at.x - wide / 2, under}})
        if (take({left.x, left.y - size_ * 0.8, wide, size_})) {
            add_text(left, label, Role::ink, Anchor::start);
            return;
        }
}

bool PlaneFrame::take(const Rect& area)
{
    const bool inside = area.x >= plot_.x + 2 && area.x + area.width <= width_ && area.y >= plot_.y - size_ &&
                        area.y + area.height <= bottom();
    if (!inside || std::ranges::any_of(taken_, [&](const Rect& other) { return overlap(area, other); }))
        return false;
    taken_.push_back(area);
    return true;
}

}
