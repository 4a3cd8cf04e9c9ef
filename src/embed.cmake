# Embeds resource files: secure_base_embed(storage schema sql) makes schema/*.sql (and sub-folders) part of the storage
# library, reached by  storage::embedded_schema() -> std::vector<domain::EmbeddedFile>  sorted by path.
function(secure_base_embed target folder extension)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/${folder}
       ${CMAKE_SOURCE_DIR}/${folder}/*.${extension})
  list(SORT files)
  set(output ${CMAKE_BINARY_DIR}/embedded/${target}_${folder}.cpp)
  set(depends "")
  foreach(file IN LISTS files)
    list(APPEND depends ${CMAKE_SOURCE_DIR}/${folder}/${file})
  endforeach()
  set_property(SOURCE ${output} PROPERTY GENERATED TRUE)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DTARGET=${target} -DFOLDER=${folder} -DROOT=${CMAKE_SOURCE_DIR}/${folder}
            "-DFILES=${files}" -DOUTPUT=${output} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_files.cmake
    DEPENDS ${depends} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_files.cmake
    COMMENT "Embedding ${folder}/" VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
