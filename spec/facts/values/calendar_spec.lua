local calendar = require "deal.facts.values.calendar"

describe("the calendar", function()
  it("counts days from 1970-01-01 and back, for every day of three centuries", function()
    assert.equal(0, calendar.number(1970, 1, 1))
    assert.equal(20570, calendar.number(2026, 4, 27))
    local number = calendar.number(1900, 1, 1)
    for year = 1900, 2199 do
      for month = 1, 12 do
        for day = 1, calendar.days_in(year, month) do
          if calendar.number(year, month, day) ~= number then
            error(("%d-%d-%d is not day %d"):format(year, month, day, number))
          end
          number = number + 1
        end
      end
    end
    assert.same({ 2026, 4, 27 }, { calendar.civil(20570) })
    assert.same({ 1899, 12, 31 }, { calendar.civil(calendar.number(1900, 1, 1) - 1) })
  end)

  it("knows leap years", function()
    assert.is_true(calendar.exists(2024, 2, 29))
    assert.is_false(calendar.exists(2026, 2, 29))
    assert.is_true(calendar.exists(2000, 2, 29))
    assert.is_false(calendar.exists(2100, 2, 29))
  end)

  it("knows what is no day", function()
    assert.is_nil(calendar.of_iso "2026-13-01")
    assert.is_nil(calendar.of_iso "2026-04-31")
    assert.is_false(calendar.is_day "2026-00-10")
    assert.is_true(calendar.is_day "2026-04-30")
  end)

  it("knows weekdays", function()
    assert.equal(4, calendar.weekday(0))
    assert.equal(1, calendar.weekday(calendar.number(2026, 4, 27)))
    assert.equal(7, calendar.weekday(calendar.number(2026, 5, 3)))
  end)
end)
