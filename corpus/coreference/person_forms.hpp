// The names of persons in an article, each once, and which of the full ones are one person.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/coreference/person_name.hpp"
#include "corpus/coreference/shown_name.hpp"

namespace dateline::coreference {

using FormId = std::uint32_t;

struct PersonForm {
    PersonName name;
    ShownName shown;
    FormId person = 0;  // the fullest form of the same person; itself where there is none
};

class PersonForms {
public:
    // The form of a name, made where it is new.
    FormId add(const text::TokenStream& stream, TokenRange range, PersonName name);

    // Joins the full forms that are one person: "Joe Biden" and "Joseph R. Biden Jr.", "Valdés Mesa" and "Salvador Valdés Mesa". A form that
    // may be two different persons' stays alone.
    void join();

    const PersonForm& operator[](FormId form) const { return forms_[form]; }
    std::size_t size() const { return forms_.size(); }

private:
    std::vector<PersonForm> forms_;
    std::unordered_map<std::string, FormId> by_key_;
};

}  // namespace dateline::coreference
