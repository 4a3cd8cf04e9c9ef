#pragma once

#include "app/kit/looking.hpp"

namespace test_support {

/// The practice as the counselor sees it alone.
inline app::Looking alone(app::OpenPractice& practice)
{
    return {practice, app::Viewer::counselor()};
}

}
