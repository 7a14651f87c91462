// What the sample guest house does for those who know it already, and what came of it. All of it is made up.
import type { Text } from './card.ts'

export interface Tool {
  /** A word of the list of tools, or the house's own. */
  readonly tool: Text
  readonly audience: Text
  /** Days from the planned week's Monday; without an end it still runs. */
  readonly from: number
  readonly until?: number
  /** In pounds, and in roubles. */
  readonly cost: readonly [en: number, ru: number]
  readonly prospects: number
  readonly deals: number
  readonly notes?: Text
}

export const MARKETING: readonly Tool[] = [
  {
    tool: ['Newsletter', 'Рассылка'],
    audience: ['Everyone who stayed with us', 'Все, кто у нас останавливался'],
    from: -70,
    until: -63,
    cost: [40, 3500],
    prospects: 9,
    deals: 3,
    notes: ['Winter rates for regulars', 'Зимние цены для постоянных'],
  },
  {
    tool: ['Advertising', 'Реклама'],
    audience: ['Families who came in summer', 'Семьи, приезжавшие летом'],
    from: -56,
    until: -28,
    cost: [320, 28_000],
    prospects: 8,
    deals: 1,
    notes: ['Local paper and two banners', 'Районная газета и два баннера'],
  },
  {
    tool: ['Guerrilla marketing', 'Партизанский маркетинг'],
    audience: ['Guests of the jazz festival', 'Гости джазового фестиваля'],
    from: -41,
    until: -39,
    cost: [25, 2200],
    prospects: 6,
    deals: 2,
    notes: ['Chalk arrows from the station', 'Стрелки мелом от вокзала'],
  },
  {
    tool: ['Public relations', 'Связи с общественностью'],
    audience: ['Readers of the town paper', 'Читатели городской газеты'],
    from: -20,
    until: -20,
    cost: [0, 0],
    prospects: 4,
    deals: 0,
    notes: ['A story about the old staircase', 'Заметка о старой лестнице'],
  },
  {
    tool: ['Loyalty programme', 'Программа лояльности'],
    audience: ['Companies with three stays or more', 'Компании, бывшие трижды и чаще'],
    from: -14,
    cost: [110, 9800],
    prospects: 3,
    deals: 1,
  },
]
