# Run by ctest, behind doczone_discover_tests: asks the program for the expectations and adds a test for each. The variables
# doczone_… are what that function was called with.

# The program's answer goes to `out`; where it fails, the failing command becomes a test, so that its words are read.
function(doczone_ask out)
  execute_process(
    COMMAND "${doczone_PROGRAM}" ${ARGN}
    WORKING_DIRECTORY "${doczone_WORKING_DIRECTORY}"
    TIMEOUT "${doczone_DISCOVERY_TIMEOUT}"
    RESULT_VARIABLE result
    OUTPUT_VARIABLE answer
    ERROR_QUIET)
  if(NOT result EQUAL 0)
    doczone_add_test(discovery ${ARGN})
    set(answer "")
  endif()
  set(${out} "${answer}" PARENT_SCOPE)
  set(doczone_failed "${result}" PARENT_SCOPE)
endfunction()

function(doczone_add_test name)
  set(name "${doczone_TEST_PREFIX}${name}${doczone_TEST_SUFFIX}")
  add_test("${name}" "${doczone_PROGRAM}" ${ARGN})
  set_tests_properties("${name}" PROPERTIES WORKING_DIRECTORY "${doczone_WORKING_DIRECTORY}" SKIP_RETURN_CODE 77 LABELS "${doczone_LABELS}"
                                            ${doczone_PROPERTIES})
endfunction()

function(doczone_add_tests)
  set(model "${doczone_MODEL}")
  if(doczone_PAGES)
    set(model "${doczone_STEM}.model.json")
    set(docset)
    if(doczone_DOCSET)
      set(docset --docset "${doczone_DOCSET}")
    endif()
    doczone_ask(ignored extract ${doczone_PAGES} ${docset} -o "${model}")
    if(doczone_failed)
      return()
    endif()
  endif()
  set(demands --model "${model}")
  foreach(profile IN LISTS doczone_PROFILE)
    list(APPEND demands --profile "${profile}")
  endforeach()
  list(APPEND demands ${doczone_EXTRA_ARGS})
  doczone_ask(names validate ${demands} --list-expectations)
  # Line by line: a name may hold what CMake takes for the syntax of a list.
  while(NOT names STREQUAL "")
    string(FIND "${names}" "\n" end)
    string(SUBSTRING "${names}" 0 ${end} name)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${names}" ${end} -1 names)
    doczone_add_test("${name}" validate ${doczone_ZONES} ${demands} --expectation "${name}" --skip-code 77)
  endwhile()
endfunction()

doczone_add_tests()
