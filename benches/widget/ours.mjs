// The way to the checklist in <finger-post>, by what is pressed; see wasm/e2e/post.mjs for the same by keyboard.

const pause = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** From the first question to the first item. */
export async function toChecklist(page) {
  const act = async (name, ...args) => {
    await page.evaluate((what, rest) => window.__probe[what](...rest), name, args);
    await pause(page);
  };
  await act('choose', 'Is anybody in danger now?', 2);
  await act('choose', 'Who else can hear?', 1);
  await act('choose', 'Is it safe to talk now?', 1);
  await act('choose', 'Is an interpreter needed?', 2);
  await act('press', 'Continue');
  await act('press', 'Already disclosed');
  for (let tries = 0; tries < 3 && !(await page.evaluate(() => window.__probe.items())); tries += 1) await act('press', 'Continue');
}
