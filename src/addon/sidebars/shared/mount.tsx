// Starts a sidebar. To add one called `today`:
// 1. write `sidebars/today/page.tsx`: `mountSidebar(start => <Today {...start} />)`; the build makes `dist/today.html`;
// 2. give it its label in `core/i18n/menu.ts` (`MENU.today`), which is its title too;
// 3. add `['menuToday', 'today']` to ITEMS in `addon/actions/menu.ts`;
// 4. add `export const menuToday = sidebarOpener('today')` to `addon/main.ts`;
// 5. its calls: types in `core/protocol.ts`, a validator and a handler in `addon/rpc.ts`; call them by `rpc(name, args)`.
// Form parts are in `fields.tsx`, `buttons.tsx` and `status.tsx`; texts in `core/i18n`, said by `text(...)` of `spoken.ts`.
import { type ComponentChildren, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Day, parseDay } from '../../../core/domain/day.ts'
import type { Language } from '../../../core/domain/model.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { Answer } from '../../../core/protocol.ts'
import { Button } from './buttons.tsx'
import { rpc } from './rpc.ts'
import { speak, text } from './spoken.ts'
import { Failure, Loading } from './status.tsx'
import './base.css'
import './controls.css'

/** What a sidebar knows from the first: the workbook's language and its day. */
export interface Start {
  readonly language: Language
  readonly today: Day
  /** Always true, unless the sidebar works before that. */
  readonly isSetUp: boolean
}

interface MountOptions {
  /** Shown also in a spreadsheet without our sheets, where the others only say how to get them. */
  readonly beforeSetUp?: boolean
}

/** Shows a sidebar once the workbook's language is known; until then and when that fails, says so. */
export function mountSidebar(view: (start: Start) => ComponentChildren, options: MountOptions = {}): void {
  render(<Sidebar view={view} {...options} />, document.getElementById('sidebar')!)
}

function Sidebar({ view, beforeSetUp = false }: { readonly view: (start: Start) => ComponentChildren } & MountOptions) {
  const [answer, setAnswer] = useState<Answer<'openSidebar'> | null>(null)
  const open = () => {
    setAnswer(null)
    rpc('openSidebar', {}).then(found => {
      if (found.ok) speak(found.value)
      setAnswer(found)
    })
  }
  useEffect(open, [])
  if (answer === null) return <Loading />
  if (!answer.ok) {
    return (
      <Failure message={answer.message}>
        <Button onClick={open}>{text(SIDEBAR.again)}</Button>
      </Failure>
    )
  }
  const { isSetUp } = answer.value
  if (!isSetUp && !beforeSetUp) return <p class="note">{text(SIDEBAR.notSetUp)}</p>
  return view({ language: answer.value.language, today: parseDay(answer.value.today)!, isSetUp })
}
