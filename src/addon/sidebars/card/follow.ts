// Follows the selected row: asks when the pointer or the focus comes to the sidebar, and now and then while the person
// is in the sheet. Nothing is asked while the page is hidden, or once nobody has moved for a while.
import { useEffect, useRef } from 'preact/hooks'
import { rpc } from '../shared/rpc.ts'

/** How often the sheet is asked while someone works in it, in milliseconds. */
const EVERY = 3_000
/** Two questions are never closer than this. */
const REST = 800
/** Without any change for so long the questions stop until the pointer or the focus comes back. */
const PATIENCE = 120_000

/** Calls back with the ID of each newly selected card; what is selected at first counts as known. */
export function useSelectedRow(first: string | null, onSelect: (id: string) => void): void {
  const known = useRef(first)
  const tell = useRef(onSelect)
  tell.current = onSelect
  useEffect(() => {
    let isAsking = false
    let last = Date.now()
    let alive = Date.now()
    const ask = async () => {
      if (isAsking || document.hidden || Date.now() - last < REST) return
      isAsking = true
      const answer = await rpc('selectedCard', {})
      isAsking = false
      last = Date.now()
      if (!answer.ok || answer.value.id === null || answer.value.id === known.current) return
      known.current = answer.value.id
      alive = last
      tell.current(answer.value.id)
    }
    const come = () => {
      alive = Date.now()
      ask()
    }
    // With the focus in here nobody is choosing rows over there.
    const timer = setInterval(() => !document.hasFocus() && Date.now() - alive < PATIENCE && ask(), EVERY)
    document.documentElement.addEventListener('pointerenter', come)
    window.addEventListener('focus', come)
    window.addEventListener('blur', come)
    return () => {
      clearInterval(timer)
      document.documentElement.removeEventListener('pointerenter', come)
      window.removeEventListener('focus', come)
      window.removeEventListener('blur', come)
    }
  }, [])
}
