# A room is one folder with one concept: its sources make one library, and it may include only its own headers and those of the rooms it
# links. The rule is enforced by what the compiler can see: every room has an include folder of its own that holds nothing but a link to
# the room, so a header of a room that is not linked does not exist.
#
#   dateline_room(calendar LAYER 1 SOURCES day.cpp HEADERS day.hpp LINK base [LIBRARIES Xapian::xapian] [INTERNAL ...])
#
# LAYER is the room's height; linking a room of the same height or above is an error at configure time.
set_property(GLOBAL PROPERTY dateline_rooms "")

add_library(dateline_settings INTERFACE)
target_compile_features(dateline_settings INTERFACE cxx_std_20)
target_compile_options(dateline_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(dateline_settings INTERFACE -Wduplicated-cond -Wlogical-op)
    # GCC 12 warns of overlapping copies inside std::string operator+ where there are none (its bug 105651).
    target_compile_options(dateline_settings INTERFACE -Wno-restrict)
endif()
if(DATELINE_WERROR)
    target_compile_options(dateline_settings INTERFACE -Werror)
endif()
if(DATELINE_SANITIZE)
    target_compile_options(dateline_settings INTERFACE -fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(dateline_settings INTERFACE -fsanitize=${DATELINE_SANITIZE})
endif()

function(dateline_room name)
    cmake_parse_arguments(room "" "LAYER;FOLDER" "SOURCES;HEADERS;LINK;LIBRARIES" ${ARGN})
    if(NOT room_FOLDER)
        set(room_FOLDER "corpus/${name}")
    endif()
    set(library dateline_${name})
    add_library(${library} STATIC ${room_SOURCES})
    set_property(TARGET ${library} PROPERTY dateline_layer ${room_LAYER})

    set(door "${CMAKE_BINARY_DIR}/rooms/${name}")
    cmake_path(GET room_FOLDER PARENT_PATH parent)
    file(MAKE_DIRECTORY "${door}/${parent}")
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${room_FOLDER}" "${door}/${room_FOLDER}" SYMBOLIC)
    target_include_directories(${library} PUBLIC "${door}")
    target_link_libraries(${library} PUBLIC dateline_settings ${room_LIBRARIES})

    foreach(lower IN LISTS room_LINK)
        get_property(lower_layer TARGET dateline_${lower} PROPERTY dateline_layer)
        if(NOT lower_layer LESS room_LAYER)
            message(FATAL_ERROR "arrows only go down: ${name} [${room_LAYER}] must not link ${lower} [${lower_layer}]")
        endif()
        target_link_libraries(${library} PUBLIC dateline_${lower})
    endforeach()

    # Every header compiles alone.
    foreach(header IN LISTS room_HEADERS)
        string(MAKE_C_IDENTIFIER "${room_FOLDER}/${header}" unit)
        set(alone "${CMAKE_BINARY_DIR}/headers_alone/${unit}.cpp")
        file(CONFIGURE OUTPUT "${alone}" CONTENT "#include \"${room_FOLDER}/${header}\"\n")
        list(APPEND alone_units "${alone}")
    endforeach()
    if(alone_units)
        add_library(${library}_headers_alone OBJECT EXCLUDE_FROM_ALL ${alone_units})
        target_link_libraries(${library}_headers_alone PRIVATE ${library})
        add_dependencies(headers_alone ${library}_headers_alone)
    endif()

    set_property(GLOBAL APPEND PROPERTY dateline_rooms ${name})
endfunction()

# Builds every header by itself: cmake --build --target headers_alone
add_custom_target(headers_alone)
