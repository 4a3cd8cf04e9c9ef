#pragma once

#include "domain/tree.hpp"

/// Documents by their paths: names with dots between ("safe_contact.hours") lead into nested documents; a list is one
/// value.
namespace domain {

/// The member of a document at a path; null when there is none.
Tree at_path(const Tree& document, const std::string& path);

/// Sets the member at a path, making the documents on the way.
void set_path(Tree& document, const std::string& path, Tree value);

/// What is another value in `after` than in `before`: a flat document of paths, null for what is gone.
Tree changed_paths(const Tree& before, const Tree& after);

/// `document` with the values of a flat document of paths; what is null goes, and so does a nested document that
/// says nothing any more.
Tree with_paths(Tree document, const Tree& paths);

}
