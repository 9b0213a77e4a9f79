---@meta dealwright.stakeholder

-- People of a deal: who is the same, which roles are covered, the way to somebody. The rules stand in
-- core/stakeholder/people.h, what a path costs in core/stakeholder/graph.h.

---@class PersonRead as a note names somebody, without link marks, `@` and placeholders
---@field name string?           nil or "": a role without a name
---@field aliases string[]?
---@field roles string[]?
---@field influence ("inner_circle"|"political_structure"|"outside")?
---@field stance ("advocate"|"supporter"|"neutral"|"sceptic"|"opponent")?
---@field contact_depth ("unknown"|"none"|"brief"|"multiple"|"in_depth")?

---@class PersonGroup: PersonRead one person: may be given to `coverage` and `path`
---@field name string            the one of theirs that says most; "" for a role without a name
---@field names string[]         every name and alias as written, in reading order, after `name`
---@field members integer[]      indices into the people read
---@field roles string[]         of all members, each once
---@field differs string[]       fields that members state differently (influence, stance, ...): the last one is taken

---@class PersonDoubt a name that fits several
---@field group integer          the group that the name stays in
---@field candidates integer[]   groups it may belong to: at least one, at most eight

---@class Resolved
---@field groups PersonGroup[]   in the order of their first members
---@field group_of integer[]     the group of each person read
---@field doubts PersonDoubt[]

---@class Coverage indices are into the people given
---@field holders table<string, integer[]> of each role wanted, people without a name included
---@field covered string[]       roles wanted that somebody with a name holds
---@field unnamed string[]       roles wanted that are known, but nobody by name
---@field missing string[]       roles wanted that nobody holds
---@field several_roles integer[] people with a name who hold two or more of the roles wanted
---@field met integer[]          people with a name whose contact is brief or more
---@field only_met integer?      the single thread: the only one met

---@class PersonEdge
---@field from integer           index into the people given
---@field to integer
---@field relation "reports_to"|"influences"|"conflicts_with"

---@class TrustPath
---@field people integer[]       from the first to the target
---@field cost integer           the lower, the less trust is asked for

local stakeholder = {}

---Which roles are held and what hangs by one thread.
---@param people PersonRead[]
---@param roles string[] the roles wanted
---@return Coverage
function stakeholder.coverage(people, roles) end

---The way that asks for the least trust.
---@param people PersonRead[]
---@param edges PersonEdge[]
---@param from integer? index of a person; nil: us, who start at anybody met
---@param to integer index of a person
---@return TrustPath? path nil when there is no way
function stakeholder.path(people, edges, from, to) end

---Who is the same person. Raises when memory ends.
---@param people PersonRead[] in reading order: later ones overrule earlier ones
---@return Resolved
function stakeholder.resolve(people) end

return stakeholder
