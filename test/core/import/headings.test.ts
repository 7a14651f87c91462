// Which of our columns the headings of other programs feed.
import { describe, expect, it } from 'vitest'
import { matchFileHeadings, matchLogHeadings } from '../../../src/core/import/headings.ts'
import { matchHeadings } from '../../../src/core/import/range-headings.ts'
import { LOG_COLUMNS, PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'

describe('headings of ranges', () => {
  it('are ours in either language, in any order and case', () => {
    for (const language of ['en', 'ru'] as const) {
      for (const columns of [PROSPECT_COLUMNS, LOG_COLUMNS]) {
        const headings = columns.map(column => ` ${column.names[language][0].toUpperCase()}: `).reverse()
        expect(matchHeadings<string>(headings, columns)).toEqual(columns.map(column => column.key).reverse())
      }
    }
  })

  it('name a column once, our own heading before a synonym', () => {
    expect(matchHeadings(['Company', 'Organisation', 'Company name', 'colour'], PROSPECT_COLUMNS)).toEqual([
      null,
      'organisation',
      null,
      null,
    ])
    expect(matchHeadings(['Company', 'Company name'], PROSPECT_COLUMNS)).toEqual(['organisation', null])
    expect(matchHeadings(['', '?', '123'], PROSPECT_COLUMNS)).toEqual([null, null, null])
  })

  it('read the ID of a log as the prospect', () => {
    expect(matchLogHeadings(['Дата', 'ID', 'Тип', 'Результат', 'Клиент', 'Цвет'])).toEqual([
      'date',
      'prospectId',
      'channel',
      'outcome',
      'ours',
      null,
    ])
  })
})

/** What a file's headings feed, in short. */
function fed(headings: string): string[] {
  return matchFileHeadings(headings.split(',')).map(field => {
    if (!field) return '-'
    if (field.kind === 'key') return field.key
    if (field.kind === 'ours') return 'ours'
    return field.kind === 'part' ? field.part : `${field.group}/${field.part}`
  })
}

describe('headings of files', () => {
  it('of Google Contacts, now and before', () => {
    expect(
      fed(
        'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 2 - Street',
      ),
    ).toEqual(
      'firstName middleName lastName - honorific nameSuffix displayName displayName organisation jobTitle department - notes - - ours email email ours phone ours address_1/street address_1/street address_1/city address_1/extended address_1/region address_1/postcode address_1/country address_2/street'
        .split(' ')
        .map(text => text.replace('_', ' ')),
    )
    expect(
      fed(
        'Name,Given Name,Additional Name,Family Name,Yomi Name,Occupation,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 2 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type',
      ),
    ).toEqual(
      'name firstName middleName lastName - jobTitle - ours email phone ours organisation jobTitle ours'.split(' '),
    )
  })

  it('of Outlook', () => {
    expect(
      fed(
        "Title,First Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business Postal Code,Business Country/Region,Home Street,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Company Main Phone,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Manager's Name,Notes,Priority,Sensitivity",
      ),
    ).toEqual(
      'title firstName lastName nameSuffix organisation department jobTitle business/street business/street business/city business/postcode business/country home/street - - phone phone phone phone email ours ours email - notes - -'.split(
        ' ',
      ),
    )
  })

  it('of Outlook in Russian', () => {
    expect(
      fed(
        'Обращение,Имя,Отчество,Фамилия,Организация,Отдел,Должность,Улица (раб. адрес),Улица 2 (раб. адрес),Город (раб. адрес),Индекс (раб. адрес),Страна или регион (раб. адрес),Улица (дом. адрес),Почтовый код (дом.),Телефон помощника,Рабочий факс,Рабочий телефон,Телефон раб. 2,Телефон переносной,Адрес эл. почты,Тип эл. почты,Краткое имя эл. почты,Адрес 2 эл. почты,Заметки,Важность',
      ),
    ).toEqual(
      'honorific firstName middleName lastName organisation department jobTitle work/street work/street work/city work/postcode work/country home/street home/postcode - - phone phone phone email ours ours email notes -'.split(
        ' ',
      ),
    )
  })

  it('of HubSpot, Salesforce and Thunderbird', () => {
    expect(
      fed(
        'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Associated Company,Lead Status,Create Date,Street Address,City,State/Region,Postal Code,Country/Region,Number of Employees',
      ),
    ).toEqual(
      'id firstName lastName email phone phone owner organisation - added /street /city /region /postcode /country employees'.split(
        ' ',
      ),
    )
    expect(
      fed(
        'CONTACTID,ACCOUNTID,ACCOUNT.NAME,FIRSTNAME,LASTNAME,SALUTATION,TITLE,MAILINGSTREET,MAILINGCITY,MAILINGPOSTALCODE,MOBILEPHONE,EMAIL,LEADSOURCE,OWNERID,CREATEDDATE,DESCRIPTION,Owner Full Name,Mailing State/Province',
      ),
    ).toEqual(
      'id accountId organisation firstName lastName honorific title mailing/street mailing/city mailing/postcode phone email source - added notes owner mailing/region'.split(
        ' ',
      ),
    )
    expect(
      fed(
        'First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Fax Number,Mobile Number,Home Address,Home Address 2,Home City,Home ZipCode,Work Address,Work County,Organisation,Custom 1,Notes',
      ),
    ).toEqual(
      'firstName lastName displayName email email phone - phone home/street home/street home/city home/postcode work/street work/region organisation - notes'.split(
        ' ',
      ),
    )
  })

  it('in snake case and in Russian', () => {
    expect(
      fed('id,first_name,last_name,background,first_seen,company_id,sales_id,company_name,sales,email_work,phone_home'),
    ).toEqual('id firstName lastName notes added accountId - organisation owner email phone'.split(' '))
    expect(fed('Фамилия,Имя,Отчество,Компания,Тел.,Моб. телефон,Эл. почта,Город,Улица,Индекс,Менеджер')).toEqual(
      'lastName firstName middleName organisation phone phone email /city /street /postcode owner'.split(' '),
    )
  })

  it('of our own sheet are never taken for something else', () => {
    expect(fed('Tier,Score,Приоритет,Tier by hand')).toEqual(['ours', 'ours', 'ours', 'tierByHand'])
  })
})
