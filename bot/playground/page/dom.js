/** Making elements; whatever is shown is text, never markup. */

/**
 * @param {string} name of the tag
 * @param {object} properties of the element, or attributes where it has no such property
 * @param {...(Node|string|null)} children
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** One of the page's own symbols. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(use);
  return drawing;
}

let fading = 0;

/** Say something for a few seconds. */
export function toast(text) {
  const shown = document.querySelector("#toast");
  shown.textContent = text;
  shown.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { shown.hidden = true; }, 4000);
}

/** Say something until it is closed. */
export function alert(text) {
  const shown = document.querySelector("#alert");
  shown.querySelector("p").textContent = text;
  shown.showModal();
}
