/**
 * A text and its entities, as Telegram's programs show them. Offsets and lengths are
 * UTF-16 units, as JavaScript counts too.
 */

import { element } from "./dom.js";
import { words } from "./words.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const PLAIN = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code",
};
const SAFE = /^(?:https?|tg|mailto|tel):/i;

/**
 * @param {string} text
 * @param {object[]} entities in the order of their offsets, outer before inner
 * @param {{command?: function(string): void, mention?: function(string): void}} does
 *   what a press on a command or on a name does; without it they are words
 * @returns {DocumentFragment}
 */
export function draw(text, entities = [], does = {}) {
  const drawn = document.createDocumentFragment();
  drawn.append(...stretch(text, 0, text.length, entities, does));
  return drawn;
}

function* stretch(text, from, to, entities, does) {
  let at = from;
  for (let index = 0; index < entities.length;) {
    const entity = entities[index];
    const begin = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    if (begin < end) {
      const block = BLOCKS.has(entity.type);
      // a quote stands on lines of its own: the breaks around it are not drawn twice
      const before = text.slice(at, begin);
      if (before) yield block ? before.replace(/\n$/, "") : before;
      const inner = [...stretch(text, begin, end, entities.slice(index + 1, next), does)];
      yield marked(entity, text.slice(begin, end), inner, does);
      at = block && text[end] === "\n" ? end + 1 : end;
    }
    index = next;
  }
  if (at < to) yield text.slice(at, to);
}

function marked(entity, text, inner, does) {
  if (entity.type in PLAIN) {
    const dir = entity.type === "code" ? "auto" : "";
    return element(PLAIN[entity.type], { dir }, ...inner);
  }
  switch (entity.type) {
    case "pre":
      return element("pre", { lang: entity.language }, ...inner);
    case "blockquote":
      return element("blockquote", {}, ...inner);
    case "expandable_blockquote":
      return expandable(inner);
    case "spoiler":
      return spoiler(inner);
    case "text_link":
      return link(entity.url, inner);
    case "url":
      return link(SAFE.test(text) ? text : `https://${text}`, inner, "ltr");
    case "email":
      return link(`mailto:${text}`, inner, "ltr");
    case "phone_number":
      return link(`tel:${text}`, inner, "ltr");
    case "bot_command":
      return pressed(does.command, text, inner);
    case "mention":
      return pressed(does.mention, text, inner);
    case "hashtag":
    case "cashtag":
    case "text_mention":
      return element("span", { className: "named" }, ...inner);
    default:
      return element("span", {}, ...inner);
  }
}

function link(address, inner, dir = "auto") {
  if (!SAFE.test(address)) return element("span", {}, ...inner);
  return element("a", {
    dir, href: address, target: "_blank", rel: "noopener noreferrer", title: address,
  }, ...inner);
}

// «/start» and «@name» begin with a sign that belongs to the left of what follows
function pressed(does, text, inner) {
  if (!does) return element("bdi", { className: "named", dir: "ltr" }, ...inner);
  return element("button", {
    type: "button", className: "named", dir: "ltr", onclick: () => does(text),
  }, ...inner);
}

/** A quote of which three lines are shown until the rest is asked for. */
function expandable(inner) {
  const body = element("div", { className: "clamped" }, ...inner);
  const more = element("button", {
    type: "button", className: "named", textContent: words.more,
    "aria-expanded": "false", hidden: true,
  });
  more.addEventListener("click", () => {
    const open = body.classList.toggle("clamped") === false;
    more.textContent = open ? words.less : words.more;
    more.setAttribute("aria-expanded", String(open));
  });
  // only once it is laid out can be told whether anything is left out
  new ResizeObserver(() => {
    if (body.classList.contains("clamped")) {
      more.hidden = body.scrollHeight <= body.clientHeight + 1;
    }
  }).observe(body);
  return element("blockquote", { className: "expandable" }, body, more);
}

function spoiler(inner) {
  const body = element("span", { className: "spoiler", role: "button", tabIndex: 0 });
  body.setAttribute("aria-label", words.hidden);
  body.append(...inner);
  const show = () => {
    body.className = "";
    for (const name of ["role", "tabindex", "aria-label"]) body.removeAttribute(name);
  };
  body.addEventListener("click", show, { once: true });
  body.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") show();
  });
  return body;
}
