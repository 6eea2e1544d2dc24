# What `cmake --install` puts under the prefix, which may be moved afterwards:
#
#   bin/doczone                 the program
#   include/doczone/            headers, as they lie in the rooms: #include "harness/testing/expectations.h"
#   lib/                        doczone::model, doczone::extractor, doczone::harness
#   lib/cmake/doczone/          find_package(doczone), and doczone_discover_tests
#   share/doczone/schema/       JSON Schemas of models, findings, what is not said, and settings
#   share/doc/doczone/            LICENSE, and THIRD-PARTY.md: what the program is made with
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/doczone")
install(
  TARGETS doczone doczone_model doczone_extractor doczone_harness
  EXPORT doczone
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/doczone")
install(EXPORT doczone NAMESPACE doczone:: FILE doczoneTargets.cmake DESTINATION "${package}")
configure_package_config_file(cmake/doczoneConfig.cmake.in "${PROJECT_BINARY_DIR}/doczoneConfig.cmake" INSTALL_DESTINATION "${package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/doczoneConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/doczoneConfig.cmake" "${PROJECT_BINARY_DIR}/doczoneConfigVersion.cmake"
              harness/cmake/DoczoneTests.cmake harness/cmake/DoczoneAddTests.cmake DESTINATION "${package}")
file(GLOB schemas CONFIGURE_DEPENDS model/schema/*.json)
install(FILES ${schemas} DESTINATION "${CMAKE_INSTALL_DATADIR}/doczone/schema")
install(FILES LICENSE THIRD-PARTY.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
