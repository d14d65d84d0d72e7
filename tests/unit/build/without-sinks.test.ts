import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SINKS, withoutSinks } from '../../../scripts/build/without-sinks'
import { ROOT } from '../repository/sources'

describe.each(SINKS)('$file', ({ file, code, times }) => {
  const path = join(ROOT, 'node_modules', file)
  const text = readFileSync(path, 'utf8')

  test('loses what makes markup or code out of text, and nothing else', () => {
    const without = withoutSinks(path, text) ?? ''
    expect(without).not.toContain(code)
    expect(
      without.split(/\(\(\) => \{ throw new Error\("Tandem makes no \w+ out of text"\) \}\)\(\)/),
    ).toEqual(text.split(code))
  })

  test('is refused when it holds that place more or less often than when it was looked at', () => {
    expect(() => withoutSinks(path, text.replace(code, ''))).toThrow(`${times - 1} times instead of ${times}`)
    expect(() => withoutSinks(path, `${text}\n${code}`)).toThrow(`${times + 1} times instead of ${times}`)
  })
})

test('other files are left as they are', () => {
  expect(withoutSinks('/project/lib/page/write.ts', '(domElement.innerHTML = key)')).toBeNull()
})
