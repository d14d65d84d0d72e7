import type { BootData } from '../console-calls'
import { ar } from './words/ar'
import { de } from './words/de'
import { en, type Words } from './words/en'
import { renamed } from './words/renamed'

/** What the server wrote into this page. */
export const boot: BootData = JSON.parse(document.querySelector('#boot')?.textContent ?? '')

/** The console's texts in this page's language. */
export const words: Words = { ...{ en, de, ar }[boot.lang], ...(boot.renamedForm ? renamed : {}) }
