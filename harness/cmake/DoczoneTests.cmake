# doczone_discover_tests: every expectation that documentation has of a deployment's zones, as a CTest test of its own.
#
#   find_package(doczone REQUIRED)
#   enable_testing()
#   doczone_discover_tests(PAGES docs PROFILE deployment.toml)
#
#   doczone_discover_tests(
#     PAGES <folder or file>... | MODEL <file>   what is demanded: documentation, or a model that `doczone extract -o` wrote
#     PROFILE <file>...                          whose domains, which scenarios, which zones; a later one overrules
#     [ZONES <file>...]                          only these of the profile's zones
#     [TARGET <target>]                          the program; default: doczone::doczone, as find_package or a subproject brings it
#     [DOCSET <file>]                            with PAGES; default: docset.toml beside them
#     [WORKING_DIRECTORY <folder>]               paths are relative to it; default: the current source folder
#     [EXTRA_ARGS <argument>...]                 more for `doczone validate`, such as --citation-language de-DE
#     [TEST_PREFIX <text>] [TEST_SUFFIX <text>]  around every name
#     [LABELS <label>...]                        of all these tests
#     [PROPERTIES <name> <value>...]             further properties of all these tests
#     [DISCOVERY_TIMEOUT <seconds>])             default: 60
#
# TARGET is an executable target: the program that is asked for the expectations and later judges each of them. Nothing has to be
# built for the tests, and no target is added.
#
# The tests are found whenever ctest starts, by asking the program anew: pages, profile and zones may change without a build or a run
# of CMake in between. Pages are read once for all tests. What stops the discovery is a test, too, which fails: <prefix>discovery.
#
# A test is called as `doczone validate --list-expectations` calls it: xmpp-federation/external/A/xmpp.contoso.com@example.org. It
# passes when the expectation is satisfied, prints the finding when it is not, and is skipped when nothing can be told (unknown,
# unresolved), when nothing is asked for (not-asked, not-applicable) or when what failed is waived. The last ones are `zone-files`, what
# is wrong with the zones beside all expectations, and `coverage`, which fails when nothing could be judged of a domain of the profile.
include_guard()

set(DOCZONE_ADD_TESTS_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/DoczoneAddTests.cmake")

function(doczone_discover_tests)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "MODEL;TARGET;DOCSET;WORKING_DIRECTORY;TEST_PREFIX;TEST_SUFFIX;DISCOVERY_TIMEOUT"
                        "PAGES;PROFILE;ZONES;EXTRA_ARGS;LABELS;PROPERTIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "doczone_discover_tests does not know: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if((arg_PAGES AND arg_MODEL) OR NOT (arg_PAGES OR arg_MODEL))
    message(FATAL_ERROR "doczone_discover_tests needs either PAGES or MODEL")
  endif()
  if(NOT arg_PROFILE)
    message(FATAL_ERROR "doczone_discover_tests needs a PROFILE")
  endif()
  if(NOT arg_TARGET)
    set(arg_TARGET doczone::doczone)
  endif()
  if(NOT TARGET "${arg_TARGET}")
    message(FATAL_ERROR "doczone_discover_tests: there is no target ${arg_TARGET}")
  endif()
  if(NOT arg_WORKING_DIRECTORY)
    set(arg_WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  if(NOT arg_DISCOVERY_TIMEOUT)
    set(arg_DISCOVERY_TIMEOUT 60)
  endif()

  # One file for each call; a folder may have several.
  get_property(number DIRECTORY PROPERTY DOCZONE_DISCOVERIES)
  math(EXPR number "0${number} + 1")
  set_property(DIRECTORY PROPERTY DOCZONE_DISCOVERIES ${number})
  set(stem "${CMAKE_CURRENT_BINARY_DIR}/doczone_tests_${number}")
  set(settings "set(doczone_PROGRAM [==[$<TARGET_FILE:${arg_TARGET}>]==])\nset(doczone_STEM [==[${stem}]==])\n")
  foreach(name PAGES MODEL PROFILE ZONES DOCSET WORKING_DIRECTORY EXTRA_ARGS TEST_PREFIX TEST_SUFFIX LABELS PROPERTIES DISCOVERY_TIMEOUT)
    string(APPEND settings "set(doczone_${name} [==[${arg_${name}}]==])\n")
  endforeach()
  string(APPEND settings "include([==[${DOCZONE_ADD_TESTS_SCRIPT}]==])\n")

  # ctest includes the file; with several configurations, that of the one which is tested.
  get_property(several GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(several)
    file(GENERATE OUTPUT "${stem}-$<CONFIG>.cmake" CONTENT "${settings}")
    file(WRITE "${stem}.cmake" "set(doczone_STEM [==[${stem}]==])\ninclude(\"\${doczone_STEM}-\${CTEST_CONFIGURATION_TYPE}.cmake\")\n")
  else()
    file(GENERATE OUTPUT "${stem}.cmake" CONTENT "${settings}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${stem}.cmake")
endfunction()
