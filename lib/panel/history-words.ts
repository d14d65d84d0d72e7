import { counted, messages, phrase } from '../i18n/messages'
import type { Method } from '../setup/events'

/** What the history says of each kind of event, in a few words. */
export const historyWords = messages('history-words', {
  started: phrase('Setup of {host} started'),
  finished: 'All steps settled',
  appChosen: phrase('App “{app}” chosen'),
  valueRefused: phrase('{label}: a text was refused'),
  onceMore: phrase('{what}, once more'),
  valueDecided: phrase('{label} decided'),
  inForm: phrase('{label} seen in the form of {console}'),
  inSomeForm: phrase('{label} seen in a form'),
  outOfForm: phrase('{label} taken out of the form of {console}'),
  outOfSomeForm: phrase('{label} taken out of a form'),
  saved: phrase('{label} seen saved in {console}'),
  savedInForm: phrase('{label} seen saved in a form'),
  stepDone: phrase('“{step}” seen done'),
  stepTicked: phrase('“{step}” ticked'),
  stepUnticked: phrase('“{step}” unticked'),
  stepSkipped: phrase('“{step}” skipped'),
  testPassed: 'Test SSO seen to pass',
  ssoActive: 'SSO seen active',
  breakGlassNamed: 'Emergency admin named',
  breakGlassTakenOut: 'Emergency admin taken out',
  checkPassedOver: phrase('Check passed over: {check}'),
  adminsNamed: 'Admins of Meta named',
  directoryFromFile: 'Directory of Meta read from a file',
  directoryOnPage: 'Directory of Meta read on its page',
  placeFromFile: phrase('Place of {label} taken from a file'),
  placePointedOut: phrase('Place of {label} pointed out'),
  placeForgotten: phrase('Place of {label} forgotten'),
  takenBack: phrase('Taken back: {what}'),
  anEntry: 'an entry',
  seatNamed: phrase('Calls themselves {name}'),
  seatUnnamed: 'Took their name out',
  fileOpened: counted({
    one: 'Hand-off file opened: {count} entry added',
    other: 'Hand-off file opened: {count} entries added',
  }),
  damageNoted: phrase('Took note of a damaged record: {lost} lost, {unreadable} not readable'),
})

/** How a value was come by, each as a line of the history. */
export const captureWords = messages('history-captures', {
  page: phrase('{label} read on the page'),
  metadata: phrase('{label} read in the app’s metadata'),
  api: phrase('{label} read through Okta’s API'),
  pasted: phrase('{label} typed or pasted'),
  picked: phrase('{label} pointed at on the page'),
  default: phrase('{label} proposed by Tandem'),
} satisfies Record<Method, unknown>)

/** What a browser is called whose person has given no name. */
export const seatWords = messages('history-seats', {
  older: 'an older Tandem',
  own: 'this browser',
  other: 'another browser',
})
