std = "lua54"
max_line_length = 120
include_files = { "lua", "spec", "bench" }
exclude_files = { "lua/types" }
files["spec"] = { std = "+busted" }
