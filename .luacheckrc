std = "lua54"
max_line_length = 120
include_files = { "lua/**/*.lua", "spec/**/*.lua", "bench/**/*.lua", "plugins/**/*.lua" }
exclude_files = { "lua/types" }
files["spec"] = { std = "+busted" }
