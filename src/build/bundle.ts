// src/addon as one Apps Script file: a minified closure, and beside it nothing but the functions Sheets may call.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { type BuildOptions, build as esbuild } from 'esbuild'
import { CUSTOM_FUNCTIONS } from '../addon/functions/index.ts'
import { wrapperOf } from './wrapper.ts'

/** The one global besides the functions: the closure that holds everything else. */
const CLOSURE = 'app'
/** What it calls the object of the custom functions. */
const CUSTOMS = 'functions'
/** The file, without `.html`, of what only handlers need, and the variable that its script makes (src/addon/later.ts). */
export const HANDLERS = 'handlers'

export const COMMON: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
}

/** How `Code.js` is compiled. */
export const CODE: BuildOptions = {
  ...COMMON,
  format: 'iife',
  // Fields as plain assignments: in ES2019 the other way is a call for each field of each object, slow and long.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
}

/** The text of `Code.js`. Fails when the code can't be compiled, or touches a service while it is loaded. */
export async function bundleCode(root: string): Promise<string> {
  const closure = await compile(root)
  const customs = CUSTOM_FUNCTIONS.map(({ name }) => wrapperOf(name, `${CLOSURE}.${CUSTOMS}`))
  const handlers = exportsOf(closure).map(name => {
    // What main.ts exports is called by Sheets itself, a menu's handler with nothing, or from a sidebar.
    const args = name.startsWith('menu') ? '' : '...args'
    return `function ${name}(${args}) { return ${CLOSURE}.${name}(${args}) }\n`
  })
  return [closure.trimEnd(), ...customs, ...handlers].join('\n\n')
}

/** The handlers as the one script of an HTML file, the only kind of file besides code that a project has. */
export async function bundleHandlers(root: string): Promise<string> {
  const result = await esbuild({
    ...CODE,
    entryPoints: [join(root, 'src/addon/handlers.ts')],
    supported: { 'template-literal': false },
    globalName: HANDLERS,
  })
  return `<script>\n${result.outputFiles![0]!.text}</script>\n`
}

async function compile(root: string): Promise<string> {
  const result = await esbuild({
    ...CODE,
    stdin: { contents: entry(root), resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    globalName: CLOSURE,
  })
  return result.outputFiles![0]!.text
}

/** All that the add-on shows to Sheets: what main.ts exports, and the custom functions by name in one object. */
function entry(root: string): string {
  const main = './src/addon/main.ts'
  return [
    ...(existsSync(join(root, main)) ? [`export * from '${main}'`] : []),
    `import { CUSTOM_FUNCTIONS } from './src/addon/functions/index.ts'`,
    `export const ${CUSTOMS} = Object.fromEntries(CUSTOM_FUNCTIONS.map(({ name, call }) => [name, call]))`,
  ].join('\n')
}

/** The closure is run where nothing but ECMAScript exists, so that touching anything else stops the build. */
function exportsOf(closure: string): readonly string[] {
  const context = createContext({})
  new Script(closure, { filename: 'Code.js' }).runInContext(context)
  const exported: unknown = new Script(
    `Object.keys(${CLOSURE}).filter(name => typeof ${CLOSURE}[name] === 'function').join()`,
  ).runInContext(context)
  return String(exported).split(',').sort()
}
