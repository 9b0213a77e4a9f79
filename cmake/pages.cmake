# The manual page and the shells' completions, which the program writes from its own command table.
set(pages ${CMAKE_BINARY_DIR}/dealwright.1)
set(shells ${CMAKE_BINARY_DIR}/completions)
add_custom_command(OUTPUT ${pages} ${shells}/dealwright.bash ${shells}/_dealwright ${shells}/dealwright.fish
  COMMAND ${CMAKE_COMMAND} -E make_directory ${shells}
  COMMAND dealwright help --man > ${pages}
  COMMAND dealwright help --completion bash > ${shells}/dealwright.bash
  COMMAND dealwright help --completion zsh > ${shells}/_dealwright
  COMMAND dealwright help --completion fish > ${shells}/dealwright.fish
  DEPENDS dealwright)
add_custom_target(pages ALL DEPENDS ${pages})

install(FILES ${pages} DESTINATION share/man/man1)
install(FILES ${shells}/dealwright.bash DESTINATION share/bash-completion/completions RENAME dealwright)
install(FILES ${shells}/_dealwright DESTINATION share/zsh/site-functions)
install(FILES ${shells}/dealwright.fish DESTINATION share/fish/vendor_completions.d)
