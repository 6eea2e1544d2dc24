# Installs doczone, moves the installed tree, and builds, tests and changes the project beside this file against it. Demanded are the
# exact list of its tests and what becomes of each (expected.txt).
#
# cmake -DBUILD=<doczone's build folder> -DCONFIG=<its build type> -DWORK=<folder> -DGENERATOR=… -DCXX=… -DFLAGS=… -P check.cmake
cmake_minimum_required(VERSION 3.25)
set(here "${CMAKE_CURRENT_LIST_DIR}")
cmake_path(SET root NORMALIZE "${here}/../..")

function(run out)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE answer ERROR_VARIABLE answer)
  set(${out} "${answer}" PARENT_SCOPE)
  set(code "${code}" PARENT_SCOPE)
endfunction()

function(must_run)
  run(answer ${ARGN})
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "exit code ${code}: ${ARGN}\n${answer}")
  endif()
endfunction()

function(must_hold text)
  foreach(part IN LISTS ARGN)
    string(FIND "${text}" "${part}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "this is missing: ${part}\n${text}")
    endif()
  endforeach()
endfunction()

# "name outcome" for every test that ctest tells of, sorted.
function(outcomes_of text out)
  string(REGEX MATCHALL "Test +#[0-9]+: [^ ]+ [.*]* *(Passed|Failed|Skipped)" lines "${text}")
  list(TRANSFORM lines REPLACE "Test +#[0-9]+: ([^ ]+) [.*]* *(Passed|Failed|Skipped)" "\\1 \\2")
  list(SORT lines)
  list(JOIN lines "\n" lines)
  set(${out} "${lines}\n" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${WORK}")
must_run("${CMAKE_COMMAND}" --install "${BUILD}" --config "${CONFIG}" --prefix "${WORK}/first")
file(RENAME "${WORK}/first" "${WORK}/prefix")

# Nothing of where it was built or first installed may be left in what CMake reads.
file(GLOB_RECURSE package_files "${WORK}/prefix/*.cmake")
foreach(file IN LISTS package_files)
  file(READ "${file}" text)
  foreach(path "${root}" "${BUILD}" "${WORK}")
    string(FIND "${text}" "${path}" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${file} names ${path}")
    endif()
  endforeach()
endforeach()
foreach(file bin/doczone share/doczone/schema/model.schema.json share/doczone/schema/findings.schema.json
             share/doczone/schema/profile.schema.json share/doczone/schema/docset.schema.json
             share/doczone/schema/unsaid.schema.json share/doc/doczone/LICENSE share/doc/doczone/THIRD-PARTY.md
             include/doczone/harness/testing/expectations.h)
  if(NOT EXISTS "${WORK}/prefix/${file}")
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()

set(examples "${WORK}/examples")
foreach(language en-US fr-FR ja-JP)
  foreach(page dns-summary-xmpp-federation dns-summary-sip-xmpp-federation-and-public-im)
    file(COPY "${root}/docs-corpus/${language}/${page}.md" DESTINATION "${examples}/docs/${language}")
  endforeach()
endforeach()
file(COPY "${root}/docs-corpus/docset.toml" DESTINATION "${examples}/docs")
file(COPY "${root}/fixtures/zones/missing-xmpp/" DESTINATION "${examples}/zones")
file(COPY "${here}/deployment.toml" "${here}/one-zone.toml" DESTINATION "${examples}")

must_run("${CMAKE_COMMAND}" -S "${here}" -B "${WORK}/build" -G "${GENERATOR}" "-DCMAKE_PREFIX_PATH=${WORK}/prefix"
         "-DCMAKE_BUILD_TYPE=${CONFIG}" "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DEXAMPLES=${examples}")
must_run("${CMAKE_COMMAND}" --build "${WORK}/build" --config "${CONFIG}")

set(ctest "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/build" -C "${CONFIG}")
run(answer ${ctest} --output-on-failure)
outcomes_of("${answer}" outcomes)
file(WRITE "${WORK}/outcomes.txt" "${outcomes}")
file(READ "${here}/expected.txt" expected)
if(NOT outcomes STREQUAL expected)
  message(FATAL_ERROR "ctest told ${WORK}/outcomes.txt, not ${here}/expected.txt:\n${answer}")
endif()
# The failure tells what to do and who says so, in the reader's language first; once by ctest alone, once through GoogleTest.
must_hold("${answer}" "there is no SRV record at _xmpp-server._tcp.example.net" "= help:" "docs/fr-FR/dns-summary-xmpp-federation.md:55"
          "_xmpp-server._tcp.example.net")
run(labelled ${ctest} -N -L documentation)
must_hold("${labelled}" "dns/zone-files")

# A project without languages has the same tests.
must_run("${CMAKE_COMMAND}" -S "${here}/without_languages" -B "${WORK}/without_languages" -G "${GENERATOR}"
         "-DCMAKE_PREFIX_PATH=${WORK}/prefix" "-DEXAMPLES=${examples}")
run(alone "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/without_languages" -C "${CONFIG}")
outcomes_of("${alone}" alone)
string(REGEX MATCHALL "dns/[^\n]+\n" of_both "${outcomes}")
list(JOIN of_both "" of_both)
if(NOT alone STREQUAL of_both)
  message(FATAL_ERROR "a project without languages tests otherwise:\n${alone}")
endif()

# What is tested follows the profile and the zones, without CMake and without a build.
file(READ "${examples}/deployment.toml" profile)
string(REPLACE "domains = [\"example.org\", \"example.net\", \"example.com\"]" "domains = [\"example.org\"]" smaller "${profile}")
file(WRITE "${examples}/deployment.toml" "${smaller}")
run(answer ${ctest} -R "^dns/")
if(NOT code EQUAL 0 OR answer MATCHES "example\\.net")
  message(FATAL_ERROR "the tests of a domain that is gone are still there, or the others fail:\n${answer}")
endif()
file(APPEND "${examples}/docs/en-US/more.md" "\n|Location|Type|Port|FQDN|Target|\n|---|---|---|---|---|\n"
     "|External DNS|SRV|5269|_xmpp-client._tcp.contoso.com|xmpp.contoso.com|\n")
run(answer ${ctest} -N -R "^dns/")
must_hold("${answer}" "_xmpp-client._tcp.contoso.com")
file(WRITE "${examples}/deployment.toml" "schema = 1\n[deployment]\ndomain = [\"example.org\"]\n")
run(answer ${ctest} -R "^dns/" --output-on-failure)
outcomes_of("${answer}" outcomes)
if(NOT outcomes STREQUAL "dns/discovery Failed\n")
  message(FATAL_ERROR "a broken profile is not told as one failing test:\n${answer}")
endif()
must_hold("${answer}" "deployment.toml:3:1" "did you mean")
