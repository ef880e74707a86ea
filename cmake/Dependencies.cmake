# What the rooms stand on; every one is a Debian 12 package (docs/ARCHITECTURE.md says why each).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)                                             # libexpected-dev
find_package(simdjson REQUIRED)                                                # libsimdjson-dev
find_package(LibArchive REQUIRED)                                              # libarchive-dev
find_package(ZLIB REQUIRED)                                                    # zlib1g-dev
find_package(LibXml2 REQUIRED)                                                 # libxml2-dev
find_package(CLI11 REQUIRED)                                                   # libcli11-dev
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)                 # libxapian-dev
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)               # libutf8proc-dev
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)                         # libgumbo-dev
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)                     # libgmime-3.0-dev
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlidec)                # libbrotli-dev
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)                   # libxxhash-dev
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-i18n icu-uc)                # libicu-dev
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)                      # libyaml-dev
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)                  # libuchardet-dev

# libtomlplusplus-dev: the headers alone, for its library was built to throw.
find_path(tomlplusplus_include toml++/toml.h REQUIRED)
add_library(tomlplusplus::tomlplusplus INTERFACE IMPORTED)
target_include_directories(tomlplusplus::tomlplusplus SYSTEM INTERFACE "${tomlplusplus_include}")

# Debian's libstemmer-dev and libcld2-dev ship neither a CMake nor a pkg-config file.
function(dateline_plain_library name header library)
    find_path(${name}_include ${header} REQUIRED)
    find_library(${name}_library ${library} REQUIRED)
    add_library(${name}::${name} INTERFACE IMPORTED)
    target_include_directories(${name}::${name} SYSTEM INTERFACE "${${name}_include}")
    target_link_libraries(${name}::${name} INTERFACE "${${name}_library}")
endfunction()
dateline_plain_library(stemmer libstemmer.h stemmer)
dateline_plain_library(cld2 cld2/public/compact_lang_det.h cld2)

# About a tenth of the indexing time is allocation; mimalloc halves it. Optional.
if(DATELINE_MIMALLOC AND NOT DATELINE_SANITIZE)
    find_package(mimalloc QUIET)                                               # libmimalloc-dev
endif()
