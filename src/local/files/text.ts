// Bytes to text with Node's own decoder.
import { TextDecoder } from 'node:util'
import { type Decoder, decodeText } from '../../core/import/encoding.ts'

/** Node's decoder; an encoding it does not know is taken as UTF-8. */
export const decode: Decoder = (bytes, encoding) => decoderOf(encoding).decode(bytes)

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}

/** The text of a file, whatever its encoding. */
export function readText(bytes: Uint8Array): string {
  return decodeText(bytes, decode)
}
