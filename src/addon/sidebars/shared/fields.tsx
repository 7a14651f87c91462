// Fields of a form, each under its visible label, with a hint or what is wrong below it.
import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: ComponentChildren
  /** What is wrong with the value, in a sentence. */
  readonly problem?: string | undefined
  readonly disabled?: boolean
  readonly focusRef?: Ref<HTMLInputElement>
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'number' | 'date'
  /** Words offered while typing. */
  readonly offers?: readonly string[]
  readonly min?: number
  readonly max?: number
}

export function Field({
  label,
  value,
  onInput,
  hint,
  problem,
  disabled = false,
  focusRef = null,
  type = 'text',
  offers,
  min,
  max,
}: TextProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        ref={focusRef}
        type={type}
        value={value}
        disabled={disabled}
        min={min}
        max={max}
        autocomplete="off"
        list={offers && `${id}-offers`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map(offer => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </Labelled>
  )
}

/** A day as `2026-11-23`, shown and picked as the browser's own locale has it; '' is none. */
export function DateField(props: FieldProps) {
  return <Field {...props} type="date" />
}

export function TextArea({
  label,
  value,
  onInput,
  hint,
  problem,
  disabled = false,
  lines = 3,
}: Omit<FieldProps, 'focusRef'> & { readonly lines?: number }) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <textarea
        id={id}
        rows={lines}
        value={value}
        disabled={disabled}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </Labelled>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** What is read out where the label is a sign. */
  readonly name?: string
}

export function Select({
  label,
  value,
  onInput,
  hint,
  problem,
  disabled = false,
  choices,
}: Omit<FieldProps, 'focusRef'> & { readonly choices: readonly Choice[] }) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, hint, problem)}
        onChange={event => onInput(event.currentTarget.value)}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** A few words side by side, one of them chosen: marks, channels. Arrow keys move the choice. */
export function Marks({
  label,
  value,
  onInput,
  hint,
  choices,
}: Pick<FieldProps, 'label' | 'value' | 'onInput' | 'hint'> & { readonly choices: readonly Choice[] }) {
  const id = useId()
  return (
    <fieldset class="field marks" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      <div class="segments">
        {choices.map(choice => (
          <label key={choice.value} class="segment">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              aria-label={choice.name}
              onChange={() => onInput(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </fieldset>
  )
}

export function Check({
  label,
  checked,
  onInput,
  disabled = false,
}: {
  readonly label: ComponentChildren
  readonly checked: boolean
  readonly onInput: (checked: boolean) => void
  readonly disabled?: boolean
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event => onInput(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'hint' | 'problem'> {
  readonly id: string
  readonly children: ComponentChildren
}

function Labelled({ id, label, hint, problem, children }: LabelledProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {problem && (
        <div class="problem" id={`${id}-problem`}>
          {problem}
        </div>
      )}
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

function described(id: string, hint: ComponentChildren, problem: string | undefined): string | undefined {
  const ids = [...(problem ? [`${id}-problem`] : []), ...(hint ? [`${id}-hint`] : [])]
  return ids.length > 0 ? ids.join(' ') : undefined
}
