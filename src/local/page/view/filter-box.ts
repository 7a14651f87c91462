// Which values of a filtered column are shown.
import { showBox } from './dialogs.ts'
import { element } from './dom.ts'
import { say } from './words.ts'

export interface FilterValue {
  readonly text: string
  readonly shown: boolean
}

/** `apply` is given the texts to hide. */
export function askFilter(values: readonly FilterValue[], apply: (hidden: string[]) => void): void {
  const boxes = values.map(({ text, shown }) => ({ text, box: element('input', { type: 'checkbox', checked: shown }) }))
  const all = (checked: boolean) => () => {
    for (const { box } of boxes) box.checked = checked
  }
  const finish = () => {
    dialog.close()
    apply(boxes.filter(({ box }) => !box.checked).map(({ text }) => text))
  }
  const dialog = showBox(
    say('filterColumn'),
    element(
      'div',
      { class: 'dialog-body' },
      element(
        'div',
        { class: 'links' },
        element('button', { type: 'button', class: 'link', click: all(true) }, say('selectAll')),
        element('button', { type: 'button', class: 'link', click: all(false) }, say('clearAll')),
      ),
      element(
        'div',
        { class: 'filter-values' },
        ...boxes.map(({ text, box }) => element('label', { class: 'check' }, box, text === '' ? say('blanks') : text)),
      ),
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'button', class: 'primary', click: finish }, say('ok')),
        element('button', { type: 'button', class: 'plain', click: () => dialog.close() }, say('cancel')),
      ),
    ),
    { width: 320 },
  )
}
