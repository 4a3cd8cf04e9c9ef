#define BOOST_TEST_MODULE secure_base
#include <boost/test/unit_test.hpp>
