// The three nearest competitors of the sample guest house. All of them are made up.
import type { Text } from './card.ts'

export interface Competitor {
  readonly name: Text
  readonly address: Text
  readonly minutes: number
  readonly strengths: readonly [Text, Text, Text, Text, Text]
  readonly weaknesses: readonly [Text, Text, Text, Text, Text]
  /** A word of the list of decisions. */
  readonly kind: Text
  readonly decision: Text
  /** Who of the two owners does it, and how many days after the planned week's Monday. */
  readonly who: 0 | 1
  readonly byWhen: number
  /** How many days before today it was written down. */
  readonly age: number
}

export const COMPETITORS: readonly Competitor[] = [
  {
    name: ['Old Mill Inn', 'Гостиница «Старая мельница»'],
    address: ['3 Mill Lane', 'Мельничный переулок, 3'],
    minutes: 6,
    strengths: [
      ['Parking for twenty cars', 'Стоянка на двадцать машин'],
      ['A restaurant of its own', 'Собственный ресторан'],
      ['Known to every taxi driver', 'Известна всем таксистам'],
      ['Conference room', 'Конференц-зал'],
      ['Open all night', 'Открыта всю ночь'],
    ],
    weaknesses: [
      ['Noisy street', 'Шумная улица'],
      ['Old bathrooms', 'Старые ванные'],
      ['Slow answers to enquiries', 'Долго отвечают на запросы'],
      ['No long-stay rates', 'Нет цен для долгого проживания'],
      ['Staff changes often', 'Персонал часто меняется'],
    ],
    kind: ['Improve a service', 'Улучшить услугу'],
    decision: ['Answer every enquiry within the hour', 'Отвечать на каждый запрос в течение часа'],
    who: 0,
    byWhen: 4,
    age: 12,
  },
  {
    name: ['Riverside Rooms', 'Номера «У реки»'],
    address: ['21 Embankment', 'Набережная, 21'],
    minutes: 9,
    strengths: [
      ['View of the river', 'Вид на реку'],
      ['New furniture', 'Новая мебель'],
      ['Good photographs', 'Хорошие фотографии'],
      ['Free bicycles', 'Бесплатные велосипеды'],
      ['Many reviews', 'Много отзывов'],
    ],
    weaknesses: [
      ['No breakfast', 'Нет завтрака'],
      ['Only six rooms', 'Всего шесть номеров'],
      ['No invoices for companies', 'Не работают с компаниями по счёту'],
      ['Prepayment in full', 'Полная предоплата'],
      ['Steep stairs', 'Крутая лестница'],
    ],
    kind: ['Run a promotion', 'Провести акцию'],
    decision: ['Offer companies breakfast and payment by invoice', 'Предложить компаниям завтрак и оплату по счёту'],
    who: 1,
    byWhen: 11,
    age: 35,
  },
  {
    name: ['Compass Hostel', 'Хостел «Компас»'],
    address: ['8 Station Road', 'Вокзальная улица, 8'],
    minutes: 12,
    strengths: [
      ['Lowest price in the district', 'Самая низкая цена в районе'],
      ['Next to the station', 'Рядом с вокзалом'],
      ['Groups of thirty', 'Группы до тридцати человек'],
      ['Kitchen for guests', 'Кухня для гостей'],
      ['Lockers and laundry', 'Камеры хранения и прачечная'],
    ],
    weaknesses: [
      ['Shared bathrooms', 'Общие душевые'],
      ['Noise at night', 'Шум ночью'],
      ['No single rooms', 'Нет одноместных номеров'],
      ['Few regular guests', 'Мало постоянных гостей'],
      ['No one to meet late arrivals', 'Поздно приехавших никто не встречает'],
    ],
    kind: ['Improve a service', 'Улучшить услугу'],
    decision: ['Meet late arrivals and say so', 'Встречать поздние заезды и говорить об этом'],
    who: 0,
    byWhen: 18,
    age: 104,
  },
]
