// Every global name that Apps Script gives a script: the services that are here, and those that say by name that they are not.
import { CacheService } from './cache.ts'
import type { Host } from './host.ts'
import { HtmlService } from './html.ts'
import { LockService } from './lock.ts'
import { Maps } from './maps.ts'
import { PropertiesService } from './properties.ts'
import { Service } from './service.ts'
import { SpreadsheetApp } from './spreadsheet-app.ts'
import { Console, Logger, ScriptApp, Session, Utilities } from './utilities.ts'

/** Known to Apps Script, of no use to this add-on: touching one throws its name. */
const ELSEWHERE = [
  ...[
    'Browser',
    'CalendarApp',
    'CardService',
    'Charts',
    'ContentService',
    'DocumentApp',
    'Drive',
    'DriveApp',
    'FormApp',
  ],
  ...['GmailApp', 'Jdbc', 'LanguageApp', 'LinearOptimizationService', 'MailApp', 'Sheets', 'SlidesApp', 'UrlFetchApp'],
  ...['XmlService'],
]

class Elsewhere extends Service {
  readonly service: string

  constructor(name: string) {
    super()
    this.service = name
  }
}

export function createGlobals(host: Host): Readonly<Record<string, Service>> {
  return {
    ...Object.fromEntries(ELSEWHERE.map(name => [name, new Elsewhere(name)])),
    CacheService: new CacheService(host),
    HtmlService: new HtmlService(host),
    LockService: new LockService(host),
    Logger: new Logger(host),
    Maps: new Maps(host),
    PropertiesService: new PropertiesService(host),
    ScriptApp: new ScriptApp(),
    Session: new Session(host),
    SpreadsheetApp: new SpreadsheetApp(host),
    Utilities: new Utilities(host),
    console: new Console(host),
  }
}
