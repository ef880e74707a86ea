#include "corpus/tagging/model.hpp"

#include <cstdlib>

// The file becomes part of the program as it is; CMake names it.
asm(".section .rodata\n"
    ".balign 64\n"
    ".global dateline_name_model_begin\n"
    ".global dateline_name_model_end\n"
    "dateline_name_model_begin:\n"
    ".incbin \"" DATELINE_NAME_MODEL
    "\"\n"
    "dateline_name_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const std::byte dateline_name_model_begin[];  // NOLINT(*-avoid-c-arrays): a symbol, not an array
extern const std::byte dateline_name_model_end[];    // NOLINT(*-avoid-c-arrays)
}

namespace dateline::tagging {

const Model& shipped_model() {
    static const Model model = [] {
        const auto size = static_cast<std::size_t>(dateline_name_model_end - dateline_name_model_begin);
        const base::Result<Model> opened = Model::open({dateline_name_model_begin, size});
        if (!opened) std::abort();  // a part of the program is damaged
        return *opened;
    }();
    return model;
}

}  // namespace dateline::tagging
