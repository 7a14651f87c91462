// A real browser on the local Sheets, for tests: one browser a test file, ended with it.
import { afterAll } from 'vitest'
import { closeBrowser } from './page-driver.ts'

export { launch, type OpenedPage, type OpenOptions, openDesk, openPage, type WorkbookJson } from './page-driver.ts'

afterAll(closeBrowser)
