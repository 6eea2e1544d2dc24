# A standalone program is the same bytes wherever it is built: no path of the machine is in it, and no symbol that only a debugger reads.
if(DOCZONE_STANDALONE)
  add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=./build")
  add_link_options(-s LINKER:--build-id=sha1)
endif()
