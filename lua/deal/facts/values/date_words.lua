-- The words of dates.

local words = {}

words.months = {
  jan = 1,
  january = 1,
  feb = 2,
  february = 2,
  mar = 3,
  march = 3,
  apr = 4,
  april = 4,
  may = 5,
  jun = 6,
  june = 6,
  jul = 7,
  july = 7,
  aug = 8,
  august = 8,
  sep = 9,
  sept = 9,
  september = 9,
  oct = 10,
  october = 10,
  nov = 11,
  november = 11,
  dec = 12,
  december = 12,
}

words.weekdays = {
  mon = 1,
  monday = 1,
  tue = 2,
  tues = 2,
  tuesday = 2,
  wed = 3,
  wednesday = 3,
  thu = 4,
  thur = 4,
  thurs = 4,
  thursday = 4,
  fri = 5,
  friday = 5,
  sat = 6,
  saturday = 6,
  sun = 7,
  sunday = 7,
}

---Parts of a month, by the word before its name.
words.parts = {
  early = "early",
  beginning = "early",
  start = "early",
  mid = "middle",
  middle = "middle",
  late = "late",
  ["end"] = "late",
}

---Units that are numbered from a start: "Week 3", "W2-W4", "Day 10", "T+5".
words.counted =
  { week = "week", weeks = "week", wk = "week", w = "week", day = "day", days = "day", d = "day", t = "day" }

words.relative = {
  days = { today = 0, tomorrow = 1, yesterday = -1 },
  ends = { eow = "week", eom = "month", eoq = "quarter", eoy = "year" },
  units = { week = "week", month = "month", quarter = "quarter", year = "year", q = "quarter" },
}

---Marks behind which the newer of two dates stands.
words.moved = { "moved to ", "slipped to ", "postponed to ", "now ", "new: ", "->" }

return words
