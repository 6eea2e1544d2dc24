# Text files built into the program, so that it needs nothing beside it at run time.
#
# doczone_embed(<target> <function> <header> FILES...) gives <target> a function `std::string_view doczone::<function>(std::string_view stem)`,
# declared in <header>; it returns the bytes of the file with that stem, or an empty view.
function(doczone_embed target function header)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cc")
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
  add_custom_command(
    OUTPUT "${out}"
    COMMAND ${CMAKE_COMMAND} "-DOUT=${out}" "-DFUNCTION=${function}" "-DHEADER=${header}" "-DINPUTS=${inputs}" -P
            "${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake"
    DEPENDS ${inputs} "${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()
