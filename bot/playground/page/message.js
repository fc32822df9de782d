/** A message as people see it. */

import { addressOf, press } from "./api.js";
import { attempt } from "./attempt.js";
import { hour } from "./clock.js";
import { alert, element, icon, toast } from "./dom.js";
import { draw } from "./entities.js";
import { words } from "./words.js";

const FILES = ["document", "video", "audio", "voice", "animation", "video_note", "sticker"];
const WAIT = 15_000; // milliseconds that a pressed button waits for the bot

/**
 * @param {object} message as the Bot API shapes it
 * @param {{mine: boolean, named: boolean, does: object, forward: ?function}} how
 *   whether the person wrote it, whether to name its author, what a press on a command
 *   or a name does, and what forwards it to the bot
 * @returns {?HTMLLIElement} null where nothing is seen of it
 */
export function drawMessage(message, { mine, named, does, forward }) {
  const parts = [
    named && !mine ? element("p", { className: "who", dir: "auto" }, author(message)) : null,
    origin(message),
    replied(message),
    picture(message),
    file(message),
    text(message, does),
  ].filter(Boolean);
  if (!parts.length) return null;
  const bubble = element("article", { className: "bubble" }, ...parts, foot(message, forward));
  return element(
    "li",
    { className: `message ${mine ? "mine" : "theirs"}`, id: idOf(message) },
    bubble,
    inlineKeyboard(message),
  );
}

export const idOf = (message) => `m${message.chat.id}.${message.message_id}`;

const author = ({ from, sender_chat: chat }) => nameOf(chat ?? from ?? {});

/** The name of a person or a chat. */
export const nameOf = (one) =>
  one.title ?? [one.first_name, one.last_name].filter(Boolean).join(" ");

function origin({ forward_origin: from }) {
  if (!from) return null;
  const name = from.sender_user_name ?? nameOf(from.chat ?? from.sender_chat ?? from.sender_user ?? {});
  return element("p", { className: "origin" },
    `${words.forwarded_from} `, element("bdi", { textContent: name }));
}

function replied({ reply_to_message: to }) {
  if (!to) return null;
  const told = to.text ?? to.caption ?? (to.photo ? words.photo : words.file);
  return element("p", { className: "replied" },
    element("b", { dir: "auto" }, author(to)),
    element("span", { dir: "auto" }, told.slice(0, 200)));
}

function picture({ photo, caption }) {
  if (!photo?.length) return null;
  const largest = photo.at(-1);
  const address = addressOf(largest);
  return element("a", { className: "picture", href: address, target: "_blank", rel: "noopener" },
    element("img", {
      src: address, alt: caption ?? words.photo, width: largest.width, height: largest.height,
    }));
}

function file(message) {
  const sent = FILES.map((kind) => message[kind]).find(Boolean);
  if (!sent || message.photo) return null;
  const name = sent.file_name ?? words.file;
  const [, stem, ending] = /^(.*?)(\.\w{1,8})?$/s.exec(name);
  return element("a", { className: "file", href: addressOf(sent), download: name },
    icon("document"),
    element("span", {},
      element("bdi", {}, stem, element("bdi", { textContent: ending ?? "", dir: "ltr" })),
      element("small", { dir: "ltr", textContent: size(sent.file_size) })));
}

function size(bytes = 0) {
  const [share, unit] = bytes < 1e3 ? [1, "B"] : bytes < 1e6 ? [1e3, "kB"] : [1e6, "MB"];
  return `${(bytes / share).toFixed(share === 1 ? 0 : 1)} ${unit}`;
}

function text(message, does) {
  const captioned = message.caption !== undefined;
  const told = captioned ? message.caption : message.text;
  if (!told) return null;
  const entities = captioned ? message.caption_entities : message.entities;
  return element("div", { className: "text" }, draw(told, entities, does));
}

function foot(message, forward) {
  const foot = element("footer", {});
  if (forward && (message.text || message.caption)) {
    foot.append(element("button", {
      type: "button", className: "named", textContent: words.forward_to_bot,
      onclick: () => forward(message),
    }));
  }
  if (message.edit_date) foot.append(element("span", { textContent: words.edited }));
  foot.append(element("time", { textContent: hour(message.date) }));
  return foot;
}

function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return element("div", { className: "inline" }, ...rows.map((row) =>
    element("div", { className: "row" }, ...row.map((button) => inlineButton(message, button)))));
}

function inlineButton(message, button) {
  const label = element("bdi", { textContent: button.text });
  if (button.url && /^(?:https?|tg):/i.test(button.url)) {
    return element("a", {
      className: "button", href: button.url, target: "_blank", rel: "noopener noreferrer", title: button.url,
    }, label);
  }
  const drawn = element("button", { type: "button" }, label);
  drawn.addEventListener("click", () => {
    if (button.callback_data !== undefined) tell(drawn, message, button.callback_data);
    else if (button.copy_text) copy(button.copy_text.text);
  });
  return drawn;
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(words.copied);
}

const waiting = new Map(); // callback queries and the buttons that wait for them
const answered = new Set(); // those that were answered before their id was known

async function tell(button, message, data) {
  button.setAttribute("aria-busy", "true");
  const ready = () => button.removeAttribute("aria-busy");
  setTimeout(ready, WAIT);
  const pressed = press(message, data);
  if (!await attempt(pressed)) {
    ready();
    return;
  }
  const { callback_query_id: query } = await pressed;
  if (answered.delete(query)) ready();
  else waiting.set(query, ready);
}

/** Show the bot's answer to a pressed button. */
export function answer({ callback_query_id: query, text: told, show_alert: loud }) {
  const ready = waiting.get(query);
  if (ready) ready();
  else answered.add(query);
  waiting.delete(query);
  if (told && loud) alert(told);
  else if (told) toast(told);
}
