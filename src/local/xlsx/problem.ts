// Why a file can't be opened as a workbook; the sentence a person reads is made where the language is known.

/** `encrypted`: needs a password, or is of Excel 97 to 2003. `other`: a document of another kind. */
export type XlsxProblemKind = 'encrypted' | 'damaged' | 'other'

export class XlsxProblem extends Error {
  readonly kind: XlsxProblemKind

  constructor(kind: XlsxProblemKind) {
    super(`not a workbook: ${kind}`)
    this.name = 'XlsxProblem'
    this.kind = kind
  }
}
