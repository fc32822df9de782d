/** Light or dark: as the machine has it, unless chosen here. */

import { words } from "./words.js";

const ORDER = ["auto", "light", "dark"];

/** Let the button go round, and remember what was chosen. */
export function start() {
  const button = document.querySelector("#theme");
  const show = (chosen) => {
    document.documentElement.dataset.theme = chosen;
    button.title = words[`theme_${chosen}`];
    button.setAttribute("aria-label", button.title);
  };
  const held = localStorage.getItem("theme");
  show(ORDER.includes(held) ? held : "auto");
  button.addEventListener("click", () => {
    const before = ORDER.indexOf(document.documentElement.dataset.theme);
    const chosen = ORDER[(before + 1) % ORDER.length];
    localStorage.setItem("theme", chosen);
    show(chosen);
  });
}
