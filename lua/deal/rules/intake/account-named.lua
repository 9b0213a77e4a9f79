local known = require "deal.rules.known"

local nobody = {
  ["enterprise"] = true,
  ["enterprises"] = true,
  ["enterprise accounts"] = true,
  ["enterprise customers"] = true,
  ["various"] = true,
  ["several"] = true,
  ["multiple"] = true,
  ["all"] = true,
  ["any"] = true,
  ["everyone"] = true,
  ["companies"] = true,
  ["large companies"] = true,
  ["customers"] = true,
  ["prospects"] = true,
  ["the market"] = true,
  ["target accounts"] = true,
  ["fortune 500"] = true,
  ["new logos"] = true,
  ["unknown"] = true,
}

---@type Rule
return {
  level = "must",
  covers = { "1.1" },
  needs = "The deal is about one account, by name",
  why = "A plan for nobody in particular convinces nobody: committee, figures and dates belong to one account.",
  remedy = "name the one account that this deal is about",
  example = "**Account:** Northgate Freight",
  check = function(deal, finding)
    local account = deal.snapshot.account
    if not known(account) then
      finding { at = account.at, "no account is named" }
    elseif nobody[account.text:lower()] then
      finding { at = account.at, ("%q is not one account"):format(account.text) }
    end
  end,
}
