import { words } from '../boot'
import { useConsole } from '../console-data'
import { Button } from '../ui/button'
import { CopyCard } from '../ui/copy-card'

/** Step 1: the values that the admin takes to the identity provider. */
export function OurMetadataStep({ onAdded }: { onAdded: () => void }) {
  const { audienceUrl, recipientUrl, acsUrl } = useConsole().view.provider
  return (
    <>
      <CopyCard title={words.audienceUrl} hint={words.audienceHint} value={audienceUrl} />
      <CopyCard title={words.recipientUrl} hint={words.recipientHint} value={recipientUrl} />
      <CopyCard title={words.acsUrl} hint={words.acsHint} value={acsUrl} />
      <Button label={words.addedMetadata} kind="primary" wide onPress={onAdded} />
    </>
  )
}
