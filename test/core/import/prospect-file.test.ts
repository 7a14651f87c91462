// Files of prospects to rows: parts put together, nothing lost.
import { describe, expect, it } from 'vitest'
import { joinAddress, joinPhones } from '../../../src/core/import/join.ts'
import { readLogFile } from '../../../src/core/import/log-file.ts'
import { readProspectFile } from '../../../src/core/import/prospect-file.ts'
import { sizeWord } from '../../../src/core/import/size.ts'

const table = (text: string) => text.split('\n').map(line => line.split('|'))
const rows = (text: string) => readProspectFile(table(text)).rows
const only = (text: string) => rows(text)[0]!.cells

describe('rows', () => {
  it('have the number a person sees; blank lines count and are left out', () => {
    expect(rows('Name|Phone\nAnna|1\n|\n  |\nBoris|2')).toEqual([
      { row: 2, cells: { name: 'Anna', phone: '1' } },
      { row: 5, cells: { name: 'Boris', phone: '2' } },
    ])
  })

  it('begin below the headings, wherever these stand', () => {
    expect(rows('Our clients\n\nClients of November|||\nКлиент|Телефон|Район\nАнна|1|Центр')).toEqual([
      { row: 5, cells: { name: 'Анна', phone: '1', district: 'Центр' } },
    ])
  })

  it('are not the headings once more', () => {
    expect(rows('Name|Phone\nAnna|1\nName|Phone\nBoris|2').map(({ cells }) => cells.name)).toEqual(['Anna', 'Boris'])
  })

  it('without name and organisation are left for the import to reject', () => {
    expect(rows('Name|Phone|Colour\n|1|\n||red')).toEqual([
      { row: 2, cells: { phone: '1' } },
      { row: 3, cells: {} },
    ])
  })

  it('do not come without a known heading', () => {
    for (const text of ['column1|column2\na|b', '', 'Anna|+7 916'])
      expect(readProspectFile(table(text))).toMatchObject({ rows: [], error: expect.stringContaining('heading') })
    expect(readProspectFile(table('a|b'), 'ru').error).toContain('заголов')
  })

  it('leave what has no column, and say so once', () => {
    const reading = readProspectFile(table('Name|gender|tags||Tier\nAnna|f||x|2\nBoris|m'))
    expect(reading.notes).toHaveLength(1)
    expect(reading.notes[0]).toContain('gender, column 4 without a heading')
    expect(reading.notes[0]).not.toContain('tags')
    expect(reading.notes[0]).not.toContain('Tier')
    expect(readProspectFile(table('Name|Phone\nAnna|1')).notes).toEqual([])
  })

  it('leave hundreds of columns with a dozen named', () => {
    const wide = Array.from({ length: 200 }, (_, at) => `Column ${at}`)
    const { notes } = readProspectFile([
      ['Name', ...wide],
      ['Anna', ...wide],
    ])
    expect(notes[0]).toContain('Column 10, Column 11, and 188 more. Rename')
  })
})

describe('columns that mean the same', () => {
  const notes = (text: string) => readProspectFile(table(text)).notes

  it('give the first that is filled in, and are named where they differ', () => {
    const text = 'Name|Name|Phone|Need\nAnna|Petrova|1|1\n|Boris|2|2\nClara|clara|3|\nDora|Dorothea|4|3'
    expect(rows(text).map(({ cells }) => cells.name)).toEqual(['Anna', 'Boris', 'Clara', 'Dora'])
    expect(notes(text)).toEqual([
      "Columns 1 'Name' and 2 'Name' mean the same but differ (2 rows, first 2, 5); the first that is filled in was taken. Make the other one Notes, for example, to keep both.",
    ])
    expect(readProspectFile(table('Клиент|ФИО\nАнна|Иванова'), 'ru').notes[0]).toContain(
      '1 «Клиент» и 2 «ФИО» означают одно, но различаются (строка 2)',
    )
  })

  it('of parts of a name too', () => {
    expect(notes('First name|Given name|Last name\nAnna|Maria|Smith')[0]).toContain("1 'First name' and 2 'Given name'")
  })

  it('say nothing where all of them are taken, or agree', () => {
    expect(notes('Name|Phone|Mobile|Notes|Comment\nAnna|1|2|a|b')).toEqual([])
    expect(notes('Name|Company|Organisation\nAnna|Firm|Firm\nBoris||Firm')).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['First name|Middle name|Last name|Suffix', 'Anna|B.|Smith|Jr.', 'Anna B. Smith Jr.'],
    ['first_name|last_name', 'Anna|', 'Anna'],
    ['Name|Given Name|Family Name', 'Anna Smith|Anna|Smith', 'Anna Smith'],
    ['Name|Given Name|Family Name', '|Anna|Smith', 'Anna Smith'],
    ['Name|Surname', 'Anna|Smith', 'Anna Smith'],
    ['Name|Surname', 'Anna Smith|Smith', 'Anna Smith'],
    ['Name|Surname', 'Anna|', 'Anna'],
    ['First name|Last name|Display name', '||annie', 'annie'],
    ['First name|Last name', 'Anna Smith|Smith', 'Anna Smith'],
    ['First name|Last name', 'Thomas|Thomas', 'Thomas Thomas'],
    ['Фамилия|Имя|Отчество', 'Иванова|Анна|Петровна', 'Анна Петровна Иванова'],
    ['ФИО', 'Иванова Анна', 'Иванова Анна'],
  ])('%s: %s', (headings, row, name) => expect(only(`${headings}\n${row}`).name).toBe(name))

  it("are the organisations' in an export of accounts", () => {
    const accounts =
      'ID|NAME|BILLINGSTREET|BILLINGCITY|NUMBEROFEMPLOYEES|OWNERID\n001x|Pébéo|305 Avenue|Gémenos|260|005x'
    expect(only(accounts)).toEqual({
      id: '001x',
      organisation: 'Pébéo',
      address: '305 Avenue, Gémenos',
      size: 'Large',
    })
    expect(only('Account ID|Name|Account Number\n7|Aurora|1')).toEqual({ id: '7', organisation: 'Aurora' })
    expect(only('Company name|Company ID|Company owner\nAurora|7|Jane')).toEqual({
      id: '7',
      organisation: 'Aurora',
      owner: 'Jane',
    })
  })

  it("are people's beside an organisation, whose ID is nobody's", () => {
    expect(only('Name|Company|Company ID|Number of employees\nAnna|Aurora|7|60')).toEqual({
      name: 'Anna',
      organisation: 'Aurora',
      size: 'Medium',
    })
  })
})

