local template = require "deal.edit.template"

describe("a template", function()
  it("gets its placeholders filled in, quoted ones as quoted values", function()
    assert.equal(
      '---\ndeal: "a\\"b\\\\"\n---\n# a"b\\',
      template.fill('---\ndeal: "{{name}}"\n---\n# {{name}}', { name = 'a"b\\' })
    )
  end)

  it("keeps what it does not know", function()
    assert.equal('{{other}} "{{other}}" {{Name}}', template.fill('{{other}} "{{other}}" {{Name}}', { name = "x" }))
  end)

  it("takes a value as it is, patterns and all", function()
    assert.equal("%1 {{name}}", template.fill("{{name}}", { name = "%1 {{name}}" }))
  end)
end)
