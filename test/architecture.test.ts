// The arrows of the house: who may import whom.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

interface Import {
  readonly file: string
  /** A path below src, or a package. */
  readonly target: string
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(path) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map(([, target]) => ({
    file: relative(SRC, file),
    target: target!.startsWith('.') ? relative(SRC, resolve(dirname(file), target!)) : target!,
  }))
}

const IMPORTS = filesBelow(SRC).flatMap(importsOf)

/** Imports made in a room that lead anywhere but to the rooms allowed; a package counts as a room of its name. */
function strayFrom(room: string, allowed: readonly string[]): string[] {
  return IMPORTS.filter(({ file }) => file === room || file.startsWith(`${room}/`))
    .filter(({ target }) => !allowed.some(known => target === known || target.startsWith(`${known}/`)))
    .map(({ file, target }) => `${file} imports ${target}`)
}

describe('arrows run one way', () => {
  it('there is something to check', () => {
    expect(IMPORTS.length).toBeGreaterThan(100)
  })

  it.each([
    ['core', ['core']],
    ['core/domain', ['core/domain', 'core/words']],
    ['core/words', ['core/words', 'core/domain']],
    ['addon/functions', ['addon/functions', 'core']],
    ['addon/sheets', ['addon/sheets', 'addon/user-error.ts', 'core']],
    ['addon/sidebars', ['addon/sidebars', 'core', 'preact', 'papaparse']],
    ['addon/actions', ['addon/actions', 'addon/sheets', 'addon/user-error.ts', 'core']],
    ['addon', ['addon', 'core', 'preact', 'papaparse']],
  ])('%s imports nothing but %j', (room, allowed) => {
    expect(strayFrom(room, allowed)).toEqual([])
  })

  it('local never imports the add-on, and nobody but the command line’s build imports local', () => {
    expect(IMPORTS.filter(({ file, target }) => file.startsWith('local/') && target.startsWith('addon/'))).toEqual([])
    expect(IMPORTS.filter(({ file, target }) => !file.startsWith('local/') && target.startsWith('local/'))).toEqual([])
  })

  it('nothing that runs on Google’s servers imports a sidebar or its view library', () => {
    const server = IMPORTS.filter(({ file }) => file.startsWith('addon/') && !file.startsWith('addon/sidebars/'))
    expect(server.filter(({ target }) => /^(?:addon\/sidebars\/|preact|papaparse)/.test(target))).toEqual([])
  })

  it('every file opens with a line that says what it is for', () => {
    const silent = filesBelow(SRC).filter(file => !/^(?:#![^\n]*\n)?\/\/ [^\n]+/.test(readFileSync(file, 'utf8')))
    expect(silent.map(file => relative(SRC, file))).toEqual([])
  })
})
