import * as v from 'valibot'
import { values } from '../guide/values'
import { PICK_ATTRIBUTES, PICK_PATH_LIMIT, PICK_TEXT_LIMIT } from '../page/pick-limits'
import { consoleId, text, valueId } from './scalar-schema'

const purpose = v.picklist(['value', 'field'])

/** Which place a pick is about. */
export const pickKey = { console: consoleId, as: purpose, id: valueId }

/** What a pick of any value holds, its own limits strict: it decides where Tandem reads and fills. */
export const pickEntries = {
  console: consoleId,
  as: purpose,
  role: v.pipe(v.string(), v.regex(/^[a-z-]{0,40}$/)),
  name: text(PICK_TEXT_LIMIT),
  label: text(PICK_TEXT_LIMIT),
  attributes: v.pipe(
    v.array(v.strictTuple([v.picklist(PICK_ATTRIBUTES), text(PICK_TEXT_LIMIT)])),
    v.maxLength(PICK_ATTRIBUTES.length),
  ),
  css: text(PICK_PATH_LIMIT),
}

/** A pick of a value that this guide knows, in a console that has such a place. */
export const pick = v.pipe(
  v.strictObject({ ...pickEntries, id: valueId }),
  v.forward(
    v.check(({ id, as, console }) => {
      const place = as === 'value' ? values[id].readIn : values[id].fillInto
      return place?.console === console
    }),
    ['console'],
  ),
)
