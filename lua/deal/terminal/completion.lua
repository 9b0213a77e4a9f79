-- What a shell offers after `dealwright`, written from the command table.

local is_option = require("deal.terminal.arguments").is_option

local completion = {}

local list_codes = "dealwright explain --codes 2>/dev/null"

local function names_of(named)
  local names = {}
  for i, entry in ipairs(named) do
    names[i] = entry.name
  end
  return table.concat(names, " ")
end

---The words that an argument may be, from the shell's own substitution for rules' codes.
local function words_of(argument, named, substitution)
  if argument.choices then return table.concat(argument.choices, " ") end
  if argument.complete == "rule" then return substitution end
  if argument.complete == "command" then return names_of(named) end
end

local function options_of(command)
  local names = {}
  for _, argument in ipairs(command.arguments) do
    if is_option(argument) then names[#names + 1] = argument[1] end
  end
  return table.concat(names, " ") .. " -h --help"
end

local function positional_of(command)
  for _, argument in ipairs(command.arguments) do
    if not is_option(argument) then return argument end
  end
end

local function add_bash_values(lines, entry, named)
  for _, argument in ipairs(entry.command.arguments) do
    local words = argument.value and words_of(argument, named, "$(" .. list_codes .. ")")
    local offer = words and ('compgen -W "%s" -- "$cur"'):format(words)
    if argument.complete == "folder" and argument.value then offer = 'compgen -d -- "$cur"' end
    if offer then
      local names = {}
      for name in argument[1]:gmatch "%S+" do
        names[#names + 1] = ("'%s %s'"):format(entry.name, name)
      end
      lines[#lines + 1] = ("  %s) COMPREPLY=($(%s)); return ;;"):format(table.concat(names, "|"), offer)
    end
  end
end

---@param named {name: string, command: Command}[]
---@return string
function completion.bash(named)
  local lines = {
    "# bash completion for dealwright",
    "_dealwright() {",
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}",
    "  local options= words=",
    "  COMPREPLY=()",
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    ('    COMPREPLY=($(compgen -W "%s" -- "$cur")); return'):format(names_of(named)),
    "  fi",
    '  case "$command $prev" in',
  }
  for _, entry in ipairs(named) do
    add_bash_values(lines, entry, named)
  end
  lines[#lines + 1] = "  esac"
  lines[#lines + 1] = '  case "$command" in'
  for _, entry in ipairs(named) do
    local positional = positional_of(entry.command)
    local words = positional and words_of(positional, named, "$(" .. list_codes .. ")") or ""
    lines[#lines + 1] = ('  %s) options="%s"; words="%s" ;;'):format(entry.name, options_of(entry.command), words)
  end
  local last = {
    "  esac",
    "  case \"$cur\" in -*) words=$options ;; esac",
    '  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi',
    "}",
    "complete -o bashdefault -o default -F _dealwright dealwright",
  }
  return table.concat(table.move(last, 1, #last, #lines + 1, lines), "\n") .. "\n"
end

local function zsh_quoted(text) return "'" .. text:gsub("'", "'\\''") .. "'" end

local function zsh_text(text) return (text:gsub("[%[%]:\\]", "\\%0")) end

local function zsh_values(argument, named)
  local words = words_of(argument, named, "_dealwright_rules")
  if words == "_dealwright_rules" then return words end
  if words then return "(" .. words .. ")" end
  if argument.complete == "folder" then return "_files -/" end
  return argument.complete == "file" and "_files" or " "
end

local function add_zsh_argument(lines, argument, named)
  local specification
  if not is_option(argument) then
    local many = argument.count == "*" and "*" or ""
    specification = ("%s:%s:%s"):format(many, argument[1], zsh_values(argument, named))
    lines[#lines + 1] = "        " .. zsh_quoted(specification)
    return
  end
  local value = argument.value and (":%s:%s"):format(argument.value, zsh_values(argument, named)) or ""
  local many = argument.count == "*" and "*" or ""
  for name in argument[1]:gmatch "%S+" do
    lines[#lines + 1] = "        " .. zsh_quoted(("%s%s[%s]%s"):format(many, name, zsh_text(argument.help), value))
  end
end

---@param named {name: string, command: Command}[]
---@return string
function completion.zsh(named)
  local lines = {
    "#compdef dealwright",
    "_dealwright_rules() { compadd -- ${(f)\"$(" .. list_codes .. ")\"} }",
    "_dealwright() {",
    "  local -a commands",
    "  commands=(",
  }
  for _, entry in ipairs(named) do
    lines[#lines + 1] = "    " .. zsh_quoted(("%s:%s"):format(entry.name, zsh_text(entry.command.summary)))
  end
  lines[#lines + 1] = "  )"
  lines[#lines + 1] = "  if (( CURRENT == 2 )); then _describe command commands; return; fi"
  lines[#lines + 1] = "  shift words; (( CURRENT-- ))"
  lines[#lines + 1] = "  case $words[1] in"
  for _, entry in ipairs(named) do
    lines[#lines + 1] = ("    %s)\n      _arguments \\"):format(entry.name)
    local specifications = {}
    for _, argument in ipairs(entry.command.arguments) do
      add_zsh_argument(specifications, argument, named)
    end
    specifications[#specifications + 1] = "        '(- *)'{-h,--help}'[help]'"
    lines[#lines + 1] = table.concat(specifications, " \\\n") .. " ;;"
  end
  lines[#lines + 1] = "  esac\n}\n_dealwright \"$@\""
  return table.concat(lines, "\n") .. "\n"
end

local function fish_quoted(text) return "'" .. text:gsub("[\\']", "\\%0") .. "'" end

local function fish_offer(argument, named)
  local words = words_of(argument, named, "(" .. list_codes .. ")")
  if words then return " -x -a " .. fish_quoted(words) end
  if argument.complete == "folder" then return " -x -a '(__fish_complete_directories)'" end
  return argument.complete == "file" and " -r -F" or " -x"
end

local function add_fish_argument(lines, entry, argument, named)
  local line = ("complete -c dealwright -n '__fish_seen_subcommand_from %s'"):format(entry.name)
  if not is_option(argument) then
    if not argument.complete then return end
    lines[#lines + 1] = line .. fish_offer(argument, named):gsub("^ %-r", "")
    return
  end
  for name in argument[1]:gmatch "%S+" do
    local long = name:match "^%-%-(.+)"
    line = line .. (long and " -l " .. long or " -s " .. name:sub(2))
  end
  local offer = argument.value and fish_offer(argument, named) or ""
  lines[#lines + 1] = ("%s%s -d %s"):format(line, offer, fish_quoted(argument.help))
end

---@param named {name: string, command: Command}[]
---@return string
function completion.fish(named)
  local lines = { "# fish completion for dealwright", "complete -c dealwright -f" }
  for _, entry in ipairs(named) do
    lines[#lines + 1] = ("complete -c dealwright -n __fish_use_subcommand -a %s -d %s"):format(
      entry.name,
      fish_quoted(entry.command.summary)
    )
    for _, argument in ipairs(entry.command.arguments) do
      add_fish_argument(lines, entry, argument, named)
    end
  end
  lines[#lines + 1] = "complete -c dealwright -s h -l help -d help"
  return table.concat(lines, "\n") .. "\n"
end

return completion
