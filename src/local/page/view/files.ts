// Files of the user's: one put in the workbook's place, and the workbook as one.
import { ask } from './dialogs.ts'
import { element } from './dom.ts'
import type { Session } from './session.ts'
import type { SidePane } from './side-pane.ts'
import type { Status } from './status.ts'
import { language, say } from './words.ts'

const KINDS = '.xlsx,.csv,.vcf,.txt,.tsv'
/** Milliseconds that the browser may take to begin a download. */
const KEPT = 10_000

export interface Files {
  /** Lets the user choose a file; belongs in the page. */
  readonly picker: HTMLInputElement
  openSample(): Promise<void>
  download(): Promise<void>
}

export function makeFiles(session: Session, pane: SidePane, status: Status): Files {
  const picker = element('input', { type: 'file', accept: KINDS, hidden: true, 'aria-label': say('open') })
  picker.addEventListener('change', async () => {
    const file = picker.files?.[0]
    picker.value = ''
    if (file) await replaceWorkbook(file.name, await base64Of(file))
  })

  async function replaceWorkbook(name: string, bytes: string | null): Promise<void> {
    const { button } = await ask({ kind: 'alert', title: say('open'), message: say('replace'), buttons: 'OK_CANCEL' })
    if (button !== 'OK') return
    pane.close()
    await status.during('working', session.api.ask('file', { name, bytes, language }))
  }

  return {
    picker,
    openSample: () => replaceWorkbook('', null),
    async download() {
      const blob = await session.api.download()
      if (!blob) return
      const link = element('a', {
        download: `${session.latest?.name ?? 'workbook'}.xlsx`,
        href: URL.createObjectURL(blob),
      })
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
    },
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
