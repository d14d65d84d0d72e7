import { messages } from '../lib/i18n/messages'
import { Button } from './ui/Button'

const words = messages('TourOffer', {
  tour: 'Tour',
  offer: 'New here? The five regions in a minute.',
  show: 'Show me',
  no: 'No, thanks',
})

/** Offers the tour after the first start. Nothing waits for an answer. */
export function TourOffer({ onTake, onDecline }: { onTake: () => void; onDecline: () => void }) {
  return (
    <div className="region tour-offer" role="group" aria-label={words().tour}>
      <p>{words().offer}</p>
      <div className="actions">
        <Button onClick={onTake}>{words().show}</Button>
        <Button look="quiet" onClick={onDecline}>
          {words().no}
        </Button>
      </div>
    </div>
  )
}
