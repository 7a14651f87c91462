// What we propose against a competitor's strength, and what to make of its weakness: by its subject, in both languages.
import type { Language } from '../domain/model.ts'
import { normaliseWord } from '../words/word.ts'

type Text = Readonly<Record<Language, string>>

interface Subject {
  /** Beginnings of words, in either language, in the form in which words are compared. */
  readonly words: string
  readonly threat: Text
  readonly opportunity: Text
}

/** The first that fits counts, so the particular stand before the general. */
const SUBJECTS: readonly Subject[] = [
  {
    words: 'answer|repl(?:y|ies)|respon[ds]|enquir|inquir|отвеча|ответы?(?![а-я])|перезван|заявк|запрос|обращени',
    threat: {
      en: 'Whoever answers first gets the client: what waits with us goes to them',
      ru: 'Кто ответил первым, того и клиент: пока у нас ждут, уходят к ним',
    },
    opportunity: {
      en: 'Answer every enquiry within the hour and win those whom they keep waiting',
      ru: 'Отвечать на каждый запрос в течение часа: забрать тех, кто у них ждёт',
    },
  },
  {
    words: 'review|rating|rated|stars?(?![a-z])|reputation|recommend|отзыв|рейтинг|репутац|рекоменд|оценк',
    threat: {
      en: 'People who choose by reviews find them first: ask each satisfied client for one',
      ru: 'Кто выбирает по отзывам, первыми видит их: просить отзыв у каждого довольного клиента',
    },
    opportunity: {
      en: 'Win those who choose by reviews: collect ours and show them in every offer',
      ru: 'Привлечь тех, кто выбирает по отзывам: собирать свои и показывать в каждом предложении',
    },
  },
  {
    words:
      'breakfast|restaurant|food|meals?(?![a-z])|menu|kitchen|caf[eé]|coffee|dinner|lunch|buffet|завтрак|ресторан|питани|еда|еды|кухн|кафе|кофе|обед|ужин|меню|столов|буфет',
    threat: {
      en: 'Clients who want to eat without going out choose them: arrange breakfast or meals with a café nearby',
      ru: 'Кто хочет поесть на месте, выберет их: договориться о завтраках и обедах с кафе рядом',
    },
    opportunity: {
      en: 'Clients who miss a good breakfast or meal there: offer ours and name it in every offer',
      ru: 'Кому у них не хватает завтрака или хорошей еды: предлагать нашу в каждом предложении',
    },
  },
  {
    words: 'parking|car park|garage|парков|стоянк|гараж|машиномест',
    threat: {
      en: 'Clients who come by car choose them: show where to park near us, or rent a few places',
      ru: 'Кто едет на машине, выберет их: показать, где у нас поставить машину, или снять места рядом',
    },
    opportunity: {
      en: 'Clients who come by car: tell them before they ask where they park with us',
      ru: 'Привлечь тех, кто едет на машине: сразу писать, где у нас её поставить',
    },
  },
  {
    words: 'wi fi|wifi|internet connection|вай фай|интернет(?![- ]магаз)',
    threat: {
      en: 'Clients who work on the way choose them: check our internet and promise its speed',
      ru: 'Кому нужно работать, выберет их: проверить наш интернет и обещать скорость',
    },
    opportunity: {
      en: 'Clients who have to work: promise them fast internet and a quiet table',
      ru: 'Кому нужно работать: обещать быстрый интернет и тихий стол',
    },
  },
  {
    words: 'nois[ey]|loud|quiet|silen|шум|громк|тих(?:о|ий|ая|ое|ие)(?![а-я])|тишин',
    threat: {
      en: 'Clients who look for quiet choose them: offer our quietest places and hours first',
      ru: 'Кто ищет тишину, выберет их: предлагать сначала самые тихие места и часы',
    },
    opportunity: {
      en: 'Clients tired of the noise there: promise quiet and offer our quietest place first',
      ru: 'Кому у них шумно: обещать тишину и предлагать самое тихое место',
    },
  },
  {
    words: 'clean|dirt|hygien|smell|чист|гряз|гигиен|запах|уборк',
    threat: {
      en: 'Beside their cleanness every speck of ours is seen: check what a client sees on coming in',
      ru: 'Рядом с их чистотой заметно всё: проверять у нас то, что клиент видит с порога',
    },
    opportunity: {
      en: 'Clients put off by dirt there: show our cleanness in photographs and reviews',
      ru: 'Кого у них смущает чистота: показать нашу на фото и в отзывах',
    },
  },
  {
    words:
      'invoice|compan(?:y|ies)|corporate|contract|prepay|deposit|payment|cancel|refund|счет|юрлиц|компани|корпоратив|договор|предоплат|оплат|депозит|отмен|возврат',
    threat: {
      en: 'Companies find it easier to work with them: offer payment by invoice and simple terms',
      ru: 'Компаниям с ними удобнее: предложить оплату по счёту и простые условия',
    },
    opportunity: {
      en: 'Clients put off by their terms, companies above all: offer payment by invoice and easy cancellation',
      ru: 'Кого отпугивают их условия, прежде всего компании: предложить оплату по счёту и простую отмену',
    },
  },
  {
    words:
      'price|cheap|expensive|costs?(?![a-z])|tariff|rates?(?![a-z])|affordab|fees?(?![a-z])|цен(?!тр|ят|ит)|дешев|дорог(?:о(?![а-я])|ой|ая|ие|их)|стоимост|тариф|расценк',
    threat: {
      en: 'Clients who compare prices go to them: show what ours takes in, or offer a simpler version for less',
      ru: 'Кто сравнивает цены, уйдёт к ним: показать, что входит в нашу, или предложить вариант проще и дешевле',
    },
    opportunity: {
      en: 'Clients whom their prices don’t suit: make a clear offer that says all it takes in',
      ru: 'Кого не устраивают их цены: сделать понятное предложение, где видно всё, что входит',
    },
  },
  {
    words:
      'discount|promotion|loyal|bonus|regular|gift|certificate|subscription|скидк|акци|бонус|постоянн|лояльн|подар|сертификат|абонемент',
    threat: {
      en: 'They may draw our clients away: give the regular ones a reason to stay',
      ru: 'Наших клиентов могут переманить: дать постоянным повод остаться',
    },
    opportunity: {
      en: 'Little brings their clients back: invite them with a first-visit offer and stay in touch',
      ru: 'Возвращаться к ним мало поводов: пригласить предложением на первый визит и не терять связь',
    },
  },
  {
    words:
      'group|conferenc|events?(?![a-z])|banquet|meeting room|wedding|групп|конферен|мероприят|банкет|свадьб|праздник',
    threat: {
      en: 'Groups and events go to them: take smaller groups, and agree with a hall nearby for larger ones',
      ru: 'Группы и мероприятия уходят к ним: брать небольшие группы, а для больших договориться с залом рядом',
    },
    opportunity: {
      en: 'Organisers of groups and events: ask what they lacked there and offer it',
      ru: 'Организаторов групп и мероприятий спросить, чего им там не хватило, и предложить это',
    },
  },
  {
    words:
      'open all|all night|24|hours|late|weekend|schedule|around the clock|круглосуточ|ноч|часы|график|выходн|поздн|допоздна|ранн',
    threat: {
      en: 'Clients who come early or late go to them: serve those hours by arrangement',
      ru: 'Кто приходит рано или поздно, пойдёт к ним: обслуживать в эти часы по договорённости',
    },
    opportunity: {
      en: 'Clients who come early or late: serve them and say so',
      ru: 'Принимать тех, кто приходит рано или поздно, и говорить об этом',
    },
  },
  {
    words:
      'website|site(?![a-z])|photo|online|booking|social media|instagram|сайт|фото|онлайн|бронирован|запис[иь]|соцсет',
    threat: {
      en: 'Those who look on the internet choose them: renew our photographs and make booking with us easier',
      ru: 'Кто ищет в интернете, выберет их: обновить наши фото и упростить запись',
    },
    opportunity: {
      en: 'They are hard to see or book on the internet: show ours in photographs and confirm bookings at once',
      ru: 'Их трудно посмотреть и забронировать в интернете: показать наше на фото и подтверждать бронь сразу',
    },
  },
  {
    words: 'known|famous|advert|brand|taxi|popular|marketing|известн|реклам|бренд|такси|популярн|узнаваем',
    threat: {
      en: 'People hear of them first: make ourselves known to neighbours, partners and drivers',
      ru: 'О них узнают первыми: рассказать о себе соседям, партнёрам и таксистам',
    },
    opportunity: {
      en: 'Few know them: be the first whom neighbours and partners name',
      ru: 'О них мало кто знает: стать первыми, кого называют соседи и партнёры',
    },
  },
  {
    words:
      'famil|child|kids?(?![a-z])|pets?(?![a-z])|dogs?(?![a-z])|stairs|lift|elevator|wheelchair|accessib|семь|семей|дети|детей|детск|детям|ребен|питом|собак|лестниц|лифт|коляск|безбарьер',
    threat: {
      en: 'Families and those with special needs choose them: say what is ready for them with us',
      ru: 'Семьи и те, кому нужны особые условия, выберут их: сказать, что для них есть у нас',
    },
    opportunity: {
      en: 'Families and those who find it hard there: say what is ready for them with us',
      ru: 'Семьи и те, кому у них неудобно: сказать, что для них есть у нас',
    },
  },
  {
    words:
      'staff|service|polite|friendly|rude|personnel|reception|specialist|professional|experienc|qualif|персонал|сервис|обслужив|вежлив|груб|хам|сотрудник|администратор|ресепшен|мастер|специалист|професс|опыт|квалиф|приветлив|внимательн',
    threat: {
      en: 'Clients stay with them for the service: greet ours by name and remember wishes as well as they do',
      ru: 'За обслуживанием идут к ним: встречать своих по имени и помнить пожелания не хуже',
    },
    opportunity: {
      en: 'Clients let down by the service there: give each one person who knows their wishes',
      ru: 'Кого подвело их обслуживание: закрепить за каждым одного человека, который знает пожелания',
    },
  },
  {
    words: 'queue|wait|slow|fast|speed|quick|очеред|ожидан|ждать|ждут|медлен|быстр|долго|скорост',
    threat: {
      en: 'Clients in a hurry go to them: cut our waiting and name exact times',
      ru: 'Кто спешит, пойдёт к ним: сократить ожидание и называть точное время',
    },
    opportunity: {
      en: 'Clients tired of waiting there: name an exact time and keep it',
      ru: 'Кто устал у них ждать: назначать точное время и держать его',
    },
  },
  {
    words:
      'bicycl|bike|spa(?![a-z])|sauna|gym|pool|laundry|locker|transfer|excursion|велосипед|спа(?![а-я])|саун|бан[яию]|бассейн|прачечн|камер[аы] хран|трансфер|экскурс',
    threat: {
      en: 'Clients get more beside the main service there: add one extra that costs us little',
      ru: 'У них больше дополнительных услуг: добавить одну, которая нам почти ничего не стоит',
    },
    opportunity: {
      en: 'Clients who miss extras there: offer ours together with the main service',
      ru: 'Кому у них не хватает дополнительных услуг: предлагать наши вместе с основной',
    },
  },
  {
    words:
      'location|located|centr|center|near|close to|next to|station|metro|distance|far(?![a-z])|remote|располож|центр|рядом|близк|близост|недалеко|вокзал|метро|станци|далек|удален|окраин|пешком|остановк',
    threat: {
      en: 'They lie on the client’s way: meet ours or say step by step how to reach us',
      ru: 'К ним по пути: встречать своих и подробно объяснять дорогу к нам',
    },
    opportunity: {
      en: 'Clients who find it hard to get there: show the way to us in minutes',
      ru: 'Кому до них неудобно добираться: показать дорогу к нам в минутах',
    },
  },
  {
    words:
      'views?(?![a-z])|garden|terrace|beach|nature|atmospher|balcon|вид(?:ы|ом|а)?(?![а-я])|сад(?:ом|а)?(?![а-я])|террас|пляж|природ|атмосфер|балкон',
    threat: {
      en: 'Their place draws people by itself: show what is beautiful with us and around us',
      ru: 'Их место привлекает само: показывать, что красивого у нас и вокруг',
    },
    opportunity: {
      en: 'Clients who want a pleasant place: invite them to see ours',
      ru: 'Кому важна приятная обстановка: пригласить посмотреть нашу',
    },
  },
  {
    words:
      'bathroom|shower|furnitur|renovat|refurb|repair|interior|comfort|equipment|modern|worn|shabby|outdated|design|new(?![a-z])|old(?![a-z])|ванн|душ|мебел|ремонт|интерьер|комфорт|уют|оборудован|современн|обшарпан|устаре|дизайн|нов(?:ый|ая|ое|ые)|стар(?:ый|ая|ое|ые)',
    threat: {
      en: 'Beside them our place may look worn: renew first what clients see first',
      ru: 'Рядом с ними мы можем выглядеть хуже: обновить в первую очередь то, что видят первым',
    },
    opportunity: {
      en: 'Clients who want comfort: show ours in photographs and invite them to look',
      ru: 'Кому важен комфорт: показать наш на фото и пригласить посмотреть',
    },
  },
  {
    words:
      'rooms?(?![a-z])|single|double|suite|choice|assortment|range|selection|capacity|номер|одномест|двухмест|люкс|выбор|ассортимент|вместим',
    threat: {
      en: 'There is more to choose from there: say what suits whom with us, and add what is asked for most',
      ru: 'У них больше выбор: говорить, что у нас кому подходит, и добавить то, о чём чаще спрашивают',
    },
    opportunity: {
      en: 'Clients who find nothing suitable there: ask what they need and offer it',
      ru: 'Кто не находит у них подходящего: спросить, что нужно, и предложить',
    },
  },
]

