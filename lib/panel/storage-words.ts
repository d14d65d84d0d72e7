import { counted, messages, phrase } from '../i18n/messages'

/** What is said of a stored record; `why` is in the browser's own words. */
export const storageWords = messages('storage-words', {
  late: 'The browser did not say in time whether it kept the last entry. Reload this panel to see what is stored.',
  odd: phrase(
    'Something could not be kept because it is too long or has an odd form ({why}). All else is kept.',
  ),
  notSaved: phrase('Not saved: {why}. Nothing was ticked. Hand off or export now, then free some space.'),
  lost: counted({
    one: '{count} entry of this record is lost: neither of the browser’s two copies has it. What you see may be incomplete; look through the values and the checklist.',
    other:
      '{count} entries of this record are lost: neither of the browser’s two copies has them. What you see may be incomplete; look through the values and the checklist.',
  }),
  unreadable: counted({
    one: '{count} entry of this record can’t be read. It is kept, and not shown; look through the values and the checklist.',
    other:
      '{count} entries of this record can’t be read. They are kept, and not shown; look through the values and the checklist.',
  }),
  firstCopy: phrase(
    'The browser’s storage can’t be read ({why}). You see Tandem’s second copy, and nothing new can be kept. Press “Hand off” now; then remove Tandem, install it again, and open the file.',
  ),
  newer: counted({
    one: '{count} entry of this record was written by a newer Tandem. It is kept. You can look, copy and export; update Tandem to go on.',
    other:
      '{count} entries of this record were written by a newer Tandem. They are kept. You can look, copy and export; update Tandem to go on.',
  }),
  beyond: counted({
    one: 'This record holds {count} entry more than Tandem reads: no setup ever has so many. Nothing is removed and nothing is added; what you see is the beginning. Export it, and erase the setup.',
    other:
      'This record holds {count} entries more than Tandem reads: no setup ever has so many. Nothing is removed and nothing is added; what you see is the beginning. Export it, and erase the setup.',
  }),
  restored: counted({
    one: '{count} entry was missing or damaged in the browser’s storage and came back from Tandem’s second copy. Nothing of it is lost.',
    other:
      '{count} entries were missing or damaged in the browser’s storage and came back from Tandem’s second copy. Nothing of them is lost.',
  }),
  unknown: counted({
    one: '{count} entry names steps or values that this Tandem doesn’t have. It is kept, and not shown.',
    other:
      '{count} entries name steps or values that this Tandem doesn’t have. They are kept, and not shown.',
  }),
  differing: counted({
    one: '{count} entry said something else in Tandem’s second copy than in the browser’s storage. What you see is the storage’s word.',
    other:
      '{count} entries said something else in Tandem’s second copy than in the browser’s storage. What you see is the storage’s word.',
  }),
  mending: phrase(
    'What was missing in one of the two copies could not be written back to it ({why}). Press “Hand off” now, then free some space.',
  ),
  secondCopy: phrase(
    'Tandem’s second copy of this record can’t be kept ({why}). Everything is saved once; press “Hand off” from time to time.',
  ),
  nothingReadable: phrase(
    'Nothing of what Tandem stored can be read ({why}). Nothing is overwritten. Close other windows of this browser and open the panel again; if that does not help, open a hand-off file after installing Tandem anew.',
  ),
  vanished:
    'A setup was open here, and nothing of it is left in either of the browser’s two copies. If you have a hand-off file, open it.',
  headless: counted({
    one: 'A setup is stored here that can’t be shown, because how it began is lost. Its entries are kept.',
    other:
      '{count} setups are stored here that can’t be shown, because how it began is lost. Its entries are kept.',
  }),
})
