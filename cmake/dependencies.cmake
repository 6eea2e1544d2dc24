# The libraries in the program. THIRD-PARTY.md says of each where it is used, and its licence; a test compares the two.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tomlplusplus 3.3 REQUIRED)
# Debian's CMake package of cmark works only beside the cmark program; its pkg-config file always does.
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark>=0.30)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle>=3.8)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc>=2.6)
pkg_check_modules(libidn2 REQUIRED IMPORTED_TARGET libidn2>=2.3)
pkg_check_modules(libpsl REQUIRED IMPORTED_TARGET libpsl>=0.21)

# For script/sbom, a line for each: the name, a tab, the version that was found.
set(found "doczone\t${PROJECT_VERSION}\n")
foreach(library CLI11 cmark libidn2 libpsl nettle nlohmann_json pugixml tomlplusplus utf8proc)
  string(APPEND found "${library}\t${${library}_VERSION}\n")
endforeach()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/dependencies.tsv" CONTENT "${found}")
