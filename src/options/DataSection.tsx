/** What Whosaid keeps, and the way to delete it. */
import { useState } from 'preact/hooks';
import type { Settings } from '../settings/index.ts';
import { forgetEverything } from './forget.ts';

type Step = 'idle' | 'asking' | 'busy' | 'done' | 'partly';

/** The section. */
export function DataSection(_: { readonly settings: Settings }) {
  const [step, setStep] = useState<Step>('idle');
  const forget = async (): Promise<void> => {
    setStep('busy');
    setStep((await forgetEverything()) ? 'done' : 'partly');
  };
  return (
    <div class="box">
      <div class="block">
        <p class="setting-note">
          These options, your feeds and their items are kept in this browser. The articles you read are not kept, and
          nothing is sent anywhere but what the sources of coverage above say.
        </p>
        <div class="buttons">
          {step === 'asking' ? (
            <>
              <button type="button" class="button danger" onClick={() => void forget()}>
                Yes, delete it all
              </button>
              <button type="button" class="button" onClick={() => setStep('idle')}>
                Keep it
              </button>
            </>
          ) : (
            <button type="button" class="button danger" disabled={step === 'busy'} onClick={() => setStep('asking')}>
              Delete everything…
            </button>
          )}
        </div>
        <p class="muted" role="status">
          {step === 'asking' && 'Options, feeds, stored items and permissions go. It cannot be undone.'}
          {step === 'done' && 'Deleted. Whosaid is as it was installed.'}
          {step === 'partly' && 'Most is deleted, but not all of it answered. Try it again.'}
        </p>
      </div>
    </div>
  );
}
