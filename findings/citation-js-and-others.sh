#!/usr/bin/env bash
# citation-js 0.9.0: "and others" of a .bib file becomes an author named "others".
#
# BibTeX's `and others` means "et al.". citation-js reads it as a person whose family name is
# "others": a bibliography in APA prints "Booras, E., & others", and a .bib file that it writes back
# has `and {others}`, which BibTeX prints as a name. Pandoc prints "et al." in its place.
#
# Seen: read as [{"given":"Ellin","family":"Booras"},{"family":"others"}];
# printed "Booras, E., & others. (2001). T."; written back "Booras, Ellin and {others}"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
cat > look.js <<'NODE'
const assert = require('assert')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-csl')
const read = new Cite('@book{a, title = {T}, author = {Booras, Ellin and others}, year = {2001}}')
const authors = JSON.stringify(read.data[0].author)
const printed = read.format('bibliography', { template: 'apa' }).trim()
const written = read.format('bibtex')
console.log(`read as ${authors}; printed "${printed}"; written back ${/author = .*/.exec(written)[0]}`)
assert.strictEqual(authors, '[{"given":"Ellin","family":"Booras"},{"family":"others"}]')
assert.strictEqual(printed, 'Booras, E., & others. (2001). T.')
assert.ok(written.includes('Booras, Ellin and {others}'), 'the behaviour has changed')
NODE
node look.js
