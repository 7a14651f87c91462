// The form of a card: five things first, the rest of the source's six parts unfolds.
import type { ComponentChildren, Ref } from 'preact'
import { CARD, CARD_SAYS } from '../../../core/i18n/card.ts'
import type { CardKey, CardValues } from '../../../core/import/card-values.ts'
import type { CardFrame } from '../../../core/protocol/card.ts'
import { INCOME } from '../../../core/words/lists.ts'
import { DateField, Field, Marks, Select, TextArea } from '../shared/fields.tsx'
import { spoken, text } from '../shared/spoken.ts'
import type { Judgement } from './judgement.ts'
import { choicesOf, incomeChoices, labelOf, markChoices, relationshipChoices } from './labels.ts'

interface FormProps {
  readonly values: CardValues
  readonly problems: ReadonlyMap<CardKey, string>
  readonly frame: CardFrame
  readonly judgement: Judgement
  readonly onInput: (key: CardKey, value: string) => void
  readonly nameRef: Ref<HTMLInputElement>
  /** Shown between the five fields and the parts that unfold. */
  readonly figures: ComponentChildren
}

export function CardForm(props: FormProps) {
  const { frame, judgement, nameRef } = props
  const { byMarks } = judgement
  const marksSay = byMarks && CARD_SAYS.byMarks[spoken.language](INCOME[byMarks][spoken.language][0])
  const one = (key: CardKey) => common(props, key)
  return (
    <>
      <Field {...one('name')} focusRef={nameRef} />
      <Field {...one('organisation')} />
      <Field {...one('phone')} type="tel" />
      <Select {...one('income')} choices={incomeChoices(frame, marksSay || text(CARD.byMarksNone))} />
      <Select {...one('relationship')} choices={relationshipChoices(frame)} />
      {props.figures}
      <Part title={text(CARD.partJudgement)}>
        <Judging {...props} />
      </Part>
      <Part title={text(CARD.partContact)}>
        <Field {...one('email')} type="email" />
        <Field {...one('address')} />
        <Field {...one('district')} {...(frame.districts.length > 0 ? { offers: frame.districts } : {})} />
        <Field {...one('walkMinutes')} type="number" min={0} />
      </Part>
      <Part title={text(CARD.partPersonal)}>
        <TextArea {...one('personal')} />
      </Part>
      <Part title={text(CARD.partTerms)}>
        <TextArea {...one('serviceTerms')} />
      </Part>
      <Part title={text(CARD.partActions)}>
        <TextArea {...one('nextAction')} lines={2} />
        <DateField {...one('nextActionDate')} />
        <Select {...one('nextChannel')} choices={choicesOf('nextChannel', text(CARD.notGiven))} />
        <TextArea {...one('furtherActions')} hint={text(CARD.furtherHint)} />
      </Part>
      <Part title={text(CARD.partWork)}>
        <Field {...one('owner')} hint={text(CARD.owner)} offers={frame.owners} />
        <Select {...one('status')} choices={choicesOf('status', text(CARD.notGiven))} />
        {(props.values.status === 'paused' || props.values.pausedUntil !== '') && <DateField {...one('pausedUntil')} />}
        <TextArea {...one('notes')} />
      </Part>
    </>
  )
}

/** Section 7 of the method: four marks, need and power, and a tier by hand with its reason. */
function Judging(props: FormProps) {
  const { judgement, values } = props
  const one = (key: CardKey) => common(props, key)
  const marks = markChoices(1)
  return (
    <>
      <Marks {...one('need')} choices={markChoices(0)} hint={text(CARD.needHint)} />
      <Marks {...one('power')} choices={markChoices(0)} hint={text(CARD.powerHint)} />
      <p class="note">{text(CARD.marksIntro)}</p>
      <Marks {...one('workplace')} choices={marks} hint={text(CARD.markHint)} />
      {!judgement.isOrganisation && (
        <>
          <Marks {...one('appearance')} choices={marks} hint={text(CARD.markHint)} />
          <Marks {...one('car')} choices={marks} hint={text(CARD.markHint)} />
        </>
      )}
      <Marks {...one('stability')} choices={marks} hint={text(CARD.stabilityHint)} />
      <div role="status">
        {judgement.show && (
          <p class="warning">{text(judgement.show === 'capped' ? CARD.showCapped : CARD.showNotEnough)}</p>
        )}
      </div>
      <Select {...one('size')} choices={choicesOf('size', text(CARD.notGiven))} />
      <Select {...one('source')} choices={choicesOf('source', text(CARD.notGiven))} />
      <Select {...one('tierByHand')} choices={tierChoices()} />
      {values.tierByHand !== '' && <Field {...one('tierByHandReason')} />}
    </>
  )
}

function tierChoices() {
  const tiers = ['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))
  return [{ value: '', label: text(CARD.notGiven) }, ...tiers]
}

function common({ values, problems, onInput }: FormProps, key: CardKey) {
  return {
    label: labelOf(key),
    value: values[key],
    problem: problems.get(key),
    onInput: (value: string) => onInput(key, value),
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details>
      <summary>{title}</summary>
      <div class="inside">{children}</div>
    </details>
  )
}
