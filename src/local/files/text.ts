// Bytes to text with Node's own decoder.
import { TextDecoder } from 'node:util'
import { type Decoder, decodeText } from '../../core/import/encoding.ts'

/** Node's decoder; an encoding it does not know is taken as UTF-8. */
export const decode: Decoder = (bytes, encoding) => {
  const decoder = decoderOf(encoding)
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, windows1252) : text
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}

/** Windows-1252 from 0x80 to 0x9F, which many versions of Node read as Latin-1 (nodejs/node#56542). */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(char: string): string {
  return FROM_0X80[char.charCodeAt(0) - 0x80]!
}

/** The text of a file, whatever its encoding. */
export function readText(bytes: Uint8Array): string {
  return decodeText(bytes, decode)
}
