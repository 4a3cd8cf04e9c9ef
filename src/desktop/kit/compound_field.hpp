#pragma once

#include "desktop/kit/field.hpp"
#include "domain/problem.hpp"

namespace desktop {

/// A field made of several: it marks the one that a problem is about itself, and puts the cursor there.
class CompoundField : public Field {
public:
    using Field::Field;
    /// False when none of its fields is meant.
    virtual bool mark(const domain::Problem& problem) = 0;
    virtual void clear_marks() = 0;
};

}
