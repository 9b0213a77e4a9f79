local money = require "deal.facts.values.money"

local function show(amount)
  if not amount then return "nothing" end
  return ("%s%s%.15g%s%s"):format(
    amount.approximate and "~" or "",
    amount.low and ("%.15g-"):format(amount.low) or "",
    amount.amount,
    amount.currency and " " .. amount.currency or "",
    amount.per and "/" .. amount.per or ""
  )
end

describe("an amount of money:", function()
  for _, case in ipairs {
    { "$85K", "85000 USD" },
    { "$1.2M", "1200000 USD" },
    { "$1,234", "1234 USD" },
    { "$1,234.50", "1234.5 USD" },
    { "~$40k", "~40000 USD" },
    { "about $40k", "~40000 USD" },
    { "$80-100k", "80000-100000 USD" },
    { "$80k - $100k", "80000-100000 USD" },
    { "$80k to $100k", "80000-100000 USD" },
    { "€ 12.000", "12000 EUR" },
    { "12.000 €", "12000 EUR" },
    { "EUR 12,000", "12000 EUR" },
    { "12,5k €", "12500 EUR" },
    { "€12.50", "12.5 EUR" },
    { "฿50,000", "50000 THB" },
    { "£1m", "1000000 GBP" },
    { "CHF 1'250'000", "1250000 CHF" },
    { "12 000 EUR", "12000 EUR" },
    { "$(1,200)", "-1200 USD" },
    { "($1,200)", "-1200 USD" },
    { "-$500", "-500 USD" },
    { "$96,000 a year for three years", "96000 USD/year" },
    { "$8,000 per month", "8000 USD/month" },
    { "$36,000/yr", "36000 USD/year" },
    { "$45,000 ARR", "45000 USD/year" },
    { "$180K ACV", "180000 USD/year" },
    { "$31 an hour", "31 USD/hour" },
    { "$12/user/month", "12 USD/unit" },
    { "US$ 5,000", "5000 USD" },
    { "we pay $5 for it", "5 USD" },
    { "96000", "96000" },
    { "1.5 million", "1500000" },
    { "40 %", "nothing" },
    { "2026-05-12", "nothing" },
    { "free", "nothing" },
    { "as agreed in 2025", "nothing" },
    { "", "nothing" },
  } do
    it(("%q is %s"):format(case[1], case[2]), function() assert.equal(case[2], show(money.parse(case[1]))) end)
  end

  it("without a currency takes the deal's", function()
    assert.equal("96000 EUR", show(money.parse("96000", "EUR")))
    assert.equal("96000 USD", show(money.parse("$96,000", "EUR")))
  end)

  it(
    "is a whole number where it can be",
    function() assert.equal("integer", math.type(money.parse("$1.2M").amount)) end
  )

  it("in hostile text is found in time that grows with it", function()
    for _, piece in ipairs { "1,", "$", "$1 - ", "1.", "~", "(", "9" } do
      local start = os.clock()
      money.parse(piece:rep(20000))
      assert.is_true(os.clock() - start < 1, piece)
    end
  end)
end)