/** Where the subject is none of these. */
const NEUTRAL = {
  threat: {
    en: (strength: string) =>
      `Those to whom “${strength}” matters may go to them: do as well, or show where we do better`,
    ru: (strength: string) =>
      `Кому важно «${strength}», могут уйти к ним: сделать не хуже или показать, в чём мы лучше`,
  },
  opportunity: {
    en: (weakness: string) => `Win those bothered by “${weakness}” there: do it better and say so`,
    ru: (weakness: string) => `Привлечь тех, кому у них мешает «${weakness}»: сделать лучше и сказать об этом`,
  },
} as const

/** Longer ones are not repeated in a sentence. */
const MOST_REPEATED = 80

/**
 * Our threat from a strength, or our opportunity from a weakness; '' where there is none. What is among `taken` is not
 * proposed twice: the neutral words stand in for it.
 */
export function propose(
  language: Language,
  ours: 'threat' | 'opportunity',
  theirs: string,
  taken: readonly string[] = [],
): string {
  const text = theirs
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;!]+$/, '')
  if (text === '') return ''
  const word = normaliseWord(text)
  const subject = SUBJECTS.find(({ words }) => new RegExp(`(?:^|[^a-zа-я0-9])(?:${words})`).test(word))
  const proposal = subject?.[ours][language]
  if (proposal !== undefined && !taken.includes(proposal)) return proposal
  return NEUTRAL[ours][language](text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED - 1)}…` : text)
}
