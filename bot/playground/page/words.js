/** The page's wording, which the program keeps with all its other Arabic. */

import { get } from "./api.js";

/** Wording by the name of its place. */
export const words = await get("playground/words");

/** Put the wording into whatever names its place. */
export function fill(root) {
  for (const place of root.querySelectorAll("[data-word]")) {
    place.textContent = words[place.dataset.word];
  }
  for (const place of root.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", words[place.dataset.label]);
    if (place.localName === "button") place.title = words[place.dataset.label];
  }
  for (const place of root.querySelectorAll("[data-value]")) {
    place.value = words[place.dataset.value];
  }
}
