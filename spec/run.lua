-- Runs busted inside our own program: dealwright lua spec/run.lua [busted's arguments]
package.path = "lua/?.lua;lua/?/init.lua;spec/?.lua;/usr/share/lua/5.4/?.lua;/usr/share/lua/5.4/?/init.lua"
package.cpath = "/usr/lib/x86_64-linux-gnu/lua/5.4/?.so;/usr/lib/aarch64-linux-gnu/lua/5.4/?.so"
table.insert(package.searchers, 2, table.remove(package.searchers, 3)) -- our sources before what is built in
require "busted.runner" { standalone = false, output = "spec/plain.lua" }
