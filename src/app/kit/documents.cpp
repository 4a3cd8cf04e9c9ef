#include "app/kit/documents.hpp"

#include "json/json.hpp"

namespace app {

domain::Tree parse_document(std::string_view json_text)
{
    return json::parse(json_text);
}

std::string write_document(const domain::Tree& document, int indent)
{
    return json::write(document, indent);
}

}