describe('what several columns hold', () => {
  it('is kept in order, each once', () => {
    const cells = only(
      [
        'Name|Company|company_name|Business Phone|Mobile Phone|Home Phone|E-mail Address|E-mail 2 Address|Job Title|Department|Notes|Background',
        'Anna|Aurora|Aurora|+1 555 0100|+1 555 0101|1-555-0100|a@x.com|A@X.com|Manager|Sales|likes tea|since 2019',
      ].join('\n'),
    )
    expect(cells).toEqual({
      name: 'Anna',
      organisation: 'Aurora',
      phone: '+1 555 0100; +1 555 0101',
      email: 'a@x.com',
      personal: 'Manager; Sales',
      notes: 'likes tea\nsince 2019',
    })
  })

  it('is taken apart where Google put several into one cell', () => {
    expect(only('Name|Phone 1 - Value|E-mail 1 - Value\nA|+1 555 0100 ::: +1 555 0101|a@x.com ::: b@x.com')).toEqual({
      name: 'A',
      phone: '+1 555 0100; +1 555 0101',
      email: 'a@x.com; b@x.com',
    })
  })

  it('is one address, the one of work first, any other a note', () => {
    const headings =
      'Name|Home Street|Home City|Business Street|Business City|Business Postal Code|Business Country/Region'
    expect(only(`${headings}\nAnna|Elm St 1|Dover|Main St 2|London|E1 6AN|UK`)).toEqual({
      name: 'Anna',
      address: 'Main St 2, London, E1 6AN, UK',
      notes: 'Elm St 1, Dover',
    })
    expect(only(`${headings}\nAnna|Elm St 1|Dover||||`)).toEqual({ name: 'Anna', address: 'Elm St 1, Dover' })
    const google = 'Name|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 2 - Street'
    expect(only(`${google}\nA|12 Elm St, Springfield|12 Elm St|Springfield|Dock 4`)).toEqual({
      name: 'A',
      address: '12 Elm St, Springfield',
      notes: 'Dock 4',
    })
  })

  it('says an address once', () => {
    expect(joinAddress(['Main St 2\r\n2nd floor', 'New York', 'NY', 'New York', '', 'US'])).toBe(
      'Main St 2, 2nd floor, New York, NY, US',
    )
    expect(joinPhones(['', '555 x1', '555 x2', '555x1'])).toBe('555 x1; 555 x2')
  })
})

describe('values', () => {
  it.each([
    ['249', 'Medium'],
    ['250', 'Large'],
    ['50', 'Medium'],
    ['49', 'Small'],
    ['1', 'Small'],
    ['1,200', 'Large'],
    ['1 200', 'Large'],
    ['51-200', 'Medium'],
    ['10000+', 'Large'],
    ['12 чел.', 'Small'],
    ['0', ''],
    ['', ''],
    ['huge', 'huge'],
    ['Крупный', 'Крупный'],
  ])('%s employees are %s', (text, size) => expect(sizeWord(text)).toBe(size))

  it('turn slash dates where one of them shows the order', () => {
    const added = (text: string) => rows(`Name|Added\n${text}`).map(row => row.cells.added)
    expect(added('A|03/04/2026\nB|11/23/2026')).toEqual(['2026-03-04', '2026-11-23'])
    expect(added('A|03/04/2026\nB|23/11/2026')).toEqual(['2026-04-03', '2026-11-23'])
    expect(added('A|03/04/2026\nB|04/05/2026')).toEqual(['03/04/2026', '04/05/2026'])
    expect(added('A|03/04/2026\nB|23/11/2026\nC|11/23/2026')).toEqual(['03/04/2026', '23/11/2026', '11/23/2026'])
    expect(added('A|2026-11-23T10:00:00Z\nB|11/23/2026')).toEqual(['2026-11-23T10:00:00Z', '2026-11-23'])
  })

  it('lose what spreadsheet programs put around them', () => {
    expect(only(`Name|Phone\nAnna|="0049"`).phone).toBe('0049')
    expect(only(`Name|Phone\nAnna|'+49 30`).phone).toBe('+49 30')
  })
})

describe('a log', () => {
  it('is read like a prospect file', () => {
    const text = 'Журнал\nДата|ID клиента|Вид контакта|Результат|Цвет\n23.11.2026|P-0001|Звонок|Сделка|red\n|||\n|7|||'
    expect(readLogFile(table(text))).toEqual({
      rows: [
        { row: 3, cells: { date: '23.11.2026', prospectId: 'P-0001', channel: 'Звонок', outcome: 'Сделка' } },
        { row: 5, cells: { prospectId: '7' } },
      ],
      notes: [expect.stringContaining('Цвет')],
      error: null,
    })
  })

  it('needs a date and an ID among its headings', () => {
    expect(readLogFile(table('Date|Notes\n2026-11-23|x')).error).toContain('Prospect ID')
  })
})
