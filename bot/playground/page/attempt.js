/** Doing what the program may refuse, or is not there to do. */

import { Refused } from "./api.js";
import { toast } from "./dom.js";
import { words } from "./words.js";

/**
 * Tell whether something could be done; where not, say why.
 *
 * @param {Promise} doing
 * @returns {Promise<boolean>}
 */
export async function attempt(doing) {
  try {
    await doing;
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(`${words.failed} ${error.message}`);
    return false;
  }
}
