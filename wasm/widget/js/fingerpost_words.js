// A language other than English: loaded at the start by a page that asks for one, and by self mode for easy read.
import { translator } from './translator.js';

const ID = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** The translator of `fr-CA`, else that of `fr`, else nothing, which is English. */
export const tongue = async (id, phone) => {
  if (!ID.test(id) || /^en(-gb)?$/i.test(id)) return undefined;
  const reply = await fetch(new URL(`./lang/${id}.json`, import.meta.url));
  return reply.ok ? translator(await reply.json(), phone) : tongue(id.replace(/-?[^-]*$/, ''), phone);
};
