/**
 * How a document looks, in the language of Typst. The text comes as JSON, so nothing in it can be read as markup. The
 * order here is the order in which it is read aloud; heads and feet of pages are left out of that order by Typst.
 */
export const LETTER_SOURCE = `
#let all = json(bytes(sys.inputs.at("letters")))
#let blue = rgb("#154273")
#let soft = rgb("#535e6b")
#let rule = rgb("#b7c3d0")
#let on = all.made

#set document(
  title: all.title,
  author: all.author,
  date: datetime(year: on.at(0), month: on.at(1), day: on.at(2)),
)
#set text(font: "Source Sans 3", fallback: false, lang: "nl", region: "nl", size: 10.5pt, hyphenate: false)
#set par(justify: false, leading: 0.68em, spacing: 0.95em)
#show heading: set text(fill: blue)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set block(above: 0pt, below: 1.1em)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.75em, sticky: true)
#set table(stroke: none, inset: (x: 0pt, y: 3.2pt))
#set list(indent: 2pt, body-indent: 6pt, spacing: 0.6em)

#let head-cell(body) = text(size: 8.5pt, fill: soft, body)
#let lined(head, columns, align, rows) = block(above: 1em, below: 1.2em, table(
  columns: columns, align: align, column-gutter: 6mm,
  table.header(..head.map(head-cell)),
  table.hline(stroke: 0.7pt + blue),
  ..rows.map(row => (..row, table.hline(stroke: 0.4pt + rule))).flatten(),
))
#let show-block(b) = {
  if b.kind == "heading" { heading(level: 2, b.text) }
  else if b.kind == "text" { if b.text.ends-with(":") { block(above: 0.95em, below: 0.95em, sticky: true, par(b.text)) } else { par(b.text) } }
  else if b.kind == "list" { if b.items.len() <= 8 { block(breakable: false, list(..b.items)) } else { list(..b.items) } }
  else if b.kind == "note" {
    block(width: 100%, fill: rgb("#eef4fa"), inset: (x: 10pt, y: 8pt), radius: 2pt, above: 1.1em, below: 1.1em, b.text)
  }
  else if b.kind == "picture" {
    block(breakable: false, above: 0.95em, below: 0.6em, {
      par(b.text)
      image(bytes(b.svg), format: "svg", alt: b.alt, width: 100%)
    })
  }
  else if b.kind == "facts" { lined(b.head, (52mm, 1fr), left, b.rows) }
  else if b.kind == "table" {
    let side(i) = if b.numbers.contains(i) { right } else { left }
    let width(i) = if b.numbers.contains(i) { auto } else { 1fr }
    let columns = range(b.head.len())
    lined(b.head, columns.map(width), columns.map(side), b.rows)
  }
}

#let letterhead(d) = {
  let name = text(size: 17pt, weight: "bold", fill: blue, d.letterhead.name)
  let logo = d.letterhead.logo
  if logo == none { name } else {
    grid(
      columns: (1fr, auto), column-gutter: 8mm, align: horizon,
      name, box(height: 15mm, image(bytes(logo.bytes), format: logo.format, alt: logo.alt, height: 15mm)),
    )
  }
  v(-0.55em)
  line(length: 100%, stroke: 1.6pt + blue)
}
#let rest(d) = [
#for mark in d.marks {
  block(width: 100%, stroke: 1pt + rgb("#a3180f"), inset: 7pt, above: 0.7em, below: 0.7em,
    text(weight: "bold", fill: rgb("#a3180f"), mark))
}

#if d.form == "letter" [
  #v(if d.marks.len() == 0 { 9mm } else { 2mm })
  #block(height: 33mm, {
    if d.letterhead.returnAddress != "" {
      text(size: 7.5pt, fill: soft, d.letterhead.returnAddress)
      v(-0.3em)
    }
    for line in d.address [#line \\ ]
  })
  #v(4mm)
]
#if d.details.len() > 0 {
  grid(
    columns: d.details.map(one => auto), column-gutter: 9mm, row-gutter: 4pt,
    ..d.details.map(((label, value)) => [#text(size: 8.5pt, fill: soft, label) \\ #value]),
  )
  v(6mm)
}

#heading(level: 1, d.subject)
#if d.salutation != "" { par(d.salutation) }
#for b in d.blocks { show-block(b) }

#if d.signature.len() > 0 {
  block(breakable: false, above: 1.6em, {
    [Met vriendelijke groet,]
    parbreak()
    d.signature.at(0)
    v(11mm)
    for (i, line) in d.signature.slice(1).enumerate() {
      if i == 0 { strong(line) } else { line }
      linebreak()
    }
  })
}
#if d.copies.len() > 0 {
  block(above: 1.6em, text(size: 9.5pt, "Een kopie van deze brief gaat naar: " + d.copies.join(", ") + "."))
}
]
// Each letter counts its own pages: several in one file can be printed as one.
#let letter(d, index) = {
  set page(
    paper: "a4",
    margin: (top: 24mm, bottom: 27mm, left: 25mm, right: 22mm),
    header: context {
      set text(size: 8.5pt, fill: soft)
      // A head is set before what is on its page: which page is the first is asked of the place, not of the counter.
      if here().page() != locate(label("start-" + str(index))).page() [#d.letterhead.name#if d.caseNumber != "" [ · zaak #d.caseNumber]]
    },
    footer: context {
      set text(size: 8pt, fill: soft)
      line(length: 100%, stroke: 0.5pt + rule)
      v(-0.5em)
      grid(
        columns: (1fr, auto), column-gutter: 8mm,
        d.letterhead.foot.join("  ·  "),
        [Pagina #counter(page).display() van #counter(page).at(label("end-" + str(index))).first()],
      )
    },
  )
  counter(page).update(1)
  [#metadata(none) #label("start-" + str(index))]
  letterhead(d)
  rest(d)
  [#metadata(none) #label("end-" + str(index))]
}

#for (index, d) in all.letters.enumerate() { letter(d, index) }
`;
