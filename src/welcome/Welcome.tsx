/** The welcome page: what Whosaid does, the two ways to run it, and what it keeps to itself. */
import browser from 'webextension-polyfill';
import { AutomaticSwitch } from '../components/AutomaticSwitch.tsx';
import { Icon } from '../components/Icon.tsx';
import { useSettings } from '../components/useSettings.ts';
import icon from '../icons/icon.svg';
import { Sample } from './Sample.tsx';

/** The page. */
export function Welcome() {
  const settings = useSettings();
  return (
    <main class="frame welcome">
      <p class="brand">
        <img src={icon} alt="" />
        Whosaid
      </p>
      <h1>Whose words are you reading?</h1>
      <p class="lead">
        In a news article, Whosaid marks each claim that is somebody’s and each pair of scare quotes. Click a mark to
        see who speaks.
      </p>
      <Sample />
      <section aria-labelledby="ways">
        <h2 id="ways">Two ways to run it</h2>
        <div class="box">
          <div class="setting">
            <div>
              <span class="setting-label">On click</span>
              <p class="setting-note">
                Open an article and press the <img src={icon} alt="Whosaid" class="inline-icon" /> button in your
                toolbar, or <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>W</kbd>. It may be behind the puzzle piece: pin it from
                there.
              </p>
            </div>
            <Icon name="check" size={20} />
          </div>
          <AutomaticSwitch settings={settings} />
        </div>
        <p class="after muted">You can also turn it on for single sites, from the button’s panel.</p>
      </section>
      <section aria-labelledby="private">
        <h2 id="private">What it keeps to itself</h2>
        <ul class="privacy">
          <li>Articles are read on your device. No server, no account, no telemetry.</li>
          <li>Nothing is asked of the network unless you turn a source of coverage on, or click a search.</li>
          <li>Pages stay as they are: nothing is added to them but the card you open.</li>
        </ul>
      </section>
      <p>
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          Options
        </button>
      </p>
    </main>
  );
}
