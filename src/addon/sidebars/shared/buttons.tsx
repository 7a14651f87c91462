// Buttons: the main one of a form, plain ones, and links that look like text.
import type { ComponentChildren, Ref } from 'preact'

interface ButtonProps {
  readonly onClick: () => void
  readonly children: ComponentChildren
  /** One for a form; `link` for what is rarely wanted. */
  readonly kind?: 'main' | 'plain' | 'link' | 'danger'
  /** It keeps the focus and does nothing. */
  readonly disabled?: boolean
  /** Where the words on it don't say enough by themselves. */
  readonly label?: string
  readonly focusRef?: Ref<HTMLButtonElement>
}

export function Button({ onClick, children, kind = 'plain', disabled = false, label, focusRef = null }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={disabled}
      aria-label={label}
      onClick={() => disabled || onClick()}
      ref={focusRef}
    >
      {children}
    </button>
  )
}

/** The main button of a `<form>`: Enter in a field presses it too. */
export function Submit({ children, disabled = false }: Pick<ButtonProps, 'children' | 'disabled'>) {
  return (
    <button
      type="submit"
      class="button main"
      aria-disabled={disabled}
      onClick={event => disabled && event.preventDefault()}
    >
      {children}
    </button>
  )
}

/** Buttons side by side, wrapping where they don't fit. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
