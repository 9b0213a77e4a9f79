local owners = require "deal.facts.values.owners"

local words = {
  roles = {
    champion = "champion",
    legal = "legal",
    procurement = "procurement",
    ["it/security"] = "it_security",
    finance = "finance",
  },
  sides = {
    buyer = "buyer",
    customer = "buyer",
    seller = "seller",
    us = "seller",
    our = "seller",
    ae = "seller",
    both = "both",
    joint = "both",
  },
}

local function show(text)
  local parts = {}
  for i, owner in ipairs(owners.parse(text, words)) do
    parts[i] = ("%s/%s/%s"):format(owner.name or "", owner.role or "", owner.side or "")
  end
  return table.concat(parts, " + ")
end

describe("owners:", function()
  for _, case in ipairs {
    { "Marit Halvorsen", "Marit Halvorsen//" },
    { "[[Marit Halvorsen]]", "Marit Halvorsen//" },
    { "[[people/marit|Marit]]", "Marit//" },
    { "@marit", "marit//" },
    { "**Marit**", "Marit//" },
    { "Colm (us)", "Colm//seller" },
    { "Ruth (champion)", "Ruth/champion/" },
    { "Buyer", "//buyer" },
    { "Joint", "//both" },
    { "Champion", "/champion/" },
    { "IT/Security", "/it_security/" },
    { "AE + Finance", "//seller + /finance/" },
    { "Marit & Nadia", "Marit// + Nadia//" },
    { "Marit, Nadia and Owen", "Marit// + Nadia// + Owen//" },
    { "Dir IT / AE", "Dir IT// + //seller" },
    { "our legal", "/legal/seller" },
    { "Customer champion", "/champion/buyer" },
    { "", "" },
  } do
    it(("%q is %s"):format(case[1], case[2]), function() assert.equal(case[2], show(case[1])) end)
  end

  it("stay few in hostile text", function()
    assert.is_true(#owners.parse(("a + "):rep(10000), words) < 20)
    local start = os.clock()
    owners.parse(("(((["):rep(20000), words)
    assert.is_true(os.clock() - start < 1)
  end)
end)
