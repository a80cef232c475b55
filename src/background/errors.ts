/** Errors are logged once, with a report link that holds the place and the message, never a page's text or address. */

const REPORT = 'https://github.com/whosaid/whosaid/issues/new';

/** Waits for a job nobody else waits for; what goes wrong is logged once. */
export function logged(where: string, job: Promise<unknown>): void {
  job.catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const report = `${REPORT}?title=${encodeURIComponent(`${where}: ${message}`)}`;
    console.error(`Whosaid, ${where}: ${message}\nReport it: ${report}`);
  });
}
