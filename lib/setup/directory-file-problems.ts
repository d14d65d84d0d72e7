import { listOf } from '../i18n/format'
import { messages, phrase } from '../i18n/messages'
import { showInvisible } from './look-alikes'

/** A text of the file as it may stand in a sentence: at most 60 characters, nothing invisible. */
export const fileText = (text: string): string => showInvisible(Array.from(text).slice(0, 60).join(''))

/** Why a file of people can't be taken: one sentence each, which says what to do. */
export const directoryFileProblems = messages('directory-file-problems', {
  unreadable:
    'This can’t be read as a file: choose the file itself, not a folder, and download it again if it has moved.',
  empty: 'This file is empty: export the people from Meta’s Directory again.',
  tooLarge: 'This file is larger than 5 MB: export fewer columns or people, or save it as a plain CSV file.',
  oldExcel:
    'This file is in Excel’s old format (.xls): open it in Excel and save it as “Excel workbook (.xlsx)”.',
  locked: 'This file is protected by a password: open it in Excel, take the password off and save it again.',
  webPage:
    'This file is a web page or an XML text, whatever its name says: open it in Excel and save it as “Excel workbook (.xlsx)”.',
  binary:
    'This file is neither an Excel workbook (.xlsx) nor a CSV text: choose the file that Meta’s export gave you.',
  nulls:
    'This text holds NUL characters, so its encoding is unclear or it is damaged: save it again as “CSV UTF-8”.',
  noWorkbook:
    'This zip file is no Excel workbook: choose the .xlsx or .csv file itself, unpacked if it came in a zip.',
  damaged: 'This workbook is damaged or was cut short: download it again from Meta.',
  unpacksTooLarge:
    'This workbook would unpack to more than 50 MB: save the sheet with the people alone as a CSV file.',
  unreadWorkbook: 'This workbook could not be read: save the sheet with the people as “CSV UTF-8”.',
  unreadCells:
    'A cell of this workbook holds an error such as #N/A, or a formula without its value: put that right in Excel and save the file again.',
  tooManyRows: 'This file has more than 50,000 rows: export fewer people, or delete the rows that are empty.',
  tooManyColumns:
    'This file has more than 200 columns: delete those that say nothing about accounts and save it again.',
  quotes:
    'The quotation marks in this CSV file don’t pair up, so cells can’t be told apart: export it again, or save it as “Excel workbook (.xlsx)”.',
  separators:
    'It is unclear whether commas, semicolons or tabs set the columns of this file apart: save it as “Excel workbook (.xlsx)”.',
  uneven:
    'The rows of this file have more or fewer cells than its header: export it again, or save it as “Excel workbook (.xlsx)”.',
  twoTables:
    'This sheet holds two tables, one below the other: delete all but the one with the people and save it again.',
  noAddresses:
    'No column of this file holds e-mail addresses of accounts: export the people again with their work e-mail.',
  quoted: phrase('“{name}”'),
  severalSheets: phrase(
    'The sheets {sheets} both hold e-mail addresses: delete all but the one with the people and save the file again.',
  ),
  severalColumns: phrase(
    'The columns {columns} all hold e-mail addresses: delete all but the one with the accounts’ own and save the file again.',
  ),
  otherColumn: phrase(
    'The column “{column}” should hold the accounts’ addresses but hardly does: export the people again, or correct that column.',
  ),
  contradiction: phrase(
    'The rows of “{email}” don’t say the same: delete the wrong ones, or export the people again.',
  ),
})

/** Names out of the file, made safe by `fileText`, as a list in a sentence: each in quotes. */
export function quotedNames(names: readonly string[]): string {
  return listOf(names.map((name) => directoryFileProblems().quoted({ name })))
}

/** What became of reading something: a value, or a sentence that says why not and what to do. */
export type Read<T> = ({ ok: true } & T) | { ok: false; problem: string }

/** A refusal with its sentence. */
export const refuse = (problem: string): { ok: false; problem: string } => ({ ok: false, problem })
