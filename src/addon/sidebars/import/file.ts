// Reads a file in the browser, so that nothing of it leaves the machine before it is to be imported.
import Papa from 'papaparse'
import { type FileTools, type OpenedFile, openProspectFile } from '../../../core/import/contacts-file.ts'
import { spoken } from '../shared/spoken.ts'

const TOOLS: FileTools = {
  decode: (bytes, encoding) => decoderOf(encoding).decode(bytes),
  parse: (text, options) => Papa.parse<string[]>(text, options),
}

/** A vCard may name an encoding that no browser knows; then it is taken as UTF-8. */
function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}

export async function openFile(file: File): Promise<OpenedFile> {
  return openProspectFile(new Uint8Array(await bytesOf(file)), TOOLS, spoken.language)
}

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(file)
  })
}
