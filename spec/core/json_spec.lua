describe("json", function()
  local json = require "dealwright.json"
  it("keeps an empty list a list", function() assert.equal("[]", json.encode(json.list {})) end)
end)
