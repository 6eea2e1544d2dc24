# What makes a fault of memory the end of a run and not the start of somebody else's, in every build of the rooms and of the program that is
# optimised: `doczone_hardening` is linked to them alone, for tests are compiled without optimisation. Sanitizers stand in for all of it.
# tests/script/hardening_test.py asks the program that was built.
include(CheckCXXSourceCompiles)

add_library(doczone_hardening INTERFACE)
if(NOT DOCZONE_HARDENING OR CMAKE_CXX_FLAGS MATCHES "-fsanitize" OR CMAKE_BUILD_TYPE STREQUAL "Debug")
  return()
endif()

set(CMAKE_REQUIRED_FLAGS "-O1 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_cxx_source_compiles("#include <cstdio>
#if __USE_FORTIFY_LEVEL < 3
#error The C library knows no third level.
#endif
int main() {}" DOCZONE_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)

# Options and not definitions: CMake would put these in front of what takes a compiler's own level away.
target_compile_options(doczone_hardening INTERFACE -fPIE -fstack-protector-strong -U_FORTIFY_SOURCE
                                                   -D_FORTIFY_SOURCE=$<IF:$<BOOL:${DOCZONE_FORTIFY_3}>,3,2>)
target_compile_definitions(doczone_hardening INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(doczone_hardening INTERFACE $<IF:$<BOOL:${DOCZONE_STANDALONE}>,-static-pie,-pie> LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  # Debian's start-up code has no note, which would take that of the whole program away. It keeps a shadow stack whole, but does not begin
  # with a mark for indirect branches: that note is left to the linker.
  target_compile_options(doczone_hardening INTERFACE -fstack-clash-protection -fcf-protection=full)
  target_link_options(doczone_hardening INTERFACE LINKER:-z,shstk)
endif()
